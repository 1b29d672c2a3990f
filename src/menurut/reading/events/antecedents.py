"""Antecedents: whom a phrase before a verb stands for, where a clause or an apposition stands with it.

milisi yang didukung [[Kestovia]] menyerang     -> milisi        Budi, [[terdakwa korupsi]], divonis     -> Budi
"""

from menurut.reading.events.fronted import closes_fronted
from menurut.reading.events.groups import group_around
from menurut.reading.events.nobody import ENDS
from menurut.reading.events.scene import Phrase, Scene
from menurut.reading.grammar.affixes import affixes

# A verb's object begins within so many words behind it; its "yang" stands within so many before it.
OBJECT_REACH = 4
RELATIVE_REACH = 6
# Cues of these have somebody or something for their object, and no clause in which he does what follows.
OF_OBJECTS = frozenset(("criticise", "praise", "refuse"))
# And of these in English, where no finite verb stands in what is demanded: "demanding the mayor [resign]".
OF_OBJECTS_IN_ENGLISH = OF_OBJECTS | {"demand"}


def phrase_ending(scene: Scene, at: int, verb: int) -> Phrase | None:
    return next((phrase for phrase in scene.ending.get(at, ()) if phrase.last < verb), None)


def named(scene: Scene, phrase: Phrase) -> Phrase:
    """Return the name that `phrase` stands beside as an apposition ("Budi, terdakwa korupsi, divonis"), else `phrase`."""
    low, _ = scene.bounds(phrase.first)
    if phrase.mention.kind == "nominal" and phrase.first - 2 >= low and scene.tokens[phrase.first - 1].lower == ",":
        before = scene.ending.get(phrase.first - 2)
        if before and before[0].mention.kind == "name":
            governed = before[0].first > low and scene.tokens[before[0].first - 1].lower in scene.guards.prepositions
            if governed or closes_fronted(scene, before[0], low):
                return phrase  # "menurut Reuters, para buruh ...", "setelah menahan Budi, polisi ..." are no appositions
            return before[0]
    return phrase


def headed(scene: Scene, phrase: Phrase, low: int, *, lent: bool = False) -> list[Phrase]:
    """Return the subject that ends in `phrase`: itself, the phrase it only closes, or whom its relative clause speaks of.

    `lent` where another verb further on takes it over, which an English clause about a thing does not lend it to.
    """
    if (clause := _told_of(scene, phrase, low)) is not None:
        found = antecedent(scene, clause, low)
        if not lent or scene.page.article.language == "id" or any(one.entity is not None for one in found):
            return found
    if phrase.entity is None and phrase.first > low:
        phrase = phrase_ending(scene, phrase.first - 1, phrase.first) or phrase  # "dua jet tempur Rusia jenis MiG-29"
    before = scene.tokens[phrase.first - 1].lower if phrase.first > low else ""
    opens = scene.tokens[phrase.first].span.start in scene.content_set  # "denied that its jets had crossed the border"
    if (
        before in scene.guards.relatives and not opens and (phrase.entity is None or phrase.last in scene.clitics)
    ):  # "mahkamah yang putusannya memerintahkan"
        return antecedent(scene, phrase.first - 1, low)
    group = group_around(scene, phrase)  # "milisi yang didukung Kestovia dan Lumara"
    relative = _relative(scene, phrase.first - 1, low) or _relative(scene, group[0].first - 1, low)
    if relative is not None:
        return antecedent(scene, relative, low) or group_around(scene, phrase)
    return group_around(scene, named(scene, phrase))


def _told_of(scene: Scene, phrase: Phrase, low: int) -> int | None:
    """Return what opens the clause whose object `phrase` is, so that somebody else does what follows: "Kestovia yang mendukung [milisi] menyerang"."""
    if scene.page.article.language != "id":
        return _told_of_in_english(scene, phrase, low)
    for at in range(phrase.first - 1, max(low, phrase.first - OBJECT_REACH) - 1, -1):
        if scene.tokens[at].lower in scene.guards.copulas:
            before = range(at - 1, max(low, at - OBJECT_REACH) - 1, -1)
            return next((one for one in before if scene.tokens[one].lower in scene.guards.relatives), None)
        if scene.is_verb(at):
            said = at in scene.cues and scene.cues[at].act not in OF_OBJECTS
            controls = said or scene.tokens[at].lower in scene.guards.bare_control
            return opening_relative(scene, at, low) if not controls else None
        if scene.tokens[at].tag not in ("NOUN", "ADJ", "NUM", "DET"):
            break
    return None


def _told_of_in_english(scene: Scene, phrase: Phrase, low: int) -> int | None:
    """Return "who" or the participle that opens such a clause: "the man who shot [the mayor] was", "a man accused of shooting [the mayor] was"."""
    if not _goes_on(scene, phrase):
        return None
    for at in range(phrase.first - 1, max(low, phrase.first - OBJECT_REACH) - 1, -1):
        if scene.is_verb(at):
            return _opener(scene, at, low)
        if scene.tokens[at].tag not in ("NOUN", "ADJ", "NUM", "DET"):
            break
    return None


