"""Conditions under which a word that could be a time is one.

Mei Larasati mengaku ...     a name         UU Nomor 11 Tahun 1998     a number
pada Mei                     a month        krisis 1998                a year
"""

from collections.abc import Sequence

from menurut.reading.dates.grammar import DateWords
from menurut.reading.dates.lexemes import Lexeme
from menurut.reading.dates.patterns import Piece

# Unprefixed, a number outside of these is hardly ever a year.
OLDEST_BARE, NEWEST_BARE = 1900, 2100
OPENERS = frozenset("\"'“‘«([")
STICKING = frozenset("/-%:+=$€£@#°")


def stands(piece: Piece, lexemes: Sequence[Lexeme], words: DateWords, *, bracketed: bool = False) -> bool:
    """Return whether the condition `only` of a piece holds where it stands alone."""
    only = piece.rule.only
    if only is None:
        return True
    before = lexemes[piece.start - 1] if piece.start else None
    after = lexemes[piece.end] if piece.end < len(lexemes) else None
    if only == "bracketed":
        return bracketed or (before is not None and before.text == "(" and after is not None and after.text == ")")
    if only == "lower":
        return not lexemes[piece.start].capital or before is None or before.plain in OPENERS
    if only == "clock":
        return (after is not None and after.plain in words.zones) or (before is not None and before.plain in words.glue["clock"])
    if only == "closing":
        return after is None or not (after.wordlike or after.text[0].isdigit())
    if only == "decade":
        return _is_decade(lexemes[piece.start], before, after, words)
    if only == "year":
        return _is_year(piece, lexemes, words)
    return _is_no_name(only, before, after, lexemes[piece.start], words)


def _is_decade(here: Lexeme, before: Lexeme | None, after: Lexeme | None, words: DateWords) -> bool:
    """Return whether "90-an" is a decade and not some ninety of what follows; "1990-an" always is."""
    if sum(map(str.isdigit, here.plain)) == 4 or after is None or not after.wordlike:
        return True
    return before is not None and before.plain in words.time_prepositions - words.number_nouns


def _is_year(piece: Piece, lexemes: Sequence[Lexeme], words: DateWords) -> bool:
    """Return whether a bare number is a year: by the word before it, else by its size and its neighbours."""
    before = lexemes[piece.start - 1] if piece.start else None
    after = lexemes[piece.end] if piece.end < len(lexemes) else None
    if before is not None and before.text in STICKING and before.end == lexemes[piece.start].start:
        return False
    counts = before is not None and before.plain in words.number_nouns
    named = before is not None and words.words["unit"].get(before.plain) == "year"  # "pada tahun 1998 tentara ..."
    if after is not None and (
        (after.plain in words.counted and not named) or (after.text in "/%" and after.start == lexemes[piece.end - 1].end)
    ):
        return False
    if before is not None and before.plain in words.time_prepositions and not counts:
        return True
    if counts and before is not None and before.plain in words.time_prepositions:
        # "sekitar 1968." but "sekitar 2000 komentar"
        return OLDEST_BARE <= (piece.moment.year or 0) <= NEWEST_BARE and not (after is not None and after.wordlike)
    if not OLDEST_BARE <= (piece.moment.year or 0) <= NEWEST_BARE:
        return False
    if before is None or counts:
        return False
    return before.wordlike or before.text in "(,"


def _is_no_name(only: str, before: Lexeme | None, after: Lexeme | None, here: Lexeme, words: DateWords) -> bool:
    """Return whether a bare month, weekday or feast is not part of somebody's or something's name."""
    preposed = before is not None and before.plain in words.time_prepositions
    named_on = after is not None and after.capital and after.wordlike
    if only in ("weekday", "feast"):
        return preposed or not named_on
    if not preposed:
        return only == "feast"
    if not named_on or before is None:
        return True
    # "in April Hollis" would be odd; "pada Mei Presiden" is not: only what is clearly temporal speaks against a name.
    return before.plain in words.firm
