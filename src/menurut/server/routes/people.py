"""Who somebody is, what they said, and what is said of them."""

from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response

from menurut.server.faults import answering
from menurut.server.frame import wording_for
from menurut.server.pages.who import find_said, make_who, pick_topic
from menurut.server.routes.room import TWIN_ROWS, Room, Shown, claims_table, twins_of
from menurut.store.records import ClaimRow
from menurut.store.who import IdentityRow


class PeopleRoutes(Room):
    """Persons, organisations and states across articles."""

    def who(self, request: Request) -> Response:
        """Show somebody across articles; the id of any member, or a name only one has, leads there."""
        wanted, wording = request.path_params["id"], wording_for(request)
        with answering(wanted), self.open() as store:
            identity = store.identity(wanted)
            page = make_who(store, identity, wording, topic=pick_topic(request.query_params.get("topic")))
        path = f"/who/{page.id}"
        if wanted != page.id:
            return RedirectResponse(path)
        return self.show(request, "who.html", page, page.name, twins=twins_of(path))

    def _said(self, request: Request) -> tuple[IdentityRow, tuple[ClaimRow, ...]]:
        wanted = request.path_params["id"]
        with answering(wanted), self.open() as store:
            identity = store.identity(wanted)
            return identity, find_said(store, identity, TWIN_ROWS)

    def who_json(self, request: Request) -> Response:
        """Give somebody as JSON: names, members, judgements, and what they said."""
        identity, said = self._said(request)
        return JSONResponse({**identity.line(), "claims": [row.line() for row in said]})

    def who_csv(self, request: Request) -> Response:
        """Give what somebody said for a spreadsheet."""
        identity, said = self._said(request)
        return claims_table(said, f"who-{identity.id}")

    def all(self) -> Shown:
        """Return the routes."""
        return [("/who/{id}.json", self.who_json), ("/who/{id}.csv", self.who_csv), ("/who/{id}", self.who)]
