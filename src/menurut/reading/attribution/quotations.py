"""Quotations without a cue: they belong to whoever was speaking.

"Kami siap," kata Budi. "Tidak ada yang perlu takut."      the second is Budi's too
"""

from menurut.reading.attribution.draft import Draft
from menurut.reading.attribution.ground import Ground
from menurut.types.mention import Mention
from menurut.types.span import Span

# Shorter quotations are names, titles and words held with tongs.
LEAST = 4


def _covered(quote: Span, drafts: list[Draft]) -> bool:
    return any(part.overlaps(quote) for draft in drafts for part in draft.content)


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


def _speaker(drafts: list[Draft], at: int) -> Mention | None:
    """Return who spoke last before token `at` in words of his own; else who speaks next."""
    spoke = [
        draft
        for draft in drafts
        if not draft.carrier and draft.source is not None and draft.kind in ("tail", "active", "bare", "prep")
    ]
    before = [draft for draft in spoke if draft.at < at and draft.act not in ("promise",)]
    quoted = [draft for draft in before[-4:] if draft.kind in ("tail", "bare")]
    if before:
        return (quoted or before)[-1].source
    return spoke[0].source if spoke else None


def find_quotations(ground: Ground, drafts: list[Draft]) -> list[Draft]:
    """Return a draft for each bare quotation, its cue None, its source the current speaker."""
    found: list[Draft] = []
    outer_end = -1
    done: set[Span] = set()
    tops = [draft for draft in drafts if ground.quote_of[draft.at] < 0]
    for quote in ground.page.layout.quotes:
        if quote.start < outer_end:
            continue
        outer_end = quote.end
        run = ground.runs.get(quote, (quote,))
        if quote in done or (_covered(quote, drafts) and not _only_inner(quote, drafts)) or not _stands_alone(ground, quote):
            continue
        done.update(run)
        at = ground.page.index_at(quote.start)
        source = _speaker(sorted([*tops, *found], key=lambda draft: draft.at), at)
        found.append(Draft(at, None, "say", source, list(run), "quotation", "bare"))
    return found


def _only_inner(quote: Span, drafts: list[Draft]) -> bool:
    """Return whether all that touches a quotation lies inside it ("Kami yakin ...")."""
    return all(quote.covers(part) and quote != part for draft in drafts for part in draft.content if part.overlaps(quote))
