"""What POLECAT, ICEWS and GDELT share: days, codes, pairs of parties, and tab-separated cells that need no quoting.

Readers of such files take a quotation mark for the beginning of a quoted cell, and a tab or a line end for the end of one.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from menurut.export.csv import Cell, safe_cell
from menurut.knowledge.states import read_table
from menurut.types.article import Article
from menurut.types.entity import Entity
from menurut.types.event import Event
from menurut.types.ids import make_id
from menurut.types.report import Report

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}(?=$|[T ])")
# What a line or a cell may be taken to end at, for some reader.
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]")


@dataclass(frozen=True, slots=True)
class Codes:
    """PLOVER's quad code and intensity, and the CAMEO code that stands for the type and its main mode."""

    quad: str
    intensity: str
    cameo: str


@dataclass(frozen=True, slots=True)
class Day:
    """ISO days of an event, "" where neither it nor its article has one; `basis` is text, relative, published or ""."""

    start: str
    end: str
    basis: str


@cache
def _codes() -> dict[tuple[str, str], Codes]:
    return {(type, mode): Codes(quad, intensity, cameo) for type, mode, quad, intensity, cameo in read_table("plover-codes.tsv")}


def codes_of(event: Event) -> Codes:
    """Return the codes of the event's main mode, or of its type where the mode has none."""
    mode = event.modes[0] if event.modes else ""
    return _codes().get((event.type, mode)) or _codes()[event.type, ""]


def published_day(article: Article) -> str:
    """Return the ISO day of publication; "" where only the month, the year or nothing is known."""
    found = _DAY.match(article.published or "")
    return found.group() if found else ""


def day_of(event: Event, article: Article) -> Day:
    """Return the days that the text gives, else the day of publication, marked as such."""
    if event.date is not None:
        return Day(event.date.start, event.date.end, event.date.basis)
    day = published_day(article)
    return Day(day, day, "published" if day else "")


def parties_of(report: Report, ids: Iterable[str]) -> tuple[Entity, ...]:
    """Return the entities with the given ids, in their order; empty for an unnamed doer."""
    known = {entity.id: entity for entity in report.entities}
    return tuple(known[one] for one in ids if one in known)


def pairs_of(report: Report, event: Event) -> Iterator[tuple[Entity | None, Entity | None]]:
    """Yield each actor with each recipient, None where there is none: at least one pair for an event."""
    for actor in parties_of(report, event.actors) or (None,):
        for recipient in parties_of(report, event.recipients) or (None,):
            yield actor, recipient


def number_of(event: Event, actor: Entity | None, recipient: Entity | None) -> int:
    """Return the number of an event between two parties: 52 bits, which R and pandas hold exactly even as a float."""
    return int(make_id("pair", event.id, actor and actor.id, recipient and recipient.id)[:13], 16)


def statuses_of(report: Report, event: Event) -> tuple[str, str]:
    """Return the statuses and the chains of the event's claims, joined in the same order; "" twice for an event nobody claims."""
    claims = [claim for claim in report.claims if claim.event == event.id]
    return joined(claim.status for claim in claims), joined(report.chain(claim) for claim in claims)


def sentence_of(report: Report, event: Event) -> int | None:
    """Return the number of the sentence that the event is told in, from 1; None outside of sentences."""
    found = (number for number, span in enumerate(report.layout.sentences, 1) if span.covers(event.trigger))
    return next(found, None)


def joined(values: Iterable[str | None]) -> str:
    """Return values as POLECAT joins them, none with a ";" of its own; one that is missing keeps its place, all missing give "".

    >>> joined(["RUS", None]), joined(["a; b", "c"]), joined([None, None])
    ('RUS; ', 'a, b; c', '')
    """
    told = [(value or "").replace(";", ",") for value in values]
    return "; ".join(told) if any(told) else ""


def tab_line(cells: Sequence[Cell]) -> str:
    r"""Return a line of a tab-separated file: no quoting, no tab or line end within a cell, nothing a spreadsheet would calculate.

    >>> tab_line(["=1+1", 'kata "ya"', None, -5, "satu\tdua"])
    "'=1+1\tkata 'ya'\t\t-5\tsatu dua\n"
    """
    return "\t".join(_cell(cell) for cell in cells) + "\n"


def _cell(cell: Cell) -> str:
    if isinstance(cell, str):
        cell = safe_cell(_CONTROLS.sub(" ", cell).replace('"', "'").lstrip())
    return "" if cell is None else str(cell)
