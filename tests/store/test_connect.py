"""A store is opened only where it is one, and in today's form."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from menurut.errors import StoreError
from menurut.store import connect as connecting
from menurut.store.connect import connect
from menurut.store.migrations import VERSION, migrations
from store.dump import check


def test_a_new_file_has_todays_form(tmp_path: Path) -> None:
    connection = connect(tmp_path / "news.db")
    assert connection.execute("PRAGMA user_version").fetchone()[0] == VERSION
    assert connection.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
    check(connection)
    connection.close()


def test_version_is_the_number_of_migrations() -> None:
    assert len(migrations()._migrations) == VERSION


def test_every_table_of_ours_is_strict(tmp_path: Path) -> None:
    connection = connect(tmp_path / "news.db")
    rows = connection.execute("SELECT name, strict FROM pragma_table_list WHERE type = 'table' AND name NOT LIKE '%words%'")
    loose = {row["name"] for row in rows if not row["strict"] and not row["name"].startswith(("sqlite_", "_sqlite_"))}
    assert loose == set()
    connection.close()


def test_opening_again_changes_nothing(tmp_path: Path) -> None:
    connect(tmp_path / "news.db").close()
    before = (tmp_path / "news.db").read_bytes()
    connect(tmp_path / "news.db").close()
    assert (tmp_path / "news.db").read_bytes() == before


def test_a_newer_file_is_refused_in_one_sentence(tmp_path: Path) -> None:
    connection = connect(tmp_path / "news.db")
    connection.execute(f"PRAGMA user_version = {VERSION + 1}")
    connection.close()
    with pytest.raises(StoreError, match="newer menurut"):
        connect(tmp_path / "news.db")


def test_a_strangers_database_is_refused_and_left_alone(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "other.db") as stranger:
        stranger.execute("CREATE TABLE mine (x)")
    stranger.close()
    before = (tmp_path / "other.db").read_bytes()
    with pytest.raises(StoreError, match="not a store"):
        connect(tmp_path / "other.db")
    assert (tmp_path / "other.db").read_bytes() == before


def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    (tmp_path / "text.db").write_text("Korut membantah. " * 100)
    with pytest.raises(StoreError, match="can't be used as a store"):
        connect(tmp_path / "text.db")


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="can't be opened"):
        connect(tmp_path)


def test_reading_makes_no_store(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="There is no store"):
        connect(tmp_path / "none.db", read_only=True)
    assert list(tmp_path.iterdir()) == []


def test_a_read_only_store_refuses_to_be_written(tmp_path: Path) -> None:
    connect(tmp_path / "news.db").close()
    connection = connect(tmp_path / "news.db", read_only=True)
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        connection.execute("DELETE FROM articles")
    connection.close()


def _with_second_step(monkeypatch: pytest.MonkeyPatch, sql: str) -> None:
    def two_steps() -> object:
        ordered = migrations()

        @ordered(name="002_test")
        def second(db: object) -> None:
            db.execute(sql)  # type: ignore[attr-defined]

        return ordered

    monkeypatch.setattr(connecting, "migrations", two_steps)
    monkeypatch.setattr(connecting, "VERSION", VERSION + 1)


def test_an_older_file_is_copied_then_brought_up_to_date(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    connect(tmp_path / "news.db").close()
    _with_second_step(monkeypatch, "CREATE TABLE later (x TEXT) STRICT")
    connection = connect(tmp_path / "news.db")
    assert connection.execute("SELECT count(*) FROM later").fetchone()[0] == 0
    assert connection.execute("PRAGMA user_version").fetchone()[0] == VERSION + 1
    connection.close()
    with sqlite3.connect(tmp_path / f"news.db.form-{VERSION}") as copy:
        assert copy.execute("PRAGMA user_version").fetchone()[0] == VERSION
    copy.close()


def test_a_step_that_fails_leaves_the_old_form(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    connect(tmp_path / "news.db").close()
    with monkeypatch.context() as patch:
        _with_second_step(patch, "CREATE TABLE articles (x TEXT) STRICT")
        with pytest.raises(StoreError, match="already exists"):
            connect(tmp_path / "news.db")
    connection = connect(tmp_path / "news.db")
    assert connection.execute("PRAGMA user_version").fetchone()[0] == VERSION
    check(connection)
    connection.close()


def test_many_may_open_a_new_file_at_once(tmp_path: Path) -> None:
    def open_and_close(number: int) -> bool:
        connection = connect(tmp_path / f"{number // 8}.db")
        connection.close()
        return True

    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(open_and_close, range(80)))
    connection = connect(tmp_path / "0.db")
    assert connection.execute("SELECT count(*) FROM _sqlite_migrations").fetchone()[0] == VERSION
    connection.close()


def test_an_sqlite_too_old_is_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 34, 1))
    with pytest.raises(StoreError, match=r"needs SQLite 3\.38"):
        connect(tmp_path / "news.db")


def test_a_folder_is_told_from_a_file_and_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"it is a folder: name a file, such as .*menurut\.db"):
        connect(tmp_path)
    with pytest.raises(StoreError, match=r"there is no folder .*nowhere"):
        connect(tmp_path / "nowhere" / "news.db")


def test_a_store_where_nothing_may_be_written_is_read_and_nothing_is_laid_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    connect(tmp_path / "a b?.db").close()
    set_up = connecting._set_up

    def as_on_a_locked_disc(connection: sqlite3.Connection, place: str) -> None:
        monkeypatch.setattr(connecting, "_set_up", set_up)
        fault = sqlite3.OperationalError("attempt to write a readonly database")
        fault.sqlite_errorcode = sqlite3.SQLITE_READONLY
        raise fault

    monkeypatch.setattr(connecting, "_set_up", as_on_a_locked_disc)
    connection = connect(tmp_path / "a b?.db", read_only=True)
    assert connection.execute("SELECT count(*) AS n FROM articles").fetchone()["n"] == 0
    assert [path.name for path in tmp_path.iterdir()] == ["a b?.db"]
    connection.close()

    monkeypatch.setattr(connecting, "_set_up", as_on_a_locked_disc)
    with pytest.raises(StoreError, match="can't be written to"):
        connect(tmp_path / "a b?.db")
