"""The 409 expressions of expressions.yml, each resolved exactly: interval, grain, basis; negatives leave nothing."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from menurut.reading.dates import find_times
from menurut.reading.grammar.page import Page
from menurut.reading.layout import find_layout
from menurut.types.analysis import Analysis
from menurut.types.article import Article
from menurut.types.span import Span

ENTRIES = yaml.load((Path(__file__).parent / "expressions.yml").read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
STORY = {"id": "Rapat itu dibuka pada {}/{}/{}.\n", "en": "The meeting opened on {}/{}/{}.\n"}


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: f"{entry['language']}-{entry['phrase']}")
def test_expression_has_exactly_its_days(entry: dict[str, Any]) -> None:
    before = ""
    if entry["story"]:
        story = date.fromisoformat(entry["story"])
        before = STORY[entry["language"]].format(story.day, story.month, story.year)
    text = before + entry["text"]
    article = Article(id="", text=text, published=entry["published"], language=entry["language"])
    layout, _ = find_layout(article)
    times, _ = find_times(Page.of(article, layout, Analysis()))
    at = text.index(entry["phrase"], len(before))
    phrase = Span(at, at + len(entry["phrase"]))
    found = [(t.interval.start, t.interval.end, t.interval.grain, t.interval.basis) for t in times if t.span.overlaps(phrase)]
    wanted = [(entry["start"], entry["end"], entry["grain"], entry["basis"])] if entry["start"] else []
    assert found == wanted
