"""Who did what to whom on a narrow page: names below one another, to their right an arc from whoever acts to whoever it is done to.

Israel  ●─╮
Lebanon ●◂┤
Iran    ●◂╯
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from menurut.server.drawing.ring import Curve, Ring

WIDTH, ROW, KNOT = 380.0, 27.0, 196.0

# As many letters of a name as have room left of the knots.
LABEL = 24

# How far arcs may reach to the right, and over how much of the picture they come to half of it or so.
LEAST, REACH, SOON = 14.0, 165.0, 300.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A name with its knot."""

    id: str
    name: str
    shown: str
    number: int
    place: int
    y: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Arcs:
    """The picture of the names and ties that are on a ring."""

    rows: tuple[Row, ...]
    arcs: tuple[Curve, ...]
    height: float
    width: float = WIDTH
    knot: float = KNOT


def draw_arcs(ring: Ring, names: Mapping[str, str]) -> Arcs:
    """Return what a ring shows, for a page that is too narrow for it."""
    rows = tuple(
        Row(
            id=knot.id,
            name=names[knot.id],
            shown=_cut(names[knot.id]),
            number=knot.number,
            place=knot.place,
            y=ROW * (knot.place + 0.7),
        )
        for knot in ring.knots
    )
    arcs = tuple(
        Curve(
            tie=curve.tie,
            width=curve.width,
            ends=curve.ends,
            contested=curve.contested,
            **_drawn(rows, curve.ends, curve.width),
        )
        for curve in ring.curves
    )
    return Arcs(rows=rows, arcs=arcs, height=ROW * (len(rows) + 0.4))


def _cut(name: str) -> str:
    return name if len(name) <= LABEL else name[: LABEL - 1] + "…"


def _drawn(rows: Sequence[Row], ends: tuple[int, int], width: float) -> dict[str, str]:
    """Return the path of an arc, which arrives from the right, and its arrow head; the way back bends less than the way there."""
    start, end = (rows[place].y for place in ends)
    size = 5 + width
    tip = KNOT + 7
    across = abs(end - start)
    reach = LEAST + (REACH - LEAST) * (1 - math.exp(-across / SOON)) * (1.0 if end > start else 0.85)
    sweep = int(end > start)
    path = f"M{KNOT:.1f} {start:.1f}A{reach:.1f} {across / 2:.1f} 0 0 {sweep} {tip + size:.1f} {end:.1f}"
    half = size / 2
    head = f"{tip:.1f},{end:.1f} {tip + size:.1f},{end - half:.1f} {tip + size:.1f},{end + half:.1f}"
    return {"path": path, "head": head}
