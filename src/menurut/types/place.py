"""Places that a text names."""

from dataclasses import dataclass
from typing import Literal

from menurut.types.span import Span

Precision = Literal["country", "province", "district", "city", "village", "site", "area"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A named place: its name as the text has it, and what the gazetteer knows (None where it knows nothing).

    `country` is ISO alpha-3; `latitude` and `longitude` are WGS 84 degrees of a point inside it; `geonames` a GeoNames id.
    `precision` is what the place is ("Kabupaten Intan Jaya": a district), never finer than the text says; `within` the names of
    what the text says it lies in, from the nearest outwards.
    """

    name: str
    span: Span
    country: str | None = None
    geonames: int | None = None
    latitude: float | None = None
    longitude: float | None = None
    precision: Precision | None = None
    within: tuple[str, ...] = ()
