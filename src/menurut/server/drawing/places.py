"""Places on a map, never finer than the text: a state is tinted as a whole, a province is a wide ring, a town a dot.

Places that are one are one mark, however they are spelt.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from menurut.server.drawing.earth import Point, Window, project, window_on
from menurut.types.place import Place

# How wide each precision's ring is, in thousandths of the picture; it stands for how vague the text is, not for how much happened.
RADIUS = {"area": 34.0, "province": 26.0, "district": 15.0, "city": 6.0, "village": 5.0, "site": 4.0}

# A map of one event is a third as wide as that of the world.
SMALL = 2.4

# Of fewer happenings than this all are looked at; of more, this part at each edge may lie outside of what is looked at first.
FEW, STRAY = 40, 0.04

# What is told of no precision is shown as vaguely as an area.
VAGUE = "area"


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A place with what happened there. `x`, `y` and `radius` are None for a state, which is tinted, and where no table knows it."""

    name: str
    precision: str | None
    country: str | None
    happenings: tuple[str, ...]
    denied: int
    x: float | None = None
    y: float | None = None
    radius: float | None = None

    @property
    def number(self) -> int:
        """Return how many happenings there are here."""
        return len(self.happenings)

    @property
    def is_drawn(self) -> bool:
        """Return whether the map shows it as a ring or dot."""
        return self.x is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class WorldMap:
    """What a map shows: states tinted in three steps, spots, and the places that no table knows.

    `around` is the window that all places have room in, `outside` are the spots beyond the window that is shown. `scale` is a thousandth of the picture in the map's own coordinates, by which what is drawn on it is sized.
    """

    window: Window
    states: tuple[tuple[str, int, Spot], ...]
    spots: tuple[Spot, ...]
    scale: float
    unknown: tuple[Spot, ...]
    around: Window
    outside: tuple[Spot, ...] = ()

    @property
    def all(self) -> tuple[Spot, ...]:
        """Return all places, those with most happenings first."""
        every = (*(spot for _, _, spot in self.states), *self.spots, *self.outside, *self.unknown)
        return tuple(sorted(every, key=lambda spot: (-spot.number, spot.name)))


Told = tuple[Place, str, bool]


def draw_places(told: Iterable[Told], *, near: bool = False, window: Window | None = None) -> WorldMap:
    """Return the map of places, each told with its happening (an id) and whether that is denied.

    What is shown is `window`, else where the places are; `near` is for a picture a third as wide.
    """
    found: dict[tuple[object, ...], list[Told]] = {}
    for one in told:
        found.setdefault(_key(one[0]), []).append(one)
    spots = [_spot(together) for together in found.values()]
    drawn = [spot for spot in spots if spot.x is not None and spot.y is not None]
    states = [spot for spot in spots if spot.precision == "country" and spot.country]
    around = window_on(_without_strays(found.values()))
    window = window or around
    spots_drawn = tuple(sorted(drawn, key=lambda spot: (-(spot.radius or 0), -spot.number, spot.name)))
    most = max((spot.number for spot in states), default=1)
    return WorldMap(
        window=window,
        scale=window.unit * (SMALL if near else 1),
        states=tuple((spot.country or "", 1 + round(2 * spot.number / most) if most > 1 else 1, spot) for spot in states),
        spots=tuple(spot for spot in spots_drawn if window.holds(spot.x or 0, spot.y or 0)),
        outside=tuple(spot for spot in spots_drawn if not window.holds(spot.x or 0, spot.y or 0)),
        around=around,
        unknown=tuple(spot for spot in spots if spot.x is None and spot not in states),
    )


def _without_strays(found: Iterable[list[Told]]) -> list[Point]:
    """Return where the places are, but for those at the edges to which hardly any of the happenings belong."""
    centres = [
        (project(p.latitude, p.longitude), len(together))
        for together in found
        for p in (together[0][0],)
        if p.latitude is not None and p.longitude is not None
    ]
    told = sum(number for _, number in centres)
    kept = centres
    if told >= FEW:
        for axis in (0, 1):
            along = sorted(point[axis] for point, number in centres for _ in range(number))
            low, high = along[int(told * STRAY)], along[-1 - int(told * STRAY)]
            kept = [(point, number) for point, number in kept if low <= point[axis] <= high]
    return [point for point, _ in kept]


def _key(place: Place) -> tuple[object, ...]:
    """Return what makes two places one: a state's code, the gazetteer's number or the point, however they are spelt; else the name.

    Seas and straits have a point and no number: "Selat Malaka" and "Strait of Malacca" would be two rings, the upper hiding the lower.
    """
    if place.precision == "country" and place.country:
        return "state", place.country
    if place.geonames:
        return (place.geonames,)
    if place.latitude is not None and place.longitude is not None:
        return place.latitude, place.longitude, place.precision
    return place.name, place.precision, place.country


def _spot(together: list[Told]) -> Spot:
    place = together[0][0]
    happenings = tuple(dict.fromkeys(happening for _, happening, _ in together))
    shared = {"name": place.name, "precision": place.precision, "country": place.country, "happenings": happenings}
    denied = len({happening for _, happening, is_denied in together if is_denied})
    if place.precision == "country" or place.latitude is None or place.longitude is None:
        return Spot(**shared, denied=denied)  # type: ignore[arg-type]
    x, y = project(place.latitude, place.longitude)
    return Spot(**shared, denied=denied, x=x, y=y, radius=RADIUS[place.precision or VAGUE])  # type: ignore[arg-type]
