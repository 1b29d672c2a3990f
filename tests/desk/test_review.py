"""Decisions of people: found again, taken back, counted, and kept when a newer coder reads."""

import json
from collections.abc import Iterator
from dataclasses import replace

import pytest

from factory import make_article, make_report, span_of
from menurut.desk.rates import wilson
from menurut.desk.review import Review
from menurut.desk.store import Store
from menurut.desk.values import ReviewError, told, values_of
from menurut.errors import NotFoundError
from menurut.store.filters import Filters
from menurut.store.write import put_report
from menurut.types.claim import Claim, SourceLink
from menurut.types.report import Coder, Report

# Ids of the factory are short; a store looks for hexadecimal ones.
CLAIM, OWN = "c1" + "0" * 14, "c2" + "0" * 14
EVENT = "ee" + "0" * 14


def reading(**changes: object) -> Report:
    """Return the factory's report with ids that a store can look for, and a claim in the article's own voice."""
    report = make_report(article=make_article(id="aa" + "0" * 14, url="https://example.org/1"))
    event = replace(report.events[0], id=EVENT)
    told = replace(report.claims[0], id=CLAIM, event=EVENT)
    own = Claim(id=OWN, event=EVENT, chain=(SourceLink(role="publisher", name="Republika"),), act="assert", evidence=told.evidence)
    return replace(report, events=(event,), claims=(told, own), **changes)  # type: ignore[arg-type]


@pytest.fixture
def store() -> Iterator[Store]:
    with Store(":memory:") as opened:
        put_report(opened.connection, reading())
        yield opened


def test_a_decision_is_kept_with_reviewer_and_time_and_what_was_seen(store: Store) -> None:
    review = Review(store)
    made = review.decide(CLAIM[:4], "accept", reviewer="Rani", reason="jelas")
    assert (made.decision, made.reviewer, made.reason, made.claim) == ("accept", "Rani", "jelas", CLAIM)
    assert made.given.endswith("+00:00") and made.seen is not None and made.seen["holder"] == "Lumara"
    assert made.anchor is not None and made.anchor["quote"] == make_report().article.text
    assert json.dumps(made.line())
    settled = review.on(CLAIM)
    assert settled is not None and settled.state == "held" and review.on(OWN) is None


def test_pending_are_those_that_nobody_decided_on(store: Store) -> None:
    review = Review(store)
    assert {row.id for row in review.pending()} == {CLAIM, OWN}
    review.decide(CLAIM, "reject", reviewer="Rani")
    assert [row.id for row in review.pending()] == [OWN]
    assert [row.id for row in review.pending(sample=True)] == [OWN]
    assert [row.id for row in review.pending(Filters(limit=0))] == []
    review.undo(reviewer="Rani")
    assert {row.id for row in review.pending(sample=True)} == {CLAIM, OWN}
    assert len(list(review.pending(Filters(limit=1), sample=True))) == 1


def test_the_last_decision_counts_and_undo_brings_the_one_before_back(store: Store) -> None:
    review = Review(store)
    review.decide(CLAIM, "accept", reviewer="Rani")
    later = review.decide(CLAIM, "reject", reviewer="Budi")
    assert review.count() == {"accept": 0, "reject": 1, "edit": 0}
    undone = review.undo(later.id[:6], reviewer="Rani")
    assert undone.undone and undone.id == later.id
    assert review.count() == {"accept": 1, "reject": 0, "edit": 0}
    assert [row.undone for row in review.history()] == [True, False]
    with pytest.raises(NotFoundError, match="taken back already"):
        review.undo(later.id)
    review.undo()
    with pytest.raises(NotFoundError, match="no decision"):
        review.undo()


def test_decisions_are_only_added_to(store: Store) -> None:
    import sqlite3

    Review(store).decide(CLAIM, "accept", reviewer="Rani")
    for change in ("DELETE FROM reviews", "UPDATE reviews SET reviewer = 'x'", "UPDATE review_words SET seen = '{}'"):
        with pytest.raises(sqlite3.DatabaseError, match="only added to"):
            store.connection.execute(change)


def test_edits_take_what_one_types(store: Store) -> None:
    review = Review(store)
    edits = {
        "type": "sanction",
        "mode": "",
        "actors": "Lumara; Rani Putri (person, IDN, GOV)",
        "date": "2023-07-25",
        "place": "Orvel",
    }
    made = review.decide(CLAIM, "edit", edits, reviewer="Rani")
    assert made.edits == {
        "type": "SANCTION", "date": "2023-07-25",
        "actors": [
            {"name": "Lumara", "kind": "state", "country": None, "sector": "GOV"},
            {"name": "Rani Putri", "kind": "person", "country": "IDN", "sector": "GOV"},
        ],
    }  # fmt: skip
    report = review.claim(CLAIM)[0]
    seen = values_of(report, report.claims[0])
    assert told("actors", seen["actors"]) == "Kestovia (state, KST)" and told("date", None) == ""


