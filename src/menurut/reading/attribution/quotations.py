"""Quotations without a cue: they belong to whoever was speaking.

"Kami siap," kata Budi. "Tidak ada yang perlu takut."      the second is Budi's too
"""

from menurut.reading.attribution.draft import Draft
from menurut.reading.attribution.ground import Ground
from menurut.reading.attribution.speaking import can_speak
from menurut.types.mention import Mention
from menurut.types.span import Span

# So many of the last utterances are remembered.
MEMORY = 4
# Shorter quotations are names, titles and words held with tongs.
LEAST = 4


def _stands_alone(ground: Ground, quote: Span) -> bool:
    """Return whether a quotation makes up its sentence: nothing but marks before and behind it."""
    first = ground.page.index_at(quote.start)
    last = ground.page.index_at(quote.end)
    if last - first < LEAST:
        return False
    window = ground.sentence(first)
    before = first == window.first or ground.lower(first - 1) in (":", ".", "!", "?")
    behind = (
        last >= len(ground.tokens) or ground.tokens[last].sentence != ground.tokens[first].sentence or ground.lower(last) == "."
    )
    return before and behind


def _named_before(ground: Ground, at: int) -> Mention | None:
    """Return who alone stands before the colon of a quotation at token `at`: "Rika Lestari: | "Kami siap""; None where nobody does."""
    if ground.lower(at - 1) != ":":
        return None
    return next((one for one in ground.phrases.ending_at(ground.tokens[at - 2].span.end) if _opens(ground, one, at)), None)


def _opens(ground: Ground, mention: Mention, at: int) -> bool:
    return ground.first_of(mention) == ground.sentence(at).first and can_speak(ground, mention)


def find_quotations(ground: Ground, drafts: list[Draft]) -> list[Draft]:
    """Return a draft for each bare quotation, its cue None, its source the current speaker."""
    speaking = _Speaking([draft for draft in drafts if ground.quote_of[draft.at] < 0])
    parts = sorted((part for draft in drafts for part in draft.content), key=lambda part: part.start)
    covered = _Covered(parts)
    found: list[Draft] = []
    outer_end = -1
    done: set[Span] = set()
    for quote in ground.page.layout.quotes:
        if quote.start < outer_end:
            continue
        outer_end = quote.end
        run = ground.runs.get(quote, (quote,))
        if quote in done or covered.reaches_out(quote) or not _stands_alone(ground, quote):
            continue
        done.update(run)
        at = ground.page.index_at(quote.start)
        draft = Draft(at, None, "say", _named_before(ground, at) or speaking.at(at), list(run), "quotation", "bare")
        speaking.add(draft)
        found.append(draft)
    return found


class _Speaking:
    """Who spoke last in words of his own, asked for ever later tokens."""

    def __init__(self, drafts: list[Draft]) -> None:
        spoke = [one for one in drafts if not one.carrier and one.source is not None and one.kind in ("tail", "active", "prep")]
        self.waiting = sorted(spoke, key=lambda draft: draft.at)
        self.next = 0
        self.recent: list[Draft] = []

    def add(self, draft: Draft) -> None:
        """Count a bare quotation as speech."""
        if draft.source is not None:
            self.recent.append(draft)

    def at(self, token: int) -> Mention | None:
        """Return who spoke last before `token`, one quoted among the last few rather than one reported; else who speaks next."""
        while self.next < len(self.waiting) and self.waiting[self.next].at < token:
            if self.waiting[self.next].act != "promise" or self.waiting[self.next].kind == "tail":
                self.recent.append(self.waiting[self.next])
            self.next += 1
        self.recent = sorted(self.recent[-MEMORY:], key=lambda draft: draft.at)
        quoted = [draft for draft in self.recent if draft.kind in ("tail", "bare")]
        if self.recent:
            return (quoted or self.recent)[-1].source
        return self.waiting[0].source if self.waiting else None


class _Covered:
    """Whether contents already hold a quotation, asked for ever later quotations."""

    def __init__(self, parts: list[Span]) -> None:
        self.parts = parts
        self.next = 0
        self.open: list[Span] = []

    def reaches_out(self, quote: Span) -> bool:
        """Return whether a content covers the quotation or reaches out of it; those inside ("Kami yakin ...") don't."""
        while self.next < len(self.parts) and self.parts[self.next].start < quote.end:
            self.open.append(self.parts[self.next])
            self.next += 1
        self.open = [part for part in self.open if part.end > quote.start]
        return any(not quote.covers(part) or part.start == quote.start for part in self.open)
