"""The page of a person, organisation or state: by what names articles call them, where they appear, what they said.

Rani Putri (person, IDN GOV)     also: Rani
    what she said                claims, newest first, by topic; what takes back what she said before is marked
    what is said of her          claims of others
    with whom                    who did what to whom, counted by event
    as what                      her roles by date
    where she appears            articles, each with what joined it to the others: no rule joins silently
"""

from collections import Counter
from dataclasses import dataclass
from itertools import islice
from urllib.parse import urlencode

from menurut.desk.store import Store
from menurut.server.days import say_published
from menurut.server.drawing.scale import read_day
from menurut.server.drawing.shares import Share, draw_shares
from menurut.server.drawing.strip import NARROW, Seen, Strip, draw_strip
from menurut.server.naming import say_name, say_role
from menurut.server.pages.counterparts import Counterpart, find_counterparts
from menurut.server.told import Told, search_link, told_by_event
from menurut.server.wording import Wording
from menurut.store.filters import Filters
from menurut.store.records import ClaimRow
from menurut.store.ties import find_ties
from menurut.store.who import IdentityRow, JudgementRow, MemberRow
from menurut.types.event import EVENT_TYPES

# A page, not an archive: the rest is one link away.
SAID = 20
OF_THEM = 12
MEMBERS = 30

