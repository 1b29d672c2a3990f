"""Give every attribution the one in whose content it stands.

Suar melaporkan [[Budi mengatakan [Lumara siap]]].     Budi's has Suar's as its parent
"""

from menurut.reading.attribution.contents import trimmed
from menurut.reading.attribution.draft import Draft
from menurut.reading.attribution.ground import Ground
from menurut.reading.attribution.speaking import is_share
from menurut.types.span import Span

# What these do with another's words is not to say them.
UNSAID = frozenset({"deny", "refuse", "criticise"})
# Contents nest a handful deep; of more that are open at one place only the last ones are looked at.
DEPTH = 40
# A poll is followed over so many tokens.
NEAR = 150


def _place(draft: Draft) -> Span:
    return draft.cue or draft.content[0]


def nest(drafts: list[Draft]) -> None:
    """Set `parent` of every draft to the innermost one whose content holds its cue; None at the top.

    What a denial denies is not said by the denier: a noun inside it ("membantah tuduhan X bahwa ...") has the denial's own parent.
    """
    ranks = {id(draft): rank for rank, draft in enumerate(sorted(drafts, key=lambda draft: (draft.size(), draft.at)))}
    parts = sorted(((part.start, -part.end, place) for place, draft in enumerate(drafts) for part in draft.content))
    known = {id(draft) for draft in drafts}
    open_parts: list[tuple[int, int]] = []
    waiting = 0
    for draft in sorted(drafts, key=lambda draft: _place(draft).start):
        here = _place(draft)
        while waiting < len(parts) and parts[waiting][0] <= here.start:
            open_parts.append((-parts[waiting][1], parts[waiting][2]))
            waiting += 1
        open_parts = [(end, place) for end, place in open_parts[-DEPTH:] if end > here.start]
        holders = [drafts[place] for end, place in open_parts if end >= here.end and drafts[place] is not draft]
        holders = [holder for holder in holders if not _ranks_below(holder, draft, ranks)]
        holders.sort(key=lambda holder: ranks[id(holder)])
        if draft.fixed is not None and id(draft.fixed) in known:
            holders.insert(0, draft.fixed)
        draft.parent = next((holder for holder in holders if not _comes_under(holder, draft)), None)
    for draft in drafts:
        while draft.parent is not None and draft.parent.act in UNSAID and is_charge(draft, draft.parent):
            draft.parent = draft.parent.parent


def is_charge(draft: Draft, answer: Draft) -> bool:
    """Return whether a draft is a noun for words in what is answered, or opens it: "Klaim Hamas ... | dibantah militer"."""
    opens = bool(answer.content) and draft.cue is not None and draft.cue.start == answer.content[0].start
    return draft.kind in ("noun", "relative") or opens


def _comes_under(holder: Draft, draft: Draft) -> bool:
    """Return whether `draft` is already above `holder`, so that the link would close a circle; chains past DEPTH count as one."""
    above: Draft | None = holder
    for _ in range(DEPTH):
        if above is None:
            return False
        if above is draft:
            return True
        above = above.parent
    return True


def _ranks_below(holder: Draft, draft: Draft, ranks: dict[int, int]) -> bool:
    """Return whether `holder` is the smaller of two that hold each other: the larger is the outer one."""
    return draft.holds(_place(holder)) and ranks[id(holder)] < ranks[id(draft)]


def nest_polls(ground: Ground, drafts: list[Draft]) -> None:
    """Give what a part of the asked says ("48 persen menolak") the poll before it as its parent, whose content goes on over its sentence."""
    poll: Draft | None = None
    for draft in drafts:
        if draft.source is None:
            continue
        words = {token.lower for token in ground.page.tokens_in(draft.source.span)}
        if words & ground.lexicon.words.polls:
            poll = draft
        elif draft.parent is None and is_share(ground, draft.source) and poll is not None and draft.at - poll.at < NEAR:
            draft.parent = poll
            _go_on(ground, poll, draft.at)


def _go_on(ground: Ground, draft: Draft, at: int) -> None:
    """Lengthen a content by the sentence around `at`, where that is the one right behind it."""
    last = ground.page.index_at(draft.content[-1].end) - 1 if draft.content else len(ground.tokens)
    window = ground.sentence(at)
    if window.first > last and ground.sentence(last).last == window.first:
        draft.content = [*draft.content, *trimmed(ground, window.first, window.last)[:1]]
