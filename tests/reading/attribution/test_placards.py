"""What stands on a placard is said by whoever carries it."""

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., list[Any]]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ('Puluhan mahasiswa membentangkan spanduk bertuliskan "Hidup buruh" di Marwa.', "Puluhan mahasiswa", ('"Hidup buruh"',)),
        ('Para buruh membawa poster yang bertuliskan "Cukup" dan "Pulang".', "Para buruh", ('"Cukup"', '"Pulang"')),
        ('Sambil membawa poster bertuliskan "Adili dia", mereka berjalan ke istana.', "mereka", ('"Adili dia"',)),
    ],
)
def test_its_carrier_says_it(read: Read, text: str, source: str, content: tuple[str, ...]) -> None:
    (found,) = read(text)
    assert (found.source, found.content, found.form) == (source, content, "direct")


@pytest.mark.parametrize("text", ['A sign reading "Closed" hung on the door.', 'The minister was reading "War and Peace".'])
def test_what_nobody_carries_nobody_says(read: Read, text: str) -> None:
    assert read(text, language="en") == []


def test_in_english(read: Read) -> None:
    (found,) = read('Students held placards that read "Lower the fees" outside parliament.', language="en")
    assert (found.source, found.content) == ("Students", ('"Lower the fees"',))
