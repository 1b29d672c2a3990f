"""Media that pass words on."""

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., list[Any]]


def by_cue(found: list[Any], cue: str | None) -> Any:
    return next(one for one in found if one.cue == cue)


def test_a_carrier_at_the_head_covers_the_sentence_behind_it(read: Read) -> None:
    found = by_cue(read("Melansir Kantor Berita Suar, jembatan di Lumara runtuh."), "Melansir")
    assert (found.source, found.carrier, found.content) == ("Kantor Berita Suar", True, ("jembatan di Lumara runtuh",))


def test_what_a_medium_reports_begins_behind_whom_it_cites(read: Read) -> None:
    found = read("Reuters melaporkan, mengutip pejabat Lumara, bahwa jembatan itu rusak.")
    assert {one.content for one in found} == {("jembatan itu rusak",)}


def test_a_day_without_a_medium_carries_nothing(read: Read) -> None:
    found = read('"Jembatan itu rusak," kata Budi, dikutip Senin (20/10/2025).')
    assert [one.cue for one in found] == ["kata"]


def test_a_carrier_under_menurut_is_the_outer_link(read: Read) -> None:
    found = read("Budi Santoso mengatakan jembatan itu rusak, menurut Kantor Berita Suar.")
    assert by_cue(found, "mengatakan").parent == "menurut"


def test_a_reader_who_quotes_is_an_ordinary_source(read: Read) -> None:
    found = by_cue(read("Stasiun televisi Suar mengutip pernyataan militer Lumara."), "mengutip")
    assert (found.carrier, found.content) == (False, ("pernyataan militer Lumara",))


@pytest.mark.parametrize(
    ("text", "words", "media"),
    [
        ("Troops left the town, Anna Berg was quoted as saying.", "Troops left the town", []),
        (
            "Troops left the town, Anna Berg was quoted by the Suar news agency as saying on Monday.",
            "Troops left the town",
            ["quoted by"],
        ),
        (
            "Anna Berg was quoted by the Suar news agency as saying that troops left the town.",
            "troops left the town",
            ["quoted by"],
        ),
    ],
)
def test_whoever_is_quoted_as_saying_something_says_it(read: Read, text: str, words: str, media: list[str]) -> None:
    found = read(text, "en")
    said = next(one for one in found if one.source == "Anna Berg")
    assert said.content == (words,)
    assert [one.cue for one in found if one.carrier] == media
    assert said.parent == (media[0] if media else None)


def test_what_cannot_speak_is_a_reason_and_no_medium(read: Read) -> None:
    found = read("The council suspended the talks, citing theft of supplies.", "en")
    assert [one.source for one in found if one.carrier] == []
    assert by_cue(read("The bridge fell, Reuters reported, citing another source.", "en"), "citing").source == "another source"
