"""Who speaks: the subject of a verb wherever it stands, and who or what cannot say anything."""

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., list[Any]]


def by_cue(found: list[Any], cue: str | None) -> Any:
    return next(one for one in found if one.cue == cue)


def test_a_subject_before_anothers_cue_wants_what_follows_it(read: Read) -> None:
    found = read("Budi Santoso, kata Rika, ingin pasar itu dibuka awal Juni.")
    assert by_cue(found, "ingin").source == "Budi Santoso"
    assert by_cue(found, "kata").source == "Rika"


def test_who_spoke_before_a_comma_goes_on_speaking(read: Read) -> None:
    found = read('"Pasar itu aman," kata Budi, menyebut para pedagang tenang.')
    assert by_cue(found, "menyebut").source == "Budi"


def test_a_concession_is_told_by_the_subject_behind_it(read: Read) -> None:
    (found,) = read("Meski mengklaim harga menurun, Budi Santoso serius mendalami keluhan warga.")
    assert (found.source, found.act, found.content) == ("Budi Santoso", "claim", ("harga menurun",))


def test_a_relative_clause_with_another_inside_leaves_the_subject_alone(read: Read) -> None:
    found = read("Para saksi, yang takut pada kelompok yang mendukung walikota, menggambarkan pasar itu sebagai penjara.")
    assert by_cue(found, "menggambarkan").source == "Para saksi"


def test_a_paper_that_was_named_before_may_speak(read: Read) -> None:
    (found,) = read("Laporan tersebut mengatakan para pedagang “ditempatkan di gudang.”")
    assert found.source == "Laporan tersebut"


def test_what_went_before_shows_nothing_by_itself(read: Read) -> None:
    assert read("Hal itu menunjukkan bahwa pasar tidak aman.") == []


def test_a_time_may_part_a_paper_from_what_it_says(read: Read) -> None:
    found = read("Budi menepis laporan Kabar Suar pada Sabtu (3/8/2024) yang menyebutkan pasar itu ditutup.")
    assert by_cue(found, "menyebutkan").source != "Budi"


def test_who_is_cited_by_name_says_what_follows(read: Read) -> None:
    found = read("Surat kabar Kabar Suar mengutip Budi Santoso, mengatakan kalau pasar itu tutup.")
    assert by_cue(found, "mengatakan").source == "Budi Santoso"


def test_a_name_and_a_body_without_one_speak_together(read: Read) -> None:
    found = read("Komisi Pangan dan pemerintah menyetujui perubahan aturan itu.")
    assert {one.source for one in found} == {"Komisi Pangan", "pemerintah"}


@pytest.mark.parametrize(("said", "who"), [("tulis Budi di X", "Budi"), ("kata Budi Santoso di Lumara", "Budi Santoso")])
def test_where_the_words_were_spoken_is_no_part_of_the_speaker(read: Read, said: str, who: str) -> None:
    (found,) = read(f'"Pasar itu aman," {said}, Selasa.')
    assert found.source == who


def test_an_agent_of_the_second_passive_suspects_nobody(read: Read) -> None:
    (found,) = read("Uang itu diduga dicuri oleh Budi Santoso.")
    assert (found.source, found.content) == (None, ("Uang itu", "dicuri oleh Budi Santoso"))


def test_an_agent_behind_the_charge_makes_it(read: Read) -> None:
    (found,) = read("Lumara dituduh melanggar perjanjian oleh Kestovia.")
    assert (found.source, found.content) == ("Kestovia", ("melanggar perjanjian",))


def test_people_give_a_thing_its_name(read: Read) -> None:
    found = read("Foto itu memuat apa yang dikatakan para ahli sebagai jembatan baru.")
    named = by_cue(found, "dikatakan")
    assert (named.source, named.content) == ("para ahli", ("jembatan baru",))


def test_who_claims_stands_before_the_passive_that_he_claims(read: Read) -> None:
    (found,) = read("Warga memotret sebuah rudal yang diklaim tentara Lumara ditembakkan dari Suar.")
    assert (found.source, found.content) == ("tentara Lumara", ("ditembakkan dari Suar",))


def test_a_protest_with_a_quoted_name_is_no_earlier_speaker(read: Read) -> None:
    found = read("Dinas Suar mengimbau warga waspada terkait unjuk rasa 'Pasar Bebas' yang menolak imigran.")
    assert [(one.cue, one.source) for one in found] == [("mengimbau", "Dinas Suar")]


def test_a_listener_behind_a_statement_is_no_content(read: Read) -> None:
    found = read("Budi mengatakan dalam pernyataannya kepada Harian Suar bahwa laporan itu salah.")
    assert [one.content for one in found] == [("laporan itu salah",)]


def test_a_protest_is_no_feeling(read: Read) -> None:
    found = read('"Kami melawan unjuk rasa ini," kata Budi.')
    assert [one.cue for one in found] == ["kata"]
