"""Columns of tables as they are written on the command line: text=body,published=date."""

import typer

from menurut.cli.faults import WRONG_USE, complain
from menurut.cli.words import say


def columns_of(written: str | None) -> dict[str, str] | None:
    """Return "text=body,published=date" as a mapping; None where nothing is written."""
    from menurut.intake.tables import COLUMNS

    if written is None:
        return None
    pairs = [part.partition("=") for part in written.split(",") if part.strip()]
    if any(not (ours.strip() and equals and theirs.strip()) for ours, equals, theirs in pairs):
        complain(say("messages.columns-form", written=written))
        raise typer.Exit(WRONG_USE)
    named = {ours.strip(): theirs.strip() for ours, _, theirs in pairs}
    for column in named:
        if column not in COLUMNS:
            complain(say("messages.no-column", column=column, known=", ".join(COLUMNS)))
            raise typer.Exit(WRONG_USE)
    return named
