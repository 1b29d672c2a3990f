"""Put pieces together: what stands side by side and speaks of one day becomes one moment, two bounded moments a stretch.

sejak  Sabtu  ( 4/11/2023 )  hingga  Rabu  ( 15/5/2024 )
role   └──── moment ─────┘   to      └──── moment ────┘
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from menurut.reading.dates.grammar import Grammar
from menurut.reading.dates.guards import stands
from menurut.reading.dates.lexemes import Lexeme, Sense
from menurut.reading.dates.moment import Expression, Moment
from menurut.reading.dates.patterns import Piece, match

# Which kinds may join a moment that already holds a kind. A kind joins once.
FOLLOWS: dict[str, frozenset[str]] = {
    "weekday": frozenset({"date", "daypart", "shift", "ago", "turn", "clock", "zone"}),
    "turned": frozenset({"date", "daypart", "clock", "zone"}),
    "days": frozenset({"weekday", "date", "daypart", "clock", "zone"}),
    "date": frozenset({"daypart", "clock", "turn", "shift", "zone"}),
    "dayofmonth": frozenset({"shift"}),
    "clock": frozenset({"daypart", "zone", "weekday", "turned", "date", "days"}),
    "month": frozenset({"turn", "shift", "year"}),
    "part": frozenset({"month", "year", "turn", "shift", "decade"}),
    "weekof": frozenset({"month", "shift"}),
    "quarter": frozenset({"year", "shift", "turn"}),
    "half": frozenset({"year", "shift", "turn"}),
    "feast": frozenset({"year", "hijri", "shift", "turn"}),
    "eve": frozenset({"feast", "weekday"}),
    "daypart": frozenset({"zone", "clock"}),
    "ago": frozenset({"clock"}),
    "shift": frozenset(),
    "window": frozenset({"year"}),
    "opening": frozenset({"year"}),
}
STARTS = frozenset(FOLLOWS) - {"daypart"} | {"sofar", "decade", "year"}
# A unit moved ("tahun lalu") gives a date its year, a weekday its week.
MOVED_BY = {
    "weekday": "week",
    "date": "year",
    "month": "year",
    "dayofmonth": "month",
    "quarter": "year",
    "half": "year",
    "feast": "year",
    "weekof": "month",
}
MONTHS = 12
WEEKDAYS = 7
# What a count of days right before makes a stretch: "lima hari mulai Selasa". So many words back it may begin.
LASTING_ROLES = frozenset({"since", "from", "onward", "until", "ending"})
LASTING = 7
MOST_DAYS = 100
AFTER_COMMA = frozenset({"date", "weekday", "clock"})
IN_BRACKETS = frozenset({"date", "weekday", "clock", "days", "zone"})
# A hyphen joins like with like; a word ("hingga") joins anything.
HYPHENED = frozenset({"date", "year", "month"})


class Grown(NamedTuple):
    """A moment put together: the lexeme after it, the kinds of its pieces, and how many leading words its span leaves out."""

    moment: Moment
    end: int
    kinds: frozenset[str]
    trim: int


class Composer:
    """Walks one sentence. Positions are indexes of lexemes."""

    def __init__(self, grammar: Grammar, lexemes: Sequence[Lexeme]) -> None:
        self.grammar = grammar
        self.lexemes = lexemes
        self.taken = 0

    def expressions(self) -> Iterator[Expression]:
        """Yield the time expressions of the sentence from left to right."""
        at = 0
        while at < len(self.lexemes):
            lexeme = self.lexemes[at]
            if lexeme.plain not in self.grammar.hot and not lexeme.text[0].isdigit():
                at += 1
                continue
            pieces = match(self.grammar.tree, self.lexemes, at)
            if pieces and pieces[0].rule.kind == "void":
                at = pieces[0].end
                continue
            found = self._expression(pieces, at)
            if found is None:
                at += 1
            else:
                yield found
                at = self.taken = found.end

    def _expression(self, pieces: Sequence[Piece], at: int) -> Expression | None:
        if pieces and pieces[0].rule.kind == "role":
            return self._with_role(pieces[0])
        left = self.moment(at)
        if left is None:
            return None
        start = at + left.trim
        right = self._right_end(left, "to") or self._next_one(left)
        if right is not None and self._pairs(left, right):
            return Expression(role="span", left=left.moment, right=right.moment, start=start, bare=start, end=right.end)
        return Expression(role="at", left=left.moment, start=start, bare=start, end=left.end)

    def _with_role(self, role: Piece) -> Expression | None:
        """Return "sejak X", "dari X hingga Y" and their like; None where no time follows the word."""
        name = role.rule.role or ""
        at = self._past_leads(role.end)
        left = self.moment(at, sure=name not in ("by", "from", "onward", "ending"))
        if left is None:
            return None
        bare = at + left.trim
        if name in ("since", "from", "onward", "between", "period"):
            right = self._right_end(left, "and" if name == "between" else "to")
            if right is not None:
                return Expression(role="span", left=left.moment, right=right.moment, start=role.start, bare=bare, end=right.end)
        if name in ("since", "from", "onward") and (
            left.moment.weekday2 or left.moment.day2
        ):  # "sejak Senin sampai Rabu" is one pattern
            name, bare = "at", role.start
        if name in LASTING_ROLES and (length := self._lasting(role.start)) is not None:
            way = "until" if name in ("until", "ending") else "at"
            onward = name == "onward"
            return Expression(role=way, left=left.moment, start=role.start, bare=bare, end=left.end, length=length, onward=onward)
        onward = name == "onward"
        if name == "by":
            name = "until"
        if name in ("from", "between", "period", "onward", "ending"):
            name = "at"
        start = bare if name == "at" else role.start
        return Expression(
            role=name, left=left.moment, start=start, bare=bare, end=left.end, opens=self._opens(role.start), onward=onward
        )

    def _lasting(self, at: int) -> int | None:
        """Return how many days a count right before a role gives: "selama lima hari | mulai Selasa", "three days of talks | ending Friday"."""
        before = self.lexemes[max(self.taken, at - LASTING) : at]
        for place in range(len(before) - 1, 0, -1):
            if not (before[place].wordlike or before[place].text == "-") or before[place].plain in self.grammar.words.counting:
                return None
            count = before[place - (2 if before[place - 1].text == "-" else 1)]
            if Sense("unit", "day") in before[place].senses:
                number = next((sense.value for sense in count.senses if sense.name == "n"), None)
                return number if isinstance(number, int) and 1 < number < MOST_DAYS else None
        return None

    def _opens(self, at: int) -> bool:
        return not any(lexeme.wordlike or lexeme.text == "," for lexeme in self.lexemes[:at])

    def _pairs(self, left: Grown, right: Grown) -> bool:
        """Return whether two moments that meet at a joiner make a stretch."""
        return self.lexemes[left.end].plain != "-" or bool(left.kinds & right.kinds & HYPHENED)

    def _next_one(self, left: Grown) -> Grown | None:
        """Return the month, or the day, behind "dan" that follows on a bare one: "Mei dan Juni 2024", "Sabtu dan Minggu" are one stretch."""
        right = self._right_end(left, "and")
        if right is None:
            return None
        if left.kinds == {"month"} and left.moment.year is None:
            return right if right.moment.day is None and right.moment.month == (left.moment.month or 0) % MONTHS + 1 else None
        if "weekday" in left.kinds & right.kinds and left.kinds | right.kinds <= {"weekday", "date"}:
            return right if right.moment.weekday == (left.moment.weekday or 0) % WEEKDAYS + 1 else None
        return None

    def _right_end(self, left: Grown, joiner: str) -> Grown | None:
        """Return the moment behind a joiner ("hingga", "dan", "-") that closes what `left` opens; None where there is none."""
        for length in (3, 2, 1):
            words = tuple(lexeme.plain for lexeme in self.lexemes[left.end : left.end + length])
            if len(words) == length and words in self.grammar.joiners[joiner]:
                right = self.moment(self._past_leads(left.end + length), sure=True)
                return right if right is not None and ("clock" in right.kinds) == ("clock" in left.kinds) else None
        return None

    def _past_leads(self, at: int) -> int:
        while at < len(self.lexemes) and self.lexemes[at].plain in self.grammar.words.lead and not self._starts_longer(at):
            at += 1
        return at

    def _starts_longer(self, at: int) -> bool:
        """Return whether the word itself begins a time: "hari ini", "tahun lalu", "tanggal 5 bulan depan"."""
        return self.moment(at) is not None

    def moment(self, at: int, *, sure: bool = False) -> Grown | None:
        """Return the moment that begins at `at`; None where none does. `sure` where a word before it says that it is a time."""
        for first in match(self.grammar.tree, self.lexemes, at):
            if first.rule.kind == "void":
                return None
            if first.rule.kind not in STARTS:
                continue
            grown = self._grown(first)
            if not self._complete(grown):
                continue
            alone = grown.kinds == {first.rule.kind}
            if not alone or (sure and self._sure(first)) or stands(first, self.lexemes, self.grammar.words):
                return grown
        return None

    def _sure(self, piece: Piece) -> bool:
        """Return whether a word such as "sejak" before it settles that a bare month, weekday or year is one."""
        after = self.lexemes[piece.end] if piece.end < len(self.lexemes) else None
        if piece.rule.only == "year":
            return after is None or (after.plain not in self.grammar.words.counted and after.text not in "/%")
        return piece.rule.only in ("name", "weekday", "feast")

    def _complete(self, grown: Grown) -> bool:
        """Return whether the pieces say enough: "awal" alone, or "tanggal 5", does not."""
        if grown.kinds in ({"part"}, {"eve"}):
            return grown.moment.unit is not None
        return grown.kinds not in ({"dayofmonth"}, {"weekof"}, {"opening"})

    def _grown(self, first: Piece) -> Grown:
        moment, end, kinds = first.moment, first.end, frozenset({first.rule.kind})
        while (following := self._next(end, kinds)) is not None:
            piece, close = following
            moment = _with_eve(moment, kinds).joined(piece.moment)
            end, kinds = close, kinds | {piece.rule.kind}
        return Grown(moment, end, kinds, first.rule.trim)

    def _next(self, at: int, kinds: frozenset[str]) -> tuple[Piece, int] | None:
        """Return the piece that joins at `at` past a comma, a bracket or a glue word, and where it ends with its bracket."""
        allowed = frozenset().union(*(FOLLOWS.get(kind, frozenset()) for kind in kinds)) - kinds
        if not allowed or at >= len(self.lexemes):
            return None
        if self.lexemes[at].plain == ",":
            at, allowed = at + 1, allowed & AFTER_COMMA
        bracket = at < len(self.lexemes) and self.lexemes[at].text == "("
        if bracket:
            at, allowed = at + 1, allowed & IN_BRACKETS
        glue = self.lexemes[at].plain if at < len(self.lexemes) else ""
        for place in (at, at + 1):
            for piece in match(self.grammar.tree, self.lexemes, place):
                kind = piece.rule.kind
                if kind == "void":
                    break
                glued = place == at or glue in self.grammar.words.glue.get(kind, ())
                if kind in allowed and glued and self._fits(piece, kinds, bracketed=bracket):
                    return piece, self._closed(piece.end) if bracket else piece.end
        return None

    def _closed(self, at: int) -> int:
        return at + 1 if at < len(self.lexemes) and self.lexemes[at].text == ")" else at

    def _fits(self, piece: Piece, kinds: frozenset[str], *, bracketed: bool) -> bool:
        if piece.rule.kind == "shift":
            if piece.moment.story and not kinds & HYPHENED:
                return False
            if kinds == {"part"}:  # "late last month"
                return True
            return any(piece.moment.unit == MOVED_BY.get(kind) for kind in kinds)
        if piece.rule.kind == "ago":  # "Senin dua pekan lalu"
            return piece.moment.unit == "week" and piece.moment.ago == -1 and not piece.moment.story
        if piece.rule.only in ("name", "weekday", "feast", "year", "clock"):
            return True
        return stands(piece, self.lexemes, self.grammar.words, bracketed=bracketed)


def _with_eve(moment: Moment, kinds: frozenset[str]) -> Moment:
    return moment.joined(Moment(eve=True)) if kinds == {"eve"} else moment
