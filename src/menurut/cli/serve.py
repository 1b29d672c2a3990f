"""`menurut serve`: the store as a site on this machine."""

import ipaddress
import socket
import sys
from importlib import import_module
from pathlib import Path
from typing import Annotated

import typer

from menurut.cli.faults import WRONG_USE, answering, complain
from menurut.cli.options import DEFAULT_STORE, Port, StorePath
from menurut.cli.words import say

HOST = "127.0.0.1"
PORT = 8765


@answering
def command(
    port: Port = PORT,
    host: Annotated[str, typer.Option("--host")] = HOST,
    token: Annotated[str | None, typer.Option("--token", envvar="MENURUT_TOKEN")] = None,
    store: StorePath = DEFAULT_STORE,
) -> None:
    """Serve the site until stopped."""
    from menurut.store.connect import connect

    check_token(host, token)
    connect(store, read_only=True).close()
    check_port(port, host)
    serve(store, port, host=host, token=token or None)


def check_token(host: str, token: str | None) -> None:
    """Stop, saying why, where the site would be open to others without a token, or with one that could be guessed."""
    import secrets

    shortest = import_module("menurut.server.access").SHORTEST
    if (token or not is_this_machine(host)) and len(token or "") < shortest:
        complain(say("messages.no-token", shortest=shortest, example=secrets.token_urlsafe(32)))
        raise typer.Exit(WRONG_USE)


def is_this_machine(host: str) -> bool:
    """Return whether nobody but this machine reaches an address.

    >>> is_this_machine("127.0.0.1"), is_this_machine("::1"), is_this_machine("0.0.0.0"), is_this_machine("contoh.example")
    (True, True, False, False)
    """
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def check_port(port: int, host: str = HOST) -> None:
    """Stop, saying why, where the site can't be served at a port: before its address is told, not after."""
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
        if sys.platform != "win32":  # there it would share a port that is taken; here it only skips the wait after a stop
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as fault:
            complain(say("messages.port-taken", port=port, fault=fault.strerror or fault))
            raise typer.Exit(WRONG_USE) from fault


def serve(store: Path, port: int, *, host: str = HOST, token: str | None = None) -> None:
    """Serve the site of a store until interrupted, on this machine only where `host` says no more."""
    import uvicorn

    create_app = import_module("menurut.server.app").create_app

    complain(say("messages.serving", address=f"http://{f'[{host}]' if ':' in host else host}:{port}/"))
    uvicorn.run(create_app(store, token=token), host=host, port=port, log_level="warning")
