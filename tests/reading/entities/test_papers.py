"""A paper's name that people bear: the person where a name goes on, the paper elsewhere."""

import pytest


@pytest.mark.parametrize("name", ["Fajar Lubis", "Tempo Siregar", "Pelita Hutagalung", "Viva Yoga Marwan"])
@pytest.mark.parametrize("language", ["id", "en"])
def test_a_name_that_begins_like_a_paper_is_a_person(read, name, language):
    text = f"Kemarin polisi menahan {name}." if language == "id" else f"Yesterday police detained {name}."
    entity = read(text, language=language).of(name)
    assert (entity.name, entity.kind, entity.sector) == (name, "person", "CVL")


def test_the_short_name_is_the_person_again(read):
    told = read("Kemarin Fajar Lubis menuduh polisi. Fajar diam.")
    assert told.of("Fajar diam").id == told.of("Fajar Lubis").id


def test_a_surname_that_is_a_paper_s_is_a_surname(read):
    assert read("Polisi menahan Ahmad Hidayatullah.").of("Ahmad Hidayatullah").kind == "person"


@pytest.mark.parametrize("text", ["Kemarin Fajar melaporkan hal itu.", "Dilansir Fajar, polisi menahan warga."])
def test_the_paper_alone_is_the_paper(read, text):
    assert read(text).of("Fajar").sector == "JRN"


def test_who_writes_for_a_paper_does_not_bear_its_name(read):
    entity = read("Polisi menahan wartawan Tempo Rika Lestari.").of("wartawan Tempo Rika Lestari")
    assert (entity.name, entity.sector) == ("Rika Lestari", "JRN")


def test_a_bearer_in_office_is_the_person(read):
    assert read("Kemarin Bupati Fajar Lubis menolak usul itu.").of("Bupati Fajar Lubis").name == "Fajar Lubis"


def test_a_convention_is_a_paper_and_nobody(read):
    told = read("Latvia mematuhi Konvensi Air Tawar. Konvensi Air Tawar berlaku sejak Mei.")
    assert told.of("Konvensi Air Tawar", 2).kind == "document"


@pytest.mark.parametrize(
    ("text", "name", "sector"),
    [
        ("The strike was called by the National Workers' Union.", "National Workers' Union", "LAB"),
        ("The Independent Electoral Commission accused the army.", "Independent Electoral Commission", "GOV"),
        ("The Times Editor Rika Lestari criticised the army.", "Rika Lestari", "JRN"),
    ],
)
def test_common_words_that_a_paper_is_called_by_begin_longer_names(read, text, name, sector):
    who = read(text, language="en", publisher="Contoh").of(name)
    assert (who.sector, who.country) == (sector, "GBR" if sector == "JRN" else None)


@pytest.mark.parametrize(
    ("text", "name", "sector"),
    [
        ("Serikat Buruh Merdeka menolak usul itu.", "Serikat Buruh Merdeka", "LAB"),
        ("Partai Rakyat Merdeka menolak usul itu.", "Partai Rakyat Merdeka", "PTY"),
        ("Kemarin wartawan Merdeka menolak usul itu.", "wartawan Merdeka", "JRN"),
    ],
)
def test_a_paper_s_name_behind_a_union_or_party_is_part_of_theirs(read, text, name, sector):
    assert read(text).of(name).sector == sector
