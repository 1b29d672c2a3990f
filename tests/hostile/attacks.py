"""Text that a pattern takes longest for: pieces of what it looks for, again and again, and never the end that it waits for.

attacks(r"a+b")  ->  "a", "a ", "ab", ...
"""

import re
from collections.abc import Iterator
from re import _constants as codes  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

# How many different pieces of one pattern are tried.
MOST = 60

_CLASSES = {
    "CATEGORY_DIGIT": "7",
    "CATEGORY_SPACE": " ",
    "CATEGORY_WORD": "a",
    "CATEGORY_NOT_DIGIT": "a",
    "CATEGORY_NOT_SPACE": "a",
    "CATEGORY_NOT_WORD": " ",
}


def attacks(pattern: str, flags: int) -> list[str]:
    """Return units to repeat: the bodies of the pattern's repeats, alone, with what stands before them, and with a stranger behind."""
    parsed = parser.parse(pattern, flags & ~re.DEBUG)
    found: dict[str, None] = {}
    for before, body in _repeats(list(parsed), ""):
        for unit in (body, f"{before}{body}", f"{body} ", f"{before}{body}\n"):
            if unit.strip("\0"):
                found.setdefault(unit[:200])
    whole = _sample(list(parsed))
    found.setdefault(whole[: max(1, len(whole) - 1)] or "a")
    return list(found)[:MOST]


def _repeats(parts: list[Any], before: str) -> Iterator[tuple[str, str]]:
    """Yield each repeated piece of a pattern with what comes before it, outermost first."""
    for code, value in parts:
        if code in (codes.MAX_REPEAT, codes.MIN_REPEAT, getattr(codes, "POSSESSIVE_REPEAT", None)):
            _, most, body = value
            if most is codes.MAXREPEAT or most > 3:
                yield before, _sample(list(body))
            yield from _repeats(list(body), before)
        elif code is codes.SUBPATTERN:
            yield from _repeats(list(value[3]), before)
        elif code is codes.BRANCH:
            for branch in value[1][:3]:
                yield from _repeats(list(branch), before)
        elif code in (codes.ASSERT, codes.ASSERT_NOT):
            yield from _repeats(list(value[1]), before)
        before += _sample([(code, value)])


def _sample(parts: list[Any]) -> str:
    """Return a text that the parts of a pattern match, more or less: what no text can have is left out."""
    return "".join(_one(code, value) for code, value in parts)


def _one(code: Any, value: Any) -> str:
    if code is codes.LITERAL:
        return chr(value)
    if code is codes.NOT_LITERAL:
        return "a" if value != ord("a") else "b"
    if code is codes.ANY:
        return "a"
    if code is codes.IN:
        return _member(value)
    if code is codes.SUBPATTERN:
        return _sample(list(value[3]))
    if code is codes.BRANCH:
        return _sample(list(value[1][0]))
    if code in (codes.MAX_REPEAT, codes.MIN_REPEAT, getattr(codes, "POSSESSIVE_REPEAT", None)):
        return _sample(list(value[2])) * min(max(value[0], 1), 50)
    if code is getattr(codes, "ATOMIC_GROUP", None):
        return _sample(list(value))
    return ""


def _member(members: list[Any]) -> str:
    """Return a letter of a class; for what it excludes the first of a few that it does not name."""
    if members and members[0][0] is codes.NEGATE:
        named = {chr(value) for code, value in members[1:] if code is codes.LITERAL}
        return next((letter for letter in "a7 .,-" if letter not in named), "a")
    for code, value in members:
        if code is codes.LITERAL:
            return chr(value)
        if code is codes.RANGE:
            return chr(value[0])
        if code is codes.CATEGORY:
            return _CLASSES.get(str(value), "a")
    return ""
