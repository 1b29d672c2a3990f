"""Affixes stand in the word lists of both languages; one that a language lacks fits no word."""

import pytest

from menurut.reading.grammar.affixes import Affixes, affixes, cut_off


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_affix_is_small_letters(language: str) -> None:
    found = [affix for kind in Affixes.__struct_fields__ for affix in getattr(affixes(language), kind)]
    assert found
    assert all(affix.isalpha() and affix.islower() for affix in found)


@pytest.mark.parametrize("kind", Affixes.__struct_fields__)
def test_a_kind_belongs_to_one_language(kind: str) -> None:
    assert sorted(bool(getattr(affixes(language), kind)) for language in ("id", "en")) == [False, True]


def test_nothing_is_cut_off_where_there_is_no_such_ending() -> None:
    assert cut_off("katanya", affixes("en").owner) == "katanya"
    assert cut_off("nya", affixes("id").owner) == ""
