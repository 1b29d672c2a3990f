"""Quantities: the numbers that stand with an event, with how far they reach.

    serangan itu menewaskan [[sedikitnya 384 orang|dead low=384 high=None]] dan melukai [[832 orang|injured 832 832]]

A number counts what the nearest counting word says; a number of days, years or per cent counts nothing here.
"""

import re
from bisect import bisect_right
from collections.abc import Callable
from functools import cache
from typing import get_args

import msgspec

from menurut.languages import read_words
from menurut.reading.grammar.page import Page
from menurut.types.claim import Counted, Quantity
from menurut.types.event import Event
from menurut.types.span import Span

# What may be counted in which event: the dead of a treaty's sentence are not its own.
FITS: dict[str, frozenset[Counted]] = {
    "ASSAULT": frozenset(("dead", "injured", "displaced", "weapons", "arrested")),
    "COERCE": frozenset(("arrested", "displaced", "weapons", "money", "dead", "injured")),
    "PROTEST": frozenset(("attending", "arrested", "dead", "injured")),
    "CONSULT": frozenset(("attending",)),
    "AID": frozenset(("money", "weapons")),
    "COOPERATE": frozenset(("money", "weapons")),
    "AGREE": frozenset(("money", "weapons")),
    "SANCTION": frozenset(("money", "displaced", "arrested")),
    "MOBILIZE": frozenset(("weapons",)),
    "RETREAT": frozenset(("weapons", "arrested")),
}
# "Rp4,5" and "$60" run into their currency; "F-16" and "12/5" are no counts.
NUMBER = re.compile(r"(?<![\d/:.,-])(?:(?<=[Rr]p)|(?<![^\W_]))\d{1,15}(?:[.,]\d{1,9}){0,4}(?![\w/:-])")
WORD = re.compile(r"[^\W\d_]+(?:[-$][^\W\d_]+)*\$?|[$€£%]")
# Thousands parted in either language's way: "32.845", "32,845".
GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+|\d{1,3}(?:\.\d{3})+")
YEAR = re.compile(r"(?:19|20)\d\d")
# A currency may stand between a number and what says how far it reaches: "sekitar Rp4,5 miliar".
MONEY = re.compile(r"(?:\b(?:rp|us)\b\.?|[$€£\s])*$")
JOINTS = frozenset(("dan", "and", "serta"))
STOP = re.compile(rf"\d|[,.;]| (?:{'|'.join(sorted(JOINTS))}) ")
TEN = 10
# What befalls people, whatever they are called.
BEFALLING = frozenset(("dead", "injured", "arrested"))
# A toll goes on with an attack told this many sentences before; an opening mark or article stands before it.
BACK = 2
OPENING = ' "“('
# A counting word this many words from its number still belongs to it.
NEAR = 5
# And this many where the verb of a count stands before the number.
FAR = 12
LEFT = 120
# A weapon before its number stands close: "rudal sebanyak 50 unit"; "kapal membawa 200 pengungsi" counts no ships.
NEAR_WEAPON = 2


class QuantityWords(msgspec.Struct, frozen=True):
    """The lists of quantities.yml."""

    counted: dict[Counted, tuple[str, ...]]
    currencies: frozenset[str]
    at_least: tuple[str, ...]
    at_most: tuple[str, ...]
    about: tuple[str, ...]
    numerals: dict[str, tuple[float, float]]
    halves: tuple[str, ...]
    multipliers: dict[str, float]
    thousands: str
    not_before: frozenset[str]
    not_after: tuple[str, ...]
    # What stands between two numbers that are one count: its ends, or a part and the whole that is not counted.
    to: frozenset[str]
    part_of: frozenset[str]
    # Between two numbers, the first of which is no longer so: "naik dari 30 menjadi 45".
    becoming: frozenset[str]
    # They open a sentence that goes on counting what was told before: "Korban tewas bertambah menjadi 45".
    tolls: tuple[str, ...]
    calamities: frozenset[str]
    # Before a number they lead back to what is counted: "korban tewas akibat serangan itu menjadi 45".
    reaching: frozenset[str]
    # What makes a number a part of the one before, of which it counts nothing more: "12 orang, tiga di antaranya anak-anak".
    including: frozenset[str]
    among: tuple[str, ...]


