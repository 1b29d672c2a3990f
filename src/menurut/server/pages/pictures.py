"""What all pictures lean on: happenings, each once however many articles tell it, and their numbers in words."""

from collections.abc import Iterable
from dataclasses import dataclass

from menurut.desk.store import Store
from menurut.server.naming import say_name
from menurut.server.wanted import MOST, Wanted
from menurut.server.wording import Wording
from menurut.store.acts import Act, find_acts

# What is said of an event when its claims don't agree: the first of these that one of them has.
_LOUDEST = ("denied", "alleged", "claimed", "reported", "asserted", "planned", "conditional")


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What was found for a picture: acts, how many happenings they make, and whether there were more than are shown."""

    acts: tuple[Act, ...]
    happenings: int
    claims: int
    is_cut: bool


def find_told(store: Store, wanted: Wanted, *, places: bool = False, both_ways: bool = False) -> Told:
    """Return the acts that answer a question, the earliest first. Raises FilterError for what can't be meant."""
    filters = wanted.both_ways() if both_ways else (wanted.filters(),)
    found = {act.id: act for one in filters for act in find_acts(store.connection, one, most=MOST, places=places)}
    acts = tuple(sorted(found.values(), key=lambda act: (act.day or "9999", act.article, act.id)))
    claims = sum(act.claims for act in acts)
    return Told(acts=acts, happenings=len({act.happening for act in acts}), claims=claims, is_cut=claims >= MOST)


def status_of(acts: Iterable[Act]) -> str:
    """Return one word for several claims: that it is denied, where it is; else the weakest that somebody gives it."""
    statuses = {status for act in acts for status in act.statuses}
    return next((status for status in _LOUDEST if status in statuses), "reported")


def by_happening(acts: Iterable[Act]) -> dict[str, list[Act]]:
    """Return acts by the happening they belong to."""
    found: dict[str, list[Act]] = {}
    for act in acts:
        found.setdefault(act.happening, []).append(act)
    return found


def say_act(act: Act, wording: Wording) -> str:
    """Return who did what to whom as plain words."""
    actors = wording.join(tuple(say_name(party.name, wording) for party in act.actors)) or wording.say("nobody")
    phrase = wording.phrase(act.type, act.modes, several=len(act.actors) > 1, towards=bool(act.recipients))
    return " ".join((actors, phrase, wording.join(tuple(say_name(party.name, wording) for party in act.recipients)))).strip()
