"""Which texts are nearly one, and that hashing loses none of them."""

from hypothesis import given
from hypothesis import strategies as st

from comparing.making import make_prints
from menurut.comparing.duplicates import find_alike, is_near, minhash_of, same_page

TEXT = " ".join(f"kata{number}" for number in range(60))


def test_a_copy_that_loses_its_end_is_near() -> None:
    whole, copy = make_prints("a", TEXT), make_prints("b", " ".join(TEXT.split()[:35]))
    assert is_near(whole, copy)
    assert [{one.article for one in pair} for pair in find_alike((whole, copy))] == [{"a", "b"}]


def test_the_same_words_in_another_language_or_two_captions_are_not() -> None:
    assert not is_near(make_prints("a", TEXT), make_prints("b", TEXT, language="en"))
    assert not is_near(make_prints("a", "kebakaran di pasar kota lama"), make_prints("b", "kebakaran di pasar kota lama"))


def test_pages_are_one_by_their_key_alone() -> None:
    assert same_page(make_prints("a", page="contoh.example/1"), make_prints("b", page="contoh.example/1"))
    assert not same_page(make_prints("a"), make_prints("b"))


def test_a_minhash_is_the_same_on_every_machine() -> None:
    assert minhash_of(frozenset({"polisi menangkap tiga", "menangkap tiga orang"})).digest()[:3] == GOLDEN


GOLDEN = [3264450202, 1924259453, 3698692873]


@given(st.integers(min_value=0, max_value=25), st.integers(min_value=0, max_value=9))
def test_copies_are_always_candidates(dropped: int, from_start: int) -> None:
    """A text of which half is left meets in at least one band."""
    words = TEXT.split()
    copy = words[from_start : len(words) - dropped + from_start]
    assert list(find_alike((make_prints("a", TEXT), make_prints("b", " ".join(copy)))))
