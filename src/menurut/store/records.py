"""What questions to a store are answered with: one record per line of an answer.

    row.status, row.chain, row.words       for people
    row.line()                             for programs: the record's keys as in the report, and more

Ids, offsets and codes are those of the report; `words` are the article's own.
"""

from dataclasses import dataclass, field
from typing import Literal

from menurut.store.kept import Line, Records
from menurut.types.time import DateInterval

Kind = Literal["article", "event", "claim", "entity", "attribution"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """Who does something or has it done to them; the codes are None where unknown."""

    id: str
    name: str
    country: str | None = None
    sector: str | None = None

    def line(self) -> Line:
        """Return the party as JSON has it."""
        return {"id": self.id, "name": self.name, "country": self.country, "sector": self.sector}


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """What an answer says of the article it comes from.

    For people: `outlet` is who publishes it where only the dateline tells, `opening` its first words where there is no title.
    """

    id: str
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    url: str | None = None
    language: str = "id"
    outlet: str | None = None
    opening: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimRow:
    """A claim with its event's type, parties, day and place. `chain` is for people: "Republika ‹ KCNA"."""

    id: str
    article: Heading
    event: str
    type: str
    modes: tuple[str, ...]
    contexts: tuple[str, ...]
    status: str
    act: str
    polarity: str
    modality: str
    chain: str
    holder: str | None
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    trigger: str
    date: DateInterval | None
    place: str | None
    words: str
    score: float
    records: Records = field(repr=False, compare=False)

    @property
    def record(self) -> Line:
        """Return the claim as its report has it."""
        return self.records.record("claims", self.id)

    def line(self) -> Line:
        """Return the claim as a line of JSON tells it."""
        return {
            **self.record,
            "article": self.article.id,
            "type": self.type,
            "modes": list(self.modes),
            "actors": [party.line() for party in self.actors],
            "recipients": [party.line() for party in self.recipients],
            "holder": self.holder,
            "date": _date_line(self.date),
            "place": self.place,
            "words": self.words,
            "publisher": self.article.publisher,
            "published": self.article.published,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRow:
    """An event with its parties; `claims` is how many claims tell it."""

    id: str
    article: Heading
    type: str
    modes: tuple[str, ...]
    contexts: tuple[str, ...]
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    trigger: str
    date: DateInterval | None
    place: str | None
    claims: int
    words: str
    records: Records = field(repr=False, compare=False)

    @property
    def record(self) -> Line:
        """Return the event as its report has it."""
        return self.records.record("events", self.id)

    def line(self) -> Line:
        """Return the event as a line of JSON tells it; `parties` has names and codes beside the ids."""
        parties = [{"role": "actor", **party.line()} for party in self.actors]
        parties += [{"role": "recipient", **party.line()} for party in self.recipients]
        return {**self.record, "article": self.article.id, "words": self.words, "parties": parties}


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRow:
    """Somebody who is cited, over all articles that name them alike.

    `id`, `article` and `words` are those of the earliest entity; `acts` counts what they do (say, deny ...).
    """

    id: str
    article: Heading
    name: str
    kind: str
    country: str | None
    sector: str | None
    attributions: int
    articles: int
    acts: dict[str, int]
    words: str
    records: Records = field(repr=False, compare=False)

    @property
    def record(self) -> Line:
        """Return the source as its report has it."""
        return self.records.record("entities", self.id)

    def line(self) -> Line:
        """Return the source as a line of JSON tells it."""
        counts = {"attributions": self.attributions, "articles": self.articles, "acts": self.acts}
        return {**self.record, "article": self.article.id, "words": self.words, **counts}


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleRow:
    """An article with how much was read from it; `words` is its first paragraph, `outlet` as in Heading."""

    id: str
    title: str | None
    publisher: str | None
    outlet: str | None
    byline: str | None
    url: str | None
    published: str | None
    language: str
    text: str = field(repr=False)
    attributions: int
    events: int
    claims: int
    gaps: int
    record: Line = field(repr=False, compare=False)

    @property
    def words(self) -> str:
        """Return the first paragraph."""
        return self.text.strip().partition("\n")[0]

    def line(self) -> Line:
        """Return the article as a line of JSON tells it."""
        counts = {"attributions": self.attributions, "events": self.events, "claims": self.claims, "gaps": self.gaps}
        return {**self.record, "text": self.text, "article": self.id, "words": self.words, **counts}


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityRow:
    """Somebody or something in one article."""

    id: str
    article: Heading
    name: str
    kind: str
    country: str | None
    sector: str | None
    words: str
    records: Records = field(repr=False, compare=False)

    @property
    def record(self) -> Line:
        """Return the entity as its report has it."""
        return self.records.record("entities", self.id)

    def line(self) -> Line:
        """Return the entity as a line of JSON tells it."""
        return {**self.record, "article": self.article.id, "words": self.words}


@dataclass(frozen=True, slots=True, kw_only=True)
class AttributionRow:
    """An act of saying in one article."""

    id: str
    article: Heading
    source: str | None
    cue: str | None
    act: str
    form: str
    words: str
    records: Records = field(repr=False, compare=False)

    @property
    def record(self) -> Line:
        """Return the attribution as its report has it."""
        return self.records.record("attributions", self.id)

    def line(self) -> Line:
        """Return the attribution as a line of JSON tells it."""
        return {**self.record, "article": self.article.id, "words": self.words}


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """An article or a claim whose words answer a search; `words` is the stretch that does."""

    id: str
    kind: Literal["article", "claim"]
    article: Heading
    words: str

    def line(self) -> Line:
        """Return the hit as a line of JSON tells it."""
        heading = self.article
        return {
            "id": self.id, "kind": self.kind, "article": heading.id, "words": self.words, "title": heading.title,
            "publisher": heading.publisher, "published": heading.published, "url": heading.url,
        }  # fmt: skip


AnyRow = ClaimRow | EventRow | SourceRow | ArticleRow | EntityRow | AttributionRow | Hit


def _date_line(date: DateInterval | None) -> Line | None:
    if date is None:
        return None
    return {"start": date.start, "end": date.end, "grain": date.grain, "basis": date.basis}
