"""Cut prose into words, numbers and marks.

    Kim Jong-un   26/7/2023   20.30   U.S.   Rp1,2   KOMPAS.com   XII/Kelabu   ujarnya   Putin|'s
    └── words keep hyphens, inner points and clitics, the army's areas number and name; only English 's, 're, 'll ... stand alone

Whoever reads after this sees tokens only, so a point that belongs to an abbreviation is joined to it here.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from menurut.knowledge.wordclasses import word_classes
from menurut.reading.layout.words import Abbreviations, abbreviations, layout_words

# No name has fewer letters.
SHORTEST = 2


class Piece(NamedTuple):
    """A token before it has a sentence and a class."""

    start: int
    end: int
    text: str
    lower: str


# English endings that are words of their own; "n't" stays in its auxiliary, where negation looks for it.
_ENDING = re.compile(r"['’](?:s|re|ll|ve|d|m)$", re.IGNORECASE)


@cache
def _pattern() -> re.Pattern[str]:
    domains = "|".join((*layout_words().domains, *(domain.upper() for domain in layout_words().domains)))
    return re.compile(
        rf"""
        (?:https?://|www\.)[^\s"”]{{1,200}}
        | [@\#]\w+
        | (?:[^\W\d_]\.){{2,8}}(?:[^\W\d_](?!\w))?                 # U.S., a.m., S.H
        | (?:[IVX]{{1,5}}|\d{{2,4}})/[A-Z]\w+                       # Kodam XII/Kelabu, Kodim 0711/Wulung
        | (?:[A-Z]{{1,3}})?[$€£¥]\d+(?:[.,]\d+)*
        | \w+(?:[-'’&]\w+ | (?<=\d)[.,:/](?=\d)\w+ | \.(?:{domains})(?!\w))*%?
        | \.{{2,}} | --+ | [^\w\s]
        """,
        re.VERBOSE,
    )


def _split(piece: Piece) -> Iterator[Piece]:
    ending = _ENDING.search(piece.text)
    if ending is None or ending.start() == 0:
        yield piece
        return
    middle = piece.start + ending.start()
    yield Piece(piece.start, middle, piece.text[: ending.start()], piece.lower[: ending.start()])
    yield Piece(middle, piece.end, ending.group(), piece.lower[ending.start() :])


def _joins(word: str, lower: str, after: str, known: Abbreviations) -> bool:
    """Whether the full stop behind `word` belongs to it; `after` is the text behind the stop."""
    following = after.lstrip()[:1]
    if lower in known.others or (lower in known.juniors and not word.isupper()):
        return True
    if lower in known.numbered:
        return following.isdigit()
    if len(word) == 1 and word.isalpha() and word.isupper():
        return following.isupper()  # an initial: "Donald J. Trump"
    return lower in known.titles and (following.isupper() or following.isdigit())


def find_pieces(text: str, start: int, end: int, language: str) -> list[Piece]:
    """Return the tokens of `text[start:end]` in order.

    >>> [piece.text for piece in find_pieces("Dr. Rika (KOMPAS.com) membayar Rp1,2 juta.", 0, 42, "id")]
    ['Dr.', 'Rika', '(', 'KOMPAS.com', ')', 'membayar', 'Rp1,2', 'juta', '.']
    """
    known = abbreviations(language)
    english = language == "en"
    pieces: list[Piece] = []
    for match in _pattern().finditer(text, start, end):
        word = match.group()
        at = match.start()
        if word == "." and pieces and pieces[-1].end == at:
            last = pieces[-1]
            if _joins(last.text, last.lower, text[at + 1 : min(at + 4, end)], known):
                pieces[-1] = Piece(last.start, at + 1, last.text + ".", last.lower + ".")
                continue
        piece = Piece(at, match.end(), word, word.lower())
        if english and len(word) > 1 and ("'" in word or "’" in word):
            pieces.extend(_split(piece))
        else:
            pieces.append(piece)
    return pieces if english else list(_part_pairs(pieces))


def _part_pairs(pieces: list[Piece]) -> Iterator[Piece]:
    """Yield the words with the hyphen between two people's names as one that reads like "and": "Rika Lestari | - | Budi Hartawan"."""
    for at, piece in enumerate(pieces):
        first, hyphen, second = piece.text.partition("-")
        if not 0 < at < len(pieces) - 1 or not hyphen or not _are_names((pieces[at - 1].text, first, second, pieces[at + 1].text)):
            yield piece
            continue
        middle = piece.start + len(first)
        yield Piece(piece.start, middle, first, first.lower())
        yield Piece(middle, middle + 1, hyphen, layout_words().pairing)
        yield Piece(middle + 1, piece.end, second, second.lower())


def _are_names(words: tuple[str, ...]) -> bool:
    """Whether words with a capital are people's names: most are known for it, and none for anything else."""
    if not all(word.isalpha() and word[0].isupper() and len(word) >= SHORTEST for word in words):
        return False
    known = [found for word in words if (found := word_classes("id").get(word.lower())) is not None]
    return len(known) >= len(words) - 1 and all(one.name in {"PERSON", "NAME"} for one in known)
