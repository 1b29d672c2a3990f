"""Questions about who is who: an identity with its members and judgements, and whom a person should look at."""

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from menurut.comparing.candidates import Candidate, Profile, find_candidates
from menurut.comparing.identities import find_unheld, last_words, name_of
from menurut.comparing.naming import meanings_of
from menurut.errors import AmbiguousIdError, NotFoundError
from menurut.store.answers import heading
from menurut.store.conditions import coder_number
from menurut.store.identities import TOLD_SECTOR, find_standing, members_with
from menurut.store.kept import Line
from menurut.store.records import Heading
from menurut.types.identity import Appearance, Bond, Judgement, Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberRow:
    """One member of an identity: an entity with its article, and what joined it."""

    id: str
    article: Heading
    name: str
    kind: str
    country: str | None
    sector: str | None
    words: str
    bond: Bond

    def line(self) -> Line:
        """Return the member as JSON tells it."""
        return {
            "id": self.id, "article": self.article.id, "name": self.name, "kind": self.kind, "country": self.country,
            "sector": self.sector, "words": self.words, "bond": self.bond, "title": self.article.title,
            "publisher": self.article.publisher, "published": self.article.published,
        }  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgementRow:
    """A judgement with the names of both it speaks of, None for somebody who is no longer there.

    `undone` where it was taken back, `overruled` where a later one says otherwise, of the same two or by way of others.
    """

    id: str
    left: str
    right: str
    left_name: str | None
    right_name: str | None
    verdict: Verdict
    reason: str
    by: str
    when: str
    undone: bool = False
    overruled: bool = False

    def line(self) -> Line:
        """Return the judgement as JSON tells it."""
        return {
            "id": self.id, "left": self.left, "right": self.right, "left_name": self.left_name, "right_name": self.right_name,
            "verdict": self.verdict, "reason": self.reason, "by": self.by, "when": self.when, "undone": self.undone,
            "overruled": self.overruled,
        }  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class IdentityRow:
    """Somebody across articles: the name and codes that most members have, all names, the members in order of time.

    `id` is that of the earliest member; `judgements` are those that stand and speak of a member.
    """

    id: str
    name: str
    kind: str
    country: str | None
    sector: str | None
    names: tuple[str, ...]
    members: tuple[MemberRow, ...]
    judgements: tuple[JudgementRow, ...]

    @property
    def articles(self) -> int:
        """Return in how many articles somebody appears."""
        return len({member.article.id for member in self.members})

    def line(self) -> Line:
        """Return the identity as a line of JSON tells it."""
        return {
            "id": self.id, "name": self.name, "kind": self.kind, "country": self.country, "sector": self.sector,
            "names": list(self.names), "articles": self.articles, "members": [member.line() for member in self.members],
            "judgements": [judgement.line() for judgement in self.judgements],
        }  # fmt: skip


# Whom no article gives a role is coded a civilian: that says less than any other code.
NO_ROLE = "CVL"

_MEMBERS = """SELECT e.number, e.id, e.name, e.kind, e.country, e.sector, e.words, ifnull(m.bond, 'alone') AS bond,
a.id AS article, a.title, a.publisher, a.published, a.url, a.language FROM json_each(?) j CROSS JOIN entities e ON e.number = j.value
CROSS JOIN articles a ON a.number = e.article LEFT JOIN identity_members m ON m.entity = e.number
ORDER BY a.day_from IS NULL, a.day_from, e.id"""


def find_identity(connection: sqlite3.Connection, entity: str, coder: str) -> IdentityRow:
    """Return who the entity with this whole id is across articles. Raises NotFoundError where this coder has no such entity."""
    reader = coder_number(connection, coder)
    row = connection.execute("SELECT number FROM entities WHERE id = ? AND coder = ?", (entity, reader)).fetchone()
    if row is None:
        raise NotFoundError(f"The coder {coder!r} has no entity {entity}.")
    numbers = json.dumps(list(members_with(connection, row["number"])))
    members = tuple(_member(one) for one in connection.execute(_MEMBERS, (numbers,)))
    named = [Appearance(id=one.id, name=one.name, kind=one.kind) for one in members]  # type: ignore[arg-type]
    ids = {one.id for one in members}
    standing = [one for one in find_standing(connection, reader) if {one.left, one.right} & ids]
    return IdentityRow(
        id=members[0].id,
        name=name_of(named),
        kind=members[0].kind,
        country=_commonest(one.country for one in members),
        sector=_commonest(one.sector for one in members),
        names=tuple(name for name, _ in Counter(one.name for one in members).most_common()),
        members=members,
        judgements=tuple(_judgement(connection, one) for one in standing),
    )


def _member(row: sqlite3.Row) -> MemberRow:
    columns = {name: row[name] for name in ("id", "name", "kind", "country", "sector", "words", "bond")}
    return MemberRow(**columns, article=heading(row))


