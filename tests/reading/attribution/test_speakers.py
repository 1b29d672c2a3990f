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
        ("Juru bicara polisi Budi Santoso mengatakan pasar tetap buka.", "id", "polisi"),
        ("Juru bicara militer Mesir Rika Lestari mengatakan pasar tetap buka.", "id", "militer Mesir"),
        ("Juru bicara militer Kolonel Rika Lestari mengatakan pasar tetap buka.", "id", "militer"),
        ("Juru bicara pemberontak Abu Malik mengatakan pasar tetap buka.", "id", "pemberontak"),
        ("Juru bicara kementerian Budi Santoso mengatakan pasar tetap buka.", "id", "kementerian"),
        ("Juru bicara perusahaan Budi Santoso mengatakan pasar tetap buka.", "id", "perusahaan"),
        ("Juru bicara partai Samudra mengatakan pasar tetap buka.", "id", "partai Samudra"),
        ('"Pasar tetap buka," kata Budi Santoso, juru bicara Kementerian Pangan.', "id", "Kementerian Pangan"),
        ("Mantan juru bicara presiden, Budi Santoso, mengatakan pasar tetap buka.", "id", None),
        ("Police spokesman Budi Santoso said markets were open.", "en", "Police"),
        ("Lumaran army spokeswoman Rika Lestari said markets were open.", "en", "Lumaran army"),
        ("A spokesman for the ministry said markets were open.", "en", "the ministry"),
        ("A spokesman for the police, Rika Lestari, said markets were open.", "en", "the police"),
        ("The ministry's spokesman, Budi Santoso, said markets were open.", "en", "The ministry"),
        ("Former police spokesman Budi Santoso said markets were open.", "en", None),
    ],
)
def test_whom_a_spokesman_speaks_for_ends_before_his_name(read: Read, text: str, language: str, principal: str | None) -> None:
    assert next(one.principal for one in read(text, language) if one.cue) == principal


@pytest.mark.parametrize(
    ("text", "language", "principal"),
    [
        ("Varand Foreign Ministry spokeswoman Rika Lestari said Lumara attacked.", "en", "Varand Foreign Ministry"),
        ("A spokesman for the Food Ministry said Lumara attacked.", "en", "the Food Ministry"),
        ("Rika Lestari, a spokeswoman for the Food Ministry, said Lumara attacked.", "en", "the Food Ministry"),
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
