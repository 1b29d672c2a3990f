"""Shards by Dask's scheduler: a cluster's, or one that is started on this machine."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from importlib import import_module
from typing import Any

from menurut.scale.engines import TRIES, Crew
from menurut.scale.shards import Settings, Shard, ShardError
from menurut.scale.task import Done, read_shard

dask: Any = import_module("dask")
distributed: Any = import_module("distributed")


def run(shards: Sequence[Shard], settings: Settings, crew: Crew) -> Iterator[Done]:
    """Yield what became of each shard, as they are done. A worker that dies is Dask's to replace, its shard to be tried again."""
    with ExitStack() as opened:
        # the scheduler counts deaths by this, and it is its own configuration that it asks
        opened.enter_context(dask.config.set({"distributed.scheduler.allowed-failures": TRIES - 1}))
        client = _start(crew, opened)
        futures = client.map(read_shard, shards, settings=settings, key=[f"read-{shard.name}" for shard in shards], pure=False)
        names = {future.key: shard.name for future, shard in zip(futures, shards, strict=True)}
        for future in distributed.as_completed(futures):
            fault = future.exception()
            yield future.result() if fault is None else Done(name=names[future.key], fault=_told(names[future.key], fault))
            future.release()


def _start(crew: Crew, opened: ExitStack) -> Any:
    """Return a client of the cluster, or of one started here. Raises ShardError where that can't be."""
    try:
        cluster = crew.address or opened.enter_context(
            distributed.LocalCluster(
                n_workers=crew.workers, threads_per_worker=1, processes=True, dashboard_address=None, silence_logs=50
            )
        )
        return opened.enter_context(distributed.Client(cluster))
    except (OSError, ValueError) as fault:  # its timeouts are OSErrors
        raise ShardError(
            f"Dask could not be started or reached: {' '.join(str(fault).split())[:200].removesuffix('.')}."
        ) from fault


def _told(name: str, fault: BaseException) -> str:
    return f"{name} was given up: {type(fault).__name__}: {' '.join(str(fault).split())[:200].removesuffix('.')}."
