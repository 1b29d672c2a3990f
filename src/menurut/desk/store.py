"""The store as one meets it from Python: fill it, ask it, look closer.

with menurut.open_store("news.db") as store:
    store.load(["feed.xml", "folder/"])
    store.claims(actor="PRK", status="denied")
"""

import html
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Literal, Self, Unpack, overload

from menurut.desk.exports import export
from menurut.desk.flat import COLUMNS, flat
from menurut.desk.judging import Judging
from menurut.desk.listing import Listing
from menurut.desk.locations import find_locations
from menurut.desk.progress import watcher
from menurut.desk.sharding import Sharding
from menurut.desk.why import Because, find_reasons, pick_claim
from menurut.errors import NotFoundError
from menurut.store import lookup, queries, sources
from menurut.store.connect import connect
from menurut.store.filters import Asked, Filters
from menurut.store.records import AnyRow, ArticleRow, ClaimRow, EventRow, Hit, SourceRow
from menurut.store.write import MACHINE, forget_article, put_report, settle_identities
from menurut.types.article import Article
from menurut.types.report import Report

if TYPE_CHECKING:
    from menurut.desk.load import Loaded
    from menurut.languages.custom.lexicon import Lexicon

Find = Callable[[sqlite3.Connection, Filters], Iterator[AnyRow]]

ListKind = Literal["claims", "events", "sources", "articles"]


