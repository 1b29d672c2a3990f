"""A stretch of an article's text.

    Kim Jong-un bertemu Shoigu
    └── 0:11 ──┘

Everything the program says rests on one of these: whoever doubts a claim can be shown its characters.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open offsets in Unicode code points into `Article.text`; never adjusted afterwards."""

    start: int
    end: int

    def __len__(self) -> int:
        """Return the number of code points."""
        return self.end - self.start

    def covers(self, other: "Span") -> bool:
        """Return whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Return whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def of(self, text: str) -> str:
        """Return the characters this span stands for.

        >>> Span(0, 3).of("Kim Jong-un")
        'Kim'
        """
        return text[self.start : self.end]
