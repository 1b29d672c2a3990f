"""An article and its claims, the front page, and what the store is."""

from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response

from menurut.desk.told import claims_of
from menurut.server.faults import PageError, answering
from menurut.server.frame import wording_for
from menurut.server.pages.about import AboutPage, make_about, manifest_rows
from menurut.server.pages.article import make_article
from menurut.server.pages.claim import make_claim
from menurut.server.pages.front import make_front
from menurut.server.routes.room import Room, Shown, claims_table, table, twins_of
from menurut.store.records import ClaimRow
from menurut.types.report import Report


class ArticleRoutes(Room):
    """What one article says."""

    def front(self, request: Request) -> Response:
        """Show the front page."""
        wording = wording_for(request)
        with answering("/"), self.open() as store:
            page = make_front(store, wording)
        return self.show(request, "front.html", page, wording.say("front.title"), here="front")

    def _report(self, request: Request) -> Report:
        wanted = request.path_params["id"]
        with answering(wanted), self.open() as store:
            return store.report(wanted)

    def article(self, request: Request) -> Response:
        """Show an article; the start of its id, or the id of anything in it, leads to it."""
        report = self._report(request)
        path = f"/articles/{report.article.id}"
        if request.path_params["id"] != report.article.id:
            return RedirectResponse(path)
        wording = wording_for(request)
        page = make_article(report, wording, chosen=request.query_params.get("claim"))
        return self.show(request, "article.html", page, page.title or wording.say("article.untitled"), twins=twins_of(path))

    def article_json(self, request: Request) -> Response:
        """Give a report as JSON, schema menurut.report/1."""
        return Response(self._report(request).to_json(), media_type="application/json")

    def article_csv(self, request: Request) -> Response:
        """Give an article's claims for a spreadsheet."""
        report = self._report(request)
        return claims_table(claims_of(report), f"article-{report.article.id}")

    def claim(self, request: Request) -> Response:
        """Show a claim with all it rests on."""
        wanted, wording = request.path_params["id"], wording_for(request)
        with answering(wanted), self.open() as store:
            page = make_claim(store.report(wanted), wanted, wording)
        path = f"/claims/{page.id}"
        if wanted != page.id:
            return RedirectResponse(path)
        return self.show(request, "claim.html", page, wording.say("claim.title"), twins=twins_of(path))

    def _claim_row(self, request: Request) -> ClaimRow:
        wanted = request.path_params["id"]
        with answering(wanted), self.open() as store:
            found = store.show(wanted)
        if not isinstance(found, ClaimRow):
            raise PageError(404, "no-record", wanted)
        return found

    def claim_json(self, request: Request) -> Response:
        """Give a claim as JSON."""
        return JSONResponse(self._claim_row(request).line())

    def claim_csv(self, request: Request) -> Response:
        """Give a claim for a spreadsheet."""
        row = self._claim_row(request)
        return claims_table((row,), f"claim-{row.id}")

    def _about(self, request: Request) -> AboutPage:
        with answering("/about"), self.open() as store:
            return make_about(store, wording_for(request))

    def about(self, request: Request) -> Response:
        """Show versions and counts."""
        title = wording_for(request).say("about.title")
        return self.show(request, "about.html", self._about(request), title, here="about", twins=twins_of("/about"))

    def about_json(self, request: Request) -> Response:
        """Give the manifest of the store: versions, digests, counts and rates."""
        return JSONResponse(self._about(request).manifest())

    def about_csv(self, request: Request) -> Response:
        """Give the manifest for a spreadsheet, one value a row."""
        return table(("name", "value"), manifest_rows(self._about(request).manifest()), "about")

    def all(self) -> Shown:
        """Return the routes."""
        return [
            ("/", self.front),
            ("/articles/{id}.json", self.article_json),
            ("/articles/{id}.csv", self.article_csv),
            ("/articles/{id}", self.article),
            ("/claims/{id}.json", self.claim_json),
            ("/claims/{id}.csv", self.claim_csv),
            ("/claims/{id}", self.claim),
            ("/about", self.about),
            ("/about.json", self.about_json),
            ("/about.csv", self.about_csv),
        ]
