"""How far two readings of the same articles agree: what somebody annotated beside what the machine read.

Spans are counted by F: each found once, matched one to one. Where both name the same thing, labels are compared: the share on which
they agree, and Cohen's kappa, which takes off what chance alone would give. Neither side is taken for the truth.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from menurut.desk.values import OWN, UNNAMED, alike, party_of
from menurut.types.attribution import Attribution
from menurut.types.claim import Claim
from menurut.types.event import Event
from menurut.types.report import Report
from menurut.types.span import Span

T = TypeVar("T")

# What is counted by F, and what is compared where both have it.
FOUND = ("mentions", "attributions", "content", "events", "parties", "claims")
LABELS = ("form", "act", "type", "mode", "date", "status")


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """One measure: how many each side has, how many of them agree, F, and kappa for labels (None where it can't be had)."""

    name: str
    theirs: int
    machine: int
    agree: int
    kappa: float | None = None

    @property
    def f(self) -> float | None:
        """Return F, which for labels is the share that agrees; None where neither side has any."""
        return 2 * self.agree / (self.theirs + self.machine) if self.theirs + self.machine else None

    def line(self) -> dict[str, Any]:
        """Return the measure as a line of JSON tells it."""
        return {
            "id": self.name, "theirs": self.theirs, "machine": self.machine, "agree": self.agree, "f": self.f, "kappa": self.kappa,
        }  # fmt: skip


def kappa(pairs: Sequence[tuple[str, str]]) -> float | None:
    """Return Cohen's kappa; None without pairs, or where both always say one and the same thing.

    >>> kappa([("a", "a"), ("b", "b"), ("a", "b"), ("b", "b")])
    0.5
    """
    number = len(pairs)
    left, right = Counter(one for one, _ in pairs), Counter(other for _, other in pairs)
    chance = sum(left[label] * right[label] for label in left) / number**2 if number else 1.0
    return None if chance == 1.0 else (sum(one == other for one, other in pairs) / number - chance) / (1 - chance)


@dataclass(slots=True)
class Agreement:
    """Agreement added up over articles."""

    articles: int = 0
    theirs: Counter[str] = field(default_factory=Counter)
    machine: Counter[str] = field(default_factory=Counter)
    agree: Counter[str] = field(default_factory=Counter)
    labels: dict[str, list[tuple[str, str]]] = field(default_factory=lambda: {name: [] for name in LABELS})

    def measures(self) -> tuple[Measure, ...]:
        """Return all measures, spans first."""
        found = [Measure(name=name, theirs=self.theirs[name], machine=self.machine[name], agree=self.agree[name]) for name in FOUND]
        for name, pairs in self.labels.items():
            alike = sum(one == other for one, other in pairs)
            found.append(Measure(name=name, theirs=len(pairs), machine=len(pairs), agree=alike, kappa=kappa(pairs)))
        return tuple(found)

    def add(self, theirs: Report, machine: Report) -> None:
        """Add two readings of one article."""
        self.articles += 1
        self._count("mentions", _spans(theirs), _spans(machine), len(set(_spans(theirs)) & set(_spans(machine))))
        said = _pairs(theirs.attributions, machine.attributions, _near_said)
        self._count("attributions", theirs.attributions, machine.attributions, len(said))
        for one, other in said:
            self.labels["form"].append((one.form, other.form))
            self.labels["act"].append((one.act, other.act))
        left, right = _letters(theirs), _letters(machine)
        self._count("content", left, right, len(left & right))
        self._add_events(theirs, machine)

    def _count(self, name: str, theirs: Iterable[Any], machine: Iterable[Any], agree: int) -> None:
        self.theirs[name] += len(tuple(theirs))
        self.machine[name] += len(tuple(machine))
        self.agree[name] += agree

    def _add_events(self, theirs: Report, machine: Report) -> None:
        events = _pairs(theirs.events, machine.events, _near_event)
        self._count("events", theirs.events, machine.events, len(events))
        parties = 0
        for one, other in events:
            self.labels["type"].append((one.type, other.type))
            self.labels["mode"].append((_mode(one), _mode(other)))
            self.labels["date"].append((_day(one), _day(other)))
            parties += _shared(theirs, one.actors, machine, other.actors) + _shared(
                theirs, one.recipients, machine, other.recipients
            )
        self._count("parties", _parties(theirs), _parties(machine), parties)
        other_of = {one.id: other.id for one, other in events}
        claims = [
            (one, other)
            for event, partner in other_of.items()
            for one, other in _pairs(_on(theirs, event), _on(machine, partner), _same_holder(theirs, machine))
        ]
        self._count("claims", theirs.claims, machine.claims, len(claims))
        self.labels["status"] += [(one.status, other.status) for one, other in claims]


def _spans(report: Report) -> list[Span]:
    """Return where somebody is named who speaks, acts, or is acted upon: what else an annotator marks is a matter of taste."""
    wanted = {party for event in report.events for party in (*event.actors, *event.recipients)}
    known = {mention.id: mention.span for mention in report.mentions}
    spans = {known[mention] for entity in report.entities if entity.id in wanted for mention in entity.mentions if mention in known}
    spans |= {known[said.source] for said in report.attributions if said.source in known}
    return sorted(spans)


def _letters(report: Report) -> set[int]:
    """Return the offsets of letters and digits inside the content of some attribution."""
    spans = (span for said in report.attributions for span in said.content)
    return {at for span in spans for at in range(span.start, span.end) if report.article.text[at].isalnum()}


def _pairs(left: Sequence[T], right: Sequence[T], near: Callable[[T, T], float]) -> list[tuple[T, T]]:
    """Return pairs, each side's once, the nearest first; what is not near (0) has no partner."""
    rated = [(near(one, other), -at, -of) for at, one in enumerate(left) for of, other in enumerate(right)]
    lefts, rights, found = set[int](), set[int](), []
    for close, at, of in sorted(rated, reverse=True):
        if close > 0 and at not in lefts and of not in rights:
            lefts.add(at)
            rights.add(of)
            found.append((left[-at], right[-of]))
    return found


def _near_said(one: Attribution, other: Attribution) -> float:
    cues = bool(one.cue and other.cue and one.cue.overlaps(other.cue))
    shared = sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in one.content for b in other.content)
    length = sum(map(len, one.content)) + sum(map(len, other.content))
    return cues + (2 * shared / length if length else 0.0)


