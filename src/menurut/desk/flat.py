"""Rows for spreadsheets and data frames: one value in each column, the same columns for every row of a kind.

Several actors or modes are parted by "; " as POLECAT has them. Codes stand beside names in the same order, empty where
unknown, so that both can be taken apart again.
"""

from collections.abc import Iterable

from menurut.store.days import days_of
from menurut.store.records import AnyRow, ArticleRow, AttributionRow, ClaimRow, EventRow, Heading, Hit, Party, SourceRow
from menurut.types.time import DateInterval

Flat = dict[str, str | int | float | None]

_PARTIES = ("actors", "actor_countries", "actor_sectors", "recipients", "recipient_countries", "recipient_sectors")
_DATE = ("date_start", "date_end", "date_grain", "date_basis")
_HEADING = ("title", "publisher", "published", "url")

# The columns of each kind, written out so that an answer without rows has its header too.
COLUMNS: dict[str, tuple[str, ...]] = {
    "claims": (
        "id", "article", "event", "type", "modes", "status", "act", "polarity", "modality",
        *_PARTIES, "holder", "chain", *_DATE, "place", "words", "score", *_HEADING,
    ),
    "events": ("id", "article", "type", "modes", "contexts", "trigger", *_PARTIES, *_DATE, "place", "claims", "words", *_HEADING),
    "sources": ("id", "name", "kind", "country", "sector", "attributions", "articles", "acts", "article", "words"),
    "articles": (
        "id", "title", "publisher", "published", "url", "byline", "language", "text", "attributions", "events", "claims", "gaps",
    ),
    "search": ("id", "kind", "words", *_HEADING),
}  # fmt: skip


def _joined(values: Iterable[str | None]) -> str:
    return "; ".join(value or "" for value in values)


def _parties(role: str, parties: tuple[Party, ...]) -> Flat:
    return {
        f"{role}s": _joined(party.name for party in parties),
        f"{role}_countries": _joined(party.country for party in parties),
        f"{role}_sectors": _joined(party.sector for party in parties),
    }


def _date(date: DateInterval | None, published: str | None) -> Flat:
    """Return the day, or that of publication with the basis "published" to tell them apart."""
    if date is not None:
        return {"date_start": date.start, "date_end": date.end, "date_grain": date.grain, "date_basis": date.basis}
    first, last = days_of(published) or (None, None)
    return {"date_start": first, "date_end": last, "date_grain": None, "date_basis": first and "published"}


def _heading(heading: Heading) -> Flat:
    return {"title": heading.title, "publisher": heading.publisher, "published": heading.published, "url": heading.url}


def _claim(row: ClaimRow) -> Flat:
    return {
        "id": row.id, "article": row.article.id, "event": row.event, "type": row.type, "modes": _joined(row.modes),
        "status": row.status, "act": row.act, "polarity": row.polarity, "modality": row.modality,
        **_parties("actor", row.actors), **_parties("recipient", row.recipients), "holder": row.holder, "chain": row.chain,
        **_date(row.date, row.article.published), "place": row.place, "words": row.words, "score": row.score,
        **_heading(row.article),
    }  # fmt: skip


def _event(row: EventRow) -> Flat:
    return {
        "id": row.id, "article": row.article.id, "type": row.type, "modes": _joined(row.modes),
        "contexts": _joined(row.contexts), "trigger": row.trigger,
        **_parties("actor", row.actors), **_parties("recipient", row.recipients),
        **_date(row.date, row.article.published), "place": row.place, "claims": row.claims, "words": row.words,
        **_heading(row.article),
    }  # fmt: skip


def _source(row: SourceRow) -> Flat:
    return {
        "id": row.id, "name": row.name, "kind": row.kind, "country": row.country, "sector": row.sector,
        "attributions": row.attributions, "articles": row.articles,
        "acts": _joined(f"{act} {times}" for act, times in row.acts.items()), "article": row.article.id, "words": row.words,
    }  # fmt: skip


def _article(row: ArticleRow) -> Flat:
    return {
        "id": row.id, "title": row.title, "publisher": row.publisher, "published": row.published, "url": row.url,
        "byline": row.byline, "language": row.language, "text": row.text,
        "attributions": row.attributions, "events": row.events, "claims": row.claims, "gaps": row.gaps,
    }  # fmt: skip


def flat(row: AnyRow) -> Flat:
    """Return a row's columns in order; every value is text, a number or None."""
    if isinstance(row, ClaimRow):
        return _claim(row)
    if isinstance(row, EventRow):
        return _event(row)
    if isinstance(row, SourceRow):
        return _source(row)
    if isinstance(row, ArticleRow):
        return _article(row)
    if isinstance(row, Hit):
        return {"id": row.id, "kind": row.kind, "words": row.words, **_heading(row.article)}
    shared: Flat = {"id": row.id, "article": row.article.id}
    if isinstance(row, AttributionRow):
        return {**shared, "source": row.source, "cue": row.cue, "act": row.act, "form": row.form, "words": row.words}
    return {**shared, "name": row.name, "kind": row.kind, "country": row.country, "sector": row.sector, "words": row.words}
