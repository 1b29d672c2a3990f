"""What is written is whole, comes back as it was, and can be written again."""

import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotated import annotated, sample_reports
from menurut.store import write
from menurut.store.connect import connect
from menurut.store.lookup import find_article, find_raw, find_report
from menurut.store.write import forget_article, put_failure, put_report, settle_identities
from menurut.types.article import Article
from menurut.types.claim import Claim, Quantity, SourceLink
from menurut.types.entity import Entity
from menurut.types.event import EVENT_TYPES, Event
from menurut.types.failure import Failure
from menurut.types.layout import Layout
from menurut.types.mention import Mention
from menurut.types.report import Coder, Report
from menurut.types.span import Span
from store.dump import check, dump

REPORTS = sample_reports()


@pytest.fixture(scope="module")
def empty() -> Iterator[sqlite3.Connection]:
    with closing(connect(":memory:")) as connection:
        yield connection


@pytest.fixture
def store(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    with closing(connect(tmp_path / "news.db")) as connection:
        yield connection


def put_all(connection: sqlite3.Connection) -> None:
    for report in REPORTS:
        put_report(connection, report, raw=report.article.text.encode())


def spans(text: str) -> st.SearchStrategy[Span]:
    return st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(lambda pair: Span(*sorted(pair)))


@st.composite
def reports(draw: st.DrawFn) -> Report:
    """Return odd reports: any text, any spans, chains of unnamed sources, ids that occur twice."""
    text = draw(st.text(min_size=1, max_size=60))
    ids = st.sampled_from(["aa", "bb", "cc"])
    where = spans(text)
    mentions = draw(
        st.lists(st.builds(Mention, id=ids, span=where, head=where, kind=st.sampled_from(["name", "pronoun"])), max_size=3)
    )
    mentions = list({mention.id: mention for mention in mentions}.values())
    entities = tuple(
        Entity(id=f"e{mention.id}", name=draw(st.text(max_size=9)), kind="person", mentions=(mention.id,)) for mention in mentions
    )
    known = st.sampled_from([entity.id for entity in entities] or ["nobody"])
    parties = st.lists(known, max_size=2, unique=True).map(tuple)
    events = draw(
        st.lists(
            st.builds(Event, id=ids, trigger=where, type=st.sampled_from(EVENT_TYPES), actors=parties, recipients=parties),
            max_size=3,
        )
    )
    link = st.builds(SourceLink, role=st.just("speaker"), name=st.none() | st.text(max_size=5), evidence=st.none() | where)
    counted = st.builds(Quantity, what=st.just("dead"), low=st.none() | st.floats(0, 9), high=st.none(), span=where)
    claim = st.builds(
        Claim, id=ids, event=ids, chain=st.lists(link, min_size=1, max_size=3).map(tuple), act=st.just("assert"),
        quantities=st.lists(counted, max_size=2).map(tuple), evidence=st.lists(where, max_size=2).map(tuple),
    )  # fmt: skip
    return Report(
        article=Article(id=draw(ids), text=text, title=draw(st.none() | st.text(max_size=9)), published=draw(st.none() | st.text(max_size=9))),
        layout=Layout(), mentions=tuple(mentions), entities=entities, events=tuple(events),
        claims=tuple(draw(st.lists(claim, max_size=3))), coder=Coder(menurut="0.1.0"),
    )  # fmt: skip


@given(report=reports())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
def test_any_report_comes_back_as_it_was(empty: sqlite3.Connection, report: Report) -> None:
    empty.execute("DELETE FROM articles")
    put_report(empty, report)
    assert find_report(empty, report.article.id, "machine") == report
    assert find_article(empty, report.article.id) == report.article
    check(empty)


def test_samples_come_back_as_they_were(store: sqlite3.Connection) -> None:
    put_all(store)
    assert [find_report(store, report.article.id, "machine") for report in REPORTS] == list(REPORTS)
    check(store)


def test_bytes_come_back_as_they_were(store: sqlite3.Connection) -> None:
    put_report(store, REPORTS[0], raw=b"\x00\xff<html>")
    put_report(store, REPORTS[1])
    assert find_raw(store, REPORTS[0].article.id) == b"\x00\xff<html>"
    assert find_raw(store, REPORTS[1].article.id) is None


def test_putting_again_changes_nothing(store: sqlite3.Connection) -> None:
    put_all(store)
    before = dump(store)
    put_all(store)
    assert dump(store) == before
    assert len(before["claims"]) == sum(len(report.claims) for report in REPORTS)


def test_tables_of_a_reading_are_a_function_of_the_reports(store: sqlite3.Connection) -> None:
    put_all(store)
    before = dump(store)
    kept = [find_report(store, report.article.id, "machine") for report in REPORTS]
    store.execute("DELETE FROM reports")
    emptied = dump(store)
    assert all(not emptied[table] for table in write.TABLES)
    for report in reversed(kept):
        put_report(store, report, raw=report.article.text.encode())
    assert dump(store) == before
    check(store)


def test_the_order_of_articles_changes_nothing(store: sqlite3.Connection) -> None:
    put_all(store)
    other = connect(":memory:")
    for report in reversed(REPORTS):
        put_report(other, report, raw=report.article.text.encode())
    assert dump(other) == dump(store)
    other.close()


def test_a_new_reading_replaces_the_old_whole(store: sqlite3.Connection) -> None:
    report = REPORTS[0]
    put_report(store, report)
    put_report(store, replace(report, attributions=(), events=(), claims=(), gaps=()))
    rows = dump(store)
    assert rows["claims"] == rows["events"] == rows["attributions"] == rows["chain_links"] == rows["event_actors"] == []
    assert rows["sources"] == rows["citations"] == rows["entities"] == []
    check(store)


def test_another_coder_keeps_a_reading_beside_the_machines(store: sqlite3.Connection) -> None:
    report = REPORTS[0]
    put_report(store, report)
    put_report(store, replace(report, claims=()), coder="human:rika")
    assert find_report(store, report.article.id, "machine").claims == report.claims
    assert find_report(store, report.article.id, "human:rika").claims == ()


def test_nothing_of_an_article_stays_when_a_row_is_refused(store: sqlite3.Connection) -> None:
    put_report(store, REPORTS[1])
    before = dump(store)
    refused = replace(REPORTS[0], entities=(replace(REPORTS[0].entities[0], kind=None),))  # type: ignore[arg-type]
    with pytest.raises(sqlite3.IntegrityError):
        put_report(store, refused, raw=b"bytes")
    assert dump(store) == before
    assert not store.in_transaction


def test_a_claim_on_no_event_and_a_party_that_is_nobody_get_no_row(store: sqlite3.Connection) -> None:
    report = annotated(
        "@a name=Budi kind=person\n\n[[Budi|actor of=v1 entity=a]] [[datang|trigger #v1 type=CONSULT claims=own:positive:actual]]."
    )
    stray = replace(
        report,
        events=(replace(report.events[0], actors=("nobody",)),),
        claims=(*report.claims, replace(report.claims[0], id="stray", event="nothing"), report.claims[0]),
    )
    put_report(store, stray)
    rows = dump(store)
    assert (len(rows["claims"]), rows["event_actors"]) == (1, [])


def test_a_success_takes_the_failure_of_its_origin_back(store: sqlite3.Connection) -> None:
    report = REPORTS[0]
    put_failure(store, Failure(origin=report.article.origin.location or "", error="could not be read"))
    put_failure(store, Failure(origin="elsewhere", error="could not be read"))
    put_report(store, report)
    assert [row[0] for row in dump(store)["failures"]] == ["elsewhere"]


def test_forgetting_leaves_no_word_in_the_file(tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    store = connect(path)
    for report in REPORTS[1:]:
        put_report(store, report)
    settle_identities(store)
    before = dump(store)
    secret = annotated(
        "@z name=Zulkaryadimah kind=person\n\n[[Zulkaryadimah|source of=a1 entity=z]] [[membantah|cue #a1 act=deny form=indirect]] "
        "[[[[Zulkaryadimah|actor of=v1 entity=z]] [[menyerbu|trigger #v1 type=ASSAULT claims=a1:negative:actual]] pasar|content of=a1]].",
        title="Zulkaryadimah diam",
    )
    put_report(store, secret, raw=b"Zulkaryadimah, uncompressed as short bytes are")
    forget_article(store, secret.article.id)
    assert dump(store) == before
    assert store.execute("SELECT id FROM forgotten").fetchone()["id"] == secret.article.id
    check(store)
    store.close()
    for file in tmp_path.iterdir():
        held = file.read_bytes().lower()
        assert b"zulkaryadimah" not in held
        assert b"karyadima" not in held  # a full-text index cuts off what two words begin alike


def test_bytes_that_another_article_shares_are_not_forgotten(store: sqlite3.Connection) -> None:
    for report in REPORTS[:2]:
        put_report(store, report, raw=b"one page, two articles")
    forget_article(store, REPORTS[0].article.id)
    assert find_raw(store, REPORTS[1].article.id) == b"one page, two articles"


def test_two_writers_wait_for_each_other(tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    connect(path).close()

    def write_all(order: int) -> None:
        with closing(connect(path)) as connection:
            for report in REPORTS[::order]:
                put_report(connection, report, raw=report.article.text.encode())

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(write_all, (1, -1)))
    with closing(connect(path)) as store, closing(connect(":memory:")) as other:
        put_all(other)
        assert dump(store) == dump(other)
        check(store)


def test_a_full_disk_keeps_what_was_there(store: sqlite3.Connection) -> None:
    put_report(store, REPORTS[0])
    before = dump(store)
    pages = store.execute("PRAGMA page_count").fetchone()[0]
    store.execute(f"PRAGMA max_page_count = {pages + 3}")
    with pytest.raises(sqlite3.OperationalError, match="full"):
        put_all(store)
    assert not store.in_transaction
    assert [row for row in dump(store)["claims"] if row in before["claims"]] == before["claims"]
    check(store)
    store.execute("PRAGMA max_page_count = 1000000")
    put_all(store)
    assert len(dump(store)["articles"]) == len(REPORTS)


WRITER = """
import sys
sys.path.insert(0, sys.argv[2])
from annotated import sample_reports
from menurut.store.connect import connect
from menurut.store.write import put_report
store = connect(sys.argv[1])
for report in sample_reports() * 50:
    put_report(store, report, raw=report.article.text.encode())
    sys.stdout.write(report.article.id + "\\n")
    sys.stdout.flush()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="kills a process as POSIX does")
@pytest.mark.parametrize("acknowledged", [1, 7, 40])
def test_a_killed_writer_loses_nothing_that_was_acknowledged(tmp_path: Path, acknowledged: int) -> None:
    path = tmp_path / "news.db"
    tests = str(Path(__file__).resolve().parent.parent)
    writer = subprocess.Popen([sys.executable, "-c", WRITER, str(path), tests], stdout=subprocess.PIPE, text=True)
    assert writer.stdout is not None
    seen = {writer.stdout.readline().strip() for _ in range(acknowledged)}
    writer.send_signal(signal.SIGKILL)
    seen |= set(writer.stdout.read().split())
    writer.wait()
    writer.stdout.close()
    store = connect(path)
    check(store)
    there = {row["id"] for row in store.execute("SELECT a.id FROM articles a JOIN reports r ON r.article = a.number")}
    assert {whole for whole in seen if len(whole) == 16} <= there
    put_all(store)
    other = connect(":memory:")
    put_all(other)
    assert dump(store) == dump(other)
    store.close()
    other.close()
