"""Mentions by where they stand."""

from laidout import laid_out

TEXT = "Kemarin Menteri Pangan Rusia Rika Lestari memuji pasukan Israel."
WHOLE = "Menteri Pangan Rusia Rika Lestari"


def test_starting_and_ending_give_the_largest_first() -> None:
    found = laid_out(TEXT)
    start = TEXT.index(WHOLE)
    assert [found.words(one.span) for one in found.phrases.starting_at(start)] == [WHOLE, "Menteri Pangan Rusia"]
    assert [found.words(one.span) for one in found.phrases.ending_at(start + len(WHOLE))] == [WHOLE, "Rika Lestari"]
    assert found.phrases.starting_at(0) == ()


def test_over_a_character() -> None:
    found = laid_out(TEXT)
    at = TEXT.index("Lestari")
    largest, smallest = found.phrases.largest_over(at), found.phrases.smallest_over(at)
    assert largest is not None
    assert smallest is not None
    assert (found.words(largest.span), found.words(smallest.span)) == (WHOLE, "Rika Lestari")
    assert found.phrases.largest_over(0) is None


def test_largest_inside() -> None:
    found = laid_out(TEXT)
    inside = found.phrases.largest_in(found.page.layout.sentences[0])
    assert inside is not None
    assert found.words(inside.span) == WHOLE


def test_inner_names() -> None:
    found = laid_out(TEXT)
    assert [found.words(one.span) for one in found.phrases.inner_names(found.mention(WHOLE))] == ["Rusia", "Rika Lestari"]
    assert [found.words(one.span) for one in found.phrases.inner_names(found.mention("Rika Lestari"))] == ["Rika Lestari"]
