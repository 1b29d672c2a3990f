"""The sentences that every build must read right, and the conventions of the coding guide."""

from collections.abc import Callable
from typing import Any

import pytest

import menurut

Read = Callable[..., list[Any]]


def by_cue(found: list[Any], cue: str | None) -> Any:
    return next(one for one in found if one.cue == cue)


def test_an_agency_tail_is_the_parent_of_the_speaker_it_quotes(read: Read) -> None:
    found = read('"Kami tidak mengirim amunisi," kata juru bicara Kemlu Kestovia, seperti dikutip KNA, Rabu (26/7/2023).')
    inner, outer = by_cue(found, "kata"), by_cue(found, "dikutip")
    assert (outer.source, outer.carrier, outer.form) == ("KNA", True, "mixed")
    assert outer.content == ('"Kami tidak mengirim amunisi," kata juru bicara Kemlu Kestovia',)
    assert (inner.parent, inner.form) == ("dikutip", "direct")
    assert inner.content == ('"Kami tidak mengirim amunisi,"',)


def test_a_denial_without_content_answers_what_was_said_before(read: Read) -> None:
    found = read("Menurut Gedung Merah, Kestovia telah mengirimkan amunisi ke Lumara. Kestovia membantahnya.")
    said, denied = by_cue(found, "Menurut"), by_cue(found, "membantahnya")
    assert (said.source, said.content) == ("Gedung Merah", ("Kestovia telah mengirimkan amunisi ke Lumara",))
    assert (denied.source, denied.content, denied.act, denied.answers) == ("Kestovia", (), "deny", "Menurut")


def test_a_negated_denial_is_an_admission(read: Read) -> None:
    (found,) = read("Ia tidak menampik adanya pertemuan itu.")
    assert (found.act, found.content) == ("confirm", ("adanya pertemuan itu",))


def test_a_denial_through_a_lawyer_names_the_client_as_source(read: Read) -> None:
    found = read("Menurut jaksa, Budi menerima suap. Hal itu dibantah Budi melalui kuasa hukumnya, Rika.")
    denied = by_cue(found, "dibantah")
    assert (denied.source, denied.spokesperson, denied.act, denied.answers) == ("Budi", "Rika", "deny", "Menurut")


def test_menurut_rencana_is_a_plan_and_nobodys_word(read: Read) -> None:
    assert all(one.cue != "Menurut" for one in read("Menurut rencana, Menhan Lumara akan bertolak ke Moskow pekan depan."))


def test_a_sentence_that_points_back_carries_the_sentence_before(read: Read) -> None:
    found = read("Kestovia akan menarik pasukannya. Hal tersebut disampaikan Menlu Budi Santoso saat jumpa pers, Senin (5/6).")
    said = by_cue(found, "disampaikan")
    assert (said.source, said.content) == ("Menlu Budi Santoso", ("Kestovia akan menarik pasukannya",))


def test_a_second_quotation_without_a_cue_is_the_same_speakers(read: Read) -> None:
    found = read('"Kami bekerja setiap hari," ujar Rismawati. "Tidak ada yang perlu takut pada kami."')
    first, second = found
    assert (first.source, first.cue) == ("Rismawati", "ujar")
    assert (second.source, second.cue, second.content) == ("Rismawati", None, ('"Tidak ada yang perlu takut pada kami."',))


def test_diduga_without_an_agent_is_alleged_by_nobody(read: Read) -> None:
    (found,) = read("Diduga pelaku melarikan diri.")
    assert (found.act, found.source, found.content) == ("allege", None, ("pelaku melarikan diri",))


def test_konon_is_hearsay_without_a_holder(read: Read) -> None:
    found = read("Konon katanya warga dikenakan biaya.")
    assert [one.source for one in found] == [None]
    assert found[0].act == "allege"


def test_dengan_kata_lain_attributes_nothing(read: Read) -> None:
    assert read("Dengan kata lain, perjanjian itu tidak berlaku.") == []


def test_what_is_said_after_bahwa_runs_to_the_end_of_the_sentence(read: Read) -> None:
    found, _ = read(
        "Menteri Luar Negeri Budi Santoso mengatakan kepada wartawan pada Rabu (26/7/2023) bahwa negaranya menolak perang."
    )
    assert found.content == ("negaranya menolak perang",)
    assert (found.act, found.form) == ("say", "indirect")


