"""Open a store: the right kind of file, of today's form, with the same settings every time."""

import glob
import os
import sqlite3
import time
from pathlib import Path

from menurut.errors import StoreError
from menurut.store.migrations import VERSION, migrations

# Stands in the file's header, so that a stranger's database is never taken for a store: "mnrt" in ASCII.
APPLICATION = 0x6D6E7274

# The first SQLite with both strict tables and JSON built in; Python's own installers bring later ones.
OLDEST_SQLITE = (3, 38, 0)

# How long a writer waits for another one before it gives up, in seconds; one article is written in some milliseconds.
PATIENCE = 30.0


def connect(path: str | Path, *, read_only: bool = False) -> sqlite3.Connection:
    """Return a connection to the store at `path`, made or brought up to date where needed; ":memory:" is a passing one.

    Transactions are the caller's. With `read_only` the file must be there and in today's form already or be brought to it; it may
    lie where nothing can be written.
    Raises StoreError, in one sentence, for a file that is no store, newer than this program or not to be opened.
    """
    place = str(path)
    if sqlite3.sqlite_version_info < OLDEST_SQLITE:
        raise StoreError(f"A store needs SQLite 3.38 or later; this Python has {sqlite3.sqlite_version}.")
    if read_only and place != ":memory:" and not Path(place).is_file():
        raise StoreError(f"There is no store at {place}: `menurut load PATH` makes one.")
    try:
        return _ready(sqlite3.connect(place, timeout=PATIENCE, isolation_level=None), place, read_only=read_only)
    except sqlite3.Error as fault:
        if fault.sqlite_errorcode & 0xFF == sqlite3.SQLITE_READONLY:
            if read_only and not Path(f"{place}-wal").exists():
                return _connect_unwritable(place)
            raise StoreError(f"The store at {place} can't be written to: take a copy to a folder of your own.") from fault
        raise StoreError(_why_not(place, fault)) from fault


def _ready(connection: sqlite3.Connection, place: str, *, read_only: bool) -> sqlite3.Connection:
    """Return `connection` set up, or close it where that fails."""
    try:
        _set_up(connection, place)
        if read_only:
            connection.execute("PRAGMA query_only = ON")
    except (sqlite3.Error, StoreError):
        connection.close()
        raise
    connection.row_factory = sqlite3.Row
    return connection


def _connect_unwritable(place: str) -> sqlite3.Connection:
    """Return a connection to a store on a disc or in a folder where SQLite can't lay its own files beside it.

    It takes the file for one that nobody changes: true where nobody may write, and no log of a writer lies there.
    """
    uri = f"{Path(place).absolute().as_uri()}?immutable=1"
    try:
        connection = sqlite3.connect(uri, uri=True, isolation_level=None)
        if 0 < _number(connection, "user_version") < VERSION:
            connection.close()
            raise StoreError(f"{place} was written by an older menurut and can't be brought up to date where it lies: take a copy.")
        return _ready(connection, place, read_only=True)
    except sqlite3.Error as fault:
        raise StoreError(_why_not(place, fault)) from fault


def _why_not(place: str, fault: sqlite3.Error) -> str:
    """Return in one sentence why no store can be had at `place`."""
    path = Path(place)
    if path.is_dir():
        return f"The store at {place} can't be opened, it is a folder: name a file, such as {path / 'menurut.db'}."
    if not path.absolute().parent.is_dir():
        return f"The store at {place} can't be opened: there is no folder {path.parent}."
    if fault.sqlite_errorcode & 0xFF == sqlite3.SQLITE_CANTOPEN:
        return f"The store at {place} can't be opened: nothing may be written to that folder, or the file may not be read."
    return f"{place} can't be used as a store: {fault}."


def _number(connection: sqlite3.Connection, pragma: str) -> int:
    return int(connection.execute(f"PRAGMA {pragma}").fetchone()[0])


def _set_up(connection: sqlite3.Connection, place: str) -> None:
    """Check whose file it is, bring it to today's form and choose the settings."""
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("BEGIN")  # one moment for all three answers, though another program makes the same file just now
    version = _number(connection, "user_version")
    ours = _number(connection, "application_id") == APPLICATION
    tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    connection.execute("COMMIT")
    if tables and not ours:
        raise StoreError(f"{place} is a database, but not a store of menurut.")
    if version > VERSION:
        raise StoreError(
            f"{place} was written by a newer menurut (form {version}, this one knows {VERSION}): please update menurut."
        )
    if version < VERSION:
        if version:
            _back_up(connection, place, version)
        _upgrade(connection)
    # Readers go on while one writes; with FULL a committed article outlives a power cut.
    _use_wal(connection)
    connection.execute("PRAGMA synchronous = FULL")
    # KiB: the inner pages of the keys of 100,000 articles have room in it. With SQLite's own 2 MB every key looked up is two or three reads.
    connection.execute("PRAGMA cache_size = -32768")
    # What is forgotten is overwritten, not merely unlinked.
    connection.execute("PRAGMA secure_delete = ON")


def _use_wal(connection: sqlite3.Connection) -> None:
    """Turn to the mode in which readers go on while one writes. Only here SQLite doesn't wait for others by itself."""
    patient_until = time.monotonic() + PATIENCE
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as fault:
            if fault.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > patient_until:
                raise
            time.sleep(0.01)
        else:
            return


def _back_up(connection: sqlite3.Connection, place: str, version: int) -> None:
    """Copy the file as it is to a neighbour, once; an earlier copy of the same form is left alone."""
    copy = Path(f"{place}.form-{version}")
    if place == ":memory:" or copy.exists():
        return
    growing = copy.with_name(f"{copy.name}.part")  # a copy that bears its name is whole, whenever the machine went down
    growing.unlink(missing_ok=True)
    connection.execute("VACUUM INTO ?", (str(growing),))
    with growing.open("rb+") as written:
        os.fsync(written.fileno())
    growing.replace(copy)


def find_copies(path: str | Path) -> tuple[Path, ...]:
    """Return the copies of a store that were made beside it before upgrades: what is forgotten is in them still."""
    place = Path(path)
    return tuple(sorted(place.parent.glob(f"{glob.escape(place.name)}.form-*")))


def remove_store(path: str | Path) -> None:
    """Delete a store that is closed, with what SQLite keeps beside it."""
    for ending in ("", "-wal", "-shm"):
        Path(f"{path}{ending}").unlink(missing_ok=True)


def _upgrade(connection: sqlite3.Connection) -> None:
    """Take all missing steps in one transaction: a file is of the old form or of the new, never between."""
    from sqlite_utils import Database

    _use_wal(connection)
    connection.execute("BEGIN IMMEDIATE")
    try:
        if _number(connection, "user_version") < VERSION:  # another program may have been faster
            migrations().apply(Database(connection))
            connection.execute(f"PRAGMA user_version = {VERSION}")
            connection.execute(f"PRAGMA application_id = {APPLICATION}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
