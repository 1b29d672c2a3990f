"""Deeds told by verbs that no frame knows: the model is heard inside charges and denials, with scores written by hand."""

from dataclasses import replace

import pytest

from menurut.types.analysis import Analysis, TriggerScore
from reading.events.stage import Stage


def _seen(stage: Stage, word: str, kind: str, score: float, sure: float) -> Stage:
    """Give the stage an analysis that sees this in a word, and surely a denial in "membantah"."""
    triggers = {}
    for told, type, sees, is_it in ((word, kind, score, sure), ("membantah", "REJECT", 0.95, 0.95)):
        if told in stage.text:
            at = stage.token(told)
            triggers[at] = TriggerScore(
                stretch=(at, at + 1), score=sees, types=((type, is_it),), modality="actual", polarity="positive"
            )
    upos = tuple("VERB" if token.tag == "VERB" else "NOUN" for token in stage.page.layout.tokens)
    stage.page = replace(stage.page, analysis=Analysis(model="fake", triggers=triggers, upos=upos))
    return stage


@pytest.mark.parametrize(
    ("kind", "score", "sure", "read"),
    [
        ("COERCE", 0.6, 0.7, ["COERCE/ LUM > KES"]),
        ("COERCE", 0.3, 0.7, []),
        ("COERCE", 0.6, 0.4, []),
        ("ACCUSE", 0.9, 0.9, []),
    ],
)
def test_a_denied_verb_of_no_frame_is_what_the_model_is_sure_of(kind: str, score: float, sure: float, read: list[str]) -> None:
    stage = _seen(Stage("[Lumara|LUM] membantah mengakali [Kestovia|KES]."), "mengakali", kind, score, sure)
    denial = stage.attribution("membantah", "Lumara", "mengakali Kestovia", "deny")
    found = [event for event in stage.events(denial) if event.type != "REJECT"]
    assert [stage.line(event) for event in found] == read
    assert [reason.score for event in found for reason in event.because if reason.head == "trigger"] == [score] * len(read)


def test_outside_a_charge_or_a_denial_such_a_verb_tells_nothing() -> None:
    stage = _seen(Stage("[Lumara|LUM] mengatakan mengakali [Kestovia|KES]."), "mengakali", "COERCE", 0.9, 0.9)
    assert stage.events(stage.attribution("mengatakan", "Lumara", "mengakali Kestovia")) == ()


def test_a_clause_that_only_says_which_is_not_what_is_denied() -> None:
    stage = _seen(Stage("[Lumara|LUM] membantah rencana yang mengakali [Kestovia|KES]."), "mengakali", "COERCE", 0.9, 0.9)
    denial = stage.attribution("membantah", "Lumara", "rencana yang mengakali Kestovia", "deny")
    assert [event.type for event in stage.events(denial)] == ["REJECT"]
