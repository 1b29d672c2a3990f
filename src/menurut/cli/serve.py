"""`menurut serve`: the store as a site on this machine."""

import socket
import sys
from importlib import import_module
from pathlib import Path

import typer

from menurut.cli.faults import WRONG_USE, answering, complain
from menurut.cli.options import DEFAULT_STORE, Port, StorePath
from menurut.cli.words import say

HOST = "127.0.0.1"
PORT = 8765


@answering
def command(port: Port = PORT, store: StorePath = DEFAULT_STORE) -> None:
    """Serve the site until stopped."""
    from menurut.store.connect import connect

    connect(store, read_only=True).close()
    check_port(port)
    serve(store, port)


def check_port(port: int) -> None:
    """Stop, saying why, where the site can't be served at a port: before its address is told, not after."""
    with socket.socket() as probe:
        if sys.platform != "win32":  # there it would share a port that is taken; here it only skips the wait after a stop
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError as fault:
            complain(say("messages.port-taken", port=port, fault=fault.strerror or fault))
            raise typer.Exit(WRONG_USE) from fault


def serve(store: Path, port: int) -> None:
    """Serve the site of a store on this machine only, until interrupted."""
    import uvicorn

    create_app = import_module("menurut.server.app").create_app

    complain(say("messages.serving", address=f"http://{HOST}:{port}/"))
    uvicorn.run(create_app(store), host=HOST, port=port, log_level="warning")
