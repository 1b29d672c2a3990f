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
_WORDS = max(COMMON, 0.3)

# What rounding of a dozen parts may add.
_ROUNDED = 0.07


def most_with_strangers(event: EventPrint, worth: Worth) -> float:
    """Return what an event can't pass with one of another story where all they share is common; `worth` is by its own month alone."""

    def most(keys: Iterable[str], limit: float = 1) -> float:
        return min(limit, sum(min(COMMON, worth[key]) for key in keys))

    parties = 0.8 * most(("=" + name for name in event.party_names), 2)
    parties += 0.9 * most("@" + state for state in event.acting.states) + 0.5 * most(
        "@" + state for state in event.receiving.states
    )
    content = _WORDS + 0.8 * most(event.telling_numbers)
    content += COMMON * (0.4 * bool(event.people) + 0.7 * bool(event.surroundings) + 0.4 * bool(event.names))
    happening = 0.4 * bool(event.days) + SAME_MODE * bool(event.modes) + 0.3 * worth[event.word]
    happening += 0.3 * most("place " + place for place in event.places)
    return START + OTHER_STORY + parties + content + happening + _ROUNDED
