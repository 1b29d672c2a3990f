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


@pytest.mark.parametrize(
    ("published", "phrase", "holder"),
    [
        ("2024-05-14", "Menhan", "Prabowo Subianto"),
        ("2025-06-12", "Menhan", "Sjafrie Sjamsoeddin"),
        ("2025-06-12", "Menlu", "Sugiono"),
        ("2023-05-14", "Presiden", "Joko Widodo"),
        ("2025-06-12", "Kapolri", "Listyo Sigit Prabowo"),
    ],
)
def test_an_office_alone_is_that_of_the_readers_state(read, published, phrase, holder):
    entity = read(f"{phrase} menolak usul itu.", published=published).of(phrase)
    assert (entity.name, entity.country) == (phrase, "IDN")
    assert f"roles.tsv#{holder}" in {reason.rule for reason in entity.because}


def test_abroad_an_office_alone_is_nobody_s_at_home(read):
    told = read(
        "Rusia menyerang Ukraina. Rusia diam. Rusia puas. Menhan bungkam. Rusia senang. Rusia menang.", published="2025-06-12"
    )
    assert not {reason.rule for reason in told.of("Menhan").because if "Sjafrie" in reason.rule}


def test_who_meets_the_same_office_of_another_state_is_of_home(read):
    told = read("Menhan bertemu Menhan Australia di Jakarta.", published="2025-06-12")
    assert (told.of("Menhan").country, told.of("Menhan Australia").country) == ("IDN", "AUS")


@pytest.mark.parametrize(
    ("published", "country"),
    [("2024-05-14", "IDN"), (None, "IDN"), ("2025-06-12", "ISR")],
)
def test_at_home_part_of_a_name_tells_who_holds_the_office_that_day(read, published, country):
    told = read("Israel menyerang Gaza. Israel diam. Israel puas. Menlu Retno mengecam Israel. Israel senang.", published=published)
    assert told.of("Menlu Retno").country == country


@pytest.mark.parametrize(("published", "country"), [("2022-03-01", "NLD"), ("2025-03-01", "IGO")])
def test_who_goes_from_a_state_to_a_body_of_states_is_of_the_one_he_serves_that_day(read, published, country):
    assert read("Mark Rutte mengkritik rencana itu.", published=published).of("Mark Rutte").country == country


@pytest.mark.parametrize(
    ("phrase", "kind"),
    [("Aktivis Ekrem Imamoglu", "person"), ("Politikus Ahmad Sahroni", "person"), ("Prajurit Vladimir Putin", "group")],
)
def test_a_well_known_name_behind_a_calling_is_the_person_and_behind_a_soldier_his_chief(read, phrase, kind):
    assert read(f"{phrase} mengkritik rencana itu.", published="2025-03-01").of(phrase).kind == kind
