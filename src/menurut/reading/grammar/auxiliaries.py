"""Read what stands in front of a verb: has it happened, will it, may it.

Kestovia tidak akan lagi | mengirim amunisi
         └ auxiliaries ┘   └ at
"""

from menurut.reading.grammar.page import Page
from menurut.reading.grammar.words import function_words
from menurut.types.layout import Token

_STEPPED = frozenset({"AUX", "ADV", "PART"})
# More auxiliaries and adverbs than this don't stand before one verb.
_REACH = 6


def auxiliaries_before(page: Page, at: int) -> tuple[Token, ...]:
    """Return the run of auxiliaries, adverbs and negations that ends before the token `at`, in order; empty where none stands there."""
    tokens = page.layout.tokens
    words = function_words(page.article.language)
    first = at
    while first > 0 and at - first < _REACH and tokens[first - 1].sentence == tokens[at].sentence:
        token = tokens[first - 1]
        manner = adverbial_before(page, first)
        if manner:
            first -= manner
        elif token.tag in _STEPPED or token.lower in words.failing or token.lower in words.negation or token.lower in words.future:
            if token.tag == "PROPN":
                break
            first -= 1
        elif token.tag == "PRON" and page.article.language == "en" and first - 2 >= 0 and tokens[first - 2].tag == "AUX":
            first -= 1  # "Did they attack"
        else:
            break
    return tuple(token for place, token in enumerate(tokens[first:at], first) if not _in_manner(page, place))


def _in_manner(page: Page, at: int) -> bool:
    """Whether a word belongs to an adverbial with "secara": the "tidak" of "secara tidak langsung" negates no verb."""
    manner = function_words(page.article.language).manner
    return any(at >= back and page.layout.tokens[at - back].lower in manner for back in (0, 1, 2))


def adverbial_before(page: Page, end: int) -> int:
    """Return the length of an adverbial that ends before `end`: "secara tidak langsung", "dengan tegas", "selama ini"; else 0."""
    tokens = page.layout.tokens
    words = function_words(page.article.language)
    for length in (2, 3):
        if (
            end >= length
            and tokens[end - length].lower in words.manner
            and tokens[end - length].sentence == tokens[end - 1].sentence
        ):
            return length
    if end >= 2 and f"{tokens[end - 2].lower} {tokens[end - 1].lower}" in words.adverbials:
        return 2
    return 2 if end >= 2 and tokens[end - 2].lower in words.manner_before_adjective and tokens[end - 1].tag == "ADJ" else 0


def _has(page: Page, at: int, words: frozenset[str]) -> bool:
    return any(token.lower in words for token in auxiliaries_before(page, at))


def is_future(page: Page, at: int) -> bool:
    """Return whether the verb at `at` is still to come: akan, bakal, hendak, will, is set to."""
    return _has(page, at, function_words(page.article.language).future)


def is_past(page: Page, at: int) -> bool:
    """Return whether the verb at `at` is marked as done: telah, sudah, pernah, has, had."""
    return _has(page, at, function_words(page.article.language).past)
