"""What single words of a mention are before any table is asked: determiners, commas, words of a name.

para    | pejabat | , | yang        Rika | binti | Lestari
several | -       | comma | stop     name | name  | name
"""

from dataclasses import replace

from menurut.reading.entities.lexicon import Titles
from menurut.reading.entities.phrase import Item, Sort
from menurut.reading.entities.references import References
from menurut.reading.grammar.page import Page
from menurut.types.layout import Token
from menurut.types.span import Span


def closed_sort(token: Token, references: References) -> Sort | None:
    """Return the sort of a word of a closed class; None for all others."""
    lower = token.lower
    if lower == ",":
        return "comma"
    if lower in references.joining:
        return "and"
    if lower in references.relative or lower in {"-", "–", "—", ";", ":"}:
        return "stop"
    if lower in references.one:
        return "one"
    if lower in references.several or lower in references.magnitudes:
        return "several"
    if lower[:1].isdigit():
        return "number"
    if lower in references.definite:
        return "definite"
    if lower in references.prepositions and not token.text[:1].isupper():
        return "preposition"
    return None


def is_name_word(token: Token, before: Item | None, after: Token | None, titles: Titles) -> bool:
    """Return whether a word that no table knows belongs to a name: a capital, or a particle between two of them."""
    if token.text[:1].isupper() or (token.text[:3].lower() in {"al-", "el-"} and token.text[3:4].isupper()):
        return True
    going_on = after is not None and (after.text[:1].isupper() or after.lower in titles.particles)  # "van der Berg"
    return before is not None and before.sort == "name" and going_on and token.lower in titles.particles


def tokens_of(page: Page, span: Span) -> tuple[Token, ...]:
    """Return the tokens of a mention, cut to it where it is one of two names in one word: "Lumara" of "Kestovia-Lumara"."""
    tokens = page.tokens_in(span)
    over = page.token_over(span.start) if not tokens else tokens[-1]
    if over is None or (tokens and over.span.end <= span.end):
        return tokens
    part = Span(max(over.span.start, span.start), min(over.span.end, span.end))
    text = part.of(page.text)
    return (*tokens[:-1], replace(over, span=part, text=text, lower=text.lower()))
