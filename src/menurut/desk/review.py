"""People's decisions on claims: accept, reject, edit; undone, never rewritten; kept when a newer coder reads again.

    review = Review(store)
    for claim in review.pending(Filters(limit=20)): ...            what nobody has decided on
    made = review.decide(claim.id, "edit", {"actors": "Kestovia"}, reviewer="Rani")
    review.undo(made.id, reviewer="Rani")                          or review.undo(): the last one
    review.decisions(article=...)                                  with what became of each since
    review.rates()                                                 errors by field, with 95 % intervals

Decisions are on the machine's reading. They hang on the quotation (its words and their hash), not on ids alone, so that they are
found again when ids change.
"""

from collections.abc import Iterator, Mapping
from hashlib import sha256
from itertools import islice
from typing import TYPE_CHECKING, Any

from menurut.desk.anchors import anchor_of
from menurut.desk.judging import whoever
from menurut.desk.rates import Rate, rates_of
from menurut.desk.settled import Settled, settle
from menurut.desk.values import ReviewError, parse_edits, values_of
from menurut.desk.why import pick_claim
from menurut.errors import NotFoundError
from menurut.store import lookup
from menurut.store.filters import Filters
from menurut.store.queries import find_claim_ids
from menurut.store.records import ClaimRow
from menurut.store.reviews import Decided, Decision, ReviewRow, find_reviews, put_review, undo_review, versions_of
from menurut.store.write import MACHINE
from menurut.types.claim import Claim
from menurut.types.report import Report

if TYPE_CHECKING:
    from menurut.desk.store import Store


