"""What is watched, and the answers of kept questions as feeds."""

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from menurut.server.api.answers import tagged
from menurut.server.atom import MEDIA, make_feed
from menurut.server.faults import answering
from menurut.server.frame import wording_for
from menurut.server.pages.feeds import make_feeds
from menurut.server.routes.room import Room, Shown, table, twins_of
from menurut.store.questions import find_latest, find_question, find_questions
from menurut.store.watched import COLUMNS, FeedRow, find_feeds

# As many as a reader fetches at once; what came before is in the search.
ENTRIES = 50


class WatchRoutes(Room):
    """Feeds and kept questions."""

    def feeds(self, request: Request) -> Response:
        """Show what is watched."""
        wording = wording_for(request)
        with answering("/feeds"), self.open() as store:
            page = make_feeds(find_feeds(store.connection), find_questions(store.connection), wording)
        return self.show(request, "feeds.html", page, wording.say("feeds.title"), here="feeds", twins=twins_of("/feeds"))

    def _found(self) -> tuple[FeedRow, ...]:
        with answering("/feeds"), self.open() as store:
            return find_feeds(store.connection)

    def feeds_json(self, request: Request) -> Response:
        """Give what is watched as JSON."""
        with answering("/feeds"), self.open() as store:
            questions = find_questions(store.connection)
        return JSONResponse({"feeds": [feed.line() for feed in self._found()], "questions": [one.line() for one in questions]})

    def feeds_csv(self, request: Request) -> Response:
        """Give the feeds for a spreadsheet."""
        return table(COLUMNS, (feed.line() for feed in self._found()), "feeds")

    def atom(self, request: Request) -> Response:
        """Give the answers of a kept question as a feed."""
        name, wording = request.path_params["name"], wording_for(request)
        with answering(name), self.open() as store:
            question = find_question(store.connection, name)
            body = make_feed(question, find_latest(store.connection, question, ENTRIES), str(request.base_url).rstrip("/"), wording)
        return tagged(request, body, MEDIA)

    def all(self) -> Shown:
        """Return the routes."""
        return [
            ("/feeds", self.feeds),
            ("/feeds.json", self.feeds_json),
            ("/feeds.csv", self.feeds_csv),
            ("/questions/{name}.atom", self.atom),
        ]
