"""Whose a clause is that opens its sentence without a subject."""

import pytest

from menurut.types.mention import Mention
from reading.events.stage import Stage

POLICE = "[polisi|KES:COP]"
PRESS = "[tiga wartawan|KES2:JRN:group]"


@pytest.mark.parametrize(
    "opening", ["Setelah", "Usai sempat", "Sebelum", "Dengan", "Selain", "Untuk", "Tidak hanya", "Diduga", "Gagal berunding dan"]
)
def test_a_clause_that_opens_the_sentence_has_the_subject_behind_its_comma(opening: str) -> None:
    told = Stage(f"{opening} menyerang [Lumara|LUM], [militer Kestovia|KES:MIL] menutup perbatasan.").told()
    assert [line for line in told if line.startswith("ASSAULT")] == ["ASSAULT/ KES > LUM"]


def test_whom_such_a_clause_is_about_does_not_act_behind_it() -> None:
    told = Stage(f"Setelah menahan [Budi|BUD:PTY:person], {POLICE} menangkap {PRESS}.").told()
    assert told == ["COERCE/arrest KES > BUD", "COERCE/arrest KES > KES2"]


def test_whoever_a_headline_lets_speak_does_what_it_opens_with() -> None:
    assert Stage("Kecam [Lumara|LUM], [Kestovia|KES]: Dunia Tidak Boleh Diam").told() == ["ACCUSE/disapprove KES > LUM"]


def test_the_subject_may_undergo_the_clause() -> None:
    told = Stage("Dikecam [Lumara|LUM], [Kestovia|KES] menarik pasukan.").told()
    assert "ACCUSE/disapprove LUM > KES" in told


def test_the_subject_may_be_in_a_state_and_do_nothing() -> None:
    told = Stage("Dikecam [Lumara|LUM], [Kestovia|KES] tentu marah.").told()
    assert "ACCUSE/disapprove LUM > KES" in told


@pytest.mark.parametrize(
    "text",
    [
        "Menyerang [Lumara|LUM] adalah kesalahan, [Kestovia|KES].",
        'Menyerang [Lumara|LUM], "[Kestovia|KES] keliru".',
        "[Ardal|ARD] kaget; menyerang [Lumara|LUM], [Kestovia|KES] keliru.",
        "[Ardal|ARD] menyerang [Lumara|LUM], [Kestovia|KES] menolak.",
    ],
)
def test_nobody_else_behind_a_comma_does_it(text: str) -> None:
    assert "ASSAULT/ KES > LUM" not in Stage(text).told()


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("After attacking [Lumara|LUM], [Kestovian forces|KES:MIL] closed the border.", "en"),
        ("Having attacked [Lumara|LUM], [Kestovia|KES] closed the border.", "en"),
        ("[Kestovia|KES] menutup perbatasan dan dua kali menyerang [Lumara|LUM].", "id"),
    ],
)
def test_the_same_in_english_and_over_what_only_says_how(text: str, language: str) -> None:
    assert "ASSAULT/ KES > LUM" in Stage(text, language).told()


def test_who_stands_right_behind_a_place_acts_though_its_phrase_runs_on() -> None:
    """The mention that begins with the place holds both."""
    stage = Stage("Di Orvel [Presiden Rika|KES:GOV:person] mengecam [Lumara|LUM].")
    wide = stage.span("Orvel Presiden Rika")
    mention = Mention(id="m-wide", span=wide, head=stage.span("Orvel"), kind="nominal")
    stage.mentions = (mention, *stage.mentions)
    assert stage.told() == ["ACCUSE/disapprove KES > LUM"]
