"""Whose event a noun tells."""

import pytest

from reading.events.stage import Stage


@pytest.mark.parametrize(
    ("text", "language", "line"),
    [
        ("Ledakan bom mengguncang [Orvel|LUM].", "id", "ASSAULT/explosives - > LUM"),
        ("A bomb blast killed [12 civilians|LUM].", "en", "ASSAULT/explosives - > LUM"),
        ("A bomb blast that [Lumara|LUM] condemned was heard.", "en", "ASSAULT/explosives - > -"),
    ],
)
def test_what_goes_off_strikes_the_object_of_the_verb_behind_it(text: str, language: str, line: str) -> None:
    told = [one for one in Stage(text, language=language).told() if one.startswith("ASSAULT")]
    assert told == [line]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("[Kestovia|KES] menuduh [Lumara|LUM] menyerang, tuduhan yang dibantah [Lumara|LUM].", "id"),
        ("[Kestovia|KES] accused [Lumara|LUM] of an attack, an accusation denied by [Lumara|LUM].", "en"),
    ],
)
def test_a_charge_is_not_that_of_whoever_denies_it(text: str, language: str) -> None:
    told = [one for one in Stage(text, language=language).told() if one.startswith("ACCUSE")]
    assert told == ["ACCUSE/allege KES > LUM"]
