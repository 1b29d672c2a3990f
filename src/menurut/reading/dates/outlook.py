"""Whether the words around a time look ahead.

Presiden akan bertolak pada Kamis (4/1).          ahead
Koalisi akan membalas, kata dia, Kamis (4/1).     back: Thursday is when he said it
"""

from collections.abc import Sequence

from menurut.reading.dates.anchor import Anchor
from menurut.reading.dates.grammar import DateWords
from menurut.reading.dates.lexemes import Lexeme
from menurut.reading.dates.moment import Expression

# A word of future further off than this hardly governs the time.
REACH = 25
REACH_AFTER = 10
WEEK, YEAR = 7, 12
BREAKS = frozenset({'"', "“", "”", ";"})


def sets_out(expression: Expression, lexemes: Sequence[Lexeme], words: DateWords, anchor: Anchor | None) -> bool:
    """Return whether something is to begin on a weekday or in a month to come: "mulai Agustus", "mulai 1 Agustus", told in July.

    A weekday that was yesterday, a day of this month that is past, and a month most of a year off have begun.
    """
    moment = expression.left
    if not expression.onward or expression.role != "at" or anchor is None:
        return False
    if moment.day is not None and (moment.month is None or (moment.month == anchor.last.month and moment.day <= anchor.last.day)):
        return False
    if any(lexeme.plain in words.begun for lexeme in lexemes[max(0, expression.start - REACH) : expression.start]):
        return False
    if moment.weekday is not None:
        return (anchor.last.isoweekday() - moment.weekday) % WEEK != 1
    return moment.month is not None and (moment.month - anchor.last.month) % YEAR < YEAR // 2


def looks_ahead(expression: Expression, lexemes: Sequence[Lexeme], words: DateWords) -> bool:
    """Return whether a word of future governs the time, with no verb of saying or quotation mark between them."""
    at = expression.start - 1
    # ", Selasa (29/8)." closes an attribution; what the sentence announces is another day.
    if (at >= 0 and lexemes[at].plain == ",") or _said_on(expression, lexemes, words):
        return False
    for place in range(at, max(-1, at - REACH), -1):
        plain = lexemes[place].plain
        following = lexemes[place + 1].plain if place + 1 < len(lexemes) else ""
        if plain in words.future or f"{plain} {following}" in words.future_pairs:
            return True
        if (
            plain in BREAKS
            or plain in words.content
            or (plain in words.speech and not (place and lexemes[place - 1].plain in words.future))
        ):
            return False  # but "akan mengumumkan" is itself what is to come
    for lexeme in lexemes[expression.end : expression.end + REACH_AFTER]:
        if lexeme.plain in words.speech or lexeme.plain in BREAKS or lexeme.plain in words.clause:
            return False
        if lexeme.plain in words.future:
            return True
    return False


def names_happening(expression: Expression, lexemes: Sequence[Lexeme], words: DateWords) -> bool:
    """Return whether the time only names what happened: "peristiwa | 7 Oktober", "the | October 7 | attack"."""
    before, after = expression.start - 1, expression.end
    if before > 0 and lexemes[before].plain in words.time_prepositions:
        before -= 1
    names = before >= 0 and lexemes[before].plain in words.happened_before
    return names or (after < len(lexemes) and lexemes[after].plain in words.happened_after)


def _said_on(expression: Expression, lexemes: Sequence[Lexeme], words: DateWords) -> bool:
    """Return whether the verb of saying stands right before: "said Monday", "mengatakan pada Rabu"."""
    at = expression.start - 1
    if at > 0 and lexemes[at].plain in words.time_prepositions:
        at -= 1
    return at >= 0 and lexemes[at].plain in words.speech
