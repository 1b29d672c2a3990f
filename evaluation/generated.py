"""A store of any size, made up: for measuring how long questions take, not what is answered.

    python -m evaluation.generated large.db                     100,000 articles, 1,000,000 claims
    python -m evaluation.generated small.db --articles 1000

Some hundred articles are made as reports, of words and names that nobody bears, as often as words and names are (the n-th as 1/n).
Every article of the store is a copy of one of them with ids, title, day and publisher of its own, written as rows: reading would take
days. Who has one name is one identity.
"""

import argparse
import itertools
import random
import re
import sqlite3
import struct
import time
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from menurut.store.connect import connect
from menurut.store.kept import pack
from menurut.store.rows import NUMBERED, TABLES, Row, make_rows, order_of
from menurut.store.write import insert, now
from menurut.types.article import Article
from menurut.types.attribution import Attribution
from menurut.types.claim import Claim, SourceLink
from menurut.types.entity import Entity
from menurut.types.event import EVENT_TYPES, Event
from menurut.types.layout import Layout
from menurut.types.mention import Mention
from menurut.types.place import Place
from menurut.types.report import Coder, Report
from menurut.types.span import Span
from menurut.types.time import DateInterval
from menurut.types.wire import report_to_wire

PATTERNS, WORDS, NAMES, PUBLISHERS = 500, 20_000, 3_000, 200
EVENTS, TOLD = 5, 2  # claims in an article: 10
LAST, DAYS = date(2025, 12, 31), 3_650

# How claims are told, and how often of a hundred.
TELLINGS = (
    ("assert", "positive", "actual", 38), ("say", "positive", "actual", 27), ("claim", "positive", "actual", 14),
    ("allege", "positive", "actual", 4), ("deny", "negative", "actual", 7), ("promise", "positive", "planned", 8),
    ("say", "positive", "conditional", 2),
)  # fmt: skip
CODES = (
    "IDN",
    "USA",
    "CHN",
    "RUS",
    "UKR",
    "PRK",
    "KOR",
    "JPN",
    "MYS",
    "AUS",
    "IRN",
    "ISR",
    "PSE",
    "GBR",
    "FRA",
    "DEU",
    "IND",
    "MMR",
)
SYLLABLES = (
    "ka",
    "me",
    "ra",
    "lu",
    "to",
    "si",
    "ban",
    "ger",
    "pu",
    "di",
    "nya",
    "ter",
    "mo",
    "la",
    "ku",
    "se",
    "jan",
    "ti",
    "wo",
    "bi",
)

_BATCH = 1_000


def rarely(rng: random.Random, number: int) -> Callable[[], int]:
    """Return what gives the n-th of `number` things about 1/n as often as the first."""
    weights = list(itertools.accumulate(1 / (n + 1) for n in range(number)))
    return lambda: rng.choices(range(number), cum_weights=weights)[0]


