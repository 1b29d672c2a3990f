"""What is disturbed: each job lays out a place, works in it, and knows what must hold after a blow and at the end."""

import gzip
import hashlib
import json
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from unittest.mock import patch

import menurut.desk.load as loading
from menurut.desk.store import Store
from menurut.desk.watch import Watching
from menurut.intake.fetch import Fetched, Fetcher
from menurut.reading.reader import read as really_read
from menurut.samples import read_samples
from menurut.scale.shards import Settings, check_result, find_results, find_shards, read_sidecar
from menurut.scale.whole import sweep
from menurut.store.connect import connect
from menurut.store.migrations import VERSION
from menurut.store.watched import find_feeds
from menurut.types.article import Article
from menurut.types.report import Report
from store.dump import check, dump
from torture.blows import Tell

FORMS = Path(__file__).resolve().parent.parent / "store" / "forms"


class Job:
    """Something that may be disturbed at any moment, and is begun again until it is done."""

    def __init__(self, home: Path) -> None:
        """Make once, in `home`, what every round begins with and what it must end with."""
        self.home = home
        home.mkdir(parents=True)

    def start(self, place: Path) -> None:
        """Lay out a fresh place to work in."""

    def work(self, place: Path, tell: Tell) -> None:
        """Do it, or what is left of it. `tell` what is acknowledged."""
        raise NotImplementedError

    def check(self, place: Path, told: set[str]) -> None:
        """Fail unless all is whole and nothing that was ever told is lost."""
        raise NotImplementedError

    def finish(self, place: Path) -> None:
        """Fail unless the end is what it is without any disturbance."""
        raise NotImplementedError


READ: dict[str, Report] = {}


def read(article: Article, **_: object) -> Report:
    """Return an article's reading, made once: it is not what is disturbed, and would take most of the time."""
    if article.id not in READ:
        READ[article.id] = really_read(article)
    return replace(READ[article.id], article=article)


def write_news(folder: Path) -> None:
    """Write the samples as one table with a broken line, and a few again as files."""
    folder.mkdir(parents=True)
    samples = [sample.article for sample in read_samples()][:16]
    lines = [
        json.dumps({name: getattr(one, name) for name in ("text", "title", "publisher", "published", "url", "language")})
        for one in samples
    ]
    (folder / "a.jsonl").write_text("\n".join([*lines[:6], "{broken", *lines[6:]]), encoding="utf-8")
    (folder / "b.jsonl").write_text("\n".join(lines[3:5]), encoding="utf-8")


def articles_in(store: sqlite3.Connection) -> list[str]:
    """Return the ids of the articles that have a reading."""
    return [row["id"] for row in store.execute("SELECT a.id FROM articles a JOIN reports r ON r.article = a.number")]


@contextmanager
def telling(tell: Tell) -> Iterator[None]:
    """Tell each article that the store has acknowledged."""
    put = loading.put_report

    def put_and_tell(connection: sqlite3.Connection, report: Report, *, raw: bytes | None = None) -> None:
        put(connection, report, raw=raw)
        tell(report.article.id)

    loading.put_report = put_and_tell
    try:
        yield
    finally:
        loading.put_report = put


class Load(Job):
    """Articles are loaded into a store."""

    def __init__(self, home: Path) -> None:
        super().__init__(home)
        write_news(home / "news")
        self.work(home, lambda line: None)
        with Store(home / "news.db") as store:
            self.expected, self.exports = dump(store.connection), _exports(store, home)
        assert len(self.expected["articles"]) == 16

    def work(self, place: Path, tell: Tell) -> None:
        with telling(tell), Store(place / "news.db") as store:
            store.load(self.home / "news")

    def check(self, place: Path, told: set[str]) -> None:
        with closing(connect(place / "news.db")) as store:
            check(store)
            there = articles_in(store)
        assert told <= set(there), "an acknowledged article is lost"
        assert len(there) == len(set(there)), "an article is there twice"

    def finish(self, place: Path) -> None:
        with Store(place / "news.db") as store:
            assert store.is_compared
            assert dump(store.connection) == self.expected
            assert _exports(store, place) == self.exports


def _exports(store: Store, place: Path) -> dict[str, str]:
    digests = {}
    for form in ("jsonl", "csv"):
        store.export(form, place / f"all.{form}")
        digests[form] = hashlib.sha256((place / f"all.{form}").read_bytes()).hexdigest()
    return digests


