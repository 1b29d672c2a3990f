"""The commands that list: claims, events, sources, articles. They differ only in what they list."""

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any

import typer

from menurut.cli import options as ask
from menurut.cli.faults import WRONG_USE, answering, complain
from menurut.cli.words import say

if TYPE_CHECKING:
    from menurut.desk.store import ListKind
    from menurut.store.records import AnyRow

# How many rows people are shown where they don't say; programs get all.
SHOWN = 50


def list_command(kind: "ListKind") -> Callable[..., None]:
    """Return the command that lists one kind of record."""

    @answering
    def command(
        actor: ask.Actor = None, recipient: ask.Recipient = None, type: ask.Type = None, status: ask.Status = None, says: ask.Says = None,
        publisher: ask.Publisher = None, since: ask.Since = None, until: ask.Until = None, text: ask.Text = None,
        limit: ask.Limit = None, coder: ask.Coder = "machine", as_json: ask.AsJson = False, as_csv: ask.AsCsv = False,
        store: ask.StorePath = ask.DEFAULT_STORE,
    ) -> None:  # fmt: skip
        from menurut.desk.store import Store
        from menurut.store.filters import Filters

        filters = Filters(
            actor=actor, recipient=recipient, type=type, status=status, says=says,
            publisher=publisher, since=since, until=until, text=text, coder=coder, limit=limit,
        )  # fmt: skip
        with Store(store, read_only=True) as opened:
            show_rows(kind, opened.each(kind, filters), as_json=as_json, as_csv=as_csv, all_of_them=limit is not None)

    return command


def show_rows(kind: str, rows: "Iterator[AnyRow]", *, as_json: bool, as_csv: bool, all_of_them: bool) -> None:
    """Write rows as asked for; people who set no limit are shown the first ones and told that there are more."""
    from menurut.cli.output import write_csv, write_json
    from menurut.desk.flat import COLUMNS, flat

    if as_json and as_csv:
        complain(say("messages.json-or-csv"))
        raise typer.Exit(WRONG_USE)
    if as_json:
        for row in rows:
            write_json(row.line())
    elif as_csv:
        write_csv(COLUMNS[kind], (flat(row) for row in rows))
    else:
        shown = _write_rows(kind, rows if all_of_them else islice(rows, SHOWN))
        if not shown:
            complain(say("messages.nothing-found"))
        elif not all_of_them and next(rows, None) is not None:
            complain(say("messages.more", shown=shown))


def _write_rows(kind: str, rows: "Iterable[Any]") -> int:
    from menurut.cli import blocks

    if kind == "claims":
        return blocks.write_claims(rows)
    write: Callable[[Any], None] = {
        "events": blocks.write_event,
        "sources": blocks.write_source,
        "articles": blocks.write_article,
        "search": blocks.write_hit,
    }[kind]  # type: ignore[assignment]
    number = 0
    for row in rows:
        write(row)
        number += 1
    return number
