"""Whose office or body it is that is told with a region or city of another state."""

import pytest

import menurut
from menurut.reading.entities import regions


@pytest.mark.parametrize(
    ("phrase", "country"),
    [
        ("Polisi Lancashire", "GBR"),
        ("Kepolisian West Midlands", "GBR"),
        ("Kepolisian Baton Rouge", "USA"),
        ("Kepolisian Leipzig", "DEU"),
        ("Kepolisian Durham", "GBR"),
        ("Polisi Victoria", "AUS"),
        ("Kepolisian Austin", "USA"),
        ("Wali Kota San Juan", "USA"),
        ("Gubernur Sinaloa", "MEX"),
        ("Gubernur Punjab Salman Marwa", "IND"),
        ("Ketua Menteri Bengal Barat Rika Marwa", "IND"),
        ("Menteri Besar Selangor Budi Marwa", "MYS"),
        ("Premier Ontario Budi Marwa", "CAN"),
        ("Pengadilan Kerala", "IND"),
        ("Polisi negara bagian Kerala", "IND"),
        ("Pengadilan Tinggi Uttar Pradesh", "IND"),
        ("Kartel Sinaloa", "MEX"),
        ("Gubernur Santa Cruz Rika Marwa", "BOL"),
        ("Polisi Solo", "IDN"),
        ("Polisi Aceh", "IDN"),
        ("Wali Kota Bandung Rika Marwa", "IDN"),
    ],
)
def test_an_indonesian_office_or_body_is_of_the_state_of_its_region(read, phrase, country):
    assert read(f"Kemarin {phrase} menolak usul itu.").of(phrase).country == country


@pytest.mark.parametrize(
    ("phrase", "country"),
    [
        ("Lancashire Police", "GBR"),
        ("Kent Police", "GBR"),
        ("Kerala police", "IND"),
        ("The Lagos state police", "NGA"),
        ("The governor of Kano State", "NGA"),
        ("The Borno governor", "NGA"),
        ("The Kerala High Court", "IND"),
        ("The Sinaloa Cartel", "MEX"),
        ("Durban police", "ZAF"),
    ],
)
def test_an_english_office_or_body_is_of_the_state_of_its_region(read, phrase, country):
    assert read(f"{phrase} rejected the plan.", language="en").of(phrase).country == country


def test_the_region_is_no_part_of_the_name(read):
    assert read("Kemarin Gubernur Punjab Salman Marwa menolak usul itu.").of("Gubernur Punjab Salman Marwa").name == "Salman Marwa"


def test_of_two_regions_of_one_name_that_of_the_state_told_is_meant(read):
    told = read("Pakistan berduka. Gubernur Punjab Salman Marwa menolak usul itu.")
    assert told.of("Gubernur Punjab Salman Marwa").country == "PAK"


@pytest.mark.parametrize(
    ("place", "country"),
    [
        ("Waziristan Utara", "PAK"),
        ("Kivu Selatan", "COD"),
        ("South Kivu", "COD"),
        ("negara bagian Chin", "MMR"),
        ("negara bagian Kerala", "IND"),
        ("Perak", "MYS"),
        ("Bondi", "AUS"),
        ("Tripoli, Lebanon,", "LBN"),
    ],
)
def test_whoever_is_in_a_region_is_of_its_state(read, place, country):
    assert read(f"Militan di {place} menolak usul itu.").of("Militan").country == country


def test_a_city_tells_nothing_beside_another_state_alone(read):
    assert read("Mozambik berduka. Kemarin Wali Kota Palma menolak usul itu.").of("Wali Kota Palma").country == "MOZ"


@pytest.mark.parametrize("name", ["Victoria Marwa", "Karen Marwa", "John Kerry", "Kent Marwa"])
def test_a_person_called_like_a_region_stays_one(read, name):
    told = read(f"Kemarin pengusaha {name} menolak usul itu.").of(f"pengusaha {name}")
    assert (told.kind, told.name) == ("person", name)


def test_the_states_of_an_article_are_counted_once(monkeypatch):
    """A region's name that two states have asks how often each is told, wherever it stands: a text full of them is read in time."""
    counted = []
    look = regions.sense_at
    monkeypatch.setattr(regions, "sense_at", lambda *asked: counted.append(asked[2:4]) or look(*asked))
    text = "Polisi Punjab menangkap Rika Marwa di Punjab. " * 20
    menurut.read(text, language="id", model=False)
    assert counted.count((text.index("Punjab"), len(text))) == 1
