"""Article, layout and analysis, which every step takes, with the tokens findable by position."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from menurut.types.analysis import Analysis
from menurut.types.article import Article
from menurut.types.layout import Layout, Token
from menurut.types.span import Span


@dataclass(frozen=True, slots=True)
class Page:
    """What every step of reading starts from. `starts` are the tokens' start offsets, in order."""

    article: Article
    layout: Layout
    analysis: Analysis
    starts: tuple[int, ...]
    first_tokens: tuple[int, ...]

    @classmethod
    def of(cls, article: Article, layout: Layout, analysis: Analysis) -> "Page":
        """Return the page of an article that was laid out."""
        starts = tuple(token.span.start for token in layout.tokens)
        firsts = tuple(bisect_left(starts, sentence.start) for sentence in layout.sentences)
        return cls(article, layout, analysis, starts, firsts)

    @property
    def text(self) -> str:
        """Return the canonical text."""
        return self.article.text

    def index_at(self, offset: int) -> int:
        """Return the index of the first token that starts at or after `offset`; the number of tokens past the last."""
        return bisect_left(self.starts, offset)

    def tokens_in(self, span: Span) -> tuple[Token, ...]:
        """Return the tokens that start inside `span`."""
        return self.layout.tokens[bisect_left(self.starts, span.start) : bisect_left(self.starts, span.end)]

    def token_over(self, offset: int) -> Token | None:
        """Return the token that covers `offset`; None between tokens."""
        at = bisect_right(self.starts, offset) - 1
        if at < 0 or self.layout.tokens[at].span.end <= offset:
            return None
        return self.layout.tokens[at]

    def sentence_tokens(self, number: int) -> tuple[Token, ...]:
        """Return the tokens of sentence `number`, counted from 0."""
        end = self.first_tokens[number + 1] if number + 1 < len(self.first_tokens) else len(self.starts)
        return self.layout.tokens[self.first_tokens[number] : end]
