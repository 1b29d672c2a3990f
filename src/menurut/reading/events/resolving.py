"""Resolving: which party a phrase stands for.

pangkalan militer [[AS|USA]]        the owner of a thing
"[[Kami|speaker]] menolak," kata X
"""

import re

from menurut.reading.events.both import both_before, is_only_held, pair_before, people_before, sides_before, some_before
from menurut.reading.events.frames import Trigger
from menurut.reading.events.harm import harm_at, possessor_acts
from menurut.reading.events.scene import Phrase, Scene
from menurut.reading.grammar.affixes import affixes, cut_off
from menurut.reading.grammar.words import function_words
from menurut.types.entity import Entity
from menurut.types.span import Span

# They may stand round the thing itself: "komitmen" Kestovia.
QUOTES = frozenset("\"'“”‘’")
# What is done to people by name.
PERSONAL = frozenset(("COERCE", "ASSAULT", "REQUEST", "AID", "SANCTION", "THREATEN", "RETREAT", "CONCEDE"))
# A thing was told within so many words before a phrase points back to it.
THING_REACH = 80
# Whom "mereka" in a quotation means was named within so many words before.
OTHERS_REACH = 60


def speaker_of(scene: Scene, trigger: Span) -> tuple[str, ...]:
    """Return who speaks the words that hold the trigger."""
    for holder in scene.holders(trigger):
        entity = scene.entity_of(holder.source)
        if entity is not None and not holder.carrier:
            return (entity.id,)
    return ()


def resolve(scene: Scene, phrases: list[Phrase], trigger: Trigger | None) -> tuple[str, ...]:
    """Return the parties that `phrases` stand for, once each; first persons inside reported words are their speaker."""
    ids: list[str] = []
    for phrase in phrases:
        hangs = trigger is not None and scene.clitics.get(phrase.first) is phrase and _falls_on_people(trigger)
        if (
            trigger is not None
            and phrase.first <= trigger.first <= phrase.last
            and not hangs
            and not _opened_before(scene, phrase, trigger)
        ):
            continue
        if trigger is not None and is_only_held(scene, phrase, trigger.first):
            continue
        if _is_post(scene, phrase) or _is_whichever(scene, phrase) or _is_part_of(phrase, trigger):
            continue
        entity = phrase.entity
        plain = trigger is None or trigger.voice != "noun"  # "pertemuan kedua pemimpin itu" was told before
        if several := joined_in(scene, phrase) or (plain and _told_together(scene, phrase, trigger)):
            ids.extend(several)
        elif entity is None and scene.tokens[phrase.first].lower in scene.guards.first_person:
            ids.extend(speaker_of(scene, phrase.mention.span))
        elif entity is not None and (body := _body_of_own(scene, phrase)) is not None:
            ids.append(body.id)
        elif entity is not None and (speaker := _own_side_speaks(scene, phrase)) is not None:
            ids.extend(_others_before(scene, phrase, speaker))
        elif phrase.mention.span.of(scene.page.text).lower() in scene.guards.regions:
            continue
        elif entity is not None and is_party(entity, attacked=trigger is not None and _falls_on_places(trigger)):
            ids.append(entity.id)
        else:  # a thing stands for its owner: "pangkalan AS", "resolusi Rusia"
            owner = _owner(scene, phrase) or _owner_told_before(scene, phrase)
            if owner is not None:
                ids.append(owner.id)
    return tuple(dict.fromkeys(ids))


def _is_part_of(phrase: Phrase, trigger: Trigger | None) -> bool:
    """Return whether a phrase is only what somebody is among others by the trigger, and no partner of his: "menjadi [mediator]"."""
    if trigger is None or trigger.frame.type != "CONSULT":
        return False
    return trigger.first < phrase.first and phrase.last <= trigger.last


def joined_in(scene: Scene, phrase: Phrase) -> list[str]:
    """Return the parties of a name such as "Rusia-Ukraina"; empty where it joins none by hyphens, or others than known names."""
    if phrase.first != phrase.last:
        return []
    parts = re.split("[-–—]", scene.tokens[phrase.first].lower)
    found = [scene.names[part].id for part in parts if part in scene.names]
    return found if 1 < len(parts) == len(set(found)) else []