class Maker:
    """Makes articles that say nothing."""

    def __init__(self, seed: int) -> None:
        self.rng = random.Random(seed)
        self.word = rarely(self.rng, WORDS)
        self.name = rarely(self.rng, NAMES)
        self.type = rarely(self.rng, len(EVENT_TYPES))
        self.words = self._spell(WORDS, 2, 4)
        self.names = [f"{a.title()} {b.title()}" for a, b in zip(self._spell(NAMES, 2, 3), self._spell(NAMES, 2, 3), strict=True)]
        self.publishers = [f"Harian {word.title()}" for word in self._spell(PUBLISHERS, 3, 3)]

    def _spell(self, number: int, least: int, most: int) -> list[str]:
        found: dict[str, None] = {}
        while len(found) < number:
            found["".join(self.rng.choices(SYLLABLES, k=self.rng.randint(least, most)))] = None
        return list(found)

    def _id(self) -> str:
        return f"{self.rng.getrandbits(64):016x}"

    def report(self) -> Report:
        """Return a report with EVENTS events and TOLD claims on each."""
        entities, mentions, claims, events, attributions = [], [], [], [], []
        text, sentences = "", []
        names = [self.names[self.name()] for _ in range(6)]
        for name in dict.fromkeys(names):
            code = CODES[hash_of(name) % len(CODES)]
            entities.append(Entity(id=self._id(), name=name, kind="person", country=code, sector="GOV", mentions=(self._id(),)))
        for _ in range(EVENTS):
            actor, recipient, speaker = (self.rng.choice(entities) for _ in range(3))
            start = len(text)
            said = " ".join(self.words[self.word()] for _ in range(45))
            text += f"{speaker.name} berkata {actor.name} {said}.\n"
            whole = Span(start, len(text) - 1)
            sentences.append(whole)
            cue = Span(start + len(speaker.name) + 1, start + len(speaker.name) + 8)
            mentions.append(
                Mention(
                    id=speaker.mentions[0], span=Span(start, start + len(speaker.name)), head=Span(start, start + 2), kind="name"
                )
            )
            day = (LAST - timedelta(days=self.rng.randrange(DAYS))).isoformat()
            event = Event(
                id=self._id(), trigger=Span(cue.end + 1, cue.end + 5), type=EVENT_TYPES[self.type()], actors=(actor.id,),
                recipients=(recipient.id,), places=(Place(name=self.names[self.name()], span=cue),),
                date=DateInterval(start=day, end=day, grain="day", basis="text"), evidence=(whole,),
            )  # fmt: skip
            attribution = Attribution(id=self._id(), cue=cue, source=speaker.mentions[0], content=(whole,))
            events.append(event)
            attributions.append(attribution)
            claims += [self._claim(event, attribution, speaker, whole) for _ in range(TOLD)]
        article = Article(id=self._id(), text=text, title="CONTOH", publisher="Harian", published="2025-01-01", language="id")
        return Report(
            article=article, layout=Layout(paragraphs=tuple(sentences), sentences=tuple(sentences)), mentions=tuple(dict.fromkeys(mentions)),
            entities=tuple(entities), attributions=tuple(attributions), events=tuple(events), claims=tuple(claims),
            coder=Coder(menurut="generated"),
        )  # fmt: skip

    def _claim(self, event: Event, attribution: Attribution, speaker: Entity, whole: Span) -> Claim:
        act, polarity, modality, _ = self.rng.choices(TELLINGS, weights=[telling[-1] for telling in TELLINGS])[0]
        publisher = SourceLink(role="publisher", name="Harian")
        said = SourceLink(role="speaker", name=speaker.name, entity=speaker.id, evidence=whole, attribution=attribution.id)
        own = act == "assert"
        return Claim(
            id=self._id(), event=event.id, chain=(publisher,) if own else (publisher, said), act=act, polarity=polarity,  # type: ignore[arg-type]
            modality=modality, attributions=() if own else (attribution.id,), evidence=(whole,), score=0.9,  # type: ignore[arg-type]
        )  # fmt: skip


def hash_of(name: str) -> int:
    """Return a number that depends on a name alone, the same on every machine."""
    return sum(ord(letter) * (at + 1) for at, letter in enumerate(name))


class Pattern:
    """A report as rows and packed, from which copies are made."""

    def __init__(self, report: Report) -> None:
        self.article = report.article
        self.rows = make_rows(report)
        packed = pack(report_to_wire(report))
        (number,) = struct.unpack_from(">I", packed)
        self.ids = [packed[4 + 8 * at : 12 + 8 * at] for at in range(number)]
        self.body = packed[4 + 8 * number :]

    def packed(self, salt: int) -> bytes:
        """Return the report of a copy."""
        return struct.pack(">I", len(self.ids)) + b"".join(salted(id.hex(), salt, bytes) for id in self.ids) + self.body


def salted(id: str, salt: int, as_what: type) -> Any:
    """Return an id of a copy, as text or as bytes."""
    value = int(id, 16) ^ (salt * 0x9E3779B97F4A7C15 & 0xFFFFFFFFFFFFFFFF)
    return value.to_bytes(8, "big") if as_what is bytes else f"{value:016x}"


_ID = re.compile(r"[0-9a-f]{16}")

# Columns that hold the number of a row of another table.
_REFERENCES = {
    "event": "events", "entity": "entities", "claim": "claims", "source_entity": "entities", "holder_entity": "entities",
    "parent": "attributions", "answers": "attributions",
}  # fmt: skip


