"""What the model says of attributions, beside the frames: which words carry one, who speaks, and where the words end.

The frames propose by words, the model by context.
"""

from dataclasses import dataclass

from menurut.reading.attribution.draft import Draft
from menurut.reading.attribution.ground import Ground
from menurut.types.analysis import CueScore, Stretch
from menurut.types.mention import Mention
from menurut.types.span import Span


@dataclass(frozen=True, slots=True)
class Weighing:
    """When the model overrules: scores from 0 to 1. Provisional: no model so far reads better beside the rules (docs/decisions/004)."""

    # a cue that the model gives less than this carries nothing here
    doubted: float = 0.1
    # words outside the lexicon that the model gives at least this carry an attribution
    found: float = 0.6
    # a source where the frames found none
    named: float = 0.5


WEIGHING = Weighing()


def weigh(ground: Ground, drafts: list[Draft]) -> list[Draft]:
    """Return the drafts without those the model is sure are none, and with those that only it sees; as given without a model."""
    if ground.page.analysis.model is None:
        return drafts
    seen = {at: cue for cue in ground.page.analysis.cues.values() for at in range(*cue.stretch)}
    kept = []
    for draft in drafts:
        cue = _cue_of(ground, draft, seen)
        if draft.cue is not None and not draft.carrier and (cue.score if cue else 0.0) < WEIGHING.doubted:
            continue
        if cue is not None:
            _complete(ground, draft, cue)
        kept.append(draft)
    taken = {at for draft in drafts if draft.cue for at in range(*_tokens(ground, draft.cue))}
    for at, cue in sorted(ground.page.analysis.cues.items()):
        if cue.score >= WEIGHING.found and not taken.intersection(range(*cue.stretch)) and not ground.is_headline(at):
            found = _draft_of(ground, cue)
            if found is not None:
                kept.append(found)
    return kept


def _tokens(ground: Ground, span: Span) -> Stretch:
    first = ground.page.index_at(span.start)
    if first >= len(ground.tokens) or ground.tokens[first].span.start > span.start:
        first = max(0, first - 1)  # a cue inside a word: "ujar" of "ujarnya"
    return first, max(first + 1, ground.page.index_at(span.end))


def _cue_of(ground: Ground, draft: Draft, seen: dict[int, CueScore]) -> CueScore | None:
    if draft.cue is None:
        return None
    found = [seen[at] for at in range(*_tokens(ground, draft.cue)) if at in seen]
    return max(found, key=lambda cue: cue.score, default=None)


def _complete(ground: Ground, draft: Draft, cue: CueScore) -> None:
    """Give a draft the source that the frames missed."""
    if draft.source is None and cue.source is not None and cue.source_score >= WEIGHING.named and not draft.carrier:
        draft.source = source_in(ground, cue.source)


def _draft_of(ground: Ground, cue: CueScore) -> Draft | None:
    content = _spans(ground, cue.content)
    if not content:
        return None
    first, end = cue.stretch
    return Draft(
        at=first,
        cue=ground.span(first, end),
        act=cue.acts[0][0],  # type: ignore[arg-type]
        source=source_in(ground, cue.source) if cue.source and cue.source_score >= WEIGHING.named else None,
        content=content,
        rule="",
        kind="learned",
        score=cue.score,
    )


def source_in(ground: Ground, stretch: Stretch) -> Mention | None:
    """Return the mention that a stretch of words names: the largest inside it, else the smallest that holds its first word."""
    first, end = stretch
    span = ground.span(first, end)
    inside = ground.phrases.largest_in(span)
    over = ground.phrases.largest_over(span.start)
    if over is not None and over.span.start >= span.start - 1 and (inside is None or len(over.span) > len(inside.span)):
        return over
    return inside or ground.phrases.clitic_in(ground.tokens[first]) or ground.phrases.smallest_over(span.start)


def _spans(ground: Ground, stretches: tuple[Stretch, ...]) -> list[Span]:
    """Return the content as the guide cuts it: without a "bahwa" that opens it, with the quotation mark that closes it."""
    spans: list[Span] = []
    for first, end in stretches:
        while first < end and (ground.lower(first) in ground.lexicon.words.that or ground.tokens[first].text in ",:"):
            first += 1
        quote = ground.closing(end)
        if first < end and quote >= 0 and ground.page.layout.quotes[quote].end > ground.tokens[end - 1].span.end:
            end += 1
        else:
            while end > first and ground.tokens[end - 1].text in ",.;:":
                end -= 1
        if first < end:
            spans.append(ground.span(first, end))
    return spans
