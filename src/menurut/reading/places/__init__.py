"""Find where: the places that a text names, with what the gazetteer knows of them.

    PYONGYANG -- Shoigu tiba di Pyongyang dari Moskow, Rusia.
    └ filed ┘                   └─ city ┘      └ city ┘└ country

The dateline's place comes first; whoever asks where something happened leaves it out, since it only tells where the report was filed.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from menurut.knowledge.gazetteer import GazetteerEntry, find_entries
from menurut.knowledge.media import find_outlet
from menurut.reading.grammar.page import Page
from menurut.reading.grammar.streets import site_before, street_before
from menurut.reading.places.candidates import Candidate, find_candidates
from menurut.reading.places.containment import ORDER, say_where
from menurut.reading.places.context import SMALL, count_countries, is_place, pick_entry
from menurut.reading.places.words import PlaceWords, read_place_words
from menurut.types.layout import Token
from menurut.types.mention import Mention
from menurut.types.place import Place, Precision
from menurut.types.span import Span

# Indonesian is printed in one country; English says nothing of where.
HOMES = {"id": "IDN"}


def find_places(page: Page, mentions: tuple[Mention, ...]) -> tuple[Place, ...]:
    """Return the places in order of position, the dateline's included; empty where the text names none.

    Countries are places wherever they are named. A city counts after "di", "kota" and the like, or where it is too well known to be
    anything else; a name the gazetteer lacks counts after "desa", "kamp" and gives a Place without coordinates.
    """
    language = "en" if page.article.language == "en" else "id"
    words = read_place_words(language)
    tokens = page.layout.tokens
    candidates = list(find_candidates(tokens, page.text, words))
    home = _home(page, language)
    countries = count_countries(candidates, home)
    places = [*_filed_from(page, countries, home)]
    accepted: Candidate | None = None
    for at, candidate in enumerate(candidates):
        following = candidates[at + 1] if at + 1 < len(candidates) else None
        if following is not None and not _says_where(candidate, following, tokens, words):
            following = None
        level = _level(candidate, tokens, words)
        entry = pick_entry(candidate, following, countries, home, level)
        joined = accepted is not None and _joined(accepted, candidate, tokens, words)
        street = street_before(tokens, candidate.start, language) is not None
        street = street or site_before(tokens, candidate.start, candidate.end, language) is not None
        if entry is not None:
            backed: Literal["place", "street"] | None = "street" if street else "place" if joined else None
            if not is_place(candidate, entry, tokens, words, countries, backed=backed):
                continue
            if entry.precision in SMALL and find_outlet(_name_of(page, candidate)) is not None:
                continue
        accepted = candidate
        places.append(_levelled(_place(page, candidate, entry, words), level))
    return say_where(page, sorted(places, key=lambda place: place.span), words)


def _level(candidate: Candidate, tokens: Sequence[Token], words: PlaceWords) -> Precision | None:
    """Return what the word before the name says it is: "Kabupaten" a district; None where none does."""
    before = tokens[candidate.start - 1] if candidate.start else None
    if candidate.end - candidate.start > 1 and tokens[candidate.start].lower in words.levels:
        return words.levels[tokens[candidate.start].lower]
    if before is None or before.sentence != tokens[candidate.start].sentence:
        return None
    return words.levels.get(before.lower)


def _levelled(place: Place, level: Precision | None) -> Place:
    """Return a place as coarse as the text says; the town of the same name gives a district its point, not its identity."""
    if level is None:
        return place
    if place.precision == "area" and ORDER[level] < ORDER["area"]:  # the table has it, and not what it is
        return replace(place, precision=level)
    if place.precision is not None and ORDER[level] <= ORDER[place.precision]:
        return place
    return replace(place, precision=level, geonames=None)


def _name_of(page: Page, candidate: Candidate) -> str:
    """Return the name as the text has it."""
    tokens = page.layout.tokens
    return page.text[tokens[candidate.start].span.start : tokens[candidate.end - 1].span.end]


def _joined(left: Candidate, right: Candidate, tokens: Sequence[Token], words: PlaceWords) -> bool:
    """Return whether the second name is coordinated with the first: "di Tulkarem, Jenin, dan Tubas"."""
    between = tokens[left.end : right.start]
    return 1 <= len(between) <= 2 and all(token.lower in words.conjunctions for token in between)


def _home(page: Page, language: str) -> str | None:
    outlet = find_outlet(page.article.publisher) if page.article.publisher else None
    return outlet.country if outlet is not None else HOMES.get(language)


def _says_where(left: Candidate, right: Candidate, tokens: Sequence[Token], words: PlaceWords) -> bool:
    """Return whether the second name says where the first is: "Douma, Suriah.", but not "di Donetsk, Rusia maju"."""
    between = tokens[left.end : right.start]
    if len(between) != 1 or between[0].lower not in words.within:
        return False
    after = tokens[right.end] if right.end < len(tokens) else None
    return between[0].lower != "," or after is None or after.sentence != tokens[left.start].sentence or not after.text[0].isalnum()


def _filed_from(page: Page, countries: Counter[str], home: str | None) -> tuple[Place, ...]:
    dateline = page.layout.dateline
    if dateline is None or dateline.place is None:
        return ()
    name = dateline.place.of(page.text)
    entry = pick_entry(Candidate(0, 0, find_entries(name)), None, countries, home, None)
    return (_made(name, dateline.place, entry),)


def _place(page: Page, candidate: Candidate, entry: GazetteerEntry | None, words: PlaceWords) -> Place:
    tokens = page.layout.tokens
    start, end = candidate.start, candidate.end
    # "Israel selatan", "southern Israel": the name is longer than the gazetteer's, the point still lies near.
    if end < len(tokens) and _is_direction(tokens, end, words) and tokens[end].sentence == tokens[start].sentence:
        end += 1
    if start and tokens[start - 1].lower in words.before and tokens[start - 1].sentence == tokens[start].sentence:
        start -= 1
    span = Span(tokens[start].span.start, tokens[end - 1].span.end)
    made = _made(span.of(page.text), span, entry)
    if entry is None or (start, end) == (candidate.start, candidate.end):
        return made
    return Place(
        name=made.name, span=span, country=made.country, latitude=made.latitude, longitude=made.longitude, precision="area"
    )


def _is_direction(tokens: Sequence[Token], at: int, words: PlaceWords) -> bool:
    """Return whether a word is part of a place's name; "Rusia tengah menyerang" tells what Russia is doing."""
    following = tokens[at + 1].tag if at + 1 < len(tokens) else ""
    return tokens[at].lower in words.directions and (tokens[at].text[0].isupper() or following not in {"VERB", "ADV"})


def _made(name: str, span: Span, entry: GazetteerEntry | None) -> Place:
    if entry is None:
        return Place(name=name, span=span)
    return Place(
        name=name,
        span=span,
        country=entry.country,
        geonames=entry.geonames,
        latitude=entry.latitude,
        longitude=entry.longitude,
        precision=entry.precision,
    )
