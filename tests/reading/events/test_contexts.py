"""What an event is about."""

from menurut.reading.events.contexts import contexts_around
from reading.events.stage import Stage


def test_the_words_of_the_sentence_say_what_an_event_is_about() -> None:
    (event,) = Stage("[Kestovia|KES] dan [Lumara|LUM] membahas senjata nuklir dan rudal.").events()
    assert event.contexts == ("military", "cbrn")


def test_a_longer_phrase_counts_and_may_say_nothing() -> None:
    (event,) = Stage("[Polisi Kestovia|KES] menyerang [warga|KES] dengan gas air mata di rumah sakit.").events()
    assert event.contexts == ("health",)


def test_what_is_known_comes_first_and_three_are_enough() -> None:
    stage = Stage("Pasar membahas ekonomi, pemilu, kesehatan, dan iklim.")
    assert contexts_around(stage.scene(), stage.token("membahas"), ("cyber",)) == ("cyber", "economic", "election")
