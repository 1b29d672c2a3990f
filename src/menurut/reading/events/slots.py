"""Slots: the phrases that stand where a frame says its parties do: subject, object, possessor, behind a preposition.

menyerukan [[Lumara|beside]] mundur        penangkapan [[Budi|object]] oleh [[polisi|subject]]
"""

from menurut.reading.events import arguments, nouns
from menurut.reading.events.frames import Trigger
from menurut.reading.events.groups import group_around
from menurut.reading.events.harm import fights, possessor_acts
from menurut.reading.events.resolving import joined_in, resolve
from menurut.reading.events.scene import Phrase, Scene
from menurut.reading.events.subjects import subjects

# Slots that are no prepositions.
PLAIN = frozenset(("subject", "object", "beside", "none", "possessor", "speaker"))


def fill(scene: Scene, trigger: Trigger, slots: tuple[str, ...]) -> list[Phrase]:
    """Return the phrases in the first of the slots that is filled; empty where none is."""
    prepositions = tuple(slot for slot in slots if slot not in PLAIN)
    for slot in _in_order(trigger, slots):
        if slot in ("none", "speaker"):
            return []
        if slot == "subject":
            found = _deep_subject(scene, trigger)
        elif slot == "object":
            found = _deep_object(scene, trigger, plain=not prepositions)
        elif slot == "beside":
            found = _right_beside(scene, trigger)
        elif slot == "possessor":
            found = nouns.possessors(scene, trigger.first, trigger.last)
        else:
            found = arguments.prepositional(scene, trigger.last, (slot,), first=trigger.first)
            if trigger.frame.type == "REQUEST" and found and _asked_before(scene, trigger, found[0].first):
                continue  # "mendesak agar menyerang [Lumara]"
        if resolve(scene, found, trigger) or (found and found[0].entity is None and slot == "subject"):
            return found
    return []


def _in_order(trigger: Trigger, slots: tuple[str, ...]) -> list[str]:
    """Return the slots in the order of search: what the verb governs itself comes before its prepositions.

    Where a frame names the subject first ("[tiga warga] tewas dalam serangan"), what an active verb governs comes after it.
    """
    if trigger.voice == "active" and slots[0] == "subject":
        return list(slots)
    return sorted(slots, key=lambda slot: slot not in ("object", "beside"))


def _asked_before(scene: Scene, trigger: Trigger, at: int) -> bool:
    """Return whether what is asked for begins before token `at`, which then stands in it."""
    return any(scene.tokens[back].lower in scene.guards.infinitives for back in range(trigger.last + 1, at - 1))


def _right_beside(scene: Scene, trigger: Trigger) -> list[Phrase]:
    """Return the party that the verb governs with nothing between: "menyerukan [Lumara] mundur", not "menyerukan perlindungan warga"."""
    found = scene.starting.get(trigger.last + 1) if trigger.voice == "active" else None
    return group_around(scene, found[0]) if found and found[0].entity is not None else []


def _deep_subject(scene: Scene, trigger: Trigger) -> list[Phrase]:
    if trigger.voice == "active":
        if trigger.clitic and scene.starting.get(trigger.last + 1):  # "keluarnya Inggris"
            return scene.starting[trigger.last + 1][:1]
        return subjects(scene, trigger.first)
    if trigger.voice == "passive":
        for at in range(trigger.first + 1, trigger.last + 1):  # a form may hold its doer: "diduduki Israel"
            inside = scene.starting.get(at, [])
            if inside and scene.page.article.language == "id" and not _is_part(inside[0], trigger):
                by = arguments.prepositional(scene, trigger.last, scene.guards.agents) if inside[0].entity is None else []
                return by or inside[:1]  # "dihujani [rudal] oleh Lumara"
        if trigger.clitic:  # "terbunuhnya Budi" is not his doing
            return arguments.prepositional(scene, trigger.last, scene.guards.agents)
        return arguments.agents(scene, trigger.last)
    found = _owners(scene, trigger)
    if found and _owner_acts(scene, trigger, found):
        return nouns.other_doers(scene, trigger, found) or found
    # "tuduhan dari X" is X's; "serangan dari Gaza" only comes from there.
    by = arguments.prepositional(scene, trigger.last, scene.guards.sources if trigger.frame.speech else scene.guards.agents)
    if not by and trigger.frame.type == "ASSAULT":
        by = [one for one in arguments.prepositional(scene, trigger.last, scene.guards.sources) if fights(one)]
    if not by and trigger.frame.mode == "visit" and scene.tokens[trigger.last + 1].lower in scene.guards.belonging:
        by = arguments.prepositional(scene, trigger.last, scene.guards.belonging)  # "the visit of [Sari] to Orvel"
    if by:
        return by
    carrier = nouns.carrier_of(scene, trigger.first)
    if carrier is not None and scene.tokens[carrier].lower not in scene.guards.receiving_verbs:
        return subjects(scene, carrier)
    return nouns.agents_in_relative(scene, trigger.last)