class Review:
    """What people decided on the claims of a store."""

    def __init__(self, store: "Store") -> None:
        self._store = store
        self._connection = store.connection

    def decide(
        self,
        claim: str,
        decision: Decided,
        edits: Mapping[str, str] | None = None,
        *,
        reviewer: str | None = None,
        reason: str = "",
    ) -> ReviewRow:
        """Write a decision on a claim (its id, or the start of it) and return it.

        `edits` are for "edit" alone: new values by field (values.FIELDS) as one types them; what is not named stays as it was
        read. Who decides twice on one claim changes their mind: the last decision counts. Without `reviewer` it is whoever is
        logged in. Raises ReviewError for edits that can't be meant, NotFoundError for a claim that isn't there.
        """
        report, found = self.claim(claim)
        if (decision == "edit") != bool(edits):
            raise ReviewError("An edit names at least one field with its value, and nothing else does: --edit type=AID.")
        event = next(event for event in report.events if event.id == found.event)
        seen = values_of(report, found)
        parsed = parse_edits(edits or {}, report)
        self._check(report, found, {**seen, **parsed})
        id = put_review(
            self._connection,
            Decision(
                article=report.article.id, claim=found.id, event=found.event, decision=decision, reviewer=reviewer or whoever(),
                version=report.coder.menurut, anchor=anchor_of(report, event), seen=seen, reason=reason,
                edits={field: value for field, value in parsed.items() if value != seen[field]},
            ),
        )  # fmt: skip
        return next(one for one in find_reviews(self._connection, article=report.article.id) if one.id == id)

    def _check(self, report: Report, claim: Claim, values: Mapping[str, Any]) -> None:
        """Raise ReviewError for values that do not go together."""
        from menurut.desk.corrected import check_values

        check_values(report, claim, values)

    def undo(self, decision: str | None = None, *, reviewer: str | None = None) -> ReviewRow:
        """Take back a decision (its id, or the start of it), the last one without an id, and return it.

        The one before it on the same claim counts again. Raises NotFoundError where there is none.
        """
        return undo_review(self._connection, decision, reviewer=reviewer or whoever())

    def claim(self, start: str) -> tuple[Report, Claim]:
        """Return the claim whose id is or begins with `start`, with the reading it stands in."""
        _, whole = lookup.find_id(self._connection, start, ("claim",))
        report = self._store.report(whole)
        return report, pick_claim(report, whole)

    def values(self, start: str) -> dict[str, Any]:
        """Return what there is to judge in a claim: its values by field, in the order in which they are shown."""
        report, claim = self.claim(start)
        return values_of(report, claim)

    def pending(self, filters: Filters | None = None, *, sample: bool = False) -> Iterator[ClaimRow]:
        """Yield the claims that nobody has decided on, newest first; with `sample` in an order that has nothing to do with them.

        Only what is decided on in the order of a sample tells how often all claims are wrong: who picks claims that look wrong
        finds more. The order of a sample is the same every time.
        """
        asked = filters or Filters()
        decided = self._decided()
        if not sample:
            rows = (row for row in self._store.each("claims", _unlimited(asked)) if row.id not in decided)
            yield from islice(rows, asked.limit)
            return
        ids = (id for id in find_claim_ids(self._connection, _unlimited(asked)) if id not in decided)
        for id in sorted(ids, key=_shuffled)[: asked.limit]:
            found = self._store.show(id)
            if isinstance(found, ClaimRow):
                yield found

    def count(self) -> dict[str, int]:
        """Return how many decisions count today: {"accept": 12, "reject": 3, "edit": 5}."""
        number: dict[str, int] = {"accept": 0, "reject": 0, "edit": 0}
        for one in self.decisions():
            number[one.review.decision] += 1
        return number

    def _decided(self) -> set[str]:
        return {one.claim for one in self.decisions() if one.claim}

    def history(self, claim: str | None = None) -> tuple[ReviewRow, ...]:
        """Return every decision ever made, the latest first, those taken back among them; or those on one claim (its whole id)."""
        rows = [row for row in find_reviews(self._connection, undone=True) if claim is None or row.claim == claim]
        return tuple(reversed(rows))

    def on(self, claim: str) -> Settled | None:
        """Return the decision that counts for a claim of today's reading (its whole id); None where there is none."""
        article = lookup.article_of(self._connection, "claim", lookup.find_id(self._connection, claim, ("claim",))[1])
        return next((one for one in self.decisions(article=article) if one.claim == claim), None)

    def decisions(self, *, article: str | None = None) -> tuple[Settled, ...]:
        """Return the decisions that count, each with the claim it is on today; of one article (whole id), or of all.

        Decisions on an article that is forgotten are left out: nothing is known of them but that they were made.
        """
        of: dict[str, list[ReviewRow]] = {}
        for row in find_reviews(self._connection):
            if row.anchor is not None:
                of.setdefault(row.article, []).append(row)
        return tuple(one for id, rows in of.items() for one in self._settle(id, rows) if article in (None, one.article))

    def _settle(self, article: str, reviews: list[ReviewRow]) -> tuple[Settled, ...]:
        """Settle in the article itself; what is gone from it is looked for in the same page as it was taken in later."""
        versions = versions_of(self._connection, article)
        settled = self._in(versions[0], reviews)
        gone = [one.review for one in settled if one.claim is None]
        for version in versions[1:] if gone else ():
            again = {one.review.id: one for one in self._in(version, gone) if one.claim is not None}
            settled = tuple(again.get(one.review.id, one) for one in settled)
            gone = [review for review in gone if review.id not in again]
        return settled

    def _in(self, article: str, reviews: list[ReviewRow]) -> tuple[Settled, ...]:
        try:
            report = lookup.find_report(self._connection, article, MACHINE)
        except NotFoundError:  # taken in, and reading it failed
            return tuple(Settled(review=review, article=article, claim=None, values=None) for review in reviews)
        return settle(report, reviews)

    def rates(self) -> tuple[Rate, ...]:
        """Return how often today's reading errs by what people decided, by field; empty where nobody decided on anything."""
        return rates_of(self.decisions())

    def corrected(self) -> Iterator[tuple[Report, dict[str, Any]]]:
        """Yield each reviewed article as people left it, with how far it is reviewed (see corrected.py)."""
        from menurut.desk.corrected import correct

        of: dict[str, list[Settled]] = {}
        for one in self.decisions():
            of.setdefault(one.article, []).append(one)
        for article, decisions in sorted(of.items()):
            if any(one.claim for one in decisions):
                yield correct(self._store.report(article), decisions)


def _unlimited(filters: Filters) -> Filters:
    from dataclasses import replace

    return replace(filters, limit=None)


def _shuffled(claim: str) -> bytes:
    return sha256(claim.encode()).digest()
