"""The patterns of `languages/*/dates.yml`, compiled into one tree that a sentence is walked through.

    "<n> <unit> [yang] (lalu|silam)"  ->  <n> <unit> lalu, <n> <unit> yang lalu, <n> <unit> silam, ...

The longest pattern wins; of two that are equally long the one that stands first in the file.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from menurut.reading.dates.lexemes import LEXEME, Lexeme, Value
from menurut.reading.dates.moment import Moment

PART = re.compile(r"<\w+>|[()|\[\]]|[^\s<>()|\[\]]+")

# What a captured class says about the moment; a second one of the same class is the other end of a range.
FIELD = {"mon": "month", "yy": "year", "period": "unit", "fused": "unit", "wd": "weekday"}


@dataclass(frozen=True, slots=True)
class Rule:
    """One pattern's meaning: its kind, what its words fix, and the condition it stands under."""

    kind: str
    order: int
    fixed: Moment
    only: str | None = None
    trim: int = 0
    role: str | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """A pattern found: lexemes `start` to `end`, and what they say."""

    rule: Rule
    moment: Moment
    start: int
    end: int


@dataclass(slots=True)
class Node:
    """A place in the tree; `rules` are the patterns that end here."""

    next: dict[str, "Node"] = field(default_factory=dict)
    rules: list[Rule] = field(default_factory=list)


def expand(pattern: str, macros: dict[str, str]) -> list[tuple[str, ...]]:
    """Return every sequence of words and classes a pattern stands for.

    >>> expand("<n> {ago}", {"ago": "(lalu|[yang] silam)"})
    [('<n>', 'lalu'), ('<n>', 'silam'), ('<n>', 'yang', 'silam')]
    """
    for name, body in macros.items():
        pattern = pattern.replace("{" + name + "}", body)
    parts = PART.findall(pattern)
    sequences, rest = _alternatives(parts)
    if rest:
        raise ValueError(f"unbalanced pattern {pattern!r}")
    return sorted(set(sequences), key=lambda words: (len(words), words))


def _alternatives(parts: list[str]) -> tuple[list[tuple[str, ...]], list[str]]:
    done: list[tuple[str, ...]] = []
    current: list[tuple[str, ...]] = [()]
    while parts and parts[0] not in (")", "]"):
        part, parts = parts[0], parts[1:]
        if part == "|":
            done += current
            current = [()]
            continue
        if part in ("(", "["):
            inner, parts = _alternatives(parts)
            parts = parts[1:]
            choices = inner if part == "(" else [(), *inner]
        else:
            choices = [_words(part)]
        current = [left + right for left in current for right in choices]
    return done + current, parts


def _words(part: str) -> tuple[str, ...]:
    if part.startswith("<"):
        return (part,)
    return tuple(LEXEME.findall(part))


def grow(root: Node, sequences: Sequence[tuple[str, ...]], rule: Rule) -> None:
    """Add a rule at the end of each sequence."""
    for words in sequences:
        node = root
        for word in words:
            node = node.next.setdefault(word, Node())
        node.rules.append(rule)


def match(root: Node, lexemes: Sequence[Lexeme], at: int) -> list[Piece]:
    """Return the patterns that begin at lexeme `at`, longest first, then in the order of the file."""
    found: list[tuple[int, Rule, tuple[tuple[str, Value], ...]]] = []
    # The tree's depth, the longest pattern, bounds the walk; a lexeme has a handful of senses.
    paths: list[tuple[Node, int, tuple[tuple[str, Value], ...]]] = [(root, at, ())]
    while paths:
        node, place, captures = paths.pop()
        found += [(place, rule, captures) for rule in node.rules]
        if place >= len(lexemes):
            continue
        lexeme = lexemes[place]
        child = node.next.get(lexeme.plain)
        if child is not None:
            paths.append((child, place + 1, captures))
        for name, value in lexeme.senses:
            child = node.next.get(f"<{name}>")
            if child is not None:
                paths.append((child, place + 1, (*captures, (name, value))))
    found.sort(key=lambda entry: (-entry[0], entry[1].order))
    return [Piece(rule, _moment(rule, captures), at, end) for end, rule, captures in found]


def _moment(rule: Rule, captures: tuple[tuple[str, Value], ...]) -> Moment:
    values: dict[str, Any] = {}
    for name, value in captures:
        if name == "clock" or name in ("hm", "hhmm"):
            values["clock"] = True
            continue
        if name == "q":
            values[rule.kind if rule.kind in ("quarter", "half") else "n"] = value
            continue
        if name == "fused":
            values["n"] = 1
        key = FIELD.get(name, name)
        if key == "vague":
            continue
        values[f"{key}2" if key in values and key in ("day", "weekday") else key] = value
    return replace(rule.fixed, **values) if values else rule.fixed