class Store(Judging, Sharding):
    """One SQLite file of articles and what was read from them. A context manager; `close` otherwise.

    Every question takes the same keywords: actor, recipient, says (an id, a name or a country's code), type, status
    (several parted by commas), publisher, since, until, text, event (an id), limit, coder. Answers are lists of records, newest first.
    """

    def __init__(self, path: str | Path = "menurut.db", *, read_only: bool = False) -> None:
        self.path = path
        self._connection = connect(path, read_only=read_only)

    def __enter__(self) -> Self:
        """Return the store itself."""
        return self

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None) -> None:
        """Close the file."""
        self.close()

    def close(self) -> None:
        """Close the file; what was loaded is in it already."""
        self._connection.close()

    @property
    def connection(self) -> sqlite3.Connection:
        """Return the connection, for questions of one's own in SQL."""
        return self._connection

    def counts(self) -> dict[str, int]:
        """Return how many articles, attributions, events and claims there are, and failures."""
        tables = ("articles", "attributions", "events", "claims", "failures")
        return {table: self._connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in tables}

    @property
    def is_empty(self) -> bool:
        """Return whether nothing is kept but failures: no article, no tombstone, no feed or question, no lexicon."""
        tables = ("articles", "forgotten", "feeds", "questions", "lexicons")
        return not any(self._connection.execute(f"SELECT EXISTS (SELECT 1 FROM {table})").fetchone()[0] for table in tables)

    def __repr__(self) -> str:
        """Return the path and the counts."""
        return f"Store({str(self.path)!r}: {', '.join(f'{number} {name}' for name, number in self.counts().items())})"

    def _repr_html_(self) -> str:
        """Return the same for notebooks."""
        return f"<p>{html.escape(repr(self))}</p>"

    @property
    def lexicon(self) -> "Lexicon | None":
        """Return the lexicon of one's own that articles are read with; None for the bundled words alone."""
        from menurut.desk.lexicons import find_lexicon

        return find_lexicon(self._connection)

    def use_lexicon(self, lexicon: "Lexicon | None") -> None:
        """Read what is loaded or read again from now on with `lexicon`; with the bundled words alone where it is None.

        What is there stays as it was read until `reread`.
        """
        from menurut.desk.lexicons import choose_lexicon

        choose_lexicon(self._connection, lexicon)

    def load(
        self,
        paths: Iterable[str | Path] | str | Path,
        *,
        progress: bool = False,
        columns: Mapping[str, str] | None = None,
        lexicon: "Lexicon | None" = None,
        compare: bool = True,
    ) -> "Loaded":
        """Take in and read what `paths` hold (files, folders, feeds, addresses) and return what was added and what failed.

        What is there already is left alone, so a load that was stopped is simply started again. `columns` maps our names of
        columns to those of JSONL and CSV files: {"text": "body"}. A `lexicon` is remembered, as `use_lexicon` does.
        Without `compare` disputes wait for `compare()`.
        """
        from menurut.desk.load import Loader  # with all of intake behind it, which questions don't need
        from menurut.scale.attempt import settled

        if lexicon is not None:
            self.use_lexicon(lexicon)
        located = find_locations([paths] if isinstance(paths, str | Path) else paths)
        with watcher(len(located.wanted), shown=progress) as watch, settled() as settle:
            loader = Loader(self._connection, columns, watch.tell, settle)
            loader.loaded.skipped.extend(located.skipped)
            for location in located.wanted:
                loader.load(location)
                watch.advance()
        settle_identities(self._connection)
        if compare:
            self.compare(progress=progress)
        return loader.loaded

    def add(self, article: Article) -> Report:
        """Read and keep an article that a program made, and return its reading; repeated it is read again. Disputes wait for `compare`."""
        from menurut.reading.reader import read

        report = read(article, lexicon=self.lexicon)
        put_report(self._connection, report)
        settle_identities(self._connection)
        return report

    @overload
    def each(self, kind: Literal["claims"], filters: Filters) -> Iterator[ClaimRow]: ...
    @overload
    def each(self, kind: Literal["events"], filters: Filters) -> Iterator[EventRow]: ...
    @overload
    def each(self, kind: Literal["sources"], filters: Filters) -> Iterator[SourceRow]: ...
    @overload
    def each(self, kind: Literal["articles"], filters: Filters) -> Iterator[ArticleRow]: ...
    def each(self, kind: ListKind, filters: Filters) -> Iterator[AnyRow]:
        """Yield rows one by one, for answers too long to hold."""
        find: dict[ListKind, Find] = {
            "claims": queries.find_claims,
            "events": queries.find_events,
            "sources": sources.find_sources,
            "articles": queries.find_articles,
        }
        return find[kind](self._connection, filters)

    def claims(self, **asked: Unpack[Asked]) -> Listing[ClaimRow]:
        """Return who says that what happened: store.claims(actor="PRK", status="denied")."""
        return Listing(self.each("claims", Filters(**asked)))

    def count_claims(self, field: queries.Field, **asked: Unpack[Asked]) -> dict[str, int]:
        """Return how many claims there are for each "status" or "type": store.count_claims("status", actor="PRK")."""
        return queries.count_claims(self._connection, Filters(**asked), field)

    def events(self, **asked: Unpack[Asked]) -> Listing[EventRow]:
        """Return what is told to happen; with `status` or `says`, what some claim tells so."""
        return Listing(self.each("events", Filters(**asked)))

    def sources(self, **asked: Unpack[Asked]) -> Listing[SourceRow]:
        """Return who is cited, most cited first."""
        return Listing(self.each("sources", Filters(**asked)))

    def articles(self, **asked: Unpack[Asked]) -> Listing[ArticleRow]:
        """Return articles; what is asked of claims must hold of one claim in the article."""
        return Listing(self.each("articles", Filters(**asked)))

    def search(self, words: str, **asked: Unpack[Asked]) -> Listing[Hit]:
        """Return the articles that have all of `words`, best first (newest first where more than 5,000 have them), with the stretch that answers.

        "Phrases in quotes" are looked for as such, word* by its beginning.
        """
        return Listing(queries.search(self._connection, words, Filters(**asked)))

    def show(self, start: str, *, coder: str = MACHINE) -> lookup.Found:
        """Return the article, event, claim, entity or attribution whose id is `start` or alone begins with it."""
        kind, whole = lookup.find_id(self._connection, start)
        return lookup.find_record(self._connection, kind, whole, coder)

    def why(self, claim: str, *, coder: str = MACHINE) -> tuple[Because, ...]:
        """Return the rules and scores behind a claim, its attributions, its event and its parties."""
        _, whole = lookup.find_id(self._connection, claim, ("claim",))
        report = self.report(whole, coder=coder)
        return find_reasons(report, pick_claim(report, whole))

    def report(self, start: str, *, coder: str = MACHINE) -> Report:
        """Return the whole reading of the article that `start` names, or in which what it names stands."""
        kind, whole = lookup.find_id(self._connection, start)
        return lookup.find_report(self._connection, lookup.article_of(self._connection, kind, whole), coder)

    def article(self, start: str) -> Article:
        """Return an article as it was taken in."""
        return lookup.find_article(self._connection, lookup.find_id(self._connection, start, ("article",))[1])

    def raw(self, start: str) -> bytes | None:
        """Return the bytes an article was made from; None where none were kept."""
        return lookup.find_raw(self._connection, lookup.find_id(self._connection, start, ("article",))[1])

    def report_lines(self, filters: Filters) -> Iterator[str]:
        """Yield the JSON of each article's reading, in the order of `articles`."""
        for row in self.each("articles", filters):
            with suppress(NotFoundError):  # an article that this coder has not read
                yield lookup.report_line(self._connection, row.id, filters.coder)

    def export(self, form: str, out: str | Path, **asked: Unpack[Asked]) -> int:
        """Write a file, or a folder, in a format ("jsonl": whole reports, "csv": claims, ...) and return how many rows it has."""
        return export(self, form, Path(out), Filters(**asked))

    def to_pandas(self, kind: ListKind = "claims", **asked: Unpack[Asked]) -> Any:
        """Return claims, events, sources or articles as a data frame, with the columns of the CSV: days and counts as such.

        Raises ExtraError where pandas is not installed: it comes with menurut[parquet].
        """
        from menurut.export.parquet import frame_of

        return frame_of(COLUMNS[kind], (flat(row) for row in self._rows(kind, asked)))

    def _rows(self, kind: ListKind, asked: Any) -> Iterator[AnyRow]:
        return self.each(kind, Filters(**asked))

    def forget(self, start: str) -> str:
        """Take an article out: text, bytes, all readings. A tombstone (id, address, digest) keeps it out; returns its id."""
        _, whole = lookup.find_id(self._connection, start, ("article",))
        forget_article(self._connection, whole)
        self.compare()
        with suppress(sqlite3.OperationalError):  # no room, or somebody reads: what is gone is overwritten already, not merely free
            self._connection.execute("VACUUM")
        self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return whole

    def reread(self, *, since: str | None = None, progress: bool = False) -> "Loaded":
        """Read every article again, or those last read by a version before `since`; each reading is replaced whole."""
        from menurut.desk.reread import reread

        with watcher(None, shown=progress) as watch:
            loaded = reread(self._connection, since, watch.tell)
        settle_identities(self._connection)
        self.compare(progress=progress)
        return loaded
