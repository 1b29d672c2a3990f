"""Why some events are taken for one happening, and whose words their claims go back to.

The store keeps what comparing found, not why: the few articles of one happening are held against each other again.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from menurut.comparing.compare import compare
from menurut.comparing.origins import Kinship
from menurut.desk.compare import stored_traces
from menurut.desk.store import Store
from menurut.types.reason import Reason

# Prints of an article take some 20 ms: a page waits no longer than this many take.
ARTICLES = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """The signs that join events, `origins` of claims (ids), and which articles go back to one text.

    Found among these articles alone: what a sign weighs also hangs on how common it is among all others.
    """

    reasons: tuple[Reason, ...]
    origins: dict[str, str]
    kinships: tuple[Kinship, ...]


def find_joined(store: Store, events: Iterable[str], articles: Iterable[str]) -> Joined | None:
    """Return what joins `events` of some `articles` (ids); None where there are too many to look at at once."""
    wanted, told = set(events), sorted(set(articles))
    if len(told) > ARTICLES:
        return None
    found = compare([stored_traces(store.connection, article) for article in told])
    return Joined(
        reasons=tuple(reason for one in found.happenings if wanted & set(one.events) for reason in one.reasons),
        origins=found.origins,
        kinships=tuple(kinship for dispatch in found.dispatches for kinship in dispatch.kinships),
    )
