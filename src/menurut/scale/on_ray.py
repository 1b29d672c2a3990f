"""Shards by Ray's scheduler: a cluster's, or one that is started on this machine."""

import logging
import os
from collections.abc import Iterator, Sequence
from importlib import import_module
from typing import Any

from menurut.scale.engines import TRIES, Crew
from menurut.scale.shards import Settings, Shard, ShardError
from menurut.scale.task import Done, read_shard

# Ray would tell its makers of each run; it looks at this when it is imported.
os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")

ray: Any = import_module("ray")

# So many shards for each worker are handed over at once; Ray looks through all of them whenever one is done.
_AHEAD = 2


def run(shards: Sequence[Shard], settings: Settings, crew: Crew) -> Iterator[Done]:
    """Yield what became of each shard, as they are done. A worker that dies is Ray's to replace, its shard to be tried again."""
    _start(crew)
    try:
        read = ray.remote(num_cpus=1, max_retries=TRIES - 1)(read_shard)
        shared = ray.put(settings)
        most = _AHEAD * max(int(ray.cluster_resources().get("CPU", 1)), 1)
        waiting = list(reversed(shards))
        begun: dict[Any, Shard] = {}
        while waiting or begun:
            while waiting and len(begun) < most:
                shard = waiting.pop()
                begun[read.remote(shard, shared)] = shard
            for reference in ray.wait(list(begun), num_returns=1)[0]:
                yield _done(reference, begun.pop(reference))
    finally:
        ray.shutdown()


def _start(crew: Crew) -> None:
    """Join the cluster, or start one here. Raises ShardError where that can't be."""
    here: dict[str, Any] = {} if crew.address else {"num_cpus": crew.workers, "include_dashboard": False}
    try:
        ray.init(address=crew.address, log_to_driver=False, logging_level=logging.ERROR, **here)
    except Exception as fault:  # Ray raises plain Exception for a start that took too long
        raise ShardError(f"Ray could not be started or reached: {' '.join(str(fault).split())[:200].removesuffix('.')}.") from fault


def _done(reference: Any, shard: Shard) -> Done:
    try:
        done: Done = ray.get(reference)
    except ray.exceptions.RayError as fault:
        return Done(name=shard.name, fault=f"{shard.name} was given up: {type(fault).__name__}: the worker that read it died.")
    return done
