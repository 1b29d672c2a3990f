"""What gold.py lets pass and is a slip all the same."""

from typing import Any

import pytest
from evaluation.corpora import shared_is_there
from training.annotate.borders import cuts_a_word
from training.annotate.check import slips
from training.annotate.gold import gold_of
from training.annotate.shorthand import Annotation

TEXT = "Sarvo mengatakan Lumara menyerang Orvel. Ia diam, katanya."


def raw_of(start: int, end: int) -> dict[str, Any]:
    attribution = {
        "id": "a1", "source": None, "source_ref": None, "cue": [start, end], "content": [], "form": "indirect", "act": "say",
        "parent": None, "answers": None,
    }  # fmt: skip
    return gold_of({"id": "x", "language": "id"}, TEXT, Annotation(attributions=[attribution]))


@pytest.mark.skipif(not shared_is_there(), reason="../shared is not there: gold.py, which resolves references, lies in it")
def test_a_span_that_cuts_a_word_is_a_slip() -> None:
    at = TEXT.index("katanya")
    assert slips(raw_of(at, at + 4)) == []
    inside = TEXT.index("gata")
    assert slips(raw_of(inside, inside + 4)) == ["a1: 'gata' is cut out of a word"]


@pytest.mark.parametrize(
    ("text", "span", "cut"),
    [
        ("kata Budi", "kata", False),
        ("katanya", "kata", False),
        ("katanya", "nya", False),
        ("kupikir", "pikir", False),
        ("kupikir", "ku", False),
        ("benarkah", "benar", False),
        ("the", "he", True),
        ("There", "he", True),
        ("In", "I", True),
        ("mengatakan", "gata", True),
        ("(Budi)", "Budi", False),
        ("Budi,", "Budi,", False),
        ("", "", False),
    ],
)
def test_only_what_hangs_on_words_is_cut_off(text: str, span: str, cut: bool) -> None:
    at = text.index(span)
    assert cuts_a_word(text, at, at + len(span)) is cut
