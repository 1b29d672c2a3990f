"""Shards on processes of this machine.

The standard library's pool gives up on everything when one process dies, so each worker here has a line of its own: what dies
costs the shard it was at, and a new worker takes its place.
"""

import contextlib
import signal
from collections.abc import Iterator, Sequence
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from typing import cast

from menurut.scale.engines import TRIES, Crew
from menurut.scale.shards import Settings, Shard
from menurut.scale.task import Done, read_shard

# Started anew and not forked: the same on every system, and no worker inherits another's lines or locks.
_CONTEXT = get_context("spawn")

Job = tuple[Shard, int]


class _Worker:
    """A process that reads one shard after another, until its line is closed."""

    def __init__(self, settings: Settings, job: Job) -> None:
        self.line, theirs = _CONTEXT.Pipe()
        self.process = _CONTEXT.Process(target=_serve, args=(theirs, settings), daemon=True)
        self.process.start()
        theirs.close()  # so that the line ends when the process does
        self.alive = True
        self.give(job)

    def give(self, job: Job) -> None:
        """Give the worker a shard to read. Where it is dead, `take` will tell."""
        self.job = job
        with contextlib.suppress(OSError):
            self.line.send(job[0])

    def take(self) -> Done | None:
        """Return what became of its shard; None where it died."""
        try:
            done: Done = self.line.recv()
        except (EOFError, OSError):
            self.alive = False
            return None
        return done

    def stop(self) -> None:
        """End the process, whatever it is at."""
        self.line.close()
        self.process.terminate()
        self.process.join()


def _serve(line: Connection, settings: Settings) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to hear
    while True:
        try:
            shard = line.recv()
        except (EOFError, OSError):  # the parent is gone
            return
        line.send(read_shard(shard, settings))


def run(shards: Sequence[Shard], settings: Settings, crew: Crew) -> Iterator[Done]:
    """Yield what became of each shard, as they are done."""
    waiting: list[Job] = [(shard, 1) for shard in reversed(shards)]
    workers: dict[Connection, _Worker] = {}
    try:
        while waiting or workers:
            while waiting and len(workers) < crew.workers:
                worker = _Worker(settings, waiting.pop())
                workers[worker.line] = worker
            for line in wait(workers):
                worker = workers[cast(Connection, line)]
                done = worker.take() or _dead(worker.job, waiting)
                if worker.alive and waiting:
                    worker.give(waiting.pop())
                else:
                    workers.pop(worker.line).stop()
                if done is not None:
                    yield done
    finally:
        for worker in workers.values():
            worker.stop()


def _dead(job: Job, waiting: list[Job]) -> Done | None:
    """Put the shard of a dead worker back, or return that it is given up."""
    shard, tries = job
    if tries < TRIES:
        waiting.insert(0, (shard, tries + 1))  # last of all: whatever it does to workers, the others are read by then
        return None
    return Done(name=shard.name, fault=f"{shard.name} was given up: the worker that read it died, {TRIES} times.")
