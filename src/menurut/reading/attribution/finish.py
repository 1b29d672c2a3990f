"""Make Attributions of drafts: ids, form, channel, spokesman, reasons, gaps."""

from bisect import bisect_left

from menurut.reading.attribution.draft import Draft
from menurut.reading.attribution.ground import Ground
from menurut.types.attribution import Attribution, Form
from menurut.types.gap import Gap
from menurut.types.ids import attribution_id
from menurut.types.reason import Reason
from menurut.types.span import Span


def form_of(ground: Ground, draft: Draft) -> Form:
    """Return direct for words wholly inside quotation marks of their own, mixed for partly, else indirect."""
    quotes = [
        quote
        for part in draft.content
        for quote in ground.page.layout.quotes[
            bisect_left(ground.quote_starts, part.start) : bisect_left(ground.quote_starts, part.end)
        ]
        if part.covers(quote) or part.start < quote.start
    ]
    if not quotes:
        return "indirect"
    return "direct" if all(any(quote.covers(part) for quote in quotes) for part in draft.content) else "mixed"


def _channel(ground: Ground, draft: Draft) -> Span | None:
    """Return the words that name the channel ("dalam keterangan tertulis") in the cue's sentence, outside the content."""
    if draft.cue is None:
        return None
    window = ground.window(draft.at)
    for here in range(window.first, window.last):
        length = ground.matches("channels", here, window.last)
        if length and not draft.holds(span := ground.span(here, here + length)):
            return span
    return None


def make_attributions(ground: Ground, drafts: list[Draft]) -> tuple[tuple[Attribution, ...], tuple[Gap, ...]]:
    """Return attributions in order of position, and the gaps they leave."""
    article = ground.page.article.id
    ids: dict[int, str] = {}
    taken: set[str] = set()
    kept: list[Draft] = []
    for draft in drafts:
        made = attribution_id(
            article, cue=draft.cue, content=tuple(draft.content), source=draft.source.id if draft.source else None
        )
        if made in taken:
            continue
        taken.add(made)
        ids[id(draft)] = made
        kept.append(draft)
    attributions = tuple(_attribution(ground, draft, ids) for draft in kept)
    gaps = tuple(
        Gap(
            id="attribution-without-source",
            span=draft.cue or draft.content[0],
            detail=draft.cue.of(ground.page.text) if draft.cue else None,
        )
        for draft in kept
        if draft.source is None
    )
    return attributions, gaps


def _attribution(ground: Ground, draft: Draft, ids: dict[int, str]) -> Attribution:
    return Attribution(
        id=ids[id(draft)],
        cue=draft.cue,
        source=draft.source.id if draft.source else None,
        content=tuple(draft.content),
        form=form_of(ground, draft),
        act=draft.act,
        channel=_channel(ground, draft),
        parent=ids.get(id(draft.parent)) if draft.parent else None,
        answers=ids.get(id(draft.answers)) if draft.answers else None,
        carrier=draft.carrier,
        principal=draft.principal.id if draft.principal else None,
        spokesperson=draft.spokesperson.id if draft.spokesperson else None,
        because=_reasons(draft),
    )


def _reasons(draft: Draft) -> tuple[Reason, ...]:
    span = draft.cue or draft.content[0]
    if draft.seen is not None:
        return (Reason(step="attribution", head="cue", score=draft.seen, span=span),)
    reasons = [Reason(step="attribution", rule=draft.rule, span=span)]
    if draft.named is not None and draft.source is not None:
        reasons.append(Reason(step="attribution", head="source", score=draft.named, span=draft.source.span))
    if draft.ended is not None:
        reasons.append(Reason(step="attribution", head="content", score=draft.ended, span=draft.content[-1]))
    return tuple(reasons)
