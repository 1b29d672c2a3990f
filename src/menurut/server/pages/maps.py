"""The map: where happenings are said to be, never finer than the text says, and the same as a table."""

from dataclasses import dataclass

from menurut.desk.store import Store
from menurut.server.drawing.earth import INDONESIA, WORLD
from menurut.server.drawing.places import Spot, WorldMap, draw_places
from menurut.server.pages.pictures import by_happening, find_told, say_act, status_of
from menurut.server.pages.timeline import first_of, say_found
from menurut.server.wanted import Choice, Wanted, with_names
from menurut.server.wording import Wording
from menurut.store.acts import Act

ROWS = 200

# So many happenings of a place are named in its row.
NAMED = 8

# Parts of the world that are looked at closely, by their names in the address; without one the map shows where things happened.
VIEWS = {"indonesia": INDONESIA, "world": WORLD}


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """A part of the world to look at."""

    said: str
    href: str
    chosen: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A happening in a row of the table: `what` it is said to be, and its status with the word for it."""

    what: str
    status: str
    said: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MapPage:
    """What was asked, the map, and its places, those with most happenings first; `placeless` counts happenings without a place.

    `told` names the happenings that the table leads to, by their ids.
    """

    wanted: Wanted
    shown: tuple[tuple[str, str], ...]
    types: tuple[Choice, ...]
    statuses: tuple[Choice, ...]
    sentence: str
    map: WorldMap
    rows: tuple[Spot, ...]
    told: dict[str, Named]
    named: int
    more: int
    placeless: int
    is_cut: bool
    view: str
    views: tuple[View, ...]


def make_map(store: Store, wanted: Wanted, view: str, wording: Wording) -> MapPage:
    """Return the map of what was asked for; `view` is one of VIEWS, or empty for where things happened."""
    wanted = with_names(store, wanted, wording)
    told = find_told(store, wanted, places=True)
    placed_acts = [(place, act.happening, act.is_denied) for act in told.acts for place in act.places]
    map_ = draw_places(placed_acts, window=VIEWS.get(view))
    placed = {act.happening for act in told.acts if act.places}
    spots = map_.all
    together = by_happening(told.acts)
    return MapPage(
        wanted=wanted,
        shown=wanted.shown(wording),
        types=wanted.types(wording),
        statuses=wanted.statuses(wording),
        sentence=say_found(told.happenings, wanted, wording),
        map=map_,
        rows=spots[:ROWS],
        told={id: _named(together[id], wording) for spot in spots[:ROWS] for id in spot.happenings[:NAMED]},
        named=NAMED,
        more=max(0, len(spots) - ROWS),
        placeless=told.happenings - len(placed),
        is_cut=told.is_cut,
        view=view,
        views=_views(map_, view, wanted, wording),
    )


def _named(acts: list[Act], wording: Wording) -> Named:
    status = status_of(acts)
    return Named(what=say_act(first_of(acts), wording), status=status, said=wording.say(f"status.{status}"))


def _views(map_: WorldMap, view: str, wanted: Wanted, wording: Wording) -> tuple[View, ...]:
    """Return the views there are; where things happened is one of its own unless that is all over the world."""
    names = [*([""] if map_.around != WORLD else []), *VIEWS]
    shown = view or names[0] if view or map_.around != WORLD else "world"
    return tuple(
        View(said=wording.say(f"map.view-{one or 'near'}"), href=wanted.address({"view": one}), chosen=one == shown)
        for one in names
    )
