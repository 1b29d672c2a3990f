"""Find mentions by where they start, end and stand.

Menteri Pangan Lumara Rika Lestari      starting_at(0): the whole, then "Menteri Pangan Lumara"
└ ... ─────────────────────────┘        largest_over(offset of "Rika"): the whole
"""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from menurut.reading.grammar.page import Page
from menurut.types.layout import Token
from menurut.types.mention import Mention
from menurut.types.span import Span

# A mention begins at most this many mentions before one that it covers; phrases nest a handful deep.
_NEST = 24


@dataclass(frozen=True, slots=True)
class Phrases:
    """An index over the mentions of a page, which are in order, outer before inner."""

    page: Page
    mentions: tuple[Mention, ...]
    by_id: dict[str, Mention]
    starts: tuple[int, ...]
    by_start: dict[int, tuple[Mention, ...]]
    by_end: dict[int, tuple[Mention, ...]]

    @classmethod
    def of(cls, page: Page, mentions: tuple[Mention, ...]) -> "Phrases":
        """Return the index."""
        by_start: dict[int, tuple[Mention, ...]] = {}
        by_end: dict[int, tuple[Mention, ...]] = {}
        for mention in mentions:
            by_start[mention.span.start] = (*by_start.get(mention.span.start, ()), mention)
            by_end[mention.span.end] = (*by_end.get(mention.span.end, ()), mention)
        return cls(
            page, mentions, {mention.id: mention for mention in mentions}, tuple(m.span.start for m in mentions), by_start, by_end
        )

    def starting_at(self, offset: int) -> tuple[Mention, ...]:
        """Return the mentions that start at a character, largest first."""
        return self.by_start.get(offset, ())

    def ending_at(self, offset: int) -> tuple[Mention, ...]:
        """Return the mentions that end at a character, largest first."""
        return self.by_end.get(offset, ())

    def over(self, offset: int) -> tuple[Mention, ...]:
        """Return the mentions that cover a character, largest first."""
        last = bisect_right(self.starts, offset)
        return tuple(m for m in self.mentions[max(0, last - _NEST) : last] if m.span.end > offset)

    def largest_over(self, offset: int) -> Mention | None:
        """Return the largest mention that covers a character."""
        return max(self.over(offset), key=lambda mention: len(mention.span), default=None)

    def smallest_over(self, offset: int) -> Mention | None:
        """Return the smallest mention that covers a character."""
        return min(self.over(offset), key=lambda mention: len(mention.span), default=None)

    def inside(self, span: Span) -> tuple[Mention, ...]:
        """Return the mentions wholly inside `span`, in order."""
        found = self.mentions[bisect_left(self.starts, span.start) : bisect_left(self.starts, span.end)]
        return tuple(mention for mention in found if mention.span.end <= span.end)

    def largest_in(self, span: Span) -> Mention | None:
        """Return the largest mention wholly inside `span`, the first of equals."""
        return max(self.inside(span), key=lambda mention: len(mention.span), default=None)

    def inner_names(self, mention: Mention) -> tuple[Mention, ...]:
        """Return the names strictly inside a mention; the mention itself where it is a bare name without any."""
        names = tuple(m for m in self.inside(mention.span) if m.kind == "name" and m.span != mention.span)
        return names or ((mention,) if mention.kind == "name" else ())

    def clitic_in(self, token: Token) -> Mention | None:
        """Return the pronoun of a -nya inside the word; None where it has none."""
        for mention in self.ending_at(token.span.end):
            if mention.kind == "pronoun" and mention.span.start > token.span.start:
                return mention
        return None
