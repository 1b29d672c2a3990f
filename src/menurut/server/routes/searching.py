"""The search and its two other forms."""

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from menurut.server.asking import count_claims
from menurut.server.faults import PageError, answering
from menurut.server.frame import wording_for
from menurut.server.pages.search import FILTERS, Asked, check, check_value, make_search
from menurut.server.routes.room import TWIN_ROWS, Room, Shown, claims_table, twins_of
from menurut.store.filters import Filters
from menurut.store.records import ClaimRow


class SearchRoutes(Room):
    """Claims by their words and facets."""

    def _asked(self, request: Request) -> Asked:
        """Return what a search asks. Raises PageError for a filter that is none, and for a value that can't be meant.

        Neither is left out: what is left then would answer another question.
        """
        given: dict[str, str] = {}
        for name, value in request.query_params.multi_items():
            written = f"{name}={value}"
            if name not in (*FILTERS, "page", "lang") or name in given:
                raise PageError(422, "bad-filter", written)
            if name != "lang" and value.strip():
                given[name] = value.strip()
        page = given.pop("page", "1")
        if not (page.isdecimal() and len(page) < 6 and int(page)):
            raise PageError(422, "bad-filter", f"page={page}")
        for name, value in given.items():
            with answering(f"{name}={value}"):
                check_value(name, value)
        return check(Asked(values=tuple((name, given[name]) for name in FILTERS if name in given), page=int(page)))

    def search(self, request: Request) -> Response:
        """Show what answers a search."""
        wording = wording_for(request)
        with answering(request.url.query), self.open() as store:
            asked = self._asked(request)
            page = make_search(store, asked, wording)
        twins = twins_of("/search", asked.address().partition("?")[2])
        title = wording.say("search.title")
        return self.show(request, "search.html", page, title, here="search", twins=twins, asked=asked.get("q") or "")

    def _found(self, request: Request) -> tuple[tuple[ClaimRow, ...], Filters]:
        with answering(request.url.query), self.open() as store:
            filters = self._asked(request).filters(TWIN_ROWS)
            return tuple(store.each("claims", filters)), filters

    def search_json(self, request: Request) -> Response:
        """Give the claims that answer a search, with their numbers by status and type."""
        rows, filters = self._found(request)
        with answering(request.url.query), self.open() as store:
            counts = {field: count_claims(store, filters, field).of for field in ("status", "type")}
        return JSONResponse({"claims": [row.line() for row in rows], "counts": counts})

    def search_csv(self, request: Request) -> Response:
        """Give the claims that answer a search for a spreadsheet."""
        return claims_table(self._found(request)[0], "claims")

    def all(self) -> Shown:
        """Return the routes."""
        return [("/search", self.search), ("/search.json", self.search_json), ("/search.csv", self.search_csv)]
