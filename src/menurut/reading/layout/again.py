"""Names that are common words too, told again where a sentence begins and every word is written large.

Ketua Fraksi Teguh Santoso datang. [Teguh] menolak usul itu.      Lembaga pemantau (Kontras) datang. [Kontras] menolak usul itu.
"""

from menurut.reading.grammar.words import function_words
from menurut.reading.layout.tokens import Piece

# What stands behind a name that acts; behind a common word stands what narrows it ("Bakti sosial itu").
_BEHIND = frozenset({"VERB", "AUX", "PART", "ADV"})


def short_names(sentences: list[list[Piece]], tags: list[list[str]], language: str) -> frozenset[str]:
    """Return the words that open a person's name or stand alone in brackets within a sentence, and that the article never writes small."""
    given = function_words(language).given_names
    small = {piece.text for pieces in sentences for piece in pieces}
    found: set[str] = set()
    for pieces, own in zip(sentences, tags, strict=True):
        for at in range(1, len(pieces) - 1):
            text, lower = pieces[at].text, pieces[at].lower
            if not text.istitle() or own[at] != "PROPN" or lower in small:
                continue
            opens = lower in given and own[at + 1] == "PROPN" and pieces[at + 1].text.istitle()
            if opens or (pieces[at - 1].text, pieces[at + 1].text) == ("(", ")"):
                found.add(text)
    return frozenset(found)


def name_beginning(pieces: list[Piece], tags: list[str], names: frozenset[str]) -> list[str]:
    """Return the tags with the first word named where it is one of `names` and something is said of it right behind."""
    at = next((at for at, tag in enumerate(tags) if tag != "PUNCT"), len(tags))
    if at + 1 < len(tags) and pieces[at].text in names and tags[at + 1] in _BEHIND:
        return [*tags[:at], "PROPN", *tags[at + 1 :]]
    return tags