def test_a_medial_cue_cuts_its_content_in_two(read: Read) -> None:
    found = read("Besok, kata Lumara, kapal itu akan berangkat.")
    assert by_cue(found, "kata").content == ("Besok", "kapal itu akan berangkat")


def test_two_verbs_of_one_subject_share_their_source(read: Read) -> None:
    found = read("Kestovia mengatakan bahwa pasarnya aman dan membantah menimbun beras.")
    said, denied = by_cue(found, "mengatakan"), by_cue(found, "membantah")
    assert said.content == ("pasarnya aman",)
    assert (denied.source, denied.content) == ("Kestovia", ("menimbun beras",))


def test_a_denied_accusation_stands_beside_the_denial_that_answers_it(read: Read) -> None:
    found = read("Kestovia membantah tuduhan Lumara bahwa pasukannya melanggar perbatasan.")
    denied, accused = by_cue(found, "membantah"), by_cue(found, "tuduhan")
    assert denied.answers == "tuduhan"
    assert (accused.parent, accused.content, accused.act) == (None, ("pasukannya melanggar perbatasan",), "allege")


def test_a_neutral_cue_over_ones_own_future_act_promises(read: Read) -> None:
    (found,) = read("Toko Lumara mengatakan akan membuka cabang tahun depan.")
    assert found.act == "promise"


@pytest.mark.parametrize(
    ("text", "language", "content"),
    [
        ("Lumara memperingatkan bahwa pihaknya akan menutup pelabuhan.", "id", "pihaknya akan menutup pelabuhan"),
        ("Lumara warned on Monday that it would close the port.", "en", "it would close the port"),
        ("Lumara warned it would close the port.", "en", "it would close the port"),
    ],
)
def test_who_warns_of_his_own_act_threatens(read: Read, text: str, language: str, content: str) -> None:
    (found,) = read(text, language)
    assert (found.source, found.act, found.content) == ("Lumara", "threaten", (content,))


def test_who_is_backed_by_somebody_praises_nobody(read: Read) -> None:
    assert not read("The militia leaders backed by Lumara were tired.", "en")


def test_fighters_attack_with_arms(read: Read) -> None:
    assert not read("Fighters loyal to General Budi Santoso attacked a camp in Orvel.", "en")


def test_an_english_tail_finds_source_and_quotation(read: Read) -> None:
    found = by_cue(read('"This war must end," said Lumara\'s foreign minister, Budi Santoso.', "en"), "said")
    assert (found.content, found.form) == (('"This war must end,"',), "direct")


def test_english_nested_report(read: Read) -> None:
    found = read("Officials said the army had left the town, the Kestovia Times reported.", "en")
    outer, inner = by_cue(found, "reported"), by_cue(found, "said")
    assert inner.parent == "reported"
    assert inner.content == ("the army had left the town",)
    assert outer.content == ("Officials said the army had left the town",)


def test_reportedly_is_nobodys_word(read: Read) -> None:
    (found,) = read("The convoy reportedly crossed the border on Monday.", "en")
    assert (found.source, found.content) == (None, ("The convoy", "crossed the border on Monday"))


def test_every_attribution_names_the_rule_that_found_it(read: Read) -> None:
    found = read("Kestovia membantah tuduhan itu.")
    assert found[0].rules == ("id/cues.yml#bantah",)


def test_a_ministry_called_it_speaks() -> None:
    report = menurut.read(
        "The ministry met reporters. It accused Lumara of shelling a village. It said two had died.", language="en"
    )
    told = {report.quote(a.cue): [report.quote(part) for part in a.content] for a in report.attributions if a.cue}
    assert told == {"accused": ["Lumara of shelling a village"], "said": ["two had died"]}


def test_a_subject_in_an_editors_brackets_speaks() -> None:
    report = menurut.read('"(Budi) menyatakan kapal itu aman," kata Rika.', language="id")
    mentions = {m.id: report.quote(m.span) for m in report.mentions}
    assert {(mentions[a.source], report.quote(a.cue)) for a in report.attributions if a.source and a.cue} == {
        ("Budi", "menyatakan"),
        ("Rika", "kata"),
    }
