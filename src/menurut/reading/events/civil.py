"""Civil: what crowds do to a road or a building is a protest, in words that tell of force where soldiers do it.

[[Petani Lumara|actor]] [[memblokade|PROTEST obstruct]] perlintasan       [[Tentara Lumara|actor]] [[memblokade|COERCE restrict]] pelabuhan
"""

from msgspec import structs

from menurut.reading.events.frames import Frame, Trigger
from menurut.reading.events.harm import in_words
from menurut.reading.events.scene import Scene
from menurut.types.entity import Entity

# Whom protests are made of; fighters, officials and gangs are none of these.
CIVIL = frozenset(("CVL", "LAB", "EDU", "AGR"))
# By the type of the frame: which of the guards' lists holds the words, and the protest's mode.
TURNED = {"COERCE": ("obstructing", "obstruct"), "ASSAULT": ("rioting", "riot")}
# Harm to people is no protest; a force is told by its people: "Mereka melempari kami," kata kapolres.
PEOPLE = frozenset(("person", "group"))
FORCES = frozenset(("COP", "MIL"))


def as_done_by(scene: Scene, trigger: Trigger, actors: tuple[str, ...], recipients: tuple[str, ...]) -> Frame | None:
    """Return the frame of a trigger as those who do it let it be: an attack in words, a road closed by an army; None of a state's demonstration."""
    frame = trigger.frame
    if frame.type == "PROTEST" and actors and all(_is_in_power(scene, one) for one in actors):
        return structs.replace(frame, type="COERCE", mode="restrict") if frame.mode == "obstruct" else None
    if in_words(scene, trigger, (actors, recipients)):
        return structs.replace(frame, type="ACCUSE", mode="disapprove", speech=True)
    return _as_protest(scene, trigger, actors, recipients)


def _is_in_power(scene: Scene, party: str) -> bool:
    """Return whether a party is a state, an army or a government's body: what these block, they do with force."""
    entity = scene.entities[party]
    return entity.kind == "state" or (entity.sector in ("MIL", "GOV") and entity.kind == "organisation")


def _as_protest(scene: Scene, trigger: Trigger, actors: tuple[str, ...], recipients: tuple[str, ...]) -> Frame:
    """Return the frame of a trigger, turned into a protest where a crowd blocks, stones or burns things."""
    frame = trigger.frame
    words = {token.lower for token in scene.tokens[trigger.first : trigger.last + 1]}
    listed, mode = TURNED.get(frame.type, ("", ""))
    if not listed or not actors or not words & getattr(scene.guards, listed):
        return frame
    doers = [scene.entities[one] for one in actors]
    befallen = [scene.entities[one] for one in recipients]
    hurt = any(one.kind in PEOPLE or one.sector in FORCES for one in befallen)
    if (hurt and frame.type == "ASSAULT") or any(not _is_crowd(scene, one) for one in doers):
        return frame
    return structs.replace(frame, type="PROTEST", mode=mode)


def _is_crowd(scene: Scene, doer: Entity) -> bool:
    """Return whether a party is civilians without a name, and more than one of them: not "seorang warga"."""
    first = doer.name.partition(" ")[0].lower()
    return doer.kind == "group" and doer.sector in CIVIL and first not in scene.guards.single
