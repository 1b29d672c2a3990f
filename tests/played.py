"""A small server on the loopback address that plays the open internet."""

import contextlib
import socket
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
import urllib3

from menurut.intake import fetch as door
from menurut.intake import lines
from menurut.intake.lines import PlainPool

Answer = Callable[[BaseHTTPRequestHandler], None]


def send(body: bytes, *, status: int = 200, **headers: str) -> Answer:
    """Return an answer with `body`; underscores in names of headers stand for hyphens."""

    def answer(request: BaseHTTPRequestHandler) -> None:
        request.send_response(status)
        for name, value in {"Content-Type": "text/html; charset=utf-8", **headers}.items():
            request.send_header(name.replace("_", "-"), value)
        request.end_headers()
        request.wfile.write(body)

    return answer


def page(text: str, links: str = "") -> bytes:
    """Return a page of one article."""
    return (
        f"<!DOCTYPE html><html><head><title>CONTOH kapal</title></head><body><article><h1>CONTOH kapal</h1>"
        f"<div itemprop='articleBody'><p>{text}</p></div>{links}</article></body></html>"
    ).encode()


class Net:
    """The answers of all sites, by host and path, and the requests that came, each with its headers and its body."""

    def __init__(self) -> None:
        self.answers: dict[str, Answer] = {}
        self.asked: list[str] = []
        self.headers: list[dict[str, str]] = []
        self.bodies: list[bytes] = []


@contextlib.contextmanager
def playing_net(monkeypatch: pytest.MonkeyPatch) -> Iterator[Net]:
    """Give the sites; names resolve to a public address, those beginning with "dalam" to a private one."""
    known = Net()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.do_GET()

        def do_GET(self) -> None:
            place = f"{self.headers['Host']}{self.path}"
            known.asked.append(place)
            known.headers.append({name.lower(): value for name, value in self.headers.items()})
            known.bodies.append(self.rfile.read(int(self.headers.get("Content-Length", 0))))
            with contextlib.suppress(OSError):  # the reader hung up
                known.answers.get(place, send(b"", status=404))(self)

        def log_message(self, *_: Any) -> None:
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()

    def resolve(host: str, port: int, **_: Any) -> list[tuple[Any, ...]]:
        return [(2, 1, 6, "", ("10.0.0.8" if host.startswith("dalam") else "93.184.216.34", port))]

    real = socket.getaddrinfo
    monkeypatch.setattr(
        socket, "getaddrinfo", lambda host, *a, **k: real(host, *a, **k) if host == "127.0.0.1" else resolve(host, a[0])
    )

    def connect(scheme: str, host: str, address: str, port: int | None = None) -> urllib3.HTTPConnectionPool:
        assert (address, port) == ("93.184.216.34", None)
        return PlainPool("127.0.0.1", server.server_port, timeout=urllib3.Timeout(connect=2, read=2), retries=False)

    monkeypatch.setattr(lines, "connect", connect)
    monkeypatch.setattr(door, "PAUSE", 0.0)
    yield known
    server.shutdown()
    server.server_close()
    thread.join()
