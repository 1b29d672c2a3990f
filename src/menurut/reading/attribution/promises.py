"""A neutral cue over one's own future act is a promise: "Suar mengatakan akan menutup kantor", "she said she would run"."""

from menurut.reading.attribution.draft import Draft
from menurut.reading.attribution.ground import TERMINALS, Ground
from menurut.reading.attribution.skips import skip_day
from menurut.reading.grammar.voice import is_passive

# A full stop and a closing mark end the last sentence.
MARKS = 2


def mark_promises(ground: Ground, drafts: list[Draft]) -> list[Draft]:
    """Turn the act of neutral drafts whose content opens with the speaker's own future into `promise`, or `refuse` with a negation.

    Who warns of what he would do himself makes a threat of it: `threaten`.

    The promise that stands at the same word inside ("mengungkapkan siap ...") is then one with it, and is left out.
    """
    wills: set[int] = set()
    for draft in drafts:
        if draft.act != "say" or not draft.content or draft.kind not in ("active", "tail", "bare") or draft.carrier:
            continue
        at = ground.page.index_at(draft.content[0].start)
        while at < len(ground.tokens) and not ground.tokens[at].text[:1].isalnum():
            at += 1
        at = skip_day(ground, at, len(ground.tokens))
        if at < len(ground.tokens) and ground.quote_of[at] >= 0 and _sentences(ground, draft) > 1:
            continue  # a speech of several sentences says more than what he will do
        will = _mark(ground, draft, at)
        if will is not None:
            wills.add(will)
    return [draft for draft in drafts if draft.act != "promise" or not {draft.at, draft.at - 1} & wills]


def _sentences(ground: Ground, draft: Draft) -> int:
    """Return how many sentences the content of a draft has, the last with or without its full stop."""
    last = ground.page.index_at(draft.content[-1].end) - MARKS
    tokens = (token for part in draft.content for token in ground.page.tokens_in(part))
    return 1 + sum(token.text in TERMINALS and ground.page.index_at(token.span.start) < last for token in tokens)


def _mark(ground: Ground, draft: Draft, at: int) -> int | None:
    """Set the act and return the token of will; None where the content is no promise."""
    if at >= len(ground.tokens):
        return None
    words = ground.lexicon.words
    owner = words.we if ground.quote_of[at] >= 0 and draft.content[0].start < ground.tokens[at].span.start else words.self
    owned = ground.lower(at) in owner
    here = at + 1 if owned else at
    if not owned and not (ground.lexicon.language == "id" and draft.kind == "active" and ground.quote_of[at] < 0):
        return None
    negated = False
    for _ in range(3):
        if ground.lower(here) in words.will or (owned and ground.quote_of[at] < 0 and ground.lower(here) in words.wants):
            if ground.lower(here + 1) in words.happens or (
                not owned and is_passive(ground.page, min(here + 1, len(ground.tokens) - 1))
            ):
                return None  # "mengatakan akan ada ...", "akan dibahas": not his own doing
            warned = ground.lower(draft.at) in words.warning
            refused = negated or ground.lower(here + 1) in words.negations
            draft.act = "threaten" if warned else "refuse" if refused else "promise"
            return here
        if ground.lower(here) in words.negations:
            negated = True
        elif not ground.is_auxiliary(here):
            return None
        here += 1
    return None