def _told_together(scene: Scene, phrase: Phrase, trigger: Trigger | None) -> list[str]:
    """Return those whom a phrase for two, or "mereka", stands for, as they were told together before; empty of any other phrase."""
    pair = both_before(scene, phrase) or pair_before(scene, phrase) or sides_before(scene, phrase) or some_before(scene, phrase)
    return pair or people_before(scene, phrase, undergo=trigger is not None and trigger.voice == "passive")


def _owner(scene: Scene, phrase: Phrase) -> Entity | None:
    """Return whose a thing is; None of a deed done to whom its phrase names: "[penangkapan Budi] memicu protes"."""
    if phrase.entity is None and _is_relation(scene, phrase):
        return None
    harm = harm_at(scene, phrase.first) if phrase.entity is None else []
    befallen = next((one for one in _inside(scene, phrase) if _is_owner(one)), None) if harm else None
    if befallen is not None and not any(possessor_acts(frame, befallen) for frame in harm):
        return None
    owners = (inner for inner in (*_inside(scene, phrase), *_genitive(scene, phrase)) if not _is_post(scene, inner))
    return next((inner.entity for inner in owners if _is_owner(inner)), None)


def _is_post(scene: Scene, phrase: Phrase) -> bool:
    """Return whether a phrase is an office that somebody may hold, and nobody who holds it: "menolak perpanjangan masa jabatan [presiden]".

    Or what a law is about: "menolak revisi UU [TNI]".
    """
    before = scene.tokens[phrase.first - 1].lower if phrase.first > 0 else ""
    return before in scene.guards.laws or (phrase.mention.kind == "nominal" and before in scene.guards.posts)


def _body_of_own(scene: Scene, phrase: Phrase) -> Entity | None:
    """Return for whom somebody speaks where he tells of its people: "Juru bicara [OPM] mengakui [anggotanya] membakar gedung itu"."""
    head = scene.tokens[scene.page.index_at(phrase.mention.head.start)].lower
    made = affixes(scene.page.article.language)
    whose = (
        phrase.last in scene.clitics or scene.tokens[phrase.first].lower in function_words(scene.page.article.language).possessives
    )
    if not whose or cut_off(head, made.owner) not in scene.guards.own_people:
        return None
    holder = next((one for one in scene.holders(phrase.mention.span) if not one.carrier), None)
    return scene.entity_of(holder.principal) if holder is not None else None


def _is_whichever(scene: Scene, phrase: Phrase) -> bool:
    """Return whether a phrase is anybody and nobody: "pihak mana pun", "partai apa pun"."""
    words = [token.lower for token in scene.tokens[phrase.last : phrase.last + 3]]
    said = (*words[:2], " ".join(words[1:]))
    return phrase.mention.kind == "nominal" and not scene.guards.whichever.isdisjoint(said)


def _is_relation(scene: Scene, phrase: Phrase) -> bool:
    """Return whether a phrase is somebody by whose he is: what "sekutunya" or "musuh Lumara" does is not done by the owner."""
    head = scene.tokens[scene.page.index_at(phrase.mention.head.start)].lower
    return cut_off(head, affixes(scene.page.article.language).owner).partition("-")[0] in scene.guards.relations


def _owner_told_before(scene: Scene, phrase: Phrase) -> Entity | None:
    """Return the owner of a thing that its phrase only points back to: "kapal patroli Lumara ... [kapal itu]"; None where it is told anew."""
    indonesian = scene.page.article.language == "id"
    pointing, head = (phrase.last, phrase.first) if indonesian else (phrase.first, phrase.last)
    words = scene.guards.pointing if indonesian else scene.guards.pointing_before
    if phrase.entity is not None or pointing == head or scene.tokens[pointing].lower not in words:
        return None
    for at in range(phrase.first - 1, max(0, phrase.first - THING_REACH) - 1, -1):
        for before in scene.ending.get(at, ()):
            same = scene.tokens[before.first if indonesian else before.last].lower == scene.tokens[head].lower
            if same and before.entity is None and (owner := _owner(scene, before)) is not None:
                return owner
    return None


