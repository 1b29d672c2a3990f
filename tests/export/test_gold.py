"""Reviewed claims as gold: references that resolve, and what people decided."""

import importlib.util
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from annotated import sample_reports
from desk.test_review import CLAIM, OWN, reading
from factory import make_article, make_report
from menurut.desk.review import Review
from menurut.desk.store import Store
from menurut.export.gold import gold_of, sentences_of
from menurut.store.write import put_report
from menurut.types.layout import Layout
from menurut.types.span import Span

GOLD = Path(__file__).resolve().parents[3] / "shared" / "gold" / "gold.py"


def resolve(reference: str, gold: dict[str, Any]) -> tuple[int, int]:
    """Return what a reference names, by the guide."""
    number, _, words = reference.partition("|")
    start, end = gold["sentences"][int(number) - 1]
    sentence = gold["text"][start:end]
    times = 1
    if words not in sentence:
        words, _, told = words.rpartition("#")
        times = int(told)
    at = -1
    for _ in range(times):
        at = sentence.index(words, at + 1)
    return start + at, start + at + len(words)


def test_references_resolve_to_the_spans_that_were_read() -> None:
    for report in sample_reports():
        gold = gold_of(report)
        assert [resolve(event["trigger"], gold) for event in gold["events"]] == [
            (event.trigger.start, event.trigger.end) for event in report.events
        ]
        for told, said in zip(gold["attributions"], report.attributions, strict=True):
            covered = {at for reference in told["content"] for at in range(*resolve(reference, gold))}
            wanted = {at for span in said.content for at in range(span.start, span.end)}
            assert {at for at in wanted ^ covered if gold["text"][at].isalnum()} == set()
            assert bool(told["cue"]) == bool(said.cue)
        known = {entity["id"] for entity in gold["entities"]}
        assert {one for event in gold["events"] for one in (*event["actors"], *event["recipients"])} <= known


def test_words_that_stand_twice_are_counted() -> None:
    text = "satu dua satu"
    report = replace(make_report(), article=make_article(text=text), layout=Layout(sentences=(Span(0, len(text)),)))
    event = replace(report.events[0], trigger=Span(9, 13), actors=(), places=())
    report = replace(report, events=(event,), claims=(), attributions=(), entities=(), mentions=(), gaps=(), times=(), places=())
    assert gold_of(report)["events"][0]["trigger"] == "1|satu#2"


def test_lines_outside_of_sentences_are_sentences_too() -> None:
    report = make_report(
        article=make_article(text="JUDUL CONTOH\nSatu. Dua.\n(ab)"), layout=Layout(sentences=(Span(13, 18), Span(19, 23)))
    )
    assert [span.of(report.article.text) for span in sentences_of(report)] == ["JUDUL CONTOH", "Satu.", "Dua.", "(ab)"]


def test_gold_is_what_people_left(tmp_path: Path) -> None:
    with Store(":memory:") as store:
        put_report(store.connection, reading())
        assert store.export("gold", tmp_path / "none") == 0
        review = Review(store)
        review.decide(CLAIM, "edit", {"type": "SANCTION", "actors": "Lumara", "polarity": "negative"}, reviewer="Rani")
        assert store.export("gold", tmp_path / "half") == 1
        review.decide(OWN, "reject", reviewer="Budi")
        assert store.export("gold", tmp_path / "whole") == 1
    half, whole = (
        json.loads((tmp_path / name / f"{'aa' + '0' * 14}.json").read_text(encoding="utf-8")) for name in ("half", "whole")
    )
    assert half["reviewed"] == {"claims": 2, "decided": 1, "complete": False, "kept": 1, "left_out": 0, "reviewers": ["Rani"]}
    assert whole["reviewed"]["complete"] and whole["reviewed"]["reviewers"] == ["Budi", "Rani"]
    (event,) = whole["events"]
    (actor,) = (entity for entity in whole["entities"] if entity["id"] in event["actors"])
    assert (event["type"], actor["name"]) == ("SANCTION", "Lumara")
    assert event["claims"] == [{"attribution": "a1", "act": "say", "polarity": "negative", "modality": "actual"}]


@pytest.mark.skipif(not GOLD.exists(), reason="../shared is absent")
def test_the_projects_own_reader_takes_gold(tmp_path: Path) -> None:
    spec = importlib.util.spec_from_file_location("gold_reader", GOLD)
    assert spec is not None and spec.loader is not None
    reader = importlib.util.module_from_spec(spec)
    import sys

    sys.modules["gold_reader"] = reader
    spec.loader.exec_module(reader)
    for report in sample_reports():
        doc = reader.from_gold(json.loads(json.dumps(gold_of(report))))
        assert [event.type for event in doc.events] == [event.type for event in report.events]
        assert len(doc.attributions) == len(report.attributions)
