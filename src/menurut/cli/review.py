"""`menurut review`: accept, reject or edit claims, one a screen or by name; take back; see what people decided, and how often the
reading errs.

Without a claim it asks one after the other. On a terminal a key is enough; keys that come through a pipe stand one on a line.
"""

from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING, Annotated

import typer

from menurut.cli import options as ask
from menurut.cli.faults import WRONG_USE, answering, complain
from menurut.cli.words import say

if TYPE_CHECKING:
    from menurut.desk.review import Review
    from menurut.store.filters import Filters
    from menurut.store.reviews import ReviewRow

# More than anybody decides on at one sitting.
AT_ONCE = 500


@answering
def command(
    claim: Annotated[str | None, typer.Argument()] = None,
    accept: Annotated[bool, typer.Option("--accept")] = False,
    reject: Annotated[bool, typer.Option("--reject")] = False,
    edit: Annotated[list[str] | None, typer.Option("--edit")] = None,
    undo: Annotated[bool, typer.Option("--undo")] = False,
    listed: Annotated[bool, typer.Option("--list")] = False,
    rates: Annotated[bool, typer.Option("--rates")] = False,
    sample: Annotated[bool, typer.Option("--sample")] = False,
    reviewer: Annotated[str | None, typer.Option("--reviewer")] = None,
    reason: ask.Reason = None,
    actor: ask.Actor = None, recipient: ask.Recipient = None, type: ask.Type = None, status: ask.Status = None, says: ask.Says = None,
    publisher: ask.Publisher = None, since: ask.Since = None, until: ask.Until = None, text: ask.Text = None, limit: ask.Limit = None,
    as_json: ask.AsJson = False, store: ask.StorePath = ask.DEFAULT_STORE,
) -> None:  # fmt: skip
    """Decide on claims, or tell what was decided."""
    from menurut.desk.review import Review
    from menurut.desk.store import Store
    from menurut.store.filters import Filters

    if sum((accept, reject, bool(edit), undo, listed, rates)) > 1 or ((accept or reject or edit) and claim is None):
        complain(say("messages.one-decision"))
        raise typer.Exit(WRONG_USE)
    filters = Filters(
        actor=actor, recipient=recipient, type=type, status=status, says=says, publisher=publisher, since=since, until=until,
        text=text, limit=limit,
    )  # fmt: skip
    Store(store, read_only=True).close()  # reviewing must not make a store where there is none
    with Store(store) as opened:
        review = Review(opened)
        if rates:
            _tell_rates(review, as_json=as_json)
        elif listed:
            _tell_decisions(review, claim, as_json=as_json)
        elif undo:
            _tell(review.undo(claim, reviewer=reviewer), as_json=as_json)
        elif claim and (accept or reject or edit):
            decision = "accept" if accept else "reject" if reject else "edit"
            made = review.decide(claim, decision, _edits(edit or []), reviewer=reviewer, reason=reason or "")  # type: ignore[arg-type]
            _tell(made, as_json=as_json)
        elif claim or as_json:
            _tell_pending(review, claim, filters, sample=sample, as_json=as_json)
        else:
            from menurut.cli.reviewing import Sitting

            Sitting(review, reviewer, reason or "").ask(list(_pending(review, filters, sample=sample)))


def _pending(review: "Review", filters: "Filters", *, sample: bool) -> Iterator[str]:
    return (row.id for row in islice(review.pending(filters, sample=sample), AT_ONCE))


def _edits(written: list[str]) -> dict[str, str]:
    from menurut.desk.values import ReviewError

    edits = {}
    for one in written:
        field, equals, value = one.partition("=")
        if not equals:
            raise ReviewError(f"{one!r} names no field: write --edit FIELD=VALUE.")
        edits[field.strip()] = value
    return edits


def _tell(made: "ReviewRow", *, as_json: bool) -> None:
    from menurut.cli.output import write_json
    from menurut.cli.reviewing import write_decision

    if as_json:
        write_json(made.line())
    else:
        write_decision(made)


def _tell_pending(review: "Review", claim: str | None, filters: "Filters", *, sample: bool, as_json: bool) -> None:
    """Write one claim as the screen would show it, or as JSON what is still to be decided on, with the values there are to judge."""
    from menurut.cli.output import write_json
    from menurut.cli.reviewing import write_claim

    for row in [claim] if claim else (row.id for row in review.pending(filters, sample=sample)):
        report, found = review.claim(row)
        if as_json:
            write_json({"id": found.id, "article": report.article.id, "values": review.values(found.id)})
        else:
            write_claim(report, found)


def _tell_decisions(review: "Review", claim: str | None, *, as_json: bool) -> None:
    from menurut.cli.output import coded, write_json
    from menurut.cli.reviewing import write_decision

    told = [one for one in review.decisions() if claim is None or (one.claim or one.review.claim).startswith(claim)]
    for one in told:
        if as_json:
            write_json(one.line())
        else:
            write_decision(one.review, coded("state", one.state))
    if not told and not as_json:
        complain(say("messages.nothing-found"))


def _tell_rates(review: "Review", *, as_json: bool) -> None:
    from menurut.cli.output import coded, write, write_json

    told = review.rates()
    for rate in told:
        if as_json:
            write_json(rate.line())
        elif rate.share is not None:
            shares = f"{100 * rate.share:5.1f} %   {100 * rate.low:.1f} - {100 * rate.high:.1f} %"
            write((f"{coded('field', rate.field):12}", "head"), f" {rate.errors:>5} / {rate.number:<5} {shares}")
    if not told and not as_json:
        complain(say("messages.nothing-found"))
