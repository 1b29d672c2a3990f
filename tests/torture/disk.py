"""A disk that fails on purpose: SQLite's own writes and syncs of this process pass through here and are counted.

SQLite keeps for each open file a table of functions. Ours is a copy of it with two of them replaced, so that locks, shared memory
and reading stay what they are. Also Python's `os.fsync`.
"""

import ctypes
import errno
import os
import signal
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass

_IOERR_FSYNC = 10 | 4 << 8
# A table has its version and eighteen functions; in this order, each as wide as a pointer.
_WIDTH, _PLACES = ctypes.sizeof(ctypes.c_void_p), 19
_WRITE, _SYNC = 3, 5
# Where a way to files keeps its xOpen: three ints, then four pointers.
_NAME = ctypes.c_void_p

_Open = ctypes.CFUNCTYPE(ctypes.c_int, _NAME, _NAME, _NAME, ctypes.c_int, _NAME)
_Write = ctypes.CFUNCTYPE(ctypes.c_int, _NAME, _NAME, ctypes.c_int, ctypes.c_int64)
_Sync = ctypes.CFUNCTYPE(ctypes.c_int, _NAME, ctypes.c_int)


class _Way(ctypes.Structure):
    """The beginning of SQLite's `sqlite3_vfs`."""

    _fields_ = (
        ("version", ctypes.c_int), ("size", ctypes.c_int), ("longest", ctypes.c_int), ("next", _NAME), ("name", _NAME),
        ("own", _NAME), ("open", _NAME),
    )  # fmt: skip


@dataclass(slots=True)
class Counted:
    """How many writes and syncs there were so far."""

    writes: int = 0
    syncs: int = 0


@dataclass(frozen=True, slots=True)
class Trouble:
    """What happens at which write or sync, counted from 1: "die-writing" (half of it done), "die-syncing" or "fail-syncing"."""

    kind: str
    at: int


_KEPT: list[object] = []  # what C points to must not be collected


def has_shim() -> bool:
    """Return whether SQLite's functions can be reached, as they can't where they are built into Python without their names."""
    return _library() is not None


def _library() -> ctypes.CDLL | None:
    import _sqlite3

    try:
        library = ctypes.CDLL(_sqlite3.__file__)
        library.sqlite3_vfs_find.restype = ctypes.POINTER(_Way)
    except (AttributeError, OSError):
        return None
    return library


def install(trouble: Trouble | None) -> Counted:
    """Let every file opened from now on by SQLite meet `trouble`; return what is counted. For a process of its own."""
    library = _library()
    assert library is not None, sqlite3.sqlite_version
    counted = Counted()
    way = library.sqlite3_vfs_find(None).contents
    opening = _Open(way.open)
    tables: dict[int, ctypes.Array[ctypes.c_void_p]] = {}

    def open_file(vfs: int, name: int, file: int, flags: int, told: int) -> int:
        status: int = opening(vfs, name, file, flags, told)
        place = ctypes.cast(file, ctypes.POINTER(_NAME))
        if status == 0 and place[0]:
            if place[0] not in tables:
                tables[place[0]] = _troubled(place[0], trouble, counted)
            place[0] = ctypes.addressof(tables[place[0]])
        return status

    replaced = _Open(open_file)
    _KEPT.extend((opening, tables, replaced))
    way.open = ctypes.cast(replaced, _NAME)
    _trouble_python(trouble, counted)
    return counted


def _troubled(table: int, trouble: Trouble | None, counted: Counted) -> "ctypes.Array[ctypes.c_void_p]":
    """Return a copy of a file's functions in which writing and syncing are ours."""
    copy = (_NAME * _PLACES)()
    ctypes.memmove(copy, table, _PLACES * _WIDTH)
    write, sync = _Write(copy[_WRITE]), _Sync(copy[_SYNC])

    def write_file(file: int, held: int, size: int, at: int) -> int:
        counted.writes += 1
        if trouble == Trouble("die-writing", counted.writes):
            write(file, held, size // 2, at)
            os.kill(os.getpid(), signal.SIGKILL)
        return int(write(file, held, size, at))

    def sync_file(file: int, flags: int) -> int:
        if _sync_fails(trouble, counted):
            return _IOERR_FSYNC
        return int(sync(file, flags))

    ours = _Write(write_file), _Sync(sync_file)
    _KEPT.extend((write, sync, *ours))
    copy[_WRITE], copy[_SYNC] = (ctypes.cast(one, _NAME) for one in ours)
    return copy


def _sync_fails(trouble: Trouble | None, counted: Counted) -> bool:
    counted.syncs += 1
    if trouble == Trouble("die-syncing", counted.syncs):
        os.kill(os.getpid(), signal.SIGKILL)
    return trouble == Trouble("fail-syncing", counted.syncs)


def _trouble_python(trouble: Trouble | None, counted: Counted) -> None:
    real: Callable[[int], None] = os.fsync

    def fsync(handle: int) -> None:
        if _sync_fails(trouble, counted):
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        real(handle)

    os.fsync = fsync
