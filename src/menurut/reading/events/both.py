"""Both: the two parties that "kedua negara" or "keduanya" stands for.

[[Kestovia|1]] memanggil duta besar [[Lumara|2]]. [[Kedua negara|1, 2]] sepakat berunding.
"""

from collections.abc import Iterator

from menurut.reading.events.groups import group_around
from menurut.reading.events.scene import Phrase, Scene
from menurut.types.entity import Entity

PAIR = 2
# So many words before, the two were named.
REACH = 600
# Whom "keduanya" may mean.
PAIRED = frozenset({"person", "organisation", "state"})
# Whom "kedua pemimpin" means, where two were told.
PEOPLE = frozenset({"person"})
# "kedua negara" are those states rather than who speaks for them.
STATES = frozenset({"state"})
# Who may be a side of a dispute.
SIDES = PAIRED | {"group"}
# Who fights without being a state.
FIGHTING = frozenset({"MIL", "REB"})
# Who stands for a state.
STATELY = frozenset({"GOV", "MIL", "LEG"})


def both_before(scene: Scene, phrase: Phrase) -> list[str]:
    """Return the parties that stand for the story's two states before a phrase for two; empty where it is none, or there are no two."""
    if not _is_for_two(scene, phrase) and not _is_of_two(scene, phrase):
        return []
    if scene.states is None:
        scene.states = _main_states(scene)
    if _points(scene, phrase) and (pair := _pair_of_states(scene, phrase)):
        return pair
    in_office = _opens_with(scene, phrase, scene.guards.both_in_office)
    return _nearest_two(scene, phrase, PEOPLE if in_office else STATES) or _nearest_two(scene, phrase, PAIRED)


def _points(scene: Scene, phrase: Phrase) -> bool:
    """Return whether a phrase for two points back: "kedua negara itu", "[duta besar] kedua negara itu"."""
    behind = 2 if _is_for_two(scene, phrase) else 4
    tokens = scene.tokens[phrase.first : phrase.last + behind]
    return any(token.lower in scene.guards.pointing for token in tokens)


def _pair_of_states(scene: Scene, phrase: Phrase) -> list[str]:
    """Return the two states told together in this sentence or the one before; empty where none were."""
    number = scene.tokens[phrase.first].sentence
    for back in range(number, max(-1, number - PAIR), -1):
        for group in _groups_in(scene, back, phrase):
            states = list(dict.fromkeys(one.entity.id for one in group if one.entity is not None and one.entity.kind == "state"))
            if len(group) == len(states) == PAIR:
                return states
    return []


def _nearest_two(scene: Scene, phrase: Phrase, kinds: frozenset[str]) -> list[str]:
    """Return who of certain kinds was told last before a phrase for each of the story's two states; empty where it is not both."""
    nearest: dict[str, Entity] = {}
    for at in range(phrase.first - 1, max(0, phrase.first - REACH) - 1, -1):
        for before in scene.ending.get(at, ()):
            entity = before.entity
            told = entity is not None and entity.kind in kinds and entity.country in (scene.states or ())
            if entity is not None and told and _stands_for_state(entity):
                nearest.setdefault(entity.country or "", entity)
        if len(nearest) == PAIR:
            return [entity.id for entity in reversed(nearest.values())]
    return []


def pair_before(scene: Scene, phrase: Phrase) -> list[str]:
    """Return the two parties of one sort whom the nearest sentence before "keduanya" tells together; empty where it tells none, or more."""
    if scene.tokens[phrase.first].lower not in scene.guards.two:
        return []
    number = scene.tokens[phrase.first].sentence
    for back in range(number, max(-1, number - 1 - PAIR), -1):
        low = scene.page.first_tokens[back]
        until = phrase.first if back == number else scene.bounds(low)[1]
        for at in range(until - 1, low - 1, -1):
            for later in scene.starting.get(at, ()):
                group = group_around(scene, later) if later.last < until else []
                if len(group) == PAIR and (found := _pair(group)):
                    return found
        if len(people := _people_in(scene, low, until)) >= PAIR:
            return people if len(people) == PAIR else []  # "Budi bertemu dengan Rika. Keduanya sepakat"
    return []


def _people_in(scene: Scene, first: int, until: int) -> list[str]:
    """Return the people named among some tokens, in order."""
    named = (phrase.entity for at in range(first, until) for phrase in scene.starting.get(at, ()))
    return list(dict.fromkeys(entity.id for entity in named if entity is not None and entity.kind == "person"))


def _pair(group: list[Phrase]) -> list[str]:
    """Return the two parties of a group, in order; empty where they are not two people, two bodies, or two states."""
    parties = [one.entity for one in group if one.entity is not None and one.entity.kind in PAIRED]
    if len({one.id for one in parties}) != PAIR or len({one.kind for one in parties}) != 1:
        return []
    return [one.id for one in parties]


def sides_before(scene: Scene, phrase: Phrase) -> list[str]:
    """Return the two parties told together last before "kedua belah pihak", of whatever sort; empty where it is no such phrase, or nobody was."""
    if not _opens_with(scene, phrase, scene.guards.sides):
        return []
    number = scene.tokens[phrase.first].sentence
    for back in range(number, max(-1, number - 1 - PAIR), -1):
        for group in _groups_in(scene, back, phrase):
            parties = list(dict.fromkeys(one.entity.id for one in group if one.entity is not None and one.entity.kind in SIDES))
            if len(group) == len(parties) == PAIR:
                return parties
        if parties := _opponents_in(scene, back, phrase):
            return parties if len(parties) == PAIR else []  # "Kestovia menyerang Lumara. Kedua belah pihak"
    if scene.states is None:
        scene.states = _main_states(scene)
    return _nearest_two(scene, phrase, STATES)


