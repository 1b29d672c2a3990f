"""Shards by Dask's scheduler: a cluster's, or one that is started on this machine."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from importlib import import_module
from typing import Any

from menurut.scale.engines import Crew
from menurut.scale.shards import Settings, Shard, ShardError
from menurut.scale.task import Done, read_shard

dask: Any = import_module("dask")
distributed: Any = import_module("distributed")


def run(shards: Sequence[Shard], settings: Settings, crew: Crew) -> Iterator[Done]:
    """Yield what became of each shard, as they are done. A worker that dies is Dask's to replace.

    Dask holds a death against every shard that the worker had been given, so each of those is tried once more, last of all and alone.
    """
    with ExitStack() as opened:
        # it is its own configuration that the scheduler asks how many deaths a shard may have
        opened.enter_context(dask.config.set({"distributed.scheduler.allowed-failures": 0}))
        client = _start(crew, opened)
        futures = client.map(read_shard, shards, settings=settings, key=[f"read-{shard.name}" for shard in shards], pure=False)
        by_key = {future.key: shard for future, shard in zip(futures, shards, strict=True)}
        killed: list[Shard] = []
        for future in distributed.as_completed(futures):
            if isinstance(future.exception(), distributed.scheduler.KilledWorker):
                killed.append(by_key[future.key])
            else:
                yield _done(future, by_key[future.key])
            future.release()
        for shard in killed:
            yield _done(client.submit(read_shard, shard, settings, key=f"again-{shard.name}", pure=False), shard)


def _done(future: Any, shard: Shard) -> Done:
    fault = future.exception()
    if fault is not None:
        return Done(name=shard.name, fault=_told(shard.name, fault))
    done: Done = future.result()
    return done


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
