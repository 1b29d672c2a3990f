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


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Lancashire", "GBR"),
        ("Uttar Pradesh", "IND"),
        ("Bengal Barat", "IND"),
        ("Waziristan Utara", "PAK"),
        ("Helmand", "AFG"),
        ("Sisilia", "ITA"),
        ("Mongolia Dalam", "CHN"),
        ("New South Wales", "AUS"),
        ("Nuseirat", "PSE"),
        ("Kivu Utara", "COD"),
        ("Punjab", "IND"),
        ("Guantanamo Bay", "USA"),
        ("Scarborough Shoal", None),
        ("Kepulauan Senkaku", None),
    ],
)
def test_a_region_of_the_world_is_found_by_the_names_that_papers_print(name: str, country: str | None) -> None:
    entry = find_place(name)
    assert entry is not None
    assert (entry.country, entry.precision in {"province", "area"}, entry.doubt) == (country, True, None)


def test_regions_of_one_name_in_two_states_are_both_known() -> None:
    assert [entry.country for entry in find_entries("Punjab")][:2] == ["IND", "PAK"]


@pytest.mark.parametrize("name", ["Rivers", "Chin", "Perak", "Durham", "Samar"])
def test_a_region_called_like_a_word_is_doubted_and_its_long_name_is_not(name: str) -> None:
    entry = find_place(name)
    assert entry is not None
    assert (entry.precision, entry.doubt) == ("province", "ordinary")


@pytest.mark.parametrize("name", ["Unity", "Karen", "Kerry", "Miranda", "Meta", "Lac", "Plateau", "Cork"])
def test_a_word_or_a_name_of_people_is_no_region(name: str) -> None:
    entry = find_place(name)
    assert entry is None or entry.doubt or entry.precision == "city"


@pytest.mark.parametrize(
    ("name", "country"), [("Luxembourg", "LUX"), ("Cordoba", "ARG"), ("Tripoli", "LBY"), ("Bethlehem", "PSE"), ("San Juan", "USA")]
)
def test_well_known_cities_stay_what_they_are(name: str, country: str) -> None:
    entry = find_place(name)
    assert entry is not None
    assert (entry.country, entry.precision in {"city", "country"}) == (country, True)


def test_regions_name_their_seats_and_no_coordinates() -> None:
    rows = read_table("regions-ours.tsv")
    assert all(len(row) == len(("names", "precision", "country", "seat")) for row in rows)
    assert {row[1] for row in rows} == {"province", "area"}
    assert {row[2] for row in rows} - {""} <= states().keys() | {"ESH"}
    names = [name.removesuffix("?") for row in rows for name in forms_of(row[0])]
    twice = {name for name, count in Counter(names).items() if count > 1}
    assert twice == {"Punjab"}
    lancashire, helmand, shoal = find_place("Lancashire"), find_place("Helmand"), find_place("Scarborough Shoal")
    preston, lashkar = find_place("Preston", country="GBR"), find_place("Lashkar Gah", country="AFG")
    assert lancashire and helmand and shoal and preston and lashkar
    assert (lancashire.latitude, helmand.latitude, shoal.latitude) == (preston.latitude, lashkar.latitude, None)


@pytest.mark.parametrize(("name", "country"), [("Nuuk", "DNK"), ("San Juan", "USA"), ("Noumea", "FRA"), ("Laayoune", "ESH")])
def test_a_town_of_a_dependency_is_of_its_sovereign_and_western_sahara_of_itself(name: str, country: str) -> None:
    entry = find_place(name)
    assert entry is not None
    assert entry.country == country
