"""Spokesmen, and several sources of one cue."""

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., list[Any]]


def by_cue(found: list[Any], cue: str | None) -> Any:
    return next(one for one in found if one.cue == cue)


def test_a_spokesman_speaks_for_his_principal(read: Read) -> None:
    found = by_cue(read('"Pasar tetap buka," kata juru bicara Kementerian Pangan Rika Lestari.'), "kata")
    assert found.principal is not None
    assert found.principal.startswith("Kementerian Pangan")


def test_two_states_with_one_verb_are_two_attributions(read: Read) -> None:
    found = read("Lumara dan Kestovia memperingatkan bahwa pelabuhan itu berbahaya.")
    assert sorted(one.source for one in found) == ["Kestovia", "Lumara"]
    assert {one.content for one in found} == {("pelabuhan itu berbahaya",)}


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("A bomb killed nine people, officials and witnesses said.", ["officials", "witnesses"]),
        ("The truce will hold, Lumara and the United States said on Monday.", ["Lumara", "the United States"]),
    ],
)
def test_two_who_speak_behind_their_words_are_two_attributions(read: Read, text: str, sources: list[str]) -> None:
    assert [one.source for one in read(text, "en")] == sources


def test_the_channel_is_kept_beside_the_content(read: Read) -> None:
    found = by_cue(read('"Pasar tetap buka," kata Budi dalam keterangan tertulis, Senin (5/6).'), "kata")
    assert found.channel == "dalam keterangan tertulis"
