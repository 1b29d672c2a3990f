"""`menurut forget`: take an article out of the store for good."""

from typing import Annotated

import typer

from menurut.cli.faults import answering
from menurut.cli.options import DEFAULT_STORE, StorePath
from menurut.cli.words import say


@answering
def command(id: Annotated[str, typer.Argument()], store: StorePath = DEFAULT_STORE) -> None:
    """Forget an article."""
    from menurut.cli.output import write
    from menurut.desk.store import Store
    from menurut.store.connect import connect

    connect(store, read_only=True).close()  # forgetting must not make a store where there is none
    with Store(store) as opened:
        write(say("messages.forgotten", id=opened.forget(id)))
