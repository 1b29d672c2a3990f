"""The article page: the text with our marks in it, and beside each paragraph the events told there and who tells them."""

from collections import Counter
from dataclasses import dataclass

from menurut.server.days import say_published
from menurut.server.layers import numbers_of
from menurut.server.naming import say_name
from menurut.server.passages import Passage, passages_of, say_gap
from menurut.server.told import Name, search_link
from menurut.server.wording import Wording
from menurut.types.article import Dropped
from menurut.types.report import Report


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Somebody who speaks in the article, and what they do: ("denies", 2)."""

    name: Name
    acts: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticlePage:
    """An article as read; `kept` is false for a text that was pasted and is in no store. `anchors` are claims by number."""

    id: str
    title: str | None
    publisher: str | None
    byline: str | None
    published: str | None
    place: str | None
    credit: str | None
    url: str | None
    language: str
    dropped: tuple[Dropped, ...]
    passages: tuple[Passage, ...]
    speakers: tuple[Speaker, ...]
    gaps: tuple[str, ...]
    claims: int
    anchors: dict[int, str]
    chosen: str | None
    kept: bool
    version: str
    plover: str


def make_article(report: Report, wording: Wording, *, chosen: str | None = None, kept: bool = True) -> ArticlePage:
    """Return the page of a report, with the claim `chosen` lit; no claim has that id, none is."""
    article, layout = report.article, report.layout
    agencies = tuple(dict.fromkeys(credit.agency for credit in layout.credits))
    place = layout.dateline.place if layout.dateline else None
    return ArticlePage(
        id=article.id,
        title=article.title,
        publisher=article.publisher,
        byline=article.byline,
        published=say_published(article.published, wording, clock=True),
        place=_as_name(report.quote(place)) if place else None,
        credit=wording.join(agencies) or None,
        url=article.url,
        language=article.language,
        dropped=article.dropped,
        passages=passages_of(report, wording, chosen=chosen, kept=kept),
        speakers=speakers_of(report, wording, kept=kept),
        gaps=tuple(dict.fromkeys(say_gap(gap.id, wording) for gap in report.gaps if gap.span is None)),
        claims=len(report.claims),
        anchors={number: claim for claim, number in numbers_of(report).items()},
        chosen=chosen if any(claim.id == chosen for claim in report.claims) else None,
        kept=kept,
        version=report.coder.menurut,
        plover=report.coder.plover,
    )


def _as_name(place: str) -> str:
    """Return a dateline's place as a name: "BANDA ACEH" is "Banda Aceh"."""
    return place.title() if place.isupper() else place


def speakers_of(report: Report, wording: Wording, *, kept: bool = True) -> tuple[Speaker, ...]:
    """Return who speaks, most often first, the unnamed last; empty where nobody does. In a store each leads to who that is."""
    entities = {mention: entity for entity in report.entities for mention in entity.mentions}
    phrases = {mention.id: report.quote(mention.span) for mention in report.mentions}
    acts: dict[Name | None, Counter[str]] = {}
    for attribution in report.attributions:
        source = attribution.source or ""
        speaker = None
        if source in entities:
            entity = entities[source]
            speaker = Name(name=say_name(entity.name, wording), href=f"/who/{entity.id}" if kept else search_link(says=entity.name))
        elif source in phrases:
            speaker = Name(name=phrases[source], href=search_link(says=phrases[source]))
        acts.setdefault(speaker, Counter())[attribution.act] += 1
    ordered = sorted(acts.items(), key=lambda pair: (pair[0] is None, -pair[1].total()))
    return tuple(
        Speaker(
            name=speaker or Name(name=wording.say("article.unnamed")),
            acts=tuple((wording.say(f"acts.{act}"), times) for act, times in told.most_common()),
        )
        for speaker, told in ordered
    )
