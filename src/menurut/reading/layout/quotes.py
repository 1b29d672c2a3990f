"""Find quotations by position, not by glyph.

    ”Kami menolak, ” kata Rika.  Ia menyebutnya ‘sandiwara’.
    └─ outlets print ” for opening too ─┘        └ nested or scare quotes; Jum'at and ministers' are none

Stands before sentences, because a quotation of four sentences is one thing said. A quotation that runs over paragraphs gives
one span per paragraph, the earlier ones without a closing mark; some outlets open it again in each paragraph, some don't.
"""

import re
from bisect import bisect_right

from menurut.types.gap import Gap
from menurut.types.span import Span

_DOUBLE = re.compile(r"[\"“”„«»]|''|``|<<|>>")
_SINGLE_OPEN = re.compile(r"(?:(?<=[\s(\[\"“”])|^)[‘'’`](?=[^\W_])", re.MULTILINE)
_SINGLE_CLOSE = re.compile(r"(?<=[\w.,!?…])[’'](?![\w’'])")
# The sign that a single mark closed rather than elided: something is punctuated at it.
_PUNCTUATED = frozenset(".,!?…")
# A scare quote is short, a quotation in single marks rarely longer than a paragraph's lines.
_SINGLE_REACH = 600
_ENDS = re.compile(r"(?<![.!?…])[.!?…]+(?=\s)")
# With more quotations than this in one paragraph, single marks are left alone.
_MANY = 60
# How many paragraphs a quotation may run on without being opened again.
_RUN = 8


def _opens(text: str, at: int, end: int, first: int, last: int) -> bool:
    before = text[at - 1] if at > first else " "
    after = text[end] if end < last else " "
    return not after.isspace() and (before.isspace() or before in "([{—–-:/‘'\"“”")


def _closes(text: str, at: int, end: int, first: int, last: int) -> bool:
    before = text[at - 1] if at > first else " "
    after = text[end] if end < last else " "
    return not before.isspace() and (not after.isalnum() or before in ".,!?…")


def _retreat(text: str, start: int, end: int) -> int:
    """Return where an unclosed quotation from `start` sensibly ends before `end`: after its last full stop, else at `end`."""
    stops = [match.end() for match in _ENDS.finditer(text, start, end)]
    return stops[-1] if stops else start + len(text[start:end].rstrip())


class _Paragraph:
    """Pairs the double marks of one paragraph."""

    def __init__(self, text: str, paragraph: Span) -> None:
        self.text, self.paragraph = text, paragraph
        self.found: list[Span] = []
        self.open: list[int] = []
        self.since = paragraph.start  # where the last quotation ended
        self.doubts: list[Span] = []
        self.marks = [match.span() for match in _DOUBLE.finditer(text, paragraph.start, paragraph.end)]

    def pair(self, running: bool, *, goes_on: bool) -> None:
        """Pair the marks; `running` says that a quotation came in open from the paragraph above, `goes_on` that a later one closes one."""
        if running:
            self.open.append(self.paragraph.start)
            if not self.marks or not self.closes_first():
                return
        for number, (at, end) in enumerate(self.marks):
            opens = _opens(self.text, at, end, self.paragraph.start, self.paragraph.end)
            closes = _closes(self.text, at, end, self.paragraph.start, self.paragraph.end)
            if not self.open:
                self._outside(at, end, closes and not opens)
            elif opens and not closes and at > self.open[-1] + 1:
                self._second_opening(at, len(self.marks) - number, goes_on=goes_on)
            else:
                self._close(end)

    def _close(self, end: int) -> None:
        self.found.append(Span(self.open.pop(), end))
        self.since = end

    def closes_first(self) -> bool:
        """Whether the first mark closes something that this paragraph did not open."""
        at, end = self.marks[0]
        bounds = self.paragraph.start, self.paragraph.end
        return _closes(self.text, at, end, *bounds) and not _opens(self.text, at, end, *bounds)

    def opens_at_once(self) -> bool:
        """Whether the paragraph begins with a mark."""
        return bool(self.marks) and self.marks[0][0] == self.paragraph.start

    def _outside(self, at: int, end: int, stray: bool) -> None:
        if not stray:
            self.open.append(at)
            return
        # The opening mark was lost: what was said begins with its sentence.
        stops = [match.end() for match in _ENDS.finditer(self.text, self.since, max(self.since, at - 1))]
        start = stops[-1] if stops else self.since
        start += len(self.text[start:at]) - len(self.text[start:at].lstrip(" ,;"))
        if start < at:
            self.open.append(start)
            self._close(end)
            self.doubts.append(self.found[-1])

    def _second_opening(self, at: int, left: int, *, goes_on: bool) -> None:
        # An odd number of marks from here on: this one and the next are nested, the last closes the outer. So it is too where a
        # colon leads to this one and a later paragraph has the mark that closes the outer.
        if left % 2 == 0 and not (goes_on and self.text[max(0, at - 2) : at].rstrip().endswith(":")):
            start = self.open.pop()
            quote = Span(start, _retreat(self.text, start, at))
            self.found.append(quote)
            self.doubts.append(quote)
        self.open.append(at)


