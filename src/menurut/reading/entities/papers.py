"""Papers: an outlet's name that is only a part of a body's.

Serikat Buruh | Merdeka        wartawan | Merdeka, the paper
"""

from collections.abc import Sequence

from menurut.reading.entities.phrase import COMMON_CLASSES, Item, Words
from menurut.reading.entities.senses import Sense
from menurut.reading.grammar.people import office_fields
from menurut.types.layout import Token

# Whose bodies bear names as papers do; an office, a firm or a newsroom before the name is the paper's own.
NAMED = frozenset({"LAB", "PTY", "OPP", "SOC", "EDU", "CVL", "REL", "REB", "UAF"})


def ends_body(before: list[Item], sense: Sense) -> bool:
    """Return whether a paper's name ends that of the body with which a phrase opens, told with a capital: "Serikat Buruh | Merdeka"."""
    if sense.organisation is None or sense.organisation.sector != "JRN" or not before or before[0].sense is None:
        return False
    body = before[0].sense.body
    return before[0].text[:1].isupper() and (body in NAMED or (body == "-" and len(before) > 1))


def begins_body(inside: Sequence[Token], behind: Token, sense: Sense, words: Words) -> bool:
    """Return whether common words that a paper is called by begin a longer English name: "the | National | Workers' Union", "Independent Journalists".

    `inside` are the tokens of the paper's name, `behind` is the one after it.
    """
    if sense.organisation is None or sense.organisation.sector != "JRN":
        return False
    common = all(token.tag == "DET" or is_plain_word(token.text, words) for token in inside)
    return common and behind.text[:1].isupper() and is_plain_word(behind.text, words)


def is_plain_word(word: str, words: Words) -> bool:
    """Return whether a word is an ordinary one or a field of offices, and nobody's name."""
    if word.lower() in office_fields(words.language):
        return True
    known = words.classes.get(word.lower())
    return known is not None and not known.name and known.best in COMMON_CLASSES
