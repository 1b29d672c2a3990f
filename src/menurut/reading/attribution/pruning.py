"""Take out what two frames found twice: the verb that only carries a noun, the verb that only carries a feeling.

menyatakan | kekhawatiran atas ...      one attribution, by the noun; its source is the verb's
merasa | senang dengan ...              one attribution, by the feeling
"""

from menurut.reading.attribution.draft import Draft
from menurut.reading.attribution.ground import Ground

# What "menyatakan", "menyampaikan" and the like merely carry.
CARRIED = frozenset({"believe", "praise", "criticise", "refuse", "promise"})


def prune(ground: Ground, drafts: list[Draft]) -> list[Draft]:
    """Return the drafts without those that only carry another; the carried noun takes the verb's source where it has none."""
    opening = {draft.cue.start: draft for draft in drafts if draft.cue is not None}
    dropped: set[int] = set()
    for draft in drafts:
        if draft.kind != "active" or not draft.content:
            continue
        carried = opening.get(draft.content[0].start)
        if carried is None or carried is draft or not carried.content:
            continue
        if carried.content[-1].end != draft.content[-1].end and ground.lower(draft.at) not in ground.lexicon.words.holding:
            continue
        if carried.kind == "noun" and draft.act == "say" and carried.act in CARRIED and carried.content:
            if carried.source is None or carried.source.kind == "pronoun":
                carried.source = draft.source
            dropped.add(id(draft))
        elif carried.kind == "active" and draft.act == "believe":
            carried.source = carried.source or draft.source
            dropped.add(id(draft))
    dropped |= {id(draft) for draft in drafts if _is_told_twice(ground, draft, drafts)}
    return [draft for draft in drafts if id(draft) not in dropped]


def _is_told_twice(ground: Ground, draft: Draft, drafts: list[Draft]) -> bool:
    """Return whether an earlier verb has the same words as a noun or a "katanya": 'menambahkan: "...," | katanya', "menyatakan dalam | pernyataan bahwa"."""
    if draft.kind not in ("noun", "tail") or not draft.content:
        return False
    nobody = draft.source is None or draft.source.kind == "pronoun"
    first = ground.sentence(draft.at).first
    earlier = (one for one in drafts if one.kind == "active" and first <= one.at < draft.at and one.content == draft.content)
    return any(nobody or one.source is draft.source for one in earlier)
