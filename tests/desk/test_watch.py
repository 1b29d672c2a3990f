"""Watching asks politely, loads what is new once, and goes on where it was stopped."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from factory import make_report
from menurut.desk import load
from menurut.desk.store import Store
from menurut.desk.watch import EVERY, Watching
from menurut.desk.watchfeeds import find_addresses
from menurut.errors import IntakeError
from menurut.store.watched import FeedRow, find_feeds
from menurut.types.article import Article
from menurut.types.report import Report
from played import Net, page, playing_net, send

BODY = "Menteri Pertahanan Lumara mengatakan kapal {number} itu berlayar dari Orvel pada Senin dan tiba tiga hari kemudian. " * 4
FEED = "http://contoh.example/rss"


class Clock:
    """Tells a time that only passes when it is told to."""

    def __init__(self) -> None:
        self.now = datetime(2024, 5, 1, 8, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def passes(self, span: timedelta) -> None:
        self.now += span


@pytest.fixture
def net(monkeypatch: pytest.MonkeyPatch) -> Iterator[Net]:
    def read(article: Article, **_: object) -> Report:
        return make_report(
            article=article, mentions=(), entities=(), attributions=(), times=(), places=(), events=(), claims=(), gaps=()
        )

    monkeypatch.setattr(load, "read_or_fail", read)
    with playing_net(monkeypatch) as played:
        for number in range(1, 4):
            played.answers[f"contoh.example/{number}"] = send(page(BODY.format(number=number)))
        yield played


@pytest.fixture
def store() -> Iterator[Store]:
    with Store(":memory:") as opened:
        yield opened


def rss(*numbers: int, extra: str = "") -> bytes:
    entries = "".join(f"<item><title>CONTOH {n}</title><link>http://contoh.example/{n}</link></item>" for n in numbers)
    return f"<rss version='2.0'><channel><title>Contoh</title>{entries}{extra}</channel></rss>".encode()


def watching(store: Store, clock: Clock) -> Watching:
    made = Watching(store.connection, clock=clock, sleep=lambda _: None)
    made.add([FEED])
    return made


def the_feed(store: Store) -> FeedRow:
    (feed,) = find_feeds(store.connection)
    return feed


def test_what_is_new_is_loaded_and_what_is_known_is_not_fetched_again(net: Net, store: Store) -> None:
    clock = Clock()
    net.answers["contoh.example/rss"] = send(rss(1, 2), Content_Type="application/rss+xml")
    first = watching(store, clock).go_round()
    assert (first.asked[0].new, first.loaded.added) == (2, 2)
    clock.passes(EVERY * 2)
    net.answers["contoh.example/rss"] = send(rss(2, 3), Content_Type="application/rss+xml")
    again = watching(store, clock).go_round()
    assert (again.asked[0].new, again.loaded.added, again.loaded.known) == (1, 1, 0)
    assert net.asked.count("contoh.example/2") == 1
    assert (the_feed(store).title, the_feed(store).entries, the_feed(store).waiting) == ("Contoh", 3, 0)
    assert len(store.articles()) == 3


def test_a_feed_is_asked_with_what_it_called_itself(net: Net, store: Store) -> None:
    clock = Clock()
    net.answers["contoh.example/rss"] = send(rss(1), ETag='"3f"', Last_Modified="Wed, 01 May 2024 08:00:00 GMT")
    watching(store, clock).go_round()
    clock.passes(EVERY * 2)
    net.answers["contoh.example/rss"] = send(b"", status=304)
    done = watching(store, clock).go_round()
    sent = net.headers[-1]
    assert (sent["if-none-match"], sent["if-modified-since"]) == ('"3f"', "Wed, 01 May 2024 08:00:00 GMT")
    assert done.asked[0].unchanged
    assert (the_feed(store).fault, the_feed(store).entries) == (None, 1)


def test_a_feed_is_not_asked_before_its_turn(net: Net, store: Store) -> None:
    clock = Clock()
    net.answers["contoh.example/rss"] = send(rss())
    watching(store, clock).go_round()
    assert watching(store, clock).go_round().asked == ()
    assert len(watching(store, clock).go_round(early=True).asked) == 1


def test_a_feed_that_fails_is_left_longer_and_longer(net: Net, store: Store) -> None:
    clock, waits = Clock(), []
    net.answers["contoh.example/rss"] = send(b"", status=500)
    for _ in range(9):
        watching(store, clock).go_round()
        waits.append(datetime.fromisoformat(the_feed(store).due) - clock.now)
        assert watching(store, clock).go_round(early=True).asked == ()
        clock.passes(waits[-1] + timedelta(seconds=1))
    assert all(later > earlier for earlier, later in pairwise(waits[:6]))
    assert max(waits) <= timedelta(days=1.1)
    assert "status 500" in (the_feed(store).fault or "")
    net.answers["contoh.example/rss"] = send(rss(1))
    assert watching(store, clock).go_round().loaded.added == 1
    assert (the_feed(store).failed, the_feed(store).fault) == (0, None)


def test_a_feed_that_asks_to_wait_is_left_so_long(net: Net, store: Store) -> None:
    clock = Clock()
    net.answers["contoh.example/rss"] = send(b"", status=429, Retry_After="36000")
    watching(store, clock).go_round()
    assert datetime.fromisoformat(the_feed(store).due) >= clock.now + timedelta(seconds=36000)


def test_robots_close_a_feed(net: Net, store: Store) -> None:
    net.answers["contoh.example/robots.txt"] = send(b"User-agent: *\nDisallow: /rss")
    net.answers["contoh.example/rss"] = send(rss(1))
    watching(store, Clock()).go_round()
    assert "robots.txt" in (the_feed(store).fault or "")
    assert "contoh.example/rss" not in net.asked


@pytest.mark.parametrize("where", ["take", "keep", "settle"])
def test_a_watch_that_is_killed_goes_on_where_it_was(net: Net, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, where: str) -> None:
    """Nothing is lost and nothing comes twice, whichever step it was killed before."""
    from menurut.desk import watch
    from menurut.store import watched

    net.answers["contoh.example/rss"] = send(rss(1, 2, 3), ETag='"1"')
    clock, calls = Clock(), []

    def killing(step: object) -> object:
        def call(*given: object, **named: object) -> object:
            calls.append(step)
            if len(calls) == 2:
                raise KeyboardInterrupt
            return step(*given, **named)  # type: ignore[operator]

        return call

    with monkeypatch.context() as patch, Store(tmp_path / "news.db") as store:
        place, name = {"take": (watch, "_take"), "keep": (load.Loader, "keep"), "settle": (watched, "put_taken")}[where]
        patch.setattr(place, name, killing(getattr(place, name)))
        with pytest.raises(KeyboardInterrupt):
            watching(store, clock).go_round()
    net.answers["contoh.example/rss"] = send(b"", status=304)
    clock.passes(timedelta(seconds=1))
    with Store(tmp_path / "news.db") as store:
        watching(store, clock).go_round()
        assert len(store.articles()) == 3
        assert (the_feed(store).entries, the_feed(store).waiting, the_feed(store).given_up) == (3, 0, 0)


def test_a_watch_that_is_killed_after_its_last_article_knows_who_is_who_after_the_next_round(
    net: Net, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The next round has nothing new to take in, and settles what the one before left."""
    from menurut.desk import watch

    def killed(_: object) -> None:
        raise KeyboardInterrupt

    net.answers["contoh.example/rss"] = send(rss(1), ETag='"1"')
    monkeypatch.setattr(load, "read_or_fail", lambda article, **_: make_report(article=article))
    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(watch, "settle_identities", killed)
        watching(store, Clock()).go_round()
    unsettled = "SELECT count(*) FROM identity_changes"
    assert store.connection.execute(unsettled).fetchone()[0] == 2
    assert watching(store, Clock()).go_round().loaded.added == 0
    assert store.connection.execute(unsettled).fetchone()[0] == 0


