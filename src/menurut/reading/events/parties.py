"""Parties: which entities act in an event and which undergo it, from a frame's slots and the arguments around its trigger.

    [[Rusia|actor]] [[menyerang|active]] [[Ukraina|recipient]]
    [[Ukraina|recipient]] [[diserang|passive]] [[Rusia|actor]]
    [[serangan|noun]] [[Rusia|actor]] terhadap [[Ukraina|recipient]]

Slots speak of the deep subject (who does) and object (who undergoes), whatever the voice.
"""

from menurut.reading.events import arguments
from menurut.reading.events.frames import Trigger
from menurut.reading.events.scene import Phrase, Scene
from menurut.types.attribution import Attribution

# Where a noun or a verb without an object shows who undergoes.
TOWARDS = frozenset(
    ("terhadap", "kepada", "atas", "ke", "pada", "melawan", "di", "dari", "against", "on", "at", "to", "with", "toward", "towards", "dengan", "upon", "over", "of", "from")
)
VERB_TOWARDS = frozenset(("terhadap", "kepada", "atas", "melawan", "against", "toward", "towards"))
PLACED = frozenset(("di", "ke", "in", "into", "at"))
WITH = frozenset(("dengan", "antara", "bersama", "with", "between", "oleh", "by", "and", "dan"))

Parties = tuple[tuple[str, ...], tuple[str, ...]]


def find_parties(scene: Scene, trigger: Trigger, cue: Attribution | None) -> Parties:
    """Return actors and recipients of `trigger` as entity ids; `cue` is the attribution whose cue the trigger is."""
    frame = trigger.frame
    actors = _first(scene, trigger, frame.actor or ("subject",))
    if cue is not None and cue.source is not None and not frame.actor:
        source = scene.phrases.get(cue.source)
        if source is not None:
            actors = arguments.group_around(scene, source) if source.last not in scene.clitics else [source]
    recipients = _first(scene, trigger, frame.recipient or ("object",))
    doers = resolve(scene, actors, trigger)
    if not doers and frame.speech and trigger.voice == "active" and "none" not in frame.actor:
        doers = _speaker(scene, trigger)
    undergoers = tuple(entity for entity in resolve(scene, recipients, trigger) if entity not in doers)
    if frame.mutual:
        return _together(scene, trigger, (*doers, *undergoers)), ()
    if not undergoers and frame.type == "ASSAULT" and not frame.recipient:
        undergoers = _attacked_place(scene, trigger, doers)
    return doers, undergoers


def _together(scene: Scene, trigger: Trigger, known: tuple[str, ...]) -> tuple[str, ...]:
    """Return everybody who takes part in a mutual event: those known, those it is held with, and who speaks of "kesepakatan dengan X"."""
    if len(known) > 1:
        return known
    found = resolve(scene, arguments.prepositional(scene, trigger.last, WITH), trigger)
    everybody = tuple(dict.fromkeys((*known, *found)))
    if len(everybody) == 1 and not known:
        return tuple(dict.fromkeys((*_speaker(scene, trigger), *everybody)))
    return everybody


def _attacked_place(scene: Scene, trigger: Trigger, doers: tuple[str, ...]) -> tuple[str, ...]:
    """Return the state or the territory an attack "di" or "ke" somewhere falls on, where it is not the attacker's own."""
    found = resolve(scene, arguments.prepositional(scene, trigger.last, PLACED), trigger)
    own = {scene.entities[one].country for one in doers}
    return tuple(one for one in found if scene.entities[one].kind in ("state", "place") and scene.entities[one].country not in own)


def _first(scene: Scene, trigger: Trigger, slots: tuple[str, ...]) -> list[Phrase]:
    prepositions = tuple(slot for slot in slots if slot not in ("subject", "object", "none", "possessor"))
    for slot in slots:
        if slot == "none":
            return []
        if slot == "subject":
            found = _deep_subject(scene, trigger)
        elif slot == "object":
            found = _deep_object(scene, trigger, plain=not prepositions)
        elif slot == "possessor":
            found = arguments.possessors(scene, trigger.first, trigger.last)
        else:
            found = arguments.prepositional(scene, trigger.last, (slot,))
        if found:
            return found
    return []


def _deep_subject(scene: Scene, trigger: Trigger) -> list[Phrase]:
    if trigger.voice == "active":
        return arguments.subjects(scene, trigger.first)
    if trigger.voice == "passive":
        return arguments.agents(scene, trigger.last)
    if trigger.frame.possessor == "actor":
        found = arguments.possessors(scene, trigger.first, trigger.last)
        if found:
            return found
    by = arguments.prepositional(scene, trigger.last, scene.guards.agents)
    if by:
        return by
    carrier = arguments.carrier_of(scene, trigger.first)
    if carrier is not None and scene.tokens[carrier].lower not in scene.guards.receiving_verbs:
        return arguments.subjects(scene, carrier)
    return []


def _deep_object(scene: Scene, trigger: Trigger, *, plain: bool) -> list[Phrase]:
    if trigger.voice == "active":
        if trigger.clitic:
            return [scene.clitics[trigger.last]] if trigger.last in scene.clitics else []
        found = arguments.objects(scene, trigger.last)
        return found or (arguments.prepositional(scene, trigger.last, VERB_TOWARDS) if plain else [])
    if trigger.voice == "passive":
        return arguments.subjects(scene, trigger.first)
    if trigger.frame.possessor == "recipient":
        found = arguments.possessors(scene, trigger.first, trigger.last)
        if found:
            return found
    found = arguments.prepositional(scene, trigger.last, TOWARDS) if plain else []
    if found:
        return found
    carrier = arguments.carrier_of(scene, trigger.first)
    if carrier is not None and scene.tokens[carrier].lower in scene.guards.receiving_verbs:
        return arguments.subjects(scene, carrier)
    return []


def _speaker(scene: Scene, trigger: Trigger) -> tuple[str, ...]:
    """Return who speaks the words that hold the trigger."""
    for holder in scene.holders(trigger.span):
        entity = scene.entity_of(holder.source)
        if entity is not None and not holder.carrier:
            return (entity.id,)
    return ()


def resolve(scene: Scene, phrases: list[Phrase], trigger: Trigger) -> tuple[str, ...]:
    """Return the entities of `phrases`, once each; first persons inside reported words are their speaker."""
    ids: list[str] = []
    for phrase in phrases:
        if phrase.first <= trigger.first <= phrase.last and not _opened_before(scene, phrase, trigger):
            continue
        entity = phrase.entity
        if entity is None:
            if scene.tokens[phrase.first].lower in scene.guards.first_person:
                ids.extend(_speaker(scene, trigger))
            continue
        ids.append(entity.id)
    return tuple(dict.fromkeys(ids))


def _opened_before(scene: Scene, phrase: Phrase, trigger: Trigger) -> bool:
    """Return whether the trigger stands in the relative clause of `phrase`."""
    return any(scene.tokens[at].lower in scene.guards.relatives for at in range(phrase.first, trigger.first))