def _near_event(one: Event, other: Event) -> float:
    return (1 + (one.type == other.type)) if one.trigger.overlaps(other.trigger) else 0.0


def _mode(event: Event) -> str:
    return event.modes[0] if event.modes else ""


def _day(event: Event) -> str:
    return f"{event.date.start}/{event.date.end}" if event.date else ""


def _parties(report: Report) -> list[str]:
    return [party for event in report.events for party in (*event.actors, *event.recipients)]


def _shared(left: Report, ones: Sequence[str], right: Report, others: Sequence[str]) -> int:
    """Return how many parties of one side are those of the other: named alike, or at the same words."""
    return len(_pairs(ones, others, lambda one, other: float(_same_party(left, one, right, other))))


def _same_party(left: Report, one: str, right: Report, other: str) -> bool:
    names = [
        next((party_of(entity)["name"] for entity in report.entities if entity.id == id), None)
        for report, id in ((left, one), (right, other))
    ]
    if names[0] and names[1] and alike("holder", names[0], names[1]):
        return True
    return bool(_places(left, one) & _places(right, other))


def _places(report: Report, entity: str) -> set[Span]:
    known = {mention.id: mention.span for mention in report.mentions}
    return {known[m] for one in report.entities if one.id == entity for m in one.mentions if m in known}


def _on(report: Report, event: str) -> tuple[Claim, ...]:
    return tuple(claim for claim in report.claims if claim.event == event)


def _same_holder(left: Report, right: Report) -> Callable[[Claim, Claim], float]:
    def near(one: Claim, other: Claim) -> float:
        holders = [_holder(report, claim) for report, claim in ((left, one), (right, other))]
        return 0.0 if not alike("holder", *holders) else 1.0 + (one.status == other.status)

    return near


def _holder(report: Report, claim: Claim) -> str:
    return (report.holder(claim).name or UNNAMED) if claim.attributions else OWN
