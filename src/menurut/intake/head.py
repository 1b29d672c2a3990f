"""What stands above an article: kicker, headline, teaser, names, time, caption, down to the dateline or the first paragraph.

    Konflik Lumara                                        kicker
    Lumara Bantah Kirim Peluru                            headline
    Rabu, 15 Mei 2024 08:05 WIB                           time
    CONTOHNEWS.COM, ORVEL - Lumara membantah ...          the article begins

A dateline with an outlet in it cannot be mistaken, so all short lines above one go, a teaser too (it is said again below).
Without one only what a rule knows goes.
"""

import re
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from menurut.intake.furniture import find_furniture, sections
from menurut.knowledge.media import names_in_credits, names_in_datelines

# Lines looked at, and how long a line above a dateline may be: a teaser is a sentence or two.
_DEEPEST = 16
_LONGEST_ABOVE = 320
# More prose than this above a dateline is a first article, or a list that belongs to the text.
_TEASERS = 2
_HEADLINE = 110
# A first paragraph is longer than any kicker or headline seen.
_PARAGRAPH = 160

_CAPTION = re.compile(r"[^\n]{0,300}\(([^()\n/:.]{2,30})[/:.][^()\n]{1,60}\)\.?")
_OPENING = re.compile(r"[^\n]{3,90}?(?:\s?(?:--+|[–—])\s?|\s-\s?|-\s)(?=[\"“'‘A-Z0-9])")
_SENTENCE_END = re.compile(r"[.\"”]\s?(?:[(\[][a-z/*,]{2,40}[)\]])?$")
_ALONE = re.compile(r"[A-Z][^\n:;!?\"]{1,80}?\s?(?:--|[-–—])")
_PARTS = re.compile(r"[,()/|]+")


def opens_article(line: str) -> bool:
    """Return whether a line opens with a dateline that names an outlet or agency.

    >>> opens_article("REPUBLIKA.CO.ID, ORVEL -- Lumara membantah mengirimkan peluru itu."), opens_article("Lumara - Kestovia memanas")
    (True, False)
    """
    found = _OPENING.match(line)
    if found is None or len(line) - found.end() < 40:
        return False
    parts = [part.strip(" -–—").lower() for part in _PARTS.split(found.group())]
    return any(part in names_in_datelines() or (part in names_in_credits() and len(parts) > 1) for part in parts)


@cache
def _kickers() -> frozenset[str]:
    return sections() | frozenset(names_in_datelines())


@cache
def _carriers() -> frozenset[str]:
    return _kickers() | frozenset(names_in_credits())


def _squeezed(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum())


def reason_above(line: str, title: str | None) -> str | None:
    """Return why a line above the first paragraph goes that would stay further down; None where it stays."""
    if line.casefold().strip(" :|") in _kickers():
        return "furniture/kicker"
    if title and _squeezed(line) == _squeezed(title):
        return "furniture/headline"
    caption = _CAPTION.fullmatch(line)
    if caption and not caption[1].islower() and caption[1].strip().lower() in _carriers():
        return "furniture/photo"
    return None


def _is_prose(line: str) -> bool:
    return find_furniture(line) is None and (len(line) > _HEADLINE or bool(_SENTENCE_END.search(line)))


@dataclass(frozen=True, slots=True)
class Head:
    """How many lines stand above the article, and whether all of them go because a dateline opens it."""

    lines: int
    before_dateline: bool


def find_head(lines: list[str]) -> Head:
    """Return the lines above the article: down to a dateline that names its outlet, else to the first paragraph."""
    first = lines[:_DEEPEST]
    opening = next((n for n, line in enumerate(first) if opens_article(line)), None)
    if (
        opening is not None
        and sum(map(_is_prose, first[:opening])) <= _TEASERS
        and max(map(len, first[:opening]), default=0) <= _LONGEST_ABOVE
    ):
        return Head(opening, before_dateline=True)
    ends = (n for n, line in enumerate(first) if len(line) > _PARAGRAPH or _SENTENCE_END.search(line))
    return Head(next(ends, len(first)), before_dateline=False)


def join_dateline(lines: list[str]) -> list[str]:
    """Return the lines with a dateline that stands alone joined to its sentence, as pages with the dateline in its own tag lose that.

    >>> join_dateline(["Jakarta -", "Menteri Sari datang.", "Ia pergi."])
    ['Jakarta - Menteri Sari datang.', 'Ia pergi.']
    """
    for number, (line, after) in enumerate(pairwise(lines[:_DEEPEST])):
        if _ALONE.fullmatch(line) and (after[:1].isupper() or after[:1] in "\"“'‘"):
            return [*lines[:number], f"{line} {after}", *lines[number + 2 :]]
    return lines
