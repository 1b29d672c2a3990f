"""Watch feeds: ask each so often, take in what is new, send what answers kept questions.

feeds of the store --ask--> entries that wait --take in, read, keep--> articles --> disputes, identities, webhooks

All that is to be remembered stands in the store, written step by step: a watch that was stopped, by whatever, goes on where it was.
"""

import sqlite3
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from menurut.desk.compare import compare_changed
from menurut.desk.load import Loaded, Loader
from menurut.desk.watchclock import ENTRY_TRIES, after_answer, after_fault, after_miss, stamp
from menurut.desk.watchfeeds import ask_feed, find_addresses, take_entry
from menurut.desk.watchsending import send_answers
from menurut.errors import BusyError, IntakeError
from menurut.intake.fetch import Fetcher, RefusedError
from menurut.intake.take import Intake, Outcome
from menurut.scale.attempt import failure_of, settled
from menurut.store import watched
from menurut.store.watched import FeedRow, WaitingEntry
from menurut.store.write import settle_identities
from menurut.types.failure import Failure

EVERY = timedelta(minutes=15)

# Rules of sites are asked for again each day, as their standard wants it.
RULES_HOLD = timedelta(days=1)

# The longest sleep: what another program adds to the store, a feed or a question, is seen after so many seconds.
NAP = 30.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One feed was asked: how many of its entries are new; `fault` says why it could not be had, None where it could."""

    feed: FeedRow
    new: int = 0
    unchanged: bool = False
    fault: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """One round over all that was due: feeds asked, articles loaded, deliveries that arrived and why others did not."""

    asked: tuple[Asked, ...]
    loaded: Loaded
    delivered: int = 0
    undelivered: tuple[str, ...] = ()


@dataclass(slots=True, kw_only=True)
class Telling:
    """Whom a watch tells how it goes: each feed that was asked, and how many of the waiting entries are done."""

    asked: Callable[[Asked], None] = field(default=lambda asked: None)
    taken: Callable[[int, int], None] = field(default=lambda done, total: None)


class Watching:
    """Watches the feeds of one store. `clock` gives the time, `sleep` waits for some seconds."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        *,
        every: timedelta = EVERY,
        telling: Telling | None = None,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self.connection = connection
        self.every = every
        self.telling = telling or Telling()
        self.clock = clock
        self.sleep = sleep
        self._fetcher = Fetcher()
        self._since = clock()

    def add(self, paths: Iterable[str]) -> int:
        """Watch the feeds that `paths` name and return how many are new. Raises IntakeError for a path that names none."""
        addresses = [address for path in paths for address in find_addresses(path)]
        return watched.put_feeds(self.connection, addresses, stamp(self.clock()))

    def go_round(self, *, early: bool = False) -> Round:
        """Ask what is due, take in what waits, send what is new. With `early` every feed is due that did not fail lately."""
        asked = []
        for feed in watched.due_feeds(self.connection, stamp(self.clock()), early=early):
            asked.append(self._ask(feed))
            self.telling.asked(asked[-1])
        loaded = self._take_waiting()
        # Also where nothing is new: the round before may have been stopped after its last article.
        settle_identities(self.connection)
        compare_changed(self.connection)
        delivered, undelivered = send_answers(self.connection, self.clock())
        return Round(asked=tuple(asked), loaded=loaded, delivered=delivered, undelivered=tuple(undelivered))

    def go_on(self, tell: Callable[[Round], None]) -> None:
        """Go round for ever, as often as something is due; `tell` hears of every round in which something was done."""
        while True:
            try:
                done = self.go_round()
            except BusyError:
                self.sleep(NAP)  # another program has been writing for long: comparing a large store takes its time
                continue
            if done.asked or done.loaded.added or done.loaded.failures or done.delivered or done.undelivered:
                tell(done)
            self.sleep(self._until_next())

    def _until_next(self) -> float:
        due = watched.next_moment(self.connection)
        if due is None:
            return NAP
        return min(max((datetime.fromisoformat(due) - self.clock()).total_seconds(), 1.0), NAP)

    @property
    def fetcher(self) -> Fetcher:
        """Return the door to the network; its knowledge of sites' rules is never older than a day."""
        if self.clock() - self._since > RULES_HOLD:
            self._fetcher, self._since = Fetcher(last=self._fetcher.last), self.clock()
        return self._fetcher

    def _ask(self, feed: FeedRow) -> Asked:
        try:
            answer = ask_feed(feed, self.fetcher)
        except Exception as fault:  # noqa: BLE001 - whatever one feed holds must not end a watch of months
            told = str(fault) if isinstance(fault, IntakeError) else failure_of(feed.url, fault).error
            moment = self.clock()
            wait = fault.wait if isinstance(fault, RefusedError) else None
            due = after_fault(moment, self.every, feed.failed, wait)
            watched.put_fault(self.connection, feed, told, moment=stamp(moment), due=due)
            return Asked(feed=feed, fault=told)
        moment = self.clock()
        due = after_answer(moment, self.every)
        new = watched.put_answer(self.connection, feed, answer, moment=stamp(moment), due=due)
        return Asked(feed=feed, new=new, unchanged=answer.unchanged)

    def _take_waiting(self) -> Loaded:
        """Take in, read and keep each entry that waits; one that fails waits longer, and is given up in the end."""
        waiting = watched.find_waiting(self.connection, stamp(self.clock()))
        with settled() as settle:
            loader = Loader(self.connection, None, lambda _: None, settle)
            intake = Intake(fetcher=self.fetcher)
            for done, entry in enumerate(waiting, 1):
                before = len(loader.loaded.failures)
                loader.keep(_take(entry, intake))
                missed: list[Failure] = loader.loaded.failures[before:]
                if missed:
                    due = after_miss(self.clock(), ENTRY_TRIES, entry.failed)
                    watched.put_missed(self.connection, entry, missed[0].error, due)
                else:
                    watched.put_taken(self.connection, entry)
                self.telling.taken(done, len(waiting))
        return loader.loaded


def _take(entry: WaitingEntry, intake: Intake) -> Outcome:
    try:
        return take_entry(entry, intake)
    except Exception as fault:  # noqa: BLE001 - nor must one page, which would be met again at every start
        return failure_of(entry.url, fault)
