"""Who has a part in an event, as far as it can be held against another's: one by one, and all in one role together."""

from dataclasses import dataclass

import msgspec


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """Who has a part in an event; `name` is the key of a name, None for somebody merely described or a state as such.

    `guessed` tells that nothing but the story as a whole says of which state they are.
    """

    name: str | None
    country: str | None
    sector: str | None
    kind: str
    guessed: bool = False


class Side(msgspec.Struct, frozen=True):
    """All parties in one role: their names, the people among these, and their states."""

    names: frozenset[str]
    people: frozenset[str]
    states: frozenset[str]


def side_of(parties: tuple[Party, ...]) -> Side:
    """Return the parties in one role together."""
    if not parties:
        return _NOBODY
    return Side(
        frozenset([party.name for party in parties if party.name]),
        frozenset([party.name for party in parties if party.name and party.kind == "person"]),
        frozenset([party.country for party in parties if party.country]),
    )


_NOBODY = Side(frozenset(), frozenset(), frozenset())
