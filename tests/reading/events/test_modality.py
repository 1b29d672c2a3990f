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
