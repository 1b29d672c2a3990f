"""Words are cut each on its own, whatever they are made of."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tokenizers import Regex, Tokenizer, models, normalizers

from menurut.models.pieces import BEGIN, END, LONGEST_WORD, UNKNOWN, Pieces

VOCABULARY = ["<s>", "<pad>", "</s>", "<unk>", "▁Gedung", "▁Put", "ih", "▁", ",", "a", "b", "_", "?"]


@pytest.fixture(scope="module")
def pieces() -> Pieces:
    scored = [(piece, -1.0 if n > UNKNOWN else 0.0) for n, piece in enumerate(VOCABULARY)]
    tokenizer = Tokenizer(models.Unigram(scored, unk_id=UNKNOWN))
    tokenizer.normalizer = normalizers.Sequence([normalizers.NFKC(), normalizers.Replace(Regex(" {2,}"), " ")])
    return Pieces(tokenizer.to_str().encode())


def shown(ids: tuple[int, ...]) -> list[str]:
    return [VOCABULARY[piece] for piece in ids]


def test_a_space_before_a_word_belongs_to_it(pieces: Pieces) -> None:
    assert shown(pieces.of("Putih", True)) == ["▁Put", "ih"]
    assert shown(pieces.of(",", False)) == [","]
    assert shown(pieces.of(",", True)) == ["▁", ","]


def test_a_window_knows_where_each_word_begins(pieces: Pieces) -> None:
    ids, first = pieces.encode(["Gedung", "Putih", ","], [True, True, False])
    assert (ids[0], ids[-1]) == (BEGIN, END)
    assert shown(tuple(ids[1:-1])) == ["▁Gedung", "▁Put", "ih", ","]
    assert first == [1, 2, 4]


def test_a_window_of_no_words_has_its_ends_alone(pieces: Pieces) -> None:
    assert pieces.encode([], []) == ([BEGIN, END], [])


def test_what_the_vocabulary_lacks_is_unknown(pieces: Pieces) -> None:
    assert pieces.of("☂", False) == (UNKNOWN,)


def test_a_long_word_is_cut_off(pieces: Pieces) -> None:
    assert pieces.of("a" * 10_000, False) == pieces.of("a" * LONGEST_WORD, False)


def test_a_sign_that_stands_for_many_letters_is_cut_off_too(pieces: Pieces) -> None:
    """U+FDFA alone is eighteen letters when it is written out; a window has room for 510 pieces."""
    assert len(pieces.of("\ufdfa" * 1000, True)) <= LONGEST_WORD + 1


@given(st.text(st.characters(codec=None), max_size=80), st.booleans())
def test_any_word_has_pieces_and_not_too_many(pieces: Pieces, word: str, spaced: bool) -> None:
    assert 1 <= len(pieces.of(word, spaced)) <= LONGEST_WORD + 1


@pytest.mark.parametrize("word", ["", " ", "\0", "\u202e", "\ud800", "a\udfffb", "\u0301" * 99])
def test_odd_words_are_words(pieces: Pieces, word: str) -> None:
    ids, first = pieces.encode(["a", word, "b"], [True, True, True])
    assert first[1] < first[2] < len(ids) - 1
