"""Containment: what a place lies in, as far as the text says it.

di Kampung Sarang, Distrik Wulung, Kabupaten Intan Jaya, Papua Tengah
   └ village ┘     └ district ┘    └ district ────────┘  └ province ┘
"""

from collections.abc import Sequence
from dataclasses import replace

from menurut.reading.grammar.page import Page
from menurut.reading.places.words import PlaceWords
from menurut.types.layout import Token
from menurut.types.place import Place

# From the inside outwards; a place of unknown size is taken for a small one.
ORDER = {"site": 0, "village": 0, "city": 1, "district": 2, "area": 3, "province": 4, "country": 5}
# A kecamatan lies in a kabupaten, and the text calls both a district's name, or in a kota.
LAYERED = 2
URBAN = 1


def say_where(page: Page, places: Sequence[Place], words: PlaceWords) -> tuple[Place, ...]:
    """Return the places, each with what the text says it lies in; a place without a country takes that of what holds it."""
    done: list[Place] = []
    for place in reversed(places):
        holder = done[-1] if done else None
        if holder is not None and _lies_in(page, place, holder, words):
            country = place.country or holder.country
            place = replace(place, country=country, within=(holder.name, *holder.within))
        done.append(place)
    return tuple(reversed(done))


def _lies_in(page: Page, place: Place, holder: Place, words: PlaceWords) -> bool:
    inner, outer = ORDER.get(place.precision or "", 0), ORDER.get(holder.precision or "", 0)
    if not (inner < outer or (inner == LAYERED and outer in (LAYERED, URBAN))):
        return False
    if place.country and holder.country and place.country != holder.country:
        return False
    tokens = page.layout.tokens
    between = tokens[page.index_at(place.span.end) : page.index_at(holder.span.start)]
    if (
        not 1 <= len(between) <= 2
        or between[0].lower not in words.within
        or (len(between) == 2 and between[1].lower not in words.kinds)
    ):
        return False
    return between[0].lower != "," or _closes(tokens, page.index_at(holder.span.end), between[0])


def _closes(tokens: Sequence[Token], after: int, comma: Token) -> bool:
    """Return whether the sentence pauses behind the larger place: "Douma, Suriah." but not "di Donetsk, Rusia maju"."""
    return after >= len(tokens) or tokens[after].sentence != comma.sentence or not tokens[after].text[0].isalpha()
