"""The content around a cue that stands behind or amid it, quotation or not.

| "Kami siap," | kata Budi, | "tetapi tidak sekarang." |        | Besok |, kata Lumara, | kapal itu berangkat |
"""

from menurut.reading.attribution.contents import content_before, skip_openers, trimmed
from menurut.reading.attribution.cues import Hit
from menurut.reading.attribution.ground import Ground, Window
from menurut.reading.attribution.skips import skip_time
from menurut.reading.attribution.tails import before_hit, find_cut
from menurut.reading.grammar.quotes import has_opening_mark
from menurut.types.span import Span

# A sentence head of so few tokens before a medial cue is no content by itself: "Besok, kata Lumara, kapal itu ...".
SHORT_HEAD = 3
# The verb of a relative clause stands so near behind "yang".
RELATIVE = 4


def quotation_before(ground: Ground, window: Window, last: int) -> list[Span]:
    """Return the quotation that closes right before token `last`, where the sentence is nothing but it; else nothing.

    "Kota itu "sangat rugi", kata X" is a sentence with a quotation in it, and not such a one.
    """
    here = last - 1
    if ground.lower(here) == ",":
        here -= 1
    number = ground.closing(here)
    if number < 0:
        return []
    quote = ground.page.layout.quotes[number]
    first = ground.page.index_at(quote.start)
    if first <= window.first or ground.lower(first - 1) in (".", ":", "!", "?"):
        return whole(ground, quote)
    return []


def whole(ground: Ground, quote: Span) -> list[Span]:
    """Return all paragraphs of the quotation that ends with `quote`."""
    run = ground.runs.get(quote, (quote,))
    return list(run[: run.index(quote) + 1])


def run_on(ground: Ground, content: list[Span]) -> list[Span]:
    """Return a content with the later paragraphs of the quotation that it opens and does not close."""
    if not content:
        return content
    last = content[-1]
    for quote, run in ground.runs.items():
        ends_with = quote == run[0] and last.start <= quote.start and 0 <= quote.end - last.end < 3
        if ends_with and (quote.start == content[0].start or not has_opening_mark(ground.page, run[1])):
            return [*content[:-1], Span(last.start, quote.end), *run[1:]]
    return content


def content_behind(ground: Ground, at: int, window: Window) -> list[Span]:
    """Return a quotation that goes on behind cue and source: "...," kata X, | "..."."""
    for here in range(at, min(window.last, at + 12)):
        number = ground.opening(here)
        if number >= 0:
            return (
                [*ground.runs.get(quote := ground.page.layout.quotes[number], (quote,))]
                if ground.lower(here - 1) in (",", ":")
                else []
            )
        if ground.lower(here) in (".", ";"):
            return []
    return []


def content_around(ground: Ground, hit: Hit, after: int, window: Window, last: int | None = None) -> list[Span]:
    """Return the content before a cue at `hit` (before token `last`, where given) and what goes on behind its source (token `after`)."""
    if last is None:
        mark = before_hit(ground, hit.at)
        last = mark if ground.lower(mark) == "," else mark + 1
    quoted = quotation_before(ground, window, last)
    if quoted:
        return quoted + content_behind(ground, after, window)
    first = skip_openers(ground, window.first, last)
    content = content_before(ground, window, last)
    comma = _next_comma(ground, after, window.last)
    if comma is not None and (
        last - window.first <= SHORT_HEAD or _goes_on(ground, comma + 1) or not _has_main_verb(ground, first, last)
    ):
        end = find_cut(ground, hit, comma + 1, window.last)
        content = (content if last - first > 0 else []) + trimmed(ground, comma + 1, end)
    return content


def _has_main_verb(ground: Ground, first: int, last: int) -> bool:
    """Return whether a verb stands there that belongs to no relative clause: "uang yang dipinjam, katanya, | habis" has none before the cue."""
    relative = -RELATIVE - 1
    for at in range(first, last):
        if ground.lower(at) in ground.function.relative:
            relative = at
        elif ground.tokens[at].tag in ("VERB", "ADJ") and at - relative > RELATIVE:
            return True
    return False


def _next_comma(ground: Ground, at: int, last: int) -> int | None:
    here = ground.skip_brackets(skip_time(ground, at, last), last)
    return here if here < last and ground.lower(here) == "," else None


def _goes_on(ground: Ground, at: int) -> bool:
    """Return whether the words behind "..., kata X," carry the content on: a conjunction, not an apposition."""
    return ground.function.classes.get(ground.lower(at)) == "CCONJ" or ground.lower(at) in ground.lexicon.words.that
