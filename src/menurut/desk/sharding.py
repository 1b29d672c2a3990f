"""The part of a Store that takes what read-shards made.

store.load_shards("results/")
"""

import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING

from menurut.desk.disputing import Disputing
from menurut.desk.progress import watcher
from menurut.store.write import settle_identities

if TYPE_CHECKING:
    from menurut.desk.load import Loaded


class Sharding(Disputing):
    """The part of a Store that takes results of read-shards."""

    _connection: sqlite3.Connection

    def load_shards(self, out: str | Path, *, progress: bool = False, compare: bool = True) -> "Loaded":
        """Take the readings that read-shards wrote to the folder `out`, and return what was added and what failed.

        What is there already is left alone. Without `compare` disputes wait for `compare()`.
        Raises ShardError where there are no results, MenurutError where pyarrow is not installed.
        """
        from menurut.desk.load_shards import ShardLoader
        from menurut.scale.shards import find_results

        results = [str(result) for result in find_results(Path(out))]
        with watcher(len(results), shown=progress) as watch:
            loader = ShardLoader(self._connection, None, watch.tell)
            for result in results:
                loader.load(result)
                watch.advance()
        settle_identities(self._connection)
        if compare:
            self.compare(progress=progress)
        return loader.loaded
