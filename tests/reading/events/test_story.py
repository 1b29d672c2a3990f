"""The only day that an article has told of is the day of what happens next; where there are two, none is made up."""

from reading.events.settings import days_of
from reading.events.stage import Stage

MONDAY = "2024-05-13"


def test_what_happens_next_happens_on_the_only_day_told() -> None:
    stage = Stage("Mahasiswa berkumpul pada Senin.\n[Polisi Kestovia|KES:COP] menangkap [tujuh mahasiswa|LUM].")
    assert days_of(stage, ("Senin", MONDAY)) == {"COERCE": MONDAY}


def test_after_a_second_day_the_story_has_none() -> None:
    stage = Stage(
        "Mahasiswa berkumpul pada Senin. Wali kota datang pada Selasa. [Polisi Kestovia|KES:COP] menangkap [tujuh mahasiswa|LUM]."
    )
    assert days_of(stage, ("Senin", MONDAY), ("Selasa", "2024-05-14")) == {"COERCE": None}


def test_a_sentence_that_looks_back_has_none() -> None:
    stage = Stage("Mahasiswa berkumpul pada Senin. [Polisi Kestovia|KES:COP] pernah menangkap [tujuh mahasiswa|LUM].")
    assert days_of(stage, ("Senin", MONDAY)) == {"COERCE": None}


def test_an_act_of_speech_and_an_attack_told_by_the_way_have_none() -> None:
    stage = Stage("Pasar sepi pada Senin. [Kestovia|KES] mengecam [Lumara|LUM].")
    assert days_of(stage, ("Senin", MONDAY)) == {"ACCUSE": None}
    stage = Stage("Pasar sepi pada Senin. [Kestovia|KES] menyerang [Lumara|LUM].")
    assert days_of(stage, ("Senin", MONDAY)) == {"ASSAULT": None}


def test_what_the_doers_announce_is_of_the_day_they_announce_it() -> None:
    stage = Stage("[Militer Kestovia|KES:MIL] mengatakan [Kestovia|KES] menarik pasukannya dari [Lumara|LUM], Senin.")
    said = stage.attribution("mengatakan", "Militer Kestovia", "Kestovia menarik pasukannya dari Lumara")
    assert days_of(stage, ("Senin", MONDAY), attributions=(said,)) == {"RETREAT": MONDAY}


def test_what_a_speaker_says_next_is_said_on_the_same_day() -> None:
    stage = Stage("[Rika|KES] menjawab, kata [Rika|KES] pada Senin. [Rika|KES] mengecam [Lumara|LUM], katanya.")
    answered = stage.attribution("kata", "Rika", "Rika menjawab")
    said = stage.attribution("katanya", "Rika", "Rika mengecam Lumara")
    assert days_of(stage, ("Senin", MONDAY), attributions=(answered, said)) == {"ACCUSE": MONDAY}
    assert days_of(stage, ("Senin", MONDAY), attributions=(said,)) == {"ACCUSE": None}
