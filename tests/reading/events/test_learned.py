"""The model's say over events, with scores written by hand."""

from dataclasses import replace

import pytest

from menurut.types.analysis import Analysis, TriggerScore
from reading.events.stage import Stage


def seen(stage: Stage, *found: tuple[str, str, float, dict[str, float], dict[str, float]]) -> Stage:
    """Give the stage an analysis: trigger word, type, score, and the words of actors and recipients with theirs."""
    triggers = {}
    for word, kind, score, actors, recipients in found:
        at = stage.token(word)
        triggers[at] = TriggerScore(
            stretch=(at, at + 1),
            score=score,
            types=((kind, score),),
            modality="actual",
            polarity="positive",
            actors=tuple(sorted((stage.token(name), likely) for name, likely in actors.items())),
            recipients=tuple(sorted((stage.token(name), likely) for name, likely in recipients.items())),
        )
    upos = tuple("VERB" if token.tag == "VERB" else "NOUN" for token in stage.page.layout.tokens)
    stage.page = replace(stage.page, analysis=Analysis(model="fake", triggers=triggers, upos=upos))
    return stage


def test_a_verb_that_the_model_is_sure_tells_nothing_is_no_event() -> None:
    stage = Stage("[Lumara|LUM] menyerang [Kestovia|KES].")
    assert stage.told() == ["ASSAULT/ LUM > KES"]
    assert seen(stage).told() == []


def test_without_a_model_nothing_is_doubted() -> None:
    stage = Stage("[Lumara|LUM] menyerang [Kestovia|KES].")
    stage.page = replace(stage.page, analysis=Analysis())
    assert stage.told() == ["ASSAULT/ LUM > KES"]


def test_a_word_outside_the_lexicon_is_an_event_where_the_model_is_sure() -> None:
    stage = Stage("[Lumara|LUM] menggerudukkan [Kestovia|KES].")
    assert stage.told() == []
    seen(stage, ("menggerudukkan", "ASSAULT", 0.95, {"Lumara": 0.9}, {"Kestovia": 0.9}))
    assert stage.told() == ["ASSAULT/ LUM > KES"]
    (event,) = stage.events()
    assert (event.because[0].head, event.because[0].score) == ("trigger", 0.95)


def test_a_word_that_the_model_half_believes_in_is_none() -> None:
    stage = seen(Stage("[Lumara|LUM] menggerudukkan [Kestovia|KES]."), ("menggerudukkan", "ASSAULT", 0.4, {}, {}))
    assert stage.told() == []


def test_a_party_that_the_grammar_misses_is_the_models() -> None:
    stage = Stage("Setelah mengamati [Kestovia|KES] berhari-hari lamanya, terjadilah serangan. [Lumara|LUM] diam.")
    seen(stage, ("serangan", "ASSAULT", 0.9, {"Lumara": 0.95}, {"Kestovia": 0.95}))
    (event,) = stage.events()
    assert stage.line(event) == "ASSAULT/ LUM > KES"
    assert {reason.head for reason in event.because} >= {"actor", "recipient"}


def test_a_party_of_the_grammar_stands_where_the_model_is_not_sure_of_another() -> None:
    stage = Stage("[Lumara|LUM] menyerang [Kestovia|KES].")
    seen(stage, ("menyerang", "ASSAULT", 0.9, {"Kestovia": 0.6}, {}))
    assert stage.told() == ["ASSAULT/ LUM > KES"]


@pytest.mark.parametrize(
    ("kind", "score", "read"),
    [("COERCE", 0.9, ["COERCE/ - > KES"]), ("COERCE", 0.7, []), ("ASSAULT", 0.9, [])],
)
def test_what_the_guards_hold_back_stands_where_the_model_is_sure_of_it(kind: str, score: float, read: list[str]) -> None:
    stage = Stage("[Lumara|LUM] belajar dari tekanan terhadap [Kestovia|KES].")
    assert stage.told() == []
    assert seen(stage, ("tekanan", kind, score, {}, {})).told() == read
