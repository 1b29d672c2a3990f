"""A neutral cue over one's own future act is a promise: "BMW mengatakan akan menutup pabrik", "she said she would run"."""

from menurut.reading.attribution.draft import Draft
from menurut.reading.attribution.ground import Ground


def mark_promises(ground: Ground, drafts: list[Draft]) -> None:
    """Turn the act of neutral drafts whose content opens with the speaker's own future into `promise`, or `refuse` with a negation."""
    for draft in drafts:
        if draft.act != "say" or not draft.content or draft.kind not in ("active", "tail", "bare") or draft.carrier:
            continue
        at = ground.page.index_at(draft.content[0].start)
        while at < len(ground.tokens) and not ground.tokens[at].text[:1].isalnum():
            at += 1
        _mark(ground, draft, at)


def _mark(ground: Ground, draft: Draft, at: int) -> None:
    words = ground.lexicon.words
    owner = words.we if ground.quote_of[at] >= 0 and draft.content[0].start < ground.tokens[at].span.start else words.self
    owned = ground.lower(at) in owner
    here = at + 1 if owned else at
    if not owned and not (ground.lexicon.language == "id" and draft.kind == "active" and ground.quote_of[at] < 0):
        return
    negated = False
    for _ in range(3):
        if ground.lower(here) in words.will:
            draft.act = "refuse" if negated or ground.lower(here + 1) in words.negations else "promise"
            return
        if ground.lower(here) in words.negations:
            negated = True
        elif not ground.is_auxiliary(here):
            return
        here += 1
