"""Whose a verb is behind a thing that does nothing itself."""

import pytest

from reading.events.stage import Stage


def stage_with_things(text: str, language: str = "id") -> Stage:
    """Return the stage of a text in which nobody knows whom the marks with the code NIL stand for."""
    stage = Stage(text, language)
    stage.entities = tuple(one for one in stage.entities if stage.codes[one.id] != "NIL")
    return stage


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("[Kestovia|KES] used [drones|NIL] to attack [Lumara|LUM].", "en"),
        ("[Kestovia|KES] memakai [roket|NIL] untuk menyerang [Lumara|LUM].", "id"),
        ("[Kestovia|KES] menyusun [rencana|NIL] menyerang [Lumara|LUM].", "id"),
    ],
)
def test_a_thing_that_somebody_uses_does_nothing_itself(text: str, language: str) -> None:
    assert "ASSAULT/ KES > LUM" in stage_with_things(text, language).told()


def test_a_protest_and_what_it_demands_are_the_protesters() -> None:
    told = stage_with_things("[Ratusan buruh|KES:LAB:group] berunjuk [rasa|NIL] menuntut [pemerintah|GOV:GOV] mundur.").told()
    assert "REQUEST/change KES > GOV" in told


@pytest.mark.parametrize("verb", ["meminta", "mengerahkan"])
def test_who_is_asked_or_sent_does_it(verb: str) -> None:
    told = stage_with_things(f"[Kestovia|KES] {verb} [sukarelawan|NIL] menyerang [Lumara|LUM].").told()
    assert "ASSAULT/ KES > LUM" not in told


def test_what_is_said_to_act_is_no_tool_of_who_says_it() -> None:
    stage = stage_with_things("[Kestovia|KES] mengatakan [pesawat|NIL] menyerang [Lumara|LUM].")
    said = stage.attribution("mengatakan", "Kestovia", "pesawat menyerang Lumara")
    assert "ASSAULT/ KES > LUM" not in stage.told(said)


def test_a_verb_that_only_describes_tells_nothing() -> None:
    told = stage_with_things("[Kestovia|KES] menggelar [rapat|NIL] mendesak setelah [Lumara|LUM] menyerang [Ardal|ARD].").told()
    assert not [line for line in told if line.startswith("REQUEST")]


def test_a_word_that_only_says_how_is_nobody() -> None:
    told = stage_with_things("[Kestovia|KES] justru makin [intens|NIL] menyerang [Lumara|LUM].").told()
    assert told == ["ASSAULT/ KES > LUM"]


def test_on_what_occasion_somebody_acts_is_nobody() -> None:
    told = stage_with_things("[Rika|KES:GOV:person] saat [jumpa pers|NIL] di [Orvel|ORV:GOV:place] mengecam [Lumara|LUM].").told()
    assert told == ["ACCUSE/disapprove KES > LUM"]


def test_what_a_clause_of_reason_or_contrast_is_about_keeps_its_verb() -> None:
    told = stage_with_things("[Kestovia|KES] gusar karena [roket|NIL] dari [Ardal|ARD] menyerang [Lumara|LUM].").told()
    assert "ASSAULT/ KES > LUM" not in told


def test_the_doer_stands_behind_oleh_though_the_form_holds_a_thing() -> None:
    assert stage_with_things("[Lumara|LUM] dihujani [rudal|NIL] oleh [Kestovia|KES].").told() == ["ASSAULT/heavy-weapons KES > LUM"]


def test_a_word_for_both_is_no_party_beside_the_two() -> None:
    told = Stage("[Kestovia|KES] and [Lumara|LUM] [both|TWO] condemned [Ardal|ARD].", "en").told()
    assert told == ["ACCUSE/disapprove KES,LUM > ARD"]
