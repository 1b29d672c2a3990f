"""The paste box: a text is read and shown, and kept only where this site's own form asks for it."""

from pathlib import Path

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from menurut.desk.store import Store
from menurut.intake import Taken
from menurut.reading.reader import read
from menurut.server.faults import PageError, answering
from menurut.server.frame import frame_for, wording_for
from menurut.server.guard import is_same_origin
from menurut.server.pages.article import make_article
from menurut.server.pasting import keep_taken, read_form, take_pasted
from menurut.server.rendering import render
from menurut.types.report import Report


class PasteRoute:
    """Reads what is sent to it."""

    def __init__(self, path: Path) -> None:
        self.path = path

    async def read(self, request: Request) -> Response:
        """Read what was pasted and show it, or keep it and lead to its page."""
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
        with answering("/read"), Store(self.path, read_only=True) as store:
            lexicon = store.lexicon
        return read(taken.article, lexicon=lexicon)

    def _keep(self, taken: Taken) -> str:
        with answering("/read"), Store(self.path) as store:
            return keep_taken(store, taken)
