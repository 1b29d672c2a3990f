"""How much one client may ask: so many requests a second, addresses of some length, no bodies."""

import time
from collections import OrderedDict
from collections.abc import Callable

from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from menurut.server.api.problems import problem

# A script that reads as fast as it can gets 20 pages of 500 rows a second; a page of a site that asks for some at once never waits.
A_SECOND = 20.0
AT_ONCE = 100.0

# All filters as long as they may be, in letters that an address writes with twelve characters each, are not longer; what is is no
# question. Nothing here takes a body.
LONGEST = 50_000

# So many clients are remembered; who has not asked for longest is forgotten first, and loses nothing by it.
CLIENTS = 10_000


class Limits:
    """Refuses what is too much, before anything is looked up."""

    def __init__(self, app: ASGIApp, *, clock: Callable[[], float] = time.monotonic) -> None:
        self.app = app
        self.clock = clock
        self.left: OrderedDict[str, tuple[float, float]] = OrderedDict()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or refuse it."""
        app: ASGIApp = self.app
        if scope["type"] == "http":
            request = Request(scope)
            wait = self._wait(request.client.host if request.client else "")
            if wait > 0:
                detail = f"So many requests are too many: wait {wait:.1f} s."
                app = problem(429, "too-many", detail, headers={"Retry-After": str(int(wait) + 1)})
            elif len(request.url.path) + len(request.url.query) > LONGEST:
                app = problem(414, "too-long", f"An address may have {LONGEST} characters.")
            elif request.headers.get("content-length", "0") != "0" or "transfer-encoding" in request.headers:
                app = problem(413, "too-large", "Nothing is to be sent with a request: all is asked in its address.")
        await app(scope, receive, send)

    def _wait(self, client: str) -> float:
        """Return how many seconds a client has to wait, 0 where it may ask now, which is counted."""
        now = self.clock()
        left, seen = self.left.pop(client, (AT_ONCE, now))
        left = min(AT_ONCE, left + (now - seen) * A_SECOND)
        wait = 0.0 if left >= 1 else (1 - left) / A_SECOND
        self.left[client] = (left if wait else left - 1, now)
        if len(self.left) > CLIENTS:
            self.left.popitem(last=False)
        return wait
