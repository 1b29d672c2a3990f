"""Charges told beside what is done or denied about them: whose they are, and how far they go."""

from collections.abc import Callable
from typing import Any

import menurut

Read = Callable[..., list[Any]]


def by_cue(found: list[Any], cue: str) -> Any:
    return next(one for one in found if one.cue == cue)


def test_a_day_between_the_accused_and_the_charge_is_cut_out(read: Read) -> None:
    charge = by_cue(read("Lumara accused Kestovia on Monday of arming a militia near Orvel.", "en"), "accused")
    assert charge.content == ("Kestovia", "of arming a militia near Orvel")


def test_the_accuser_of_a_passive_ends_before_the_charge(read: Read) -> None:
    charge = by_cue(read("Kestovia was accused by Lumara of bombing the dam.", "en"), "accused")
    assert (charge.source, charge.content) == ("Lumara", ("bombing the dam",))


def test_a_charge_between_commas_ends_at_the_second(read: Read) -> None:
    charge = by_cue(read("The minister, accused by Lumara of taking bribes, resigned on Monday.", "en"), "accused")
    assert charge.content == ("taking bribes",)


def test_what_somebody_is_charged_with_is_nobodys_by_name(read: Read) -> None:
    charge = by_cue(read("Budi was charged on Tuesday with inciting a riot, spokesman Lim Sok said.", "en"), "charged")
    assert (charge.act, charge.source, charge.content) == ("allege", None, ("inciting a riot",))


def test_a_price_is_no_charge(read: Read) -> None:
    assert not [one for one in read("The hotel charged $50 for a room.", "en") if one.act == "allege"]


def test_who_arrests_on_a_charge_makes_it(read: Read) -> None:
    assert by_cue(read("Polisi menangkap Budi Santoso atas tuduhan menyuap hakim."), "tuduhan").source == "Polisi"
    assert by_cue(read("Budi Santoso ditangkap polisi dengan tuduhan menyuap hakim."), "tuduhan").source == "polisi"


def test_a_court_that_sentences_has_not_made_the_charge(read: Read) -> None:
    assert by_cue(read("Hakim memvonis Budi Santoso atas tuduhan menyuap jaksa."), "tuduhan").source is None


def test_what_is_denied_as_charged_is_the_charge(read: Read) -> None:
    found = read("Kestovia membantah mengirim senjata ke Orvel sebagaimana dituduhkan Islandia.")
    denied, charge = by_cue(found, "membantah"), by_cue(found, "dituduhkan")
    assert (charge.act, charge.source) == ("allege", "Islandia")
    assert denied.content == charge.content == ("mengirim senjata ke Orvel",)
    assert denied.answers == "dituduhkan"


def test_a_denial_answers_the_charge_told_behind_it(read: Read) -> None:
    found = read("Kestovia membantah tudingan itu. Harga gandum naik. Sebelumnya, Lumara menuding Kestovia menjual peluru.")
    assert by_cue(found, "membantah").answers == "menuding"


def test_a_denial_does_not_answer_a_later_charge_against_somebody_else(read: Read) -> None:
    found = read("Kestovia membantah tudingan itu. Harga gandum naik. Sebelumnya, Lumara menuding Islandia menjual peluru.")
    assert by_cue(found, "membantah").answers is None


def test_without_its_accuser_a_case_is_no_charge(read: Read) -> None:
    assert not [one for one in read("Insiden yang dituduhkan itu terjadi di Orvel.") if one.cue == "dituduhkan"]


def test_how_long_after_something_else_it_was_said_is_not_said(read: Read) -> None:
    found = read("Kestovia denied that it had sold oil, three days after Lumara imposed sanctions.", "en")
    assert by_cue(found, "denied").content == ("it had sold oil",)


def test_a_concession_stays_with_the_words_it_belongs_to(read: Read) -> None:
    found = read("Puluhan tentara Lumara menolak berperang di Orvel, meskipun ada risiko hukuman, Suar melaporkan.")
    assert by_cue(found, "melaporkan").content == (
        "Puluhan tentara Lumara menolak berperang di Orvel, meskipun ada risiko hukuman",
    )


def test_a_relative_clause_behind_the_source_is_not_said(read: Read) -> None:
    found = read("Menurut kajian Suar, yang dirilis pada Rabu, tentara Lumara tidak diberi tahu.")
    assert by_cue(found, "Menurut").content == ("tentara Lumara tidak diberi tahu",)


def test_to_deny_having_rejected_something_is_a_denial(read: Read) -> None:
    assert by_cue(read("Kestovia membantah menolak usulan gencatan senjata."), "membantah").act == "deny"


def test_both_sides_of_a_charge_that_is_denied_are_claims() -> None:
    report = menurut.read(
        "Kestovia membantah mengirim senjata ke Orvel sebagaimana dituduhkan Islandia.", language="id", model=False
    )
    event = next(one for one in report.events if one.type == "AID")
    told = {(claim.chain[-1].name, claim.status) for claim in report.claims if claim.event == event.id}
    assert {status for _, status in told} == {"denied", "alleged"}


def test_a_threat_that_is_denied_was_not_made() -> None:
    report = menurut.read("Wali Kota Andi Lestari membantah memeras pengusaha.", language="id", model=False)
    event = next(one for one in report.events if one.type == "THREATEN")
    assert [claim.status for claim in report.claims if claim.event == event.id] == ["denied"]


def test_criticism_that_is_denied_was_made_all_the_same() -> None:
    report = menurut.read("Menteri Budi Lestari membantah kritik PBB terhadap Indonesia.", language="id", model=False)
    event = next(one for one in report.events if one.type == "ACCUSE")
    assert "denied" not in [claim.status for claim in report.claims if claim.event == event.id]


def test_what_is_ones_own_in_ones_words_is_the_speakers() -> None:
    text = "Kedutaan Besar China di Jakarta membantah kapal penjaga pantainya mengganggu survei migas Indonesia."
    report = menurut.read(text, language="id", model=False)
    names = {entity.id: entity.country for entity in report.entities}
    event = next(one for one in report.events if one.type == "COERCE")
    assert [names[actor] for actor in event.actors] == ["CHN"]
