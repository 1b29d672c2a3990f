"""The subject of an English clause whose noun a participle narrows, however many words that governs before the verb.

[Protesters] demanding the resignation of the mayor | clashed ...      [A minister] accused of taking bribes | resigned
"""

from menurut.reading.events.groups import group_around
from menurut.reading.events.scene import Phrase, Scene

BREAKS = frozenset((",", ";", ":", ".", "?", "!", '"', "“", "”", "(", ")"))


def narrowed_subject(scene: Scene, verb: int, low: int) -> list[Phrase]:
    """Return the phrase that opens the clause of the finite verb at `verb` and is narrowed by a participle; empty where none is."""
    if scene.page.article.language != "en" or not _may_be_finite(scene, verb):
        return []
    first = verb - 1
    while first > low and not _parts(scene, first):
        first -= 1
    opening = first + 1 if _parts(scene, first) else low
    for participle in range(opening + 1, verb - 1):
        phrase = next((one for one in scene.ending.get(participle - 1, ()) if one.first == opening), None)
        if phrase is not None and _narrows(scene, participle):
            between = range(participle + 1, verb)
            return group_around(scene, phrase) if not any(_is_finite(scene, at) for at in between) and _is_last(scene, verb) else []
    return []


def _parts(scene: Scene, at: int) -> bool:
    """Return whether a mark or a conjunction at `at` begins another clause."""
    lower, guards = scene.tokens[at].lower, scene.guards
    joins = lower in guards.coordinators and lower not in guards.agents
    return (
        lower in BREAKS
        or lower in guards.relatives
        or joins
        or (lower in guards.subordinators and lower not in guards.prepositions)
    )


def _narrows(scene: Scene, at: int) -> bool:
    """Return whether a participle stands at `at`: "demanding ...", "accused of ..."."""
    lower, after = scene.tokens[at].lower, scene.tokens[at + 1].lower
    charged = lower in scene.guards.passive_control and after in scene.guards.prepositions
    return scene.tokens[at].tag == "VERB" and (lower.endswith("ing") or charged)


def _is_finite(scene: Scene, at: int) -> bool:
    """Return whether a verb at `at` may be the clause's own: no "to overthrow", no "of taking"."""
    return scene.is_verb(at) and _may_be_finite(scene, at)


def _may_be_finite(scene: Scene, at: int) -> bool:
    before = scene.tokens[at - 1]
    ruled = before.lower in scene.guards.infinitives | scene.guards.prepositions or before.tag == "DET"
    return not ruled and scene.tokens[at].tag == "VERB" and not scene.tokens[at].lower.endswith("ing")


def _is_last(scene: Scene, verb: int) -> bool:
    """Return whether no other verb behind is the clause's own, while that at `verb` only narrows: "detainees | injured in clashes | marched"."""
    _, high = scene.bounds(verb)
    if verb + 1 >= high or scene.tokens[verb + 1].lower not in scene.guards.prepositions:
        return True
    for at in range(verb + 1, high):
        if _parts(scene, at):
            return True
        if _is_finite(scene, at) and scene.tokens[min(at + 1, high - 1)].lower not in scene.guards.prepositions:
            return False
    return True
