"""All that was read from one article."""

from dataclasses import dataclass, field

from menurut.types.article import Article
from menurut.types.attribution import Attribution
from menurut.types.claim import Claim, SourceLink
from menurut.types.entity import Entity
from menurut.types.event import Event
from menurut.types.gap import Gap
from menurut.types.layout import Layout
from menurut.types.mention import Mention
from menurut.types.place import Place
from menurut.types.span import Span
from menurut.types.time import TimeMention


@dataclass(frozen=True, slots=True, kw_only=True)
class Coder:
    """Who coded: program version, model digests by name, ontology version, digest of the reader's own lexicon (None without one)."""

    menurut: str
    models: dict[str, str] = field(default_factory=dict)
    plover: str = "2.0"
    lexicon: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """The records of one reading, each tuple in order of position; every tuple may be empty."""

    article: Article
    layout: Layout
    mentions: tuple[Mention, ...] = ()
    entities: tuple[Entity, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    times: tuple[TimeMention, ...] = ()
    places: tuple[Place, ...] = ()
    events: tuple[Event, ...] = ()
    claims: tuple[Claim, ...] = ()
    gaps: tuple[Gap, ...] = ()
    coder: Coder

    def quote(self, span: Span) -> str:
        """Return the article's words at `span`."""
        return span.of(self.article.text)

    def chain(self, claim: Claim) -> str:
        """Return a claim's chain for people, outermost first: "Republika ‹ KCNA ‹ Kim Jong-un"."""
        return " ‹ ".join(link.name or "?" for link in claim.chain)

    def holder(self, claim: Claim) -> SourceLink:
        """Return the link that answers for a claim: the source of its last attribution, else the publisher.

        Not always the chain's last link: Budi who speaks through his lawyer Rika stands before her and holds the claim.
        """
        if not claim.attributions:
            return claim.chain[0]
        links = [link for link in claim.chain if link.attribution == claim.attributions[-1]]
        through = next((a.spokesperson for a in self.attributions if a.id == claim.attributions[-1]), None)
        return links[0] if through else links[-1]

    def to_json(self) -> str:
        """Return one line of JSON, schema menurut.report/1."""
        from menurut.types.wire import report_to_json

        return report_to_json(self)

    def to_marks(self) -> str:
        """Return the article in mark notation, with its entities in a header."""
        from menurut.types.marks import report_to_marks

        return report_to_marks(self)

    def _repr_html_(self) -> str:
        """Return a self-contained, escaped HTML fragment without scripts, for notebooks."""
        from menurut.types.html import report_to_html

        return report_to_html(self)
