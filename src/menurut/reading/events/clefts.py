"""Clefts: whoever did it, it was not those who are named.

Kapolres memastikan orang yang [[memukul]] wartawan itu [[bukan]] [[anggotanya|actor, denied]].
The man who [[beat]] the journalist [[was not]] one of [[its officers|actor, denied]].
"""

from dataclasses import replace

from menurut.reading.events.draft import Draft
from menurut.reading.events.scene import Phrase, Scene
from menurut.reading.events.words import moods_of
from menurut.types.reason import Reason

# Between the verb and what says that it was others stand its object and when it was.
REACH = 12
# "one of | its officers"
NEAR = 3
# Whose members did something others deny; "bukan orang gila" only describes.
FORCES = frozenset(("MIL", "COP", "REB", "UAF", "GOV", "SPY", "PTY"))


def deny_doers(scene: Scene, draft: Draft) -> None:
    """Make those the doers of a draft who are said not to have done it, where its doer is but "whoever did it"."""
    if draft.noun or draft.speech or draft.telling.polarity == "negative" or not _is_relative(scene, draft.first):
        return
    at = _denying(scene, draft)
    doer = _behind(scene, at) if at is not None else None
    if at is None or doer is None or doer.entity is None or doer.entity.id in draft.recipients:
        return
    draft.actors = (doer.entity.id,)
    language = scene.page.article.language
    reason = Reason(step="events", rule=f"{language}/modality.yml#not_one_of", span=scene.tokens[at - 1].span)
    draft.telling = replace(draft.telling, polarity="negative", reasons=(*draft.telling.reasons, reason))


def _is_relative(scene: Scene, verb: int) -> bool:
    """Return whether a verb tells of whoever did it: "orang yang (telah) memukul"."""
    low, _ = scene.bounds(verb)
    at = verb - 1
    while at > low and scene.tokens[at].lower in scene.guards.fillers:
        at -= 1
    return at > low and scene.tokens[at].lower in scene.guards.relatives


def _denying(scene: Scene, draft: Draft) -> int | None:
    """Return where those are named who did not do it; None where another clause begins before."""
    _, high = scene.bounds(draft.first)
    phrases = [tuple(phrase.split()) for phrase in moods_of(scene.page.article.language).not_one_of]
    first = scene.page.index_at(draft.trigger.end)
    for at in range(first, min(high, first + REACH)):
        for words in phrases:
            if tuple(token.lower for token in scene.tokens[at : at + len(words)]) == words:
                return at + len(words)
        lower = scene.tokens[at].lower
        if scene.is_verb(at) or lower in scene.guards.relatives or not lower[:1].isalnum():
            return None
    return None


def _behind(scene: Scene, at: int) -> Phrase | None:
    """Return the members of a force or a body that are named at `at`: "anggotanya", "one of its officers"."""
    for here in range(at, min(at + NEAR, len(scene.tokens))):
        for phrase in scene.starting.get(here, ()):
            if phrase.entity is not None and (phrase.entity.sector in FORCES or phrase.last in scene.clitics):
                return phrase
    return None
