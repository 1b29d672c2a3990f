"""Find the word that undoes a verb.

Kestovia tidak pernah mengirim   perundingan gagal mencapai   Iceland has not agreed   never met
         └ negates ┘                         └ fails
"""

from menurut.reading.grammar.auxiliaries import auxiliaries_before
from menurut.reading.grammar.page import Page
from menurut.reading.grammar.words import function_words
from menurut.types.layout import Token


def negation_before(page: Page, at: int) -> Token | None:
    """Return the word before the verb or noun at `at` that negates it, the nearest of several; None where none does.

    Two of them cancel out: "tidak gagal mencapai" is not negated.
    """
    words = function_words(page.article.language)
    found = [token for token in auxiliaries_before(page, at) if token.lower in words.negation or token.lower in words.failing]
    if not found and page.article.language == "en":
        found = _to_infinitive(page, at)
    if len(found) == 2 and any(token.lower in words.failing for token in found):
        return None
    return found[-1] if found else None


def _to_infinitive(page: Page, at: int) -> list[Token]:
    """Return the failing verb of "failed to reach", "refused to sign"."""
    tokens = page.layout.tokens
    words = function_words("en")
    if at < 2 or tokens[at - 1].lower not in words.infinitive or tokens[at - 2].lower not in words.failing:
        return []
    outer = [token for token in auxiliaries_before(page, at - 2) if token.lower in words.negation]
    return [*outer, tokens[at - 2]]


def is_negated(page: Page, at: int) -> bool:
    """Return whether the verb at `at` is negated."""
    return negation_before(page, at) is not None
