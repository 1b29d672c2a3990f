"""Fields that one office or body has in a list: "Kepala Dinas Pendidikan | , Pemuda, dan Olahraga | Budi Karso"."""

from collections.abc import Sequence

from menurut.knowledge.wordclasses import word_classes
from menurut.reading.grammar.people import is_cared_for, is_people_noun, office_fields
from menurut.reading.grammar.words import function_words
from menurut.types.layout import Token

# A field has no more words than this ("Perumahan Rakyat"), an office no more fields than that.
WORDS, FIELDS = 3, 5


def fields_length(tokens: Sequence[Token], comma: int, last: int) -> int:
    """Return how many tokens from the comma lead to the first word of the last field, that word counted; 0 where no such list goes on.

    The caller knows that an office or a body with its first field stands before the comma.
    """
    joining = function_words("id").coordinating
    at = comma
    for _ in range(FIELDS):
        if at >= last or tokens[at].text != ",":
            return 0
        at += 1
        if at < last and tokens[at].lower not in joining:
            end = at
            while end < min(last, at + WORDS) and is_field(tokens[end]):
                end += 1
            if end == at:
                return 0
            at = end
            if at + 1 < last and tokens[at].text == "," and tokens[at + 1].lower in joining:
                at += 1
        if at + 1 < last and tokens[at].lower in joining:
            return at + 2 - comma if is_field(tokens[at + 1]) else 0
    return 0


def is_field(token: Token) -> bool:
    """Return whether a word can be what an office looks after: a common noun with a capital that is nobody."""
    if not token.text[:1].isupper() or token.text.isupper():
        return False
    if is_people_noun(token.lower, "id"):
        return is_cared_for(token.lower)
    if token.lower in office_fields("id"):
        return True
    known = word_classes("id").get(token.lower)
    return known is not None and not known.name and known.best in {"NOUN", "ADJ"}