class Copy:
    """One article made from a pattern; `last` are the row numbers that are taken, and are counted on."""

    def __init__(self, pattern: Pattern, number: int, published: str, publisher: str, last: dict[str, int]) -> None:
        self.pattern = pattern
        self.number = number
        self.published = published
        self.publisher = publisher
        self.last = last
        self.order = order_of(salted(pattern.article.id, number, str)) << 16

    def rows(self) -> dict[str, list[Row]]:
        """Return the rows of every table."""
        made = {table: [self._told(table, self._numbered(table, row)) for row in self.pattern.rows[table]] for table in TABLES}
        for table in NUMBERED:
            self.last[table] += len(self.pattern.rows[table])
        return made

    def _numbered(self, table: str, row: Row) -> Row:
        """Return a row with numbers and ids of its own."""
        new = dict(row)
        if "article" in new:
            new["article"] = self.number
        if "coder" in new:
            new["coder"] = 1
        if table in NUMBERED:
            new |= {"number": row["number"] + self.last[table], "id": salted(row["id"], self.number, str)}
        for column, of in _REFERENCES.items():
            if new.get(column) is not None:
                new[column] = row[column] + self.last[of]
        return new

    def _told(self, table: str, row: Row) -> Row:
        """Return a row with the day and the publisher of the article."""
        if "turn" in row:
            row["turn"] = self.order | row["turn"] & 0xFFFF
            if self.number % 4:  # three of four happened when they were told
                row |= {"day_from": self.published, "day_to": self.published}
        if table == "events":
            for parties in ("actors", "recipients"):
                row[parties] = _ID.sub(lambda found: str(salted(found[0], self.number, str)), row[parties])
        if table == "chain_links" and row["role"] == "publisher":
            row["name"] = self.publisher
        if table == "claims":
            row["chain"] = row["chain"].replace("Harian", self.publisher, 1)
            row["holder"] = self.publisher if row["holder"] == "Harian" else row["holder"]
        if table == "entity_names":
            row["moment"] = f"{self.published} {self.number:016x}{row['entity']}"
        if table == "citations":
            row["moment"] = int(self.published.replace("-", "")) << 36 | self.number
        return row


_CITED = """INSERT INTO citations (source, moment, entity, act, article, times) SELECT number, :moment, :entity, :act, :article, :times
FROM sources WHERE name = :name AND kind = :kind AND country = :country AND coder = 1"""


def write(connection: sqlite3.Connection, articles: int, seed: int) -> Iterator[int]:
    """Write so many articles and yield how many there are, batch by batch."""
    maker = Maker(seed)
    patterns = [Pattern(maker.report()) for _ in range(min(PATTERNS, articles))]
    publisher_of = rarely(maker.rng, PUBLISHERS)
    last = dict.fromkeys(NUMBERED, 0)
    added = now()
    for start in range(0, articles, _BATCH):
        connection.execute("BEGIN")
        rows: dict[str, list[Row]] = {table: [] for table in TABLES}
        heads, reports = [], []
        for number in range(start + 1, min(start + _BATCH, articles) + 1):
            pattern = patterns[number % len(patterns)]
            published = (LAST - timedelta(days=maker.rng.randrange(DAYS))).isoformat()
            publisher = maker.publishers[publisher_of()]
            heads.append({
                "number": number, "id": salted(pattern.article.id, number, str), "title": f"CONTOH {number} {maker.words[maker.word()]}",
                "publisher": publisher, "byline": None, "url": f"https://contoh.example/{number}", "published": published,
                "language": "id", "text": pattern.article.text, "day_from": published, "day_to": published, "added": added,
                "kind": "generated", "location": None, "sha256": None, "extractor": None, "noticed": "[]",
            })  # fmt: skip
            reports.append(
                {"coder": 1, "article": number, "version": "generated", "models": "{}", "packed": pattern.packed(number)}
            )
            for table, made in Copy(pattern, number, published, publisher, last).rows().items():
                rows[table] += made
        rows["claims"].sort(key=lambda row: row["day_from"] or "", reverse=True)
        insert(connection, "articles", heads)
        insert(connection, "reports", reports)
        for table in TABLES:
            if table == "citations":
                connection.executemany(
                    "INSERT INTO sources (coder, name, kind, country) VALUES (1, :name, :kind, :country) ON CONFLICT DO NOTHING",
                    rows[table],
                )
                connection.executemany(_CITED, rows[table])
            else:
                insert(connection, table, rows[table])
        connection.execute("COMMIT")
        yield min(start + _BATCH, articles)


def join_identities(connection: sqlite3.Connection) -> None:
    """Make one identity of all who have one name."""
    connection.execute("BEGIN")
    connection.execute(
        """INSERT INTO identity_members (entity, identity, bond) SELECT number, first_value(number) OVER (PARTITION BY name ORDER BY number),
        'name' FROM entities"""
    )
    connection.execute("DELETE FROM identity_changes")
    connection.execute("COMMIT")


def main() -> None:
    """Write a store."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("path", type=Path)
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    begun = time.perf_counter()
    connection = connect(given.path)
    connection.execute("PRAGMA synchronous = OFF")
    for written in write(connection, given.articles, given.seed):
        if written % 10_000 == 0:
            print(f"{written} articles, {time.perf_counter() - begun:.0f} s", flush=True)
    join_identities(connection)
    connection.close()
    print(f"{given.path}: {given.articles} articles, {datetime.now(UTC):%H:%M} UTC, {time.perf_counter() - begun:.0f} s")


if __name__ == "__main__":
    main()
