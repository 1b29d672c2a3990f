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
