"""What is watched is shown with its failures; answers of kept questions are a feed that no reader stumbles over."""

import csv
import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import feedparser
import pytest
from lxml import etree

from menurut.desk.store import Store
from menurut.server.app import create_app
from menurut.store.questions import Question, put_question
from menurut.store.watched import Answer, NewEntry, due_feeds, put_answer, put_fault, put_feeds
from menurut.store.write import put_report
from served import Client, Page, samples

NOW = "2024-05-01T08:00:00+00:00"
HOSTILE = "<script>alert(1)</script>"


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    path = tmp_path_factory.mktemp("watched") / "watched.db"
    with Store(path) as store:
        for report in samples():
            article = replace(report.article, title=f"{HOSTILE}\x02 {report.article.title}", url="javascript:alert(1)")
            put_report(store.connection, replace(report, article=article))
        put_feeds(
            store.connection, ["https://contoh.example/rss", "https://rusak.example/rss", f"https://x.example/{HOSTILE}"], NOW
        )
        good, bad, _ = due_feeds(store.connection, NOW)
        entry = NewEntry(url="https://contoh.example/1", host="contoh.example", kept=None)
        put_answer(store.connection, good, Answer(title=f"Contoh {HOSTILE}", entries=(entry,)), moment=NOW, due=NOW)
        put_fault(store.connection, bad, f"{HOSTILE} answered with status 500.", moment=NOW, due=NOW)
        hook = "https://terima.example/x"
        put_question(store.connection, Question(name="disangkal", filters={"status": "denied"}, webhook=hook), NOW)
        put_question(store.connection, Question(name="kosong", filters={"type": "AID", "since": "2999"}), NOW)
        yield Client(create_app(path))


def test_feeds_are_shown_with_what_went_wrong(client: Client) -> None:
    answer = client.get("/feeds?lang=en")
    told = Page(answer.text)
    assert answer.status_code == 200
    assert "1 feed did not answer" in told.text
    assert "answered with status 500" in told.text
    assert "1 entry so far · waiting: 1" in told.text
    assert not told.all("script")
    assert "the status “denied”" in told.text


def test_twins_tell_the_same_and_no_secret(client: Client) -> None:
    told = client.get("/feeds.json").json()
    rows = list(csv.DictReader(io.StringIO(client.get("/feeds.csv").text)))
    assert [feed["url"] for feed in told["feeds"]] == [row["url"] for row in rows]
    assert [feed["failed"] for feed in told["feeds"]] == [0, 1, 0]
    assert {question["name"] for question in told["questions"]} == {"disangkal", "kosong"}
    for path in ("/feeds", "/feeds.json", "/feeds.csv", "/questions/disangkal.atom"):
        assert "whsec_" not in client.get(path).text


def test_a_store_that_watches_nothing_says_how_to(tmp_path: Path) -> None:
    Store(tmp_path / "empty.db").close()
    assert "menurut watch feeds.opml" in Page(Client(create_app(tmp_path / "empty.db")).get("/feeds").text).text


def test_answers_are_a_feed_that_readers_understand(client: Client) -> None:
    answer = client.get("/questions/disangkal.atom?lang=en")
    assert answer.headers["content-type"].startswith("application/atom+xml")
    etree.fromstring(answer.content)
    feed = feedparser.parse(answer.content)
    assert not feed.bozo
    assert feed.version == "atom10"
    assert len({entry.id for entry in feed.entries}) == len(feed.entries) > 3
    for entry in feed.entries:
        assert entry.link.startswith("http://127.0.0.1:8765/claims/")
        assert all(not link.href.startswith("javascript") for link in entry.links)
        assert client.get(entry.link.removeprefix("http://127.0.0.1:8765")).status_code == 200
        assert entry.updated
        assert "denied" in entry.title
    again = client.get("/questions/disangkal.atom?lang=en", headers={"If-None-Match": answer.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_a_question_without_answers_is_an_empty_feed(client: Client) -> None:
    feed = feedparser.parse(client.get("/questions/kosong.atom").content)
    assert (feed.bozo, len(feed.entries)) == (False, 0)
    assert feed.feed.updated == NOW


def test_a_question_that_nobody_kept_is_told(client: Client) -> None:
    assert client.get("/questions/tiada.atom").status_code == 404