def _singles(text: str, paragraph: Span) -> list[Span]:
    if not any(text.find(mark, paragraph.start, paragraph.end) >= 0 for mark in "‘'’`"):
        return []
    found: list[Span] = []
    done = paragraph.start
    closers = [match.start() for match in _SINGLE_CLOSE.finditer(text, paragraph.start, paragraph.end)]
    for opener in _SINGLE_OPEN.finditer(text, paragraph.start, paragraph.end):
        start = opener.start()
        if start < done or text[start + 1].isdigit():  # the '90s
            continue
        near = [at for at in closers[bisect_right(closers, start) :][:8] if at - start <= _SINGLE_REACH]
        if not near:
            continue
        # "the ministers' plan" inside a quotation elides: prefer a mark with punctuation at it.
        sure = [at for at in near if text[at - 1] in _PUNCTUATED or text[at - 1] != "s"]
        end = (sure or near)[0] + 1
        found.append(Span(start, end))
        done = end
    return found


def find_quotes(text: str, paragraphs: tuple[Span, ...]) -> tuple[tuple[Span, ...], frozenset[Span], tuple[Gap, ...]]:
    """Return the quotations, outermost first, those of them without a closing mark, and the doubtful ones.

    >>> text = '"Kami menolak," kata Rika.'
    >>> find_quotes(text, (Span(0, len(text)),))[0]
    (Span(start=0, end=15),)
    """
    quotes: list[Span] = []
    unclosed: set[Span] = set()
    gaps: list[Gap] = []
    readings = [_Paragraph(text, paragraph) for paragraph in paragraphs]
    running = 0
    for number, reading in enumerate(readings):
        reading.pair(running > 0, goes_on=_runs_on(readings, number) > 0)
        running -= running > 0
        found = list(reading.found)
        for start in reading.open:
            quote = Span(start, reading.paragraph.end)
            found.append(quote)
            unclosed.add(quote)
            if not running:
                running = _runs_on(readings, number)
            opened_again = number + 1 < len(readings) and readings[number + 1].opens_at_once()
            if not running and not opened_again:
                reading.doubts.append(quote)
        gaps.extend(Gap(id="quote-unbalanced", span=doubt) for doubt in reading.doubts)
        singles = _singles(text, reading.paragraph)
        if singles and len(found) <= _MANY:
            found.extend(single for single in singles if not _crosses(single, reading.found))
        quotes.extend(sorted(found, key=lambda quote: (quote.start, -quote.end)))
    return tuple(quotes), frozenset(unclosed), tuple(gaps)


def _runs_on(readings: list[_Paragraph], number: int) -> int:
    """Return through how many paragraphs more an open quotation runs until a mark closes it; 0 where none does."""
    for ahead, reading in enumerate(readings[number + 1 : number + 1 + _RUN], 1):
        if reading.marks:
            return ahead if reading.closes_first() else 0
    return 0


def _crosses(single: Span, doubles: list[Span]) -> bool:
    return any(single.overlaps(double) and not double.covers(single) and not single.covers(double) for double in doubles)