@cache
def _words(language: str) -> QuantityWords:
    return read_words(language, "quantities", QuantityWords)


@cache
def _kinds(language: str) -> dict[str, Counted]:
    return {word: kind for kind, words in _words(language).counted.items() for word in words if " " not in word}


def quantities_of(page: Page, events: tuple[Event, ...], teller: Callable[[Span], str | None]) -> dict[Span, tuple[Quantity, ...]]:
    """Return the quantities that stand with each telling, by its trigger: each belongs to the nearest fitting one of its sentence.

    One in the words of the same `teller` is nearer: "Bom menewaskan 10 orang; Lumara mengaku bertanggung jawab" is not Lumara's count.
    """
    sentences = page.layout.sentences
    starts = [sentence.start for sentence in sentences]
    told: dict[int, list[tuple[Span, str]]] = {}
    for event in events:
        if event.type in FITS:
            for telling in event.tellings:
                told.setdefault(bisect_right(starts, telling.trigger.start) - 1, []).append((telling.trigger, event.type))
    _add_tolls(page, told)
    owned: dict[Span, list[Quantity]] = {}
    for number, triggers in told.items():
        kinds = frozenset(what for _, kind in triggers for what in FITS[kind])
        for quantity in find_quantities(page.text, sentences[number], page.article.language, kinds):
            fitting = [
                trigger
                for trigger, kind in triggers
                if quantity.what in FITS[kind] and (sentences[number].covers(trigger) or teller(trigger) == teller(quantity.span))
            ]
            if fitting:
                nearest = min(fitting, key=lambda trigger: _away(quantity.span, trigger, teller))
                owned.setdefault(nearest, []).append(quantity)
    return {trigger: tuple(found) for trigger, found in owned.items()}


def _add_tolls(page: Page, told: dict[int, list[tuple[Span, str]]]) -> None:
    """Add to the sentences that tell no event but a toll the only attack told right before them."""
    words = _words(page.article.language)
    for number, sentence in enumerate(page.layout.sentences):
        opening = sentence.of(page.text).lower().lstrip(OPENING)
        back = BACK if opening.startswith(words.tolls) else 1
        if number in told or words.calamities.intersection(WORD.findall(opening)):
            continue
        if back == 1 and not _counts_first(page, sentence):
            continue
        before = next((told[one] for one in range(number - 1, max(-1, number - 1 - back), -1) if one in told), [])
        attacks = [one for one in before if one[1] == "ASSAULT"]
        if len(attacks) == 1:
            told[number] = attacks


def _counts_first(page: Page, sentence: Span) -> bool:
    """Return whether a sentence opens with a number of dead or injured: "Sedikitnya 45 orang tewas"."""
    found = find_quantities(page.text, sentence, page.article.language, FITS["ASSAULT"])
    return (
        bool(found) and found[0].what in ("dead", "injured") and not page.text[sentence.start : found[0].span.start].strip(OPENING)
    )


def _away(number: Span, trigger: Span, teller: Callable[[Span], str | None]) -> tuple[bool, int]:
    return teller(number) != teller(trigger), max(trigger.start - number.end, number.start - trigger.end)


def find_quantities(
    text: str, sentence: Span, language: str, kinds: frozenset[Counted] = frozenset(get_args(Counted))
) -> tuple[Quantity, ...]:
    """Return the quantities of a sentence in order of position; of what is none of `kinds` nothing is counted ("menangkap 15 demonstran").

    >>> text = "Serangan itu menewaskan sedikitnya 384 orang."
    >>> [(one.what, one.low, one.high, one.span.of(text)) for one in find_quantities(text, Span(0, len(text)), "id")]
    [('dead', 384.0, None, 'sedikitnya 384')]
    """
    words = _words(language)
    found: list[Quantity] = []
    numbers = _numbers(text, sentence, language)
    end = sentence.start
    for at, number in enumerate(numbers):
        if number.start < end:  # "[dua puluh] lima", "5 hingga [7]", "dua dari [12]"
            continue
        amount, end = _amount(text, numbers[at:], words)
        quantity = _read(text, sentence, Span(number.start, end), amount, language, kinds)
        if quantity is not None and not (
            _is_part(text, quantity.span.start, end, words) and any(one.what == quantity.what for one in found)
        ):
            found.append(quantity)
    return tuple(found)


