"""A report is packed without loss, and its records are found by rows that outlive their connection."""

import copy
import re
import threading
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotated import sample_reports
from menurut.desk.store import Store
from menurut.errors import NotFoundError, StoreError
from menurut.store.kept import pack, unpack
from menurut.store.write import put_report
from menurut.types.wire import report_to_wire

REPORTS = sample_reports()
REPORT = next(report for report in REPORTS if report.claims)

ids = st.text(alphabet="0123456789abcdef", min_size=15, max_size=17)
values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**53), 2**53)
    | st.text()
    | ids
    | st.sampled_from(["\x01", "\x02", "\x010\x03", '"']),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text() | ids, inner, max_size=4),
    max_leaves=20,
)


@given(wire=st.dictionaries(st.text() | ids, values, max_size=5))
def test_any_json_comes_back_but_for_the_article(wire: dict[str, object]) -> None:
    assert msgspec.json.decode(unpack(pack(wire))) == {**wire, "article": None}


def test_a_report_is_packed_to_less_than_a_fifth() -> None:
    """The samples are short; longer articles pack to an eighth."""
    wires = [report_to_wire(report) for report in REPORTS]
    packed = sum(len(pack(wire)) for wire in wires)
    assert packed < sum(len(msgspec.json.encode({**wire, "article": None})) for wire in wires) / 5


def test_no_id_is_kept_twice() -> None:
    """Ids don't compress: whatever stands twice would cost 16 bytes."""
    wire = report_to_wire(REPORT)
    different = set(re.findall(r'"[0-9a-f]{16}"', msgspec.json.encode({**wire, "article": None}).decode()))
    assert int.from_bytes(pack(wire)[:4]) == len(different)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with Store(tmp_path / "news.db") as store:
        put_report(store.connection, REPORT)
    return tmp_path / "news.db"


def test_a_row_has_its_record_after_the_store_is_closed(path: Path) -> None:
    with Store(path) as store:
        open_lines = [row.line() for row in store.claims()]
        rows = store.claims()
    assert [row.line() for row in rows] == open_lines
    assert copy.deepcopy(rows)[0].line() == open_lines[0]


def test_a_row_has_its_record_in_another_thread(path: Path) -> None:
    lines = []
    with Store(path) as store:
        rows = store.events()
        thread = threading.Thread(target=lambda: lines.extend(row.line() for row in rows))
        thread.start()
        thread.join()
        assert lines == [row.line() for row in rows]


def test_a_closed_store_in_memory_says_so() -> None:
    with Store(":memory:") as store:
        put_report(store.connection, REPORT)
        row = store.claims()[0]
    assert row.words
    with pytest.raises(StoreError, match="in memory only"):
        row.line()


def test_a_reading_that_is_gone_or_replaced_says_so(path: Path) -> None:
    with Store(path) as store:
        row = store.claims()[0]
        put_report(store.connection, replace(REPORT, claims=()))
        with pytest.raises(NotFoundError, match="replaced"):
            row.line()
        store.forget(REPORT.article.id)
        with pytest.raises(NotFoundError, match="no longer"):
            row.line()