class Migrate(Job):
    """A store of an earlier form is brought to today's."""

    def __init__(self, home: Path) -> None:
        super().__init__(home)
        self.forms = [form for form in range(1, VERSION) if (FORMS / f"form-{form}.db.gz").exists()]
        self.form, self.expected = 0, {}
        for form in self.forms:
            self.form = form
            self.start(home / str(form))
            self.work(home / str(form), lambda line: None)
            with closing(connect(home / str(form) / "news.db")) as store:
                self.expected[form] = dump(store)

    def start(self, place: Path) -> None:
        self.form = self.forms[(self.forms.index(self.form) + 1) % len(self.forms)] if place.name == "place" else self.form
        place.mkdir(parents=True, exist_ok=True)
        (place / "news.db").write_bytes(gzip.decompress((FORMS / f"form-{self.form}.db.gz").read_bytes()))

    def work(self, place: Path, tell: Tell) -> None:
        connect(place / "news.db").close()

    def check(self, place: Path, told: set[str]) -> None:
        for path, forms in ((place / "news.db", {self.form, VERSION}), (place / f"news.db.form-{self.form}", {self.form})):
            if path.exists():
                with closing(sqlite3.connect(path)) as store:
                    assert store.execute("PRAGMA integrity_check").fetchone() == ("ok",)
                    assert store.execute("PRAGMA user_version").fetchone()[0] in forms
                    assert store.execute("SELECT count(*) FROM articles").fetchone()[0] == len(self.expected[self.form]["articles"])

    def finish(self, place: Path) -> None:
        self.check(place, set())
        assert (place / f"news.db.form-{self.form}").exists()
        with closing(connect(place / "news.db")) as store:
            check(store)
            assert dump(store) == self.expected[self.form]


class Filled(Job):
    """A job on a store that has all samples."""

    def __init__(self, home: Path) -> None:
        super().__init__(home)
        write_news(home / "news")
        with Store(home / "full.db") as store:
            store.load(home / "news")
            self.expected = dump(store.connection)
            assert len(self.expected["articles"]) == 16
            self.prepare(store)

    def prepare(self, store: Store) -> None:
        """Bring the store to where a round begins."""

    def start(self, place: Path) -> None:
        place.mkdir(parents=True, exist_ok=True)
        shutil.copy(self.home / "full.db", place / "news.db")

    def check(self, place: Path, told: set[str]) -> None:
        with closing(connect(place / "news.db")) as store:
            check(store)
            assert dump(store)["claims"] == self.expected["claims"]

    def finish(self, place: Path) -> None:
        with closing(connect(place / "news.db")) as store:
            check(store)
            assert dump(store) == self.expected


class Compare(Filled):
    """What articles tell together is made anew."""

    def prepare(self, store: Store) -> None:
        first, *_ = store.articles()
        self.report = store.report(first.id)
        from menurut.store.write import put_report

        put_report(store.connection, self.report)  # the same again: all that leans on it is to be made anew

    def work(self, place: Path, tell: Tell) -> None:
        with Store(place / "news.db") as store:
            from menurut.store.write import settle_identities

            settle_identities(store.connection)
            store.compare()


class Reread(Filled):
    """All articles are read again."""

    def work(self, place: Path, tell: Tell) -> None:
        with Store(place / "news.db") as store:
            assert store.reread().failures == []


class Forget(Filled):
    """An article is taken out: none of its words is left in any file."""

    def prepare(self, store: Store) -> None:
        self.gone = max(store.articles(), key=lambda article: len(article.text or ""))
        self.words = (self.gone.text or "").encode()[:60]
        with Store(self.home / "less.db") as less:
            less.load(self.home / "news")
            less.forget(self.gone.id)
            self.expected_after = dump(less.connection)

    def work(self, place: Path, tell: Tell) -> None:
        with Store(place / "news.db") as store:
            if store.articles(publisher=None) and any(article.id == self.gone.id for article in store.articles()):
                store.forget(self.gone.id)
            else:
                store.compare()

    def check(self, place: Path, told: set[str]) -> None:
        with closing(connect(place / "news.db")) as store:
            check(store)
            assert len(articles_in(store)) >= len(self.expected["articles"]) - 1

    def finish(self, place: Path) -> None:
        with closing(connect(place / "news.db")) as store:
            check(store)
            assert dump(store) == self.expected_after
        for file in place.iterdir():
            assert self.words not in file.read_bytes(), f"a forgotten article's words stand in {file.name}"


