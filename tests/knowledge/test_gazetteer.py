"""The built gazetteer and the tables it is built from."""

import gzip
from collections import Counter
from importlib.resources import files

import pytest

from menurut.knowledge.gazetteer import find_entries, find_place
from menurut.knowledge.states import forms_of, read_table, states


@pytest.mark.parametrize(
    ("name", "country", "precision"),
    [
        ("Yerusalem", "ISR", "city"),
        ("Sana'a", "YEM", "city"),
        ("KHAN YOUNIS", "PSE", "city"),
        ("Krimea", "UKR", "province"),
        ("Jakarta", "IDN", "city"),
        ("Kalteng", "IDN", "province"),
        ("Amerika Serikat", "USA", "country"),
        ("Laut China Selatan", None, "area"),
    ],
)
def test_name_finds_its_place(name: str, country: str | None, precision: str) -> None:
    entry = find_place(name)
    assert entry is not None
    assert (entry.country, entry.precision) == (country, precision)


def test_country_chooses_between_namesakes() -> None:
    here, there = find_place("Tripoli", country="LBY"), find_place("Tripoli", country="LBN")
    assert here is not None and there is not None
    assert here.geonames != there.geonames
    assert find_place("Tripoli", country="IDN") is None


def test_namesakes_come_most_populous_first_with_countries_before_cities() -> None:
    entries = find_entries("Georgia")
    assert entries[0].precision == "country"
    paris = [entry.population for entry in find_entries("Paris")]
    assert paris == sorted(paris, reverse=True)


@pytest.mark.parametrize("name", ["", " ", "-", "\t", "Antah Berantah", "x" * 5000])
def test_unknown_names_find_nothing(name: str) -> None:
    assert find_entries(name) == ()


def test_there_are_38_provinces_and_each_is_found_with_its_capital() -> None:
    provinces = read_table("provinces.tsv")
    assert len(provinces) == 38
    for province, _, capital, *_ in provinces:
        entry = find_place(province, country="IDN")
        assert entry is not None, province
        assert entry.precision == "province" or province == capital, province
        assert find_place(capital, country="IDN") is not None, capital


def test_every_state_with_cities_is_found_by_its_indonesian_name() -> None:
    missing = {state.iso3 for state in states().values() if state.names and find_place(state.names[0]) is None}
    assert missing == set()


def test_file_is_small_and_says_where_it_is_from() -> None:
    packed = (files("menurut.knowledge") / "gazetteer.tsv.gz").read_bytes()
    assert len(packed) < 3_000_000
    assert b"GeoNames" in gzip.decompress(packed)[:200]


def test_every_regency_and_city_of_indonesia_is_known() -> None:
    regencies = read_table("regencies.tsv")
    kinds = Counter(kind for _, _, kind, *_ in regencies)
    assert kinds == {"kabupaten": 416, "kota": 98}
    provinces = {name for name, *_ in read_table("provinces.tsv")}
    for name, others, _, province, *_ in regencies:
        assert province in provinces, name
        for form in (name, *forms_of(others)):
            assert find_place(form, country="IDN") is not None, form


def test_points_of_regencies_are_those_of_geonames_or_none() -> None:
    """A point from memory would look as sure as a measured one."""
    assert all(len(row) == len(("name", "others", "kind", "province", "seat")) for row in read_table("regencies.tsv"))
    lacking, known = find_place("Jakarta Selatan", country="IDN"), find_place("Purworejo", country="IDN")
    assert lacking is not None
    assert known is not None
    assert (lacking.latitude, lacking.longitude, lacking.precision) == (None, None, "city")
    assert known.latitude is not None


def test_a_regency_without_a_town_of_its_name_is_a_district() -> None:
    entry = find_place("Lamandau", country="IDN")
    assert entry is not None
    assert (entry.precision, entry.geonames) == ("district", None)


def test_a_town_of_unknown_size_that_is_a_regencys_own_has_its_geonames_id() -> None:
    entry = find_place("Purworejo", country="IDN")
    assert entry is not None
    assert entry.precision == "city"
    assert entry.geonames is not None
