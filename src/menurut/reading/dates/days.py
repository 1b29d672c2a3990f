"""What resolving takes and gives: the setting a sentence stands in, and the days found."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from menurut.reading.dates.anchor import Anchor
from menurut.types.time import Grain


class Unanchored(Exception):  # noqa: N818 - it is a state of knowledge, not an error; it never leaves this package
    """Raised where a time needs a day of publication, or a story day, that is not known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """Publication and story time, and whether the sentence looks ahead, or the words back at what happened. `story` is what "sehari sebelumnya" counts from;
    `years` are the years that the article gives to a month and day elsewhere.
    """

    anchor: Anchor | None
    story: tuple[date, date] | None = None
    future: bool = False
    happened: bool = False
    years: Mapping[tuple[int, int], int] = field(default_factory=dict)

    def day(self) -> date:
        """Return the day of publication; raises Unanchored where it is not known."""
        if self.anchor is None or self.anchor.day is None:
            raise Unanchored
        return self.anchor.day

    def year(self, story: bool) -> int:
        """Return the year of publication, or of the story; raises Unanchored where it is not known."""
        if story:
            if self.story is None or self.story[0].year != self.story[1].year:
                raise Unanchored
            return self.story[0].year
        if self.anchor is None or not self.anchor.within("year"):
            raise Unanchored
        return self.anchor.last.year


@dataclass(frozen=True, slots=True)
class Days:
    """First and last day, the grain, and whether anything beyond the words was needed. `doubt` is a Gap's id."""

    start: date
    end: date
    grain: Grain
    relative: bool
    doubt: str | None = None
