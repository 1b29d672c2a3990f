"""Short forms and short names that belong to somebody else in the tables."""

import pytest

from menurut.reading.entities.brackets import own_acronyms


def test_a_bracket_explains_its_letters():
    assert own_acronyms("Komite Pemantau Sungai (KPS) dan Forum Warga (FW) hadir, kata Rika (42).") == {
        "KPS": "Komite Pemantau Sungai",
        "FW": "Forum Warga",
    }


def test_letters_that_do_not_fit_explain_nothing():
    assert own_acronyms("Badan Sungai Nasional (PDAM) hadir.") == {}


def test_a_short_form_is_what_the_article_says_it_is(read):
    told = read("Komite Pemantau Anggaran (KPA) menolak usul itu. Kemarin KPA menggugat.")
    assert told.of("KPA", 2).id == told.of("Komite Pemantau Anggaran").id
    assert told.of("KPA", 2).country != "PRK"


@pytest.mark.parametrize(
    ("text", "language", "sector"),
    [
        ("Izin PT Bumi Laut Perkasa (BLP) dicabut. Humas BLP Rika Lestari menolak tudingan itu.", "id", "BUS"),
        ("Federasi Serikat Buruh Merah (FSBM) mogok. Ketua FSBM Rika Lestari menolak tudingan itu.", "id", "LAB"),
        ("The Northern Bakers Union (NBU) stopped work. NBU chairwoman Rika Lestari condemned the arrests.", "en", "LAB"),
    ],
)
def test_who_holds_an_office_in_a_body_of_short_name_is_of_its_sector(read, text, language, sector):
    assert read(text, language=language, publisher="Contoh").of("Rika Lestari").sector == sector


def test_a_well_known_short_name_is_that_of_who_bears_it_in_the_article(read):
    told = read("Komisioner Lukas Anwar Mansur datang. Anwar merinci hasilnya.")
    assert told.of("Anwar", 2).id == told.of("Lukas Anwar Mansur").id
    assert told.of("Anwar", 2).country == "IDN"


def test_a_given_name_that_is_a_state_too_is_nobodys_state(read):
    assert read("Kemarin Chad Hammel menolak usul itu.").of("Chad Hammel").country != "TCD"


def test_the_short_form_of_an_office_stays_an_office(read):
    told = read("Perdana Menteri (PM) Latvia Ilse Varand tiba. Kemarin PM Varand menolak usul itu.")
    assert told.of("PM Varand").id == told.of("Ilse Varand").id


def test_a_state_behind_a_body_says_whose_it_is_and_is_no_short_form_of_it(read):
    told = read("Rika Lestari mengecam militer musuh (Latvia). Kemarin Latvia menolak usul itu.")
    assert told.of("militer musuh (Latvia)").country == "LVA"
    assert told.of("Latvia", 2).kind == "state"


def test_a_bracket_behind_a_place_is_the_short_form_of_the_body_there(read):
    told = read("Pasukan Penjaga di Latvia (LVFOR) diserang. Kemarin LVFOR menolak usul itu.")
    assert told.of("LVFOR", 2).id == told.of("Pasukan Penjaga").id