class Export(Filled):
    """A store is written in every form; what was there before is the old or the new one, never between."""

    FORMS = ("jsonl", "csv", "ftm", "gexf", "gdelt", "brat", "polecat")

    def __init__(self, home: Path) -> None:
        super().__init__(home)
        self.turn = 0
        with Store(home / "full.db") as store:
            for form in self.FORMS:
                store.export(form, home / f"out-{form}")
        self.whole = {form: _content(home / f"out-{form}") for form in self.FORMS}

    @property
    def form(self) -> str:
        """Return the form of this round."""
        return self.FORMS[self.turn % len(self.FORMS)]

    def start(self, place: Path) -> None:
        super().start(place)
        self.turn += 1
        if self.form not in ("gdelt", "brat"):
            (place / "out").write_text("an older export\n", encoding="utf-8")

    def work(self, place: Path, tell: Tell) -> None:
        if (place / "out").is_dir():  # a folder is never written over
            return
        with Store(place / "news.db", read_only=True) as store:
            store.export(self.form, place / "out")

    def check(self, place: Path, told: set[str]) -> None:
        held = _content(place / "out")
        assert held in ({}, {"": b"an older export\n"}, self.whole[self.form]), f"{self.form} is written half"

    def finish(self, place: Path) -> None:
        assert _content(place / "out") == self.whole[self.form]
        assert [path.name for path in place.iterdir() if path.name.endswith(".part")] == []


def _content(path: Path) -> dict[str, bytes]:
    if path.is_file():
        return {"": path.read_bytes()}
    return {one.relative_to(path).as_posix(): one.read_bytes() for one in sorted(path.rglob("*")) if one.is_file()}


class Shards(Job):
    """Shards are read, by whichever worker comes first."""

    def __init__(self, home: Path) -> None:
        super().__init__(home)
        write_news(home / "news")
        (home / "reference").mkdir()
        self.in_child: Callable[[Path, Tell], None] = self.work
        self.expected: dict[str, bytes] = {}

    def work(self, place: Path, tell: Tell) -> None:
        from menurut.scale.task import read_shard

        settings = Settings.of()
        for shard in find_shards(self.home / "news", place / "out"):
            done = read_shard(shard, settings)
            if done.fault is not None:
                raise OSError(done.fault)
            tell(shard.name)
        sweep(place / "out")

    def check(self, place: Path, told: set[str]) -> None:
        for name in told:
            check_result(place / "out" / f"{name}.parquet")
        for path in (place / "out").rglob("*.parquet") if (place / "out").exists() else ():
            sidecar = read_sidecar(path)
            if sidecar is not None and self.expected:
                assert path.read_bytes() == self.expected[path.name]

    def finish(self, place: Path) -> None:
        held = _content(place / "out")
        assert len(list(find_results(place / "out"))) == 2
        self.expected = self.expected or held
        assert held == self.expected


class Watch(Load):
    """A feed is watched: asked, and its entries' pages fetched, read and kept."""

    FEED, MOMENT = "http://contoh.example/rss", datetime(2024, 5, 1, 8, tzinfo=UTC)

    def __init__(self, home: Path) -> None:
        Job.__init__(self, home)
        texts = [sample.article.text for sample in read_samples()][:10]
        self.pages = {f"http://contoh.example/{number}": _page(text) for number, text in enumerate(texts)}
        entries = "".join(f"<item><title>CONTOH {number}</title><link>{url}</link></item>" for number, url in enumerate(self.pages))
        self.pages[self.FEED] = f"<rss version='2.0'><channel><title>Contoh</title>{entries}</channel></rss>".encode()
        self.work(home, lambda line: None)
        with Store(home / "news.db") as store:
            self.expected, self.exports = dump(store.connection), _exports(store, home)
        assert len(self.expected["articles"]) == 10

    def work(self, place: Path, tell: Tell) -> None:
        with telling(tell), Store(place / "news.db") as store, patch.object(Fetcher, "fetch", self._fetch):
            watching = Watching(store.connection, clock=lambda: self.MOMENT)
            watching.add([self.FEED])
            watching.go_round(early=True)

    def _fetch(self, url: str, **_: object) -> Fetched:
        return Fetched(raw=self.pages[url], url=url, content_type="application/rss+xml" if url == self.FEED else "text/html")

    def finish(self, place: Path) -> None:
        super().finish(place)
        with Store(place / "news.db") as store:
            (feed,) = find_feeds(store.connection)
            assert (feed.entries, feed.waiting) == (10, 0)


def _page(text: str) -> bytes:
    paragraphs = "".join(f"<p>{line}</p>" for line in text.split("\n") if line)
    return f"<html><head><title>CONTOH</title></head><body><div itemprop='articleBody'>{paragraphs}</div></body></html>".encode()


JOBS: dict[str, type[Job]] = {
    "load": Load, "migrate": Migrate, "compare": Compare, "reread": Reread, "forget": Forget, "export": Export, "shards": Shards,
    "watch": Watch,
}  # fmt: skip
