"""What the network is fed: sentences side by side as they stand at run time, marked sentences by word."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from training.reader.diet import PACKED, lowered, packed, part_of, plv_example, unlabelled
from training.reader.examples import Example

from menurut.models.pieces import Pieces


class LetterPieces(Pieces):
    """A piece a letter."""

    def __init__(self) -> None:
        pass

    def of(self, word: str, spaced: bool) -> tuple[int, ...]:
        return (4,) * len(word)


def sentence(*words: str) -> Example:
    """Return a sentence in which each word hangs on the one before it."""
    return Example(
        words=list(words), spaced=[False] * len(words), language="id", origin="test",
        names=("idner", ["O"] * len(words)), upos=["X"] * len(words), heads=list(range(-1, len(words) - 1)), relations=["dep"] * len(words),
    )  # fmt: skip


SENTENCES = st.lists(st.lists(st.text("ab", min_size=1, max_size=40), min_size=1, max_size=5), min_size=1, max_size=12)


@given(SENTENCES, st.integers(0, 999))
def test_packing_loses_no_word_and_fills_no_window_beyond_its_size(written: list[list[str]], seed: int) -> None:
    windows = packed([sentence(*words) for words in written], LetterPieces(), random.Random(seed))
    assert sorted(word for window in windows for word in window.words) == sorted(word for words in written for word in words)
    for window in windows:
        assert len(set(window.sentence or ())) == 1 or sum(map(len, window.words)) <= PACKED


@given(SENTENCES, st.integers(0, 999))
def test_heads_stay_within_their_sentence(written: list[list[str]], seed: int) -> None:
    for window in packed([sentence(*words) for words in written], LetterPieces(), random.Random(seed)):
        own = window.sentence or []
        assert (
            len(own) == len(window.words) == len(window.heads or ()) == len(window.upos or ()) == len((window.names or ("", []))[1])
        )
        for word, head in enumerate(window.heads or ()):
            assert head == (word - 1 if word and own[word - 1] == own[word] else -1)


def test_a_space_stands_before_a_sentence_that_follows() -> None:
    (window,) = (w for w in packed([sentence("a", "b"), sentence("c", "d")], LetterPieces(), random.Random(3)) if len(w.words) == 4)
    assert window.spaced == [True, False, True, False]


def test_what_a_corpus_does_not_tell_stays_unknown() -> None:
    bare = Example(words=["a"], spaced=[True], language="id", origin="test")
    (window,) = packed([bare], LetterPieces(), random.Random(0))
    assert (window.names, window.upos, window.heads, window.relations) == (None, None, None, None)


def test_lower_case_is_the_same_sentence() -> None:
    assert lowered(sentence("Budi", "DIAM")).words == ["budi", "diam"]


def test_a_marked_sentence_has_its_two_parties() -> None:
    example = plv_example("<s>Lumara</s> attacked the town of <t>Orvel City</t>.", "ASSAULT")
    ((source, target, root),) = example.relations_told
    assert [[example.words[n] for n in sorted(side)] for side in (source, target)] == [["Lumara"], ["Orvel", "City"]]
    assert root == "ASSAULT"
    assert "<s>" not in example.words


def test_text_without_labels_is_read_on_in_windows_with_its_sentences() -> None:
    sentence = (["Ratih", "Sewoko", "membantah", "tuduhan", "itu", "."], [True, True, True, True, True, False])
    windows = list(unlabelled([sentence] * 5, LetterPieces(), together=2))
    assert [len(set(w.sentence or ())) for w in windows] == [2, 2, 1]
    assert [len(w.words) for w in windows] == [12, 12, 6]
    assert {(w.names, w.heads, w.speech, w.happenings) == (None,) * 4 for w in windows} == {True}
    assert windows[0].spaced[5:7] == [False, True]
    assert any(windows[0].cue_hints or ())


@pytest.mark.parametrize(
    ("name", "part"), [("native-004", "sheets"), ("page-003-id", "pages"), ("dip-001-x.id", "ours"), ("csui-004", "ours")]
)
def test_a_text_belongs_to_one_part_of_our_corpus(name: str, part: str) -> None:
    assert part_of(name) == part
