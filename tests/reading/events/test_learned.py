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


@pytest.mark.parametrize(("score", "read"), [(0.8, "ACCUSE/disapprove LUM > KES"), (0.6, "ACCUSE/disapprove LUM > -")])
def test_whom_an_act_falls_on_is_the_models_where_the_grammar_finds_nobody(score: float, read: str) -> None:
    stage = Stage("[Kestovia|KES] bergeming. [Lumara|LUM] melontarkan kecaman.")
    seen(stage, ("kecaman", "ACCUSE", 0.9, {}, {"Kestovia": score}))
    (event,) = stage.events()
    assert stage.line(event) == read
    assert [reason.score for reason in event.because if reason.head == "recipient"] == ([0.8] if score > 0.7 else [])


def test_an_act_falls_on_all_of_a_list_of_which_the_model_sees_one() -> None:
    stage = Stage("[Lumara|LUM] menolak proposal damai yang diajukan [Kestovia|KES] dan [Ostrava|OST].")
    seen(stage, ("menolak", "REJECT", 0.9, {}, {"Kestovia": 0.8}))
    assert stage.told() == ["REJECT/ LUM > KES,OST"]


def test_a_rebuke_does_not_fall_on_whom_the_harm_befalls() -> None:
    stage = Stage("[Lumara|LUM] mengecam serangan terhadap [Kestovia|KES].")
    seen(stage, ("mengecam", "ACCUSE", 0.9, {}, {"Kestovia": 0.8}), ("serangan", "ASSAULT", 0.9, {}, {"Kestovia": 0.9}))
    assert "ACCUSE/disapprove LUM > -" in stage.told()


@pytest.mark.parametrize(
    "text",
    [
        "[Lumara|LUM] yang tengah diketuai [Kestovia|KES] mengecam langkah itu.",
        "[Lumara|LUM], yang dibayar [Kestovia|KES], mengecam langkah itu.",
        "[Lumara|LUM] mengecam langkah itu dari kantornya di [Kestovia|KES].",
    ],
)
def test_a_rebuke_does_not_fall_on_who_is_only_told_of_in_saying_who_rebukes_or_where(text: str) -> None:
    stage = Stage(text)
    seen(stage, ("mengecam", "ACCUSE", 0.9, {}, {"Kestovia": 0.9}))
    assert stage.told() == ["ACCUSE/disapprove LUM > -"]


def test_what_a_doer_says_of_whom_he_is_told_with_may_fall_on_him() -> None:
    stage = Stage("[Lumara|LUM], yang berbatasan dengan [Kestovia|KES], menyatakan bahwa langkah itu layak mendapat kecaman.")
    seen(stage, ("kecaman", "ACCUSE", 0.9, {}, {"Kestovia": 0.9}))
    assert not any(line.endswith("> -") for line in stage.told())


def test_whom_the_grammar_names_stands_whatever_the_model_says() -> None:
    stage = Stage("[Lumara|LUM] mengecam [Kestovia|KES] di depan [Ostrava|OST].")
    seen(stage, ("mengecam", "ACCUSE", 0.9, {}, {"Ostrava": 0.95}))
    assert stage.told() == ["ACCUSE/disapprove LUM > KES"]


def test_words_that_only_judge_fall_on_nobody_whom_they_do_not_name() -> None:
    """Who calls a report a lie speaks to nobody, whoever stands near."""
    stage = Stage("[Kestovia|KES] bergeming. [Lumara|LUM] mengatakan bahwa laporan itu bohong belaka.")
    said = stage.attribution("mengatakan", "Lumara", "laporan itu bohong belaka")
    seen(stage, ("bohong", "REJECT", 0.95, {}, {"Kestovia": 0.95}))
    assert stage.told(said) == ["REJECT/ LUM > -"]


def test_an_attack_may_fall_on_nobody() -> None:
    stage = Stage("[Kestovia|KES] bergeming. [Lumara|LUM] menyerang pada malam hari.")
    seen(stage, ("menyerang", "ASSAULT", 0.9, {}, {"Kestovia": 0.95}))
    assert stage.told() == ["ASSAULT/ LUM > -"]
