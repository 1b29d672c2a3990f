"""The prints of an event: what of it can be held against the event of another article.

Menlu Sari Utami bertemu Menlu Hoang Minh di Hanoi, Kamis (6/7).      CONSULT
parties   utami IDN GOV, minh VNM GOV      days 2023-07-06     places hanoi
words     menlu sari utami bertemu hoang minh hanoi kamis      anchors ~utami ~minh +1581130
"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import msgspec

from menurut.comparing.days import span_of
from menurut.comparing.keeping import kept
from menurut.comparing.naming import SOMEBODY, key_of, name_key
from menurut.comparing.parties import Party, Side, side_of
from menurut.comparing.prints import moment_of, numbers_told, words_of
from menurut.knowledge.gazetteer import find_place
from menurut.languages import read_words
from menurut.types.entity import Entity
from menurut.types.event import Event
from menurut.types.mention import Mention
from menurut.types.place import Place
from menurut.types.report import Report
from menurut.types.span import Span

# Shorter words are mostly particles; what carries an event's content is longer in both languages.
LONG = 4

# A country or a province holds two events of one day; what is smaller tells them apart.
WIDE = frozenset({"country", "province"})

# By this rule the state of somebody was taken from the story as a whole.
GUESSED = "state-of-the-story"

# Words to either side of a trigger among which "kembali" or "second" still means the event.
NEAR = 4

# Words before a trigger among which "setelah" means it: the subject of its clause stands between.
FAR = 6


@cache
def again_words() -> frozenset[str]:
    """Return the words that call an event another of its kind than one told before."""
    return read_words("shared", "happenings", _Again).again


@cache
def looking_back() -> frozenset[str]:
    """Return the words before an event that is over when its sentence's own begins."""
    return read_words("shared", "happenings", _Again).after


class _Again(msgspec.Struct):
    again: frozenset[str]
    after: frozenset[str]


@dataclass(frozen=True, kw_only=True)
class EventPrint:
    """What an event (its id) leaves to compare. `days` are its own, None where the text tells none; `moment` is publication.

    `again` marks an event that its sentence calls another one of its kind ("kembali", "the second"), `past` one that it looks back on
    ("a week after the attack"). `tale` is the first event of its article that tells the same, None where it alone does. Without slots:
    what every fit asks of it is kept with it.
    """

    event: str
    article: str
    language: str
    moment: float | None
    place_in_text: int
    type: str
    modes: tuple[str, ...]
    trigger: str
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    days: tuple[str, str] | None
    places: frozenset[str]
    words: frozenset[str]
    names: frozenset[str]
    anchors: frozenset[str]
    numbers: frozenset[str]
    again: bool
    past: bool
    speech: bool
    tale: str | None = None

    @kept
    def acting(self) -> Side:
        """Return its actors together."""
        return side_of(self.actors)

    @kept
    def receiving(self) -> Side:
        """Return its recipients together."""
        return side_of(self.recipients)

    @kept
    def told(self) -> frozenset[str]:
        """Return what it shares with others, each kind under its own sign: what `Rarity` counts."""
        return frozenset(_keys_told(self))

    @kept
    def span(self) -> tuple[int, int] | None:
        """Return its days, counted."""
        return span_of(self.days) if self.days else None

    @kept
    def party_names(self) -> frozenset[str]:
        """Return the names of its parties."""
        return self.acting.names | self.receiving.names

    @kept
    def word(self) -> str:
        """Return the first word of its trigger."""
        return self.trigger.split(" ")[0]

    @kept
    def people(self) -> frozenset[str]:
        """Return the anchors that are people."""
        return frozenset([anchor for anchor in self.anchors if anchor[0] == "~"])

    @kept
    def surroundings(self) -> frozenset[str]:
        """Return the anchors that are states and places."""
        return self.anchors - self.people

    @kept
    def spots(self) -> frozenset[str]:
        """Return what may tell where it was: the names and the places around it."""
        return self.names | {anchor for anchor in self.anchors if anchor[0] == "+"}

    @kept
    def telling_numbers(self) -> frozenset[str]:
        """Return the numbers that two events don't share by chance."""
        return frozenset(["#" + number for number in self.numbers if len(number) > 1])


def place_key(place: Place) -> str:
    """Return what two tellings of a place have in common, in any language: its id, else its point ("Shan utara", "northern Shan"), else its name."""
    if place.geonames is not None:
        return str(place.geonames)
    if place.latitude is not None:
        return f"{place.latitude} {place.longitude}"
    known = find_place(place.name)  # "Pulau Langkawi"
    return name_key(known.name if known is not None else place.name)


def _keys_told(event: EventPrint) -> Iterator[str]:
    for party in (*event.actors, *event.recipients):
        yield from ("=" + party.name,) if party.name else ()
        yield from ("@" + party.country,) if party.country else ()
    yield from event.anchors
    yield from ("#" + number for number in event.numbers)
    yield from ("place " + place for place in event.places)
    yield from event.words
    yield from event.names


