"""Promises, threats and wishes, and the same verbs where nobody wills anything."""

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., list[Any]]


@pytest.mark.parametrize(
    "aimed", ["tentara Lumara dengan roket", "bangunan di dekat pasar", "Lumara dengan roket", "pangkalan militer di utara"]
)
def test_what_is_aimed_at_is_no_plan(read: Read, aimed: str) -> None:
    assert read(f"Pasukan Kestovia menargetkan {aimed}.") == []


@pytest.mark.parametrize("goal", ["pertumbuhan ekonomi 5 persen", "Suar menjadi ibu kota pada 2028"])
def test_a_figure_or_a_deed_is_a_plan(read: Read, goal: str) -> None:
    (found,) = read(f"Budi Santoso menargetkan {goal}.")
    assert (found.act, found.content) == ("promise", (goal,))


def test_a_threat_to_lives_is_no_word(read: Read) -> None:
    assert read("Jalan ini mengancam jiwa para pendaki.") == []
    assert read("Budi Santoso mengancam keselamatan warga.") == []


def test_an_adverb_may_stand_before_what_one_wants_to_do(read: Read) -> None:
    (found,) = read("Lumara ingin sepenuhnya menguasai pasar itu.")
    assert (found.act, found.content) == ("promise", ("sepenuhnya menguasai pasar itu",))


def test_what_others_shall_do_is_demanded(read: Read) -> None:
    (found,) = read("Budi Santoso menginginkan semua pedagang membayar iuran.")
    assert found.act == "demand"


def test_nobody_is_urged_by_a_push_for_a_thing(read: Read) -> None:
    found = read("Dorongan investasi untuk kendaraan listrik meningkat.")
    assert all("kendaraan listrik meningkat" not in one.content for one in found)


def test_a_letter_of_decision_decides_nothing(read: Read) -> None:
    assert read("Menteri membuat surat keputusan bersama untuk menjalankan program itu.") == []


def test_who_is_judged_for_a_decision_took_it(read: Read) -> None:
    found = read("Kestovia mendukung Lumara atas keputusan untuk menutup pasar.")
    assert next(one for one in found if one.cue == "keputusan").source == "Lumara"


def test_a_noun_reaches_no_further_than_the_verb_behind_it(read: Read) -> None:
    found = read("Budi mengatakan ancaman serangan tidak boleh dijadikan alasan untuk berhenti bekerja.")
    assert [one.cue for one in found] == ["mengatakan"]


def test_who_sends_a_message_says_it(read: Read) -> None:
    (found,) = read("Budi Santoso mengirim pesan ke pedagang untuk menutup kios.")
    assert (found.source, found.content) == ("Budi Santoso", ("menutup kios",))


def test_a_list_of_deeds_is_wanted_to_its_end(read: Read) -> None:
    wish = "Kementerian Pasar memberikan keringanan bagi pedagang, memperluas lahan parkir, serta memasukkan pasar ke dalam rencana kota"
    (found,) = read(f"Budi Santoso meminta {wish}.")
    assert found.content == (wish,)


def test_a_comma_without_a_list_of_deeds_ends_what_is_wanted(read: Read) -> None:
    (found,) = read("Budi Santoso berjanji menutup pasar, membuat para pedagang resah.")
    assert found.content == ("menutup pasar",)


def test_a_comparison_of_the_willing_is_no_word(read: Read) -> None:
    assert read("Pemimpin baru itu lebih bersedia bekerja sama dengan Lumara.") == []


def test_what_a_thing_is_aimed_at_is_nobodys_will(read: Read) -> None:
    assert read("Target dari serangan ini adalah para pedagang di Suar.") == []
    (found,) = read("Target Lumara adalah menutup pelabuhan.")
    assert (found.source, found.content) == ("Lumara", ("menutup pelabuhan",))


def test_trust_in_somebody_is_no_belief_that_is_told(read: Read) -> None:
    assert read("Budi Santoso tidak mempercayai wali kota itu.") == []
    (found,) = read("Budi Santoso mempercayai bahwa pasar itu aman.")
    assert (found.act, found.content) == ("believe", ("pasar itu aman",))


def test_a_deed_is_asked_for_and_not_spoken_to(read: Read) -> None:
    (found,) = read("Rika Wulandari meminta percepatan perbaikan jembatan untuk membuka jalan ke Suar.")
    assert found.content == ("percepatan perbaikan jembatan untuk membuka jalan ke Suar",)


def test_who_sides_with_somebody_says_nothing(read: Read) -> None:
    assert read("Sebelas partai mendukung Rika Wulandari.") == []
    (found,) = read("Sebelas partai mendukung rencana Rika Wulandari.")
    assert found.content == ("rencana Rika Wulandari",)


def test_who_is_asked_in_a_poll_says_whom_he_is_for(read: Read) -> None:
    (found,) = read("Sebanyak 80 persen warga mendukung Rika Wulandari.")
    assert found.content == ("Rika Wulandari",)


def test_willy_nilly_is_no_will(read: Read) -> None:
    assert read("Pedagang yang kalah mau tidak mau harus menutup pasar.") == []


def test_who_takes_a_decision_has_done_it(read: Read) -> None:
    assert read("Rika Wulandari mengambil keputusan untuk menutup pasar.") == []


@pytest.mark.parametrize(
    "whom",
    ["Lumara, sebagai pembeli,", "Menteri Pangan, Rika Wulandari", "kepada para menteri, gubernur, dan staf yang hadir"],
)
def test_whom_is_asked_may_be_several_phrases(read: Read, whom: str) -> None:
    (found,) = read(f"Budi Santoso meminta {whom} untuk menutup pasar.")
    assert found.content == ("menutup pasar",)


def test_what_is_not_accepted_stands_behind_its_preposition(read: Read) -> None:
    (found,) = read("Keluarga Rika tidak terima dengan putusan itu.")
    assert (found.act, found.content) == ("refuse", ("putusan itu",))


@pytest.mark.parametrize("text", ["Warga yang tidak terima merusak kantor itu.", "Tak terima, warga merusak kantor itu."])
def test_what_is_done_by_who_does_not_accept_is_not_what_is_refused(read: Read, text: str) -> None:
    assert not read(text)
