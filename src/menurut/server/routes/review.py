"""The review: claims decided on one by one, and what was decided as JSON and CSV."""

from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response

from menurut.desk.review import Review
from menurut.desk.store import Store
from menurut.desk.values import FIELDS, told
from menurut.server.faults import PageError, answering
from menurut.server.frame import wording_for
from menurut.server.guard import is_same_origin
from menurut.server.pages.review import make_review
from menurut.server.rendering import YEAR
from menurut.server.reviewing import Sent, carry_out, read_decision
from menurut.server.routes.room import Room, Shown, table, twins_of

COOKIE = "reviewer"
COLUMNS = ("id", "claim", "article", "decision", "reviewer", "given", "reason", "state", *FIELDS)


class ReviewRoutes(Room):
    """Decisions on claims."""

    def review(self, request: Request) -> Response:
        """Show the next claim, or the one asked for."""
        wording, chosen = wording_for(request), request.query_params.get("claim")
        with answering(chosen or "/review"), self.open() as store:
            page = make_review(
                store,
                wording,
                chosen=chosen,
                reviewer=request.cookies.get(COOKIE, ""),
                sample=request.query_params.get("sample") == "1",
            )
        return self.show(
            request, "review.html", page, wording.say("review.title"), here="review", twins=twins_of("/review"), scripted=True
        )

    def _lines(self) -> list[dict[str, Any]]:
        with answering("/review"), self.open() as store:
            return [one.line() for one in Review(store).decisions()]

    def review_json(self, request: Request) -> Response:
        """Give the decisions that count, and how often the reading errs by them."""
        with answering("/review"), self.open() as store:
            rates = [rate.line() for rate in Review(store).rates()]
        return JSONResponse({"decisions": self._lines(), "rates": rates})

    def review_csv(self, request: Request) -> Response:
        """Give the decisions that count for a spreadsheet; the fields are what is right by them."""
        return table(COLUMNS, (self._row(line) for line in self._lines()), "review")

    def _row(self, line: dict[str, Any]) -> dict[str, Any]:
        right = {**(line["seen"] or {}), **(line["edits"] or {})}
        return {**{name: line.get(name) for name in COLUMNS}, **{name: told(name, right.get(name)) for name in FIELDS}}

    def all(self) -> Shown:
        """Return the routes."""
        return [("/review", self.review), ("/review.json", self.review_json), ("/review.csv", self.review_csv)]


class DecisionRoute:
    """Takes decisions from this site's own form."""

    def __init__(self, path: Path) -> None:
        self.path = path

    async def decide(self, request: Request) -> Response:
        """Write a decision and lead to the next claim; after one is taken back, to the claim it was on."""
        if not is_same_origin(request.headers):
            raise PageError(403, "other-site")
        sent = await read_decision(request)
        await run_in_threadpool(self._carry_out, sent)
        asked = {"claim": sent.claim} if sent.action == "undo" and sent.claim else {}
        sample = {"sample": "1"} if request.query_params.get("sample") == "1" else {}
        answer = RedirectResponse(f"/review?{urlencode({**asked, **sample})}".rstrip("?"), status_code=303)
        if sent.reviewer:
            answer.set_cookie(
                COOKIE, sent.reviewer.encode("ascii", "ignore").decode()[:80], max_age=YEAR, httponly=True, samesite="strict"
            )
        return answer

    def _carry_out(self, sent: Sent) -> None:
        with answering(sent.claim or "/review"), Store(self.path) as store:
            carry_out(store, sent)
