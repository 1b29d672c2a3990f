"""What the page layout of an article says before a word is understood.

REPUBLIKA.CO.ID, PYONGYANG -- Pemimpin Korut ...  (sumber : Reuters)
└──── dateline ─────────┘     └ sentences ┘        └── credit ───┘
"""

from dataclasses import dataclass

from menurut.types.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """The outlet that files the report and the place it files from; `span` covers both and the separator after them."""

    span: Span
    outlet: Span | None
    place: Span | None
    publisher: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit:
    """An agency named by a signature or bracket, not by a sentence; `agency` is its name in `knowledge/agencies.yml`.

    `scope` is the sentence a bare bracket closes ("... kata pejabat itu. (voa)"); None where it signs the whole article.
    """

    span: Span
    agency: str
    scope: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A word, number or punctuation mark. `lower` is its lower-case form, `sentence` the index of its sentence.

    `tag` is a guess at its universal part of speech (NOUN, PROPN, VERB, ADP ...) from a table of word classes and its shape.
    """

    span: Span
    text: str
    lower: str
    sentence: int
    tag: str = "X"


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """Paragraphs, sentences, quotations and tokens in order of position; the parts of an article that are not prose.

    Sentences never break inside a quotation that closes in the same paragraph run. Dateline, byline and credits are outside
    of sentences. `quotes` include their marks and are outermost first; a nested quotation follows the one that holds it.
    """

    dateline: Dateline | None = None
    byline: Span | None = None
    credits: tuple[Credit, ...] = ()
    paragraphs: tuple[Span, ...] = ()
    quotes: tuple[Span, ...] = ()
    sentences: tuple[Span, ...] = ()
    tokens: tuple[Token, ...] = ()
