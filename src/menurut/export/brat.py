"""brat standoff: a folder with a text and an .ann file for each article, and the annotation.conf that brat needs.

    T1  Organisation 0 8  Kestovia       E1  ASSAULT:T3 Actor:T1 Recipient:T2       A1  Status E1 denied

brat counts code points, as we do, and parts stretches at line ends, which its spans must not hold. Parties of events are entities
of the whole article; the mention nearest to the trigger stands for them. Mentions of one entity are joined by `Equiv`.
"""

import re
from collections.abc import Iterable
from pathlib import Path

from menurut.export.whole import whole_folder
from menurut.types.attribution import ACTS, Attribution
from menurut.types.claim import Claim
from menurut.types.entity import EntityKind
from menurut.types.event import EVENT_TYPES, Event
from menurut.types.report import Report
from menurut.types.span import Span

_KINDS = tuple(kind.capitalize() for kind in EntityKind.__args__)  # type: ignore[attr-defined]
_PARTS = ("Time", "Location", "Content", "Channel")
_STATUSES = ("asserted", "reported", "claimed", "alleged", "denied", "planned", "conditional")
_LINE = re.compile(r"\S(?:[^\n]*\S)?")
# What some readers take for the end of a line or of a column.
_BREAKS = re.compile(r"[\t\v\f\x1c-\x1e\x85\u2028\u2029]|\r(?=\n)")


def write_brat(reports: Iterable[Report], out: Path) -> int:
    """Write the folder and return how many articles it has."""
    number = 0
    with whole_folder(out) as folder:
        for report in reports:
            _write(folder / f"{report.article.id}.txt", readable(report.article.text))
            _write(folder / f"{report.article.id}.ann", "".join(f"{line}\n" for line in _Standoff(report).lines))
            number += 1
        _write(folder / "annotation.conf", _configuration())
    return number


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="")


def readable(text: str) -> str:
    r"""Return `text` with \n as its only line end, every offset kept: a program that reads \r\n as one character would shift them.

    >>> readable("satu\r\ndua\rtiga")
    'satu \ndua\ntiga'
    """
    return _BREAKS.sub(" ", text).replace("\r", "\n")


