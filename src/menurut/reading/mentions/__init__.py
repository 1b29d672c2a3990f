"""Mentions: names, nominal phrases and pronouns, with their heads.

    phrases (one grammar per language) -> joined into bigger ones -> their inner names and phrases -> pronouns and -nya

Stands before attribution and entities: whoever speaks or acts is one of these.
"""

from menurut.reading.grammar.newplaces import find_new_places
from menurut.reading.grammar.page import Page
from menurut.reading.mentions.chunk import Chunk
from menurut.reading.mentions.english import EnglishPhrases
from menurut.reading.mentions.indonesian import IndonesianPhrases
from menurut.reading.mentions.inner import inner_chunks
from menurut.reading.mentions.joining import Joiner
from menurut.reading.mentions.names import mark_places
from menurut.reading.mentions.pronouns import find_clitics, joined_names
from menurut.types.ids import mention_id
from menurut.types.mention import Mention, MentionKind
from menurut.types.span import Span


def find_mentions(page: Page) -> tuple[Mention, ...]:
    """Return the mentions of an article in order of position, outer before inner; no two share span and kind."""
    found: dict[tuple[Span, MentionKind], Span] = {}
    tokens, language = mark_places(page.layout.tokens, find_new_places(page)), page.article.language
    for number in range(len(page.layout.sentences)):
        first = page.first_tokens[number]
        last = page.first_tokens[number + 1] if number + 1 < len(page.first_tokens) else len(tokens)
        finder = EnglishPhrases(tokens, first, last) if language == "en" else IndonesianPhrases(tokens, first, last)
        chunks = finder.find()
        for chunk in (*Joiner(tokens, last, language).join(chunks), *chunks):
            for part in (chunk, *inner_chunks(tokens, chunk, language)):
                span = Span(tokens[part.first].span.start, tokens[part.last - 1].span.end)
                found.setdefault((span, part.kind), tokens[part.head].span)
        for span in find_clitics(tokens, first, last, language):
            found.setdefault((span, "pronoun"), span)
        for span in joined_names(tokens, first, last):
            found.setdefault((span, "name"), span)
    for credit in page.layout.credits:
        if credit.scope is not None:  # the agency that carries a sentence is its source, though no word of it
            found.setdefault((credit.span, "name"), credit.span)
    return _mentions(page.article.id, found)


def _mentions(article: str, found: dict[tuple[Span, MentionKind], Span]) -> tuple[Mention, ...]:
    taken: dict[Span, MentionKind] = {}
    mentions: list[Mention] = []
    for (span, kind), head in sorted(found.items(), key=lambda entry: (entry[0][0].start, -entry[0][0].end, entry[0][1])):
        # One stretch is one thing: a phrase found both as name and as nominal is a name.
        if taken.get(span) in {"name"} and kind == "nominal":
            continue
        taken[span] = kind
        mentions.append(Mention(id=mention_id(article, span, kind), span=span, head=head, kind=kind))
    return tuple(mentions)


__all__ = ["Chunk", "find_mentions"]
