"""What stands above an article: kicker, headline, teaser, names, time, caption, down to the dateline or the first paragraph.

    Konflik Lumara                                        kicker
    Lumara Bantah Kirim Peluru                            headline
    Rabu, 15 Mei 2024 08:05 WIB                           time
    CONTOHNEWS.COM, ORVEL - Lumara membantah ...          the article begins

A dateline with an outlet in it cannot be mistaken, so all short lines above one go, a teaser too (it is said again below).
Without one only what a rule knows goes.
"""

import re
from functools import cache

from menurut.intake.furniture import find_furniture, sections
from menurut.intake.signatures import is_signature_line
from menurut.knowledge.media import names_in_credits, names_in_datelines

# Lines looked at, and how long a line above a dateline may be: a teaser is a sentence or two.
_DEEPEST = 16
_LONGEST_ABOVE = 320
# A first paragraph is longer than any kicker or headline seen.
_PARAGRAPH = 160

_CAPTION = re.compile(r"[^\n]{0,300}\(([^()\n/:.]{2,30})[/:.][^()\n]{1,60}\)\.?")
_OPENING = re.compile(r"[^\n]{3,90}?(?:\s?(?:--+|[–—])\s?|\s-\s?|-\s)(?=[\"“'‘A-Z0-9])")
_PARTS = re.compile(r"[,()/|]+")


def opens_article(line: str) -> bool:
    """Return whether a line opens with a dateline that names an outlet or agency.

    >>> opens_article("REPUBLIKA.CO.ID, ORVEL -- Lumara membantah."), opens_article("Lumara - Kestovia memanas")
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


def _squeezed(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum())


def _above(line: str, title: str) -> str | None:
    """Return why a line above the first paragraph goes; None where it stays."""
    found = find_furniture(line)
    if found:
        return found.reason
    if line.casefold().strip(" :|") in _kickers():
        return "furniture/kicker"
    if title and _squeezed(line) == title:
        return "furniture/headline"
    caption = _CAPTION.fullmatch(line)
    if caption and caption[1].strip().lower() in _kickers() | names_in_credits().keys():
        return "furniture/photo"
    return "furniture/initials" if is_signature_line(line) else None


def find_head(lines: list[str], *, title: str | None = None) -> list[tuple[str, str | None]]:
    """Return the lines above the article, each with the reason why it goes, or None where it stays."""
    first = lines[:_DEEPEST]
    opening = next((n for n, line in enumerate(first) if opens_article(line)), None)
    if opening is not None and all(len(line) <= _LONGEST_ABOVE for line in first[:opening]):
        return [(line, _above(line, "") or "furniture/head") for line in first[:opening]]
    wanted = _squeezed(title or "")
    found: list[tuple[str, str | None]] = []
    for line in first:
        if len(line) > _PARAGRAPH or (line.endswith((".", '"', "”")) and not _above(line, wanted)):
            break
        found.append((line, _above(line, wanted)))
    return found