@pytest.mark.parametrize(
    ("edits", "fault"),
    [
        ({"colour": "red"}, "no field 'colour'"),
        ({"type": "WAR"}, "no type"),
        ({"mode": "sing"}, "no mode 'sing'"),
        ({"date": "kemarin"}, "no date"),
        ({"actors": "X (alien)"}, "no kind of party"),
        ({"holder": "Nobody"}, "source of no attribution here: there are own, Lumara"),
        ({"holder": "own"}, "edit holder and act together"),
        ({}, "names at least one field"),
    ],
)
def test_edits_that_cannot_be_meant_are_refused(store: Store, edits: dict[str, str], fault: str) -> None:
    with pytest.raises(ReviewError, match=fault):
        Review(store).decide(CLAIM, "edit", edits)
    assert list(Review(store).history()) == []


def test_decisions_survive_a_newer_reading(store: Store) -> None:
    """The newer coder gives the claim another id and another type, finds no claim of the article's own, and numbers events anew."""
    review = Review(store)
    review.decide(CLAIM, "edit", {"recipients": "Orvel (state, ORV)"}, reviewer="Rani")
    review.decide(OWN, "reject", reviewer="Rani")
    before = {rate.field: (rate.errors, rate.number) for rate in review.rates()}
    assert before["claim"] == (1, 2) and before["recipients"] == (1, 1) and before["type"] == (0, 1) and before["any"] == (1, 1)
    new = "cc" + "0" * 14
    report = reading(coder=Coder(menurut="0.2.0"))
    event = replace(report.events[0], id="ef" + "0" * 14, type="SANCTION", trigger=span_of("mengirim senjata"))
    put_report(store.connection, replace(report, events=(event,), claims=(replace(report.claims[0], id=new, event=event.id),)))
    edited, rejected = review.decisions()
    assert (edited.claim, edited.state, rejected.claim, rejected.state) == (new, "changed", None, "gone")
    after = {rate.field: (rate.errors, rate.number) for rate in review.rates()}
    assert after["claim"] == (0, 1) and after["type"] == (1, 1) and after["recipients"] == (1, 1) and after["lost"] == (0, 1)
    assert [row.id for row in review.pending()] == []


def test_decisions_find_their_quote_in_the_page_as_taken_in_again(store: Store) -> None:
    review = Review(store)
    review.decide(CLAIM, "accept", reviewer="Rani")
    moved = "CONTOH baris baru.\n" + make_report().article.text
    shift = len("CONTOH baris baru.\n")
    article = make_article(id="ab" + "0" * 14, url="https://example.org/1", text=moved)
    report = shifted(reading(article=article), shift)
    store.connection.execute("DELETE FROM reports")
    put_report(store.connection, report)
    (settled,) = review.decisions()
    assert (settled.article, settled.state) == (article.id, "held")


def shifted(report: Report, by: int) -> Report:
    from menurut.types.wire import report_from_wire, report_to_wire

    def move(value: object, key: str = "") -> object:
        if isinstance(value, dict):
            return {name: one if name == "article" else move(one, name) for name, one in value.items()}
        if isinstance(value, list):
            spans = len(value) == 2 and all(type(one) is int for one in value)
            return [one + by for one in value] if spans else [move(one) for one in value]
        return value

    moved = move(report_to_wire(report))
    assert isinstance(moved, dict)
    return report_from_wire(moved)


def test_forgetting_takes_the_words_of_decisions_and_leaves_that_they_were_made(store: Store) -> None:
    review = Review(store)
    made = review.decide(CLAIM, "accept", reviewer="Rani", reason="rahasia")
    store.forget("aa" + "0" * 14)
    (row,) = review.history()
    assert (row.id, row.anchor, row.seen, row.edits, row.reason, row.quote_sha256) == (
        made.id,
        None,
        None,
        None,
        None,
        made.quote_sha256,
    )
    assert review.decisions() == () and review.rates() == ()


def test_rates_have_wilsons_intervals() -> None:
    assert wilson(0, 0) == (0.0, 1.0)
    low, high = wilson(0, 10)
    assert low == 0.0 and high == pytest.approx(0.2775, abs=1e-4)
    low, high = wilson(10, 10)
    assert low == pytest.approx(0.7225, abs=1e-4) and high == 1.0
