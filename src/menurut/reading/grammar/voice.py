"""Tell an active verb from a passive one, and find who does what a passive tells.

Kestovia membantah      hal itu dibantah (oleh) Rika      the claim was denied by Rika
└ active                        └ passive └ agent
"""

import re

from menurut.reading.grammar.auxiliaries import auxiliaries_before
from menurut.reading.grammar.page import Page
from menurut.reading.grammar.people import is_people_noun
from menurut.reading.grammar.phrases import Phrases
from menurut.reading.grammar.words import function_words
from menurut.types.mention import Mention

# Endings of English participles, irregular ones included; the helper before it decides.
_PARTICIPLE = re.compile(r"(?:ed|en|wn|ne|id|ld|de|ht|nt|rn|ck|ot|ut|lt|un|ng|pt|et)$")
# How far behind its verb an agent with "oleh" or "by" may stand.
_REACH = 14


def is_passive(page: Page, at: int) -> bool:
    """Return whether the verb at `at` is passive: di-, ke-...-an or "was" with a participle; "terpilih" and the like too."""
    token = page.layout.tokens[at]
    if page.article.language == "id":
        word = token.lower
        return (
            token.tag in {"VERB", "X", "NOUN"}
            and word.startswith("di")
            and len(word) > 5
            and word not in function_words("id").not_passive
        )
    if not _PARTICIPLE.search(token.lower):
        return False
    helpers = function_words("en").passive_helpers
    before = auxiliaries_before(page, at)
    return any(word.lower in helpers for word in before)


def agent_of_passive(page: Page, phrases: Phrases, at: int) -> Mention | None:
    """Return who does it: the phrase behind "oleh" or "by", or in Indonesian the one right behind the verb; None where unnamed."""
    tokens = page.layout.tokens
    words = function_words(page.article.language)
    token = tokens[at]
    clitic = phrases.clitic_in(token)
    if clitic is not None:
        return clitic
    if page.article.language == "id" and at + 1 < len(tokens) and tokens[at + 1].sentence == token.sentence:
        bare = _bare_agent(page, phrases, at + 1)
        if bare is not None:
            return bare
    for near in range(at + 1, min(at + _REACH, len(tokens))):
        if tokens[near].sentence != token.sentence or tokens[near].text in {'"', "“", "”", ";", "."}:
            return None
        if tokens[near].lower in words.agent and near + 1 < len(tokens):
            found = phrases.starting_at(tokens[near + 1].span.start)
            return found[0] if found else None
        if tokens[near].lower in words.relative or (tokens[near].tag == "VERB" and near > at + 1):
            return None
    return None


def _bare_agent(page: Page, phrases: Phrases, at: int) -> Mention | None:
    """Return the name, title or pronoun right behind an Indonesian passive; a small noun is its object or its manner."""
    tokens = page.layout.tokens
    if tokens[at].tag not in {"PROPN", "PRON", "NOUN"}:
        return None
    found = phrases.starting_at(tokens[at].span.start)
    if not found:
        return None
    mention = found[0]
    return mention if mention.kind != "nominal" or is_people_noun(tokens[at].lower, page.article.language) else None
