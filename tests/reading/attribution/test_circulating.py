"""What is only in circulation is nobody's word."""

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., list[Any]]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Kabar penangkapan aktivis Rika Lestari beredar di media sosial.", "penangkapan aktivis Rika Lestari"),
        ("Kabar mundurnya Budi pertama kali beredar pada Ahad lalu.", "mundurnya Budi"),
        ("Isu pengunduran diri Budi kembali mencuat.", "pengunduran diri Budi"),
    ],
)
def test_a_deed_that_goes_round_is_alleged_by_nobody_named(read: Read, text: str, content: str) -> None:
    (found,) = read(text)
    assert (found.source, found.act, found.content) == (None, "allege", (content,))


@pytest.mark.parametrize(
    "text",
    [
        "Kabar itu beredar luas.",
        "Kabar penangkapan Rika membuat keluarganya marah, lalu beredar foto lama.",
        "Kabar penangkapan Rika, yang dibenarkan polisi, beredar luas.",
    ],
)
def test_without_a_deed_or_its_verb_nothing_is_alleged(read: Read, text: str) -> None:
    assert all(one.act != "allege" or one.content != ("penangkapan Rika",) for one in read(text))
