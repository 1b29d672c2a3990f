"""Bare event nouns."""

from reading.events.stage import Stage


def test_what_that_attack_did_is_told_of_the_attack_before() -> None:
    (event,) = Stage("[Kestovia|KES] menyerang [Lumara|LUM]. Serangan itu melukai 10 [warga Lumara|LUM:CVL].").events()
    assert (event.type, len(event.tellings)) == ("ASSAULT", 3)


def test_an_attack_that_is_only_mentioned_tells_nothing() -> None:
    (event,) = Stage("[Kestovia|KES] menyerang [Lumara|LUM]. Warga berkumpul sesudah serangan itu.").events()
    assert len(event.tellings) == 1


def test_a_bare_noun_that_points_nowhere_is_no_event() -> None:
    assert Stage("Serangan itu menggemparkan dunia.").told() == []
