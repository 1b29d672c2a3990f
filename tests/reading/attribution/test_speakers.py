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


@pytest.mark.parametrize(
    ("text", "language", "principal"),
    [
        ("Varand Foreign Ministry spokeswoman Rika Lestari said Lumara attacked.", "en", "Varand Foreign Ministry"),
        ("A spokesman for the Food Ministry said Lumara attacked.", "en", "Food Ministry"),
        ("Rika Lestari, a spokeswoman for the Food Ministry, said Lumara attacked.", "en", "Food Ministry"),
        ("Rika Lestari, juru bicara Kementerian Pangan, mengatakan Lumara menyerang.", "id", "Kementerian Pangan"),
        ("Kapuspen Kementerian Pangan Budi Karsa mengatakan Lumara menyerang.", "id", "Kementerian Pangan"),
    ],
)
def test_a_spokesman_s_principal_stands_before_his_title_or_behind_it(read: Read, text: str, language: str, principal: str) -> None:
    assert [one.principal for one in read(text, language)] == [principal]


def test_two_states_with_one_verb_are_two_attributions(read: Read) -> None:
    found = read("Lumara dan Kestovia memperingatkan bahwa pelabuhan itu berbahaya.")
    assert sorted(one.source for one in found) == ["Kestovia", "Lumara"]
    assert {one.content for one in found} == {("pelabuhan itu berbahaya",)}


def test_the_channel_is_kept_beside_the_content(read: Read) -> None:
    found = by_cue(read('"Pasar tetap buka," kata Budi dalam keterangan tertulis, Senin (5/6).'), "kata")
    assert found.channel == "dalam keterangan tertulis"
