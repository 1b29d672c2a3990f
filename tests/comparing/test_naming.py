"""Names compare as people mean them, and go no further than that."""

import pytest

from annotated import annotated
from menurut.comparing.naming import alike_key, appearances_of, is_full, key_of, meanings_of, name_key
from menurut.types.entity import Entity


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tran Van-Lo", "Tran Van Lo"),
        ("SARI WULANDARI", "Sari Wulandari"),
        ("K.H. Zainal Musthofa", "KH Zainal Musthofa"),
        ("S. B. Wiratama", "SB Wiratama"),
        ("Ma'ruf Syahdan", "Maruf Syahdan"),
        ("Ma’ruf Syahdan", "Ma'ruf Syahdan"),
        ("José Ibáñez", "Jose Ibanez"),
        ("Søren Łuk", "Soren Luk"),
    ],
)
def test_case_marks_hyphens_and_initials_make_no_other_name(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("George W. Bram", "George Bram"), ("Soekardi", "Sukardi"), ("Budi Santosa", "Budi Santoso"), ("Rani", "Rani Putri")],
)
def test_what_may_be_somebody_else_is_another_name(one: str, other: str) -> None:
    assert name_key(one) != name_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Soekardi Djojo", "Sukardi Joyo"),
        ("Mohammed Rashid", "Muhammad Rasyid"),
        ("Alexander Petroff", "Aleksandr Petrof"),
        ("Tjipto Noegroho", "Cipto Nugroho"),
    ],
)
def test_spellings_of_one_sound_are_alike(one: str, other: str) -> None:
    assert alike_key(name_key(one)) == alike_key(name_key(other))


def test_a_full_name_has_two_words_that_are_no_initials() -> None:
    assert [is_full(name_key(name)) for name in ("Rani Putri", "Rani", "R. Putri", "")] == [True, False, False, False]


def test_forms_in_the_tables_are_one_name() -> None:
    bodies = [Entity(id="e", name=name, kind="organisation", country="IGO") for name in ("PBB", "United Nations", "UN")]
    assert {key_of(body) for body in bodies} == {"united nations"}


def test_a_form_of_the_tables_in_another_state_is_somebody_else() -> None:
    assert key_of(Entity(id="e", name="UN", kind="organisation", country="IDN")) == "un"
    assert key_of(Entity(id="e", name="Putin", kind="person", country="IDN", sector="GOV")) == "putin"


def test_a_surname_of_the_tables_needs_its_bearers_role() -> None:
    assert key_of(Entity(id="e", name="Putin", kind="person", country="RUS", sector="GOV")) == "vladimir putin"
    assert key_of(Entity(id="e", name="Putin", kind="person", country="RUS", sector="CVL")) == "putin"


def test_a_typed_name_may_be_a_state_in_any_language() -> None:
    assert meanings_of("Rusia")[1] == meanings_of("Moskow")[1] == meanings_of("RUSSIA")[1] == ("wikidata:Q159",)
    assert meanings_of("Rani Putri") == (("rani putri",), ())
    assert meanings_of("…") == ((), ())


def test_only_those_called_by_name_appear() -> None:
    report = annotated(
        '@r name="Rani Putri" kind=person country=IDN sector=GOV\n@m name=Mentan kind=person country=IDN\n'
        "@g name=Warga kind=group country=IDN\n@l name=Lumara kind=state\n\n"
        "[[Rani Putri|name entity=r]] bertemu [[Mentan|pronoun entity=m]] dan [[Warga|name entity=g]] [[Lumara|name entity=l]]."
    )
    found = appearances_of(report, day="2024-05-01")
    assert [(one.name, one.key, one.day) for one in found] == [
        ("Rani Putri", "rani putri", "2024-05-01"),
        ("Lumara", "lumara", "2024-05-01"),
    ]
