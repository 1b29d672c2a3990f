"""`menurut mcp`: the store for an assistant, over standard input and output."""

import typer

from menurut.cli.faults import WRONG_USE, answering, complain
from menurut.cli.options import DEFAULT_STORE, StorePath
from menurut.cli.words import say


@answering
def command(store: StorePath = DEFAULT_STORE) -> None:
    """Answer an assistant's questions until it hangs up."""
    from menurut.store.connect import connect

    connect(store, read_only=True).close()
    try:
        from menurut.mcp.tools import make_server
    except ModuleNotFoundError as fault:
        if (fault.name or "").partition(".")[0] != "mcp":
            raise
        complain(say("messages.no-mcp"))
        raise typer.Exit(WRONG_USE) from fault
    make_server(store).run()
