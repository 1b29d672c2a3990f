"""Give every attribution the one in whose content it stands.

KCNA melaporkan [[Kim mengatakan [Korut siap]]].     Kim's has KCNA's as its parent
"""

from menurut.reading.attribution.draft import Draft
from menurut.types.span import Span


# What these do with another's words is not to say them.
UNSAID = frozenset({"deny", "refuse", "criticise"})


def _place(draft: Draft) -> Span:
    return draft.cue or draft.content[0]


def nest(drafts: list[Draft]) -> None:
    """Set `parent` of every draft to the innermost one whose content holds its cue; None at the top.

    What a denial denies is not said by the denier: a noun inside it ("membantah tuduhan X bahwa ...") has the denial's own parent.
    """
    ordered = sorted(drafts, key=lambda draft: (draft.size(), draft.at))
    by_size = {id(draft): rank for rank, draft in enumerate(ordered)}
    holders = sorted(drafts, key=lambda draft: draft.start)
    for draft in drafts:
        if draft.fixed is not None and draft.fixed in drafts:
            draft.parent = draft.fixed
            continue
        place = _place(draft)
        best: Draft | None = None
        for holder in holders:
            if holder.start > place.start:
                break
            if holder is draft or not holder.holds(place) or _ranks_below(holder, draft, by_size):
                continue
            if best is None or by_size[id(holder)] < by_size[id(best)]:
                best = holder
        draft.parent = best
    for draft in drafts:
        while draft.kind in ("noun", "relative") and draft.parent is not None and draft.parent.act in UNSAID:
            draft.parent = draft.parent.parent


def _ranks_below(holder: Draft, draft: Draft, by_size: dict[int, int]) -> bool:
    """Return whether `holder` is the smaller of two that hold each other, so that no circle arises."""
    return draft.holds(_place(holder)) and by_size[id(holder)] < by_size[id(draft)]
