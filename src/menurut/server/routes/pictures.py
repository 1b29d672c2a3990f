"""Pictures: timeline, network, map and calendar, each with its table in JSON and CSV."""

from collections.abc import Iterable
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from menurut.server.faults import answering
from menurut.server.frame import wording_for
from menurut.server.pages.calendars import count_days, make_calendar
from menurut.server.pages.maps import VIEWS, make_map
from menurut.server.pages.network import Ties, find_ties, make_network
from menurut.server.pages.pictures import find_told
from menurut.server.pages.timeline import make_timeline
from menurut.server.routes.room import Room, Shown, table, twins_of
from menurut.server.wanted import Wanted, read_wanted
from menurut.store.acts import Act

ACTS = (
    "event", "happening", "article", "type", "modes", "actors", "actor_ids", "recipients", "recipient_ids",
    "date_start", "date_end", "date_grain", "date_basis", "day", "statuses", "claims",
)  # fmt: skip
TIES = ("actor", "recipient", "actor_id", "recipient_id", "happenings", "denied", "types")
SPOTS = ("place", "precision", "country", "geonames", "latitude", "longitude", "happening", "event", "denied")
DAYS = ("day", "happenings")


def _act(act: Act) -> dict[str, Any]:
    date = act.date
    return {
        "event": act.id, "happening": act.happening, "article": act.article, "type": act.type, "modes": "; ".join(act.modes),
        "actors": "; ".join(one.name for one in act.actors), "actor_ids": "; ".join(one.id for one in act.actors),
        "recipients": "; ".join(one.name for one in act.recipients), "recipient_ids": "; ".join(one.id for one in act.recipients),
        "date_start": date and date.start, "date_end": date and date.end, "date_grain": date and date.grain,
        "date_basis": date.basis if date else act.day and "published", "day": act.day,
        "statuses": "; ".join(sorted(act.statuses)), "claims": act.claims,
    }  # fmt: skip


def _ties(found: Ties) -> Iterable[dict[str, Any]]:
    for tie in found.ties:
        kinds = found.kinds[tie.actor, tie.recipient]
        yield {
            "actor": found.names[tie.actor], "recipient": found.names[tie.recipient], "actor_id": tie.actor,
            "recipient_id": tie.recipient, "happenings": tie.happenings, "denied": tie.denied,
            "types": "; ".join(f"{kind} {number}" for kind, number in kinds.most_common()),
        }  # fmt: skip


def _spots(acts: Iterable[Act]) -> Iterable[dict[str, Any]]:
    for act in acts:
        for place in act.places:
            yield {
                "place": place.name, "precision": place.precision, "country": place.country, "geonames": place.geonames,
                "latitude": place.latitude, "longitude": place.longitude, "happening": act.happening, "event": act.id,
                "denied": int(act.is_denied),
            }  # fmt: skip


class PictureRoutes(Room):
    """Pictures of who did what to whom, when and where."""

    def _acts(self, request: Request, path: str, *, places: bool = False, both_ways: bool = False) -> tuple[Act, ...]:
        with answering(request.url.query), self.open() as store:
            return find_told(store, read_wanted(request, path), places=places, both_ways=both_ways).acts

    def timeline(self, request: Request) -> Response:
        """Show the timeline."""
        wording = wording_for(request)
        with answering(request.url.query), self.open() as store:
            page = make_timeline(store, read_wanted(request, "/timeline"), wording)
        return self._picture(request, "timeline", page, page.wanted)

    def timeline_json(self, request: Request) -> Response:
        """Give the events of the timeline."""
        return JSONResponse({"events": [_act(act) for act in self._acts(request, "/timeline", both_ways=True)]})

    def timeline_csv(self, request: Request) -> Response:
        """Give the events of the timeline for a spreadsheet."""
        return table(ACTS, map(_act, self._acts(request, "/timeline", both_ways=True)), "timeline")

    def network(self, request: Request) -> Response:
        """Show the network."""
        wording = wording_for(request)
        with answering(request.url.query), self.open() as store:
            page = make_network(store, read_wanted(request, "/network"), _by(request), wording)
        return self._picture(request, "network", page, page.wanted, more=(("by", page.by),) if page.by != "who" else ())

    def network_json(self, request: Request) -> Response:
        """Give the ties of the network."""
        found = find_ties(self._acts(request, "/network", both_ways=True), _by(request))
        return JSONResponse({"by": _by(request), "ties": list(_ties(found))})

    def network_csv(self, request: Request) -> Response:
        """Give the ties of the network for a spreadsheet."""
        return table(TIES, _ties(find_ties(self._acts(request, "/network", both_ways=True), _by(request))), "network")

    def map(self, request: Request) -> Response:
        """Show the map."""
        wording = wording_for(request)
        with answering(request.url.query), self.open() as store:
            page = make_map(store, read_wanted(request, "/map"), _view(request), wording)
        return self._picture(request, "map", page, page.wanted)

    def map_json(self, request: Request) -> Response:
        """Give the places of the map, one line for each event there."""
        return JSONResponse({"places": list(_spots(self._acts(request, "/map", places=True)))})

    def map_csv(self, request: Request) -> Response:
        """Give the places of the map for a spreadsheet."""
        return table(SPOTS, _spots(self._acts(request, "/map", places=True)), "map")

    def calendar(self, request: Request) -> Response:
        """Show a year."""
        wording = wording_for(request)
        asked = _year(request)
        with answering(request.url.query), self.open() as store:
            page = make_calendar(store, read_wanted(request, "/calendar"), asked, wording)
        return self._picture(request, "calendar", page, page.wanted, more=(("year", str(page.year)),) if asked else ())

    def _days(self, request: Request) -> list[dict[str, Any]]:
        with answering(request.url.query), self.open() as store:
            counted = count_days(store, read_wanted(request, "/calendar"))
        return [{"day": day.isoformat(), "happenings": counted.days[day]} for day in sorted(counted.days)]

    def calendar_json(self, request: Request) -> Response:
        """Give the days of all years."""
        return JSONResponse({"days": self._days(request)})

    def calendar_csv(self, request: Request) -> Response:
        """Give the days of all years for a spreadsheet."""
        return table(DAYS, self._days(request), "calendar")

    def _picture(
        self, request: Request, name: str, page: Any, wanted: Wanted, *, more: tuple[tuple[str, str], ...] = ()
    ) -> Response:
        title = wording_for(request).say(f"{name}.title")
        query = wanted.query(dict(more))
        return self.show(request, f"{name}.html", page, title, here=name, twins=twins_of(f"/{name}", query))

    def all(self) -> Shown:
        """Return the routes."""
        return [
            ("/timeline", self.timeline), ("/timeline.json", self.timeline_json), ("/timeline.csv", self.timeline_csv),
            ("/network", self.network), ("/network.json", self.network_json), ("/network.csv", self.network_csv),
            ("/map", self.map), ("/map.json", self.map_json), ("/map.csv", self.map_csv),
            ("/calendar", self.calendar), ("/calendar.json", self.calendar_json), ("/calendar.csv", self.calendar_csv),
        ]  # fmt: skip


def _by(request: Request) -> str:
    return "country" if request.query_params.get("by") == "country" else "who"


def _view(request: Request) -> str:
    asked = request.query_params.get("view", "")
    return asked if asked in VIEWS else ""


def _year(request: Request) -> int | None:
    year = request.query_params.get("year", "")
    return int(year) if year.isdecimal() and len(year) == 4 and int(year) > 0 else None