def _commonest(codes: Iterable[str | None]) -> str | None:
    """Return the code that most members have, None where nobody has one; of equally many one that tells a role, then by alphabet."""
    counted = Counter(code for code in codes if code)
    return min(counted, key=lambda code: (-counted[code], code == NO_ROLE, code), default=None)


def _name(connection: sqlite3.Connection, entity: str) -> str | None:
    row = connection.execute("SELECT name FROM entities WHERE id = ?", (entity,)).fetchone()
    return None if row is None else str(row["name"])


def _judgement(connection: sqlite3.Connection, one: Judgement, *, undone: bool = False, overruled: bool = False) -> JudgementRow:
    return JudgementRow(
        id=one.id, left=one.left, right=one.right, left_name=_name(connection, one.left), right_name=_name(connection, one.right),
        verdict=one.verdict, reason=one.reason, by=one.by, when=one.when, undone=undone,
        overruled=overruled,
    )  # fmt: skip


def find_judgements(connection: sqlite3.Connection, coder: str) -> tuple[JudgementRow, ...]:
    """Return all judgements, the latest first, those that were taken back among them."""
    reader = coder_number(connection, coder)
    standing = find_standing(connection, reader)
    held = {one.id for one in last_words(standing)} - {one.id for one in find_unheld(standing)}
    undone = {one.id for one in find_standing(connection, reader, undone=True)} - {one.id for one in standing}
    return tuple(
        _judgement(connection, one, undone=one.id in undone, overruled=one.id not in held | undone)
        for one in reversed(find_standing(connection, reader, undone=True))
    )


def find_named(connection: sqlite3.Connection, name: str, coder: str) -> str:
    """Return the id of the one identity that bears a name.

    Raises NotFoundError where nobody does, AmbiguousIdError where several do.
    """
    keys, identifiers = meanings_of(name)
    asked = """SELECT DISTINCT ifnull(m.identity, n.entity) AS identity FROM json_each(?) j
    CROSS JOIN entity_names n ON n.key = j.value AND n.coder = ? LEFT JOIN identity_members m ON m.entity = n.entity LIMIT 9"""
    wanted = [*keys, *(f"{mark}{one}" for one in identifiers for mark in "#=")]
    found = [row["identity"] for row in connection.execute(asked, (json.dumps(wanted), coder_number(connection, coder)))]
    ids = [str(connection.execute("SELECT id FROM entities WHERE number = ?", (one,)).fetchone()["id"]) for one in found]
    if not ids:
        raise NotFoundError(f"Nobody in the store is named {name!r}.")
    if len(ids) > 1:
        raise AmbiguousIdError(f"{name!r} may be {', '.join(sorted(ids)[:4])}: give an id.")
    return ids[0]


def find_doubtful(connection: sqlite3.Connection, coder: str) -> tuple[Candidate, ...]:
    """Return the pairs of identities that a person should look at, those in most articles first."""
    reader = coder_number(connection, coder)
    asked = f"""WITH told AS (
        SELECT DISTINCT ifnull(m.identity, e.number) AS identity, n.key, e.country, {TOLD_SECTOR} AS sector, e.wikidata
        FROM entity_names n CROSS JOIN entities e ON e.number = n.entity LEFT JOIN identity_members m ON m.entity = e.number
        WHERE n.coder = ?1 AND n.key >= '0' AND e.kind <> 'state')
    SELECT o.id, o.name, o.kind, told.key, told.country, told.sector, told.wikidata, ifnull((
        SELECT count(DISTINCT v.article) FROM identity_members m JOIN entities v ON v.number = m.entity
        WHERE m.identity = o.number HAVING count(*) > 0), 1) AS articles
    FROM told CROSS JOIN entities o ON o.number = told.identity"""
    profiles = [
        Profile(
            id=row["id"], name=row["name"], kind=row["kind"], key=row["key"], country=row["country"], sector=row["sector"],
            identifier=row["wikidata"], articles=row["articles"],
        )
        for row in connection.execute(asked, (reader,))
    ]  # fmt: skip
    return find_candidates(profiles, _judged_pairs(connection, reader))


def _judged_pairs(connection: sqlite3.Connection, coder: int) -> Iterator[tuple[str, str]]:
    """Yield the identities on which somebody has judged, in pairs."""
    asked = """SELECT o.id FROM entities e LEFT JOIN identity_members m ON m.entity = e.number
    CROSS JOIN entities o ON o.number = ifnull(m.identity, e.number) WHERE e.id = ? AND e.coder = ?"""
    for one in find_standing(connection, coder):
        pair = [row["id"] for id in (one.left, one.right) for row in connection.execute(asked, (id, coder))]
        if len(pair) == 2:
            yield pair[0], pair[1]
