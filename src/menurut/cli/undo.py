"""`menurut undo`: take back a judgement on who is who, or list them."""

from typing import Annotated

import typer

from menurut.cli.faults import answering, complain
from menurut.cli.options import DEFAULT_STORE, AsJson, By, Reason, StorePath
from menurut.cli.words import say


@answering
def command(
    judgement: Annotated[str | None, typer.Argument()] = None,
    reason: Reason = None,
    by: By = None,
    listed: Annotated[bool, typer.Option("--list")] = False,
    as_json: AsJson = False,
    store: StorePath = DEFAULT_STORE,
) -> None:
    """Take back the last judgement, or the one with this id, and print it."""
    from menurut.cli.identities import write_judgement
    from menurut.cli.output import write_json
    from menurut.desk.store import Store

    with Store(store, read_only=True) as opened:  # undoing must not make a store where there is none
        told = opened.judgements()
    if not listed:
        with Store(store) as opened:
            told = (opened.undo(judgement, reason=reason or "", by=by),)
    for one in told:
        if as_json:
            write_json(one.line())
        else:
            write_judgement(one)
    if not told and not as_json:
        complain(say("messages.nothing-found"))
