"""`menurut forget`: take an article out of the store for good."""

from typing import Annotated

import typer

from menurut.cli.faults import WRONG_USE, answering, complain
from menurut.cli.options import DEFAULT_STORE, StorePath
from menurut.cli.words import say


@answering
def command(
    id: Annotated[str | None, typer.Argument()] = None,
    copies: Annotated[bool, typer.Option("--copies")] = False,
    store: StorePath = DEFAULT_STORE,
) -> None:
    """Forget an article, and tell which copies of the store still hold it."""
    from menurut.cli.output import write
    from menurut.desk.store import Store
    from menurut.store.connect import connect, find_copies

    if id is None and not copies:
        complain(say("messages.forget-what"))
        raise typer.Exit(WRONG_USE)
    connect(store, read_only=True).close()  # forgetting must not make a store where there is none
    if id is not None:
        with Store(store) as opened:
            write(say("messages.forgotten", id=opened.forget(id)))
    left = find_copies(store)
    for copy in left if copies else ():
        copy.unlink()
    if left and not copies:
        complain(say("messages.copies", copies=", ".join(map(str, left))))
