"""Part a run of capitals into the names in it.

    Menteri Pertahanan | Rusia | Sergei Shoigu      juru bicara | Dewan Keamanan Nasional | AS | John Kirby
    └ title ─────────┘  └place┘ └ person ───┘                     └ body (with AS) ─────┘  └┘   └ person ┘

The table of word classes says which words are common ones written large, which are places, and which are people's.
"""

import re
from dataclasses import dataclass
from enum import Enum

from menurut.knowledge.wordclasses import word_classes
from menurut.languages.custom.active import per_lexicon
from menurut.reading.grammar.areas import area_length
from menurut.reading.grammar.fields import is_field
from menurut.reading.grammar.newplaces import NewPlace
from menurut.reading.grammar.words import function_words
from menurut.reading.mentions.chunk import starts_capital
from menurut.reading.mentions.known import person_words, place_length, place_words
from menurut.reading.mentions.words import phrase_words
from menurut.types.layout import Token

# A number in front of a name is the office's: "Ketua Komisi III | Rika Lestari"; "I Wayan" is a name.
_ROMAN = re.compile("[IVX]{2,}|[VX]")


class Kind(Enum):
    """What a capitalised word most likely is inside a run of capitals."""

    COMMON = "common"
    ROLE = "role"
    BODY = "body"
    PLACE = "place"
    INITIALISM = "initialism"
    PERSON = "person"
    PARTICLE = "particle"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceToken(Token):
    """A word that begins or goes on with a place's name that no table knows; `length` words are left of it."""

    length: int


def mark_places(tokens: tuple[Token, ...], places: tuple[NewPlace, ...]) -> tuple[Token, ...]:
    """Return the tokens with the words of `places` marked, so that they are read as known places are."""
    forms = {words for place in places for words in (place.words, *((one.lower(),) for one in place.adjectives))}
    if not forms:
        return tokens
    lengths = sorted({len(words) for words in forms}, reverse=True)
    openers = {words[0] for words in forms}
    marked = list(tokens)
    for at, token in enumerate(tokens):
        if token.lower not in openers or not starts_capital(token):
            continue
        length = next((one for one in lengths if tuple(word.lower for word in tokens[at : at + one]) in forms), 0)
        length = min(length, len(tokens) - at)
        for step in range(length):
            one = tokens[at + step]
            marked[at + step] = PlaceToken(
                span=one.span, text=one.text, lower=one.lower, sentence=one.sentence, tag=one.tag, length=length - step
            )
    return tuple(marked)


@per_lexicon
def _kind(text: str, lower: str, language: str) -> Kind:
    words = phrase_words(language)
    if lower in words.particles and not text[0].isupper():
        return Kind.PARTICLE
    if lower in words.roles:
        return Kind.ROLE
    if lower in words.bodies:
        return Kind.BODY
    known = word_classes(language).get(lower)
    if (known is not None and known.name == "PLACE") or lower in place_words():
        return Kind.PLACE
    if lower in person_words() or lower in words.particles:
        return Kind.PERSON
    if "/" in text:  # the number and name of an army's area, which its commander and headquarters have: "Kodam XII/Kelabu"
        return Kind.COMMON
    letters = [letter for letter in text if letter.isalpha()]
    if len(letters) > 1 and all(letter.isupper() for letter in letters):
        return Kind.INITIALISM
    if lower in words.fields:
        return Kind.COMMON
    if known is not None and known.name:
        return Kind.PERSON
    if known is not None and known.best != "PROPN":
        return Kind.COMMON
    if lower in function_words(language).classes:
        return Kind.COMMON
    return Kind.PERSON


def kind_of(token: Token, language: str) -> Kind:
    """Return what the word is inside a run of capitals; a word that no table knows is taken for a person's."""
    if isinstance(token, PlaceToken):
        return Kind.PLACE
    return _kind(token.text, token.lower, language)


