"""Read brat standoff back: the lines of an .ann file as records, and those records as a reading of an article.

    T1  Organisation 0 8  Kestovia       E1  ASSAULT:T3 Actor:T1 Recipient:T2       A1  Denied E1

What brat.py writes is read as it was meant, what an annotator adds with the same labels too. Other labels are passed over and
counted. A claim is made of each status of an event: where a note names its chain it is held by that chain's last source, else by
the innermost attribution around the trigger that can tell it so.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from menurut.types.span import Span

_PART = re.compile(r"(\d+) (\d+)")
_ROLE = re.compile(r"(?P<role>\D+?)\d*")


class StandoffError(ValueError):
    """A line that is not brat standoff; the message names it."""


@dataclass(frozen=True, slots=True)
class Bound:
    """A text-bound annotation: its label and its stretches."""

    label: str
    spans: tuple[Span, ...]

    @property
    def whole(self) -> Span:
        """Return the stretch from the beginning of the first part to the end of the last."""
        return Span(self.spans[0].start, self.spans[-1].end)


@dataclass(frozen=True, slots=True)
class Happening:
    """An event of brat: its label, its trigger (a number) and its roles with their targets, in order."""

    label: str
    trigger: str
    roles: tuple[tuple[str, str], ...]

    def targets(self, role: str) -> tuple[str, ...]:
        """Return the targets of a role."""
        return tuple(target for one, target in self.roles if one == role)


@dataclass(slots=True)
class Standoff:
    """All of one .ann file, by number; attributes, relations and notes as they stand."""

    bound: dict[str, Bound] = field(default_factory=dict)
    events: dict[str, Happening] = field(default_factory=dict)
    attributes: dict[str, dict[str, str]] = field(default_factory=dict)
    relations: list[tuple[str, str, str]] = field(default_factory=list)
    same: list[tuple[str, ...]] = field(default_factory=list)
    notes: dict[str, list[str]] = field(default_factory=dict)


def read_standoff(lines: Iterator[str], text: str) -> Standoff:
    """Return what the lines of an .ann file say of `text`. Raises StandoffError for a line that says nothing of it."""
    found = Standoff()
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                _take(found, line.rstrip("\n"), text)
            except (ValueError, IndexError) as fault:
                raise StandoffError(f"line {number} is no standoff: {fault}") from fault
    _check(found)
    return found


def _take(found: Standoff, line: str, text: str) -> None:
    number, tab, told = line.partition("\t")
    if not tab:
        raise ValueError("it has no tab")
    if number.startswith("T"):
        found.bound[number] = _bound(told, text)
    elif number.startswith("E"):
        (label, trigger), *roles = (part.split(":", 1) for part in told.split())
        found.events[number] = Happening(label, trigger, tuple((_role(role), target) for role, target in roles))
    elif number.startswith(("A", "M")):
        name, target, *value = told.split()
        found.attributes.setdefault(target, {})[name] = value[0] if value else ""
    elif number.startswith("R"):
        name, first, second = told.split()[:3]
        found.relations.append((name, first.partition(":")[2], second.partition(":")[2]))
    elif number == "*":
        name, *members = told.split()
        if name == "Equiv":
            found.same.append(tuple(members))
    elif number.startswith("#"):
        head, _, words = told.partition("\t")
        found.notes.setdefault(head.split()[1], []).append(words)


def _bound(told: str, text: str) -> Bound:
    head, _, words = told.partition("\t")
    label, _, places = head.partition(" ")
    spans = [Span(int(part[1]), int(part[2])) for part in map(_PART.fullmatch, places.split(";")) if part]
    if not spans or len(spans) != len(places.split(";")):
        raise ValueError(f"{places!r} are no offsets")
    if any(not span.start < span.end <= len(text) for span in spans):
        raise ValueError(f"{places} lies outside of the text")
    shown = " ".join(span.of(text) for span in spans)
    if words and words != shown:
        raise ValueError(f"its words {words!r} are not those at {places}: {shown!r}")
    return Bound(label, tuple(_joined(spans, text)))


def _joined(spans: list[Span], text: str) -> Iterator[Span]:
    """Yield stretches, those that only white space parts as one: brat cuts at line ends."""
    start, end = spans[0].start, spans[0].end
    for span in spans[1:]:
        if text[end : span.start].strip() or span.start < end:
            yield Span(start, end)
            start = span.start
        end = span.end
    yield Span(start, end)


def _role(written: str) -> str:
    """Return a role without the number by which brat tells several of one kind apart: Actor2."""
    found = _ROLE.fullmatch(written)
    return found["role"] if found else written


def _check(found: Standoff) -> None:
    """Raise StandoffError where a line points to one that isn't there."""
    for number, event in found.events.items():
        if event.trigger not in found.bound:
            raise StandoffError(f"{number} has the trigger {event.trigger}, which isn't there")
        for role, target in event.roles:
            if target not in found.bound and target not in found.events:
                raise StandoffError(f"{number} has the {role} {target}, which isn't there")
