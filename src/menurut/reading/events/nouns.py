"""Nouns: whose event a noun tells: its possessor, the subject of the verb that carries it, the doer in its clause.

serangan [[Rusia]]          [[Rusia]] melancarkan serangan          serangan yang dipimpin [[Rusia]]
"""

from menurut.reading.events.antecedents import phrase_ending
from menurut.reading.events.arguments import agents, objects, prepositional
from menurut.reading.events.frames import Trigger
from menurut.reading.events.fronted import behind_comma, is_fronted
from menurut.reading.events.groups import group_around
from menurut.reading.events.scene import Phrase, Scene
from menurut.reading.events.subjects import subjects
from menurut.reading.grammar.affixes import affixes

# Whom "mereka" can mean as one.
SEVERAL = frozenset({"group", "organisation", "state"})
# Between an event noun and the verb that leads to it.
CARRIER_REACH = 4
# "yang dilakukan X" stands within so many words behind the noun, whatever tells where and when between.
CARRIED_REACH = 14


# Between what goes off and the verb that tells whom it struck stand where and when.
STRUCK_REACH = 9


def struck(scene: Scene, last: int) -> list[Phrase]:
    """Return whom what goes off strikes: "ledakan bom [menewaskan] 12 orang", "an explosion [rocked] Kabul"; none where another verb follows it."""
    _, high = scene.bounds(last)
    for at in range(last + 1, min(high, last + 1 + STRUCK_REACH)):
        if scene.tokens[at].lower in scene.guards.striking:
            return objects(scene, at)
        if scene.is_verb(at) or scene.tokens[at].lower in scene.guards.subordinators | scene.guards.pointing:
            return []
    return []


def possessors(scene: Scene, first: int, last: int) -> list[Phrase]:
    """Return the possessor of a noun at tokens `first` to `last`: its genitive, or the name before 's."""
    if last in scene.clitics:
        return [scene.clitics[last]]
    if (held := _held(scene, first, last)) is not None:
        return [held]
    if scene.tokens[last].lower.endswith(affixes(scene.page.article.language).owner):
        return subjects(scene, first)  # "Israel memulai serangannya": -nya is most often the subject
    low, high = scene.bounds(first)
    if scene.page.article.language == "en":
        at = first - 1
        plain = True  # without 's only a name right before the noun is its possessor: "the Kremlin attack"
        while at >= low and first - at <= 5:
            found = phrase_ending(scene, at, first)
            if found is not None and (plain or _is_genitive(scene, found)):
                return group_around(scene, found)
            lower = scene.tokens[at].lower
            closed = lower in scene.guards.prepositions or lower in scene.guards.subordinators or scene.is_verb(at)
            if closed or (not lower[:1].isalnum() and lower[:1] not in "'’"):
                return []
            plain = plain and (lower in scene.guards.modifiers or lower[:1] in "'’")
            at -= 1
        return []
    at = last + 1
    while at < high and at - last <= 5:
        found_here = scene.starting.get(at)
        if found_here and (own := _their_own(scene, found_here[0], first)):
            return own
        if found_here:
            return group_around(scene, found_here[0])
        lower = scene.tokens[at].lower
        if lower not in scene.guards.modifiers and (at - last > 3 or not _may_modify(scene, at)):
            return []
        at += 1
    return []


def _held(scene: Scene, first: int, last: int) -> Phrase | None:
    """Return the state that a form of several words holds: "pendudukan [Israel]", "[Russian] interference"; None where it holds none."""
    inside = (
        phrase
        for at in range(first, last + 1)
        for phrase in scene.starting.get(at, ())
        if phrase.last - phrase.first < last - first
    )
    return next((one for one in inside if one.last <= last and one.entity is not None and one.entity.kind == "state"), None)


def is_blamed(scene: Scene, trigger: Trigger) -> bool:
    """Return whether a noun is a deed that somebody is blamed for, who stands behind its "on": "[blamed] the attack on the rebels"."""
    low, _ = scene.bounds(trigger.first)
    if trigger.voice != "noun":
        return False
    for at in range(trigger.first - 1, max(low, trigger.first - CARRIER_REACH) - 1, -1):
        if scene.is_verb(at):
            return scene.tokens[at].lower in scene.guards.blamed_on
    return False


def _their_own(scene: Scene, phrase: Phrase, noun: int) -> list[Phrase]:
    """Return the subject of the verb that governs a deed of "mereka", which is most often theirs: "[pasukan Lumara] memperluas serangan mereka"."""
    if scene.tokens[phrase.first].lower not in scene.guards.they or phrase.first != phrase.last:
        return []
    return [one for one in subjects(scene, noun) if one.entity is not None and one.entity.kind in SEVERAL]


def _is_genitive(scene: Scene, phrase: Phrase) -> bool:
    after = scene.tokens[phrase.last + 1].lower if phrase.last + 1 < len(scene.tokens) else ""
    last = scene.tokens[phrase.last].lower
    return (
        after in ("'s", "’s", "'", "’")
        or last in ("'s", "’s", "his", "her", "its", "their", "my", "our")
        or last.endswith(("'s", "’s"))
    )


def _may_modify(scene: Scene, at: int) -> bool:
    token = scene.tokens[at]
    closed = (
        scene.guards.prepositions
        | scene.guards.subordinators
        | scene.guards.relatives
        | scene.guards.coordinators
        | scene.guards.fillers
    )
    return token.text.isalpha() and token.text.islower() and token.lower not in closed and not scene.is_verb(at)