def eventprints_of(report: Report) -> tuple[EventPrint, ...]:
    """Return the prints of a report's events, in their order."""
    view = _View(report)
    return tuple(view.print_of(event) for event in report.events)


class _View:
    """A report with its sentences and entities at hand."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.entities = {entity.id: entity for entity in report.entities}
        self.starts = [sentence.start for sentence in report.layout.sentences]
        self.words = tuple(words_of(report))
        self.owner = {mention: entity for entity in report.entities for mention in entity.mentions}

    def sentences_of(self, event: Event) -> tuple[Span, ...]:
        """Return the sentences that tell an event, the first telling's first."""
        found = []
        for span in dict.fromkeys((event.trigger, *(telling.trigger for telling in event.tellings))):
            at = bisect_right(self.starts, span.start) - 1
            if at >= 0:
                found.append(self.report.layout.sentences[at])
        return tuple(dict.fromkeys(found))

    def print_of(self, event: Event) -> EventPrint:
        report, sentences = self.report, self.sentences_of(event)
        return EventPrint(
            event=event.id,
            article=report.article.id,
            language=report.article.language,
            moment=moment_of(report.article.published),
            place_in_text=event.trigger.start,
            type=event.type,
            modes=event.modes,
            trigger=report.quote(event.trigger).casefold(),
            actors=tuple(self.party(self.entities[id]) for id in event.actors if id in self.entities),
            recipients=tuple(self.party(self.entities[id]) for id in event.recipients if id in self.entities),
            days=self.days_of(event),
            places=frozenset(place_key(place) for place in event.places if place.precision not in WIDE),
            words=frozenset(self.words_in(sentences)),
            names=frozenset(self.names_in(sentences)),
            anchors=frozenset(self.anchors_in(sentences)),
            numbers=frozenset(self.numbers_in(sentences)),
            again=self.is_again(event.trigger),
            past=self.is_past(event.trigger, sentences),
            speech=event.speech,
        )

    def days_of(self, event: Event) -> tuple[str, str] | None:
        """Return an event's days; None for a day to come of what has happened, which is another's ("agreed to open on 1 July")."""
        if event.date is None:
            return None
        planned = any(telling.modality != "actual" for telling in event.tellings)
        if not planned and event.date.start > (self.report.article.published or "9999"):
            return None
        return event.date.start, event.date.end

    def is_again(self, trigger: Span) -> bool:
        """Return whether a word within reach of the trigger calls the event another of its kind."""
        at = bisect_right([token.span.start for token, _ in self.words], trigger.start)
        return any(token.lower in again_words() for token, _ in self.words[max(0, at - NEAR) : at + NEAR])

    def is_past(self, trigger: Span, sentences: tuple[Span, ...]) -> bool:
        """Return whether a word that looks back ("setelah") stands before the trigger, in its sentence and within reach."""
        at = bisect_right([token.span.start for token, _ in self.words], trigger.start) - 1
        before = self.words[max(0, at - FAR) : max(0, at)]
        return any(token.lower in looking_back() and sentences and sentences[0].start <= token.span.start for token, _ in before)

    def party(self, entity: Entity) -> Party:
        named = entity.kind in SOMEBODY and entity.kind != "state" and any(m.kind == "name" for m in self.mentions(entity))
        guessed = any(reason.rule == GUESSED for reason in entity.because)
        name = key_of(entity) if named else None
        return Party(name=name, country=entity.country, sector=entity.sector, kind=entity.kind, guessed=guessed)

    def mentions(self, entity: Entity) -> tuple[Mention, ...]:
        return tuple(m for m in self.report.mentions if m.id in entity.mentions)

    def words_in(self, sentences: tuple[Span, ...]) -> Iterator[str]:
        for token, _ in self.words:
            if len(token.text) >= LONG and any(sentence.covers(token.span) for sentence in sentences):
                yield token.lower

    def names_in(self, sentences: tuple[Span, ...]) -> Iterator[str]:
        for token, opens in self.words:
            if not opens and token.text[0].isupper() and len(token.text) > 2 and any(one.covers(token.span) for one in sentences):
                yield name_key(token.text)

    def anchors_in(self, sentences: tuple[Span, ...]) -> Iterator[str]:
        for mention in self.report.mentions:
            entity = self.owner.get(mention.id)
            if entity is not None and any(sentence.covers(mention.span) for sentence in sentences):
                if entity.kind == "person" and mention.kind == "name" and name_key(entity.name):
                    yield "~" + name_key(entity.name).split(" ")[-1]
                elif entity.kind == "state" and entity.country:
                    yield "@" + entity.country
        for place in self.report.places:
            if place.geonames and any(sentence.covers(place.span) for sentence in sentences):
                yield f"+{place.geonames}"

    def numbers_in(self, sentences: tuple[Span, ...]) -> Iterator[str]:
        for sentence in sentences:
            yield from numbers_told(self.report, sentence)
