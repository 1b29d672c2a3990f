"""An article after each step of reading: what the step added, and nothing of the later ones.

Nothing earlier is ever rewritten by something later, so the whole report holds every stage: a stage is the report with the
later records left out. What a step added are the marks that were not there before: an article with all its marks at once can
hardly be read.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from menurut.types.markreport import report_to_marked
from menurut.types.marks import Marked
from menurut.types.report import Report

# Each step with the fields of Report that it fills, in the order of `reading/reader.py`.
STEPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("layout", ()),
    ("mentions", ("mentions",)),
    ("attribution", ("attributions",)),
    ("entities", ("entities",)),
    ("dates", ("times",)),
    ("places", ("places",)),
    ("events", ("events",)),
    ("claims", ("claims",)),
)

_FILLED = tuple(field for _, fields in STEPS for field in fields)


def stages(report: Report) -> Iterator[tuple[str, Report]]:
    """Yield each step's name and the report as it stood after it."""
    known: set[str] = set()
    for step, fields in STEPS:
        known.update(fields)
        later: dict[str, Any] = {field: () for field in _FILLED if field not in known}
        yield step, replace(report, **later)


def added(before: Report, after: Report) -> Marked:
    """Return the article with the marks and entities of `after` that `before` had not, or not with these keys."""
    old, new = report_to_marked(before), report_to_marked(after)
    marks = tuple(mark for mark in new.marks if mark not in old.marks)
    return Marked(text=new.text, marks=marks, entities=tuple(entity for entity in new.entities if entity not in old.entities))
