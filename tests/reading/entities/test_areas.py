"""An office, the area it is over and who holds it are three things."""

import pytest


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("Bupati Purworejo Yunita Marwa", "Yunita Marwa"),
        ("Wakil Bupati Lamandau Budi Hartawan", "Budi Hartawan"),
        ("Bupati Batang Faiz Marwan", "Faiz Marwan"),
        ("Gubernur Maluku Utara Rika Lestari", "Rika Lestari"),
        ("Kapolres Blora AKBP Wawan Marwa", "Wawan Marwa"),
        ("Ketua DPRD Kebumen Rika Lestari", "Rika Lestari"),
        ("Camat Wulung Rika Ayu Lestari", "Rika Ayu Lestari"),
        ("Kepala Penerangan Kodam XII/Kelabu Letkol Inf Rika Lestari", "Rika Lestari"),
        ("Pangdam IX/Kelabu Mayjen Budi Hartawan", "Budi Hartawan"),
        ("Dandim 0711/Kelabu Letkol Kav Faiz Marwan", "Faiz Marwan"),
        ("Komisaris Besar Polisi Haryo Nugroho", "Haryo Nugroho"),
        ("Wali Kota Bima Marwa", "Bima Marwa"),
        ("Bupati Rika Ayu Lestari", "Rika Ayu Lestari"),
    ],
)
def test_the_area_is_no_part_of_the_name(read, phrase, name):
    assert read(f"Kemarin {phrase} menolak usul itu.").of(phrase).name == name


def test_the_area_itself_is_a_place(read):
    told = read("Kemarin Bupati Batang Faiz Marwan menolak usul itu.")
    assert told.of("Batang Faiz").name in {"Batang", "Faiz Marwan"}
    assert "place" in {one.kind for one in told.entities if one.name == "Batang"}


def test_a_rank_is_no_part_of_the_body_before_it(read):
    told = read("Kemarin Kabid Humas Polda Jambi Komisaris Besar Polisi Rika Lestari menolak usul itu.")
    assert [one.name for one in told.entities if one.kind == "organisation"] == ["Polda Jambi"]


def test_what_a_local_body_is_called_after_parts_it_from_others(read):
    told = read("Kemarin Polres Wulung menolak usul itu. Polres Suranta setuju. Kodam XII/Kelabu diam. Kodam Siliwangi pulang.")
    names = {one.name for one in told.entities if one.kind == "organisation"}
    assert names == {"Polres Wulung", "Polres Suranta", "Kodam XII/Kelabu", "Kodam Siliwangi"}


def test_two_offices_of_one_name_over_two_areas_are_two_people(read):
    told = read("Kemarin Bupati Kudus menolak usul itu. Bupati Demak setuju.")
    assert told.of("Bupati Kudus").id != told.of("Bupati Demak").id


def test_who_heads_a_regency_is_no_foreign_president_of_the_name(read):
    entity = read("Kemarin Wakil Bupati Lamandau Abdul Hamid menolak usul itu.").of("Wakil Bupati Lamandau Abdul Hamid")
    assert (entity.country, entity.identifiers) == ("IDN", ())


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("Kepala Dinas Perhubungan Rika Lestari", "Rika Lestari"),
        ("Kepala Kantor Pertanahan Lila Marwa", "Lila Marwa"),
        ("Kepala Badan Meteorologi Budi Hartawan", "Budi Hartawan"),
        ("Kepala Badan Kepegawaian Daerah Tono Harjasa", "Tono Harjasa"),
        ("Sekretaris Daerah Tono Harjasa", "Tono Harjasa"),
        ("Ketua Komisi Yudisial Rika Lestari", "Rika Lestari"),
        ("Ketua Komisi III Rika Lestari", "Rika Lestari"),
        ("Menteri Pangan Bagus Wirawan", "Bagus Wirawan"),
    ],
)
def test_what_an_office_looks_after_is_no_part_of_the_name(read, phrase, name):
    told = read(f"Kemarin {phrase} menolak usul itu.").of(phrase)
    assert (told.name, told.kind) == (name, "person")
    assert all(alias == name or alias.split()[0] in {"Kepala", "Ketua", "Sekretaris", "Menteri"} for alias in told.aliases)


@pytest.mark.parametrize("name", ["Teguh Santoso", "Indah Lestari", "Rahmat Hidayat"])
def test_a_given_name_that_is_a_word_too_opens_a_sentence(read, name):
    assert read(f"{name} menolak usul itu.").of(name).name == name
