"""How well this version reads, at least: the figures below which no version is given out.

attribution-right   84.6 (Indonesian newspapers)   73.1 (translated)   79.5 (English)
"""

from dataclasses import dataclass
from functools import cache

from menurut.knowledge.states import read_table


@dataclass(frozen=True, slots=True, kw_only=True)
class Floor:
    """An F measure in per cent, on annotated articles of Indonesian newspapers, translated ones, and English ones."""

    measure: str
    wild: float
    translated: float
    english: float

    def line(self) -> dict[str, str | float]:
        """Return it as JSON has it."""
        return {"measure": self.measure, "wild": self.wild, "translated": self.translated, "english": self.english}


@cache
def floors() -> tuple[Floor, ...]:
    """Return all of them, the easiest first.

    >>> [floor.measure for floor in floors()][::5]
    ['attribution-found', 'attributed-event']
    """
    return tuple(
        Floor(measure=name, wild=float(wild), translated=float(translated), english=float(english))
        for name, wild, translated, english in read_table("floors.tsv")
    )
