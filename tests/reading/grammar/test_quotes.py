"""Questions about quotations."""

from laidout import laid_out
from menurut.reading.grammar.quotes import (
    has_opening_mark,
    inside_marks,
    is_open_ended,
    is_quoted,
    outer_quote_over,
    outer_quotes,
    quote_over,
    quote_run,
)

NESTED = "Rika berkata \"Budi menyebutnya 'bohong' kemarin\" di rapat."


def test_innermost_and_outermost_quotation() -> None:
    found = laid_out(NESTED)
    at = NESTED.index("bohong")
    assert found.words(quote_over(found.page, at)) == "'bohong'"
    assert found.words(outer_quote_over(found.page, at)) == "\"Budi menyebutnya 'bohong' kemarin\""
    assert quote_over(found.page, NESTED.index("rapat")) is None
    assert outer_quote_over(found.page, NESTED.index("rapat")) is None


def test_what_stands_between_the_marks() -> None:
    found = laid_out("”Kami menolak, ” kata Rika.")
    (quote,) = found.page.layout.quotes
    assert found.words(inside_marks(found.page, quote)) == "Kami menolak,"
    assert is_quoted(found.page, inside_marks(found.page, quote))
    assert not is_open_ended(found.page, quote)


def test_the_pieces_of_one_quotation_are_found_from_any_of_them() -> None:
    found = laid_out('Rika diam.\n"Kami menolak.\nKami bertahan.\nItu saja," kata Rika. "Titik."')
    pieces = found.page.layout.quotes[:3]
    assert [quote_run(found.page, outer_quotes(found.page), piece) for piece in pieces] == [pieces] * 3
    assert [has_opening_mark(found.page, piece) for piece in pieces] == [True, False, False]
    assert [is_open_ended(found.page, piece) for piece in pieces] == [True, True, False]
    assert quote_run(found.page, outer_quotes(found.page), found.page.layout.quotes[3]) == (found.page.layout.quotes[3],)
