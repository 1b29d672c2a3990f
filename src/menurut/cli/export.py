"""`menurut export`: the store as a file."""

from pathlib import Path
from typing import Annotated

import typer

from menurut.cli import options as ask
from menurut.cli.faults import WRONG_USE, answering, complain
from menurut.cli.words import say

# What is counted, where it is not rows.
_TOLD = {"brat": "exported-brat", "jsonl": "exported-articles", "gold": "exported-articles", "cas": "exported-articles"}


@answering
def command(
    out: Annotated[Path, typer.Option("--out")],
    form: Annotated[str, typer.Option("--format")] = "jsonl",
    table: Annotated[str | None, typer.Option("--table")] = None,
    actor: ask.Actor = None, recipient: ask.Recipient = None, type: ask.Type = None, status: ask.Status = None, says: ask.Says = None,
    publisher: ask.Publisher = None, since: ask.Since = None, until: ask.Until = None, text: ask.Text = None, coder: ask.Coder = "machine",
    store: ask.StorePath = ask.DEFAULT_STORE,
) -> None:  # fmt: skip
    """Write all that the filters ask for to a file."""
    from menurut.desk.exports import TABLES, export, write_table
    from menurut.desk.store import Store
    from menurut.store.filters import Filters

    kind = next((known for known in TABLES if known == table), None)
    if table is not None and kind is None:
        complain(say("messages.no-table", table=table, known=", ".join(TABLES)))
        raise typer.Exit(WRONG_USE)
    filters = Filters(
        actor=actor, recipient=recipient, type=type, status=status, says=says, publisher=publisher, since=since, until=until,
        text=text, coder=coder,
    )  # fmt: skip
    try:
        with Store(store, read_only=True) as opened:
            number = export(opened, form, out, filters) if kind is None else write_table(opened, form, kind, out, filters)
    except OSError as fault:  # no such folder, no right to write there, no room
        complain(say("messages.not-written", out=out, fault=fault.strerror or fault))
        raise typer.Exit(WRONG_USE) from fault
    complain(say(f"messages.{_TOLD.get(form, 'exported')}", number=number, out=out))
