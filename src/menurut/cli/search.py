"""`menurut search`: find articles by their words."""

from typing import Annotated

import typer

from menurut.cli import options as ask
from menurut.cli.faults import answering
from menurut.cli.lists import show_rows


@answering
def command(
    words: Annotated[list[str], typer.Argument()],
    actor: ask.Actor = None, recipient: ask.Recipient = None, type: ask.Type = None, status: ask.Status = None, says: ask.Says = None,
    publisher: ask.Publisher = None, since: ask.Since = None, until: ask.Until = None, limit: ask.Limit = None, coder: ask.Coder = "machine",
    as_json: ask.AsJson = False, as_csv: ask.AsCsv = False, store: ask.StorePath = ask.DEFAULT_STORE,
) -> None:  # fmt: skip
    """List the articles that have all the words."""
    from menurut.desk.store import Store

    with Store(store, read_only=True) as opened:
        hits = opened.search(
            " ".join(words), actor=actor, recipient=recipient, type=type, status=status, says=says,
            publisher=publisher, since=since, until=until, limit=limit, coder=coder,
        )  # fmt: skip
        show_rows("search", iter(hits), as_json=as_json, as_csv=as_csv, all_of_them=limit is not None)
