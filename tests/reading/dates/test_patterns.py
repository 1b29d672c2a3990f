"""Patterns of the word files."""

import pytest

from menurut.reading.dates.grammar import read_grammar
from menurut.reading.dates.patterns import expand


def test_optional_words_and_alternatives_give_every_sequence() -> None:
    assert expand("[the] (end|close) of", {}) == [
        ("close", "of"),
        ("end", "of"),
        ("the", "close", "of"),
        ("the", "end", "of"),
    ]


def test_unbalanced_pattern_is_refused() -> None:
    with pytest.raises(ValueError, match="unbalanced"):
        expand("(a|b))", {})


def test_minggu_is_sunday_with_a_capital_and_a_week_without() -> None:
    grammar = read_grammar("id")
    text = "Ia tiba Minggu dan pergi minggu lalu."
    senses = {lexeme.text: {sense.name for sense in lexeme.senses} for lexeme in grammar.lexemes(text, 0, len(text))}
    assert senses["Minggu"] == {"weekday"}
    assert "unit" in senses["minggu"] and "weekday" not in senses["minggu"]


def test_sentence_without_a_time_word_is_not_cut() -> None:
    text = "Menteri itu membantah tuduhan tersebut."
    assert read_grammar("id").lexemes(text, 0, len(text)) == []