def person_at_end(tokens: tuple[Token, ...], first: int, last: int, language: str) -> int:
    """Return where the person's name that ends the run `first:last` begins; `last` where none ends it.

    Only behind something else: a run of personal words alone begins at `first`.
    """
    after = _behind_places(tokens, first, last, language)
    at = last
    while at > after:
        kind = kind_of(tokens[at - 1], language)
        if kind is Kind.PERSON or kind is Kind.PARTICLE or (tokens[at - 1].text.endswith(".") and len(tokens[at - 1].text) <= 3):
            at -= 1
            continue
        if kind is Kind.PLACE and _is_between_persons(tokens, at - 1, after, last, language):
            at -= 1
            continue
        if kind is Kind.COMMON and _is_given_name(tokens, at - 1, first, last, language):
            at -= 1
            continue
        break
    while at < last and (
        kind_of(tokens[at], language) is Kind.PARTICLE
        or _ROMAN.fullmatch(tokens[at].text)
        or (tokens[at].lower in phrase_words(language).of_ranks and before_rank(tokens, first, at + 1, language) < at)
    ):
        at += 1
    return at


def before_rank(tokens: tuple[Token, ...], first: int, person: int, language: str) -> int:
    """Return where the rank begins that ends at `person`, no earlier than `first`; `person` where none does.

    "Komisaris Besar Polisi | Rika Lestari", "Letkol Inf | Budi Lestari", but "Duta Besar | Rika Lestari".
    """
    words = phrase_words(language)
    at = start = person
    while at > first and starts_capital(tokens[at - 1]) and tokens[at - 1].lower in words.ranks | words.of_ranks:
        at -= 1
        if tokens[at].lower in words.ranks:
            start = at
    return start


def _is_between_persons(tokens: tuple[Token, ...], at: int, first: int, last: int, language: str) -> bool:
    """Whether a word that may be a place stands inside a person's name ("Asep Guntur Rahayu")."""
    return (
        first < at < last - 1
        and kind_of(tokens[at - 1], language) is Kind.PERSON
        and not _length(tokens, at, last, language)
        and kind_of(tokens[at + 1], language) is Kind.PERSON
    )


def _is_given_name(tokens: tuple[Token, ...], at: int, first: int, last: int, language: str) -> bool:
    """Whether a word that is common elsewhere begins a name behind a state, letters or what an office looks after: "Menteri Pangan | Teguh Santoso"."""
    return (
        first < at < last - 1
        and tokens[at].lower in function_words(language).given_names
        and (kind_of(tokens[at - 1], language) in {Kind.PLACE, Kind.INITIALISM} or is_field(tokens[at - 1]))
        and kind_of(tokens[at + 1], language) is Kind.PERSON
    )


def _length(tokens: tuple[Token, ...], at: int, last: int, language: str) -> int:
    """Return how many tokens from `at` spell a place's name, known or new, or the area of the office before it."""
    token = tokens[at]
    if isinstance(token, PlaceToken):
        return min(token.length, last - at)
    return place_length(tokens, at, last) or (area_length(tokens, at, last) if language == "id" else 0)


def _behind_places(tokens: tuple[Token, ...], first: int, last: int, language: str) -> int:
    """Return where the last known place name inside `first:last` ends, `first` where there is none; words of it are no person's."""
    at = after = first
    while at < last:
        length = _length(tokens, at, last, language)
        if length:
            at += length
            after = at
        else:
            at += 1
    return after


def parts(tokens: tuple[Token, ...], first: int, last: int, language: str) -> list[tuple[int, int]]:
    """Return the names inside the run of capitals `first:last`, the run itself left out.

    A body ("Dewan Keamanan Nasional AS") is a part, with and without the place it ends with; so are places, initialisms and
    a person's name at the end.
    """
    found: list[tuple[int, int]] = []
    person = person_at_end(tokens, first, last, language)
    if first < person < last:
        found.append((person, last))
    at = first
    body: int | None = None
    while at < person:
        kind = kind_of(tokens[at], language)
        length = _length(tokens, at, person, language) or _place_run(tokens, at, person, language)
        if length:
            found.append((at, at + length))
            if body is not None and at + length == person and at - body > 1:
                found.append((body, at))  # "Kementerian Pertahanan | Rusia"
            at += length
            continue
        if kind is Kind.INITIALISM:
            found.append((at, at + 1))
        elif kind is Kind.BODY and body is None:
            body = at
            rank = before_rank(tokens, at + 1, person, language) if person < last else person
            if at + 1 < rank:
                found.append((at, rank))
        at += 1
    return [part for part in found if part != (first, last)]


def _place_run(tokens: tuple[Token, ...], at: int, last: int, language: str) -> int:
    """Return the length of a place that only the table of word classes knows, with the compass word behind it."""
    end = at
    while end < last and (
        kind_of(tokens[end], language) is Kind.PLACE or (end > at and tokens[end].lower in phrase_words(language).sides)
    ):
        end += 1
    return end - at
