"""Politics: who acts in politics, and which article speaks of it.

A union, a pastor or a lawyer is nobody's organ, but what they demand, deny or denounce in a political article is politics all the same.
"""

from collections.abc import Iterable

from menurut.types.entity import Entity

POLITICAL_SECTORS = frozenset(("GOV", "MIL", "LEG", "JUD", "COP", "SPY", "PTY", "OPP", "REB", "UAF", "ELI"))
POLITICAL_COUNTRIES = frozenset(("IGO", "NGO", "ISM", "IMG"))

# Where at least this share of the mentions are of political parties, the article speaks of politics: measured, below it one civilian's
# act in three was coded, above it two.
POLITICAL_SHARE = 0.35


def is_political(entity: Entity) -> bool:
    """Return whether an entity acts in politics by what it is: a state, its organs, parties, rebels, bodies of states."""
    return entity.kind == "state" or entity.sector in POLITICAL_SECTORS or entity.country in POLITICAL_COUNTRIES


def speaks_of_politics(entities: Iterable[Entity]) -> bool:
    """Return whether an article with these entities is about politics; places count neither way."""
    political = others = 0
    for entity in entities:
        if entity.kind == "place":
            continue
        if is_political(entity):
            political += len(entity.mentions)
        else:
            others += len(entity.mentions)
    return political > 0 and political >= POLITICAL_SHARE * (political + others)
