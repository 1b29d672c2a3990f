"""Which events need not be weighed, nor even unpacked: of two stories, and sharing nothing that few tell.

    TURKI mengecam ISRAEL, one of forty articles of the month      the most it can reach with any such event stays below what is asked
    the same with three states, a place and five numbers           may yet be one with another: it is weighed

Most articles that share a key with another are of another story, and of a hundred pairs of their events four share a word that few tell.
The weights are those of fit.py; a test holds the two together.
"""

from collections.abc import Iterable

from menurut.comparing.eventprints import EventPrint
from menurut.comparing.fit import OTHER_STORY, SAME_MODE, START
from menurut.comparing.rarity import WORTH, Worth

# What many tell is worth this at most.
COMMON = max(worth for worth in WORTH if worth <= 0.5)

# Two texts in two languages are taken to share words to this part.
_WORDS = 0.3

# What rounding of a dozen parts may add.
_ROUNDED = 0.07


def most_with_strangers(event: EventPrint, worth: Worth) -> float:
    """Return what an event can't pass with one of another story where all they share is common; `worth` is by its own month alone."""
    happening = 0.4 * bool(event.days) + SAME_MODE * bool(event.modes) + 0.3 * worth[event.word]
    happening += 0.3 * min(1, sum(min(COMMON, worth["place " + place]) for place in event.places))
    return START + OTHER_STORY + most_shared(event, worth, COMMON) + happening + _ROUNDED


def most_shared(event: EventPrint, worth: Worth, rarest: float = 1) -> float:
    """Return what the parties and the content of an event can't add more than, with any other that shares nothing worth over `rarest`."""

    def most(keys: Iterable[str], limit: float = 1) -> float:
        return min(limit, sum([min(rarest, worth[key]) for key in keys]))

    def best(keys: Iterable[str]) -> float:
        return max([min(rarest, worth[key]) for key in keys], default=0)

    parties = 0.8 * most(["=" + name for name in event.party_names], 2)
    parties += 0.9 * most(["@" + state for state in event.acting.states]) + 0.5 * most(
        ["@" + state for state in event.receiving.states]
    )
    content = max(_WORDS, best(event.words)) + 0.8 * most(event.telling_numbers)
    return parties + content + 0.4 * best(event.people) + 0.7 * best(event.surroundings) + 0.4 * best(event.names)
