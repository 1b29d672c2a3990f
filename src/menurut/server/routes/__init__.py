"""Which address shows what: one module for each group of pages, and here the list of them."""

from pathlib import Path

from starlette.responses import RedirectResponse
from starlette.routing import Route

from menurut.server.routes.articles import ArticleRoutes
from menurut.server.routes.contested import ContestedRoutes
from menurut.server.routes.paste import PasteRoute
from menurut.server.routes.people import PeopleRoutes
from menurut.server.routes.pictures import PictureRoutes
from menurut.server.routes.review import DecisionRoute, ReviewRoutes
from menurut.server.routes.room import Room
from menurut.server.routes.searching import SearchRoutes
from menurut.server.routes.watching import WatchRoutes

GROUPS: tuple[type[Room], ...] = (
    ArticleRoutes,
    SearchRoutes,
    PeopleRoutes,
    ContestedRoutes,
    PictureRoutes,
    WatchRoutes,
    ReviewRoutes,
)


def routes_of(path: Path) -> list[Route]:
    """Return all routes of the site of a store."""
    shown = [Route(address, show, methods=["GET"]) for group in GROUPS for address, show in group(path).all()]
    sent = (("/read", PasteRoute(path).read), ("/review", DecisionRoute(path).decide))
    # Who reloads what was pasted, or comes back to its address, is led to the box.
    shown.append(Route("/read", lambda request: RedirectResponse("/#paste", status_code=303), methods=["GET"]))
    return [*shown, *(Route(address, take, methods=["POST"]) for address, take in sent)]
