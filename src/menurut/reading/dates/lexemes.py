"""Cut a sentence into the words and numbers that time expressions are made of.

It cuts finer than the page's tokens: in "26/7/2023" every number counts, in "1990-an" none does alone.
"""

import re
from dataclasses import dataclass
from typing import NamedTuple

Value = int | str


class Sense(NamedTuple):
    """One class a word belongs to, with its value there: ("month", 7) for Juli."""

    name: str
    value: Value


@dataclass(frozen=True, slots=True)
class Lexeme:
    """A word, number or mark with the senses it can have; `plain` is its lower-case form with dashes made one."""

    start: int
    end: int
    text: str
    plain: str
    senses: tuple[Sense, ...]

    @property
    def capital(self) -> bool:
        """Return whether it begins with a capital letter."""
        return self.text[:1].isupper()

    @property
    def wordlike(self) -> bool:
        """Return whether it is a word, not a number or mark."""
        return self.text[:1].isalpha()


LEXEME = re.compile(
    r"\d{2,4}(?:s\b|-?an\b)"  # 1990s, 90-an
    r"|\d{1,2}(?:st|nd|rd|th)\b"
    r"|ke-\d{1,3}\b"
    r"|\d+(?:[.,:]\d+)*"
    r"|[ap]\.m\.?"
    r"|[^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)*"
    r"|\S",
    re.IGNORECASE,
)
DASHES = {"–": "-", "—": "-", "‑": "-"}
CLOCK = re.compile(r"(\d{1,2})[.:](\d{2})(?:[.:]\d{2})?")
# Outside of these a four-digit number is a number; earlier years are written with their date or "abad".
FIRST_YEAR, LAST_YEAR = 1000, 2199


def cut(text: str, start: int, end: int) -> list[tuple[int, int, str, str]]:
    """Return start, end, text and plain form of each lexeme of a stretch of text."""
    found = []
    for match in LEXEME.finditer(text, start, end):
        word = match.group()
        found.append((match.start(), match.end(), word, DASHES.get(word) or word.lower()))
    return found


def number_senses(plain: str) -> tuple[Sense, ...]:
    """Return what a lexeme that begins with a digit, or "ke-3", can be.

    >>> [sense.name for sense in number_senses("26")]
    ['n', 'day', 'yy']
    """
    if plain.isdigit() and plain.isascii():
        return _whole_senses(plain)
    if plain.startswith("ke-"):
        return (Sense("nth", int(plain[3:])),)
    digits = re.match(r"\d+", plain)
    if digits is None:
        return ()
    if plain.endswith(("an", "s")) and plain[digits.end() :] in ("an", "-an", "s"):
        return _decade_sense(digits.group())
    if plain.endswith(("st", "nd", "rd", "th")):
        value = int(digits.group())
        return (Sense("day", value),) if 1 <= value <= 31 else ()
    clock = CLOCK.fullmatch(plain)
    if clock is not None and int(clock[1]) <= 24 and int(clock[2]) < 60:
        senses = (Sense("clock", plain),)
        return (*senses, Sense("hm", plain)) if ":" in plain else senses
    return ()


def _whole_senses(plain: str) -> tuple[Sense, ...]:
    if len(plain) > 9:
        return ()
    value = int(plain)
    senses = [Sense("n", value)]
    if len(plain) <= 2:
        if 1 <= value <= 31:
            senses.append(Sense("day", value))
        if 1 <= value <= 12:
            senses.append(Sense("mon", value))
        if 1 <= value <= 4:
            senses.append(Sense("q", value))
        if len(plain) == 2:
            senses.append(Sense("yy", value + (2000 if value < 70 else 1900)))
        if value <= 24:
            senses.append(Sense("clock", plain))
    elif len(plain) == 4:
        if FIRST_YEAR <= value <= LAST_YEAR:
            senses.append(Sense("year", value))
        if 1300 <= value <= 1500:
            senses.append(Sense("hijri", value))
        if value // 100 < 24 and value % 100 < 60:
            senses.append(Sense("hhmm", plain))
    return tuple(senses)


def _decade_sense(digits: str) -> tuple[Sense, ...]:
    value = int(digits)
    if value % 10 or len(digits) == 3:
        return ()
    if len(digits) == 2:
        value += 1900 if value >= 30 else 2000
    return (Sense("decade", value),)
