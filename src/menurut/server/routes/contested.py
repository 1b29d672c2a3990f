"""What many articles tell together: happenings, and what is contested."""

from collections.abc import Iterable
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response

from menurut.desk.flat import COLUMNS, flat
from menurut.server.faults import answering
from menurut.server.frame import wording_for
from menurut.server.pages.disputes import PAGE, find_page, make_dispute, make_disputes
from menurut.server.pages.happening import Happened, at_one_side, find_happening, lines_of, make_happening
from menurut.server.routes.room import Room, Shown, table, twins_of
from menurut.store.disputes import DisputeRow, SideRow, find_dispute

SIDES = ("dispute", "happening", "side", "origin", *COLUMNS["claims"])


def page_number(request: Request) -> int:
    """Return the page that is asked for, from 1; the first where what is asked for is no number."""
    asked = request.query_params.get("page", "1")
    return max(int(asked), 1) if asked.isdecimal() and len(asked) < 6 else 1


def _sides(dispute: str | None, happening: str, sides: Iterable[SideRow]) -> Iterable[dict[str, Any]]:
    for one in sides:
        yield {"dispute": dispute, "happening": happening, "side": one.side, "origin": one.origin, **flat(one.claim)}


class ContestedRoutes(Room):
    """Happenings and disputes."""

    def event(self, request: Request) -> Response:
        """Show a happening; the id of any event that belongs to it leads there."""
        wanted, wording = request.path_params["id"], wording_for(request)
        with answering(wanted), self.open() as store:
            found = find_happening(store, wanted)
            if wanted != found.id:
                return RedirectResponse(f"/events/{found.id}")
            page = make_happening(store, found, wording)
        return self.show(request, "happening.html", page, wording.say("event.title"), twins=twins_of(f"/events/{page.id}"))

    def _happened(self, request: Request) -> Happened:
        with answering(request.path_params["id"]), self.open() as store:
            return find_happening(store, request.path_params["id"])

    def event_json(self, request: Request) -> Response:
        """Give a happening as JSON; `origins` is null where they were too many to be counted."""
        found = self._happened(request)
        counted = found.joined is not None or found.dispute is not None
        origins = {side: at_one_side(found, side) for side in ("says", "denies")} if counted else None
        told = {"id": found.id, "events": found.events, "dispute": found.dispute, "origins": origins, "claims": lines_of(found)}
        return JSONResponse(told)

    def event_csv(self, request: Request) -> Response:
        """Give the claims on a happening for a spreadsheet."""
        found = self._happened(request)
        return table(SIDES, _sides(found.dispute, found.id, found.sides), f"event-{found.id}")

    def disputes(self, request: Request) -> Response:
        """Show what is contested."""
        wording = wording_for(request)
        with answering("/disputes"), self.open() as store:
            page = make_disputes(store, page_number(request), wording)
        query = f"page={page.number}" if page.number > 1 else ""
        twins = twins_of("/disputes", query)
        return self.show(request, "disputes.html", page, wording.say("disputes.title"), here="disputes", twins=twins)

    def _page(self, request: Request, *, joined: bool) -> tuple[DisputeRow, ...]:
        with answering("/disputes"), self.open() as store:
            return find_page(store, page_number(request), joined=joined)[:PAGE]

    def disputes_json(self, request: Request) -> Response:
        """Give a page of disputes as JSON."""
        return JSONResponse({"disputes": [row.line() for row in self._page(request, joined=True)]})

    def disputes_csv(self, request: Request) -> Response:
        """Give a page of disputes for a spreadsheet, a row for every claim."""
        rows = self._page(request, joined=False)
        return table(SIDES, (line for row in rows for line in _sides(row.id, row.happening, row.sides)), "disputes")

    def dispute(self, request: Request) -> Response:
        """Show a dispute; the id of any claim or event in it leads there."""
        wanted, wording = request.path_params["id"], wording_for(request)
        with answering(wanted), self.open() as store:
            row = find_dispute(store.connection, wanted, joined=False)
            if wanted != row.id:
                return RedirectResponse(f"/disputes/{row.id}")
            page = make_dispute(store, row, wording)
        return self.show(request, "dispute.html", page, wording.say("disputes.one"), twins=twins_of(f"/disputes/{page.id}"))

    def _dispute(self, request: Request, *, joined: bool) -> DisputeRow:
        wanted = request.path_params["id"]
        with answering(wanted), self.open() as store:
            return find_dispute(store.connection, wanted, joined=joined)

    def dispute_json(self, request: Request) -> Response:
        """Give a dispute as JSON, with the words of its claims."""
        row = self._dispute(request, joined=True)
        claims = [{**one.claim.line(), "side": one.side, "origin": one.origin} for one in row.sides]
        return JSONResponse({**row.line(), "claims": claims})

    def dispute_csv(self, request: Request) -> Response:
        """Give a dispute for a spreadsheet."""
        row = self._dispute(request, joined=False)
        return table(SIDES, _sides(row.id, row.happening, row.sides), f"dispute-{row.id}")

    def all(self) -> Shown:
        """Return the routes."""
        return [
            ("/events/{id}.json", self.event_json),
            ("/events/{id}.csv", self.event_csv),
            ("/events/{id}", self.event),
            ("/disputes", self.disputes),
            ("/disputes.json", self.disputes_json),
            ("/disputes.csv", self.disputes_csv),
            ("/disputes/{id}.json", self.dispute_json),
            ("/disputes/{id}.csv", self.dispute_csv),
            ("/disputes/{id}", self.dispute),
        ]
