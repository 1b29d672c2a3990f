"""The site of one store as a FastAPI application.

uvicorn.run(create_app("news.db"), host="127.0.0.1")
"""

from pathlib import Path
from urllib.parse import parse_qsl, urlencode

from fastapi import FastAPI
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.staticfiles import StaticFiles

from menurut.server.access import Access, digest_of
from menurut.server.api.app import make_api
from menurut.server.api.problems import problem
from menurut.server.faults import PageError
from menurut.server.frame import frame_for, wording_for
from menurut.server.guard import ANY, HEADERS, LOCAL, Guard
from menurut.server.pages.fault import make_fault
from menurut.server.rendering import HERE, render
from menurut.server.routes import routes_of

_BY_STATUS = {404: "not-found", 405: "wrong-method"}


def _show_fault(request: Request, fault: PageError) -> Response:
    wording = wording_for(request)
    page = make_fault(fault, wording, without=_without(request, fault))
    if request.url.path.endswith((".json", ".csv")) or request.url.path.startswith("/v1/"):
        answer = problem(page.status, fault.key, f"{page.what} {page.next}")
    else:
        asked_again = None if request.method in ("GET", "HEAD") else "/"
        answer = render(request, "fault.html", frame_for(request, page.title, path=asked_again), page, status=page.status)
    for name, value in HEADERS.items():  # an error of the program is answered outside of the guard
        answer.headers[name] = value
    return answer


def _without(request: Request, fault: PageError) -> str | None:
    """Return the address asked for without the filters that were not understood; None for any other fault."""
    if fault.key != "bad-filter":
        return None
    wrong = {name for name, _ in parse_qsl(fault.where, keep_blank_values=True)}
    kept = urlencode([(name, value) for name, value in request.query_params.multi_items() if name not in wrong])
    return f"/{request.url.path.lstrip('/')}?{kept}".rstrip("?")


async def _on_fault(request: Request, fault: Exception) -> Response:
    return _show_fault(request, fault if isinstance(fault, PageError) else PageError(500, "broken", request.url.path))


async def _on_http(request: Request, fault: Exception) -> Response:
    status = fault.status_code if isinstance(fault, HTTPException) else 500
    return _show_fault(request, PageError(status, _BY_STATUS.get(status, "broken"), request.url.path))


def create_app(store_path: str | Path, *, hosts: tuple[str, ...] = (), token: str | None = None) -> FastAPI:
    """Return the site of the store at `store_path`. It answers to this machine's own names and to `hosts`, no others.

    With a `token` it answers only who brings it, and to any name: a page elsewhere that has its own name point here can't bring it.
    """
    app = FastAPI(title="menurut", docs_url=None, redoc_url=None, openapi_url=None)
    app.router.routes.extend(routes_of(Path(store_path)))
    app.mount("/v1", make_api(Path(store_path)))
    app.mount("/static", StaticFiles(directory=HERE / "static"), name="static")
    app.add_exception_handler(PageError, _on_fault)
    app.add_exception_handler(HTTPException, _on_http)
    app.add_exception_handler(Exception, _on_fault)
    if token is not None:
        app.add_middleware(
            Access,
            digest=digest_of(token),
            refuse=lambda request: _show_fault(request, PageError(401, "no-token", request.url.path)),
        )
        hosts = (ANY,)
    app.add_middleware(
        Guard, hosts=(*LOCAL, *hosts), refuse=lambda request, host: _show_fault(request, PageError(421, "wrong-host", host))
    )
    return app
