"""The line cleaner: takes furniture out of a page's lines and keeps every dropped line with its reason.

    Baca juga: Lima fakta ...      dropped, furniture/baca-juga
    ... ujarnya. (rdp/imk)         the initials dropped, furniture/initials

Rules stand in languages/shared/furniture.yml. A line that is long is prose even where it begins like furniture.
"""

import re
from functools import cache

import msgspec

from menurut.languages import read_words
from menurut.types.article import Dropped

LONGEST = 200


class LineRule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One rule of furniture.yml; exactly one of the three ways to match is given."""

    id: str
    equals: tuple[str, ...] = ()
    starts: tuple[str, ...] = ()
    pattern: str | None = None
    most: int = LONGEST


class _Furniture(msgspec.Struct, frozen=True):
    lines: tuple[LineRule, ...]
    inside: tuple[LineRule, ...]


@cache
def _rules() -> tuple[dict[str, str], list[tuple[re.Pattern[str], str, int]], list[tuple[re.Pattern[str], str]]]:
    """Return whole lines by text, patterns of lines with id and length, and fragments with id."""
    furniture = read_words("shared", "furniture", _Furniture)
    whole = {text: rule.id for rule in furniture.lines for text in rule.equals}
    lines = []
    for rule in furniture.lines:
        if rule.starts:
            starts = "|".join(re.escape(start.strip()) for start in rule.starts)
            lines.append((re.compile(rf"[-–—•*\[(>\s]{{0,4}}(?:{starts})(?!\w)"), rule.id, rule.most))
        if rule.pattern:
            lines.append((re.compile(rf"(?:{rule.pattern})\s?\Z"), rule.id, rule.most))
    inside = [(re.compile(rule.pattern or "", re.IGNORECASE), rule.id) for rule in furniture.inside]
    return whole, lines, inside


def furniture_reason(line: str) -> str | None:
    """Return why a whole line is furniture, such as "furniture/baca-juga"; None for prose.

    >>> furniture_reason("Baca juga: Harga beras naik"), furniture_reason("Ia membaca juga koran.")
    ('furniture/baca-juga', None)
    """
    folded = line.casefold().strip()
    whole, lines, _ = _rules()
    if folded in whole:
        return f"furniture/{whole[folded]}"
    for pattern, rule, most in lines:
        if len(folded) <= most and pattern.match(folded):
            return f"furniture/{rule}"
    return None


def clean_lines(text: str) -> tuple[str, tuple[Dropped, ...]]:
    """Return canonical `text` without its furniture, and what was dropped, in order; idempotent."""
    kept: list[str] = []
    dropped: list[Dropped] = []
    for line in text.split("\n"):
        reason = furniture_reason(line)
        if reason:
            dropped.append(Dropped(text=line, reason=reason))
            continue
        line, fragments = _without_fragments(line)
        dropped += fragments
        if line:
            kept.append(line)
    return "\n".join(kept), tuple(dropped)


def _without_fragments(line: str) -> tuple[str, list[Dropped]]:
    dropped = []
    for pattern, rule in _rules()[2]:
        for found in pattern.finditer(line):
            dropped.append(Dropped(text=found.group().strip(), reason=f"furniture/{rule}"))
        if dropped:
            line = re.sub(r" {2,}", " ", pattern.sub(" ", line)).strip()
    return line, dropped
