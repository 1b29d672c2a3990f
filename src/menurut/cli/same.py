"""`menurut same`: judge that two entities are one, or see who may be."""

from itertools import islice
from typing import TYPE_CHECKING, Annotated

import typer

from menurut.cli.faults import WRONG_USE, answering, complain
from menurut.cli.options import DEFAULT_STORE, AsJson, By, Limit, Reason, StorePath
from menurut.cli.words import say

if TYPE_CHECKING:
    from menurut.desk.store import Store

# How many questions people are shown where they don't say; programs get all.
SHOWN = 20


@answering
def command(
    one: Annotated[str | None, typer.Argument()] = None,
    other: Annotated[str | None, typer.Argument()] = None,
    reason: Reason = None,
    by: By = None,
    unsure: Annotated[bool, typer.Option("--unsure")] = False,
    candidates: Annotated[bool, typer.Option("--candidates")] = False,
    limit: Limit = None,
    as_json: AsJson = False,
    store: StorePath = DEFAULT_STORE,
) -> None:
    """Write a judgement, or list the pairs on which none is written."""
    from menurut.cli.identities import write_judged
    from menurut.desk.store import Store

    if candidates:
        with Store(store, read_only=True) as opened:
            _list_candidates(opened, limit, as_json=as_json)
        return
    if one is None or other is None:
        complain(say("messages.two-ids"))
        raise typer.Exit(WRONG_USE)
    Store(store, read_only=True).close()  # judging must not make a store where there is none
    with Store(store) as opened:
        judge = opened.unsure if unsure else opened.same
        write_judged(judge(one, other, reason=reason or "", by=by), as_json=as_json)


def _list_candidates(store: "Store", limit: int | None, *, as_json: bool) -> None:
    from menurut.cli.identities import write_candidate
    from menurut.cli.output import write_json

    found = store.candidates()
    for candidate in islice(found, limit if as_json or limit is not None else SHOWN):
        if as_json:
            write_json(candidate.line())
        else:
            write_candidate(candidate)
    if not as_json and not found:
        complain(say("messages.nothing-found"))
    elif not as_json and limit is None and len(found) > SHOWN:
        complain(say("messages.more", shown=SHOWN))
