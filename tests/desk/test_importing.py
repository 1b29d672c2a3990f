"""Annotations come back as they were written, stand beside the machine's reading, and are held against it."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from annotated import sample_reports
from factory import make_report
from menurut.desk.agreement import Agreement, kappa
from menurut.desk.importing import bring_in
from menurut.desk.store import Store
from menurut.errors import IntakeError
from menurut.store.write import put_report
from menurut.types.report import Report

REPORTS = sample_reports()


@pytest.fixture
def store() -> Iterator[Store]:
    with Store(":memory:") as opened:
        for report in REPORTS[:6]:
            put_report(opened.connection, report)
        yield opened


def told(report: Report) -> dict[str, object]:
    """Return what brat can hold of a reading, without ids."""
    names = {entity.id: entity.name for entity in report.entities}
    spans = {mention.id: mention.span for mention in report.mentions}
    claims = {event.id: sorted(claim.status for claim in report.claims if claim.event == event.id) for event in report.events}
    return {
        "mentions": sorted(spans.values()),
        "attributions": sorted(
            (said.cue is None, said.cue or said.content[0], said.content, said.act, said.form, spans.get(said.source or ""))  # type: ignore[misc]
            for said in report.attributions
            if said.cue or said.content
        ),
        "events": sorted(
            (
                event.trigger, event.type, event.modes, [names[one] for one in event.actors], [names[one] for one in event.recipients],
                event.date and (event.date.start, event.date.end), claims[event.id],
            )
            for event in report.events
        ),
    }  # fmt: skip


def test_brat_comes_back_as_it_was_written(store: Store, tmp_path: Path) -> None:
    store.export("brat", tmp_path / "brat")
    brought = bring_in(store, "brat", tmp_path / "brat", "rani")
    assert (brought.coder, brought.articles, brought.failures) == ("human:rani", 6, [])
    for report in REPORTS[:6]:
        again = store.report(report.article.id, coder="human:rani")
        assert told(again) == told(report)
        assert store.report(report.article.id) == replace(report, layout=store.report(report.article.id).layout)
    measures = {measure.name: measure for measure in brought.agreement.measures()}
    for name in ("attributions", "content", "events", "parties", "type", "status", "act", "form", "date"):
        assert measures[name].f == 1.0, measures[name]
    assert measures["claims"].f is not None and measures["claims"].f > 0.95


def test_what_an_annotator_changes_is_what_comes_back(store: Store, tmp_path: Path) -> None:
    """One event gets another type and another status; a note goes with it."""
    store.export("brat", tmp_path / "brat")
    report = next(report for report in REPORTS[:6] if len(report.events) > 1 and report.claims)
    file = tmp_path / "brat" / f"{report.article.id}.ann"
    lines = file.read_text(encoding="utf-8").splitlines()
    trigger = next(
        line.split("\t")[0] for line in lines if line.startswith("T") and line.split("\t")[1].startswith(report.events[0].type)
    )
    number = next(
        line.split("\t")[0] for line in lines if line.startswith("E") and f"{report.events[0].type}:{trigger} " in line + " "
    )
    changed = [
        line.replace(f"{report.events[0].type}:{trigger}", f"THREATEN:{trigger}").replace(f"{trigger}\t{report.events[0].type} ", f"{trigger}\tTHREATEN ")
        for line in lines
        if not (line.startswith("A") and line.split()[2] == number)
    ]  # fmt: skip
    file.write_text(
        "\n".join([*changed, f"A900\tPlanned {number}", f"#900\tAnnotatorNotes {number}\traguku: lihat lagi"]) + "\n",
        encoding="utf-8",
    )
    brought = bring_in(store, "brat", file, "human:rani")
    assert (brought.coder, brought.articles) == ("human:rani", 1)
    again = store.report(report.article.id, coder="human:rani")
    event = next(event for event in again.events if event.trigger == report.events[0].trigger)
    assert event.type == "THREATEN" and {claim.status for claim in again.claims if claim.event == event.id} == {"planned"}
    measures = {measure.name: measure for measure in brought.agreement.measures()}
    assert measures["type"].agree == measures["type"].theirs - 1 and measures["type"].kappa is not None
    assert len({row.id for row in store.claims()} & {claim.id for claim in report.claims}) == len(report.claims)


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("T900\tPerson 0 99999\tx", "lies outside of the text"),
        ("T900\tPerson 0 3\tqqq", "its words 'qqq' are not those"),
        ("T900\tPerson x y\tqqq", "no offsets"),
        ("E900\tAID:T901", "has the trigger T901"),
        ("rubbish", "has no tab"),
    ],
)
def test_a_broken_file_is_named_and_leaves_the_others_alone(store: Store, tmp_path: Path, line: str, fault: str) -> None:
    store.export("brat", tmp_path / "brat")
    file = tmp_path / "brat" / f"{REPORTS[0].article.id}.ann"
    file.write_text(file.read_text(encoding="utf-8") + line + "\n", encoding="utf-8")
    brought = bring_in(store, "brat", tmp_path / "brat", "rani")
    assert brought.articles == 5 and [failure.origin for failure in brought.failures] == [str(file)]
    assert fault in brought.failures[0].error


def test_annotations_belong_to_articles_of_the_store_by_id_or_by_text(store: Store, tmp_path: Path) -> None:
    with Store(":memory:") as other:
        for report in REPORTS[:7]:
            put_report(other.connection, report)
        other.export("brat", tmp_path / "brat")
    (tmp_path / "brat" / f"{REPORTS[0].article.id}.ann").rename(tmp_path / "brat" / "renamed.ann")
    (tmp_path / "brat" / f"{REPORTS[0].article.id}.txt").rename(tmp_path / "brat" / "renamed.txt")
    (tmp_path / "brat" / f"{REPORTS[1].article.id}.txt").write_text("CONTOH lain", encoding="utf-8")
    brought = bring_in(store, "brat", tmp_path / "brat", "rani")
    assert brought.articles == 5
    faults = " ".join(failure.error for failure in brought.failures)
    assert "has another text" in faults and "load that first" in faults
    with pytest.raises(IntakeError):
        bring_in(store, "brat", tmp_path / "nothing", "rani")
    with pytest.raises(IntakeError, match="needs a name"):
        bring_in(store, "brat", tmp_path / "brat", "human:")


def test_jsonl_is_checked_before_it_is_kept(store: Store, tmp_path: Path) -> None:
    good, entity = REPORTS[0], REPORTS[1].entities[0].id
    lost = replace(REPORTS[1], events=tuple(replace(event, actors=("nobody",)) for event in REPORTS[1].events))
    elsewhere = replace(REPORTS[2], article=replace(REPORTS[2].article, text="CONTOH"))
    (tmp_path / "x.jsonl").write_text(
        "".join(f"{one.to_json()}\n" for one in (good, lost, elsewhere, make_report())), encoding="utf-8"
    )
    brought = bring_in(store, "jsonl", tmp_path / "x.jsonl", "rani")
    assert brought.articles == 1 and len(brought.failures) == 3 and entity
    assert "refers to 'nobody'" in brought.failures[0].error
    assert all(measure.f in (1.0, None) for measure in brought.agreement.measures())


def test_kappa_takes_chance_off() -> None:
    assert kappa([]) is None and kappa([("a", "a")]) is None
    assert kappa([("a", "b"), ("b", "a")]) == -1.0


def test_agreement_counts_each_thing_once() -> None:
    whole, half = REPORTS[0], replace(REPORTS[0], events=REPORTS[0].events[:1], claims=(), attributions=())
    agreement = Agreement()
    agreement.add(half, whole)
    measures = {measure.name: measure for measure in agreement.measures()}
    assert (measures["events"].theirs, measures["events"].machine, measures["events"].agree) == (1, len(whole.events), 1)
    assert measures["claims"].agree == 0 and measures["attributions"].theirs == 0 and measures["status"].f is None
