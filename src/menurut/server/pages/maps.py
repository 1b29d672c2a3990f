"""The map: where happenings are said to be, never finer than the text says, and the same as a table."""

from dataclasses import dataclass

from menurut.desk.store import Store
from menurut.server.drawing.places import Spot, WorldMap, draw_places
from menurut.server.pages.pictures import find_told
from menurut.server.pages.timeline import say_found
from menurut.server.wanted import Choice, Wanted
from menurut.server.wording import Wording

ROWS = 200


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


def make_map(store: Store, wanted: Wanted, wording: Wording) -> MapPage:
    """Return the map of what was asked for."""
    told = find_told(store, wanted, places=True)
    map_ = draw_places((place, act.happening, act.is_denied) for act in told.acts for place in act.places)
    placed = {act.happening for act in told.acts if act.places}
    spots = map_.all
    return MapPage(
        wanted=wanted,
        shown=wanted.shown(wording),
        types=wanted.types(wording),
        statuses=wanted.statuses(wording),
        sentence=say_found(told, wording),
        map=map_,
        rows=spots[:ROWS],
        more=max(0, len(spots) - ROWS),
        placeless=told.happenings - len(placed),
        is_cut=told.is_cut,
    )
