"""What a negation undoes."""

import pytest

from reading.events.stage import Stage


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("[Orang tak dikenal|ARD] menyerang [Lumara|LUM].", "positive"),
        ("[Warga Ardal yang tidak puas|ARD] menyerang [Lumara|LUM].", "positive"),
        ("[Kestovia|KES] tidak berani menyerang [Lumara|LUM].", "negative"),
        ("[Kestovia|KES] tidak langsung menyerang [Lumara|LUM].", "negative"),
        ("[Kestovia|KES] tidak menyerang [Lumara|LUM].", "negative"),
    ],
)
def test_a_negation_of_who_somebody_is_does_not_undo_the_deed(text: str, polarity: str) -> None:
    (event,) = Stage(text).events()
    assert event.tellings[0].polarity == polarity


@pytest.mark.parametrize(
    ("words", "modality"), [("set fire to", "actual"), ("are set to attack", "planned"), ("will set fire to", "planned")]
)
def test_a_planner_in_a_form_of_its_own_plans_nothing(words: str, modality: str) -> None:
    (event,) = Stage(f"[Protesters|ARD:CVL:group] {words} [the embassy|KES].", "en").events()
    assert event.tellings[0].modality == modality
