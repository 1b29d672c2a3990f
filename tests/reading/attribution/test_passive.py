"""Passives with and without an agent."""

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., list[Any]]


def by_cue(found: list[Any], cue: str | None) -> Any:
    return next(one for one in found if one.cue == cue)


def test_hearsay_puts_the_sentence_together_around_the_passive(read: Read) -> None:
    (found,) = read("Truk itu dilaporkan terbalik di jembatan.")
    assert (found.source, found.act, found.content) == (None, "say", ("Truk itu", "terbalik di jembatan"))


def test_what_somebody_is_held_for_holds_him_for_nothing(read: Read) -> None:
    (found,) = read("Lima warga itu diduga anggota milisi.")
    assert (found.source, found.act, found.content) == (None, "allege", ("Lima warga itu", "anggota milisi"))


def test_what_somebody_is_accused_of_leaves_him_out(read: Read) -> None:
    (found,) = read("Kestovia dituduh melanggar perbatasan.")
    assert (found.source, found.act, found.content) == (None, "allege", ("melanggar perbatasan",))


@pytest.mark.parametrize("agent", ["Lumara", "oleh Lumara"])
def test_who_accuses_is_the_source_and_not_part_of_the_charge(read: Read, agent: str) -> None:
    (found,) = read(f"Kestovia dituduh {agent} menyerang sebuah jembatan.")
    assert (found.source, found.act, found.content) == ("Lumara", "allege", ("menyerang sebuah jembatan",))


def test_an_agent_behind_oleh_is_the_source(read: Read) -> None:
    (found,) = read("Kestovia didesak oleh Lumara untuk menarik pasukannya.")
    assert (found.source, found.act, found.content) == ("Lumara", "demand", ("menarik pasukannya",))


@pytest.mark.parametrize(
    "judged",
    ["Serangan yang menewaskan tiga warga", "Penahanan Rika Hartawan oleh Kestovia", "Pengiriman bantuan ke Orvel"],
)
def test_what_an_agent_judges_is_told_with_all_that_belongs_to_it(read: Read, judged: str) -> None:
    assert by_cue(read(f"{judged} dikecam Lumara."), "dikecam").content == (judged,)


def test_a_confirmation_joined_to_a_report_answers_it(read: Read) -> None:
    found = read("Kecelakaan itu diberitakan majalah Suar dan kemudian dibenarkan oleh Kementerian Pangan Lumara.")
    reported, confirmed = by_cue(found, "diberitakan"), by_cue(found, "dibenarkan")
    assert reported.content == confirmed.content == ("Kecelakaan itu",)
    assert (confirmed.act, confirmed.answers) == ("confirm", "diberitakan")


def test_an_english_participle_carries_what_somebody_is_called(read: Read) -> None:
    found = read("The singer was hailed as a genius by farmers.", "en")
    assert (by_cue(found, "hailed").source, by_cue(found, "hailed").content) == ("farmers", ("a genius",))


def test_a_complaint_to_the_police_is_no_report(read: Read) -> None:
    assert all(one.cue != "dilaporkan" for one in read("Budi dilaporkan ke polisi oleh tetangganya."))


def test_a_passive_with_its_agent_at_the_head_carries_the_rest(read: Read) -> None:
    (found,) = read("Kota itu sepi.\nDiberitakan Kantor Berita Suar, pasukan Lumara mundur.")
    assert (found.source, found.content) == ("Kantor Berita Suar", ("pasukan Lumara mundur",))


def test_what_stands_in_a_document_is_the_documents_word(read: Read) -> None:
    (found,) = read("Dalam laporan itu disebutkan bahwa jembatan tersebut rusak.")
    assert (found.source, found.content) == ("laporan itu", ("jembatan tersebut rusak",))


def test_the_agent_of_the_sentence_is_no_part_of_an_allegation(read: Read) -> None:
    found = by_cue(read("Budi ditetapkan sebagai tersangka dugaan korupsi oleh Kejaksaan Agung."), "dugaan")
    assert found.content == ("korupsi",)


def test_the_charge_stands_between_of_and_by(read: Read) -> None:
    (found,) = read("Mr Brown has been accused of fraud by three women.", "en")
    assert (found.source, found.act, found.content) == ("three women", "allege", ("fraud",))


def test_hearsay_under_a_conjunction_ends_at_the_comma(read: Read) -> None:
    (found,) = read("Usai puluhan siswa dikabarkan sakit, sekolah itu tutup.")
    assert found.content == ("puluhan siswa", "sakit")


def test_what_was_reported_before_opens_behind_its_comma(read: Read) -> None:
    (found,) = read("Diberitakan sebelumnya, pasar itu terbakar.")
    assert found.content == ("pasar itu terbakar",)


def test_a_suspicion_in_a_relative_clause_ends_with_its_noun(read: Read) -> None:
    (found,) = read("Rudal yang diduga dipasok Lumara itu jatuh di laut.")
    assert found.content == ("dipasok Lumara itu",)


def test_what_killed_somebody_reports_nothing(read: Read) -> None:
    (found,) = read("Budi Santoso dikabarkan tewas oleh serangan udara.")
    assert (found.source, found.act) == (None, "allege")


@pytest.mark.parametrize("head", ["Seperti", "Sebagaimana", "Seperti yang"])
def test_a_passive_behind_as_may_open_a_sentence_with_its_agent(read: Read, head: str) -> None:
    (found,) = read(f"{head} dikatakan Rika Wulandari, pasar itu tutup sejak Senin.")
    assert (found.source, found.content) == ("Rika Wulandari", ("pasar itu tutup sejak Senin",))


def test_a_bare_passive_of_report_with_a_name_closes_a_sentence(read: Read) -> None:
    found = read('"Kami siap," kata Budi Santoso, dilaporkan Kantor Berita Suar.')
    assert by_cue(found, "dilaporkan").content == ('"Kami siap," kata Budi Santoso',)
    assert by_cue(found, "kata").parent == "dilaporkan"


def test_who_is_told_says_nothing(read: Read) -> None:
    (found,) = read("Budi Santoso diberi tahu oleh polisi bahwa pasar itu tutup.")
    assert (found.source, found.content) == ("polisi", ("pasar itu tutup",))
    (found,) = read("Para warga diberitahu bahwa pasar itu tutup.")
    assert (found.source, found.content) == (None, ("pasar itu tutup",))
    assert read("Budi Santoso diberi tahu polisi soal kebakaran itu.") == []


def test_who_is_advised_is_told_what_to_do_by_nobody(read: Read) -> None:
    (found,) = read("Warga Suar disarankan untuk menyaring air.")
    assert (found.source, found.act, found.content) == (None, "demand", ("menyaring air",))


def test_who_is_reported_to_the_police_by_somebody_is_no_words(read: Read) -> None:
    assert read("Rika dilaporkan Budi ke polisi.") == []