def _opponents_in(scene: Scene, number: int, phrase: Phrase) -> list[str]:
    """Return the states and armed bodies told in a sentence before `phrase`, where they are more than one, one for each state or name."""
    low = scene.page.first_tokens[number]
    until = min(phrase.first, scene.bounds(low)[1])
    told: dict[str, str] = {}
    for at in range(low, until):
        for one in scene.starting.get(at, ()):
            entity = one.entity
            if entity is not None and (entity.kind == "state" or entity.sector in FIGHTING):
                told.setdefault(entity.country or entity.id, entity.id)
    return list(told.values()) if len(told) > 1 else []


def people_before(scene: Scene, phrase: Phrase, *, undergo: bool) -> list[str]:
    """Return the people told together in this sentence or the one before, whom "mereka" means where no group of people was told.

    "Polisi menahan [Budi dan Sari]. Mereka ditahan di Suar": the police, who may be meant otherwise, do not `undergo` it.
    """
    entity = phrase.entity
    if scene.tokens[phrase.first].lower not in scene.guards.they or (
        entity is not None and not (undergo and entity.kind == "organisation")
    ):
        return []
    if any(one.form == "direct" for one in scene.holders(phrase.mention.span)):
        return []
    number = scene.tokens[phrase.first].sentence
    for back in (number, number - 1):
        for group in _groups_in(scene, back, phrase) if back >= 0 else ():
            people = list(dict.fromkeys(one.entity.id for one in group if one.entity is not None and one.entity.kind == "person"))
            if len(group) == len(people) >= PAIR:
                return people
    return []


def some_before(scene: Scene, phrase: Phrase) -> list[str]:
    """Return the people told last of whom a phrase tells some: "23 mahasiswa ... Dua di antaranya"; empty where it is no such phrase, or none were told."""
    words = " ".join(scene.tokens[at].lower for at in range(phrase.first, phrase.last + 1))
    if words not in scene.guards.some and not words.endswith(scene.guards.some_of):
        return []
    first = scene.page.first_tokens[max(0, scene.tokens[phrase.first].sentence - PAIR)]
    for at in range(phrase.first - 1, first - 1, -1):
        for before in scene.ending.get(at, ()):
            if before.entity is not None and before.entity.kind == "group":
                return [before.entity.id]
    return []


def _groups_in(scene: Scene, number: int, phrase: Phrase) -> Iterator[list[Phrase]]:
    """Yield the lists of more than one party in a sentence before `phrase`, the last first."""
    low = scene.page.first_tokens[number]
    until = min(phrase.first, scene.bounds(low)[1])
    for at in range(until - 1, low - 1, -1):
        for later in scene.starting.get(at, ()):
            group = group_around(scene, later) if later.last < until else []
            if len(group) > 1:
                yield group


def is_only_held(scene: Scene, phrase: Phrase, verb: int) -> bool:
    """Return whether the relative clause of the verb at a token is about what ends a phrase for two, not about the two.

    "kepentingan kedua negara dari praktik | yang sewenang-wenang": the practice is.
    """
    if scene.tokens[verb - 1].lower not in scene.guards.relatives or not _is_for_two(scene, phrase):
        return False
    return any(scene.tokens[at].lower in scene.guards.prepositions for at in range(phrase.first, phrase.last + 1))


def _main_states(scene: Scene) -> frozenset[str]:
    """Return the codes of the two states that the article tells of most; of one where it tells of one alone."""
    told: dict[str, int] = {}
    for entity in scene.entities.values():
        if entity.country is not None and _stands_for_state(entity):
            told[entity.country] = told.get(entity.country, 0) + len(entity.mentions)
    return frozenset(sorted(told, key=lambda one: (-told[one], one))[:PAIR])


def _is_for_two(scene: Scene, phrase: Phrase) -> bool:
    return _opens_with(scene, phrase, scene.guards.both)


def _is_of_two(scene: Scene, phrase: Phrase) -> bool:
    """Return whether a phrase for an office or a force is of two states by the words right behind it: "[menlu] kedua negara"."""
    entity = phrase.entity
    if entity is None or entity.kind not in SIDES - STATES or entity.sector not in STATELY:
        return False
    behind = " ".join(token.lower for token in scene.tokens[phrase.last + 1 : phrase.last + 4]) + " "
    inside = " ".join(token.lower for token in scene.tokens[phrase.first : phrase.last + 1]) + " "
    held = any(inside.endswith(f" {one} ") for one in scene.guards.both)  # "para jenderal dari kedua negara"
    return phrase.mention.kind == "nominal" and (held or any(behind.startswith(one + " ") for one in scene.guards.both))


def _opens_with(scene: Scene, phrase: Phrase, forms: tuple[str, ...]) -> bool:
    words = [scene.tokens[at].lower for at in range(phrase.first, phrase.last + 1)]
    opening = " ".join(words[:4]) + " "
    if phrase.first and scene.tokens[phrase.first - 1].lower in scene.guards.articles:
        opening = f"{scene.tokens[phrase.first - 1].lower} {opening}"
    return any(opening.startswith(one + " ") for one in forms)


def _stands_for_state(entity: Entity) -> bool:
    return entity.kind == "state" or (entity.kind in ("person", "organisation") and entity.sector in STATELY)
