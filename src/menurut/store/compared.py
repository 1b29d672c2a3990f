"""The index of comparing in the tables of a store: what articles hold which keys, and what was found between them so far."""

import json
import sqlite3
from collections import OrderedDict, defaultdict
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from menurut.comparing.fit import Fit
from menurut.comparing.grouping import Event, Head, Pair, head_of
from menurut.comparing.index import MANY, Fits
from menurut.comparing.neighbours import month
from menurut.comparing.origins import Kinship
from menurut.comparing.packing import pack, unpack
from menurut.comparing.traces import Traces

# So many articles' traces stay at hand, some 50 KB each: neighbours come back again and again.
UNPACKED = 1_000

_HEADS = msgspec.msgpack.Decoder(tuple[Head, ...])
_SIGNS = msgspec.json.Decoder(tuple[tuple[str, float], ...])

# No article has this number: under it stands, on the first day of a month, how many articles of the month hold a key.
_ALL = 0
_COUNT_IN_MONTH = f"""SELECT k.key, min(k.places, ?3) FROM json_each(?1) j
CROSS JOIN compared_keys k ON k.key = j.value AND k.day = ?2 AND k.article = {_ALL}"""
_COUNT = f"""SELECT j.value AS key, (SELECT count(*) FROM (
    SELECT 1 FROM compared_keys k WHERE k.key = j.value AND k.day BETWEEN ?2 AND ?3 AND k.article > {_ALL} LIMIT ?4)) AS articles
FROM json_each(?1) j"""
_HOLDING = f"""SELECT k.key, k.article, k.places FROM json_each(?1) j
CROSS JOIN compared_keys k ON k.key = j.value AND k.day BETWEEN ?2 AND ?3 AND k.article > {_ALL}"""
_HOLDERS = f"""SELECT DISTINCT k.article FROM json_each(?1) j
CROSS JOIN compared_keys k ON k.key = j.value AND k.day BETWEEN ?2 AND ?3 AND k.article > {_ALL}"""
_PUT_KEY = (
    f"INSERT INTO compared_keys (key, day, article, places) VALUES (?, ?, {_ALL}, 1) ON CONFLICT DO UPDATE SET places = places + 1"
)
_DROP_KEY = f"UPDATE compared_keys SET places = places - 1 WHERE key = ? AND day = ? AND article = {_ALL}"
_DROP_LAST = f"DELETE FROM compared_keys WHERE key = ? AND day = ? AND article = {_ALL} AND places = 0"
# By the first article's events and by the other's; what was found by the first is not looked up again.
_SCORES = """SELECT f.article, f.place, f.other, f.other_place, f.score FROM json_each(?1) j CROSS JOIN event_fits f ON f.article = j.value
UNION ALL SELECT f.article, f.place, f.other, f.other_place, f.score FROM json_each(?1) j CROSS JOIN event_fits f ON f.other = j.value
WHERE f.article NOT IN (SELECT value FROM json_each(?1))"""
# Events come as one number each: to take an array apart takes as long as to look its scores up.
_SCORES_OF = """SELECT f.article, f.place, f.other, f.other_place, f.score FROM json_each(?1) j
CROSS JOIN event_fits f ON f.article = j.value >> 16 AND f.place = j.value & 65535
UNION ALL SELECT f.article, f.place, f.other, f.other_place, f.score FROM json_each(?1) j
CROSS JOIN event_fits f ON f.other = j.value >> 16 AND f.other_place = j.value & 65535"""

_KIN = """SELECT k.article, k.other FROM json_each(?1) j CROSS JOIN kinships k ON k.article = j.value
UNION SELECT k.article, k.other FROM json_each(?1) j CROSS JOIN kinships k ON k.other = j.value"""
_PUT_FIT = "INSERT INTO event_fits (article, place, other, other_place, score, signs) VALUES (?, ?, ?, ?, ?, ?)"
_SET_FIT = "UPDATE event_fits SET score = ?, signs = ? WHERE article = ? AND place = ? AND other = ? AND other_place = ?"
_DROP_FIT = "DELETE FROM event_fits WHERE article = ? AND place = ? AND other = ? AND other_place = ?"


def _listed(values: Iterable[int] | Iterable[Event] | Iterable[str]) -> str:
    """Return values as json_each takes them."""
    return msgspec.json.encode(list(values)).decode()


