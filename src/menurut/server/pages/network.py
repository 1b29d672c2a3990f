"""The network: who did what to whom, counted by happening, as a ring and as a table."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import product

from menurut.desk.store import Store
from menurut.server.drawing.arcs import Arcs, draw_arcs
from menurut.server.drawing.ring import Ring, Tie, draw_ring
from menurut.server.naming import say_country, say_name
from menurut.server.pages.pictures import Told, find_told
from menurut.server.pages.timeline import say_found
from menurut.server.told import Name
from menurut.server.wanted import Choice, Wanted, with_names
from menurut.server.wording import Wording
from menurut.store.acts import Act
from menurut.store.records import Party

ROWS = 150


@dataclass(frozen=True, slots=True, kw_only=True)
class TieRow:
    """A tie in the table: what was done, most often first, and where its happenings are listed."""

    actor: Name
    recipient: Name
    kinds: tuple[tuple[str, int], ...]
    happenings: int
    denied: int
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkPage:
    """What was asked, the ring, the same as arcs where there is no room for it, and the table. `by` is "who" or "country"."""

    wanted: Wanted
    by: str
    ways: tuple[Choice, ...]
    shown: tuple[tuple[str, str], ...]
    types: tuple[Choice, ...]
    statuses: tuple[Choice, ...]
    sentence: str
    picture: Ring | None
    arcs: Arcs | None
    rows: tuple[TieRow, ...]
    more: int
    is_cut: bool
    unnamed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Ties:
    """Ties, those of most happenings first, with what was done in each; names by id; how many happenings have one party only."""

    ties: tuple[Tie, ...]
    kinds: dict[tuple[str, str], Counter[str]]
    names: dict[str, str]
    unnamed: int


def find_ties(acts: Iterable[Act], by: str) -> Ties:
    """Return who did what to whom among acts, by identity or `by` "country"; a happening counts once for each pair."""
    told: dict[tuple[str, str], dict[str, bool]] = {}
    kinds: dict[tuple[str, str], dict[str, str]] = {}
    names: dict[str, str] = {}
    one_sided: set[str] = set()
    paired: set[str] = set()
    for act in acts:
        actors, recipients = (_keys(parties, by, names) for parties in (act.actors, act.recipients))
        (paired if actors and recipients else one_sided).add(act.happening)
        for pair in product(actors, recipients):
            denied = told.setdefault(pair, {})
            denied[act.happening] = denied.get(act.happening, False) or act.is_denied
            kinds.setdefault(pair, {})[act.happening] = act.type
    ties = [
        Tie(actor=pair[0], recipient=pair[1], happenings=len(denied), denied=sum(denied.values())) for pair, denied in told.items()
    ]
    return Ties(
        ties=tuple(sorted(ties, key=lambda tie: (-tie.happenings, names[tie.actor], names[tie.recipient]))),
        kinds={pair: Counter(found.values()) for pair, found in kinds.items()},
        names=names,
        unnamed=len(one_sided - paired),
    )


def _keys(parties: tuple[Party, ...], by: str, names: dict[str, str]) -> list[str]:
    if by == "country":
        found = {party.country: party.country for party in parties if party.country}
    else:
        found = {party.id: party.name for party in parties}
    names.update(found)
    return list(found)


def make_network(store: Store, wanted: Wanted, by: str, wording: Wording) -> NetworkPage:
    """Return the network of what was asked for."""
    wanted = with_names(store, wanted, wording)
    told = find_told(store, wanted, both_ways=True)
    found = find_ties(told.acts, by)
    say = say_country if by == "country" else say_name
    names = {id: say(name, wording) for id, name in found.names.items()}
    ring = draw_ring(found.ties, names)
    return NetworkPage(
        wanted=wanted,
        by=by,
        ways=tuple(Choice(value=one, said=wording.say(f"network.by-{one}"), chosen=one == by) for one in ("who", "country")),
        shown=wanted.shown(wording),
        types=wanted.types(wording),
        statuses=wanted.statuses(wording),
        sentence=_sentence(told, found, wanted, wording),
        picture=ring,
        arcs=draw_arcs(ring, names) if ring else None,
        rows=tuple(_row(tie, found, names, by, wanted, wording) for tie in found.ties[:ROWS]),
        more=max(0, len(found.ties) - ROWS),
        is_cut=told.is_cut,
        unnamed=found.unnamed,
    )


def _sentence(told: Told, found: Ties, wanted: Wanted, wording: Wording) -> str:
    if not found.ties:
        return wording.say("network.nothing") if told.acts else say_found(told.happenings, wanted, wording)
    return wording.say("network.sentence", names=len({end for tie in found.ties for end in (tie.actor, tie.recipient)}),
                       happenings=told.happenings - found.unnamed)  # fmt: skip


def _row(tie: Tie, found: Ties, names: Mapping[str, str], by: str, wanted: Wanted, wording: Wording) -> TieRow:
    def name(id: str) -> Name:
        return Name(name=names[id], href=None if by == "country" else f"/who/{id}")

    kinds = found.kinds[tie.actor, tie.recipient]
    return TieRow(
        actor=name(tie.actor),
        recipient=name(tie.recipient),
        kinds=tuple((wording.say(f"types.{kind}"), number) for kind, number in kinds.most_common()),
        happenings=tie.happenings,
        denied=tie.denied,
        href=link_of(tie, wanted),
    )


def link_of(tie: Tie, wanted: Wanted) -> str:
    """Return where the happenings of a tie are listed."""
    return wanted.address({"actor": tie.actor, "with": tie.recipient}, path="/timeline")
