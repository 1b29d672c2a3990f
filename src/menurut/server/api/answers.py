"""An answer with its ETag: who has it already gets 304 and no body."""

import hashlib
from typing import Any

import msgspec
from starlette.requests import Request
from starlette.responses import Response

_encode = msgspec.json.Encoder().encode


def answer(request: Request, told: Any) -> Response:
    """Return `told` as JSON, or that it is as the client knows it."""
    return tagged(request, _encode(told), "application/json")


def tagged(request: Request, body: bytes, media_type: str) -> Response:
    """Return `body`, or 304 where its ETag is among those that the client sent."""
    etag = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
    headers = {"ETag": etag, "Cache-Control": "no-cache"}
    known = [one.strip().removeprefix("W/") for one in request.headers.get("if-none-match", "").split(",")]
    if etag in known or known == ["*"]:
        return Response(status_code=304, headers=headers)
    return Response(body, media_type=media_type, headers=headers)