# Statements are looked through for changes as far back as this.
LOOKED_THROUGH = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """One article in which they appear: as what it brings them in, and what joined it; `published` is None where unknown."""

    words: str
    role: str
    article: str
    title: str | None
    language: str
    publisher: str | None
    published: str | None
    bond: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A judgement that stands, in the reader's language."""

    verdict: str
    left: str
    right: str
    reason: str
    by: str
    when: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """A type of event that somebody spoke of, as a link to those statements alone."""

    said: str
    number: int
    href: str
    chosen: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What they said of one event, when, and what they take back by it: the day and the address of what they said before."""

    told: Told
    published: str | None
    takes_back: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WhoPage:
    """Somebody across articles; `more` is how many members are not shown, `all_said` where everything they said is found."""

    id: str
    name: str
    kind: str
    role: str
    names: tuple[str, ...]
    members: tuple[Member, ...]
    more: int
    said: tuple[Statement, ...]
    all_said: str
    topics: tuple[Topic, ...]
    shares: tuple[Share, ...]
    of_them: tuple[Told, ...]
    all_of_them: str
    counterparts: tuple[Counterpart, ...]
    strip: Strip | None
    narrow: Strip | None
    judgements: tuple[Judged, ...]


def find_said(store: Store, identity: IdentityRow, number: int) -> tuple[ClaimRow, ...]:
    """Return what somebody said in any article, newest first."""
    return tuple(store.each("claims", Filters(says=identity.id, limit=number)))


def make_who(store: Store, identity: IdentityRow, wording: Wording, *, topic: str | None = None) -> WhoPage:
    """Return the page of an identity, with what they said of one `topic` (a type of event) alone where one is given."""
    latest = identity.members[::-1]
    name = say_name(identity.name, wording)
    said = find_said(store, identity, LOOKED_THROUGH)
    seen = _seen(identity, wording)
    return WhoPage(
        id=identity.id,
        name=name,
        kind=wording.say(f"who.kinds.{identity.kind}"),
        role=_role(identity, wording),
        names=tuple(one for one in identity.names if one not in (identity.name, name)),
        members=tuple(_member(member, wording) for member in latest[:MEMBERS]),
        more=max(0, len(latest) - MEMBERS),
        said=_statements(store, said, topic, wording),
        all_said=search_link(says=identity.id),
        topics=_topics(identity, said, topic, wording),
        shares=draw_shares(Counter(row.status for row in said), wording),
        of_them=told_by_event(_said_of(store, identity, {row.id for row in said}), wording),
        all_of_them=f"/timeline?{urlencode({'actor': identity.id})}",
        counterparts=find_counterparts(store, identity, wording),
        strip=draw_strip(seen, wording),
        narrow=draw_strip(seen, wording, NARROW),
        judgements=tuple(_judged(one, wording) for one in identity.judgements),
    )


def _statements(store: Store, said: tuple[ClaimRow, ...], topic: str | None, wording: Wording) -> tuple[Statement, ...]:
    rows = {row.id: row for row in said}
    back: dict[str, list[tuple[str, str]]] = {}
    for tie in find_ties(store.connection, rows):
        if tie.kind == "retracts":
            earlier = rows[tie.other]
            day = say_published(earlier.article.published, wording) or wording.say("article.no-date")
            back.setdefault(rows[tie.claim].event, []).append((day, f"/claims/{earlier.id}"))
    shown = tuple(row for row in said if topic in (None, row.type))
    published = {row.event: say_published(row.article.published, wording) for row in shown}
    return tuple(
        Statement(told=told, published=published[told.event], takes_back=tuple(dict.fromkeys(back.get(told.event, ()))))
        for told in told_by_event(shown[:SAID], wording)
    )


def _topics(identity: IdentityRow, said: tuple[ClaimRow, ...], topic: str | None, wording: Wording) -> tuple[Topic, ...]:
    """Return what they spoke of, most often first; nothing where it is one thing alone."""
    counted = Counter(row.type for row in said)
    if len(counted) < 2:
        return ()
    return tuple(
        Topic(
            said=wording.say(f"types.{kind}"),
            number=number,
            href=f"/who/{identity.id}" + ("" if kind == topic else f"?topic={kind}"),
            chosen=kind == topic,
        )
        for kind, number in counted.most_common()
    )


def pick_topic(asked: str | None) -> str | None:
    """Return the type of event that an address asks for; None where it is none."""
    return asked if asked in EVENT_TYPES else None


def _said_of(store: Store, identity: IdentityRow, own: set[str]) -> tuple[ClaimRow, ...]:
    """Return what others say that somebody did or had done to them, newest first."""
    found: dict[str, ClaimRow] = {}
    for filters in (Filters(actor=identity.id, limit=LOOKED_THROUGH), Filters(recipient=identity.id, limit=LOOKED_THROUGH)):
        others = (row for row in store.each("claims", filters) if row.id not in own)
        found |= {row.id: row for row in islice(others, OF_THEM)}
    newest = sorted(found.values(), key=lambda row: (row.article.published or "", row.event), reverse=True)
    return tuple(newest[:OF_THEM])


def _role(identity: IdentityRow, wording: Wording) -> str:
    """Return state and role of somebody in words; of a state its name alone would say nothing new."""
    return "" if identity.kind == "state" else say_role(identity.country, identity.sector, wording)


def _seen(identity: IdentityRow, wording: Wording) -> list[Seen]:
    """Return in which role each article brings them in, where article and role are known by day."""
    return [
        Seen(day=day, role=role, said=f"{member.article.published[:10]}: {member.words}", href=f"/articles/{member.article.id}")
        for member in identity.members
        if member.article.published
        and (day := read_day(member.article.published))
        and (role := say_role(member.country, member.sector, wording))
    ]


def _member(member: MemberRow, wording: Wording) -> Member:
    return Member(
        words=member.words or member.name,
        role=say_role(member.country, member.sector, wording),
        article=member.article.id,
        title=member.article.title,
        language=member.article.language,
        publisher=member.article.publisher,
        published=say_published(member.article.published, wording),
        bond=wording.say(f"who.bonds.{member.bond}"),
    )


def _judged(one: JudgementRow, wording: Wording) -> Judged:
    return Judged(
        verdict=wording.say(f"who.verdicts.{one.verdict}"),
        left=say_name(one.left_name or one.left, wording),
        right=say_name(one.right_name or one.right, wording),
        reason=one.reason,
        by=one.by,
        when=say_published(one.when, wording) or one.when,
    )
