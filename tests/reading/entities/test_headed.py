"""Whoever heads an organisation is coded as it is, whatever the same title means for a state."""

import pytest


@pytest.mark.parametrize(
    ("phrase", "country", "sector"),
    [
        ("Presiden KSPI", "IDN", "LAB"),
        ("Presiden FIFA", "NGO", None),
        ("Presiden PKS", "IDN", "PTY"),
        ("Presiden Bank Dunia", "IGO", None),
        ("Pemimpin Hizbullah", "LBN", "REB"),
        ("Delegasi Hamas", "PSE", "REB"),
        ("Presiden Rusia", "RUS", "GOV"),
        ("Pejabat Rusia", "RUS", "GOV"),
    ],
)
def test_the_sector_is_the_body_s(read, phrase, country, sector):
    entity = read(f"Kemarin {phrase} menolak usul itu.").of(phrase)
    assert (entity.country, entity.sector) == (country, sector)


@pytest.mark.parametrize("phrase", ["KSPI president", "president of KSPI"])
def test_in_english_it_stands_before_or_behind_of(read, phrase):
    told = read(f"The {phrase} rejected the plan.", language="en")
    assert told.of(f"The {phrase}").sector == "LAB"


def test_the_head_of_a_union_is_not_the_head_of_state(read):
    told = read("Kemarin Presiden KSPI mengancam mogok. Presiden Prabowo Subianto menolak.", published="2025-05-14")
    assert told.of("Presiden KSPI").id != told.of("Presiden Prabowo Subianto").id


def test_a_spokesman_of_a_body_between_states_has_no_sector(read):
    assert read("Kemarin juru bicara PBB Rika Lestari menolak usul itu.").of("juru bicara PBB Rika Lestari").sector is None