def _own_side_speaks(scene: Scene, phrase: Phrase) -> Entity | None:
    """Return who speaks where "mereka" in a quotation was taken for his own body: "Mereka menyerang kami," kata the chief of that police."""
    if phrase.mention.kind != "pronoun" or scene.tokens[phrase.first].lower not in scene.guards.they:
        return None
    holder = next((one for one in scene.holders(phrase.mention.span) if not one.carrier), None)
    speaker = scene.entity_of(holder.source) if holder is not None and holder.form != "indirect" else None
    return speaker if speaker is not None and phrase.entity is not None and _is_side_of(phrase.entity, speaker) else None


def _is_side_of(party: Entity, speaker: Entity) -> bool:
    """Return whether `party` is the speaker or a body of his: of one country and one sector, which must be told and be no civilians'."""
    if party.id == speaker.id:
        return True
    return party.sector not in (None, "CVL", "UNK") and (party.country, party.sector) == (speaker.country, speaker.sector)


def _others_before(scene: Scene, phrase: Phrase, speaker: Entity) -> tuple[str, ...]:
    """Return the body or people told last before `phrase` that are not the speaker's side; empty where none is."""
    for at in range(phrase.first - 1, max(0, phrase.first - OTHERS_REACH) - 1, -1):
        for before in scene.ending.get(at, ()):
            entity = before.entity
            if entity is not None and entity.kind in ("group", "organisation", "state") and not _is_side_of(entity, speaker):
                return (entity.id,)
    return ()


def _falls_on_people(trigger: Trigger) -> bool:
    """Return whether the -nya of a trigger is somebody: "menahannya"; what is denied or looked into is more often a thing: "membantahnya"."""
    if trigger.voice == "noun":
        return False  # "serangannya": whose it is was told before
    return trigger.frame.type in PERSONAL or (trigger.frame.type == "ACCUSE" and trigger.frame.mode == "allege")


def _falls_on_places(trigger: Trigger) -> bool:
    """Return whether the event of a trigger can fall on a place: an attack or a blockade, but land that is held is no party."""
    return trigger.frame.type in ("ASSAULT", "COERCE", "AID") and trigger.frame.mode != "seize"


def is_party(entity: Entity | None, *, attacked: bool) -> bool:
    """Return whether an entity can act or suffer: documents and places can't, but an attack on a place hits who lives there."""
    return entity is not None and (
        entity.kind not in ("document", "place") or (attacked and entity.kind == "place" and entity.country is not None)
    )


def _is_owner(phrase: Phrase) -> bool:
    """Return whether a phrase inside another names whose thing it is: "militer" in "peralatan militer" does not."""
    entity = phrase.entity
    if entity is None or not is_party(entity, attacked=False):
        return False
    return (
        phrase.mention.kind != "nominal"
        or entity.kind in ("person", "group")
        or entity.sector != "MIL"
        or phrase.first < phrase.last
    )


def _genitive(scene: Scene, phrase: Phrase) -> list[Phrase]:
    """Return the phrase right behind a thing of nobody's known, which says whose it is: "[langkah] [para jenderal]"."""
    if phrase.entity is not None or scene.page.article.language != "id":
        return []
    at = phrase.last + 1
    if at < len(scene.tokens) and scene.tokens[at].text in QUOTES:
        at += 1
    return scene.starting.get(at, [])[:1]


def _inside(scene: Scene, phrase: Phrase) -> list[Phrase]:
    """Return the phrases inside another, up to its relative clause, in order."""
    found: list[Phrase] = []
    for at in range(phrase.first, phrase.last + 1):
        if scene.tokens[at].lower in scene.guards.relatives:
            break
        found.extend(inner for inner in scene.starting.get(at, ()) if inner is not phrase and inner.last <= phrase.last)
    if not found and phrase.last in scene.clitics and scene.clitics[phrase.last] is not phrase:  # "keputusannya" is somebody's
        found.append(scene.clitics[phrase.last])
    return found


def _opened_before(scene: Scene, phrase: Phrase, trigger: Trigger) -> bool:
    """Return whether the trigger stands in the relative clause of `phrase`, or is a verb that the phrase runs on into ("300 buruh mogok")."""
    if trigger.voice != "noun" and phrase.first < trigger.first and phrase.entity is not None and phrase.entity.kind == "group":
        return True
    return any(scene.tokens[at].lower in scene.guards.relatives for at in range(phrase.first, trigger.first))
