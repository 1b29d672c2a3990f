"""Questions about quotations."""

from laidout import laid_out
from menurut.reading.grammar.quotes import (
    has_opening_mark,
    is_open_ended,
    outer_quotes,
    quote_run,
)


def test_a_quotation_with_two_closing_marks_is_closed() -> None:
    found = laid_out("”Kami menolak, ” kata Rika.")
    (quote,) = found.page.layout.quotes
    assert has_opening_mark(found.page, quote)
    assert not is_open_ended(found.page, quote)


def test_the_pieces_of_one_quotation_are_found_from_any_of_them() -> None:
    found = laid_out('Rika diam.\n"Kami menolak.\nKami bertahan.\nItu saja," kata Rika. "Titik."')
    pieces = found.page.layout.quotes[:3]
    assert [quote_run(found.page, outer_quotes(found.page), piece) for piece in pieces] == [pieces] * 3
    assert [has_opening_mark(found.page, piece) for piece in pieces] == [True, False, False]
    assert [is_open_ended(found.page, piece) for piece in pieces] == [True, True, False]
    assert quote_run(found.page, outer_quotes(found.page), found.page.layout.quotes[3]) == (found.page.layout.quotes[3],)
