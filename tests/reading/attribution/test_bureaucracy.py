"""What offices do daily with words that elsewhere say something: support a programme, hand in a bill, remind somebody to do a thing."""

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., list[Any]]


@pytest.mark.parametrize(
    "text",
    [
        "Dinas Pangan mendukung program ketahanan pangan.",
        "Kejaksaan Marwa mendukung pemberdayaan petani melalui koperasi.",
        "Budi Santoso kaget saat melihat kondisi hakim.",
        "Budi Santoso menyampaikan RUU Anggaran di gedung parlemen.",
    ],
)
def test_nothing_is_said(read: Read, text: str) -> None:
    assert read(text) == []


def test_what_may_be_meant_is_still_praised(read: Read) -> None:
    (found,) = read("Lumara mendukung upaya perdamaian itu.")
    assert (found.act, found.content) == ("praise", ("upaya perdamaian itu",))


@pytest.mark.parametrize("to", ["para pejabat untuk", "warga agar", "agar"])
def test_who_is_reminded_to_do_something_is_asked_to(read: Read, to: str) -> None:
    (found,) = read(f"Budi Santoso mengingatkan {to} tidak keluar rumah.")
    assert found.act == "demand"


def test_who_is_reminded_of_something_is_told(read: Read) -> None:
    (found,) = read("Budi Santoso mengingatkan bahwa banjir masih mengancam.")
    assert found.act == "say"


def test_a_paper_told_of_behind_its_name_has_the_sentence_before_it(read: Read) -> None:
    found = read("Tentara Lumara merebut dua desa. Berdasarkan pemberitaan Suar, lembaga penyiaran publik Marwa.")
    assert [one.content for one in found] == [("Tentara Lumara merebut dua desa",)]


def test_what_a_paper_tells_behind_its_name_is_its_content(read: Read) -> None:
    found = read("Tentara Lumara merebut dua desa. Berdasarkan pemberitaan Suar, lembaga itu menutup kantornya.")
    assert found[-1].content == ("lembaga itu menutup kantornya",)
