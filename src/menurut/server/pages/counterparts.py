"""With whom somebody has to do: who did what to them, and to whom they did it, counted by happening."""

from collections import Counter
from dataclasses import dataclass
from urllib.parse import urlencode

from menurut.desk.store import Store
from menurut.server.naming import say_name
from menurut.server.pages.network import find_ties
from menurut.server.told import Name
from menurut.server.wording import Wording
from menurut.store.acts import find_acts
from menurut.store.filters import Filters
from menurut.store.who import IdentityRow

COUNTERPARTS = 16

# Of what somebody did and of what was done to them the newest so many claims are counted.
LOOKED_THROUGH = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class Counterpart:
    """Somebody with whom they have to do: events by them and to them, and how many of these are denied."""

    name: Name
    by: int
    to: int
    denied: int
    href: str


def find_counterparts(store: Store, identity: IdentityRow, wording: Wording) -> tuple[Counterpart, ...]:
    """Return those with whom somebody has most to do; empty where no event has both sides."""
    acts = {
        act.id: act
        for filters in (Filters(actor=identity.id), Filters(recipient=identity.id))
        for act in find_acts(store.connection, filters, most=LOOKED_THROUGH)
    }
    found = find_ties(acts.values(), "who")
    by: Counter[str] = Counter()
    to: Counter[str] = Counter()
    denied: Counter[str] = Counter()
    for tie in found.ties:
        if identity.id in (tie.actor, tie.recipient) and tie.actor != tie.recipient:
            other = tie.recipient if tie.actor == identity.id else tie.actor
            (by if tie.actor == identity.id else to)[other] += tie.happenings
            denied[other] += tie.denied
    return tuple(
        Counterpart(
            name=Name(name=say_name(found.names[other], wording), href=f"/who/{other}"),
            by=by[other],
            to=to[other],
            denied=denied[other],
            href=f"/timeline?{urlencode({'actor': identity.id, 'with': other})}",
        )
        for other, _ in (by + to).most_common(COUNTERPARTS)
    )
