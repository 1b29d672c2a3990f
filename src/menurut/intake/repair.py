"""Spaces that a page lost around its links: "dikutip daridetikNews" is read again as "dikutip dari detikNews".

Only where nothing else can be meant: a word that introduces a source, glued to a name that begins with a capital or is an outlet's.
Every repair leaves a Gap with its place in the repaired text.
"""

import re
from functools import cache

import msgspec

from menurut.knowledge.media import agencies, outlets
from menurut.languages import read_words
from menurut.types.gap import Gap
from menurut.types.span import Span


class _Glued(msgspec.Struct, frozen=True):
    before: tuple[str, ...]


@cache
def _pattern() -> re.Pattern[str]:
    before = "|".join(map(re.escape, read_words("shared", "glued", _Glued).before))
    names = {name for outlet in outlets() for name in (outlet.name, *outlet.aliases)} | {agency.name for agency in agencies()}
    known = "|".join(sorted((re.escape(name) for name in names if len(name) > 3), key=lambda name: (-len(name), name)))
    return re.compile(rf"\b({before})(?=(?:{known})\b|[A-Z][a-z]{{2,}})")


def repair_spaces(text: str) -> tuple[str, tuple[Gap, ...]]:
    """Return `text` with lost spaces put back, and a Gap `space-repaired` for each.

    >>> repair_spaces("Hal itu dikutip dariReuters.")[0]
    'Hal itu dikutip dari Reuters.'
    """
    parts: list[str] = []
    gaps: list[Gap] = []
    last = length = 0
    for found in _pattern().finditer(text):
        parts += [text[last : found.end()], " "]
        length += found.end() - last + 1
        gaps.append(Gap(id="space-repaired", span=Span(length - 1, length), detail=found.group()))
        last = found.end()
    return "".join((*parts, text[last:])), tuple(gaps)
