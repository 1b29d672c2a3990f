"""A report in mark notation says what the report says, and is parsed again as it was printed."""

import pytest

import menurut
from factory import make_report
from menurut.samples import read_samples
from menurut.types.markreport import report_to_marked
from menurut.types.marks import parse_marks


def test_marks_carry_source_cue_content_trigger_parties_and_claims() -> None:
    marked = report_to_marked(make_report())
    told = {(mark.label, mark.span.of(marked.text)): mark.keys for mark in marked.marks}
    assert told["cue", "Menurut"] == {"#": "a1", "act": "say", "form": "indirect"}
    assert told["source", "Lumara"] == {"of": "a1", "entity": "lumara"}
    assert told["trigger", "mengirim"]["claims"] == "a1:positive:actual"
    assert told["actor", "Kestovia"] == {"of": "v1", "entity": "kestovia"}
    assert told["time", "26 Juli 2023"]["grain"] == "day"


@pytest.mark.parametrize("sample", read_samples()[::4], ids=lambda sample: sample.name)
def test_a_reading_printed_in_marks_is_parsed_as_it_was(sample: object) -> None:
    article = sample.article  # type: ignore[attr-defined]
    report = menurut.read(article.text, published=article.published, publisher=article.publisher, language=article.language)
    marked = report_to_marked(report)
    again = parse_marks(report.to_marks())
    assert again.text == article.text
    assert again.entities == marked.entities
    assert sorted(map(repr, again.marks)) == sorted(map(repr, marked.marks))
