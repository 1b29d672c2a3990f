"""Whatever goes wrong has one shape, that of RFC 9457 (application/problem+json), and one sentence that says what to do.

{"type": "about:blank", "title": "Unprocessable Content", "status": 422, "detail": "...", "code": "bad-filter"}
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from menurut.errors import AmbiguousIdError, MenurutError, NotFoundError, StoreError
from menurut.store.filters import FilterError

MEDIA = "application/problem+json"


class Problem(BaseModel):
    """What went wrong: `detail` in one sentence, `code` for programs."""

    type: str = "about:blank"
    title: str
    status: int
    detail: str
    code: str


class ProblemError(MenurutError):
    """A request that gets no answer but a problem."""

    def __init__(self, status: int, code: str, detail: str, *, headers: dict[str, str] | None = None) -> None:
        super().__init__(detail)
        self.status = status
        self.code = code
        self.headers = headers or {}


def problem(status: int, code: str, detail: str, *, headers: dict[str, str] | None = None) -> Response:
    """Return a problem as it is sent."""
    told = Problem(title=HTTPStatus(status).phrase, status=status, detail=detail, code=code)
    return JSONResponse(told.model_dump(), status_code=status, headers=headers, media_type=MEDIA)


def told(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """Return how OpenAPI is told of problems."""
    schema = {"$ref": "#/components/schemas/Problem"}
    return {status: {"description": HTTPStatus(status).phrase, "content": {MEDIA: {"schema": schema}}} for status in statuses}


@contextmanager
def answering() -> Iterator[None]:
    """Turn what a store raises into problems."""
    try:
        yield
    except NotFoundError as fault:
        raise ProblemError(404, "no-record", str(fault)) from fault
    except FilterError as fault:
        raise ProblemError(422, "bad-filter", str(fault)) from fault
    except AmbiguousIdError as fault:
        raise ProblemError(409, "ambiguous", str(fault)) from fault
    except StoreError as fault:
        raise ProblemError(503, "no-store", "The store behind this address could not be opened or read.") from fault
    except sqlite3.OperationalError as fault:
        if str(fault) != "interrupted":
            raise
        raise ProblemError(503, "too-slow", "The answer took too long to find: ask for less, or narrow the filters.") from fault


def _sentence(fault: RequestValidationError) -> str:
    """Return what is wrong with the first parameter that is."""
    first = fault.errors()[0]
    name = str(first["loc"][-1])
    if first["type"] == "extra_forbidden":
        return f"There is no parameter {name!r} here; /v1/openapi.json lists those that there are."
    return f"{name}: {first['msg']}."


async def _on_problem(_: Request, fault: Exception) -> Response:
    if isinstance(fault, ProblemError):
        return problem(fault.status, fault.code, str(fault), headers=fault.headers)
    if isinstance(fault, RequestValidationError):
        return problem(422, "bad-parameter", _sentence(fault))
    if isinstance(fault, HTTPException):
        code = {404: "no-address", 405: "wrong-method"}.get(fault.status_code, "refused")
        detail = {404: "There is nothing at this address.", 405: "This address is only read: ask with GET."}
        return problem(fault.status_code, code, detail.get(fault.status_code, str(fault.detail)), headers=dict(fault.headers or {}))
    return problem(500, "broken", "The answer could not be made; it is a mistake of the program, not yours.")


def catch_problems(api: FastAPI) -> None:
    """Answer every fault of `api` with a problem."""
    for kind in (ProblemError, RequestValidationError, HTTPException, Exception):
        api.add_exception_handler(kind, _on_problem)
