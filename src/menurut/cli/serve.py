"""`menurut serve`: the store as a site on this machine."""

from importlib import import_module
from pathlib import Path

from menurut.cli.faults import answering, complain
from menurut.cli.options import DEFAULT_STORE, Port, StorePath
from menurut.cli.words import say

HOST = "127.0.0.1"
PORT = 8765


@answering
def command(port: Port = PORT, store: StorePath = DEFAULT_STORE) -> None:
    """Serve the site until stopped."""
    from menurut.store.connect import connect

    connect(store, read_only=True).close()
    serve(store, port)


def serve(store: Path, port: int) -> None:
    """Serve the site of a store on this machine only, until interrupted."""
    import uvicorn

    create_app = import_module("menurut.server.app").create_app

    complain(say("messages.serving", address=f"http://{HOST}:{port}/"))
    uvicorn.run(create_app(store), host=HOST, port=port, log_level="warning")
