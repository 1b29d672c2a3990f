"""Which events of two articles are taken for one, and why."""

from dataclasses import dataclass
from functools import cache

import msgspec

from menurut.comparing.eventprints import EventPrint
from menurut.comparing.fit import MOST, MOST_OF_REST, OTHER_STORY, START, Bar, Fit, can_fit, fit
from menurut.comparing.keeping import kept
from menurut.comparing.origins import one_story
from menurut.comparing.prints import Prints
from menurut.comparing.rarity import Worth
from menurut.languages import read_words
from menurut.types.reason import Reason

# Where two events are taken for one.
SAME = 0.7


@dataclass(frozen=True)
class Couple:
    """Two articles whose events are held against each other; `kin` where they go back to one dispatch."""

    left: Prints
    right: Prints
    worth: Worth
    kin: bool = False

    @kept
    def story(self) -> bool:
        """Return whether they are about one thing."""
        return self.kin or one_story(self.left, self.right, self.worth)

    @kept
    def least(self) -> float:
        """Return what parties and content of two events of theirs have to add where these are to be taken for one."""
        return 0.0 if self.story else SAME - START - OTHER_STORY - MOST_OF_REST

    def find_fit(self, one: EventPrint, other: EventPrint, most: float = MOST) -> Fit | None:
        """Return how well two events fit, one of each article; None where they are not taken for one.

        Their parties and content add no more than `most`.
        """
        if not can_fit(one, other) or are_other_acts(one, other):
            return None
        found = fit(one, other, self.worth, kin=self.kin, story=self.story, bar=Bar(SAME, most))
        return found if found.score >= SAME else None


class _Acts(msgspec.Struct):
    acts: dict[str, list[frozenset[str]]]


@cache
def _acts(type: str) -> list[frozenset[str]]:
    return read_words("shared", "happenings", _Acts).acts.get(type, [])


def are_other_acts(one: EventPrint, other: EventPrint) -> bool:
    """Return whether two events of one type are two acts by their modes, as a charge and its investigation are."""
    if one.type != other.type or not one.modes or not other.modes:
        return False
    left, right = _acts_of(one.type, one.modes), _acts_of(other.type, other.modes)
    return bool(left and right) and not left & right


@cache
def _acts_of(type: str, modes: tuple[str, ...]) -> frozenset[int]:
    """Return which acts of a type some modes tell."""
    return frozenset(at for at, act in enumerate(_acts(type)) if not act.isdisjoint(modes))


def reasons_of(found: Fit) -> tuple[Reason, ...]:
    """Return the signs by which two events fit, as reasons."""
    return tuple(Reason(step="comparing", rule=f"sameevent#{name}", score=part) for name, part in found.signs)
