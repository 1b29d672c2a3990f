"""The content around a cue that stands behind or amid it, quotation or not.

| "Kami siap," | kata Budi, | "tetapi tidak sekarang." |        | Besok |, kata Lumara, | kapal itu berangkat |
"""

from bisect import bisect_left

from menurut.reading.attribution.contents import content_before, skip_openers, trimmed
from menurut.reading.attribution.cues import Hit
from menurut.reading.attribution.ground import Ground, Window
from menurut.reading.attribution.marks import before_hit
from menurut.reading.attribution.skips import skip_time
from menurut.reading.attribution.tails import find_cut, tells_when
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
    window = Window(_behind_contrast(ground, window.first, last), window.last)
    first = skip_openers(ground, window.first, last)
    content = content_before(ground, window, last)
    comma = _next_comma(ground, after, window.last)
    if (
        comma is None
        and (_is_pronoun(ground, hit, after) or hit.form("prep"))
        and _runs_on(ground, first, last, after, window.last)
    ):
        comma = after - 1  # "Pelaku pasar, lanjut dia | masih menunggu ..."
    if comma is not None and (tells_when(ground, comma, window.last) or ground.matches("meanwhile", comma + 1)):
        return content  # "..., kata Budi, | dua hari setelah ...", "..., Lumara said, | an allegation denied by Kestovia"
    if comma is not None and (
        last - window.first <= SHORT_HEAD
        or _goes_on(ground, comma + 1)
        or not _has_main_verb(ground, first, last)
        or (_is_pronoun(ground, hit, after) and _is_clause(ground, comma + 1, window.last))
        or _has_subject(ground, comma + 1)
        or (_is_condition(ground, first) and _is_clause(ground, comma + 1, window.last))
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
    """Return whether the words behind "..., kata X," carry the content on: a conjunction or an auxiliary, not an apposition."""
    lower = ground.lower(at)
    return (
        ground.function.classes.get(lower) in ("CCONJ", "AUX")
        or lower in ground.lexicon.words.that
        or lower in ground.lexicon.words.negations
        or lower in ground.lexicon.words.will
        or lower in ground.lexicon.words.copulas
    )


def _is_pronoun(ground: Ground, hit: Hit, after: int) -> bool:
    """Return whether a pronoun or clitic speaks, behind which no apposition stands: "..., ujarnya, | ..."."""
    return after == hit.last + 1 or (after == hit.last + 2 and ground.tokens[after - 1].tag == "PRON")


def _runs_on(ground: Ground, first: int, last: int, after: int, end: int) -> bool:
    """Return whether words without a verb before a cue find theirs right behind its source, without a comma."""
    if after >= end or _has_main_verb(ground, first, last):
        return False
    return ground.tokens[after].tag in ("VERB", "AUX", "ADV", "ADJ")


def _has_subject(ground: Ground, at: int) -> bool:
    """Return whether a subject with its verb right behind it stands at `at`, and no apposition: "..., kata Budi, | kapal itu berangkat"."""
    subject = ground.nearest(at, at)
    if subject is None or ground.lower(at) in ground.lexicon.words.loosens:
        return False
    after = ground.after(subject)
    while after < len(ground.tokens) and ground.is_auxiliary(after) and ground.tokens[after].tag != "AUX":
        after += 1
    return ground.has_verb(after, after + 1) and ground.lower(after) not in ground.function.relative


def _is_condition(ground: Ground, first: int) -> bool:
    """Return whether the words before a cue are but the condition of those behind it: "Bila hujan turun, kata Budi, | ..."."""
    return ground.function.classes.get(ground.lower(first)) == "SCONJ" and ground.lower(first) not in ground.function.relative


def _is_clause(ground: Ground, at: int, last: int) -> bool:
    """Return whether a clause with a verb of its own begins at `at`: no circumstance ("saat ditemui", "raising fears"), no deed of the speaker's.

    A phrase with a relative clause ("a deal that would end the war") is an afterthought.
    """
    lower = ground.lower(at)
    words = ground.lexicon.words
    described = ground.lexicon.language == "en" and ground.lower(_end_of(ground, at)) in ground.function.relative
    if described or lower.endswith(ground.affixes.progressive):
        return False
    if lower in words.loosens or lower in ground.function.relative or lower in words.adjuncts or lower in words.and_:
        return False
    if ground.tokens[min(at, len(ground.tokens) - 1)].tag == "VERB":
        return False
    return any(ground.tokens[here].tag in ("VERB", "AUX", "ADJ") for here in range(at, last))


def _end_of(ground: Ground, at: int) -> int:
    """Return the token behind the noun phrase without a mention that begins at `at`: "a deal |"."""
    while at < len(ground.tokens) and ground.tokens[at].tag in ("DET", "NUM", "ADJ", "NOUN", "PROPN"):
        at += 1
    return at


def _behind_contrast(ground: Ground, first: int, last: int) -> int:
    """Return where the clause of a cue starts that stands behind another's: "X mengakui ..., tetapi | harganya, menurut dia, naik"."""
    for here in range(last - 1, first, -1):
        lower = ground.lower(here)
        contrasts = ground.lexicon.words.contrast - ground.lexicon.words.concessions  # "..., meski ada risiko, kata X" goes on
        if lower in contrasts and ground.lower(here - 1) == "," and ground.quote_of[here] < 0:
            hits = range(bisect_left(ground.hit_starts, first), bisect_left(ground.hit_starts, here))
            return here + 1 if any(ground.hits[at].form("active") for at in hits) else first
    return first
