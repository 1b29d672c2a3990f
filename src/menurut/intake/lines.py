"""Connections that end: each hangs up after some seconds, whatever the other side still sends."""

import contextlib
import socket
import threading

import urllib3
import urllib3.connection

# How long a page may take, from the connection to its last byte.
SECONDS = 20.0


def _hang_up_later(line: socket.socket) -> None:
    """Start the clock of a connection: a server that sends a byte now and then must not hold a reader for hours."""

    def hang_up() -> None:
        with contextlib.suppress(OSError):  # closed already, as nearly always
            line.shutdown(socket.SHUT_RDWR)

    timer = threading.Timer(SECONDS, hang_up)
    timer.daemon = True
    timer.start()


class _Plain(urllib3.connection.HTTPConnection):
    def connect(self) -> None:
        super().connect()
        _hang_up_later(self.sock)


class _Secure(urllib3.connection.HTTPSConnection):
    def connect(self) -> None:
        super().connect()
        _hang_up_later(self.sock)


class PlainPool(urllib3.HTTPConnectionPool):
    """Connections without TLS."""

    ConnectionCls = _Plain


class SecurePool(urllib3.HTTPSConnectionPool):
    """Connections with TLS."""

    ConnectionCls = _Secure


def connect(scheme: str, host: str, address: str, port: int | None = None) -> urllib3.HTTPConnectionPool:
    """Return a connection to a numeric address, made later, that knows the site there as `host`; without `port` at the scheme's own."""
    timeout = urllib3.Timeout(connect=SECONDS / 2, read=SECONDS / 2)
    if scheme == "https":
        return SecurePool(address, port or 443, server_hostname=host, assert_hostname=host, timeout=timeout, retries=False)
    return PlainPool(address, port or 80, timeout=timeout, retries=False)
