"""Which words of an article belong to which layer: who says, the word that says so, what is said, and each claim's own words."""

from collections.abc import Iterator

from menurut.server.segments import Mark
from menurut.server.wording import Wording
from menurut.types.claim import Claim
from menurut.types.event import Event
from menurut.types.mention import Mention
from menurut.types.report import Report
from menurut.types.span import Span

# A party named further from the trigger than this is left unlit: the reader would not see both at once.
NEAR = 700


def numbers_of(report: Report) -> dict[str, int]:
    """Return each claim's number on a page, counted from 1 in the order in which their events are told."""
    triggers = {event.id: event.trigger for event in report.events}
    ordered = sorted(report.claims, key=lambda claim: (triggers[claim.event], claim.event))
    return {claim.id: number for number, claim in enumerate(ordered, 1)}


class Layers:
    """The marks of one report."""

    def __init__(self, report: Report, wording: Wording) -> None:
        self.report = report
        self.wording = wording
        self.mentions = {mention.id: mention for mention in report.mentions}
        self.of_entity = {
            entity.id: [self.mentions[m] for m in entity.mentions if m in self.mentions] for entity in report.entities
        }
        self.events = {event.id: event for event in report.events}
        self.attributions = {attribution.id: attribution for attribution in report.attributions}
        self.numbers = numbers_of(report)
        self.claims = tuple(sorted(report.claims, key=lambda claim: self.numbers[claim.id]))

    def marks(self) -> tuple[Mark, ...]:
        """Return the marks of all layers."""
        return (*self._resting(), *(mark for claim in self.claims for mark in self.claim_marks(claim)))

    def _resting(self) -> Iterator[Mark]:
        """Yield what is seen before a claim is chosen."""
        for attribution in self.report.attributions:
            source = self.mentions.get(attribution.source or "")
            if source is not None:
                yield Mark(span=source.span, layer="source")
            if attribution.cue is not None:
                yield Mark(span=attribution.cue, layer="cue")
            for content in attribution.content:
                yield Mark(span=content, layer="denied" if attribution.act == "deny" else "content")

    def claim_marks(self, claim: Claim) -> Iterator[Mark]:
        """Yield the words of one claim: trigger, parties, day and place with a label, its source, cue and content without."""
        number = self.numbers[claim.id]
        event = self.events[claim.event]
        for span, label in self._event_words(event):
            yield Mark(
                span=span,
                layer="claim",
                claim=number,
                label=label and self.wording.say(f"labels.{label}"),
                leads=label == "trigger",
            )
        for span in self._telling_words(claim):
            yield Mark(span=span, layer="claim", claim=number)

    def _event_words(self, event: Event) -> Iterator[tuple[Span, str | None]]:
        yield event.trigger, "trigger"
        for label, parties in (("actor", event.actors), ("recipient", event.recipients)):
            for party in parties:
                named = self._nearest(self.of_entity.get(party, []), event.trigger)
                if named is not None:
                    yield named.span, label
        for time in self.report.times:
            if event.date is not None and time.interval == event.date and _distance(time.span, event.trigger) < NEAR:
                yield time.span, "time"
                break
        for place in event.places:
            if not place.span.overlaps(event.trigger):
                yield place.span, "place"

    def _telling_words(self, claim: Claim) -> Iterator[Span]:
        told = [self.attributions[a] for a in claim.attributions if a in self.attributions]
        for attribution in told:
            source = self.mentions.get(attribution.source or "")
            if source is not None:
                yield source.span
            if attribution.cue is not None:
                yield attribution.cue
        yield from told[-1].content if told else claim.evidence

    def _nearest(self, named: list[Mention], trigger: Span) -> Mention | None:
        near = min(named, key=lambda mention: _distance(mention.span, trigger), default=None)
        return near if near is not None and _distance(near.span, trigger) < NEAR else None


def _distance(left: Span, right: Span) -> int:
    return max(left.start - right.end, right.start - left.end, 0)
