"""Fill a store: take in, read, keep; one article at a time, so that stopping loses nothing and repeating adds nothing."""

import hashlib
import json
import sqlite3
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path

from menurut.desk.lexicons import find_lexicon
from menurut.intake import Taken, take_in
from menurut.scale.attempt import failure_of, read_or_fail
from menurut.store.write import MACHINE, put_failure, put_origin, put_report, text_digest, transaction
from menurut.types.article import Article, sound
from menurut.types.failure import Failure


@dataclass(slots=True, kw_only=True)
class Loaded:
    """What a load did: articles `added`, those `known` already, `forgotten` ones turned away, files `passed` over unread.

    `skipped` are files in folders that no news is in by their names; `failures` name each origin that gave nothing.
    """

    added: int = 0
    known: int = 0
    forgotten: int = 0
    passed: int = 0
    skipped: list[str] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)


Watcher = Callable[[Loaded], None]


class Loader:
    """Loads one location after another into the store behind `connection`; `watch` is told after every article.

    `settle` is called after the first one that was read. Articles are read with the lexicon that the store has chosen.
    """

    def __init__(
        self,
        connection: sqlite3.Connection,
        columns: Mapping[str, str] | None,
        watch: Watcher,
        settle: Callable[[], None] = lambda: None,
    ) -> None:
        self.connection = connection
        self.columns = columns
        self.watch = watch
        self.settle = settle
        self.settings = json.dumps(columns and dict(columns), sort_keys=True)
        self.version = version("menurut")
        self.lexicon = find_lexicon(connection)
        self.loaded = Loaded()

    def load(self, location: str) -> None:
        """Load all that `location` holds. A file that was finished before, byte for byte, is passed over."""
        digest, name = digest_of(location), sound(location)  # a file's name may be in no encoding
        if digest is not None and self.is_finished(name, digest):
            self.loaded.passed += 1
            self.watch(self.loaded)
            return
        before = len(self.loaded.failures)
        articles = 0
        for taken in take_in(location, columns=self.columns):
            self.keep(taken)
            articles += 1
            self.watch(self.loaded)
        if digest is not None and len(self.loaded.failures) == before:
            self.finish(name, digest, articles)

    def keep(self, taken: Taken | Failure) -> None:
        """Keep one article, or the failure in its place."""
        if isinstance(taken, Failure):
            self.fail(taken)
            return
        article = taken.article
        if self.is_forgotten(article):
            self.loaded.forgotten += 1
        elif self.is_known(article):
            self.put(lambda: put_origin(self.connection, article, taken.raw), article, "known")
        else:
            report = read_or_fail(article, lexicon=self.lexicon)
            if isinstance(report, Failure):
                self.fail(report)
                return
            self.put(lambda: put_report(self.connection, report, raw=taken.raw), article, "added")
            if self.loaded.added == 1:
                self.settle()

    def put(self, put: Callable[[], None], article: Article, counted: str) -> None:
        """Write one article; a record that the tables refuse fails alone, a disk or a lock that refuses ends the run."""
        try:
            put()
        except (sqlite3.IntegrityError, sqlite3.DataError, UnicodeEncodeError) as fault:
            self.fail(failure_of(article.origin.location or article.id, fault))
        else:
            setattr(self.loaded, counted, getattr(self.loaded, counted) + 1)

    def fail(self, failure: Failure) -> None:
        """Count a failure and keep it."""
        self.loaded.failures.append(failure)
        put_failure(self.connection, failure)

    def is_known(self, article: Article) -> bool:
        """Return whether the article is there with a machine's reading."""
        asked = """SELECT 1 FROM articles a JOIN reports r ON r.article = a.number JOIN coders o ON o.number = r.coder
        WHERE a.id = ? AND o.name = ?"""
        return self.connection.execute(asked, (article.id, MACHINE)).fetchone() is not None

    def is_forgotten(self, article: Article) -> bool:
        """Return whether the article, its text or its address was forgotten."""
        asked = "SELECT 1 FROM forgotten WHERE id = ? OR digest = ? OR url = ?"
        return self.connection.execute(asked, (article.id, text_digest(article.text), article.url)).fetchone() is not None

    def is_finished(self, location: str, digest: str) -> bool:
        """Return whether a file was loaded to its end before, byte for byte, in the same way and by the same version."""
        asked = "SELECT 1 FROM finished WHERE location = ? AND sha256 = ? AND settings = ? AND version = ?"
        return self.connection.execute(asked, (location, digest, self.settings, self.version)).fetchone() is not None

    def finish(self, location: str, digest: str, articles: int) -> None:
        """Write that a file was loaded to its end."""
        with transaction(self.connection):
            self.connection.execute(
                "INSERT OR REPLACE INTO finished (location, sha256, settings, version, articles) VALUES (?, ?, ?, ?, ?)",
                (location, digest, self.settings, self.version, articles),
            )


def digest_of(location: str) -> str | None:
    """Return the SHA-256 of a file; None for what is no file (an address, standard input) or can't be opened."""
    try:
        with Path(location).open("rb") as opened:
            return hashlib.file_digest(opened, "sha256").hexdigest()
    except (OSError, ValueError):
        return None
