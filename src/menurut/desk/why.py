"""Why a claim was made: every rule or score behind it, from the outermost record to the ones it rests on."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from menurut.errors import AmbiguousIdError, NotFoundError
from menurut.types.claim import Claim
from menurut.types.reason import Reason
from menurut.types.report import Report

Of = Literal["claim", "attribution", "event", "entity"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Because:
    """A reason, the record it stands at and the words that record or the reason points to."""

    of: Of
    id: str
    name: str
    reason: Reason
    words: str | None

    def line(self) -> dict[str, Any]:
        """Return the reason as a line of JSON tells it."""
        reason = self.reason
        span = None if reason.span is None else [reason.span.start, reason.span.end]
        return {
            "of": self.of, "id": self.id, "name": self.name, "step": reason.step, "rule": reason.rule, "head": reason.head,
            "score": reason.score, "span": span, "words": self.words,
        }  # fmt: skip


def pick_claim(report: Report, start: str) -> Claim:
    """Return the claim of a report whose id begins with `start`.

    Raises NotFoundError where there is none, AmbiguousIdError where there are several.
    """
    found = [claim for claim in report.claims if claim.id.startswith(start)]
    if not found:
        raise NotFoundError(f"There is no claim {start!r} in this report.")
    if len(found) > 1:
        raise AmbiguousIdError(f"{start!r} may be {', '.join(claim.id for claim in found[:4])}: write more of the id.")
    return found[0]


def find_reasons(report: Report, claim: Claim) -> tuple[Because, ...]:
    """Return the reasons of a claim, its attributions, its event and its parties, in this order."""
    return tuple(_reasons(report, claim))


def _reasons(report: Report, claim: Claim) -> Iterator[Because]:
    yield from _because(report, "claim", claim.id, claim.status, claim.because)
    for attribution in report.attributions:
        if attribution.id in claim.attributions:
            yield from _because(report, "attribution", attribution.id, attribution.act, attribution.because)
    event = next(event for event in report.events if event.id == claim.event)
    yield from _because(report, "event", event.id, event.type, event.because)
    concerned = {*event.actors, *event.recipients, *(link.entity for link in claim.chain)}
    for entity in report.entities:
        if entity.id in concerned:
            yield from _because(report, "entity", entity.id, entity.name, entity.because)


def _because(report: Report, of: Of, whole: str, name: str, reasons: tuple[Reason, ...]) -> Iterator[Because]:
    for reason in reasons:
        words = None if reason.span is None else report.quote(reason.span)
        yield Because(of=of, id=whole, name=name, reason=reason, words=words)