def _is_part(text: str, start: int, end: int, words: QuantityWords) -> bool:
    """Return whether a number counts some of those counted before: "tiga di antaranya", "including three"."""
    before = WORD.findall(text[max(0, start - 30) : start].lower())
    return words.including.issuperset(before[-1:] or "-") or _is_among(text, end, words)


def _is_among(text: str, end: int, words: QuantityWords) -> bool:
    return text[end : end + 30].lower().lstrip().startswith(words.among)


def _amount(text: str, numbers: list[Span], words: QuantityWords) -> tuple[tuple[float, float], int]:
    """Return the value that the first of the numbers begins with, and where its words end."""
    (low, high), end = _whole(text, numbers, words)
    behind = [number for number in numbers if number.start >= end]
    between = text[end : behind[0].start].lower().split() if behind else []
    if not between:
        return (low, high), end
    opened = text[: numbers[0].start].lower().split()[-2:]
    if " ".join(between) in words.becoming or " ".join([*opened, *between]) in words.becoming:
        return _whole(text, behind, words)
    if " ".join(between) in words.part_of:
        return (low, high), _whole(text, behind, words)[1]
    if " ".join(between) in words.to or " ".join([*opened[-1:], *between]) in words.to:
        (_, highest), last = _whole(text, behind, words)
        bare = _value(behind[0].of(text), words)[1]
        if end == numbers[0].end and high <= bare:  # "dua hingga tiga juta"
            low *= highest / (bare or 1)
        if highest > high:
            return (low, highest), last
    return (low, high), end


def _whole(text: str, numbers: list[Span], words: QuantityWords) -> tuple[tuple[float, float], int]:
    """Return the value of the first number with what multiplies it and the unit behind: "dua puluh lima"."""
    low, high = _value(numbers[0].of(text), words)
    end = numbers[0].end
    factor = 1.0
    while (match := WORD.match(text, end + 1)) and match.group().lower() in words.multipliers and text[end] == " ":
        factor = words.multipliers[match.group().lower()]
        low, high = (low + 10, high + 10) if factor == 1 else (low * factor, high * factor)
        end = match.end()
    unit = WORD.match(text, end + 1) if factor == TEN and low == high else None
    digit = words.numerals.get(unit.group().lower()) if unit and text[end] == " " else None
    if unit and digit and digit[1] < TEN:
        return (low + digit[0], high + digit[1]), unit.end()
    return (low, high), end


def _numbers(text: str, sentence: Span, language: str) -> list[Span]:
    words = _words(language)
    digits = [Span(*match.span()) for match in NUMBER.finditer(text, sentence.start, sentence.end)]
    spelled = [
        Span(*match.span())
        for match in WORD.finditer(text, sentence.start, sentence.end)
        if match.group().lower() not in words.halves and _spelled(match.group().lower(), words) is not None
    ]
    halves = [Span(*match.span(1)) for match in _half(language).finditer(text, sentence.start, sentence.end)]
    return sorted(digits + spelled + halves)


@cache
def _half(language: str) -> re.Pattern[str]:
    """Return what finds a half of a great number: "setengah juta"."""
    words = _words(language)
    return re.compile(rf"\b({'|'.join(words.halves)})(?= (?:{'|'.join(words.multipliers)})\b)", re.IGNORECASE)


def _spelled(word: str, words: QuantityWords) -> tuple[float, float] | None:
    """Return the value of a word, "twenty-five" included; None where it is no number."""
    ten, joined, unit = word.partition("-")
    if word in words.halves:
        return 0.5, 0.5
    if joined and ten in words.numerals and unit in words.numerals and words.numerals[ten][0] >= 2 * TEN:
        return words.numerals[ten][0] + words.numerals[unit][0], words.numerals[ten][1] + words.numerals[unit][1]
    return words.numerals.get(word)