class _Standoff:
    """The lines of one .ann file in the making."""

    def __init__(self, report: Report) -> None:
        self.report, self.text = report, readable(report.article.text)
        self.lines: list[str] = []
        self.counts: dict[str, int] = {}
        self.spans: dict[tuple[str, Span], str] = {}
        self.mentions = {mention.id: mention.span for mention in report.mentions}
        self.kinds: dict[str, str] = {}
        self.said: dict[str, str] = {}
        self.parties = {entity.id: entity for entity in report.entities}
        self.claims: dict[str, list[Claim]] = {}
        for claim in report.claims:
            self.claims.setdefault(claim.event, []).append(claim)
        self._entities()
        for time in report.times:
            self._note(self._stretch("Time", time.span), f"{time.interval.start}/{time.interval.end} {time.interval.grain}")
        for place in report.places:
            self._stretch("Location", place.span)
        for attribution in report.attributions:
            self._attribution(attribution)
        for attribution in report.attributions:
            self._between(attribution)
        for event in report.events:
            self._event(event)

    def _add(self, letter: str, told: str) -> str:
        self.counts[letter] = self.counts.get(letter, 0) + 1
        number = f"{letter}{self.counts[letter]}"
        self.lines.append(f"{number}\t{told}")
        return number

    def _stretch(self, label: str, span: Span) -> str:
        """Return the number of a text-bound annotation, written once; "" for a stretch of nothing but white space."""
        if (label, span) not in self.spans:
            parts = [found.span() for found in _LINE.finditer(self.text, span.start, span.end)]
            if not parts:
                return ""
            places = ";".join(f"{start} {end}" for start, end in parts)
            words = " ".join(self.text[start:end] for start, end in parts)
            self.spans[label, span] = self._add("T", f"{label} {places}\t{words}")
        return self.spans[label, span]

    def _note(self, target: str, words: str) -> None:
        if target:
            self._add("#", f"AnnotatorNotes {target}\t{' '.join(words.split())}")

    def _entities(self) -> None:
        for entity in self.report.entities:
            kind = entity.kind.capitalize()
            self.kinds.update(dict.fromkeys(entity.mentions, kind))
            numbers = [self._stretch(kind, self.mentions[mention]) for mention in entity.mentions]
            numbers = list(dict.fromkeys(filter(None, numbers)))
            if numbers:
                self._note(numbers[0], "; ".join(filter(None, (entity.name, entity.country, entity.sector))))
            if len(numbers) > 1:
                self.lines.append(f"*\tEquiv {' '.join(numbers)}")

    def _mention(self, mention: str | None) -> str:
        """Return the stretch of a mention; "" where none is meant. One that stands for no entity is an organisation or a person: a Group."""
        if mention is None or mention not in self.mentions:
            return ""
        return self._stretch(self.kinds.get(mention, "Group"), self.mentions[mention])

    def _attribution(self, said: Attribution) -> None:
        """A bare quotation has no cue; its first words stand for one, since an event in brat must have a trigger."""
        trigger = said.cue or next(iter(said.content), None) or self.mentions.get(said.source or "")
        roles = [("Source", self._mention(said.source)), ("Principal", self._mention(said.principal))]
        roles += [("Spokesperson", self._mention(said.spokesperson))]
        roles += [("Content", self._stretch("Content", span)) for span in said.content]
        roles += [("Channel", self._stretch("Channel", said.channel) if said.channel else "")]
        number = trigger and self._happening("Attribution", trigger, roles)
        if number:
            self.said[said.id] = number
            self._add("A", f"Act {number} {said.act}")
            self._add("A", f"Form {number} {said.form}")
            if said.carrier:
                self._add("A", f"Carrier {number}")

    def _between(self, said: Attribution) -> None:
        for label, other in (("Inside", said.parent), ("Answers", said.answers)):
            if other in self.said and said.id in self.said:
                self._add("R", f"{label} Arg1:{self.said[said.id]} Arg2:{self.said[other]}")

    def _happening(self, label: str, trigger: Span, roles: Iterable[tuple[str, str]]) -> str:
        number = self._stretch(label, trigger)
        if not number:
            return ""
        counts: dict[str, int] = {}
        told = [f"{label}:{number}"]
        for role, target in dict.fromkeys(roles):
            if target:
                counts[role] = counts.get(role, 0) + 1
                told.append(f"{role}{counts[role] if counts[role] > 1 else ''}:{target}")
        return self._add("E", " ".join(told))

    def _event(self, event: Event) -> None:
        roles = [("Actor", self._nearest(party, event.trigger)) for party in event.actors]
        roles += [("Recipient", self._nearest(party, event.trigger)) for party in event.recipients]
        roles += [("Place", self._stretch("Location", place.span)) for place in event.places]
        number = self._happening(event.type, event.trigger, roles)
        if not number:
            return
        if event.modes or event.contexts or event.date:
            day = f"{event.date.start}/{event.date.end}" if event.date else ""
            self._note(number, "; ".join(filter(None, (",".join(event.modes), ",".join(event.contexts), day))))
        claims = self.claims.get(event.id, [])
        for status in dict.fromkeys(claim.status for claim in claims):
            self._add("A", f"{status.capitalize()} {number}")
        for claim in claims:
            self._note(number, f"{claim.status}: {self.report.chain(claim)}")

    def _nearest(self, party: str, trigger: Span) -> str:
        entity = self.parties.get(party)
        mentions = sorted(entity.mentions, key=lambda one: _distance(self.mentions[one], trigger)) if entity else []
        return self._mention(mentions[0]) if mentions else ""


def _distance(left: Span, right: Span) -> tuple[int, int]:
    return max(left.start - right.end, right.start - left.end, 0), left.start


def _configuration() -> str:
    """Return annotation.conf: brat shows nothing of a type that it does not name."""
    party = "|".join(_KINDS)
    said = f"Source?:{party}, Principal?:{party}, Spokesperson?:{party}, Content*:Content, Channel?:Channel"
    roles = f"Actor*:{party}, Recipient*:{party}, Place*:Location"
    blocks = {
        "entities": [*_KINDS, *_PARTS],
        "relations": [
            "Inside\tArg1:Attribution, Arg2:Attribution",
            "Answers\tArg1:Attribution, Arg2:Attribution",
            f"Equiv\tArg1:{party}, Arg2:{party}, <REL-TYPE>:symmetric-transitive",
        ],
        "events": [f"Attribution\t{said}", *(f"{type}\t{roles}" for type in EVENT_TYPES)],
        "attributes": [
            f"Act\tArg:Attribution, Value:{'|'.join(ACTS)}",
            "Form\tArg:Attribution, Value:direct|mixed|indirect",
            "Carrier\tArg:Attribution",
            *(f"{status.capitalize()}\tArg:{'|'.join(EVENT_TYPES)}" for status in _STATUSES),
        ],
    }
    return "\n".join(f"[{name}]\n" + "".join(f"{line}\n" for line in lines) for name, lines in blocks.items())
