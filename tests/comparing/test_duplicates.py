"""Which texts are nearly one, and that hashing loses none of them."""

from hypothesis import given, settings
from hypothesis import strategies as st

from comparing.making import make_prints
from menurut.comparing.duplicates import bands_of, is_near, minhash_of, same_page

TEXT = " ".join(f"kata{number}" for number in range(60))


def test_a_copy_that_loses_its_end_is_near() -> None:
    whole, copy = make_prints("a", TEXT), make_prints("b", " ".join(TEXT.split()[:35]))
    assert is_near(whole, copy)
    assert set(bands_of(whole)) & set(bands_of(copy))


def test_a_paper_that_puts_a_new_report_over_its_last_one_copies_nothing() -> None:
    last, mended = (
        make_prints(name, text, publisher="Suara") for name, text in (("a", TEXT), ("b", TEXT.replace("kata30", "lain")))
    )
    follow = " ".join(f"baru{number}" for number in range(40)) + " " + TEXT
    assert is_near(last, mended)
    assert not is_near(last, make_prints("c", follow, publisher="Suara"))
    assert is_near(last, make_prints("c", follow, publisher="Gema"))


def test_the_same_words_in_another_language_or_two_captions_are_not() -> None:
    assert not is_near(make_prints("a", TEXT), make_prints("b", TEXT, language="en"))
    assert not is_near(make_prints("a", "kebakaran di pasar kota lama"), make_prints("b", "kebakaran di pasar kota lama"))


def test_two_sentences_on_the_same_two_are_no_copies() -> None:
    met, again = (
        make_prints(name, f"menlu sari utami bertemu menlu vietnam hoang minh di {town} pada selasa untuk membahas dagang")
        for name, town in (("a", "hanoi"), ("b", "jakarta"))
    )
    assert not is_near(met, again)
    assert is_near(
        met, make_prints("c", "menlu sari utami bertemu menlu vietnam hoang minh di hanoi pada selasa untuk membahas dagang")
    )


def test_pages_are_one_by_their_key_alone() -> None:
    assert same_page(make_prints("a", page="contoh.example/1"), make_prints("b", page="contoh.example/1"))
    assert not same_page(make_prints("a"), make_prints("b"))


def test_a_minhash_is_the_same_on_every_machine() -> None:
    assert minhash_of(frozenset({1, 2**31})).digest()[:3] == GOLDEN


GOLDEN = [3415978594, 3847919552, 3467542212]


@settings(deadline=None)
@given(st.integers(min_value=0, max_value=25), st.integers(min_value=0, max_value=9))
def test_copies_are_always_candidates(dropped: int, from_start: int) -> None:
    """A text of which half is left meets in at least one band."""
    words = TEXT.split()
    copy = words[from_start : len(words) - dropped + from_start]
    assert set(bands_of(make_prints("a", TEXT))) & set(bands_of(make_prints("b", " ".join(copy))))
