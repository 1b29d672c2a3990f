"""The page of a happening: one event as many articles tell it, the claims for and against it, when and where it is said to be."""

from collections.abc import Iterable
from dataclasses import dataclass

from menurut.desk.joined import Joined, find_joined
from menurut.desk.store import Store
from menurut.errors import NotFoundError
from menurut.server.days import say_interval, say_published
from menurut.server.doubts import find_doubt
from menurut.server.drawing.places import WorldMap, draw_places
from menurut.server.ledger import Difference, Ledger, find_differences, make_ledger, tells_best
from menurut.server.told import Told, told_of
from menurut.server.wording import Wording
from menurut.store.disputes import SideRow, find_dispute, happening_of
from menurut.store.lookup import find_id
from menurut.store.records import ClaimRow
from menurut.store.ties import dispute_on, find_members, find_ties
from menurut.types.place import Place
from menurut.types.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """How one article tells the happening."""

    told: Told
    article: str
    title: str | None
    publisher: str | None
    published: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """A day or interval as articles give it, by what it was reckoned, and in how many articles."""

    said: str
    basis: str
    articles: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """What speaks for or against events being one, and how much."""

    said: str
    part: str
    speaks_for: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Joining:
    """Why events are taken for one: signs, and which articles have their text from another."""

    signs: tuple[Sign, ...]
    kinships: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HappeningPage:
    """A happening. `is_counted` is false where it is told in too many articles for their origins to be counted on the spot."""

    id: str
    told: Told
    kind: str
    modes: tuple[str, ...]
    ledger: Ledger
    is_counted: bool
    tellings: tuple[Telling, ...]
    dispute: str | None
    differences: tuple[Difference, ...]
    when: tuple[When, ...]
    map: WorldMap
    joining: Joining | None
    doubt: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Happened:
    """What the store knows of a happening: its events, their claims with sides and origins, and what joins them."""

    id: str
    events: tuple[str, ...]
    sides: tuple[SideRow, ...]
    dispute: str | None
    joined: Joined | None


def find_happening(store: Store, wanted: str) -> Happened:
    """Return the happening of an event whose id is or begins with `wanted`. Raises NotFoundError where there is none."""
    _, event = find_id(store.connection, wanted, ("event",))
    id = happening_of(store.connection, event)
    events = find_members(store.connection, id)
    rows = [row for one in events for row in store.claims(event=one)]
    if not rows:
        raise NotFoundError(f"No claim tells the event {id}.")
    joined = find_joined(store, events, (row.article.id for row in rows))
    disputes = tuple(dispute_on(store.connection, events))
    known = {side.claim.id: side for one in disputes for side in find_dispute(store.connection, one, joined=False).sides}
    sides = [known.get(row.id) or _side(row, joined) for row in rows]
    return Happened(
        id=id,
        events=events,
        sides=tuple(sorted(sides, key=lambda one: (one.claim.article.published or "9", one.claim.article.id))),
        dispute=disputes[0] if disputes else None,
        joined=joined,
    )


def _side(row: ClaimRow, joined: Joined | None) -> SideRow:
    origin = joined.origins.get(row.id) if joined else None
    side = "denies" if row.polarity == "negative" else "says"
    return SideRow(claim=row, side=side, origin=origin or f"dispatch {row.article.id}")  # type: ignore[arg-type]


def make_happening(store: Store, found: Happened, wording: Wording) -> HappeningPage:
    """Return the page of a happening."""
    claims = {one.claim.id: one.claim for one in found.sides}
    first = tells_best(found.sides, found.id)
    ledger = make_ledger(found.sides, wording)
    tellers = tuple(entry.teller for entry in ledger.entries)
    return HappeningPage(
        id=found.id,
        told=told_of(first, tellers, wording),
        kind=first.type,
        modes=first.modes,
        ledger=ledger,
        is_counted=found.joined is not None or found.dispute is not None,
        tellings=_tellings(claims.values(), wording),
        dispute=found.dispute,
        differences=find_differences(find_ties(store.connection, claims), claims, wording),
        when=_when(claims.values(), wording),
        map=draw_places(_places(claims.values(), found.id), near=True),
        joining=make_joining(found.joined, claims.values(), wording) if found.joined and len(found.events) > 1 else None,
        doubt=find_doubt(claims.values(), wording),
    )


def _tellings(claims: Iterable[ClaimRow], wording: Wording) -> tuple[Telling, ...]:
    events: dict[str, list[ClaimRow]] = {}
    for row in claims:
        events.setdefault(row.event, []).append(row)
    return tuple(
        Telling(
            told=told_of(rows[0], (), wording),
            article=rows[0].article.id,
            title=rows[0].article.title,
            publisher=rows[0].article.publisher,
            published=say_published(rows[0].article.published, wording),
        )
        for rows in events.values()
    )


def _when(claims: Iterable[ClaimRow], wording: Wording) -> tuple[When, ...]:
    """Return the days that articles give, each once, that of most articles first."""
    given: dict[str, dict[str, str]] = {}
    for row in claims:
        if row.date is not None:
            given.setdefault(say_interval(row.date, wording), {})[row.article.id] = row.date.basis
    ordered = sorted(given.items(), key=lambda one: -len(one[1]))
    return tuple(
        When(
            said=said,
            basis=wording.say("claim.from-text" if "text" in articles.values() else "claim.relative"),
            articles=len(articles),
        )
        for said, articles in ordered
    )


def _places(claims: Iterable[ClaimRow], happening: str) -> Iterable[tuple[Place, str, bool]]:
    records = {row.event: row.records.record("events", row.event)["places"] for row in claims}
    for places in records.values():
        for place in places:
            known = {key: place.get(key) for key in ("name", "country", "geonames", "latitude", "longitude", "precision")}
            yield Place(span=Span(*place["span"]), **known), happening, False


def make_joining(joined: Joined, claims: Iterable[ClaimRow], wording: Wording) -> Joining:
    """Return in words why events are one; each sign once, with the most it weighs between any two of them."""
    parts: dict[str, float] = {}
    for reason in joined.reasons:
        name = (reason.rule or "").rpartition("#")[2]
        parts[name] = max(parts.get(name, 0.0), reason.score or 0.0, key=abs)
    outlets = {row.article.id: row.article.publisher or wording.say("unknown-publisher") for row in claims}
    signs = tuple(
        Sign(said=wording.say(f"signs.{name}"), part=wording.number(abs(part)), speaks_for=part > 0)
        for name, part in sorted(parts.items(), key=lambda one: -abs(one[1]))
        if abs(part) >= 0.05
    )
    kinships = tuple(
        (outlets[one.right], wording.say(f"kinships.{one.how}"), outlets[one.left])
        for one in joined.kinships
        if one.left in outlets and one.right in outlets
    )
    return Joining(signs=signs, kinships=kinships)


def lines_of(found: Happened) -> list[dict[str, object]]:
    """Return the claims as lines of JSON, each with its side and origin."""
    return [{**one.claim.line(), "side": one.side, "origin": one.origin} for one in found.sides]


def at_one_side(found: Happened, side: str) -> int:
    """Return how many independent origins stand on a side."""
    return len({one.origin for one in found.sides if one.side == side})
