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


def test_thanks_are_for_what_was_done_not_for_whom(read: Read) -> None:
    (found,) = read("Budi berterima kasih kepada pemerintah Kestovia atas bantuan bagi warga.")
    assert found.content == ("bantuan bagi warga",)


def test_what_is_condemned_is_called_something(read: Read) -> None:
    (found,) = read("Keputusan itu dikecam Lumara sebagai pelanggaran hukum.")
    assert found.content == ("Keputusan itu", "sebagai pelanggaran hukum")


@pytest.mark.parametrize("by", ["dikutip dari Suar", "dilansir Suar, Senin (4/3/2024)", "dikutip dari laman Suar"])
def test_the_paper_behind_it_is_none_of_what_was_said(read: Read, by: str) -> None:
    found = read(f"Budi Santoso mengatakan perang akan usai, {by}.")
    assert {one.cue: one.content for one in found}["mengatakan"] == ("perang akan usai",)


@pytest.mark.parametrize("wish", ["ingin menegaskan bahwa", "ingin meyakinkan warga bahwa", "ingin menyampaikan bahwa"])
def test_who_wants_to_say_it_says_it(read: Read, wish: str) -> None:
    (found,) = read(f"Budi Santoso {wish} pasar tetap buka.")
    assert (found.act, found.content) == ("say", ("pasar tetap buka",))


def test_a_clause_behind_that_is_whole(read: Read) -> None:
    (found,) = read("He wanted to reassure citizens that the market would stay open.", language="en")
    assert found.content == ("reassure citizens that the market would stay open",)


def test_a_study_proves_what_a_situation_only_shows(read: Read) -> None:
    (found,) = read("Penelitian membuktikan bahwa anak perokok ikut merokok.")
    assert (found.source, found.content) == ("Penelitian", ("anak perokok ikut merokok",))
    assert read("Situasi serius membuktikan bahwa pasar tidak aman.") == []


@pytest.mark.parametrize(
    "text", ["Budi memberi pujian kepada penengah Kestovia.", "Budi menyampaikan rasa terima kasih atas bantuan itu."]
)
def test_praise_is_given_in_two_words_too(read: Read, text: str) -> None:
    (found,) = read(text)
    assert found.act == "praise"


def test_another_calls_behind_a_belief(read: Read) -> None:
    believes, calls = read(
        "Budi meyakini pelanggaran kecil terjadi, sedangkan Gereja Katolik berseru agar semua kelompok menyerah."
    )
    assert (believes.content, calls.act) == (("pelanggaran kecil terjadi",), "demand")
