"""Years that a date takes from another one.

pada April dan November 2004          both of 2004
serangan 7 Oktober 2023 ... sejak 7 Oktober      of 2023, however near the next 7 October is
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from menurut.reading.dates.lexemes import Lexeme
from menurut.reading.dates.moment import Expression, Moment


def share_years(expressions: list[Expression], lexemes: Sequence[Lexeme], conjunctions: frozenset[str]) -> list[Expression]:
    """Return a sentence's expressions, with the year, or week, of a coordinated one given to those before it."""
    for at in range(len(expressions) - 2, -1, -1):
        left, right = expressions[at], expressions[at + 1]
        between = [lexeme.plain for lexeme in lexemes[left.end : right.start]]
        if not 1 <= len(between) <= 2 or not all(word == "," or word in conjunctions for word in between):
            continue
        if left.role == right.role == "at" and _open(left.left) and right.left.month and right.left.year:
            expressions[at] = replace(left, left=replace(left.left, year=right.left.year))
        elif (
            left.left == Moment(weekday=left.left.weekday)
            and left.left.weekday
            and right.left.weekday
            and right.left.unit == "week"
        ):
            expressions[at] = replace(left, left=replace(right.left, weekday=left.left.weekday))
    return expressions


def _open(moment: Moment) -> bool:
    return moment.month is not None and moment.year is None and moment.shift is None and moment.weekday is None


def years_told(expressions: Iterable[Expression]) -> dict[tuple[int, int], int]:
    """Return the year that the article gives to each month and day; not those it gives two years to."""
    found: dict[tuple[int, int], set[int]] = {}
    for expression in expressions:
        for moment in (expression.left, expression.right):
            if moment is not None and moment.month and moment.day and moment.year:
                found.setdefault((moment.month, moment.day), set()).add(moment.year)
    return {key: years.pop() for key, years in found.items() if len(years) == 1}
