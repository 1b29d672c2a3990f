"""Windows cover an article in order, keep sentences whole where they fit, and depend on nothing but what stands before."""

from hypothesis import given
from hypothesis import strategies as st

from menurut.models.windows import find_windows

LONGEST = 12

Sentences = list[list[int]]

# Sentences as the numbers of pieces of their words.
SENTENCES = st.lists(st.lists(st.integers(1, 9), min_size=1, max_size=14), max_size=12)


def windows_of(sentences: Sentences, longest: int = LONGEST) -> list[tuple[int, int]]:
    lengths = [length for sentence in sentences for length in sentence]
    return find_windows(lengths, [n for n, sentence in enumerate(sentences) for _ in sentence], longest)


def borders_of(sentences: Sentences) -> list[int]:
    """Return where each sentence begins, and the end of the last."""
    borders = [0]
    for sentence in sentences:
        borders.append(borders[-1] + len(sentence))
    return borders


@given(SENTENCES)
def test_all_words_are_covered_once_and_in_order(sentences: Sentences) -> None:
    covered = [word for start, end in windows_of(sentences) for word in range(start, end)]
    assert covered == list(range(sum(map(len, sentences))))


@given(SENTENCES)
def test_no_window_is_empty_or_too_long(sentences: Sentences) -> None:
    lengths = [length for sentence in sentences for length in sentence]
    for start, end in windows_of(sentences):
        assert start < end
        assert sum(lengths[start:end]) <= LONGEST


@given(SENTENCES)
def test_a_sentence_that_fits_is_never_cut(sentences: Sentences) -> None:
    borders = borders_of(sentences)
    for start, _ in windows_of(sentences):
        within = next((n for n, border in enumerate(borders[:-1]) if border < start < borders[n + 1]), None)
        assert within is None or sum(sentences[within]) > LONGEST


@given(SENTENCES)
def test_a_window_ends_only_where_the_next_sentence_or_word_does_not_fit(sentences: Sentences) -> None:
    lengths = [length for sentence in sentences for length in sentence]
    borders = borders_of(sentences)
    windows = windows_of(sentences)
    for start, end in windows[:-1]:
        following = end + 1 if end not in borders else next(border for border in borders if border > end)
        assert sum(lengths[start:following]) > LONGEST


@given(SENTENCES, SENTENCES)
def test_what_follows_moves_no_window_before_the_last(sentences: Sentences, following: Sentences) -> None:
    alone, together = windows_of(sentences), windows_of(sentences + following)
    assert together[: max(0, len(alone) - 1)] == alone[:-1]


def test_a_word_longer_than_a_window_has_one_for_itself() -> None:
    assert windows_of([[1, 2], [20], [3]]) == [(0, 2), (2, 3), (3, 4)]
    assert windows_of([[1, 20, 2]]) == [(0, 1), (1, 2), (2, 3)]


def test_no_words_no_windows() -> None:
    assert find_windows([], []) == []


def test_a_long_sentence_takes_as_long_as_it_is_long() -> None:
    """A hundred thousand words in one sentence: a sum over the rest at every cut would be seconds."""
    windows = find_windows([1] * 100_000, [0] * 100_000)
    assert (windows[0], windows[-1][1]) == ((0, 254), 100_000)