def _owners(scene: Scene, trigger: Trigger) -> list[Phrase]:
    """Return whose a noun is; nobody's is a battle that is called by its place: "dalam Pertempuran Orvel"."""
    found = nouns.possessors(scene, trigger.first, trigger.last)
    battle = trigger.frame.mutual and trigger.frame.type == "ASSAULT" and len(found) == 1
    low, _ = scene.bounds(trigger.first)
    called = battle and trigger.first > low and scene.tokens[trigger.first].text[:1].isupper()
    return [] if called and not joined_in(scene, found[0]) else found


def _owner_acts(scene: Scene, trigger: Trigger, owners: list[Phrase]) -> bool:
    """Return whether the possessor of a noun does what it tells, by what he is or because another undergoes it: "pembunuhan [Budi] terhadap Sari"."""
    if possessor_acts(trigger.frame, owners[0]):
        return True
    frame, after = trigger.frame, owners[-1].last + 1
    if frame.type not in ("ASSAULT", "COERCE") or scene.page.article.language != "id" or not scene.starting.get(after + 1):
        return False
    word = scene.tokens[after].lower
    # "serangan [warga] ke X" is theirs; "pengusiran [warga] ke X" and "penculikan [warga] ke X" befall them.
    moved = frame.type == "COERCE" or frame.mode == "abduct"
    return word in scene.guards.far_reaching or (word in scene.guards.towards and not moved)


def _is_part(phrase: Phrase, trigger: Trigger) -> bool:
    """Return whether a party inside a form is a part of it and no doer: "ditetapkan sebagai [tersangka]", "... [tersangka pencemaran nama baik]"."""
    return phrase.first > trigger.first and phrase.entity is not None and phrase.entity.sector == "CRM"


def _held_object(scene: Scene, trigger: Trigger) -> Phrase | None:
    """Return the party that a form of several words ends with: "membawa [11 warga]"; None where it ends with a thing: "melakukan serangan teroris"."""
    for at in range(trigger.first + 1, trigger.last + 1):
        if at > trigger.first + 1 and scene.tokens[at - 1].tag == "NOUN":
            return None
        for phrase in scene.starting.get(at, ()):
            if phrase.last >= trigger.last and phrase.entity is not None and phrase.entity.kind in ("person", "group"):
                return phrase
    return None


def _inside(scene: Scene, trigger: Trigger) -> Phrase | None:
    """Return the party between the words of an English form: "hold [the rebels] responsible", "took [the mayor] to court"; None where it has none."""
    if scene.page.article.language != "en":
        return None
    found = scene.starting.get(trigger.first + 1, ())
    whole = max(found, key=lambda one: one.last, default=None)
    if whole is None or whole.entity is None or whole.last >= trigger.last:
        return None
    thing = whole.mention.kind == "pronoun" and whole.entity.kind not in ("person", "group")  # "laughed [it] off"
    return None if thing else whole


def _deep_object(scene: Scene, trigger: Trigger, *, plain: bool) -> list[Phrase]:
    if trigger.clitic and trigger.voice == "passive" and scene.starting.get(trigger.last + 1):  # "ditangkapnya Budi"
        return scene.starting[trigger.last + 1][:1]
    if trigger.voice == "active":
        if trigger.clitic:
            return [scene.clitics[trigger.last]] if trigger.last in scene.clitics else []
        if trigger.first < trigger.last and trigger.first in scene.clitics:  # "menyatakannya bersalah"
            return [scene.clitics[trigger.first]]
        if (held := _held_object(scene, trigger) or _inside(scene, trigger)) is not None:
            return [held]
        found = arguments.objects(scene, trigger.last)
        return found or (arguments.prepositional(scene, trigger.last, scene.guards.verb_towards) if plain else [])
    if trigger.voice == "passive":
        return subjects(scene, trigger.first)
    found = _owners(scene, trigger)
    if found and (not _owner_acts(scene, trigger, found) or nouns.other_doers(scene, trigger, found)):
        return found
    found = arguments.prepositional(scene, trigger.last, scene.guards.towards) if plain else []
    if found:
        return found
    carrier = nouns.carrier_of(scene, trigger.first)
    if carrier is not None and scene.tokens[carrier].lower in scene.guards.receiving_verbs:
        return subjects(scene, carrier)
    return []
