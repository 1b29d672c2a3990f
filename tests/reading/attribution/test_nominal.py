"""Nouns that attribute."""

from collections.abc import Callable
from typing import Any

Read = Callable[..., list[Any]]


def by_cue(found: list[Any], cue: str | None) -> Any:
    return next(one for one in found if one.cue == cue)


def test_a_noun_of_will_takes_its_owner_and_its_untuk(read: Read) -> None:
    found = by_cue(read("Budi membahas rencana Lumara untuk menutup pelabuhan."), "rencana")
    assert (found.source, found.act, found.content) == ("Lumara", "promise", ("menutup pelabuhan",))


def test_a_phrase_that_is_the_subject_ends_before_its_verb(read: Read) -> None:
    found = by_cue(read("Rencana Lumara untuk menutup pelabuhan telah memicu protes."), "Rencana")
    assert found.content == ("menutup pelabuhan",)


def test_dugaan_alleges_without_a_source(read: Read) -> None:
    found = by_cue(read("Polisi menyelidiki dugaan penggunaan senjata kimia."), "dugaan")
    assert (found.source, found.act, found.content) == (None, "allege", ("penggunaan senjata kimia",))


def test_a_verb_that_only_carries_a_noun_is_left_out(read: Read) -> None:
    (found,) = read("Lumara menyampaikan kritik terhadap perjanjian itu.")
    assert (found.cue, found.source, found.act, found.content) == ("kritik", "Lumara", "criticise", ("perjanjian itu",))


def test_an_english_claim_belongs_to_its_possessor(read: Read) -> None:
    found = by_cue(read("Officials reviewed Kestovia's claim that the border was closed.", "en"), "claim")
    assert (found.source, found.act, found.content) == ("Kestovia", "claim", ("the border was closed",))


def test_people_behind_a_noun_own_it_before_what_they_demand(read: Read) -> None:
    found = by_cue(read("Budi membahas tuntutan warga desa terhadap pembangunan jembatan."), "tuntutan")
    assert (found.source, found.content) == ("warga desa", ("pembangunan jembatan",))


def test_fear_may_come_from_its_owner_and_be_told_by_a_copula(read: Read) -> None:
    found = by_cue(read("Kekhawatiran lainnya dari pihak Lumara adalah bahwa pasar itu ditutup."), "Kekhawatiran")
    assert (found.source, found.content) == ("pihak Lumara", ("pasar itu ditutup",))


def test_a_rebuke_is_given_for_its_reason(read: Read) -> None:
    found = by_cue(read("Rika mendapat kecaman dari kelompok petani lantaran menutup bendungan."), "kecaman")
    assert (found.source, found.act, found.content) == ("kelompok petani", "criticise", ("menutup bendungan",))


def test_an_english_compound_tells_what_is_alleged(read: Read) -> None:
    found = by_cue(read("Mr Brown faced tax fraud allegations in May.", "en"), "allegations")
    assert (found.source, found.act, found.content) == (None, "allege", ("tax fraud",))


def test_an_english_clause_without_that_follows_its_noun(read: Read) -> None:
    found = by_cue(read("Nobody believed her insistence she did not leak the letter.", "en"), "insistence")
    assert (found.act, found.content) == ("claim", ("she did not leak the letter",))


def test_information_that_was_gathered_opens_its_sentence(read: Read) -> None:
    (found,) = read("Informasi yang diperoleh dari intelijen, dua puluh kapal berangkat.")
    assert (found.source, found.content) == ("intelijen", ("dua puluh kapal berangkat",))


def test_the_agent_of_an_accusation_is_its_source(read: Read) -> None:
    found = by_cue(read("Surat itu memuat tuduhan terhadap Rika oleh Budi."), "tuduhan")
    assert (found.source, found.content) == ("Budi", ("Rika",))


def test_clause_of_a_noun_ends_before_the_verb_of_the_sentence(read: Read) -> None:
    found = read("Kabar bahwa bank itu menutup cabang sempat membuat warga cemas.")
    assert found[0].content == ("bank itu menutup cabang",)


def test_rumour_takes_a_clause_without_bahwa(read: Read) -> None:
    found = read("Rika menepis isu dua desa digusur.")
    assert ("isu", ("dua desa digusur",)) in [(one.cue, one.content) for one in found]
    found = read("Rika menepis isu penggusuran itu.")
    assert [one.cue for one in found] == ["menepis"]
    found = read("Rika menepis isu dua desa bakal hilang.")
    assert ("isu", ("dua desa bakal hilang",)) in [(one.cue, one.content) for one in found]


def test_a_clause_follows_hearsay_that_is_a_verbs_object(read: Read) -> None:
    found = by_cue(read("Beredar kabar sejumlah petani mengepung pasar."), "kabar")
    assert (found.source, found.act, found.content) == (None, "allege", ("sejumlah petani mengepung pasar",))
    found = by_cue(read("Muncul rumor Budi diberi uang."), "rumor")
    assert (found.source, found.content) == (None, ("Budi diberi uang",))


def test_a_reason_is_given_by_whoever_does_what_it_is_given_for(read: Read) -> None:
    found = by_cue(read("Lumara menutup pasar di Suar pada 4 Juni 2020 dengan alasan wabah."), "dengan alasan")
    assert (found.source, found.act, found.content) == ("Lumara", "claim", ("wabah",))
    found = by_cue(read("Budi menarik diri dengan dalih untuk menjaga keluarganya."), "dengan dalih")
    assert (found.source, found.content) == ("Budi", ("menjaga keluarganya",))
    found = by_cue(read("Rika ditangkap dengan alasan menipu warga."), "dengan alasan")
    assert found.source is None
