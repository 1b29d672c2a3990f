"""One shard gives one table; it is read once, and again where anything about it changed."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

pytest.importorskip("pyarrow")

from pyarrow import parquet

import menurut.scale.attempt as attempt
from menurut.desk.store import Store
from menurut.reading.reader import read
from menurut.scale.shards import Settings, Shard, ShardError, find_shards, sidecar_of
from menurut.scale.table import read_table
from menurut.scale.task import Done, read_shard
from menurut.scale.whole import sweep, whole
from menurut.types.article import Article
from menurut.types.failure import Failure
from menurut.types.report import Report
from scale.news import row, write_shards
from store.dump import dump

SETTINGS = Settings.of()


@pytest.fixture
def shard(tmp_path: Path) -> Shard:
    write_shards(tmp_path / "in")
    return find_shards(tmp_path / "in" / "a.jsonl", tmp_path / "out")[0]


def rows(shard: Shard) -> list[dict[str, object]]:
    found: list[dict[str, object]] = parquet.read_table(shard.out).to_pylist()
    return found


def test_the_shards_of_a_folder_are_all_its_tables_and_archives(tmp_path: Path) -> None:
    write_shards(tmp_path / "in")
    found = find_shards(tmp_path / "in", tmp_path / "in" / "out")
    assert {shard.name for shard in found} == {"a.jsonl", "deep/b.parquet", "c.warc.gz"}
    assert [shard.path.stat().st_size for shard in found] == sorted((shard.path.stat().st_size for shard in found), reverse=True)
    for shard in found:
        read_shard(shard, SETTINGS)
    assert find_shards(tmp_path / "in", tmp_path / "in" / "out") == found


def test_a_failing_article_is_a_row_of_its_own(shard: Shard, monkeypatch: pytest.MonkeyPatch) -> None:
    def odd(article: Article, **options: object) -> Report:
        if "(2)" in article.text:
            raise RuntimeError("broken on purpose")
        return read(article)

    monkeypatch.setattr(attempt, "read", odd)
    assert read_shard(shard, SETTINGS) == Done(name="a.jsonl", articles=3, failures=2)
    first, second, third = rows(shard)
    assert (first["position"], first["origin"], first["failure"]) == (1, "a.jsonl:1", None)
    assert json.loads(str(first["report"]))["article"]["id"] == first["article"]
    assert (second["report"], second["origin"]) == (None, "a.jsonl:2")
    assert str(second["failure"]).startswith("a.jsonl:2 is not JSON")
    assert "broken on purpose" in str(third["failure"])
    assert len(str(third["digest"])) == 64


def test_a_shard_is_read_once(shard: Shard) -> None:
    assert read_shard(shard, SETTINGS) == Done(name="a.jsonl", articles=3, failures=1)
    before = shard.out.stat().st_mtime_ns
    assert read_shard(shard, SETTINGS) == Done(name="a.jsonl", articles=3, failures=1, before=True)
    assert shard.out.stat().st_mtime_ns == before


def test_a_shard_is_read_again_where_it_or_its_result_or_the_way_changed(shard: Shard) -> None:
    read_shard(shard, SETTINGS)
    whole_result = shard.out.read_bytes()
    shard.out.write_bytes(whole_result[:-1])
    assert not read_shard(shard, SETTINGS).before
    assert shard.out.read_bytes() == whole_result
    sidecar_of(shard.out).write_text('{"schema": "menurut.shard/2"}')
    assert not read_shard(shard, SETTINGS).before
    assert not read_shard(shard, Settings.of(columns={"title": "publisher"})).before
    with shard.path.open("a", encoding="utf-8") as opened:
        opened.write(json.dumps(row(9)) + "\n")
    assert read_shard(shard, SETTINGS) == Done(name="a.jsonl", articles=4, failures=1)


def test_a_worker_with_another_version_refuses(shard: Shard) -> None:
    other = replace(SETTINGS, coder=replace(SETTINGS.coder, menurut="99"))
    done = read_shard(shard, other)
    assert done.fault is not None
    assert "another menurut" in done.fault
    assert not shard.out.exists()


def test_a_shard_that_is_damaged_keeps_what_could_be_read(tmp_path: Path) -> None:
    write_shards(tmp_path / "in")
    archive = tmp_path / "in" / "c.warc.gz"
    archive.write_bytes(archive.read_bytes()[:-30])
    (shard,) = find_shards(archive, tmp_path / "out")
    done = read_shard(shard, SETTINGS)
    assert (done.fault, done.failures) == (None, 1)
    assert str(tmp_path) not in str(rows(shard))


def test_what_was_written_half_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError), whole(tmp_path / "a") as growing:
        growing.write_text("half")
        raise RuntimeError
    assert list(tmp_path.iterdir()) == []
    (tmp_path / ".a.x.part").write_text("half")
    sweep(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_result_tells_what_was_read(shard: Shard) -> None:
    read_shard(shard, SETTINGS)
    first, second, _ = read_table(shard.out)
    assert isinstance(second, Failure)
    assert isinstance(first, Report)
    assert first.article.noticed == first.gaps[: len(first.article.noticed)]


def test_a_store_from_shards_is_the_store_that_loading_gives(tmp_path: Path) -> None:
    write_shards(tmp_path / "in")
    for shard in find_shards(tmp_path / "in", tmp_path / "out"):
        read_shard(shard, SETTINGS)
    with Store(tmp_path / "a.db") as store, Store(tmp_path / "b.db") as other:
        loaded = store.load_shards(tmp_path / "out")
        assert (loaded.added, len(loaded.failures)) == (6, 1)
        again = store.load_shards(tmp_path / "out")
        assert (again.added, again.known, again.passed) == (0, 0, 3)
        other.load(sorted(str(path) for path in (tmp_path / "in").rglob("*.*") if path.suffix != ".md"))
        ours, theirs = dump(store.connection), dump(other.connection)
    for table in ours:
        if table not in ("raw", "origins", "articles", "failures"):  # these tell where the bytes came from
            assert ours[table] == theirs[table], table
    assert len(ours["articles"]) == 6


def test_a_damaged_result_is_not_loaded(shard: Shard, tmp_path: Path) -> None:
    read_shard(shard, SETTINGS)
    held = bytearray(shard.out.read_bytes())
    held[len(held) // 2] ^= 1
    shard.out.write_bytes(held)
    with Store(tmp_path / "a.db") as store:
        loaded = store.load_shards(tmp_path / "out")
        assert loaded.added == 0
        assert [failure.origin for failure in loaded.failures] == [str(shard.out)]
        assert "is damaged" in loaded.failures[0].error


def test_a_folder_without_results_is_refused(tmp_path: Path) -> None:
    with Store(tmp_path / "a.db") as store, pytest.raises(ShardError, match="no results of read-shards"):
        store.load_shards(tmp_path)
