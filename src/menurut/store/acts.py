"""Who did what to whom, in bulk: one row for each event, as pictures count them.

Filters(since="2023-07")  -->  Act(happening, AID, actors, recipients, date, statuses) ...

Events that are one happening carry one id, so that what ten outlets report can be counted once.
"""

import json
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from menurut.store.conditions import coder_number
from menurut.store.filters import Filters
from menurut.store.newest import find_newest
from menurut.store.records import Party
from menurut.types.place import Place
from menurut.types.span import Span
from menurut.types.time import DateInterval


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One event of one article. `id` is the event's, `happening` that of all events that are one with it.

    Parties carry the id of their identity and the name it is most often given. `day` is the event's first day, else that of
    publication; None where neither is known. `statuses` are those of its claims, `sayers` and `deniers` who holds them, None
    for somebody unnamed.
    """

    id: str
    happening: str
    type: str
    modes: tuple[str, ...]
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    date: DateInterval | None
    day: str | None
    statuses: frozenset[str]
    claims: int
    article: str
    sayers: tuple[str | None, ...] = ()
    deniers: tuple[str | None, ...] = ()
    places: tuple[Place, ...] = ()

    @property
    def is_denied(self) -> bool:
        """Return whether somebody denies it."""
        return "denied" in self.statuses


_ACTS = """WITH acts AS (
    SELECT c.event, group_concat(DISTINCT c.status) AS statuses, count(*) AS claims,
        '[' || group_concat(DISTINCT json_array(c.holder, c.status = 'denied')) || ']' AS told
    FROM json_each(:newest) j CROSS JOIN claims c ON c.number = j.value GROUP BY c.event)
SELECT v.id, v.number, v.type, v.modes, v.actors, v.recipients, v.date_start, v.date_end, v.date_grain, v.date_basis, v.day_from,
    t.statuses, t.claims, t.told, ifnull(o.id, v.id) AS happening, a.id AS article
FROM acts t CROSS JOIN events v ON v.number = t.event CROSS JOIN articles a ON a.number = v.article
LEFT JOIN happening_members m ON m.event = v.number LEFT JOIN events o ON o.number = m.happening
ORDER BY v.day_from, v.turn"""

_WHO = """SELECT e.id, o.id AS identity FROM json_each(?) j CROSS JOIN entities e ON e.id = j.value AND e.coder = ?
LEFT JOIN identity_members m ON m.entity = e.number CROSS JOIN entities o ON o.number = ifnull(m.identity, e.number)"""

_PLACES = """SELECT p.event, p.name, p.country, p.geonames, p.latitude, p.longitude, p.precision
FROM json_each(?) j CROSS JOIN event_places p ON p.event = j.value ORDER BY p.event, p.position"""


def find_acts(connection: sqlite3.Connection, filters: Filters, *, most: int, places: bool = False) -> tuple[Act, ...]:
    """Return the events of the newest `most` claims that answer `filters`, the earliest first; with their `places` where wanted."""
    coder = coder_number(connection, filters.coder)
    newest = json.dumps([claim.number for claim in find_newest(connection, filters, most=most)])
    rows = connection.execute(_ACTS, {"newest": newest}).fetchall()
    told = {row["number"]: _act(row) for row in rows}
    if places:
        for number, found in _places(connection, told):
            told[number] = replace(told[number], places=found)
    return tuple(_known(connection, tuple(told.values()), coder))


def _act(row: sqlite3.Row) -> Act:
    date = None
    if row["date_start"] is not None:
        date = DateInterval(start=row["date_start"], end=row["date_end"], grain=row["date_grain"], basis=row["date_basis"])
    told = json.loads(row["told"])
    return Act(
        id=row["id"],
        happening=row["happening"],
        type=row["type"],
        modes=tuple(json.loads(row["modes"])),
        actors=tuple(Party(**party) for party in json.loads(row["actors"])),
        recipients=tuple(Party(**party) for party in json.loads(row["recipients"])),
        date=date,
        day=row["day_from"],
        statuses=frozenset(row["statuses"].split(",")),
        claims=row["claims"],
        article=row["article"],
        sayers=tuple(holder for holder, denies in told if not denies),
        deniers=tuple(holder for holder, denies in told if denies),
    )


def _places(connection: sqlite3.Connection, numbers: Iterable[int]) -> Iterator[tuple[int, tuple[Place, ...]]]:
    found: defaultdict[int, list[Place]] = defaultdict(list)
    columns = ("name", "country", "geonames", "latitude", "longitude", "precision")
    for row in connection.execute(_PLACES, (json.dumps(list(numbers)),)):
        found[row["event"]].append(Place(span=Span(0, 0), **{name: row[name] for name in columns}))
    return ((number, tuple(places)) for number, places in found.items())


def _known(connection: sqlite3.Connection, acts: tuple[Act, ...], coder: int) -> Iterator[Act]:
    """Yield acts whose parties are told by identity, each under the name that most acts give it."""
    ids = {party.id for act in acts for party in (*act.actors, *act.recipients)}
    identity = {row["id"]: row["identity"] for row in connection.execute(_WHO, (json.dumps(sorted(ids)), coder))}
    named: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for act in acts:
        for party in (*act.actors, *act.recipients):
            named[identity.get(party.id, party.id)][party.name] += 1
    best = {id: min(names, key=lambda name: (-names[name], name)) for id, names in named.items()}

    def known(parties: tuple[Party, ...]) -> tuple[Party, ...]:
        whole = (identity.get(party.id, party.id) for party in parties)
        return tuple(replace(party, id=id, name=best[id]) for party, id in zip(parties, whole, strict=True))

    return (replace(act, actors=known(act.actors), recipients=known(act.recipients)) for act in acts)
