"""Disputes are those of what is stored: whatever is done to a store, in whatever order, and made anew from nothing."""

import json
from pathlib import Path

import pytest

import menurut
from comparing.bundled import read_bundles
from menurut.comparing.compare import traces_of
from menurut.desk.compare import compare_all, compare_changed, stored_traces
from menurut.desk.store import Store
from menurut.errors import MenurutError, NotFoundError
from menurut.reading.reader import read
from store.dump import check, dump

BUNDLES = ("02-rudal-wonsan", "04-drone-chisinau", "14-tabrak-kinmen", "17-sekjen-mundur")
KEPT = ("happening_members", "claim_links", "disputes", "dispute_sides")
ARTICLES = [
    {"text": one["text"], "published": str(one["published"]), "publisher": one.get("publisher"), "title": one.get("title")}
    for bundle in read_bundles("dev")
    if bundle.name in BUNDLES
    for one in bundle.articles.values()
]


def load(path: Path, articles: list[dict[str, object]], name: str = "news") -> Store:
    (path / f"{name}.jsonl").write_text("\n".join(json.dumps(one) for one in articles), encoding="utf-8")
    store = Store(path / f"{name}.db")
    store.load(path / f"{name}.jsonl")
    return store


def made(store: Store) -> dict[str, list[tuple[object, ...]]]:
    whole = dump(store.connection)
    return {table: whole[table] for table in KEPT}


def rows(store: Store) -> list[list[tuple[object, ...]]]:
    return [[tuple(row) for row in store.connection.execute(f"SELECT * FROM {table}")] for table in KEPT]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    return load(tmp_path_factory.mktemp("news"), ARTICLES)


def test_load_returns_with_disputes(store: Store) -> None:
    assert store.is_compared
    assert all(made(store).values()), "the stories should give rows in every table"
    check(store.connection)
    for dispute in store.disputes():
        assert dispute.says == len({one.origin for one in dispute.sides if one.side == "says"})
        assert dispute.denies == len({one.origin for one in dispute.sides if one.side == "denies"})
        assert dispute.id == dispute.sides[0].claim.id


def test_dropped_and_made_again_they_are_the_same_bytes(store: Store) -> None:
    before = rows(store)
    for table in KEPT:
        store.connection.execute(f"DELETE FROM {table}")
    assert store.disputes() == ()
    compare_all(store.connection)
    assert rows(store) == before


def test_a_stored_reading_compares_as_a_fresh_one(store: Store) -> None:
    """The tokens that a stored report lacks are made again: near-same texts are told by them."""
    for row in store.articles():
        kept = stored_traces(store.connection, row.id)
        assert kept == traces_of(read(store.article(row.id)))
        assert kept.article.shingles


def test_the_order_of_articles_changes_nothing(store: Store, tmp_path: Path) -> None:
    with load(tmp_path, ARTICLES[::-1]) as turned:
        assert made(turned) == made(store)


def test_one_article_after_the_other_gives_the_same_as_all_at_once(store: Store, tmp_path: Path) -> None:
    with load(tmp_path, ARTICLES[:9], "some") as later:
        assert made(later) != made(store)
        (tmp_path / "rest.jsonl").write_text("\n".join(map(json.dumps, ARTICLES[9:])), encoding="utf-8")
        later.load(tmp_path / "rest.jsonl")
        assert made(later) == made(store)


def test_reading_again_and_forgetting_leave_disputes_current(tmp_path: Path) -> None:
    with load(tmp_path, ARTICLES) as store:
        before = made(store)
        store.reread()
        assert store.is_compared
        assert made(store) == before
        gone = store.disputes()[0].sides[0].claim.article.id
        store.forget(gone)
        assert store.is_compared
        left = {row.id: row.title for row in store.articles()}
        assert all(side.claim.article.id in left for dispute in store.disputes() for side in dispute.sides)
        kept = [one for one in ARTICLES if one["title"] in left.values()]
        with load(tmp_path, kept, "kept") as fresh:
            assert len(kept) == len(ARTICLES) - 1
            assert made(fresh) == made(store)
        check(store.connection)


