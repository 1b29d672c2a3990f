"""The site of one store as a FastAPI application.

uvicorn.run(create_app("news.db"), host="127.0.0.1")
"""

from pathlib import Path

from fastapi import FastAPI
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.staticfiles import StaticFiles

from menurut.server.faults import PageError
from menurut.server.frame import frame_for, wording_for
from menurut.server.guard import HEADERS, LOCAL, Guard
from menurut.server.pages.fault import make_fault
from menurut.server.rendering import HERE, render
from menurut.server.routes import Routes

_BY_STATUS = {404: "not-found", 405: "wrong-method"}


def _show_fault(request: Request, fault: PageError) -> Response:
    wording = wording_for(request)
    page = make_fault(fault, wording)
    if request.url.path.endswith((".json", ".csv")):  # RFC 9457
        problem = {"title": page.title, "status": page.status, "detail": f"{page.what} {page.next}"}
        answer: Response = JSONResponse(problem, status_code=page.status, media_type="application/problem+json")
    else:
        asked_again = None if request.method in ("GET", "HEAD") else "/"
        answer = render(request, "fault.html", frame_for(request, page.title, path=asked_again), page, status=page.status)
    for name, value in HEADERS.items():  # an error of the program is answered outside of the guard
        answer.headers[name] = value
    return answer


async def _on_fault(request: Request, fault: Exception) -> Response:
    return _show_fault(request, fault if isinstance(fault, PageError) else PageError(500, "broken", request.url.path))


async def _on_http(request: Request, fault: Exception) -> Response:
    status = fault.status_code if isinstance(fault, HTTPException) else 500
    return _show_fault(request, PageError(status, _BY_STATUS.get(status, "broken"), request.url.path))


def create_app(store_path: str | Path, *, hosts: tuple[str, ...] = ()) -> FastAPI:
    """Return the site of the store at `store_path`. It answers to this machine's own names and to `hosts`, no others."""
    app = FastAPI(title="menurut", docs_url=None, redoc_url=None, openapi_url=None)
    app.router.routes.extend(Routes(Path(store_path)).all())
    app.mount("/static", StaticFiles(directory=HERE / "static"), name="static")
    app.add_exception_handler(PageError, _on_fault)
    app.add_exception_handler(HTTPException, _on_http)
    app.add_exception_handler(Exception, _on_fault)
    app.add_middleware(
        Guard, hosts=(*LOCAL, *hosts), refuse=lambda request, host: _show_fault(request, PageError(421, "wrong-host", host))
    )
    return app
