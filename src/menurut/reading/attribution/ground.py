"""What every frame of attribution stands on: the page, its phrases, the words of its language, the stretch a cue may reach over.

"Aman. Semua tenang," kata Budi, seperti dikutip Suar.
 └ inner sentences ┘  └ window of "kata" goes on to the end ┘
"""

from bisect import bisect_left
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from menurut.reading.attribution.lexicon import Lexicon
from menurut.reading.grammar.affixes import Affixes, affixes
from menurut.reading.grammar.page import Page
from menurut.reading.grammar.phrases import Phrases
from menurut.reading.grammar.quotes import has_opening_mark, is_open_ended, outer_quotes, quote_run
from menurut.reading.grammar.words import FunctionWords, function_words
from menurut.types.layout import Token
from menurut.types.mention import Mention
from menurut.types.span import Span

if TYPE_CHECKING:
    from menurut.reading.attribution.cues import Hit

TERMINALS = frozenset(".!?…")
CLOSERS = frozenset("\"”’'»“") | {"''"}
OPENERS = frozenset("\"“”‘'«") | {"''", "``"}


# No cue reaches further than so many tokens: it keeps hostile sentences of a hundred thousand words linear.
REACH = 400
# So few tokens, marks included, without punctuation are a word held with tongs ("prihatin"), not a quotation with cues of its own.
WORD_IN_QUOTES = 5
SAID = frozenset(".,!?…")
# A line of at most so many words without a full stop is a sub-heading.
HEADLINE = 9
# The halves of a doubled word end in so many letters alike: "seluk-beluk", "orang-orang".
ALIKE = 3
DASHES = frozenset({"-", "--", "–", "—", "---"})


def _runs(page: Page) -> dict[Span, tuple[Span, ...]]:
    """Return, for each piece of a quotation that runs over paragraphs, all its pieces in order."""
    runs: dict[Span, tuple[Span, ...]] = {}
    done: set[Span] = set()
    outer = outer_quotes(page)
    for quote in page.layout.quotes:
        if quote in done or not is_open_ended(page, quote):
            continue
        run = _opened_again(page, quote_run(page, outer, quote))
        done.update(run)
        if len(run) > 1:
            runs.update(dict.fromkeys(run, run))
    return runs


def _opened_again(page: Page, run: tuple[Span, ...]) -> tuple[Span, ...]:
    """Return a run as far as it is one: a paragraph that opens again goes on only where the one before it was nothing but quotation."""
    for place in range(1, len(run)):
        start = run[place - 1].start
        alone = start == 0 or page.text[max(0, start - 3) : start].rstrip(" ")[-1:] == "\n"
        if has_opening_mark(page, run[place]) and not alone:
            return run[:place]
    return run


def _is_dash(tokens: tuple[Token, ...], at: int) -> bool:
    """Return whether a token is a dash that sets words apart, no hyphen printed with spaces in one word: "luka - luka", "seluk - beluk"."""
    if tokens[at].lower not in DASHES:
        return False
    if tokens[at].lower != "-" or not 0 < at < len(tokens) - 1:
        return True
    if tokens[at - 1].span.end == tokens[at].span.start and tokens[at].span.end == tokens[at + 1].span.start:
        return False  # "U.S.-South Korean drills"
    before, after = tokens[at - 1].lower, tokens[at + 1].lower
    return not (before.isalpha() and before[-ALIKE:] == after[-ALIKE:])


@dataclass(frozen=True, slots=True)
class Window:
    """Token indices, half-open, within which a cue finds source and content: its sentence, inside the quotation it stands in."""

    first: int
    last: int


