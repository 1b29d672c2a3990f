"""Whom a promise or a threat is for where only what is promised tells."""

import pytest

from reading.events.stage import Stage


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("[Lumara|LUM] berjanji meninjau sanksi terhadap [Kestovia|KES].", "AGREE/ LUM > KES"),
        ("[Lumara|LUM] menyatakan siap mengurus kepentingan [Kestovia|KES].", "AGREE/ LUM > KES"),
    ],
)
def test_what_is_promised_tells_for_whom(text: str, line: str) -> None:
    assert line in Stage(text).told()


def test_a_threat_to_do_something_to_people_is_to_them() -> None:
    """Whoever promises something about his own people promises it to nobody."""
    told = Stage("[Lumara|LUM:REB] mengancam membunuh [kedua nelayan itu|KES:CVL:group].").told()
    assert "THREATEN/violence LUM > KES" in told


def test_in_english_too() -> None:
    assert "AGREE/ LUM > KES" in Stage("[Lumara|LUM] pledged to review sanctions on [Kestovia|KES].", language="en").told()


def test_a_promise_about_oneself_is_for_nobody() -> None:
    told = Stage("[Lumara|LUM] berjanji melindungi [warganya|LUM:CVL:group].").told()
    assert "AGREE/ LUM > -" in told
