"""Cut a paragraph into sentences, none of them broken inside a quotation.

"Kami menolak. Itu saja," kata Rika. Ia tidak merinci.
└──────────── one ─────────────────┘ └──── two ─────┘
"""

from bisect import bisect_left
from collections.abc import Iterator

from menurut.reading.grammar.words import function_words
from menurut.reading.layout.tokens import Piece
from menurut.types.span import Span

_STOPS = frozenset({".", "!", "?", "…"})
_CLOSERS = frozenset("\"”“’'»)]")
_OPENERS = frozenset("\"“”‘'«([—-–")
# More closing marks and stops than this don't end one sentence.
_RUN = 20
# Longer than this, what follows '..?"' is a sentence of its own and no '"..?" Rika asked.'
_TAIL = 6
# A longer stretch without an end is no sentence but a list or a lost full stop; later steps look over a whole sentence again and
# again. The longest in the development articles, a speech inside one quotation, has under 300.
LONGEST = 320


def _is_stop(piece: Piece) -> bool:
    return piece.text in _STOPS or (piece.text[0] == "." and len(piece.text) > 1)


def _starts(piece: Piece) -> bool:
    return piece.text[0].isupper() or piece.text[0].isdigit() or piece.text[0] in _OPENERS


def _short_tail(pieces: list[Piece], at: int) -> bool:
    """Whether a stop ends the few words from `at` on: 'Rika asked.' behind a quoted question."""
    return any(_is_stop(piece) for piece in pieces[at : at + _TAIL])


def _holds(quotes: list[Span], offset: int) -> bool:
    """Whether one of the outermost quotations, in order, holds the place before `offset`."""
    at = bisect_left(quotes, offset, key=_start_of) - 1
    return at >= 0 and offset < quotes[at].end


def _start_of(quote: Span) -> int:
    return quote.start


def _outermost(quotes: list[Span]) -> list[Span]:
    found: list[Span] = []
    for quote in quotes:
        if not found or quote.end > found[-1].end:
            found.append(quote)
    return found


def _breaks(pieces: list[Piece], at: int, quotes: list[Span], closed: dict[str, str]) -> int | None:
    """Return the index behind a sentence that ends with the stop at `at`; None where it ends none."""
    piece = pieces[at]
    after = at + 1
    while after < min(len(pieces), at + _RUN) and (_is_stop(pieces[after]) or pieces[after].text in _CLOSERS):
        # A mark with a space before it opens the next sentence instead.
        if pieces[after].start > pieces[after - 1].end and pieces[after].text not in _STOPS and _opens_next(pieces, after):
            break
        after += 1
    if after == len(pieces):
        return after
    following = pieces[after]
    glued = following.start == pieces[after - 1].end
    if not _starts(following) or (glued and not following.text[0].isupper()) or _holds(quotes, pieces[after - 1].end):
        return None
    if len(piece.text) > 1 and piece.text[-1] == "." and piece.text[0] != "." and closed.get(following.lower, "PROPN") == "PROPN":
        return None  # "the U.S. Congress", but "in the U.S. He said"
    if piece.text in "?!" and pieces[after - 1].text in _CLOSERS and following.text[0].isupper() and _short_tail(pieces, after):
        return None
    return after


def _opens_next(pieces: list[Piece], at: int) -> bool:
    return at + 1 < len(pieces) and pieces[at + 1].start == pieces[at].end and pieces[at + 1].text not in _STOPS


def cut_sentences(pieces: list[Piece], quotes: list[Span], language: str) -> Iterator[tuple[int, int]]:
    """Yield each sentence of a paragraph as first and last-but-one index into `pieces`; `quotes` are those that close in it."""
    closed = function_words(language).classes
    quotes = _outermost(quotes)
    first, at = 0, 0
    while at < len(pieces):
        text = pieces[at].text
        end = None
        if text in _STOPS or (text[-1] == "." and len(text) > 1):
            end = _breaks(pieces, at, quotes, closed)
        if end is None and at + 1 - first >= LONGEST:
            end = at + 1
        if end is not None:
            yield first, end
            first = at = end
        else:
            at += 1
    if first < len(pieces):
        yield first, len(pieces)
