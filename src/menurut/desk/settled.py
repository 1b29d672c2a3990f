"""Which claim of today's reading each decision is on.

A decision finds its claim by the claim's id, else by its words (anchors.py); one whose claim is no longer read has none. Of several
decisions on one claim the last counts.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from menurut.desk.anchors import ENOUGH, SAME, find_quote, likeness
from menurut.desk.values import alike, values_of
from menurut.store.reviews import ReviewRow
from menurut.types.claim import Claim
from menurut.types.report import Report

State = Literal["held", "changed", "gone"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """A decision with the claim that it is on today, None where the reading no longer has one.

    `article` is the article in which it stands now. `state` is held (the claim says what the reviewer saw), changed (it says
    something else today) or gone. `values` are the claim's of today.
    """

    review: ReviewRow
    article: str
    claim: str | None
    values: dict[str, Any] | None

    @property
    def state(self) -> State:
        """Return held, changed or gone."""
        if self.values is None:
            return "gone"
        seen = self.review.seen or {}
        same = all(alike(field, self.values[field], value) for field, value in seen.items())
        return "held" if same else "changed"

    @property
    def right(self) -> dict[str, Any] | None:
        """Return what is right by the decision: what was seen, with the edits; None for a claim that was rejected or is forgotten."""
        if self.review.decision == "reject" or self.review.seen is None:
            return None
        return {**self.review.seen, **(self.review.edits or {})}

    def line(self) -> dict[str, Any]:
        """Return the decision as a line of JSON tells it, with what became of it."""
        return {**self.review.line(), "state": self.state, "now": self.claim, "now_article": self.article, "values": self.values}


def settle(report: Report, reviews: Sequence[ReviewRow]) -> tuple[Settled, ...]:
    """Return the decisions that count in one article, the earliest first; `reviews` are in the order in which they were made."""
    last = {review.claim: review for review in reviews}
    claims = {claim.id: claim for claim in report.claims}
    found: dict[str, str | None] = {review.id: review.claim if review.claim in claims else None for review in last.values()}
    taken = {claim for claim in found.values() if claim}
    superseded: set[str] = set()
    lost = [review for review in last.values() if found[review.id] is None]
    rated = sorted((one for review in lost for one in _rated(report, claims.values(), review)), key=lambda one: -one[0])
    for near, claim, review in rated:
        if found[review.id] is None and claim not in taken:
            found[review.id] = claim
            taken.add(claim)
        elif found[review.id] is None and near >= SAME:
            superseded.add(review.id)
    return tuple(
        _settled(report, review, claims.get(found[review.id] or "")) for review in last.values() if review.id not in superseded
    )


def _settled(report: Report, review: ReviewRow, claim: Claim | None) -> Settled:
    values = None if claim is None else values_of(report, claim)
    return Settled(review=review, article=report.article.id, claim=claim.id if claim else None, values=values)


def _rated(report: Report, claims: Iterable[Claim], review: ReviewRow) -> Iterator[tuple[int, str, ReviewRow]]:
    """Yield the claims that a decision may be on, each with how surely."""
    if review.anchor is None or review.seen is None:
        return
    quote = find_quote(review.anchor, report.article.text)
    if quote is None:
        return
    for claim in claims:
        near = likeness(report, claim, review.anchor, quote, review.seen)
        if near >= ENOUGH:
            yield near, claim.id, review
