"""Where somebody is from, as the text says beside the name, and that it is no sign of where the story plays."""

import pytest


@pytest.mark.parametrize(
    "aside",
    [
        ", pria berkewarganegaraan Pakistan,",
        ", pria asal Pakistan,",
        " yang berkebangsaan Pakistan",
        ", kelahiran Pakistan,",
        ", warga negara Pakistan,",
    ],
)
def test_the_state_beside_the_name_is_the_person_s(read, aside):
    told = read(f"Kemarin Rahman Marwa{aside} ditahan polisi di Medan.")
    assert told.of("Rahman Marwa").country == "PAK"
    assert told.of("polisi").country == "IDN"


@pytest.mark.parametrize(
    "phrase",
    [
        "Rahman Marwa, a native of Pakistan,",
        "Rahman Marwa, a Pakistani national,",
        "Rahman Marwa, who was born in Pakistan,",
        "Pakistani-born Rahman Marwa",
    ],
)
def test_the_same_in_english(read, phrase):
    told = read(f"Yesterday {phrase} accused the army. Indonesia denied it.", language="en")
    assert {one.country for one in told.entities if one.name.endswith("Rahman Marwa")} == {"PAK"}


def test_who_is_with_a_foreigner_is_none(read):
    told = read("Kemarin polisi menahan Rika Lestari bersama pria asal Nigeria.")
    assert told.of("Rika Lestari").country == "IDN"
    assert told.of("pria asal Nigeria").country == "NGA"


def test_a_national_body_is_no_origin(read):
    assert read("Police said the Indonesian national team left.", language="en").of("Police").country == "IDN"


@pytest.mark.parametrize("aside", [", dari Texas,", ", 25 tahun, dari Texas,", ", 25, dari Texas,"])
def test_whom_a_comma_sets_off_as_from_a_place_is_of_its_state(read, aside):
    told = read(f"Pengunjuk rasa di Karachi menolak usul itu, kata Rahman Marwa{aside} kepada AFP.")
    assert told.of("Rahman Marwa").country == "USA"


def test_who_only_comes_from_a_place_is_not_of_its_state(read):
    told = read("Pakistan diam. Kemarin Rahman Marwa tiba dari Texas di Karachi. Pakistan senang. Polisi Pakistan menahan dia.")
    assert told.of("Rahman Marwa").country == "PAK"
