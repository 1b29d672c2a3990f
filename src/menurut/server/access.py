"""Who may ask at all, where the site is not for this machine alone: whoever knows the token.

Authorization: Bearer TOKEN                   programs
Authorization: Basic (any name):TOKEN         browsers, which ask for name and password by themselves
"""

import binascii
import hashlib
import hmac
from base64 import b64decode
from collections.abc import Callable

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

# Fewer characters could be found by trying: 22 of base64 are 128 bits.
SHORTEST = 22

Refusal = Callable[[Request], Response]


def digest_of(token: str) -> bytes:
    """Return what is kept of a token: whoever sees it cannot ask with it."""
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).digest()


def token_in(authorization: str) -> str | None:
    """Return the token in an Authorization header; None where there is none.

    >>> token_in("Bearer abc"), token_in("Basic eDphYmM="), token_in("Basic ?")
    ('abc', 'abc', None)
    """
    scheme, _, value = authorization.partition(" ")
    if scheme.lower() == "bearer":
        return value.strip()
    if scheme.lower() != "basic":
        return None
    try:
        return b64decode(value, validate=True).decode("utf-8").partition(":")[2]
    except (ValueError, binascii.Error):
        return None


class Access:
    """Lets nobody in who does not bring the token; `refuse` makes the answer for the others."""

    def __init__(self, app: ASGIApp, *, digest: bytes, refuse: Refusal) -> None:
        self.app = app
        self.digest = digest
        self.refuse = refuse

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or refuse it."""
        app: ASGIApp = self.app
        if scope["type"] == "http":
            request = Request(scope)
            token = token_in(request.headers.get("authorization", ""))
            # Compared as digests, and those in constant time: how long it takes tells nothing of the token.
            if token is None or not hmac.compare_digest(digest_of(token), self.digest):
                answer = self.refuse(request)
                program = request.url.path.startswith("/v1")
                answer.headers["WWW-Authenticate"] = "Bearer" if program else 'Basic realm="menurut", charset="UTF-8"'
                answer.headers["Cache-Control"] = "no-store"
                app = answer
        await app(scope, receive, send)