def _read(
    text: str, sentence: Span, number: Span, amount: tuple[float, float], language: str, kinds: frozenset[Counted]
) -> Quantity | None:
    words = _words(language)
    right = [(match.group().lower(), match.end()) for match in WORD.finditer(text, number.end, min(sentence.end, number.end + 60))]
    left = [match.group().lower() for match in WORD.finditer(text, max(sentence.start, number.start - LEFT), number.start)]
    if _is_among(text, number.end, words):  # "tiga di antaranya terluka": what stands before counts the whole
        left = []
    if number.of(text)[:1].isdigit() and f" {' '.join(left)}".endswith(tuple(f" {opening}" for opening in words.not_after)):
        return None
    if right and right[0][0] in words.not_before and not text[number.end : number.end + 2].lstrip().startswith(("(", ",")):
        return None
    if YEAR.fullmatch(number.of(text)) and not (right and right[0][0] in _kinds(language)):
        return None
    what = _what(left, [word for word, _ in right], text[number.end : number.end + 60], language, kinds)
    if what is None:
        return None
    if what != "money" and GROUPED.fullmatch(number.of(text)):  # people and guns come whole
        amount = (float(re.sub(r"\D", "", number.of(text))),) * 2
    start, lowest, highest = _bounds(text, sentence, number, amount, words)
    return Quantity(what=what, low=lowest, high=highest, span=Span(start, number.end))


def _value(text: str, words: QuantityWords) -> tuple[float, float]:
    spelled = _spelled(text.lower(), words)
    if spelled is not None:
        return spelled
    decimal = "," if words.thousands == "." else "."
    plain = (
        text.replace(words.thousands, "") if re.fullmatch(rf"\d+(?:\{words.thousands}\d{{3}})+(?:\{decimal}\d+)?", text) else text
    )
    plain = plain.replace(",", ".")
    try:
        value = float(plain)
    except ValueError:  # "1.2.3" is a paragraph's number, not a count
        value = float(re.sub(r"\D", "", plain))
    return value, value


def _what(left: list[str], right: list[str], after: str, language: str, fitting: frozenset[Counted]) -> Counted | None:
    words = _words(language)
    kinds = {word: kind for word, kind in _kinds(language).items() if kind in fitting}
    if (left and left[-1] in words.currencies) or (right and right[0] in words.currencies):
        return "money"
    best: tuple[int, Counted] | None = None
    stop = STOP.search(after)
    allowed = len(WORD.findall(after[: stop.start()])) if stop else NEAR
    loose = {part for phrase in (*words.at_least, *words.at_most, *words.about) for part in phrase.split()}
    reach = FAR if words.reaching.intersection(left[-1:]) else NEAR
    left = [word for word in left if word not in loose or word in kinds]
    near = [kinds.get(word) for word in (*left[-1:], *right[: min(NEAR, allowed)])]
    if "attending" in near and (befallen := next((kind for kind in near if kind in BEFALLING), None)):
        return befallen  # "menangkap 63 demonstran", "12 protesters were arrested": they are no crowd
    for distance, word in enumerate(right[: min(NEAR, allowed)]):
        if word in kinds:
            best = (distance, kinds[word])
            break
    for distance, word in enumerate(reversed(left[-reach:])):
        # "two were wounded and 15 people were detained": past a joint a word counts only where none behind the number does
        if best is not None and (distance >= best[0] or word in JOINTS):
            break
        if word in kinds:
            if kinds[word] == "weapons" and (distance >= NEAR_WEAPON or JOINTS.intersection(left[len(left) - distance :])):
                continue
            best = (distance, kinds[word])
            break
    return best[1] if best else None


def _bounds(
    text: str, sentence: Span, number: Span, value: tuple[float, float], words: QuantityWords
) -> tuple[int, float | None, float | None]:
    """Return where the quantity starts, approximator included, with the lowest and highest it may be."""
    first = max(sentence.start, number.start - 30)
    before = MONEY.sub("", text[first : number.start].lower())
    for phrases, bounds in ((words.at_least, (value[0], None)), (words.at_most, (None, value[1])), (words.about, value)):
        for phrase in phrases:
            if before.endswith(phrase) and not before[: -len(phrase)][-1:].isalnum():
                return first + len(before) - len(phrase), *bounds
    return number.start, *value
