"""Spoken days: "hari ini" in somebody's mouth is the day on which it was said.

"Hari ini kami menahan lima orang," kata Kapolda, Senin (3/6).
 └ 3 June ┘                                       └ 3 June ─┘
"""

from collections.abc import Sequence
from datetime import date

from menurut.reading.dates.grammar import DateWords
from menurut.reading.dates.moment import Moment
from menurut.reading.grammar.page import Page
from menurut.types.span import Span
from menurut.types.time import TimeMention

MARKS = "\"'“”‘’.,()"


def points(moment: Moment) -> bool:
    """Return whether a moment is counted from the day on which it is said: "hari ini", "kemarin", "semalam"."""
    return moment.overnight or (moment.days is not None and not moment.story and moment.day is None)


def said_on(page: Page, phrase: Span, times: Sequence[TimeMention], words: DateWords) -> date | None:
    """Return the day that the verb of saying behind the quotation around `phrase` names; None where there is none.

    A day in a further clause is not that of the saying: 'kata Rika, yang ditahan pada Senin'.
    """
    quote = next((one for one in page.layout.quotes if one.start <= phrase.start < one.end), None)
    if quote is None:
        return None
    end = next((one.end for one in page.layout.sentences if one.start < quote.end <= one.end), quote.end)
    behind = next((time for time in times if quote.end <= time.span.start < end), None)
    if behind is None or behind.interval.start != behind.interval.end:
        return None
    between = {word.strip(MARKS) for word in page.text[quote.end : behind.span.start].lower().split()}
    if between & words.clause or not between & words.speech:
        return None
    return date.fromisoformat(behind.interval.start)
