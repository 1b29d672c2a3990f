"""Ask whether something stands inside a quotation, and what is said between its marks."""

from bisect import bisect_left, bisect_right

from menurut.reading.grammar.page import Page
from menurut.types.span import Span

MARKS = "\"“”„«»‘’'`"


# So many quotations may stand before a character's outermost one: those nested in it.
_NEST = 40


def _near(page: Page, offset: int) -> tuple[Span, ...]:
    """Return the quotations that begin at or before a character, nearest first."""
    last = bisect_right(page.layout.quotes, offset, key=_start_of)
    return page.layout.quotes[max(0, last - _NEST) : last][::-1]


def _start_of(quote: Span) -> int:
    return quote.start


def has_opening_mark(page: Page, quote: Span) -> bool:
    """Return whether the quotation begins with a mark; it does not where it came in open from the paragraph above."""
    return page.text[quote.start] in MARKS


def is_open_ended(page: Page, quote: Span) -> bool:
    """Return whether the quotation lacks its closing mark: it runs on in the next paragraph, or the mark was forgotten.

    A mark that closes another quotation inside it is not its own: `"Mereka bertanya: "Mengapa?"` runs on.
    """
    if len(quote) < 2 or page.text[quote.end - 1] not in MARKS:
        return True
    return any(inner.end == quote.end and inner.start > quote.start for inner in _near(page, quote.end - 1))


def outer_quotes(page: Page) -> tuple[Span, ...]:
    """Return the quotations that stand in no other, in order."""
    outer: list[Span] = []
    for other in page.layout.quotes:
        if not outer or other.end > outer[-1].end:
            outer.append(other)
    return tuple(outer)


def quote_run(page: Page, outer: tuple[Span, ...], quote: Span) -> tuple[Span, ...]:
    """Return all paragraphs' pieces of the quotation that `quote` is one of, in order; alone where it opens and closes itself.

    `outer` are the page's outer quotations.
    """
    at = bisect_left(outer, (quote.start, quote.end), key=lambda one: (one.start, one.end))
    if at == len(outer) or outer[at] != quote:
        return (quote,)
    first = last = at
    while first > 0 and is_open_ended(page, outer[first - 1]) and _adjoin(page, outer[first - 1], outer[first]):
        first -= 1
    while last + 1 < len(outer) and is_open_ended(page, outer[last]) and _adjoin(page, outer[last], outer[last + 1]):
        last += 1
    return outer[first : last + 1]


def _adjoin(page: Page, left: Span, right: Span) -> bool:
    return not page.text[left.end : right.start].strip() and "\n" in page.text[left.end : right.start]
