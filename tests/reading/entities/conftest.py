"""Read the entities of invented text: mentions as the reader finds them, attributions and what the model sees as the test tells them."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from menurut.reading.entities import find_entities
from menurut.reading.grammar.page import Page
from menurut.reading.layout import find_layout
from menurut.reading.mentions import find_mentions
from menurut.types.analysis import Analysis, NameScore
from menurut.types.article import Article
from menurut.types.attribution import Attribution
from menurut.types.entity import Entity
from menurut.types.gap import Gap
from menurut.types.mention import Mention
from menurut.types.span import Span


@dataclass(frozen=True)
class Told:
    """The entities of a text, findable by words."""

    text: str
    mentions: tuple[Mention, ...]
    entities: tuple[Entity, ...]
    gaps: tuple[Gap, ...]

    def of(self, words: str, nth: int = 1) -> Entity:
        """Return the entity of the largest mention that begins at the nth place where `words` stand, or of a -nya inside them."""
        start = -1
        for _ in range(nth):
            start = self.text.index(words, start + 1)
        span = Span(start, start + len(words))
        owners = {one: entity for entity in self.entities for one in entity.mentions}
        fitting = sorted(
            (one for one in self.mentions if span.covers(one.span) and one.id in owners), key=lambda one: -len(one.span)
        )
        assert fitting, f"no mention in {words!r} has an entity"
        return owners[fitting[0].id]


Told_of = Callable[..., Told]


@pytest.fixture
def read() -> Told_of:
    """Return the function that reads; `says` are triples of source, cue and content words, each at its first place in the text.

    `seen` is what the model takes for names, there too: by word its kind and score.
    """

    def read_text(
        text: str,
        *says: tuple[str, str, str],
        language: str = "id",
        publisher: str = "Kompas",
        published: str = "2024-05-14",
        seen: dict[str, tuple[str, float]] | None = None,
    ) -> Told:
        article = Article(id="a", text=text, publisher=publisher, published=published, language=language)
        layout, _ = find_layout(article)
        at = {token.text: number for number, token in reversed(list(enumerate(layout.tokens)))}
        names = tuple(
            NameScore(stretch=(at[word], at[word] + 1), kind=kind, score=score) for word, (kind, score) in (seen or {}).items()
        )
        page = Page.of(article, layout, Analysis(names=names))
        mentions = find_mentions(page)

        def span_of(words: str) -> Span:
            return Span(text.index(words), text.index(words) + len(words))

        def source_of(words: str) -> str:
            span = span_of(words)
            return max((one for one in mentions if span.covers(one.span)), key=lambda one: len(one.span)).id

        attributions = tuple(
            Attribution(id=f"t{number}", cue=span_of(cue), source=source_of(source), content=(span_of(content),))
            for number, (source, cue, content) in enumerate(says)
        )
        entities, gaps = find_entities(page, mentions, attributions)
        return Told(text, mentions, entities, gaps)

    return read_text
