"""Every engine gives the same bytes, and what kills a worker costs its own shard."""

import sys
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path

import pytest

pytest.importorskip("pyarrow")

import menurut.scale.on_local as on_local
from menurut.scale.engines import Crew, read_shards
from menurut.scale.shards import Settings, ShardError, find_shards
from menurut.scale.task import Done, read_shard
from scale import dying
from scale.news import write_shards

NEEDS = {"local": "pyarrow", "dask": "distributed", "ray": "ray"}
TESTS = str(Path(__file__).resolve().parent.parent)


def bytes_in(folder: Path) -> dict[str, bytes]:
    """Return every file under a folder."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def deadly(engine: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make the engine's workers die at the deadly shard."""
    monkeypatch.setenv("PYTHONPATH", TESTS)
    if engine == "local":
        monkeypatch.setattr(on_local, "_serve", dying.serve)
    else:
        monkeypatch.setattr(f"menurut.scale.on_{engine}.read_shard", dying.read_or_die)


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """What reading gives without any engine."""
    source, out = tmp_path_factory.mktemp("news") / "in", tmp_path_factory.mktemp("results")
    write_shards(source)
    assert [read_shard(shard, Settings.of()).fault for shard in find_shards(source, out)] == [None] * 3
    return bytes_in(out)


@pytest.mark.skipif(sys.platform == "win32", reason="kills a process as POSIX does")
@pytest.mark.filterwarnings("ignore")  # these engines' own, of open sockets and old names
@pytest.mark.parametrize("engine", NEEDS)
def test_a_deadly_shard_costs_itself_and_the_rest_is_the_same_everywhere(
    engine: str, tmp_path: Path, expected: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    if find_spec(NEEDS[engine]) is None:
        pytest.skip(f"{engine} is not installed")
    write_shards(tmp_path / "in")
    (tmp_path / "in" / dying.DEADLY).write_text('{"text": "CONTOH"}\n')
    deadly(engine, monkeypatch)
    total, outcomes = read_shards(tmp_path / "in", tmp_path / "out", Settings.of(), engine=engine, crew=Crew(workers=2))
    done = {one.name: one for one in outcomes}
    assert (total, len(done)) == (4, 4)
    died = done.pop(dying.DEADLY)
    assert (died.articles, died.before) == (0, False)
    assert died.fault is not None
    assert died.fault.startswith("deadly.jsonl was given up")
    assert "\n" not in died.fault
    # a shard beside the deadly one may have been written by the worker that died, and found so by the next
    assert sorted((replace(one, before=False) for one in done.values()), key=lambda one: one.name) == [
        Done(name="a.jsonl", articles=3, failures=1),
        Done(name="c.warc.gz", articles=2),
        Done(name="deep/b.parquet", articles=2),
    ]
    assert {name: held for name, held in bytes_in(tmp_path / "out").items() if not name.endswith(".part")} == expected


def test_an_engine_that_there_is_not_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ShardError, match="There is no engine 'spark': there are local, dask, ray"):
        read_shards(tmp_path, tmp_path / "out", Settings.of(), engine="spark")


def test_an_engine_that_is_not_installed_is_named_with_its_extra(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("menurut.scale.engines.find_spec", lambda name: None)
    with pytest.raises(ShardError, match=r"pip install 'menurut\[dask\]'"):
        read_shards(tmp_path, tmp_path / "out", Settings.of(), engine="dask")


def test_a_folder_without_shards_is_refused(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("CONTOH")
    for source in (tmp_path, tmp_path / "nowhere"):
        with pytest.raises(ShardError, match=r"There (are no shards|is nothing) at"):
            read_shards(source, tmp_path / "out", Settings.of())
