"""Give every attribution the one in whose content it stands.

KCNA melaporkan [[Kim mengatakan [Korut siap]]].     Kim's has KCNA's as its parent
"""

from menurut.reading.attribution.draft import Draft
from menurut.types.span import Span

# What these do with another's words is not to say them.
UNSAID = frozenset({"deny", "refuse", "criticise"})
# Contents nest a handful deep; of more that are open at one place only the last ones are looked at.
DEPTH = 40


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
        if draft.fixed is not None and id(draft.fixed) in known:
            draft.parent = draft.fixed
            continue
        holders = [drafts[place] for end, place in open_parts if end >= here.end and drafts[place] is not draft]
        holders = [holder for holder in holders if not _ranks_below(holder, draft, ranks)]
        draft.parent = min(holders, key=lambda holder: ranks[id(holder)], default=None)
    for draft in drafts:
        while draft.kind in ("noun", "relative") and draft.parent is not None and draft.parent.act in UNSAID:
            draft.parent = draft.parent.parent


def _ranks_below(holder: Draft, draft: Draft, ranks: dict[int, int]) -> bool:
    """Return whether `holder` is the smaller of two that hold each other, so that no circle arises."""
    return draft.holds(_place(holder)) and ranks[id(holder)] < ranks[id(draft)]
