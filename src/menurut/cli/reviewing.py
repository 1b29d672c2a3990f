"""The screen of `menurut review`: a claim with its words and values, and keys to decide with."""

import sys
from typing import TYPE_CHECKING

import typer

from menurut.cli.faults import complain
from menurut.cli.output import coded, quoted, write
from menurut.cli.words import say

if TYPE_CHECKING:
    from menurut.desk.review import Review
    from menurut.store.reviews import ReviewRow
    from menurut.types.claim import Claim
    from menurut.types.report import Report


def write_claim(report: "Report", claim: "Claim") -> None:
    """Write the words of a claim, its trigger in brackets, who says so, and its values by field."""
    from menurut.desk.anchors import anchor_of
    from menurut.desk.values import told, values_of

    article = report.article
    event = next(event for event in report.events if event.id == claim.event)
    anchor = anchor_of(report, event)
    start, end = anchor["trigger"]
    quote = anchor["quote"]
    write((article.title or "", "head"), f"  {article.publisher or '?'}, {article.published or '?'}  ", (claim.id, "faint"))
    write(" ".join(f"{quote[:start]}[{quote[start:end]}]{quote[end:]}".split()), indent=4)
    if claim.evidence and not any(span.covers(event.trigger) for span in claim.evidence):
        write(quoted(" … ".join(" ".join(report.quote(span).split()) for span in claim.evidence)), indent=4)
    write((coded("status", claim.status), claim.status), f"  {report.chain(claim)}", indent=4)
    for field, value in values_of(report, claim).items():
        write((f"{field:11}", "faint"), told(field, value), indent=4)


def write_decision(made: "ReviewRow", state: str = "") -> None:
    """Write who decided what on which claim, and what became of it."""
    from menurut.desk.values import told

    undone = f"  {say('messages.undone')}" if made.undone else ""
    write((coded("decision", made.decision), "head"), f" {made.claim}{undone}  {state}  ", (made.id, "faint"))
    if made.anchor is not None:
        write(quoted(" ".join(made.anchor["quote"].split())), indent=4)
    for field, value in (made.edits or {}).items():
        before = told(field, made.seen and made.seen[field])
        write(f"{field}: {before or '-'} → {told(field, value) or '-'}", indent=4)
    write((f"{made.reviewer}, {made.given}", "faint"), f": {made.reason}" if made.reason else "", indent=4)


class Sitting:
    """Claims asked one after the other: a accept, r reject, e edit, u undo, s skip, q quit."""

    def __init__(self, review: "Review", reviewer: str | None, reason: str) -> None:
        self.review, self.reviewer, self.reason = review, reviewer, reason
        self.made: list[tuple[str, str]] = []

    def ask(self, claims: list[str]) -> None:
        """Ask about claims (ids) until there are no more, or whoever is asked has had enough."""
        at = 0
        while at < len(claims):
            _clear()
            write((f"{at + 1} / {len(claims)}", "faint"))
            write_claim(*self.review.claim(claims[at]))
            write((say("messages.review-keys"), "faint"))
            key = _key()
            if key in ("", "q"):
                break
            if key == "u":
                at = self._undo(claims, at)
            elif key == "s" or (key in ("a", "r", "e") and self._decide(claims[at], key)):
                at += 1
        complain(say("messages.reviewed", number=len(self.made)))

    def _undo(self, claims: list[str], at: int) -> int:
        """Take back what was decided last at this sitting and return to its claim."""
        if not self.made:
            return at
        claim, decision = self.made.pop()
        self.review.undo(decision, reviewer=self.reviewer)
        return claims.index(claim)

    def _decide(self, claim: str, key: str) -> bool:
        """Return whether a decision was written."""
        from menurut.desk.values import ReviewError

        edits = self._edits() if key == "e" else {}
        if key == "e" and not edits:
            return False
        decision = {"a": "accept", "r": "reject", "e": "edit"}[key]
        try:
            made = self.review.decide(claim, decision, edits, reviewer=self.reviewer, reason=self.reason)  # type: ignore[arg-type]
        except ReviewError as fault:
            complain(str(fault))
            if sys.stdin.isatty():  # before the next screen takes it away
                _key()
            return False
        self.made.append((claim, made.id))
        return True

    def _edits(self) -> dict[str, str]:
        """Return what is typed as FIELD=VALUE, a line each, until an empty line."""
        write((say("messages.review-edit"), "faint"))
        edits = {}
        while line := sys.stdin.readline().strip():
            field, equals, value = line.partition("=")
            if equals:
                edits[field.strip()] = value
        return edits


def _clear() -> None:
    """Empty the screen, where there is one."""
    if sys.stdout.isatty():
        from rich.console import Console

        Console().clear()


def _key() -> str:
    """Return the key pressed, or the first letter of the next line where no terminal listens; "" at the end."""
    if sys.stdin.isatty():
        return typer.getchar().lower()[:1]
    line = sys.stdin.readline()
    return (line.strip().lower()[:1] or "?") if line else ""
