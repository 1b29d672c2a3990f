"""Whether few or many can answer decides how they are looked for, never what is found."""

from collections.abc import Iterator
from itertools import combinations

import pytest

from annotated import sample_reports
from menurut.desk.store import Store
from menurut.store import conditions
from menurut.store.conditions import claims_where
from menurut.store.filters import Filters
from menurut.store.write import put_report

ASKED = {
    "actor": "Kestovia", "recipient": "Lumara", "says": "presiden", "text": "senjata*", "publisher": "a", "since": "2024", "status": "denied",
    "type": "AID,REQUEST,ACCUSE",
}  # fmt: skip


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    with Store(":memory:") as opened:
        for report in sample_reports():
            put_report(opened.connection, report)
        yield opened


@pytest.mark.parametrize("kind", ["claims", "events", "articles", "sources"])
def test_few_and_many_give_the_same(store: Store, kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = [{name: ASKED[name] for name in names} for number in (1, 2) for names in combinations(ASKED, number)]
    looked_up = [getattr(store, kind)(**one) for one in asked]
    monkeypatch.setattr(conditions, "FEW", -1)
    assert [getattr(store, kind)(**one) for one in asked] == looked_up
    assert sum(map(bool, looked_up)) > 20


@pytest.mark.parametrize("field", ["status", "type"])
def test_counts_are_those_of_the_claims(store: Store, field: str) -> None:
    for asked in ({}, {"status": "denied"}, {"text": "senjata"}, {"limit": 5}):
        claims = store.claims(**asked)  # type: ignore[arg-type]
        of = store.count_claims(field, **asked)  # type: ignore[arg-type]
        assert of == {value: sum(getattr(row, field) == value for row in claims) for value in of}
        assert sum(of.values()) == len(claims)


def test_lists_walk_along_the_days(store: Store) -> None:
    """Without a limit to what is sorted a store of a million claims would take seconds for its first page."""
    for sql in (
        "SELECT c.words FROM claims c WHERE c.coder = 1 AND c.status = 'denied' ORDER BY c.day_from DESC, c.turn LIMIT 50",
        "SELECT v.words FROM events v WHERE v.coder = 1 AND v.type = 'AID' ORDER BY v.day_from DESC, v.turn LIMIT 50",
        "SELECT s.name FROM sources s WHERE s.coder = 1 ORDER BY s.attributions DESC, s.name LIMIT 50",
    ):
        plan = " ".join(row["detail"] for row in store.connection.execute(f"EXPLAIN QUERY PLAN {sql}"))
        assert "USING INDEX" in plan or "USING COVERING INDEX" in plan
        assert "TEMP B-TREE" not in plan


def test_few_are_looked_up_and_not_walked_to(store: Store) -> None:
    where = claims_where(store.connection, Filters(event=store.events(limit=1)[0].id))
    values = {**where.values, "coder": 1}
    rows = store.connection.execute(
        f"EXPLAIN QUERY PLAN SELECT c.words FROM claims c{where.sql()} ORDER BY c.day_from DESC", values
    )
    plan = " ".join(row["detail"] for row in rows)
    assert "claims_event" in plan
    assert "claims_day" not in plan