def test_a_page_that_cannot_be_had_is_tried_again_and_given_up_in_the_end(net: Net, store: Store) -> None:
    clock = Clock()
    net.answers["contoh.example/rss"] = send(rss(1, 9))
    assert len(watching(store, clock).go_round().loaded.failures) == 1
    for _ in range(12):
        clock.passes(timedelta(hours=8))
        watching(store, clock).go_round()
    assert net.asked.count("contoh.example/9") == 4
    assert (the_feed(store).waiting, the_feed(store).given_up) == (0, 1)


def test_the_full_text_of_a_feed_stands_in_for_a_page_that_is_closed(net: Net, store: Store) -> None:
    entry = (
        "<item><title>CONTOH</title><link>http://contoh.example/tutup</link>"
        f"<content:encoded xmlns:content='http://purl.org/rss/1.0/modules/content/'><![CDATA[<p>{BODY.format(number=7)}</p>]]>"
        "</content:encoded></item>"
    )
    net.answers["contoh.example/rss"] = send(rss(extra=entry))
    assert watching(store, Clock()).go_round().loaded.added == 1
    (article,) = store.articles()
    assert (article.url, "kapal 7" in article.text) == ("http://contoh.example/tutup", True)


def test_what_one_page_holds_does_not_end_the_watch(net: Net, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    from menurut.desk import watch

    def fall(*_: object) -> object:
        raise ZeroDivisionError

    net.answers["contoh.example/rss"] = send(rss(1, 2))
    monkeypatch.setattr(watch, "take_entry", fall)
    done = watching(store, Clock()).go_round()
    assert ["ZeroDivisionError" in failure.error for failure in done.loaded.failures] == [True, True]


def test_sites_are_taken_in_turn(net: Net, store: Store) -> None:
    extra = "".join(f"<item><link>http://lain.example/{n}</link></item>" for n in (1, 2))
    for number in (1, 2):
        net.answers[f"lain.example/{number}"] = send(page(BODY.format(number=10 + number)))
    net.answers["contoh.example/rss"] = send(rss(1, 2, extra=extra))
    watching(store, Clock()).go_round()
    pages = [place for place in net.asked if not place.endswith(("robots.txt", "rss"))]
    assert pages == ["contoh.example/1", "lain.example/1", "contoh.example/2", "lain.example/2"]


def test_a_page_that_is_no_feed_is_told(net: Net, store: Store) -> None:
    net.answers["contoh.example/rss"] = send(page(BODY))
    watching(store, Clock()).go_round()
    assert "is no feed but a page" in (the_feed(store).fault or "")


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("feeds.opml", "<opml version='2.0'><body><outline xmlUrl='http://a.example/1'/></body></opml>", ("http://a.example/1",)),
        ("urls.txt", "# koran\nhttp://a.example/1\n\nhttps://b.example/2\nhttp://a.example/1\n", ("http://a.example/1", "https://b.example/2")),
    ],
)  # fmt: skip
def test_lists_of_feeds_are_read(tmp_path: Path, name: str, text: str, found: tuple[str, ...]) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    assert find_addresses(str(tmp_path / name)) == found


@pytest.mark.parametrize("text", ["", "bukan alamat", "<opml version='2.0'><body/></opml>", "file:///etc/passwd"])
def test_a_list_without_addresses_is_one_sentence(tmp_path: Path, text: str) -> None:
    (tmp_path / "feeds").write_text(text, encoding="utf-8")
    with pytest.raises(IntakeError, match="list"):
        find_addresses(str(tmp_path / "feeds"))