def carrier_of(scene: Scene, first: int) -> int | None:
    """Return the light verb that governs the noun at `first` ("melancarkan serangan"); None where there is none."""
    low, high = scene.bounds(first)
    if first + 1 < high and scene.tokens[first + 1].lower in scene.guards.pointing:
        return None  # "menyatakan pembunuhan itu ..." speaks of it
    for at in range(first - 1, max(low, first - 5) - 1, -1):
        lower = scene.tokens[at].lower
        if lower in scene.guards.light_verbs or lower in scene.guards.receiving_verbs:
            return at
        if (
            lower in scene.guards.subordinators
            or lower in scene.guards.prepositions
            or scene.is_verb(at)
            or lower in (",", ".", ";", ":", "(", ")")
        ):
            return None
    return None


def bringers(scene: Scene, noun: int) -> list[Phrase]:
    """Return the subject of the verb that leads to an event noun held with a partner: "[X] memicu perang dengan Y"."""
    low, _ = scene.bounds(noun)
    for at in range(noun - 1, max(low, noun - CARRIER_REACH) - 1, -1):
        lower = scene.tokens[at].lower
        if scene.is_verb(at):
            return subjects(scene, at)
        if lower in scene.guards.subordinators - scene.guards.prepositions or lower in (",", ";", ":", "(", ")"):
            return []
    return []


def fighting(scene: Scene, noun: int) -> list[Phrase]:
    """Return the party right before the preposition of a war with another: "mendukung [Rusia] dalam perang melawan Ukraina"; empty where none stands there."""
    low, _ = scene.bounds(noun)
    if noun - 2 < low or scene.tokens[noun - 1].lower not in scene.guards.inside:
        return []
    before = phrase_ending(scene, noun - 2, noun)
    return group_around(scene, before) if before is not None and before.entity is not None and before.entity.kind in SEVERAL else []


def attending(scene: Scene, noun: int) -> list[Phrase]:
    """Return whose clause tells where or when by a talk with somebody: "Dalam pertemuan dengan Y, [X] berjanji", "[X] berjanji dalam pertemuan dengan Y"."""
    low, _ = scene.bounds(noun)
    opening = noun - 1 - (noun - 1 > low and scene.tokens[noun - 1].lower in scene.guards.modifiers)  # "in | a | call with Y"
    before = scene.tokens[opening].lower if noun > low else ""
    if before not in scene.guards.prepositions and before not in scene.guards.subordinators:
        return []
    if is_fronted(scene, noun, low) and not any(scene.is_verb(at) for at in range(low, noun)):
        return behind_comma(scene, noun)
    speaker = phrase_ending(scene, noun - 2, noun)
    if speaker is not None and speaker.first - 1 in scene.cues:
        return group_around(scene, speaker)  # "..., kata [X] dalam percakapan telepon dengan Y"
    for at in range(noun - 2, low - 1, -1):
        lower = scene.tokens[at].lower
        if scene.is_verb(at):  # "disampaikan [X] dalam pertemuan dengan Y"
            passive = scene.page.article.language == "id" and lower.startswith(affixes("id").passive)
            return agents(scene, at) if passive else subjects(scene, at)
        if lower in scene.guards.subordinators - scene.guards.prepositions or lower in (",", ";", ":", "(", ")"):
            return []
    return []


def agents_in_relative(scene: Scene, noun: int) -> list[Phrase]:
    """Return the doer told by the clause of an event noun: "serangan yang dipimpin X", "an attack launched by X".

    In "penahanan Budi dikecam X" X only speaks of it: an Indonesian verb describes a noun behind "yang" alone. So does X in "tuduhan yang
    dibantah X".
    """
    _, high = scene.bounds(noun)
    described = scene.page.article.language == "en"
    for at in range(noun + 1, min(noun + 5, high)):
        described = described or scene.tokens[at].lower in scene.guards.relatives
        if scene.is_verb(at) and described:
            return agents(scene, at) if scene.tokens[at].lower not in scene.guards.undergone | scene.guards.answered else []
        if scene.is_verb(at):
            break
        if not _may_modify(scene, at) and scene.tokens[at].lower not in scene.guards.relatives:
            break
    return _carried_by(scene, noun, high)


def _carried_by(scene: Scene, noun: int, high: int) -> list[Phrase]:
    """Return the doer behind a passive that only carries an event noun: "embargo itu dijatuhkan [X]", "serangan di Orvel yang dilakukan [X]"."""
    relative = False
    for at in range(noun + 1, min(noun + 1 + CARRIED_REACH, high)):
        lower = scene.tokens[at].lower
        relative = relative or lower in scene.guards.relatives
        if lower in (scene.guards.done if relative else scene.guards.carried):
            return agents(scene, at)
        if scene.is_verb(at) or lower in scene.guards.coordinators or lower in (",", ";", ":"):
            break
    return []


def other_doers(scene: Scene, trigger: Trigger, possessor: list[Phrase]) -> list[Phrase]:
    """Return who does to the possessor of a noun such as "penyerangan" what it tells: "penyerangan [konsulat X] oleh Y"; empty where nobody else is told."""
    if trigger.frame.type not in ("ASSAULT", "COERCE") or scene.page.article.language != "id":
        return []
    noun, made = scene.tokens[trigger.first].lower, affixes("id")
    if not (noun.startswith(made.deed_begins) and noun.endswith(made.deed_ends)):
        return []  # "serangan X" is X's
    found = prepositional(scene, trigger.last, scene.guards.agents) or _carried_by(
        scene, trigger.last, scene.bounds(trigger.last)[1]
    )
    return [] if {one.first for one in found} & {one.first for one in possessor} else found
