"""Stretches of a text that bear a name the gazetteer knows, longest first: "Jalur Gaza" before "Gaza"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from menurut.knowledge.gazetteer import GazetteerEntry, fold, names_beginning
from menurut.reading.places.words import PlaceWords
from menurut.types.layout import Token

# "Daerah Khusus Ibukota Jakarta" has four words; longer names of the table are never printed whole.
LONGEST = 5


@dataclass(frozen=True, slots=True)
class Candidate:
    """Tokens `start` to `end` of the page, and the places of that name; no places where only a word before says it is one."""

    start: int
    end: int
    entries: tuple[GazetteerEntry, ...]


@lru_cache(maxsize=8192)
def _opened_by(word: str) -> dict[str, tuple[GazetteerEntry, ...]]:
    return names_beginning(fold(word).partition(" ")[0])


def find_candidates(tokens: Sequence[Token], text: str, words: PlaceWords) -> Iterator[Candidate]:
    """Yield the known names from left to right, none inside another."""
    at = 0
    while at < len(tokens):
        token = tokens[at]
        if not is_capital(token):
            at += 1
            continue
        found = _longest(tokens, at, text, words) or _named_by_kind(tokens, at, words)
        if found is not None:
            yield found
            at = found.end
        else:
            at += 1


def is_capital(token: Token) -> bool:
    """Return whether a token is a word that begins with a capital."""
    return token.text[0].isupper()


def _longest(tokens: Sequence[Token], at: int, text: str, words: PlaceWords) -> Candidate | None:
    names = _opened_by(tokens[at].text)
    if not names:
        return None
    for end in range(_reach(tokens, at, words), at, -1):
        entries = names.get(fold(text[tokens[at].span.start : tokens[end - 1].span.end]))
        if entries is not None and not _miswritten(tokens[at], end - at, entries[0]):
            return Candidate(at, end, entries)
    return None


def _miswritten(token: Token, length: int, entry: GazetteerEntry) -> bool:
    """Return whether a word only looks like an abbreviation: "AS" is a state, "As" a syllable, "Us" a pronoun."""
    return length == 1 and len(token.text) <= 3 and entry.precision != "city" and not token.text.isupper()


def _reach(tokens: Sequence[Token], at: int, words: PlaceWords) -> int:
    """Return how far a name that begins at `at` can go: over capitalised words, small inner words and directions."""
    end = at + 1
    while end < min(at + LONGEST, len(tokens)) and tokens[end].sentence == tokens[at].sentence:
        word = tokens[end]
        if not is_capital(word) and word.lower not in words.inner and word.lower not in words.directions:
            break
        end += 1
    return end


def _named_by_kind(tokens: Sequence[Token], at: int, words: PlaceWords) -> Candidate | None:
    """Return the name after "desa", "kamp", "bandara", which is a place though no table has it."""
    before = tokens[at - 1].lower if at else ""
    if before not in words.kinds or tokens[at].lower in words.kinds or tokens[at].tag != "PROPN" or tokens[at].text.isupper():
        return None
    # "di Distrik Wulung", and what that lies in: ", Kabupaten Intan Jaya"
    if at < 2 or (tokens[at - 2].lower not in words.prepositions and tokens[at - 2].lower not in words.within):
        return None
    end = at + 1
    while end < min(at + 4, len(tokens)) and is_capital(tokens[end]) and tokens[end].sentence == tokens[at].sentence:
        end += 1
    return Candidate(at, end, ())