@dataclass(slots=True)
class Ground:
    """Page, phrases and lexicon, with the innermost quotation of every token (an index into layout.quotes, or -1)."""

    page: Page
    phrases: Phrases
    lexicon: Lexicon
    function: FunctionWords
    affixes: Affixes
    tokens: tuple[Token, ...]
    lowers: list[str]
    quote_of: list[int]
    opens: dict[int, int]
    closes: dict[int, int]
    runs: dict[Span, tuple[Span, ...]]
    dashes: list[int]
    quote_starts: list[int]
    hits: "tuple[Hit, ...]" = ()
    hit_starts: list[int] = field(default_factory=list)
    hit_ends: set[int] = field(default_factory=set)
    windows: dict[int, Window] = field(default_factory=dict)

    @classmethod
    def of(cls, page: Page, phrases: Phrases, lexicon: Lexicon) -> "Ground":
        """Return the ground of a page."""
        quote_of = [-1] * len(page.layout.tokens)
        opens: dict[int, int] = {}
        closes: dict[int, int] = {}
        for number, quote in enumerate(page.layout.quotes):
            first, last = page.index_at(quote.start), page.index_at(quote.end)
            opens.setdefault(quote.start, number)
            closes.setdefault(quote.end, number)
            if last - first > WORD_IN_QUOTES or any(page.layout.tokens[at].text in SAID for at in range(first, last)):
                quote_of[first:last] = [number] * (last - first)
        tokens = page.layout.tokens
        return cls(
            page=page,
            phrases=phrases,
            lexicon=lexicon,
            function=function_words(lexicon.language),
            affixes=affixes(lexicon.language),
            tokens=tokens,
            lowers=[token.lower for token in tokens],
            quote_of=quote_of,
            opens=opens,
            closes=closes,
            runs=_runs(page),
            dashes=[at for at in range(len(tokens)) if quote_of[at] < 0 and _is_dash(tokens, at)],
            quote_starts=[quote.start for quote in page.layout.quotes],
        )

    def lower(self, at: int) -> str:
        """Return the lower-case token at an index; empty outside the page."""
        return self.lowers[at] if 0 <= at < len(self.lowers) else ""

    def sentence(self, at: int) -> Window:
        """Return the whole sentence of a token."""
        number = self.tokens[at].sentence
        firsts = self.page.first_tokens
        last = firsts[number + 1] if number + 1 < len(firsts) else len(self.tokens)
        return Window(firsts[number], last)

    def window(self, at: int) -> Window:
        """Return the stretch that a cue at `at` may reach over."""
        found = self.windows.get(at)
        if found is not None:
            return found
        whole = self.sentence(at)
        whole = Window(max(whole.first, at - REACH), min(whole.last, at + REACH))
        quote = self.quote_of[at]
        first = at
        while first > whole.first and self._joined(first - 1, quote):
            first -= 1
        last = at + 1
        while last < whole.last and self._joined(last, quote):
            last += 1
        self.windows[at] = Window(first, last)
        return self.windows[at]

    def _joined(self, at: int, quote: int) -> bool:
        inner = self.quote_of[at]
        if inner != quote:
            return quote < 0 or self._holds(quote, inner)
        if quote >= 0 and self.is_mark(at, quote):
            return False
        return self.lowers[at] != ";" and (self.lowers[at] not in TERMINALS or not self._ends_sentence(at))

    def _holds(self, outer: int, inner: int) -> bool:
        quotes = self.page.layout.quotes
        return inner >= 0 and quotes[outer].covers(quotes[inner])

    def _ends_sentence(self, at: int) -> bool:
        if at + 1 >= len(self.tokens):
            return True
        following = self.tokens[at + 1]
        return following.sentence != self.tokens[at].sentence or following.text[:1].isupper() or not following.text[:1].isalnum()

    def is_mark(self, at: int, quote: int) -> bool:
        """Return whether the token is the opening or closing mark of a quotation."""
        span, token = self.page.layout.quotes[quote], self.tokens[at].span
        return (token.start == span.start or token.end == span.end) and not self.tokens[at].text[:1].isalnum()

    def matches(self, kind: str, at: int, last: int | None = None) -> int:
        """Return how many tokens from `at` on are a phrase of the small words `kind`; 0 where none stands.

        `last` (exclusive) bounds the match.
        """
        found = self.lexicon.phrases[kind].get(self.lower(at))
        if found is None:
            return 0
        end = len(self.tokens) if last is None else last
        for words in found:
            if at + len(words) <= end and all(self.lower(at + n) == word for n, word in enumerate(words)):
                return len(words)
        return 0

    def is_auxiliary(self, at: int) -> bool:
        """Return whether the word is stepped over between a subject and its verb."""
        return self.function.classes.get(self.lower(at)) in ("AUX", "ADV", "PART")

    def nearest(self, first: int, last: int) -> Mention | None:
        """Return the largest mention at the first of tokens first..last (inclusive) where one starts."""
        for at in range(max(first, 0), min(last, len(self.tokens) - 1) + 1):
            if found := self.phrases.starting_at(self.tokens[at].span.start):
                return found[0]
        return None

    def is_dash(self, at: int) -> bool:
        """Return whether the token is a dash between words."""
        return 0 <= at < len(self.tokens) and _is_dash(self.tokens, at)

    def in_aside(self, at: int) -> bool:
        """Return whether a token outside of quotations stands between dashes: an odd number of them opens before it."""
        before = bisect_left(self.dashes, at) - bisect_left(self.dashes, self.sentence(at).first)
        return self.quote_of[at] < 0 and before % 2 == 1

    def has_verb(self, first: int, last: int) -> bool:
        """Return whether a verb stands among tokens first..last (exclusive)."""
        return any(self.tokens[at].tag in ("VERB", "AUX") for at in range(max(first, 0), min(last, len(self.tokens))))

    def is_headline(self, at: int) -> bool:
        """Return whether the token stands in a line without a full stop, as sub-headings are: too short for a sentence."""
        window = self.sentence(at)
        if self.matches("furniture", window.first, window.last):
            return True
        end = self.tokens[window.last - 1]
        length = window.last - window.first
        if (
            length > 2 * HEADLINE
            or length > self._headline_length(window)
            or end.text[-1:] in TERMINALS
            or end.text in CLOSERS
            or end.text == ":"
        ):
            return False
        following = self.page.text[end.span.end : end.span.end + 1]
        return following in ("", "\n") and (
            window.first == 0
            or "\n" in self.page.text[self.tokens[window.first - 1].span.end : self.tokens[window.first].span.start]
        )

    def _headline_length(self, window: Window) -> int:
        """Return how long a sub-heading may be: longer where most of its words are capitalised."""
        words = self.tokens[window.first : window.last]
        return HEADLINE if sum(word.text[:1].isupper() for word in words) * 10 < len(words) * 6 else 2 * HEADLINE

    def first_of(self, mention: Mention) -> int:
        """Return the index of a mention's first token."""
        return self.page.index_at(mention.span.start)

    def after(self, mention: Mention) -> int:
        """Return the index of the first token past a mention."""
        return self.page.index_at(mention.span.end)

    def span(self, first: int, last: int) -> Span:
        """Return the characters of tokens first..last (exclusive)."""
        return Span(self.tokens[first].span.start, self.tokens[last - 1].span.end)

    def opening(self, at: int) -> int:
        """Return the outermost quotation that opens at token `at`, or -1."""
        return self.opens.get(self.tokens[at].span.start, -1) if 0 <= at < len(self.tokens) else -1

    def closing(self, at: int) -> int:
        """Return the outermost quotation that closes with token `at`, or -1."""
        return self.closes.get(self.tokens[at].span.end, -1) if 0 <= at < len(self.tokens) else -1

    def skip_brackets(self, at: int, last: int) -> int:
        """Return the index past a bracketed aside that opens at `at`; `at` itself where none does."""
        if self.lower(at) not in ("(", "["):
            return at
        for here in range(at + 1, min(last, at + 25)):
            if self.lower(here) in (")", "]"):
                return here + 1
        return at
