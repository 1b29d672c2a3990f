"""Corpora that lost their spacing are spaced by the habit of print."""

import pytest
from evaluation.corpora import printed, spacing


@pytest.mark.parametrize(
    "sentence",
    [
        "Ia pergi, kata dia.",
        'Ia berkata: "Kami siap," lalu pergi.',
        "Harga (naik) 5% menjadi $7!",
        "“Apa?” tanya Budi.",
        "",
    ],
)
def test_words_are_printed_as_they_stood(sentence: str) -> None:
    parts = "".join(f" {sign} " if sign in ',.:;!?()%$"“”' else sign for sign in sentence)
    assert printed(parts.split()) == sentence


def test_the_first_word_of_all_has_a_space_before_it() -> None:
    assert spacing(["("]) == [True]
    assert spacing([]) == []
