"""Which words around a form let a frame stand, and which forbid it."""

import pytest

from menurut.reading.events.triggers import find_triggers
from reading.events.stage import Stage


def types(text: str) -> list[str]:
    return [trigger.frame.type for trigger in find_triggers(Stage(text).page)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Pasukan Kestovia memasuki kota itu.", ["MOBILIZE"]),
        ("Mahasiswa Lumara memasuki kampus itu.", []),
        ("Kestovia membebaskan Rano Tiel.", ["RETREAT"]),
        ("Kestovia membebaskan lahan warga Sarnia.", []),
        ('Kestovia menyebut rencana Lumara "permainan kotor".', ["ACCUSE"]),
        ("Kestovia menyebut rencana itu dalam pidatonya.", []),
        ("Ia dikendalikan Lumara.", []),
    ],
)
def test_what_a_frame_needs_may_stand_left_or_be_a_name_or_a_quotation(text: str, expected: list[str]) -> None:
    assert types(text) == expected


def test_a_word_to_the_right_or_left_may_forbid_a_frame() -> None:
    assert types("Kestovia menyerang Lumara.") == ["ASSAULT"]
    assert types("Virus itu menyerang jantung.") == []
