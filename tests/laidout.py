"""A text laid out, with its mentions: what the steps after layout start from. Spans are shown as words."""

from dataclasses import dataclass

from menurut.reading.grammar.page import Page
from menurut.reading.grammar.phrases import Phrases
from menurut.reading.layout import find_layout
from menurut.reading.mentions import find_mentions
from menurut.types.analysis import Analysis
from menurut.types.article import Article
from menurut.types.gap import Gap
from menurut.types.mention import Mention
from menurut.types.span import Span


@dataclass(frozen=True)
class LaidOut:
    """The page of a text, its mentions indexed, and the layout's doubts."""

    page: Page
    phrases: Phrases
    gaps: tuple[Gap, ...]

    def words(self, span: Span | None) -> str | None:
        """Return the characters of a span."""
        return None if span is None else span.of(self.page.text)

    def at(self, word: str) -> int:
        """Return the index of the token that begins where `word` first stands."""
        return self.page.index_at(self.page.text.index(word))

    def sentences(self) -> list[str]:
        """Return the sentences."""
        return [span.of(self.page.text) for span in self.page.layout.sentences]

    def quotes(self) -> list[str]:
        """Return the quotations with their marks."""
        return [span.of(self.page.text) for span in self.page.layout.quotes]

    def mentions(self, kind: str | None = None) -> list[str]:
        """Return the words of the mentions, of one kind where it is given."""
        return [one.span.of(self.page.text) for one in self.phrases.mentions if kind in {None, one.kind}]

    def mention(self, words: str) -> Mention:
        """Return the first mention of these words."""
        return next(one for one in self.phrases.mentions if one.span.of(self.page.text) == words)

    def tags(self) -> list[str]:
        """Return the tokens' classes."""
        return [token.tag for token in self.page.layout.tokens]


def laid_out(text: str, language: str = "id") -> LaidOut:
    """Return `text` read up to its mentions."""
    article = Article(id="laid-out", text=text, language=language)
    layout, gaps = find_layout(article)
    page = Page.of(article, layout, Analysis())
    return LaidOut(page, Phrases.of(page, find_mentions(page)), gaps)
