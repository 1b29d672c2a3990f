"""Which word undoes a verb."""

import pytest

from laidout import laid_out
from menurut.reading.grammar.negation import is_negated, negation_before


@pytest.mark.parametrize(
    ("text", "language", "verb", "negation"),
    [
        ("Kestovia tidak pernah mengirim amunisi.", "id", "mengirim", "tidak"),
        ("Kestovia tak akan mengirim amunisi.", "id", "mengirim", "tak"),
        ("Perundingan itu gagal mencapai kesepakatan.", "id", "mencapai", "gagal"),
        ("Rika batal menemui Budi.", "id", "menemui", "batal"),
        ("Iceland has not agreed to it.", "en", "agreed", "not"),
        ("They didn't attack the town.", "en", "attack", "didn't"),
        ("The parties failed to reach a deal.", "en", "reach", "failed"),
    ],
)
def test_negates(text: str, language: str, verb: str, negation: str) -> None:
    found = laid_out(text, language)
    word = negation_before(found.page, found.at(verb))
    assert word is not None
    assert word.text == negation


@pytest.mark.parametrize(
    ("text", "language", "verb"),
    [
        ("Kestovia mengirim amunisi.", "id", "mengirim"),
        ("Rika secara tidak langsung menuduh Budi.", "id", "menuduh"),
        ("Rika tidak gagal mencapai puncak.", "id", "mencapai"),
        ("Rika tidak datang. Budi pulang.", "id", "pulang"),
        ("They attacked the town.", "en", "attacked"),
    ],
)
def test_is_not_negated(text: str, language: str, verb: str) -> None:
    found = laid_out(text, language)
    assert not is_negated(found.page, found.at(verb))
