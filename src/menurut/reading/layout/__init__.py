"""Layout: what the page says before a word is understood.

    dateline -> signatures -> paragraphs -> quotations -> tokens -> sentences, each leaning on those before it

Dateline, byline and credits are cut away first, so that no sentence holds them; quotations come before sentences, so that
no sentence breaks inside one.
"""

import re
from collections.abc import Iterator

from menurut.reading.layout.again import name_beginning, short_names
from menurut.reading.layout.credits import Signature, read_end, read_line
from menurut.reading.layout.dateline import find_dateline, other_agencies
from menurut.reading.layout.quotes import find_quotes
from menurut.reading.layout.sentences import cut_sentences
from menurut.reading.layout.tags import name_again, names_in, tag_sentence
from menurut.reading.layout.tokens import Piece, find_pieces
from menurut.types.article import Article
from menurut.types.gap import Gap
from menurut.types.layout import Credit, Dateline, Layout, Token
from menurut.types.span import Span

_LINE = re.compile(r"[^\n\r]+")
# Title, summary and names of makers may stand above the dateline; further down a dash is a dash.
_DATELINE_REACH = 12
_LEADING = 2


def find_layout(article: Article) -> tuple[Layout, tuple[Gap, ...]]:
    """Return the layout of `article` and what was doubtful in it; an article without prose has an empty layout."""
    return _Page(article).read()


class _Page:
    """The layout of one article in the making."""

    def __init__(self, article: Article) -> None:
        self.text, self.language = article.text, article.language
        self.dateline: Dateline | None = None
        self.byline: Span | None = None
        self.credits: list[Credit] = []
        self.paragraphs: list[Span] = []
        self.prose: list[Span] = []
        self.sentences: list[Span] = []
        self.pieces: list[list[Piece]] = []

    def read(self) -> tuple[Layout, tuple[Gap, ...]]:
        for line in self._lines():
            self._take_prose(line)
        quotes, unclosed, gaps = find_quotes(self.text, tuple(self.prose))
        ends: list[Credit] = []
        at = 0
        for paragraph, prose in zip(self.paragraphs, self.prose, strict=True):
            inside: list[Span] = []
            while at < len(quotes) and quotes[at].start < prose.end:
                if quotes[at] not in unclosed:
                    inside.append(quotes[at])
                at += 1
            self._take_sentences(prose, inside)
            ends.extend(self._scoped(paragraph, prose))
        layout = Layout(
            dateline=self.dateline,
            byline=self.byline,
            credits=tuple(sorted((*self.credits, *ends), key=lambda credit: credit.span)),
            paragraphs=tuple(self.paragraphs),
            quotes=quotes,
            sentences=tuple(self.sentences),
            tokens=tuple(self._tokens()),
        )
        return layout, gaps

    def _lines(self) -> list[Span]:
        """Return the lines that are prose, taking note of the signatures."""
        kept: list[Span] = []
        awaited = False
        for match in _LINE.finditer(self.text):
            written = match.group()
            if written.isspace():
                continue
            start = match.start() + len(written) - len(written.lstrip())
            line = Span(start, match.start() + len(written.rstrip()))
            if awaited and len(line) <= 60 and not written.rstrip().endswith("."):
                self.byline = self.byline or line
                awaited = False
                continue
            signature = read_line(self.text, line)
            awaited = signature is not None and signature.goes_on
            if signature is None:
                kept.append(line)
            else:
                self._sign(signature)
        return kept

    def _sign(self, signature: Signature) -> None:
        self.byline = self.byline or signature.byline
        self.credits.extend(signature.credits)

    def _take_prose(self, line: Span) -> None:
        start, end = line.start, line.end
        if self.dateline is None and len(self.paragraphs) < _DATELINE_REACH:
            self.dateline = find_dateline(self.text, line, leading=len(self.paragraphs) < _LEADING)
            if self.dateline is not None:
                start = self.dateline.span.end
                self.credits.extend(other_agencies(self.text, self.dateline))
        ending = read_end(self.text, Span(start, end), line)
        if ending is not None:
            end = start + len(self.text[start : ending.span.start].rstrip())
        self.paragraphs.append(line)
        self.prose.append(Span(start, end))

    def _take_sentences(self, prose: Span, quotes: list[Span]) -> None:
        pieces = find_pieces(self.text, prose.start, prose.end, self.language)
        for first, last in cut_sentences(pieces, quotes, self.language):
            words = pieces[first:last]
            self.sentences.append(Span(words[0].start, words[-1].end))
            self.pieces.append(words)

    def _tokens(self) -> Iterator[Token]:
        """Yield the tokens of all sentences; the whole article decides which of its words are names."""
        tags = [tag_sentence(pieces, self.language) for pieces in self.pieces]
        names = names_in(self.pieces, tags, self.language)
        short = short_names(self.pieces, tags, self.language)
        for number, (pieces, own) in enumerate(zip(self.pieces, tags, strict=True)):
            for piece, tag in zip(pieces, name_beginning(pieces, name_again(pieces, own, names), short), strict=True):
                yield Token(span=Span(piece.start, piece.end), text=piece.text, lower=piece.lower, sentence=number, tag=tag)

    def _scoped(self, paragraph: Span, prose: Span) -> tuple[Credit, ...]:
        """Return the credits in a bracket behind `prose`, those of a bare bracket with the sentence it closes."""
        if prose.end == paragraph.end or not self.sentences:
            return ()
        ending = read_end(self.text, Span(prose.start, paragraph.end), self.sentences[-1])
        return ending.credits if ending else ()
