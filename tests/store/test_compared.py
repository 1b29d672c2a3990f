"""The index in a store answers as the one at hand does."""

from comparing.making import DAY, make_event, make_prints
from menurut.comparing.index import MemoryIndex
from menurut.comparing.traces import told_key, traces_with
from menurut.store.compared import StoreIndex
from menurut.store.connect import connect


def test_no_more_articles_are_counted_than_are_asked_for() -> None:
    for index in (MemoryIndex(), StoreIndex(connect(":memory:"))):
        for number in range(1, 5):
            event = make_event(f"e{number}", article=f"a{number}", words=frozenset({"rapat"}))
            index.put(number, traces_with(make_prints(f"a{number}", "rapat", moment=DAY), (event,), ()))
        key, day = told_key("rapat"), int(DAY)
        assert [index.count((key,), day, day, most) for most in (2, 3)] == [{key: 2}, {key: 3}]
        assert index.count((key,), day, day) == {key: 4}
