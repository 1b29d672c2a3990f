"""Passives and who does what they tell."""

import pytest

from laidout import laid_out
from menurut.reading.grammar.voice import agent_of_passive, is_passive


@pytest.mark.parametrize(
    ("text", "language", "verb", "agent"),
    [
        ("Hal itu dibantah oleh Rika Lestari.", "id", "dibantah", "Rika Lestari"),
        ("Hal itu dibantah Rika Lestari.", "id", "dibantah", "Rika Lestari"),
        ("Hal itu dibantah militer Rusia.", "id", "dibantah", "militer Rusia"),
        ("Hal itu dikatakannya kemarin.", "id", "dikatakannya", "nya"),
        ("Desa itu diserang roket.", "id", "diserang", None),
        ("Desa itu diserang pada malam hari.", "id", "diserang", None),
        ("The claim was denied by Rika Lestari.", "en", "denied", "Rika Lestari"),
        ("The claim was denied on Sunday.", "en", "denied", None),
    ],
)
def test_agent(text: str, language: str, verb: str, agent: str | None) -> None:
    found = laid_out(text, language)
    assert is_passive(found.page, found.at(verb))
    mention = agent_of_passive(found.page, found.phrases, found.at(verb))
    assert found.words(mention.span if mention else None) == agent


@pytest.mark.parametrize(
    ("text", "language", "word"),
    [
        ("Rika membantah itu.", "id", "membantah"),
        ("Seorang diplomat pulang.", "id", "diplomat"),
        ("Rika denied it.", "en", "denied"),
    ],
)
def test_no_passive(text: str, language: str, word: str) -> None:
    found = laid_out(text, language)
    assert not is_passive(found.page, found.at(word))
