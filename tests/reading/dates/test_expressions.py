"""The 409 expressions of expressions.yml and the 301 of more-expressions.tsv, each resolved exactly: interval, grain, basis.

Negatives leave nothing. The second list was written by somebody who had not seen the code.
"""

import csv
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

FOLDER = Path(__file__).parent
ENTRIES = yaml.load((FOLDER / "expressions.yml").read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
with (FOLDER / "more-expressions.tsv").open(encoding="utf-8", newline="") as lines:
    MORE = [
        {key: value or None for key, value in row.items()} for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
    ]
STORY = {"id": "Rapat itu dibuka pada {}/{}/{}.\n", "en": "The meeting opened on {}/{}/{}.\n"}


@pytest.mark.parametrize("entry", [*ENTRIES, *MORE], ids=lambda entry: f"{entry['language']}-{entry['phrase']}")
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