def _goes_on(scene: Scene, phrase: Phrase) -> bool:
    """Return whether a finite verb seems to follow `phrase`, and no participle that narrows it: "killed rebels [backed by Lumara]"."""
    after = phrase.last + 1
    if after + 1 >= len(scene.tokens) or scene.tokens[after].lower.endswith("ing"):
        return False
    if scene.is_verb(after):
        return after + 1 in scene.time_tokens or scene.tokens[after + 1].lower not in scene.guards.prepositions
    return scene.tokens[after].lower in scene.guards.fillers


def _opener(scene: Scene, verb: int, low: int) -> int | None:
    """Return what opens the English clause of `verb`: "who", or a participle right behind a phrase; None where it is a clause by itself."""
    if verb in scene.cues and scene.cues[verb].act not in OF_OBJECTS_IN_ENGLISH:
        return None
    if not scene.tokens[verb].lower.endswith("ing"):
        return opening_relative(scene, verb, low)
    if reduced(scene, verb, low):
        return verb
    ruled = verb - 2 >= low and scene.tokens[verb - 1].lower in scene.guards.prepositions
    return verb - 2 if ruled and scene.is_verb(verb - 2) and reduced(scene, verb - 2, low) else None


def reduced(scene: Scene, verb: int, low: int) -> bool:
    """Return whether an English participle narrows the phrase right before it: "a militia [backed] by Lumara", "lawyers [representing] the mayor"."""
    if scene.page.article.language != "en" or verb <= low or verb + 1 >= len(scene.tokens) or not scene.ending.get(verb - 1):
        return False
    return scene.tokens[verb].lower.endswith("ing") or scene.tokens[verb + 1].lower in scene.guards.prepositions


def opening_relative(scene: Scene, verb: int, low: int) -> int | None:
    """Return the "yang" of whose clause `verb` is the verb, with nothing but fillers, times and other verbs between; None where there is none."""
    for at in range(verb - 1, max(low, verb - RELATIVE_REACH) - 1, -1):
        lower = scene.tokens[at].lower
        if lower in scene.guards.relatives:
            return at
        if not (lower in scene.guards.fillers or at in scene.time_tokens or scene.is_verb(at)):
            return None
    return None


def outermost(scene: Scene, verb: int, low: int) -> int | None:
    """Return the "yang" of who opens the sentence, where a passive is the only verb left for him: "Warga [yang] menuduh bupati korupsi | ditahan"."""
    if scene.page.article.language != "id" or not scene.tokens[verb].lower.startswith(affixes("id").passive):
        return None
    _, high = scene.bounds(verb)
    opening = next((at for at in range(low, verb) if scene.tokens[at].lower in scene.guards.relatives), None)
    if opening is None or any(scene.is_verb(at) for at in range(low, opening)):
        return None
    ends = scene.guards.relatives | scene.guards.subordinators | ENDS
    end = next((at for at in range(opening + 1, high) if scene.tokens[at].lower in ends), high)
    verbs = [at for at in range(opening + 1, end) if scene.is_verb(at)]
    return opening if len(verbs) > 1 and verbs[-1] == verb else None


def _relative(scene: Scene, verb: int, low: int) -> int | None:
    """Return the "yang" of a passive clause whose doer follows the verb: "milisi yang didukung Kestovia menyerang ..."."""
    if (
        verb < low
        or not scene.is_verb(verb)
        or not scene.tokens[verb].lower.startswith(affixes(scene.page.article.language).passive)
    ):
        return None
    for at in range(verb - 1, max(low, verb - 3) - 1, -1):
        lower = scene.tokens[at].lower
        if lower in scene.guards.relatives:
            return at
        if lower not in scene.guards.fillers and at not in scene.clitics:  # "warga yang | rumahnya | digusur polisi"
            return None
    return None


def _past_place(scene: Scene, phrase: Phrase, relative: int, low: int) -> Phrase:
    """Return who is in the place right before a relative clause of doing, which is about them: "[pejabat Lumara] di Orvel yang menolak".

    What is done to is the place more often: "wilayah Lumara yang diduduki".
    """
    where = phrase.first - 1
    placed = phrase.entity is not None and phrase.entity.kind in ("place", "state") and phrase.last == relative - 1
    if (
        scene.page.article.language != "id"
        or not placed
        or where <= low
        or scene.tokens[where].lower not in scene.guards.place_before
    ):
        return phrase
    _, high = scene.bounds(relative)
    verb = next((at for at in range(relative + 1, min(high, relative + 1 + OBJECT_REACH)) if scene.is_verb(at)), None)
    if verb is None or scene.tokens[verb].lower.startswith(affixes("id").passive):
        return phrase
    return phrase_ending(scene, where - 1, where) or phrase


def antecedent(scene: Scene, relative: int, low: int) -> list[Phrase]:
    at = relative - 1
    while at >= low and relative - at <= 8:
        if scene.ending.get(at):
            found = _past_place(scene, scene.ending[at][0], relative, low)
            outer = _relative(scene, found.first - 1, low) if scene.tokens[relative - 1].text == "," else None
            if outer is not None:  # "milisi yang didukung Kestovia, yang menyerang ..."
                return antecedent(scene, outer, low)
            return group_around(scene, named(scene, found))
        around = [phrase for phrase in scene.starting.get(at, ()) if phrase.last > relative]
        if around:  # the clause belongs to the phrase: "tahanan yang dibebaskan"
            return around[:1]
        if scene.is_verb(at):
            break
        at -= 1
    return []
