"""What the model says of attributions, beside the frames: which words are no cue, and which are one that no frame knows; who speaks, where they
find nobody, and where what is said ends before they end it.

    [[Uni Eropa|source]] [[dituduh|cue]] [[menutup pasar]], keputusan yang merugikan petani

The frames find cues and draw contents better than a model has done so far (docs/decisions/004), but for words behind a content that are
the article's own: of contents that a sure model ends sooner it is right three times in four.
"""

from typing import cast

from menurut.languages.custom.active import is_own
from menurut.reading.attribution.denials import ANSWERING
from menurut.reading.attribution.draft import Draft
from menurut.reading.attribution.ground import Ground
from menurut.types.analysis import CueScore, Stretch
from menurut.types.attribution import Act
from menurut.types.mention import Mention
from menurut.types.span import Span

# A source that the frames miss is the model's from this score on, of 1. Of .7 and more half were wrong.
NAMED = 0.9
# What is said ends where the model ends it from this score on; below, the frames are right as often.
ENDED = 0.9
# What no frame finds is an attribution where the model gives so much to cue and act, and so much to source and content.
SEEN, SEEN_WHOLE = 0.95, 0.9
# Of these acts: what somebody believes, promises or praises it sees in every second wish.
SEEN_ACTS = frozenset(("say", "claim", "confirm", "deny", "demand", "criticise"))
# A statement of nobody is none where the model gives its cue less than this: of such ones one in seven was right.
OF_NOBODY = 0.6
# Less than this of it is cut off: a word at its edge, about which nobody quarrels.
ALIKE = 0.9
# Whom and for what go together in what these say: "berterima kasih kepada [X karena mengirim delegasi]".
FOR_SOMETHING = frozenset(("praise", "criticise"))


def without_doubted(ground: Ground, drafts: list[Draft]) -> list[Draft]:
    """Return the drafts without those in whose cue the model sees none, or of nobody and it is unsure that it does.

    What it did not read stays, what a lexicon of one's own finds, and the noun whose words are traced to somebody, in which it sees no cue.
    """
    seen = {at: cue for cue in ground.page.analysis.cues.values() for at in range(*cue.stretch)}

    def is_doubted(draft: Draft) -> bool:
        if draft.cue is None or is_own(draft.rule) or draft.kind == "traced":
            return False
        if not ground.page.analysis.looked_at(_tokens(ground, draft.cue)[0]):
            return False
        cue = _cue_of(ground, draft, seen)
        return cue is None or (draft.source is None and cue.score < OF_NOBODY and not _is_answered(draft, drafts))

    return [draft for draft in drafts if not is_doubted(draft)]


def _is_answered(draft: Draft, drafts: list[Draft]) -> bool:
    """Return whether somebody denies, admits or refuses what a draft says, whoever says it: "membantah | tuduhan bahwa ..."."""
    return any(one.act in ANSWERING and draft.cue is not None and one.holds(draft.cue) for one in drafts)


def find_seen(ground: Ground, drafts: list[Draft]) -> list[Draft]:
    """Return the attributions that no frame has and of which the model is sure in all: cue, act, source and content."""
    known = {at for draft in drafts if draft.cue is not None for at in range(*_tokens(ground, draft.cue))}
    found: list[Draft] = []
    for cue in ground.page.analysis.cues.values():
        act, sure = cast(Act, cue.acts[0][0]), cue.acts[0][1]
        if cue.source is None or not cue.content or known.intersection(range(*cue.stretch)) or act not in SEEN_ACTS:
            continue
        if min(cue.score, sure) < SEEN or min(cue.source_score, cue.content_score) < SEEN_WHOLE:
            continue
        source = source_in(ground, cue.source)
        if source is not None:
            content = [ground.span(*stretch) for stretch in cue.content]
            at = cue.stretch[0]
            found.append(Draft(at, ground.span(*cue.stretch), act, source, content, "", "seen", seen=cue.score))
    return found


def name_sources(ground: Ground, drafts: list[Draft]) -> None:
    """Give the drafts without a source whom the model is sure of; nothing without a model."""
    seen = {at: cue for cue in ground.page.analysis.cues.values() for at in range(*cue.stretch)}
    for draft in drafts:
        cue = _cue_of(ground, draft, seen)
        if cue is None or cue.source is None or cue.source_score < NAMED or draft.source is not None or draft.carrier:
            continue
        found = source_in(ground, cue.source)
        nobody = found is not None and (_denies_it(draft, found, drafts) or _is_told(draft, found))
        draft.source = None if nobody else found
        draft.named = cue.source_score if draft.source else None


def _is_told(draft: Draft, found: Mention) -> bool:
    """Return whether a phrase before a passive is who is told, not who tells: "[Rika] diberi tahu bahwa ..."."""
    told = draft.entry is not None and draft.entry.of_somebody and draft.entry.act == "say"
    return told and draft.cue is not None and found.span.end <= draft.cue.start


def end_contents(ground: Ground, drafts: list[Draft]) -> None:
    """Take from the contents what the model is sure that nobody says; nothing without a model."""
    seen = {at: cue for cue in ground.page.analysis.cues.values() for at in range(*cue.stretch)}
    for draft in drafts:
        cue = _cue_of(ground, draft, seen)
        if cue is None or not cue.content or cue.content_score < ENDED or draft.carrier or draft.act in FOR_SOMETHING:
            continue
        said = [ground.span(*stretch) for stretch in cue.content]
        if (
            _are_begun(draft.content, said)
            and sum(map(len, said)) < ALIKE * draft.size()
            and not _speaks_outside(draft, said, drafts)
        ):
            draft.content, draft.ended = said, cue.content_score


def _are_begun(whole: list[Span], said: list[Span]) -> bool:
    """Return whether `said` are the beginnings of all parts of a content: no part, and no word before its end, is given up."""
    return len(whole) == len(said) and all(
        part.covers(span) and part.start == span.start for part, span in zip(whole, said, strict=True)
    )


def _speaks_outside(draft: Draft, said: list[Span], drafts: list[Draft]) -> bool:
    """Return whether a cue stands in the content of a draft outside `said`: what is cut off would lose who says that it is said."""
    inside = (one.cue for one in drafts if one is not draft and one.cue is not None and draft.holds(one.cue))
    return any(not any(span.covers(cue) for span in said) for cue in inside)


def _denies_it(draft: Draft, source: Mention, drafts: list[Draft]) -> bool:
    """Return whether `source` denies the charge that a draft is, and so cannot have made it: "[Budi] menampik | kabar bahwa dirinya ..."."""
    return any(
        one.act == "deny"
        and draft.cue is not None
        and one.holds(draft.cue)
        and one.source is not None
        and one.source.span.overlaps(source.span)
        for one in drafts
    )


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


def source_in(ground: Ground, stretch: Stretch) -> Mention | None:
    """Return the mention that a stretch of words names: the largest inside it, else the smallest that holds its first word."""
    first, end = stretch
    span = ground.span(first, end)
    inside = ground.phrases.largest_in(span)
    over = ground.phrases.largest_over(span.start)
    if over is not None and over.span.start >= span.start - 1 and (inside is None or len(over.span) > len(inside.span)):
        return over
    return inside or ground.phrases.clitic_in(ground.tokens[first]) or ground.phrases.smallest_over(span.start)
