"""Bring what read-shards made into a store: nothing is read again.

A result is taken only where its bytes are those that its sidecar names. The raw bytes of the articles stay in the shards.
"""

from pathlib import Path

from menurut.desk.load import Loader, digest_of
from menurut.scale.shards import ShardError, check_result
from menurut.scale.table import read_table
from menurut.store.write import put_report
from menurut.types.failure import Failure
from menurut.types.report import Report


class ShardLoader(Loader):
    """Loads results of read-shards: readings as they are, failures as such."""

    def load(self, location: str) -> None:
        """Load all rows of a result. One that was finished before, byte for byte, is passed over; a damaged one is a failure."""
        digest = digest_of(location)
        if digest is not None and self.is_finished(location, digest):
            self.loaded.passed += 1
            self.watch(self.loaded)
            return
        articles = 0
        try:
            check_result(Path(location))
            for outcome in read_table(Path(location)):
                self._take(outcome)
                articles += 1
                self.watch(self.loaded)
        except ShardError as fault:
            self.fail(Failure(origin=location, error=str(fault)))
            return
        if digest is not None:
            self.finish(location, digest, articles)

    def _take(self, outcome: Report | Failure) -> None:
        if isinstance(outcome, Failure):
            self.fail(outcome)
        elif self.is_forgotten(outcome.article):
            self.loaded.forgotten += 1
        elif self.is_known(outcome.article):
            self.loaded.known += 1
        else:
            self.put(lambda: put_report(self.connection, outcome), outcome.article, "added")
