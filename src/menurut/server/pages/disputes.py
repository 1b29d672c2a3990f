"""What is contested: the list of disputes, and the ledger of one of them over time."""

from dataclasses import dataclass
from itertools import islice

from menurut.desk.joined import find_joined
from menurut.desk.store import Store
from menurut.server.days import say_published
from menurut.server.doubts import find_doubt
from menurut.server.ledger import Difference, Ledger, find_differences, make_ledger, name_origins, say_sides, tells_best
from menurut.server.pages.happening import Joining, make_joining
from menurut.server.told import Told, told_of
from menurut.server.wording import Wording
from menurut.store.disputes import DisputeRow, find_disputes
from menurut.store.ties import find_ties

PAGE = 25


@dataclass(frozen=True, slots=True, kw_only=True)
class DisputeLine:
    """A dispute in a list: its happening, the sentence that counts, and who the independent origins on each side are."""

    id: str
    told: Told
    sentence: str
    says: int
    denies: int
    sayers: tuple[str, ...]
    deniers: tuple[str, ...]
    publishers: tuple[str, ...]
    latest: str | None
    over: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DisputesPage:
    """A page of disputes, those that somebody denies first, then by origins; `is_current` is false where the store has articles not yet compared."""

    lines: tuple[DisputeLine, ...]
    older: str | None
    newer: str | None
    number: int
    is_current: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DisputePage:
    """A contested happening with its ledger."""

    id: str
    happening: str
    told: Told
    kind: str
    ledger: Ledger
    differences: tuple[Difference, ...]
    joining: Joining | None
    doubt: str | None
    is_current: bool


def line_of(store: Store, row: DisputeRow, wording: Wording) -> DisputeLine:
    """Return a dispute as a list shows it."""
    names = name_origins(row.sides, wording)
    days = sorted(one.claim.article.published for one in row.sides if one.claim.article.published)
    publishers = dict.fromkeys(one.claim.article.publisher or wording.say("unknown-publisher") for one in row.sides)
    ties = find_ties(store.connection, (one.claim.id for one in row.sides))
    # What one side says and the other denies is contested as such, whether or not a denial names whom it answers.
    whether = ("polarity",) if row.says and row.denies else ()
    facts = dict.fromkeys((*whether, *(tie.fact for tie in ties if tie.kind not in ("repeats", "supports"))))
    return DisputeLine(
        id=row.id,
        told=told_of(tells_best(row.sides, row.happening), (), wording),
        sentence=say_sides(row.says, row.denies, days[0] if days else None, wording),
        says=row.says,
        denies=row.denies,
        sayers=tuple(dict.fromkeys(names[one.side, one.origin] for one in row.sides if one.side == "says")),
        deniers=tuple(dict.fromkeys(names[one.side, one.origin] for one in row.sides if one.side == "denies")),
        publishers=tuple(publishers),
        latest=say_published(days[-1], wording) if days else None,
        over=tuple(wording.say(f"ledger.facts.{fact}") for fact in facts),
    )


def find_page(store: Store, number: int, *, joined: bool) -> tuple[DisputeRow, ...]:
    """Return the disputes of a page, and one more where there is another; `joined` with why their events are one."""
    return tuple(islice(find_disputes(store.connection, skip=(number - 1) * PAGE, denied_first=True, joined=joined), PAGE + 1))


def make_disputes(store: Store, number: int, wording: Wording) -> DisputesPage:
    """Return a page of disputes, from 1."""
    rows = find_page(store, number, joined=False)
    return DisputesPage(
        lines=tuple(line_of(store, row, wording) for row in rows[:PAGE]),
        older=f"/disputes?page={number + 1}" if len(rows) > PAGE else None,
        newer=(f"/disputes?page={number - 1}" if number > 2 else "/disputes") if number > 1 else None,
        number=number,
        is_current=store.is_compared,
    )


def make_dispute(store: Store, row: DisputeRow, wording: Wording) -> DisputePage:
    """Return the page of a dispute."""
    claims = {one.claim.id: one.claim for one in row.sides}
    first = tells_best(row.sides, row.happening)
    events = {claim.event for claim in claims.values()}
    joined = find_joined(store, events, (claim.article.id for claim in claims.values())) if len(events) > 1 else None
    ledger = make_ledger(row.sides, wording)
    return DisputePage(
        id=row.id,
        happening=row.happening,
        told=told_of(first, tuple(entry.teller for entry in ledger.entries), wording),
        kind=first.type,
        ledger=ledger,
        differences=find_differences(find_ties(store.connection, claims), claims, wording),
        joining=make_joining(joined, claims.values(), wording) if joined else None,
        doubt=find_doubt(claims.values(), wording),
        is_current=store.is_compared,
    )
