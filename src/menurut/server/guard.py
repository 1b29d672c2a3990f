"""What every request passes: the name the site is asked for by, and the headers that keep a page from doing more than showing.

Articles come from strangers. Escaping keeps their words words; these headers hold where an escape was forgotten.
"""

from collections.abc import Awaitable, Callable

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

POLICY = "Content-Security-Policy"

# No script at all, but on the pages that `render` is told to need this site's own.
UNSCRIPTED = (
    "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
SCRIPTED = f"{UNSCRIPTED}; script-src 'self'; connect-src 'self'"

HEADERS = {
    POLICY: UNSCRIPTED,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    # Not "no-referrer": with it browsers send a form's Origin as null, and the site could not tell its own form from another's.
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}

# The names of this machine for itself. A page elsewhere whose name was made to point here (DNS rebinding) asks by another.
LOCAL = ("127.0.0.1", "localhost", "[::1]")

# Stands for every name.
ANY = "*"

Refusal = Callable[[Request, str], Response]


def host_name(host: str) -> str:
    """Return a Host header without its port.

    >>> host_name("127.0.0.1:8765"), host_name("[::1]:80"), host_name("evil.example")
    ('127.0.0.1', '[::1]', 'evil.example')
    """
    name, colon, port = host.rpartition(":")
    return (name if colon and port.isdigit() else host).lower()


class Guard:
    """Refuses foreign host names and adds the headers to every answer."""

    def __init__(self, app: ASGIApp, *, hosts: tuple[str, ...], refuse: Refusal) -> None:
        self.app = app
        self.hosts = frozenset(hosts)
        self.refuse = refuse

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or refuse it."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    if (name, headers.get(name)) != (POLICY, SCRIPTED):
                        headers[name] = value
            await send(message)

        app: Callable[[Scope, Receive, Send], Awaitable[None]] = self.app
        host = Headers(scope=scope).get("host", "")
        if ANY not in self.hosts and host_name(host) not in self.hosts:
            app = self.refuse(Request(scope), host)
        await app(scope, receive, send_guarded)


def is_same_origin(headers: Headers) -> bool:
    """Return whether a form was sent from a page of this site, as the browser tells it."""
    origin, host = headers.get("origin"), headers.get("host")
    if origin is not None:
        return origin in (f"http://{host}", f"https://{host}")
    return headers.get("sec-fetch-site") == "same-origin"
