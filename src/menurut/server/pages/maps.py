"""The map: where happenings are said to be, never finer than the text says, and the same as a table."""

from dataclasses import dataclass

from menurut.desk.store import Store
from menurut.server.drawing.earth import INDONESIA, WORLD
from menurut.server.drawing.places import Spot, WorldMap, draw_places
from menurut.server.pages.pictures import find_told
from menurut.server.pages.timeline import say_found
from menurut.server.wanted import Choice, Wanted, with_names
from menurut.server.wording import Wording

ROWS = 200

# Parts of the world that are looked at closely, by their names in the address; without one the map shows where things happened.
VIEWS = {"indonesia": INDONESIA, "world": WORLD}


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """A part of the world to look at."""

    said: str
    href: str
    chosen: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class MapPage:
    """What was asked, the map, and its places, those with most happenings first; `placeless` counts happenings without a place."""

    wanted: Wanted
    shown: tuple[tuple[str, str], ...]
    types: tuple[Choice, ...]
    statuses: tuple[Choice, ...]
    sentence: str
    map: WorldMap
    rows: tuple[Spot, ...]
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
    return MapPage(
        wanted=wanted,
        shown=wanted.shown(wording),
        types=wanted.types(wording),
        statuses=wanted.statuses(wording),
        sentence=say_found(told.happenings, wanted, wording),
        map=map_,
        rows=spots[:ROWS],
        more=max(0, len(spots) - ROWS),
        placeless=told.happenings - len(placed),
        is_cut=told.is_cut,
        view=view,
        views=_views(map_, view, wanted, wording),
    )


def _views(map_: WorldMap, view: str, wanted: Wanted, wording: Wording) -> tuple[View, ...]:
    """Return the views there are; where things happened is one of its own unless that is all over the world."""
    names = [*([""] if map_.around != WORLD else []), *VIEWS]
    shown = view or names[0] if view or map_.around != WORLD else "world"
    return tuple(
        View(said=wording.say(f"map.view-{one or 'near'}"), href=wanted.address({"view": one}), chosen=one == shown)
        for one in names
    )
