"""Arguments: who stands right of a trigger: object, agent, phrase after a preposition.

Rusia menyerahkan [[tawanan|object]] kepada [[Ukraina|kepada]]          diserang [[Rusia|agent]]
"""

from menurut.reading.events.groups import group_around
from menurut.reading.events.scene import Phrase, Scene
from menurut.reading.grammar.affixes import affixes, cut_off

# They may stand round the object or a word of it: "menghancurkan 'sarang' milisi".
QUOTES = frozenset("\"'“”‘’")
# From a verb to its object: a noun or two may stand between ("menyerang pangkalan militer Israel").
OBJECT_REACH = 6
# What something is called stands within so many words behind "apa".
NAMED_WITHIN = 5
# Prepositional phrases belong to a trigger within this many tokens, unless another verb comes first.
PREPOSITION_REACH = 14


def objects(scene: Scene, verb: int) -> list[Phrase]:
    """Return the phrases that are the object right of the token `verb`; empty where none is told."""
    _, high = scene.bounds(verb)
    at = verb + 1
    while at < high and at - verb <= OBJECT_REACH:
        found = scene.starting.get(at)
        if found:
            return group_around(scene, found[0])
        lower = scene.tokens[at].lower
        if at in scene.time_tokens or lower in QUOTES:
            at += 1
            continue
        if lower in scene.guards.prepositions and (behind := rounded(scene, at)):
            return group_around(scene, behind)
        if lower in scene.guards.prepositions or lower in scene.guards.subordinators or lower in scene.guards.relatives:
            return []
        if at in scene.clitics and scene.page.article.language == "id" and not scene.is_verb(at):
            return [scene.clitics[at]]  # "menolak permintaannya"
        if lower in scene.guards.coordinators and (second := _verb_joined(scene, verb, at, high)) is not None:
            return objects(scene, second)
        if lower in scene.guards.coordinators or not scene.tokens[at].text[:1].isalnum() or scene.is_verb(at):
            return []
        at += 1
    return []


def _verb_joined(scene: Scene, verb: int, at: int, high: int) -> int | None:
    """Return the active verb that the word at `at` joins at once to `verb`, so that both have one object: "mendukung dan membela [Lumara]"."""
    made = affixes(scene.page.article.language)
    joined = at + 1
    if at != verb + 1 or joined >= high or scene.tokens[at].lower not in scene.guards.pairing or not scene.is_verb(joined):
        return None
    active = scene.tokens[joined].lower.startswith(made.nasal) if made.passive else True
    return joined if active else None


def rounded(scene: Scene, at: int) -> Phrase | None:
    """Return the counted phrase whose number the words at `at` only round: "menahan sekitar [500 politikus]", "at least [30 women]"."""
    for first in (at + 1, at + 2):
        if first < len(scene.tokens) and (found := scene.starting.get(first)):
            number = scene.tokens[first]
            counts = number.tag == "NUM" or number.text[:1].isdigit() or number.tag == "ADJ"
            return found[0] if counts else None
        if first < len(scene.tokens) and scene.tokens[first].lower not in scene.guards.superlatives:
            return None
    return None


def agents(scene: Scene, verb: int) -> list[Phrase]:
    """Return the doer of a passive verb: after "oleh" or "by", or, in Indonesian, standing at once behind the verb."""
    found = prepositional(scene, verb, scene.guards.agents)
    if found:
        return found
    made = affixes(scene.page.article.language)
    if scene.tokens[verb].lower.startswith((*made.passive, *made.befalling)):
        _, high = scene.bounds(verb)
        direct = scene.starting.get(verb + 1) if verb + 1 < high else None  # a headline ends in its verb: "14 Orang Ditangkap"
        if direct and not (direct[0].entity is None and direct[0].last in scene.clitics):  # "ditolak kewarganegaraannya"
            return group_around(scene, direct[0])
    return []


