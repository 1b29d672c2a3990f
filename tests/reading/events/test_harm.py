"""Attacks that are words."""

import pytest

from reading.events.stage import Stage


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("[Senator Rika|LUMA:LEG:person] attacked [Mayor Budi|LUMB:GOV:person].", "en"),
        ("[Senator Rika|LUMA:LEG:person] launched an attack on [Mayor Budi|LUMB:GOV:person].", "en"),
        ("[Senator Rika|LUMA:LEG:person] menyerang [Wali Kota Budi|LUMB:GOV:person].", "id"),
    ],
)
def test_politicians_of_one_country_attack_one_another_in_words(text: str, language: str) -> None:
    assert Stage(text, language).told() == ["ACCUSE/disapprove LUMA > LUMB"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[A gunman|LUMA:UAF:person] attacked [Mayor Budi|LUMB:GOV:person].", "ASSAULT/ LUMA > LUMB"),
        ("[Police|LUMA:COP] attacked [Mayor Budi|LUMB:GOV:person].", "ASSAULT/ LUMA > LUMB"),
    ],
)
def test_whoever_has_arms_attacks_with_them(text: str, told: str) -> None:
    assert Stage(text, "en").told() == [told]
