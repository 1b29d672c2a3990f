"""Which single line of a page is furniture, and by which rule of languages/shared/furniture.yml."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

import msgspec

from menurut.knowledge.media import names_in_datelines
from menurut.languages import read_words

LONGEST = 200

# Words that are written small inside a name: "Ahmad bin Sari dan Budi".
_SMALL = frozenset({"dan", "bin", "binti", "de", "van", "von", "al", "and", "of", "di", "dari"})
# Names behind a label: three of two words each.
_MOST_NAMES = 7


class LineRule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One rule of furniture.yml; exactly one of the four ways to match is given."""

    id: str
    equals: tuple[str, ...] = ()
    starts: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    pattern: str | None = None
    names: bool = False
    sentences: bool = True
    below: Literal["name", "titles"] | None = None
    most: int = LONGEST


class _Head(msgspec.Struct, frozen=True):
    equals: tuple[str, ...]


class _Furniture(msgspec.Struct, frozen=True):
    lines: tuple[LineRule, ...]
    inside: tuple[LineRule, ...]
    head: _Head
    authors: tuple[str, ...]
    no_authors: frozenset[str]


@dataclass(frozen=True, slots=True)
class Match:
    """Why a line is furniture, and what it takes with it below: "name", "titles" or None."""

    reason: str
    below: str | None = None


@cache
def _furniture() -> _Furniture:
    return read_words("shared", "furniture", _Furniture)


@cache
def _whole() -> dict[str, Match]:
    """Return the lines that are furniture as they stand, labels alone among them."""
    found: dict[str, Match] = {}
    for rule in _furniture().lines:
        for text in rule.equals:
            found[text] = Match(f"furniture/{rule.id}", rule.below)
        for label in (*rule.starts, *rule.labels) if rule.below else ():
            for colon in ("", ":", " :"):
                found.setdefault(label.rstrip(":") + colon, Match(f"furniture/{rule.id}", rule.below))
    return found


def _any_of(words: tuple[str, ...]) -> str:
    return "|".join(re.escape(word.strip()) for word in sorted(words, key=len, reverse=True))


@cache
def _patterns() -> list[tuple[re.Pattern[str], LineRule]]:
    found = []
    for rule in _furniture().lines:
        if rule.starts:
            found.append(
                (re.compile(rf"[-–—•*\[(>\s]{{0,4}}(?:{_any_of(rule.starts)})(?!\w)\s?(?P<colon>:?)", re.IGNORECASE), rule)
            )
        if rule.labels:
            found.append(
                (re.compile(rf"\(?(?:{_any_of(rule.labels)})(?!\w)\s?(?P<colon>[:/]?)\s?(?P<rest>.*)", re.IGNORECASE), rule)
            )
        if rule.pattern:
            found.append((re.compile(rf"(?:{rule.pattern})\s?\Z", re.IGNORECASE), rule))
    return found


@cache
def fragments() -> list[tuple[re.Pattern[str], str]]:
    """Return the patterns of what is cut out of the middle of a line, each with its reason."""
    return [(re.compile(rule.pattern or "", re.IGNORECASE), f"furniture/{rule.id}") for rule in _furniture().inside]


@cache
def sections() -> frozenset[str]:
    """Return the names of sections that stand as kickers above an article, lower case."""
    return frozenset(_furniture().head.equals)


@cache
def author_pattern() -> re.Pattern[str]:
    """Return the pattern of a line that names the author, the name in its group `rest` (empty for a label alone)."""
    return re.compile(rf"(?:{_any_of(_furniture().authors)})(?!\w)\s?:?\s?(?P<rest>.*)", re.IGNORECASE)


def is_house(name: str) -> bool:
    """Return whether an author field names the house or a desk instead of a person.

    >>> is_house("Tim Redaksi"), is_house("Sari Wulan"), is_house("Detik.com")
    (True, False, True)
    """
    words = name.lower().replace(".", " ").split()
    return name.lower() in names_in_datelines() or not _furniture().no_authors.isdisjoint(words)


def are_names(rest: str) -> bool:
    """Return whether `rest` is nothing but names of people: a few capitalised words without a sentence's end.

    >>> are_names("Wartawan Contoh"), are_names("novel itu datang")
    (True, False)
    """
    words = rest.replace(",", " ").replace("&", " ").split()
    return (
        0 < len(words) <= _MOST_NAMES
        and not rest.endswith((".", "?", "!", '"'))
        and all(w[0].isupper() or w in _SMALL for w in words)
    )


def _fits(rule: LineRule, line: str, found: re.Match[str]) -> bool:
    """Return whether a line that begins like furniture is not prose after all."""
    if rule.labels:
        rest = found["rest"]
        return (bool(found["colon"]) and not re.search(r"[.!?]\s", rest)) or (rule.names and are_names(rest))
    return rule.sentences or bool(found["colon"]) or not line.endswith((".", "!", '."', ".”"))


def find_furniture(line: str) -> Match | None:
    """Return the rule by which a whole line is furniture; None for prose.

    >>> find_furniture("Baca juga: Harga beras naik").reason, find_furniture("Ia membaca juga koran.")
    ('furniture/baca-juga', None)
    """
    folded = line.casefold().strip()
    whole = _whole().get(folded)
    if whole is not None:
        return whole
    if len(folded) > LONGEST:
        return None
    for pattern, rule in _patterns():
        found = pattern.match(line) if len(folded) <= rule.most else None
        if found and _fits(rule, folded, found):
            return Match(f"furniture/{rule.id}")
    return None
