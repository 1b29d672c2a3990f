"""Who did what to whom, as a ring: names around it, a curve from whoever acts to whoever it is done to.

Names that have to do with one another are put side by side, so that few curves cross the middle.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

WIDTH, RADIUS = 1000.0, 255.0
CENTRE = (WIDTH / 2, 0.0)

# How wide a letter of a label is about, and how much room stays above and below all of them.
LETTER, MARGIN = 8.2, 14.0

# More names than this can't be read around a ring; those with most happenings are shown, and the table has all.
NAMES = 32
LABEL = 26


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """What one did to another: happenings, and how many of them somebody denies."""

    actor: str
    recipient: str
    happenings: int
    denied: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Knot:
    """A name on the ring: where it stands, and where its words stand, turned outwards."""

    id: str
    name: str
    number: int
    place: int
    x: float
    y: float
    label_x: float
    label_y: float
    turn: float
    at_end: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Curve:
    """A tie as drawn; `ends` are the places of its two names, `head` the points of its arrow head."""

    tie: Tie
    path: str
    head: str
    width: float
    ends: tuple[int, int]
    contested: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ring:
    """The picture, from `top` on and as high as its words need; `shared` where two on it bear one name."""

    knots: tuple[Knot, ...]
    curves: tuple[Curve, ...]
    left_out: int
    top: float
    height: float
    shared: bool


def draw_ring(ties: Sequence[Tie], names: Mapping[str, str]) -> Ring | None:
    """Return the ring of ties between those in `names` (by id); None where there are none."""
    weight: dict[str, int] = {}
    for tie in ties:
        for end in {tie.actor, tie.recipient}:
            weight[end] = weight.get(end, 0) + tie.happenings
    if not weight:
        return None
    shown = _most_tied(ties, weight)
    kept = [tie for tie in ties if tie.actor in shown and tie.recipient in shown and tie.actor != tie.recipient]
    order = _in_order(shown, kept)
    if not order:
        return None
    places = {id: place for place, id in enumerate(order)}
    knots = tuple(_knot(id, names[id], weight[id], places[id], len(order)) for id in order)
    most = max(tie.happenings for tie in kept)
    curves = tuple(_curve(tie, knots[places[tie.actor]], knots[places[tie.recipient]], most) for tie in kept)
    top, bottom = _extent(knots)
    return Ring(
        knots=knots,
        curves=curves,
        left_out=len(weight) - len(order),
        top=top,
        height=round(bottom - top, 1),
        shared=len({names[id].casefold() for id in order}) < len(order),
    )


def _extent(knots: Sequence[Knot]) -> tuple[float, float]:
    """Return where the picture begins and ends, so that every label has room and none has too much."""
    reach = [knot.label_y + math.sin(math.atan2(knot.y, knot.x - CENTRE[0])) * LETTER * len(knot.name) for knot in knots]
    return round(min(-RADIUS, *reach) - MARGIN, 1), round(max(RADIUS, *reach) + MARGIN, 1)


def _most_tied(ties: Sequence[Tie], weight: Mapping[str, int]) -> list[str]:
    """Return the ends of the strongest ties, of equal ones those whose ends have most others; nobody stands without a line."""
    shown: dict[str, None] = {}
    for tie in sorted(ties, key=lambda tie: (-tie.happenings, -weight[tie.actor] - weight[tie.recipient])):
        ends = dict.fromkeys((tie.actor, tie.recipient))
        if len(ends) == 2 and len(shown | ends) <= NAMES:
            shown |= ends
    return list(shown)


def _in_order(ids: list[str], ties: Sequence[Tie]) -> list[str]:
    """Return names so that each stands after the one it has most to do with."""
    bonds: dict[str, dict[str, int]] = {id: {} for id in ids}
    for tie in ties:
        for one, other in ((tie.actor, tie.recipient), (tie.recipient, tie.actor)):
            bonds[one][other] = bonds[one].get(other, 0) + tie.happenings
    order: list[str] = []
    waiting = list(ids)
    while waiting:
        last = order[-5:]
        best = max(waiting, key=lambda id: (sum(bonds[id].get(one, 0) for one in last), -waiting.index(id)))
        order.append(best)
        waiting.remove(best)
    return order


def _angle(place: int, number: int) -> float:
    return 2 * math.pi * place / number - math.pi / 2


def _knot(id: str, name: str, weight: int, place: int, number: int) -> Knot:
    angle = _angle(place, number)
    x, y = CENTRE[0] + RADIUS * math.cos(angle), CENTRE[1] + RADIUS * math.sin(angle)
    out = RADIUS + 14
    turned = math.degrees(angle) % 360
    at_end = 90 < turned < 270
    return Knot(
        id=id,
        name=name if len(name) <= LABEL else name[: LABEL - 1] + "…",
        number=weight,
        place=place,
        x=round(x, 1),
        y=round(y, 1),
        label_x=round(CENTRE[0] + out * math.cos(angle), 1),
        label_y=round(CENTRE[1] + out * math.sin(angle), 1),
        turn=round(turned + 180 if at_end else turned, 1) % 360,
        at_end=at_end,
    )


def _curve(tie: Tie, start: Knot, end: Knot, most: int) -> Curve:
    """Return a curve that bends towards the middle, the two ways between a pair apart from one another."""
    width = 1.2 + 4.8 * math.sqrt(tie.happenings / most) if most > 1 else 1.6
    (x0, y0), (x1, y1) = (start.x, start.y), (end.x, end.y)
    aside = 0.07
    # Neighbours are joined by a shallow curve, those across the ring by one through its middle.
    inwards = max(0.2, 0.95 - 1.1 * math.hypot(x1 - x0, y1 - y0) / (2 * RADIUS))
    middle = (
        CENTRE[0] + inwards * ((x0 + x1) / 2 - CENTRE[0]) + aside * (y1 - y0),
        CENTRE[1] + inwards * ((y0 + y1) / 2 - CENTRE[1]) - aside * (x1 - x0),
    )
    away = math.hypot(x1 - middle[0], y1 - middle[1]) or 1.0
    dx, dy = (x1 - middle[0]) / away, (y1 - middle[1]) / away
    tip = (x1 - 7 * dx, y1 - 7 * dy)
    size = 6 + width
    base = (tip[0] - size * dx, tip[1] - size * dy)
    half = size * 0.5
    head = (tip, (base[0] - half * dy, base[1] + half * dx), (base[0] + half * dy, base[1] - half * dx))
    denied = "all" if tie.denied == tie.happenings else "some" if tie.denied else "none"
    return Curve(
        tie=tie,
        path=f"M{x0:.1f} {y0:.1f}Q{middle[0]:.1f} {middle[1]:.1f} {base[0]:.1f} {base[1]:.1f}",
        head=" ".join(f"{x:.1f},{y:.1f}" for x, y in head),
        width=round(width, 1),
        ends=(start.place, end.place),
        contested=denied,
    )
