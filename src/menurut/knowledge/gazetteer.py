"""Places by name: countries, provinces, cities and the regions that news speaks of.

    find_place("Moskow")  ->  Moscow, RUS, 55.75 N 37.62 E, a city

The table is some 100,000 sorted lines that stay packed until the first name is asked for, and are then searched as they are: no
object is made for a place that no text names.
"""

import gzip
import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from menurut.types.place import Precision

_WIDE = re.compile(rb"\t(\d+)\t(?:country|province)\t")

_APOSTROPHES = str.maketrans(dict.fromkeys("'’‘`ʻʼʿʾ") | {"-": " ", "–": " "})


@dataclass(frozen=True, slots=True, kw_only=True)
class GazetteerEntry:
    """A place as the gazetteer has it. `country` is ISO alpha-3, None where a region lies in several; `latitude` and `longitude` are
    None where no table tells the point.

    `doubt` tells that the name alone is no sign of a place: "ordinary" where it is also a word, "person" where people bear it.
    """

    name: str
    country: str | None
    latitude: float | None
    longitude: float | None
    population: int
    geonames: int | None
    precision: Precision
    doubt: str | None = None


def fold(name: str) -> str:
    """Return the form in which names are looked up: small letters without marks, apostrophes and hyphens.

    >>> fold("Sana'a"), fold("Khan-Younis"), fold("Köln")
    ('sanaa', 'khan younis', 'koln')
    """
    plain = name.translate(_APOSTROPHES)
    if not plain.isascii():
        plain = "".join(mark for mark in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(mark))
    return " ".join(plain.casefold().split())


def find_place(name: str, *, country: str | None = None) -> GazetteerEntry | None:
    """Return the place most likely meant by `name`, in `country` (ISO alpha-3) where given; None where none is known.

    >>> find_place("Yerusalem").geonames
    281184
    >>> find_place("Kota Antah Berantah") is None
    True
    """
    entries = find_entries(name)
    if country is not None:
        entries = tuple(entry for entry in entries if entry.country == country)
    return entries[0] if entries else None


def find_entries(name: str) -> tuple[GazetteerEntry, ...]:
    """Return every place of this name, the most likely first: countries, then regions, then cities by population."""
    key = fold(name)
    return names_beginning(key.partition(" ")[0]).get(key, ())


@lru_cache(maxsize=4096)
def names_beginning(word: str) -> dict[str, tuple[GazetteerEntry, ...]]:
    """Return the places whose folded name begins with this word, by folded name; empty for the many words that begin none."""
    if not word:
        return {}
    found: dict[str, list[GazetteerEntry]] = {}
    table = _table()
    # The rows of a word alone and of longer names are not next to each other: "new", "newark", "new york" sort by byte.
    for opening in (word + "\t", word + " "):
        start = opening.encode("utf-8", "surrogatepass")
        at = _first_line(table, start)
        while table.startswith(start, at):
            end = table.index(b"\n", at)
            key, entry = _entry(table[at:end].decode())
            found.setdefault(key, []).append(entry)
            at = end + 1
    return {key: tuple(entries) for key, entries in found.items()}


@cache
def wide_places() -> frozenset[int]:
    """Return the GeoNames ids of countries and provinces, in which two things of one day happen.

    >>> 1643084 in wide_places()  # Indonesia
    True
    """
    return frozenset(map(int, _WIDE.findall(_table())))


@cache
def _table() -> bytes:
    packed = (files("menurut.knowledge") / "gazetteer.tsv.gz").read_bytes()
    table = gzip.decompress(packed)
    at = 0
    while table.startswith(b"#", at):
        at = table.index(b"\n", at) + 1
    return table[at:]


def _first_line(table: bytes, start: bytes) -> int:
    """Return the offset of the first line not before `start`, by halving."""
    low, high = 0, len(table)
    while low < high:
        middle = table.rfind(b"\n", low, (low + high) // 2) + 1 or low
        end = table.find(b"\n", middle)
        if table[middle : middle + len(start)] < start:
            low = end + 1
        else:
            high = middle
    return low


def _entry(line: str) -> tuple[str, GazetteerEntry]:
    key, name, country, latitude, longitude, population, geonames, precision, doubt = line.split("\t")
    return key, GazetteerEntry(
        name=name,
        country=country or None,
        latitude=float(latitude) if latitude else None,
        longitude=float(longitude) if longitude else None,
        population=int(population),
        geonames=int(geonames) if geonames else None,
        precision=precision,  # type: ignore[arg-type]
        doubt={"o": "ordinary", "p": "person"}.get(doubt),
    )
