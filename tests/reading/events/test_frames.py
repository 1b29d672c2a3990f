"""Which words tell which frame, and where."""

import pytest

from menurut.languages import read_words
from menurut.reading.events.frames import Frame, forms_of
from menurut.reading.events.triggers import find_triggers
from reading.events.stage import Stage


def found(text: str, language: str = "id") -> list[tuple[str, str]]:
    stage = Stage(text, language=language)
    return [(trigger.span.of(stage.text), trigger.voice) for trigger in find_triggers(stage.page)]


MODES = {
    "CONSULT": "visit third-party multilateral phone",
    "RETREAT": "withdraw release disarm ceasefire access resign",
    "REQUEST": "assist change yield meet",
    "ACCUSE": "disapprove investigate allege",
    "REJECT": "assist change yield meet",
    "THREATEN": "restrict arrest relations expel territory violence",
    "PROTEST": "demo riot strike hunger boycott obstruct vandalize",
    "SANCTION": "convict expel withdraw discontinue",
    "MOBILIZE": "troops weapons police militia",
    "COERCE": "seize restrict censor curfew martial-law arrest deport withhold misinformation cyber",
    "ASSAULT": "abduct beat torture sexual targeted destroy primitive firearms explosives suicide-attack aerial drone heavy-weapons"
    " crowd-control unconventional",
}


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_lexicon_keeps_to_plover_and_names_each_frame_once(language: str) -> None:
    frames = read_words(language, "frames", list[Frame])
    assert len({frame.id for frame in frames}) == len(frames)
    assert [frame.id for frame in frames if frame.mode and frame.mode not in MODES.get(frame.type, "").split()] == []
    assert [frame.id for frame in frames if not (frame.active or frame.passive or frame.noun)] == []


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_form_begins_with_the_word_it_is_found_by(language: str) -> None:
    assert all(form.words[0] == first for first, forms in forms_of(language).items() for form in forms)


def test_the_longest_form_wins() -> None:
    assert found("Kestovia melancarkan serangan udara.") == [("melancarkan serangan udara", "active")]


def test_a_clitic_may_hang_on_a_trigger() -> None:
    assert found("Kestovia membantahnya.") == [("membantahnya", "active")]


def test_a_verb_without_prefix_stands_in_headlines_and_after_its_doer() -> None:
    assert found("Kestovia Kecam Lumara") == [("Kecam", "active")]
    assert found("Rencana itu sudah kami kecam.") == [("kecam", "active")]
    assert found('"Itu rencana buruk," kecam juru bicara Lumara.') == [("kecam", "active")]
    assert found("Itu rencana kecam saja.") == []


def test_a_verb_that_never_takes_a_prefix_needs_no_headline() -> None:
    assert found("Di Sarnia para perawat mogok dua hari.") == [("mogok", "active")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kestovia attacked Lumara.", [("attacked", "active")]),
        ("Lumara was repeatedly attacked.", [("attacked", "passive")]),
        ("The town attacked by Lumara burns.", [("attacked", "passive")]),
        ("The attack was long.", [("attack", "noun")]),
        ("Lumara has taken in six refugees.", [("taken in six refugees", "active")]),
        ("Six refugees taken in last year are well.", []),
        ("Thousands rallied in Sarnia.", [("rallied", "active")]),
        ("It is a plan Lumara rejects.", [("rejects", "active")]),
    ],
)
def test_english_forms_are_told_apart_by_what_stands_around_them(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text, "en") == expected
