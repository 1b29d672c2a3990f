"""Deeds: what somebody is charged with, or denies, told by a verb that no frame knows.

Kestovia membantah tudingan bahwa pasukannya [[menjarah]] gudang bantuan.

Any verb can be a misdeed ("memindahkan kotak suara"), too many for a lexicon and most of them everyday words elsewhere. Inside a charge or
a denial the verb at its head is what it is about, so that the model is heard there by itself; where it is unsure nothing is made.
"""

from collections.abc import Iterator

from menurut.reading.events.frames import Frame, Trigger, Voice
from menurut.reading.events.learned import deed_seen
from menurut.reading.events.scene import Scene
from menurut.reading.events.triggers import is_passive
from menurut.reading.grammar.affixes import affixes
from menurut.types.attribution import Attribution
from menurut.types.span import Span

# In the content of these the deed is coded beside the words about it.
CHARGED = frozenset(("allege", "deny", "confirm"))
# The head of what is charged, its first verb, stands among so many tokens.
REACH = 20
# What is done by words has cues of its own.
SPOKEN = frozenset(("ACCUSE", "REJECT", "REQUEST", "THREATEN", "SUPPORT"))


def find_deeds(scene: Scene, known: tuple[Trigger, ...]) -> list[Trigger]:
    """Return a trigger for each charge or denial at whose head stands a verb no frame of `known` took; empty without a model."""
    taken = {at for one in known for at in range(one.first, one.last + 1)}
    heads = {head for content in _charges(scene) if (head := _head(scene, content)) is not None}
    return [deed for at in sorted(heads - taken) if (deed := _deed_at(scene, at)) is not None]


def _charges(scene: Scene) -> Iterator[Span]:
    """Yield what is charged or denied: the contents of charges and denials, and of what a denial answers."""
    answered = {one.answers for one in scene.attributions if one.act == "deny"}
    for one in scene.attributions:
        if one.act in CHARGED or (one.id in answered and _may_be_charge(one)):
            yield from one.content


def _may_be_charge(attribution: Attribution) -> bool:
    return attribution.act in ("say", "claim") and not attribution.carrier


def _head(scene: Scene, content: Span) -> int | None:
    """Return the first verb of a content; None where it stands in a clause that only says which, or leads to a noun ("melakukan")."""
    first = scene.page.index_at(content.start)
    for at in range(first, min(scene.page.index_at(content.end), first + REACH)):
        if at > first and scene.tokens[at].lower in scene.guards.relatives:
            return None
        if scene.is_verb(at) and at not in scene.cues:
            return None if scene.tokens[at].lower in scene.guards.light_verbs else at
    return None


def _deed_at(scene: Scene, at: int) -> Trigger | None:
    """Return the deed that the verb at `at` tells, of the type the model is sure of; None where it is not."""
    seen = deed_seen(scene, at)
    if seen is None or seen[0] in SPOKEN:
        return None
    kind, score = seen
    frame = Frame(id="", type=kind)
    span = scene.tokens[at].span
    return Trigger(span=span, first=at, last=at, frame=frame, voice=_voice(scene, at), score=score)


def _voice(scene: Scene, at: int) -> Voice:
    if scene.page.article.language == "en":
        return "passive" if is_passive(scene.page, at, at) else "active"
    return "passive" if scene.tokens[at].lower.startswith(affixes("id").passive) else "active"