def prepositional(scene: Scene, at: int, wanted: frozenset[str] | tuple[str, ...], *, first: int | None = None) -> list[Phrase]:
    """Return the phrases after the first of the prepositions `wanted` right of token `at`, in the same clause.

    A trigger of several words may end in its preposition ("keluar dari"): then `first` is the token it begins with.
    """
    _, high = scene.bounds(at)
    tokens = scene.tokens
    closed = False  # past the clause only far-reaching prepositions count
    for place in range(at + 1 if first is None else first, min(high, at + 1 + PREPOSITION_REACH)):
        lower = tokens[place].lower
        if lower in wanted and (not closed or lower in scene.guards.far_reaching):
            found = _after_preposition(scene, place, high)
            if found and not (lower in scene.guards.listening and _is_outlet(found[0])):
                return found
        elif (
            place in scene.clitics and cut_off(lower, affixes(scene.page.article.language).owner) in wanted and not closed
        ):  # "kepadanya"
            return [scene.clitics[place]]
        elif place <= at:
            continue
        elif _ends_reach(scene, place) and not _is_interim(scene, place, high):
            break
        elif scene.is_verb(place) and not _is_transparent(scene, place):
            closed = True
    return []


def _is_transparent(scene: Scene, verb: int) -> bool:
    """Return whether the clause goes on over a verb: "didukung dan dilindungi oleh X", "bantuan yang diperlukan kepada X"."""
    before = scene.tokens[verb - 1].lower
    if before in scene.guards.coordinators or _narrows(scene, verb):
        return True
    return before in scene.guards.relatives and scene.tokens[verb].lower in scene.guards.needed


def _is_outlet(phrase: Phrase) -> bool:
    """Return whether a phrase is a medium that somebody only talks to: "katanya kepada Kantor Berita Lumara"."""
    entity = phrase.entity
    return entity is not None and phrase.mention.kind == "name" and entity.kind == "organisation" and entity.sector == "JRN"


def _narrows(scene: Scene, verb: int) -> bool:
    """Return whether a verb of state only narrows the noun right before it: "jaminan | tertulis | dari X"."""
    befalling = affixes(scene.page.article.language).befalling
    return bool(befalling) and scene.tokens[verb].lower.startswith(befalling) and scene.tokens[verb - 1].tag == "NOUN"


def _is_interim(scene: Scene, place: int, high: int) -> bool:
    """Return whether a word that may open a clause describes the noun right before it: "kesepakatan | sementara | dengan X"."""
    interim = scene.tokens[place].lower in scene.guards.interim and scene.tokens[place - 1].tag == "NOUN"
    return interim and place + 1 < high and scene.tokens[place + 1].lower in scene.guards.partners | scene.guards.verb_towards


def _ends_reach(scene: Scene, place: int) -> bool:
    lower = scene.tokens[place].lower
    if lower in (";", ":", ".", "!", "?"):
        return True
    return lower in scene.guards.subordinators and lower not in scene.guards.prepositions


def _after_preposition(scene: Scene, preposition: int, high: int) -> list[Phrase]:
    behind = scene.tokens[preposition + 1].lower if preposition + 1 < high else ""
    if behind in scene.guards.means and scene.tokens[preposition].lower in scene.guards.partners:
        return []
    clause = behind in scene.guards.whatever  # "atas apa yang dilakukan X"
    named = range(preposition + 2, min(preposition + 2 + NAMED_WITHIN, high)) if clause else ()
    called = next((at for at in named if scene.tokens[at].lower in scene.guards.called_so), None)
    if called is not None:  # "atas apa yang mereka sebut sebagai agresi X"
        return _after_preposition(scene, called, high)
    for at in range(preposition + 1, min(preposition + (8 if clause else 5), high)):
        found = scene.starting.get(at)
        if found and found[0].entity is not None:
            return [] if _tells(scene, found[0], preposition) else group_around(scene, found[0])
        if scene.tokens[at].lower in scene.guards.prepositions or (scene.is_verb(at) and not clause):
            break
    return []


def _tells(scene: Scene, phrase: Phrase, at: int) -> bool:
    """Return whether `phrase` is who says the words at token `at`: "shelled a village on Saturday, [police] said"."""
    return any(one.source == phrase.mention.id for one in scene.holders(scene.tokens[at].span))
