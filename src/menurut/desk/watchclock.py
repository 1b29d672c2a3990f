"""When to ask again: every so often where all is well, later and later where it is not, never all at the same second."""

import random
from datetime import UTC, datetime, timedelta

# A site that is down for a day should not be asked a hundred times; one that is back should not be left for two.
LONGEST = timedelta(days=1)

# Tried again after so long, then given up: an article's page within the day on which its feed still has it, a delivery within three,
# which is what a receiver needs to be mended over a weekend.
ENTRY_TRIES = (timedelta(minutes=10), timedelta(hours=1), timedelta(hours=6))
DELIVERY_TRIES = tuple(timedelta(minutes=minutes) for minutes in (1, 5, 30, 120, 360, 720, 1440, 1440))


def stamp(moment: datetime) -> str:
    """Return a moment as the store writes it, so that later ones sort behind earlier ones.

    >>> stamp(datetime(2024, 5, 1, 8, tzinfo=UTC))
    '2024-05-01T08:00:00+00:00'
    """
    return moment.astimezone(UTC).isoformat(timespec="seconds")


def spread(span: timedelta) -> timedelta:
    """Return about `span`, a tenth more or less: what was started together drifts apart."""
    return span * random.uniform(0.9, 1.1)


def after_answer(moment: datetime, every: timedelta) -> str:
    """Return when a feed that answered is asked again."""
    return stamp(moment + spread(every))


def after_fault(moment: datetime, every: timedelta, failed: int, wait: float | None) -> str:
    """Return when a feed is asked again that failed, before now `failed` times in a row; not before the `wait` it asks for is over."""
    patience = min(every * 2 ** min(failed + 1, 12), max(LONGEST, every))
    asked = timedelta(seconds=min(wait or 0.0, LONGEST.total_seconds() * 7))
    return stamp(moment + max(spread(patience), asked))


def after_miss(moment: datetime, tries: tuple[timedelta, ...], failed: int, wait: float | None = None) -> str | None:
    """Return when something is tried again that failed, before now `failed` times; None where it was tried often enough."""
    if failed >= len(tries):
        return None
    return stamp(moment + max(spread(tries[failed]), timedelta(seconds=min(wait or 0.0, LONGEST.total_seconds()))))
