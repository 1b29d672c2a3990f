"""Workers that die at one shard, as a worker does whom the system takes for too large."""

import os
import signal
from multiprocessing.connection import Connection

import menurut.scale.on_local as on_local
from menurut.scale.shards import Settings, Shard
from menurut.scale.task import Done
from menurut.scale.task import read_shard as read

DEADLY = "deadly.jsonl"


def read_or_die(shard: Shard, settings: Settings) -> Done:
    """Read a shard, but die at the deadly one."""
    if shard.name == DEADLY:
        os.kill(os.getpid(), signal.SIGKILL)
    return read(shard, settings)


def serve(line: Connection, settings: Settings) -> None:
    """Work as a worker on this machine does."""
    on_local.read_shard = read_or_die
    on_local._serve(line, settings)
