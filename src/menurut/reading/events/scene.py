"""Scene: what surrounds a trigger, findable by token: mentions with their entities, times, quotations, attributions.

[[Rusia|e1]] pada [[Senin|time]] menyerang [[Ukraina|e2]]
"""

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from menurut.reading.events.politics import speaks_of_politics
from menurut.reading.events.words import Guards, guards_of
from menurut.reading.grammar.page import Page
from menurut.types.analysis import TriggerScore
from menurut.types.attribution import Attribution
from menurut.types.entity import Entity
from menurut.types.layout import Token
from menurut.types.mention import Mention
from menurut.types.place import Place
from menurut.types.span import Span
from menurut.types.time import TimeMention

if TYPE_CHECKING:
    from menurut.reading.events.stretches import Stretches

# Contents begin in order; one that begins more than this many before a place no longer reaches it, or is not its holder.
NESTED = 40


@dataclass(frozen=True, slots=True)
class Phrase:
    """A mention as tokens `first` to `last` (inclusive) with the entity it stands for; None where nobody knows."""

    mention: Mention
    first: int
    last: int
    entity: Entity | None


@dataclass(slots=True)
class Scene:
    """The records of an article that events are read from, indexed by token."""

    page: Page
    guards: Guards
    attributions: tuple[Attribution, ...]
    times: dict[int, list[TimeMention]] = field(default_factory=dict)
    places: dict[int, list[Place]] = field(default_factory=dict)
    entities: dict[str, Entity] = field(default_factory=dict)
    names: dict[str, Entity] = field(default_factory=dict)
    phrases: dict[str, Phrase] = field(default_factory=dict)
    starting: dict[int, list[Phrase]] = field(default_factory=dict)
    ending: dict[int, list[Phrase]] = field(default_factory=dict)
    clitics: dict[int, Phrase] = field(default_factory=dict)
    time_tokens: set[int] = field(default_factory=set)
    contents: list[tuple[Span, Attribution]] = field(default_factory=list)
    content_starts: list[int] = field(default_factory=list)
    content_set: frozenset[int] = frozenset()
    cues: dict[int, Attribution] = field(default_factory=dict)
    seen: dict[int, TriggerScore] = field(default_factory=dict)
    political: bool = False
    # The two states that the article tells of most, once asked for.
    states: frozenset[str] | None = None
    # The stretches of the sentences that were cut into them so far.
    cut: dict[int, "Stretches"] = field(default_factory=dict)

    @classmethod
    def of(
        cls, page: Page, mentions: tuple[Mention, ...], attributions: tuple[Attribution, ...], entities: tuple[Entity, ...]
    ) -> "Scene":
        """Return the scene of an article; times and places are added with `set_in`."""
        scene = cls(page, guards_of(page.article.language), attributions)
        owner = {mention: entity for entity in entities for mention in entity.mentions}
        scene.entities = {entity.id: entity for entity in entities}
        scene.political = speaks_of_politics(entities)
        for mention in mentions:
            entity = owner.get(mention.id)
            scene._add(mention, entity)
            if entity is not None:
                scene.names.setdefault(mention.span.of(page.text).lower(), entity)
        for table in (scene.starting, scene.ending):
            for phrases in table.values():
                phrases.sort(key=lambda phrase: phrase.first - phrase.last)
        told_by = ((span, attribution) for attribution in attributions for span in attribution.content)
        scene.contents = sorted(told_by, key=lambda pair: (pair[0].start, pair[1].parent is None))
        scene.content_starts = [content.start for content, _ in scene.contents]
        scene.content_set = frozenset(scene.content_starts)
        for attribution in attributions:
            if attribution.cue is not None:
                for at in range(page.index_at(attribution.cue.start), page.index_at(attribution.cue.end)):
                    scene.cues.setdefault(at, attribution)
        scene.seen = {at: seen for seen in page.analysis.triggers.values() for at in range(*seen.stretch)}
        return scene

    def set_in(self, times: tuple[TimeMention, ...], places: tuple[Place, ...]) -> "Scene":
        """Add the times and places of the article, by the number of their sentence."""
        for time in times:
            first = self.page.index_at(time.span.start)
            self.time_tokens.update(range(first, self.page.index_at(time.span.end)))
            if first < len(self.tokens):
                self.times.setdefault(self.tokens[first].sentence, []).append(time)
        for place in places:
            first = self.page.index_at(place.span.start)
            if first < len(self.tokens):
                self.places.setdefault(self.tokens[first].sentence, []).append(place)
        return self

    def _add(self, mention: Mention, entity: Entity | None) -> None:
        page = self.page
        first = bisect_right(page.starts, mention.span.start) - 1
        last = page.index_at(mention.span.end) - 1
        if first < 0 or last < first:
            return
        phrase = Phrase(mention, first, last, entity)
        self.phrases[mention.id] = phrase
        if mention.span.start > page.starts[first]:  # a clitic inside its host word
            self.clitics[first] = phrase
            return
        self.starting.setdefault(first, []).append(phrase)
        self.ending.setdefault(last, []).append(phrase)

    @property
    def tokens(self) -> tuple[Token, ...]:
        """Return the tokens of the article."""
        return self.page.layout.tokens

    def bounds(self, at: int) -> tuple[int, int]:
        """Return the first token of the sentence that holds token `at`, and the one past its last."""
        page = self.page
        number = self.tokens[at].sentence
        end = page.first_tokens[number + 1] if number + 1 < len(page.first_tokens) else len(page.starts)
        return page.first_tokens[number], end

    def holders(self, span: Span) -> list[Attribution]:
        """Return the attributions whose content holds the start of `span`, innermost first."""
        last = bisect_right(self.content_starts, span.start)
        near = self.contents[max(0, last - NESTED) : last]
        held = [(len(content), attribution) for content, attribution in near if span.start < content.end]
        return [attribution for _, attribution in sorted(held, key=lambda pair: pair[0])]

    def entity_of(self, mention: str | None) -> Entity | None:
        """Return the entity that a mention stands for."""
        phrase = self.phrases.get(mention or "")
        return phrase.entity if phrase else None

    def is_verb(self, at: int) -> bool:
        """Return whether the token at `at` is a verb with content: no auxiliary, no preposition."""
        token = self.tokens[at]
        return token.tag == "VERB" and token.lower not in self.guards.fillers and token.lower not in self.guards.prepositions
