"""Which address shows what. Each function makes one page's record and gives it to its template."""

from collections.abc import Callable
from pathlib import Path

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from menurut.desk.flat import COLUMNS, flat
from menurut.desk.store import Store
from menurut.desk.told import claims_of
from menurut.export.csv import csv_lines
from menurut.intake import Taken
from menurut.reading.reader import read
from menurut.server.asking import count_claims
from menurut.server.faults import PageError, answering
from menurut.server.frame import frame_for, wording_for
from menurut.server.guard import is_same_origin
from menurut.server.pages.about import make_about
from menurut.server.pages.article import make_article
from menurut.server.pages.claim import make_claim
from menurut.server.pages.front import make_front
from menurut.server.pages.search import FILTERS, LONGEST, Asked, check, make_search
from menurut.server.pages.who import find_said, make_who
from menurut.server.pasting import keep_taken, read_form, take_pasted
from menurut.server.rendering import render
from menurut.store.filters import Filters
from menurut.store.records import ClaimRow
from menurut.store.who import IdentityRow
from menurut.types.report import Report

# As many rows as a spreadsheet opens at once without complaint; all of them: menurut export.
TWIN_ROWS = 5_000


def _twins(path: str, query: str = "") -> tuple[tuple[str, str], ...]:
    tail = f"?{query}" if query else ""
    return (("JSON", f"{path}.json{tail}"), ("CSV", f"{path}.csv{tail}"))


def _csv(rows: tuple[ClaimRow, ...], name: str) -> Response:
    lines = csv_lines(COLUMNS["claims"], (flat(row) for row in rows))
    shown = {"Content-Disposition": f'attachment; filename="{name}.csv"'}
    return Response("".join(lines), media_type="text/csv; charset=utf-8", headers=shown)