def test_an_article_added_alone_waits_for_compare(tmp_path: Path) -> None:
    with load(tmp_path, ARTICLES[:2]) as store:
        store.add(menurut.read("Menteri Sari Utami bertemu Duta Besar Hoang Minh di Orvel.", published="2024-05-09").article)
        assert not store.is_compared
        store.compare()
        assert store.is_compared


def test_nothing_new_is_not_compared_again(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("menurut.desk.compare.compare_all", lambda *_: pytest.fail("compared without need"))
    store.compare()


def test_any_claim_or_event_leads_to_its_dispute(store: Store) -> None:
    for dispute in store.disputes():
        for side in dispute.sides:
            assert store.dispute(side.claim.id) == dispute
        assert store.dispute(dispute.sides[-1].claim.event) == dispute
        assert dispute.line()["origins"] == {"says": dispute.says, "denies": dispute.denies}
    disputed = {side.claim.id for dispute in store.disputes() for side in dispute.sides}
    alone = next(claim.id for claim in store.claims() if claim.id not in disputed)
    with pytest.raises(NotFoundError):
        store.dispute(alone)
    with pytest.raises(MenurutError):
        store.dispute("no id")


def test_a_timeline_has_both_directions_by_day(store: Store) -> None:
    claim = next(one for one in store.claims() if one.actors and one.recipients and one.actors[0].id != one.recipients[0].id)
    one, other = claim.actors[0].id, claim.recipients[0].id
    told = store.timeline(actor=one, recipient=other)
    assert claim.id in [moment.claim.id for moment in told]
    assert [moment.claim.id for moment in store.timeline(actor=other, recipient=one)] == [moment.claim.id for moment in told]
    days = [(moment.claim.date.start if moment.claim.date else moment.claim.article.published or "9")[:10] for moment in told]
    assert days == sorted(days)
    contested = store.disputes()[0]
    side = contested.sides[0].claim
    if side.actors:
        assert contested.id in {moment.dispute for moment in store.timeline(actor=side.actors[0].id)}


def test_a_load_may_leave_comparing_for_later(tmp_path: Path) -> None:
    with load(tmp_path, ARTICLES[:2]) as store:
        (tmp_path / "rest.jsonl").write_text("\n".join(map(json.dumps, ARTICLES[2:])), encoding="utf-8")
        store.load(tmp_path / "rest.jsonl", compare=False)
        assert not store.is_compared
        store.load([])
        assert store.is_compared


def test_a_comparison_that_was_stopped_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, store: Store) -> None:
    """What was compared is kept after every few articles, and the tables are the same however many these were."""
    monkeypatch.setattr("menurut.desk.compare.TOGETHER", 2)

    def stop(done: int, total: int) -> None:
        if done >= total // 2:
            raise KeyboardInterrupt

    with load(tmp_path, ARTICLES[:1]) as other:
        (tmp_path / "rest.jsonl").write_text("\n".join(map(json.dumps, ARTICLES[1:])), encoding="utf-8")
        other.load(tmp_path / "rest.jsonl", compare=False)
        with pytest.raises(KeyboardInterrupt):
            compare_changed(other.connection, stop)
        assert not other.is_compared
        other.compare()
        assert made(other) == made(store)


def test_nothing_of_a_forgotten_article_is_kept_for_comparing(tmp_path: Path) -> None:
    with load(tmp_path, ARTICLES[:4]) as store:
        gone = store.articles()[0].id
        (number,) = store.connection.execute("SELECT number FROM articles WHERE id = ?", (gone,)).fetchone()
        store.forget(gone)
        for table in ("traces_waiting", "compared", "compared_keys", "kinships", "dispatch_members", "event_fits"):
            assert not store.connection.execute(f"SELECT 1 FROM {table} WHERE article = ?", (number,)).fetchone()
