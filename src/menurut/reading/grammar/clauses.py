"""Cut a sentence into clauses: at punctuation and at the words that open one.

    Menteri itu mengatakan | bahwa Kestovia membantah, | tetapi menolak berkomentar | ketika ditanya.
    main                     complement                  coordinate                   subordinate

Inside a quotation the marks cut as well, so that nothing outside is taken for part of what was said.
"""

from bisect import bisect_right
from dataclasses import dataclass
from typing import Literal

from menurut.reading.grammar.page import Page
from menurut.reading.grammar.words import FunctionWords, function_words
from menurut.types.layout import Token
from menurut.types.span import Span

ClauseKind = Literal["main", "coordinate", "subordinate", "relative", "complement", "apposition"]

_MARKS = frozenset('"“”„«»')
_CUTS = frozenset({";", ":", "—", "–", "--", "(", ")", "[", "]"})


@dataclass(frozen=True, slots=True)
class Clause:
    """Tokens `first` up to but not including `last`; `opener` is the token that opens it, outside of main clauses."""

    span: Span
    first: int
    last: int
    kind: ClauseKind
    opener: int | None


def find_clauses(page: Page, number: int) -> tuple[Clause, ...]:
    """Return the clauses of sentence `number` in order, without gaps; at least one where the sentence has a token."""
    first = page.first_tokens[number]
    last = page.first_tokens[number + 1] if number + 1 < len(page.first_tokens) else len(page.layout.tokens)
    words = function_words(page.article.language)
    cuts: list[tuple[int, ClauseKind, int | None]] = []
    for at in range(first, last):
        cut = _cut(page.layout.tokens, at, first, last, words)
        if cut is None:
            continue
        where, kind, opener = cut
        if cuts and cuts[-1][0] == where:
            cuts[-1] = (where, kind, opener)
        else:
            cuts.append((where, kind, opener))
    if not cuts or cuts[0][0] > first:
        cuts.insert(0, (first, "main", None))
    clauses = []
    for place, (start, kind, opener) in enumerate(cuts):
        end = cuts[place + 1][0] if place + 1 < len(cuts) else last
        if end > start:
            span = Span(page.layout.tokens[start].span.start, page.layout.tokens[end - 1].span.end)
            clauses.append(Clause(span, start, end, kind, opener))
    return tuple(clauses)


def _cut(
    tokens: tuple[Token, ...], at: int, first: int, last: int, words: FunctionWords
) -> tuple[int, ClauseKind, int | None] | None:
    """Return where a clause begins because of the token `at`, its kind and opener; None where none does."""
    token = tokens[at]
    if token.text in _MARKS or token.text in _CUTS or token.text == ",":
        return (at + 1, "coordinate", None) if at + 1 < last else None
    if token.tag == "PROPN":
        return None
    verb_next = _verb_follows(tokens, at, last)
    if (
        token.lower in words.relative
        and at > first
        and (token.lower not in words.complementisers or tokens[at - 1].tag in {"NOUN", "PROPN"})
    ):
        return at, "relative", at
    if token.lower in words.verb_openers:
        return (at, "subordinate", at) if verb_next else None
    if token.lower in words.complementisers and token.tag in {"SCONJ", "PRON", "ADV"}:
        return at, "complement", at
    if token.lower in words.subordinating and token.tag == "SCONJ":
        return at, "subordinate", at
    if token.lower in words.coordinating and at > first and _clause_follows(tokens, at, last, words):
        return at, "coordinate", at
    return None


def _verb_follows(tokens: tuple[Token, ...], at: int, last: int) -> bool:
    """Whether a verb, its auxiliaries aside, stands right behind the token."""
    at += 1
    while at < last and tokens[at].tag in {"AUX", "ADV", "PART"}:
        at += 1
    return at < last and tokens[at].tag == "VERB"


def _clause_follows(tokens: tuple[Token, ...], at: int, last: int, words: FunctionWords) -> bool:
    """Whether "dan" or "and" joins clauses, not phrases: a verb stands behind it before the next noun phrase is over."""
    if _verb_follows(tokens, at, last):
        return True
    at += 1
    while (
        at < last
        and tokens[at].tag in {"DET", "NUM", "NOUN", "PROPN", "ADJ", "PRON", "PART", "AUX", "ADV"}
        and tokens[at].lower not in words.relative
    ):
        at += 1
        if at < last and tokens[at].tag == "VERB":
            return True
    return False


def clause_at(page: Page, at: int) -> Clause:
    """Return the clause that holds the token `at`."""
    clauses = find_clauses(page, page.layout.tokens[at].sentence)
    return clauses[max(0, bisect_right([clause.first for clause in clauses], at) - 1)]
