"""Where on the map of the world a place stands: the Equal Earth projection, with the Pacific in the middle.

static/world.svg is drawn in the same coordinates (tools/build_map.mjs): 1000 wide, 424 high, Indonesia near the middle.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

WIDTH, HEIGHT = 1000.0, 424.0

# The middle of the map, and where the equator lies on it; the scale of d3's geoEqualEarth.
MERIDIAN, EQUATOR, SCALE = 150.0, 232.0, 184.73

_A = (1.340264, -0.081106, 0.000893, 0.003796)
_ROOT = math.sqrt(3) / 2

Point = tuple[float, float]


def project(latitude: float, longitude: float) -> Point:
    """Return where on the map a place is.

    >>> [round(part) for part in project(0, 150)], [round(part) for part in project(-6.2, 106.8)]
    ([500, 232], [380, 255])
    """
    east = math.radians((longitude - MERIDIAN + 180) % 360 - 180)
    angle = math.asin(_ROOT * math.sin(math.radians(latitude)))
    square = angle * angle
    sixth = square**3
    x = east * math.cos(angle) / (_ROOT * (_A[0] + 3 * _A[1] * square + sixth * (7 * _A[2] + 9 * _A[3] * square)))
    y = angle * (_A[0] + _A[1] * square + sixth * (_A[2] + _A[3] * square))
    return round(WIDTH / 2 + SCALE * x, 1), round(EQUATOR - SCALE * y, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """The part of the map that is shown. `unit` is the width of a thousandth of the picture, in the map's own coordinates."""

    left: float
    top: float
    width: float
    height: float

    @property
    def box(self) -> str:
        """Return the window as SVG has it."""
        return f"{self.left:g} {self.top:g} {self.width:g} {self.height:g}"

    def holds(self, x: float, y: float) -> bool:
        """Return whether a point of the map is in the window."""
        return self.left <= x <= self.left + self.width and self.top <= y <= self.top + self.height

    @property
    def unit(self) -> float:
        """Return how much of the map a thousandth of the picture's width is."""
        return self.width / WIDTH


WORLD = Window(left=0, top=0, width=WIDTH, height=HEIGHT)

# A map is not drawn narrower than this (some 45 degrees): a coast without neighbours tells nobody where it is.
NARROWEST = 130.0


def window_on(points: Sequence[Point], *, margin: float = 0.35) -> Window:
    """Return the window in which all points stand with room around them; the whole world where there are none."""
    if not points:
        return WORLD
    (left, right), (top, bottom) = ((min(part), max(part)) for part in zip(*points, strict=True))
    width = max(NARROWEST, (right - left) * (1 + 2 * margin), (bottom - top) * (1 + 2 * margin) * WIDTH / HEIGHT)
    if width >= WIDTH * 0.7:
        return WORLD
    height = width * HEIGHT / WIDTH
    x = min(max((left + right - width) / 2, 0), WIDTH - width)
    y = min(max((top + bottom - height) / 2, 0), HEIGHT - height)
    return Window(left=round(x, 1), top=round(y, 1), width=round(width, 1), height=round(height, 1))


# From Sabang to Merauke, and from the sea north of Natuna, of which much is told, to Rote.
INDONESIA = window_on((project(9.5, 94.9), project(-11.1, 141.1)), margin=0.06)