class Routes:
    """The pages of one store. A connection lives as long as one request: SQLite's belong to the thread that opened them."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def _store(self) -> Store:
        return Store(self.path, read_only=True)

    def front(self, request: Request) -> Response:
        """Show the front page."""
        wording = wording_for(request)
        with answering("/"), self._store() as store:
            page = make_front(store, wording)
        return render(request, "front.html", frame_for(request, wording.say("front.title"), here="front"), page)

    def _report(self, request: Request) -> Report:
        wanted = request.path_params["id"]
        with answering(wanted), self._store() as store:
            return store.report(wanted)

    def article(self, request: Request) -> Response:
        """Show an article; the start of its id, or the id of anything in it, leads to it."""
        report = self._report(request)
        path = f"/articles/{report.article.id}"
        if request.path_params["id"] != report.article.id:
            return RedirectResponse(path)
        wording = wording_for(request)
        page = make_article(report, wording, chosen=request.query_params.get("claim"))
        return render(
            request, "article.html", frame_for(request, page.title or wording.say("article.untitled"), twins=_twins(path)), page
        )

    def article_json(self, request: Request) -> Response:
        """Give a report as JSON, schema menurut.report/1."""
        return Response(self._report(request).to_json(), media_type="application/json")

    def article_csv(self, request: Request) -> Response:
        """Give an article's claims for a spreadsheet."""
        report = self._report(request)
        return _csv(claims_of(report), f"article-{report.article.id}")

    def claim(self, request: Request) -> Response:
        """Show a claim with all it rests on."""
        wanted, wording = request.path_params["id"], wording_for(request)
        with answering(wanted), self._store() as store:
            page = make_claim(store.report(wanted), wanted, wording)
        path = f"/claims/{page.id}"
        if wanted != page.id:
            return RedirectResponse(path)
        return render(request, "claim.html", frame_for(request, wording.say("claim.title"), twins=_twins(path)), page)

    def _claim_row(self, request: Request) -> ClaimRow:
        wanted = request.path_params["id"]
        with answering(wanted), self._store() as store:
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
        return _csv((row,), f"claim-{row.id}")

    def _asked(self, request: Request) -> Asked:
        """Return what a search asks. Raises FilterError for a value that can't be meant."""
        values = tuple(
            (name, request.query_params[name].strip()[:LONGEST]) for name in FILTERS if request.query_params.get(name, "").strip()
        )
        page = request.query_params.get("page", "1")
        return check(Asked(values=values, page=max(int(page), 1) if page.isdecimal() and len(page) < 6 else 1))

    def search(self, request: Request) -> Response:
        """Show what answers a search."""
        wording = wording_for(request)
        with answering(request.url.query), self._store() as store:
            asked = self._asked(request)
            page = make_search(store, asked, wording)
        query = asked.address().partition("?")[2]
        frame = frame_for(
            request, wording.say("search.title"), here="search", twins=_twins("/search", query), asked=asked.get("q") or ""
        )
        return render(request, "search.html", frame, page)

    def _found(self, request: Request) -> tuple[tuple[ClaimRow, ...], Filters]:
        with answering(request.url.query), self._store() as store:
            filters = self._asked(request).filters(TWIN_ROWS)
            return tuple(store.each("claims", filters)), filters

    def search_json(self, request: Request) -> Response:
        """Give the claims that answer a search, with their numbers by status and type."""
        rows, filters = self._found(request)
        with answering(request.url.query), self._store() as store:
            counts = {field: count_claims(store, filters, field).of for field in ("status", "type")}
        return JSONResponse({"claims": [row.line() for row in rows], "counts": counts})

    def search_csv(self, request: Request) -> Response:
        """Give the claims that answer a search for a spreadsheet."""
        return _csv(self._found(request)[0], "claims")

    def who(self, request: Request) -> Response:
        """Show somebody across articles; the id of any member, or a name only one has, leads there."""
        wanted, wording = request.path_params["id"], wording_for(request)
        with answering(wanted), self._store() as store:
            identity = store.identity(wanted)
            page = make_who(store, identity, wording)
        path = f"/who/{page.id}"
        if wanted != page.id:
            return RedirectResponse(path)
        return render(request, "who.html", frame_for(request, page.name, twins=_twins(path)), page)

    def _said(self, request: Request) -> tuple[IdentityRow, tuple[ClaimRow, ...]]:
        wanted = request.path_params["id"]
        with answering(wanted), self._store() as store:
            identity = store.identity(wanted)
            return identity, find_said(store, identity, TWIN_ROWS)

    def who_json(self, request: Request) -> Response:
        """Give somebody as JSON: names, members, judgements, and what they said."""
        identity, said = self._said(request)
        return JSONResponse({**identity.line(), "claims": [row.line() for row in said]})

    def who_csv(self, request: Request) -> Response:
        """Give what somebody said for a spreadsheet."""
        identity, said = self._said(request)
        return _csv(said, f"who-{identity.id}")

    def about(self, request: Request) -> Response:
        """Show versions and counts."""
        wording = wording_for(request)
        with answering("/about"), self._store() as store:
            page = make_about(store)
        frame = frame_for(request, wording.say("about.title"), here="about", twins=(("JSON", "/about.json"),))
        return render(request, "about.html", frame, page)

    def about_json(self, request: Request) -> Response:
        """Give versions and counts as JSON."""
        with answering("/about"), self._store() as store:
            page = make_about(store)
        return JSONResponse({"menurut": page.version, "plover": page.plover, "models": dict(page.models), "counts": page.counts})

    async def read(self, request: Request) -> Response:
        """Read what was pasted and show it; keep it only where this site's own form asks for it."""
        pasted = await read_form(request)
        if pasted.keep and not is_same_origin(request.headers):
            raise PageError(403, "other-site")
        taken = await run_in_threadpool(take_pasted, pasted)
        if pasted.keep:
            return RedirectResponse(f"/articles/{await run_in_threadpool(self._keep, taken)}", status_code=303)
        wording = wording_for(request)
        page = make_article(await run_in_threadpool(self._read, taken), wording, kept=False)
        frame = frame_for(request, page.title or wording.say("article.untitled"), path="/")
        return await run_in_threadpool(lambda: render(request, "article.html", frame, page, keep=False))

    def _read(self, taken: Taken) -> Report:
        with answering("/read"), self._store() as store:
            lexicon = store.lexicon
        return read(taken.article, lexicon=lexicon)

    def _keep(self, taken: Taken) -> str:
        with answering("/read"), Store(self.path) as store:
            return keep_taken(store, taken)

    def all(self) -> list[Route]:
        """Return the routes, twins before the pages whose addresses would swallow theirs."""
        shown: list[tuple[str, Callable[[Request], Response]]] = [
            ("/", self.front),
            ("/articles/{id}.json", self.article_json),
            ("/articles/{id}.csv", self.article_csv),
            ("/articles/{id}", self.article),
            ("/claims/{id}.json", self.claim_json),
            ("/claims/{id}.csv", self.claim_csv),
            ("/claims/{id}", self.claim),
            ("/who/{id}.json", self.who_json),
            ("/who/{id}.csv", self.who_csv),
            ("/who/{id}", self.who),
            ("/search", self.search),
            ("/search.json", self.search_json),
            ("/search.csv", self.search_csv),
            ("/about", self.about),
            ("/about.json", self.about_json),
        ]
        return [*(Route(path, show, methods=["GET"]) for path, show in shown), Route("/read", self.read, methods=["POST"])]
