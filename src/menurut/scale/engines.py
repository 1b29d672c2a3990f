"""Run over all shards: on processes of this machine, or by the scheduler of Dask or Ray.

No engine of our own: an engine gets shards and gives back what became of each, in any order.
"""

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Literal, get_args

from menurut.scale.shards import Settings, Shard, ShardError, find_shards
from menurut.scale.task import Done, results_folder
from menurut.scale.whole import sweep

Engine = Literal["local", "dask", "ray"]

# A worker that dies takes its shard down; the shard is tried once more, for the fault may have been the machine's.
TRIES = 2

# What the extra of an engine's name brings.
_NEEDS = {"dask": "distributed", "ray": "ray"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Crew:
    """How many workers there are, and the address of a cluster that has its own; None starts them on this machine."""

    workers: int
    address: str | None = None


Run = Callable[[Sequence[Shard], Settings, Crew], Iterator[Done]]


def cores() -> int:
    """Return how many cores this program may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # only Linux tells that
        return os.cpu_count() or 1


def read_shards(
    source: Path, out: Path, settings: Settings, *, engine: str = "local", crew: Crew | None = None
) -> tuple[int, Iterator[Done]]:
    """Return how many shards there are at `source`, and an iterator that reads them into `out` and tells what became of each.

    Raises ShardError for an unknown engine, one that is not installed, or where there are no shards.
    """
    run = _engine(engine)
    if not source.exists():
        raise ShardError(f"There is nothing at {source}.")
    shards = find_shards(source, results_folder(out))
    return len(shards), _swept(run(shards, settings, crew or Crew(workers=min(cores(), len(shards)))), out)


def _swept(done: Iterator[Done], out: Path) -> Iterator[Done]:
    faults = 0
    for one in done:
        faults += one.fault is not None
        yield one
    if not faults:
        sweep(out)


def _engine(name: str) -> Run:
    if name not in get_args(Engine):
        raise ShardError(f"There is no engine {name!r}: there are {', '.join(get_args(Engine))}.")
    if name in _NEEDS and find_spec(_NEEDS[name]) is None:
        raise ShardError(f"The engine {name} is not installed: pip install 'menurut[{name}]'.")
    run: Run = import_module(f"menurut.scale.on_{name}").run
    return run
