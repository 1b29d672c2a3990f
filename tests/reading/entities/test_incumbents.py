"""An office told by its state alone is its holder's on the day of publication."""

import pytest


@pytest.mark.parametrize(
    ("published", "phrase", "holder"),
    [
        ("2001-06-01", "Presiden Rusia", "Vladimir Putin"),
        ("2010-06-01", "Presiden Rusia", "Dmitry Medvedev"),
        ("2023-06-01", "Presiden Rusia", "Vladimir Putin"),
        ("2024-09-01", "Menhan RI", "Prabowo Subianto"),
        ("2024-12-01", "Menhan RI", "Sjafrie Sjamsoeddin"),
    ],
)
def test_an_office_is_its_holders_on_the_day(read, published, phrase, holder):
    entity = read(f"Kemarin {phrase} menolak usul itu.", published=published).of(phrase)
    assert entity.name == phrase
    assert f"roles.tsv#{holder}" in {reason.rule for reason in entity.because}


def test_the_holder_named_in_the_article_and_the_office_are_one(read):
    told = read("Vladimir Putin tiba kemarin. Rapat dibuka Presiden Rusia.", published="2023-06-01")
    assert told.of("Presiden Rusia").id == told.of("Vladimir Putin").id


def test_who_held_the_office_before_is_somebody_else(read):
    told = read("Dmitry Medvedev tiba kemarin. Rapat dibuka Presiden Rusia.", published="2023-06-01")
    assert told.of("Presiden Rusia").id != told.of("Dmitry Medvedev").id


def test_a_former_holder_has_no_incumbent(read):
    entity = read("Kemarin mantan Presiden Rusia menolak usul itu.", published="2023-06-01").of("mantan Presiden Rusia")
    assert not any(reason.rule.startswith("roles.tsv") for reason in entity.because)


def test_a_minister_of_today_is_no_president_because_he_was_told_last(read):
    told = read("Menhan Prabowo Subianto tiba. Setelah itu Presiden pulang.", published="2023-06-01")
    assert told.of("Presiden").id != told.of("Menhan Prabowo Subianto").id
