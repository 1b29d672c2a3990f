"""The search page: one field, facets as links with counts, each hit a claim with its words, articles below."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from menurut.desk.store import Store
from menurut.server.asking import Counts, count_claims
from menurut.server.days import say_published
from menurut.server.naming import names_of, say_name
from menurut.server.told import Told, told_by_event
from menurut.server.wording import Wording
from menurut.store.facets import Counted, count_names
from menurut.store.filters import STATUSES, FilterError, Filters, entities_like, match_of
from menurut.store.newest import Seen, find_newest
from menurut.store.queries import Field, find_numbered
from menurut.store.records import ClaimRow, Hit
from menurut.types.event import EVENT_TYPES

PAGE = 30
ARTICLES = 10

# The filters of a search by their names in the address; `q` is what stands in the field.
FILTERS = ("q", "status", "type", "actor", "recipient", "says", "publisher", "since", "until")
LONGEST = 400

# What is typed into a field of its own, in the order shown, and those of them that also have names to choose from.
FIELDS = ("since", "until", "says", "actor", "recipient", "publisher")
PARTIES = ("says", "actor", "recipient")

# So many of the newest claims are looked through for what the filters are offered with, and so many names are shown of each kind.
LOOKED_THROUGH = 500
NAMES = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A search as the address has it; only what was asked for is in `values`."""

    values: tuple[tuple[str, str], ...] = ()
    page: int = 1

    def get(self, name: str) -> str | None:
        """Return the value of a filter."""
        return dict(self.values).get(name)

    def filters(self, limit: int | None = None) -> Filters:
        """Return the filters for a store."""
        asked = {("text" if name == "q" else name): value for name, value in self.values}
        return Filters(limit=limit, **asked)

    def address(self, *, page: int = 1, changes: Mapping[str, str | None] | None = None) -> str:
        """Return the address of this search with some filters changed, or left out where None."""
        values: dict[str, str | None] = {**dict(self.values), **(changes or {})}
        kept = {name: value for name, value in values.items() if value}
        return f"/search?{urlencode({**kept, **({'page': page} if page > 1 else {})})}".rstrip("?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Facet:
    """One value of a filter: how many claims have it, and the search with it alone, or without it where it is chosen."""

    value: str
    said: str
    count: int
    href: str
    chosen: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimHit:
    """Neighbouring claims on one event, with the article they stand in."""

    told: Told
    article: str
    title: str | None
    published: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleHit:
    """An article with the stretch of it that answers; `published` is None where unknown."""

    id: str
    title: str | None
    publisher: str | None
    published: str | None
    words: str
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A filter that is typed: its name, what stands in its field, what an id or a code there is called, and names to choose from."""

    name: str
    value: str
    called: str | None
    facets: tuple[Facet, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchPage:
    """What was asked, what answers it, and what to leave out where nothing does."""

    asked: Asked
    hits: tuple[ClaimHit, ...]
    articles: tuple[ArticleHit, ...]
    found: str
    statuses: tuple[Facet, ...]
    types: tuple[Facet, ...]
    choices: tuple[Choice, ...]
    drops: tuple[tuple[str, str], ...]
    shown: tuple[tuple[str, str], ...]
    older: str | None
    newer: str | None
    counted: int | None


def make_search(store: Store, asked: Asked, wording: Wording) -> SearchPage:
    """Return the answer to a search. Raises FilterError for a filter that can't be meant."""
    start, filters = (asked.page - 1) * PAGE, asked.filters()
    seen = tuple(find_newest(store.connection, filters, most=max(LOOKED_THROUGH, start + PAGE) + 1))
    looked = seen[:LOOKED_THROUGH]
    more = len(seen) > LOOKED_THROUGH
    by_status, by_type = (_count(store, looked, filters, field, more=more) for field in ("status", "type"))
    names = count_names(store.connection, looked, names=NAMES, coder=filters.coder)
    rows = find_numbered(store.connection, seen[start : start + PAGE])
    q = asked.get("q")
    named = names_of(store, (value for name, value in asked.values if name in PARTIES), wording)
    shown = _without(asked, named, wording)
    return SearchPage(
        asked=asked,
        hits=tuple(_hits(rows, wording)),
        articles=tuple(_article(hit, wording) for hit in store.search(q, limit=ARTICLES)) if q and asked.page == 1 else (),
        found=wording.say("search.found-at-least" if more else "search.found", number=len(looked)),
        statuses=_facets(asked, "status", by_status.of, STATUSES, wording),
        types=_facets(asked, "type", by_type.of, EVENT_TYPES, wording),
        choices=tuple(_choice(asked, name, getattr(names, name, ()), named, wording) for name in FIELDS),
        drops=shown if not rows else (),
        shown=shown,
        older=asked.address(page=asked.page + 1) if len(seen) > start + PAGE else None,
        newer=asked.address(page=asked.page - 1) if asked.page > 1 else None,
        counted=LOOKED_THROUGH if by_status.stopped or by_type.stopped else None,
    )


def _count(store: Store, seen: tuple[Seen, ...], filters: Filters, field: Field, *, more: bool) -> Counts:
    """Return the numbers by a field: of the claims seen, behind which there are `more` or not, unless they were chosen by it."""
    if getattr(filters, field) is not None:
        return count_claims(store, filters, field, most=LOOKED_THROUGH)
    of = Counter(getattr(claim, field) for claim in seen)
    return Counts(of=dict(of), total=len(seen), stopped=more)


def _choice(asked: Asked, name: str, counted: Counted, named: Mapping[str, str], wording: Wording) -> Choice:
    """Return a field with the names that claims have most; one that is chosen already leaves nothing to choose."""
    value = asked.get(name) or ""
    facets = tuple(
        Facet(
            value=one,
            said=say_name(one, wording) if name in PARTIES else one,
            count=count,
            href=asked.address(changes={name: one}),
            chosen=False,
        )
        for one, count in counted
    )
    called = named.get(value, value) if name in PARTIES else value
    return Choice(name=name, value=value, called=called if called != value else None, facets=() if value else facets)


def _hits(rows: tuple[ClaimRow, ...], wording: Wording) -> list[ClaimHit]:
    articles = {row.event: row.article for row in rows}
    return [
        ClaimHit(
            told=told,
            article=articles[told.event].id,
            title=articles[told.event].title,
            published=say_published(articles[told.event].published, wording),
        )
        for told in told_by_event(rows, wording)
    ]


def _article(hit: Hit, wording: Wording) -> ArticleHit:
    article = hit.article
    return ArticleHit(
        id=article.id,
        title=article.title,
        publisher=article.publisher,
        published=say_published(article.published, wording),
        words=hit.words,
        language=article.language,
    )


def _facets(asked: Asked, name: str, counts: dict[str, int], values: tuple[str, ...], wording: Wording) -> tuple[Facet, ...]:
    chosen = asked.get(name)
    words = {"status": "status", "type": "types"}[name]
    return tuple(
        Facet(
            value=value,
            said=wording.say(f"{words}.{value}"),
            count=counts.get(value, 0),
            href=asked.address(changes={name: None if value == chosen else value}),
            chosen=value == chosen,
        )
        for value in values
        if counts.get(value) or value == chosen
    )


def _without(asked: Asked, named: Mapping[str, str], wording: Wording) -> tuple[tuple[str, str], ...]:
    """Return each filter in words, with the search without it."""
    return tuple((_said(name, value, named, wording), asked.address(changes={name: None})) for name, value in asked.values)


def _said(name: str, value: str, named: Mapping[str, str], wording: Wording) -> str:
    words = {"status": "status", "type": "types"}.get(name)
    shown = wording.say(f"{words}.{value}") if words and wording.has(f"{words}.{value}") else named.get(value, value)
    return wording.say(f"search.filter.{name}", value=shown)


def check_value(name: str, value: str) -> None:
    """Raise FilterError for a value that can't be meant."""
    if len(value) > LONGEST:
        raise FilterError(f"{name} has more than {LONGEST} characters.")
    asked = Asked(values=((name, value),)).filters()
    asked.types(), asked.statuses(), asked.days()
    if name == "q":
        match_of(value)
    if name in ("actor", "recipient", "says"):
        entities_like(name, value)


def check(asked: Asked) -> Asked:
    """Return a search with its codes as the store writes them. Raises FilterError for those it doesn't know."""
    filters = asked.filters()
    filters.days()
    values = {"type": ",".join(filters.types()), "status": ",".join(filters.statuses())}
    return replace(asked, values=tuple((name, values.get(name) or value) for name, value in asked.values))
