"""Link a denial, a confirmation or a refusal to what it answers.

Menurut AS, Kestovia mengirim senjata. Kestovia membantahnya.      the denial answers what the US says
Kestovia membantah tuduhan AS bahwa ...                            it answers the accusation inside it
"""

import re

from menurut.reading.attribution.draft import Draft
from menurut.reading.attribution.ground import Ground

ANSWERING = frozenset({"deny", "confirm", "refuse", "criticise"})
ANSWERED = frozenset({"say", "claim", "allege", "demand", "believe", "criticise"})
WORD = re.compile(r"\w{4,}")
# A link to an earlier attribution needs this many content words in common, unless the denial says nothing itself.
SHARED = 1


def _words(ground: Ground, draft: Draft) -> set[str]:
    return {word for part in draft.content for word in WORD.findall(part.of(ground.page.text).lower())}


def mark_denials(ground: Ground, drafts: list[Draft]) -> None:
    """Turn a neutral cue into `deny` where its words deny ("tidak benar", "a lie")."""
    phrases = ground.lexicon.words.denials
    for draft in drafts:
        if draft.act not in ("say", "criticise") or draft.kind not in ("active", "tail", "bare") or draft.carrier:
            continue
        text = " ".join(part.of(ground.page.text).lower() for part in draft.content)
        if any(re.search(rf"\b{re.escape(phrase)}\b", text) for phrase in phrases if phrase in text):
            draft.act = "deny"


def _inside(draft: Draft, drafts: list[Draft]) -> Draft | None:
    """Return the attribution that the content of a denial names: "tuduhan X bahwa ..."."""
    for other in drafts:
        if other is not draft and other.cue is not None and other.kind in ("noun", "relative") and draft.holds(other.cue):
            return other
    return None


def _same_source(ground: Ground, one: Draft, other: Draft) -> bool:
    if one.source is None or other.source is None:
        return False
    return one.source.span.of(ground.page.text).lower() == other.source.span.of(ground.page.text).lower()


def _earlier(ground: Ground, draft: Draft, drafts: list[Draft]) -> Draft | None:
    """Return the nearest earlier attribution of somebody else that carries what is denied."""
    own = _words(ground, draft)
    best: tuple[int, Draft] | None = None
    for other in reversed([one for one in drafts if one.at < draft.at]):
        if other.act not in ANSWERED or other.carrier or not other.content or _same_source(ground, draft, other):
            continue
        if draft.anaphoric:
            return other
        shared = len(own & _words(ground, other))
        if shared > SHARED and (best is None or shared > best[0]):
            best = (shared, other)
    return best[1] if best else None


def link_answers(ground: Ground, drafts: list[Draft]) -> None:
    """Set `answers` of denials and of confirmations without words of their own."""
    for draft in drafts:
        if draft.act not in ANSWERING:
            continue
        draft.answers = _inside(draft, drafts)
        if draft.act == "criticise" and draft.answers is not None and draft.answers.act not in ("allege", "claim"):
            draft.answers = None
        if draft.answers is None and (draft.act == "deny" or draft.anaphoric):
            draft.answers = _earlier(ground, draft, drafts)