class StoreIndex:
    """The index of a store. Nothing is kept here but unpacked traces: transactions are the caller's."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._unpacked: OrderedDict[int, Traces] = OrderedDict()

    def traces(self, article: int) -> Traces:
        """Return the traces of an article."""
        known = self._unpacked.get(article)
        if known is None:
            row = self._connection.execute("SELECT traces FROM compared WHERE article = ?", (article,)).fetchone()
            known = self._keep(article, unpack(row[0]))
        return known

    def _keep(self, article: int, traces: Traces) -> Traces:
        self._unpacked[article] = traces
        if len(self._unpacked) > UNPACKED:
            self._unpacked.popitem(last=False)
        return traces

    def put(self, article: int, traces: Traces) -> None:
        """Take in an article that is not there."""
        self._keep(article, traces)
        self._connection.execute(
            "INSERT INTO compared (article, day, heads, traces) VALUES (?, ?, ?, ?)",
            (article, traces.day, msgspec.msgpack.encode(tuple(map(head_of, traces.events))), pack(traces)),
        )
        keys, first = sorted(traces.places.items()), month(traces.day)[0]
        self._connection.executemany(_PUT_KEY, [(key, first) for key, _ in keys])
        self._connection.executemany(
            "INSERT INTO compared_keys (key, day, article, places) VALUES (?, ?, ?, ?)",
            [(key, traces.day, article, places) for key, places in keys],
        )

    def drop(self, article: int) -> None:
        """Take out an article and all that was found of it."""
        traces = self.traces(article)
        self._unpacked.pop(article, None)
        self._connection.executemany(
            "DELETE FROM compared_keys WHERE key = ? AND day = ? AND article = ?",
            [(key, traces.day, article) for key in sorted(traces.keys)],
        )
        held = [(key, month(traces.day)[0]) for key in sorted(traces.keys)]
        for statement in (_DROP_KEY, _DROP_LAST):
            self._connection.executemany(statement, held)
        for table in ("compared", "dispatch_members"):
            self._connection.execute(f"DELETE FROM {table} WHERE article = ?", (article,))
        for table in ("kinships", "event_fits"):
            self._connection.execute(f"DELETE FROM {table} WHERE article = ?1 OR other = ?1", (article,))

    def holds(self, articles: Iterable[int]) -> set[int]:
        """Return those of some articles that are there."""
        asked = "SELECT c.article FROM json_each(?) j CROSS JOIN compared c ON c.article = j.value"
        return {row[0] for row in self._connection.execute(asked, (_listed(articles),))}

    def is_empty(self) -> bool:
        """Return whether no article is there."""
        return self._connection.execute("SELECT 1 FROM compared LIMIT 1").fetchone() is None

    def count(self, keys: Iterable[int], first: int, last: int, most: int = MANY) -> dict[int, int]:
        """Return how many articles published on some days hold each key, up to `most`."""
        if (first, last) == month(first):
            return dict(self._connection.execute(_COUNT_IN_MONTH, (_listed(sorted(keys)), first, most)).fetchall())
        return dict(self._connection.execute(_COUNT, (_listed(sorted(keys)), first, last, most)).fetchall())

    def holders(self, keys: Iterable[int], first: int, last: int) -> set[int]:
        """Return the articles published on some days that hold one of the keys."""
        return {row[0] for row in self._connection.execute(_HOLDERS, (_listed(keys), first, last))}

    def holding(self, keys: Iterable[int], first: int, last: int) -> Iterable[tuple[int, int, int]]:
        """Return each of some keys with each article published on some days that holds it, and the places of its events that do."""
        return self._connection.execute(_HOLDING, (_listed(keys), first, last)).fetchall()

    def kinships(self, article: int) -> dict[int, Kinship]:
        """Return the kinships of an article by the other article."""
        return {
            earlier if later == article else later: kinship
            for later, earlier, kinship in self._kinships("article = ?1 OR other = ?1", article)
        }

    def kin(self, articles: Iterable[int]) -> set[tuple[int, int]]:
        """Return the pairs of articles that go back to one text, of some articles with any, the smaller number first."""
        return {(min(pair), max(pair)) for pair in self._connection.execute(_KIN, (_listed(articles),))}

    def kinship(self, one: int, other: int) -> Kinship | None:
        """Return how two articles go back to one text; None where they don't."""
        found = self._kinships("(article = ?1 AND other = ?2) OR (article = ?2 AND other = ?1)", one, other)
        return next((kinship for _, _, kinship in found), None)

    def _kinships(self, where: str, *articles: int) -> Iterator[tuple[int, int, Kinship]]:
        """Yield kinships with the numbers of the later and the earlier article."""
        asked = f"SELECT article, other, how, score, evidence FROM kinships WHERE {where}"
        for later, earlier, how, score, evidence in self._connection.execute(asked, articles).fetchall():
            left, right = (self.traces(one).article.article for one in (earlier, later))
            yield later, earlier, Kinship(left=left, right=right, how=how, score=score, evidence=tuple(json.loads(evidence)))

    def put_kinship(self, one: int, other: int, kinship: Kinship | None) -> None:
        """Write how two articles go back to one text; None where they don't."""
        self._connection.execute(
            "DELETE FROM kinships WHERE (article = ?1 AND other = ?2) OR (article = ?2 AND other = ?1)", (one, other)
        )
        if kinship is not None:
            later, earlier = (one, other) if self.traces(one).article.article == kinship.right else (other, one)
            self._connection.execute(
                "INSERT INTO kinships (article, other, how, score, evidence) VALUES (?, ?, ?, ?, ?)",
                (later, earlier, kinship.how, kinship.score, json.dumps(kinship.evidence, ensure_ascii=False)),
            )

    def dispatches(self, articles: Iterable[int]) -> dict[int, int]:
        """Return the dispatch of each article that shares one."""
        asked = "SELECT d.article, d.dispatch FROM json_each(?) j CROSS JOIN dispatch_members d ON d.article = j.value"
        return {row[0]: row[1] for row in self._connection.execute(asked, (_listed(articles),))}

    def put_dispatch(self, dispatch: int, articles: Iterable[int]) -> None:
        """Write that articles share a dispatch; a single one shares none."""
        together = tuple(articles)
        if len(together) > 1:
            written = [(article, dispatch) for article in together]
            self._connection.executemany("INSERT OR REPLACE INTO dispatch_members (article, dispatch) VALUES (?, ?)", written)
        else:
            self._connection.execute("DELETE FROM dispatch_members WHERE article = ?", together)

    def heads(self, articles: Iterable[int]) -> dict[int, Sequence[Head]]:
        """Return how the events of some articles are sorted; nothing of those that are not there."""
        asked = "SELECT c.article, c.heads FROM json_each(?) j CROSS JOIN compared c ON c.article = j.value"
        found = self._connection.execute(asked, (_listed(articles),))
        return {article: _HEADS.decode(heads) for article, heads in found}

    def scores(self, articles: Iterable[int]) -> dict[Pair, float]:
        """Return how well events of some articles fit others."""
        return self._scores(_SCORES, articles)

    def scores_of(self, events: Iterable[Event]) -> dict[Pair, float]:
        """Return how well some events fit others."""
        return self._scores(_SCORES_OF, [article << 16 | place for article, place in events])

    def _scores(self, asked: str, of: Iterable[int]) -> dict[Pair, float]:
        found = self._connection.execute(asked, (_listed(of),))
        return {((one, place), (other, there)): score for one, place, other, there, score in found}

    def fitting(self, article: int) -> set[int]:
        """Return the articles of which an event fits one of an article's."""
        asked = "SELECT other FROM event_fits WHERE article = ?1 UNION SELECT article FROM event_fits WHERE other = ?1"
        return {row[0] for row in self._connection.execute(asked, (article,))}

    def fits_between(self, one: int, other: int) -> Fits:
        """Return the fits between events of two articles; the first of the two is the smaller number."""
        asked = "SELECT place, other_place, score, signs FROM event_fits WHERE article = ? AND other = ?"
        return {
            ((one, place), (other, there)): Fit(score, _SIGNS.decode(signs))
            for place, there, score, signs in self._connection.execute(asked, (one, other))
        }

    def together(self, events: Iterable[Event]) -> dict[Event, frozenset[Event]]:
        """Return the events that were last found to be one happening with some events, for those that were not alone."""
        asked = """SELECT DISTINCT g.head FROM json_each(?) j
        CROSS JOIN event_groups g ON g.article = j.value ->> 0 AND g.place = j.value ->> 1"""
        heads = [row[0] for row in self._connection.execute(asked, (_listed(events),))]
        asked = "SELECT g.head, g.article, g.place FROM json_each(?) j CROSS JOIN event_groups g ON g.head = j.value"
        found: defaultdict[str, set[Event]] = defaultdict(set)
        for head, article, place in self._connection.execute(asked, (_listed(heads),)):
            found[head].add((article, place))
        return {event: frozenset(group) for group in found.values() for event in group}

    def put_groups(self, groups: Iterable[tuple[Event, ...]], gone: Iterable[int]) -> None:
        """Write which events are one happening, and forget the events of articles that are gone."""
        self._connection.executemany("DELETE FROM event_groups WHERE article = ?", [(article,) for article in gone])
        for group in groups:
            self._connection.executemany("DELETE FROM event_groups WHERE article = ? AND place = ?", group)
            if len(group) > 1:
                head = "{}/{}".format(*group[0])
                self._connection.executemany(
                    "INSERT INTO event_groups (article, place, head) VALUES (?, ?, ?)", [(*event, head) for event in group]
                )

    def put_fits(self, one: int, other: int, fits: Fits) -> None:
        """Write the fits between two articles in place of those that were; the first of the two is the smaller number."""
        self._connection.execute("DELETE FROM event_fits WHERE article = ? AND other = ?", (one, other))
        for pair, fit in sorted(fits.items(), key=lambda one: one[0]):
            self._write_fit(pair, fit)

    def put_fit(self, pair: Pair, fit: Fit | None) -> None:
        """Write how well two events fit that did so before; None where they don't any more."""
        if fit is None:
            self._connection.execute(_DROP_FIT, (*pair[0], *pair[1]))
        else:
            self._connection.execute(_SET_FIT, (fit.score, json.dumps(fit.signs), *pair[0], *pair[1]))

    def _write_fit(self, pair: Pair, fit: Fit) -> None:
        self._connection.execute(_PUT_FIT, (*pair[0], *pair[1], fit.score, json.dumps(fit.signs)))
