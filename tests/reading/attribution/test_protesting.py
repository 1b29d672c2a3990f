"""Who demonstrates demands what the demonstration is for."""

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., list[Any]]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Ratusan buruh berunjuk rasa di Surabaya menuntut kenaikan upah.", "Ratusan buruh"),
        ("Mahasiswa menggelar aksi di depan kantor gubernur menuntut Gubernur Budi Santoso mundur.", "Mahasiswa"),
        ("Ratusan buruh menggelar aksi unjuk rasa di depan Gedung DPR, Jakarta, menuntut kenaikan upah.", "Ratusan buruh"),
        ("Mahasiswa menggelar aksi di Surabaya dan warga menuntut Gubernur Budi Santoso mundur.", "warga"),
    ],
)
def test_who_demonstrates_demands(read: Read, text: str, source: str) -> None:
    assert [one.source for one in read(text) if one.cue == "menuntut"] == [source]
