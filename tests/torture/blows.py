"""Do something in a process of its own that is struck down on the way, and learn what it had acknowledged by then."""

import os
import signal
import sqlite3
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Literal

from menurut.errors import MenurutError
from torture.disk import Counted, Trouble, has_shim, install

Tell = Callable[[str], None]
Work = Callable[[Tell], None]

Kind = Literal["kill", "term", "full", "die-writing", "die-syncing", "fail-syncing"]
KINDS: tuple[Kind, ...] = ("kill", "term", "full", "die-writing", "die-syncing", "fail-syncing")

# How the process ended: all done, an expected fault told (a full disk, a failed sync), or struck down.
End = Literal["done", "fault", "dead"]
_FAULT, _BUG = 3, 4


@dataclass(frozen=True, slots=True)
class Undisturbed:
    """What a run takes that nothing disturbs: seconds, bytes of the largest file, writes and syncs."""

    seconds: float
    largest: int
    counted: Counted


@dataclass(frozen=True, slots=True)
class Blow:
    """What strikes, and when: after so many seconds, at so many bytes, or at the n-th write or sync."""

    kind: Kind
    at: float


@dataclass(frozen=True, slots=True)
class Ended:
    """How a process ended and what it had told; `said` is a traceback where it broke."""

    end: End
    told: tuple[str, ...]


def blows(random: Random, known: Undisturbed) -> Iterator[Blow]:
    """Yield blows for a piece of work, of all kinds, anywhere in it."""
    kinds = KINDS if has_shim() else KINDS[:3]
    while True:
        for kind in kinds:
            most = {
                "kill": known.seconds, "term": known.seconds, "full": known.largest, "die-writing": known.counted.writes,
                "die-syncing": known.counted.syncs, "fail-syncing": known.counted.syncs,
            }[kind]  # fmt: skip
            if most:
                yield Blow(kind, random.uniform(0, most) if kind in ("kill", "term") else random.randint(1, int(most)))


def measure(work: Work) -> Undisturbed:
    """Return what `work` takes when nothing disturbs it. Raises AssertionError where it breaks by itself."""
    begun = time.monotonic()

    def counting(tell: Tell) -> None:
        counted = install(None) if has_shim() else Counted()
        work(tell)
        tell(f"{counted.writes} {counted.syncs} {_largest_written()}")

    ended = _run(counting, None)
    assert ended.end == "done", ended
    writes, syncs, largest = map(int, ended.told[-1].split())
    return Undisturbed(time.monotonic() - begun, largest, Counted(writes, syncs))


def _largest_written() -> int:
    """Return the bytes that this process wrote, more than any of its files can have."""
    told = Path("/proc/self/io").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in told if line.startswith("wchar"))


def strike(work: Work, blow: Blow) -> Ended:
    """Do `work` in a process of its own and strike."""

    def struck(tell: Tell) -> None:
        if blow.kind == "full":
            import resource  # which Windows has not; there this module is only looked through for doctests

            resource.setrlimit(resource.RLIMIT_FSIZE, (int(blow.at), resource.RLIM_INFINITY))
        elif blow.kind in ("die-writing", "die-syncing", "fail-syncing"):
            install(Trouble(blow.kind, int(blow.at)))
        work(tell)

    return _run(struck, blow)


def leave_alone(work: Work) -> None:
    """Do `work` in a process of its own to its end."""
    assert _run(work, None).end == "done"


def _run(work: Work, blow: Blow | None) -> Ended:
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _live(work, writing)
    os.close(writing)
    if blow is not None and blow.kind in ("kill", "term"):
        time.sleep(blow.at)
        os.kill(child, signal.SIGKILL if blow.kind == "kill" else signal.SIGTERM)
    with os.fdopen(reading, encoding="utf-8") as heard:
        told = tuple(heard.read().splitlines())
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        return Ended("dead", told)
    code = os.WEXITSTATUS(status)
    assert code in (0, _FAULT), f"the process broke with {code} under {blow}"
    return Ended("done" if code == 0 else "fault", told)


def _live(work: Work, writing: int) -> None:
    """Be the child: work, and leave by the back door, so that nothing of the parent's is done twice."""
    code = 0
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    try:
        work(lambda line: os.write(writing, f"{line}\n".encode()) and None)
    except (sqlite3.Error, OSError, MenurutError):  # what a person is told in a sentence
        code = _FAULT
    except BaseException:  # noqa: BLE001 - anything else is a fault of ours
        traceback.print_exc(file=sys.stderr)
        code = _BUG
    finally:
        sys.stderr.flush()
        os._exit(code)
