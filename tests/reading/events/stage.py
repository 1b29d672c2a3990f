"""A stage for event tests: a sentence with its parties marked, as `[Rusia|RUS]` or `[polisi|IDN:COP]`.

The same code marks the same entity; `[Dia|RUS:GOV:person]` a third part says its kind.
"""

import re

from menurut.reading.events import find_events
from menurut.reading.events.scene import Scene
from menurut.reading.grammar.page import Page
from menurut.reading.layout import find_layout
from menurut.types.analysis import Analysis
from menurut.types.article import Article
from menurut.types.attribution import Attribution
from menurut.types.entity import Entity
from menurut.types.event import Event
from menurut.types.ids import article_id, entity_id, mention_id
from menurut.types.mention import Mention
from menurut.types.span import Span

MARK = re.compile(r"\[([^\[\]|]+)\|([^\[\]|]+)\]")


class Stage:
    """A marked text with its page, mentions and entities."""

    def __init__(self, marked: str, language: str = "id", published: str = "2024-05-15") -> None:
        """Read the marks."""
        text, spans, at = "", [], 0
        for mark in MARK.finditer(marked):
            text += marked[at : mark.start()]
            spans.append((Span(len(text), len(text) + len(mark[1])), mark[2]))
            text += mark[1]
            at = mark.end()
        self.text = text + marked[at:]
        identity = article_id(self.text, url=None, publisher="Contoh", published=published)
        article = Article(id=identity, text=self.text, publisher="Contoh", published=published, language=language)
        layout, _ = find_layout(article)
        self.page = Page.of(article, layout, Analysis())
        members: dict[str, list[Mention]] = {}
        self.mentions: tuple[Mention, ...] = ()
        for number, (span, code) in enumerate(spans):
            mention = Mention(id=mention_id(identity, span, "name", number), span=span, head=span, kind="name")
            self.mentions = (*self.mentions, mention)
            members.setdefault(code, []).append(mention)
        self.entities = tuple(_entity(code, mentions, self.text) for code, mentions in members.items())
        self.codes = {entity.id: code for entity, code in zip(self.entities, members, strict=True)}

    def scene(self) -> Scene:
        """Return the scene without attributions."""
        return Scene.of(self.page, self.mentions, (), self.entities)

    def token(self, word: str) -> int:
        """Return the index of the first token with these letters."""
        return next(at for at, token in enumerate(self.page.layout.tokens) if token.text == word)

    def span(self, words: str) -> Span:
        """Return where the words stand."""
        start = self.text.index(words)
        return Span(start, start + len(words))

    def attribution(self, cue: str, source: str, content: str, act: str = "say", **more: object) -> Attribution:
        """Return an attribution made of words of the text."""
        mention = next(one for one in self.mentions if one.span.of(self.text) == source)
        parts = (self.span(content),) if content else ()
        return Attribution(id=f"a-{cue}-{source}", cue=self.span(cue), source=mention.id, content=parts, act=act, **more)  # type: ignore[arg-type]

    def events(self, *attributions: Attribution) -> tuple[Event, ...]:
        """Return the events of the text."""
        return find_events(self.page, self.mentions, attributions, self.entities, (), ())[0]

    def told(self, *attributions: Attribution) -> list[str]:
        """Return the events as lines: TYPE/mode actor,actor > recipient."""
        return [self.line(event) for event in self.events(*attributions)]

    def line(self, event: Event) -> str:
        """Return an event as a line."""
        actors = ",".join(self.codes[one].split(":")[0] for one in event.actors)
        recipients = ",".join(self.codes[one].split(":")[0] for one in event.recipients)
        return f"{event.type}/{event.modes[0] if event.modes else ''} {actors or '-'} > {recipients or '-'}"


def _entity(code: str, mentions: list[Mention], text: str) -> Entity:
    country, sector, kind = ([*code.split(":"), "", ""])[:3]
    return Entity(
        id=entity_id(mentions[0].id),
        name=mentions[0].span.of(text),
        kind=kind or ("organisation" if sector else "state"),  # type: ignore[arg-type]
        country=country[:3],
        sector=sector or "GOV",
        mentions=tuple(one.id for one in mentions),
    )
