"""Arguments: who stands where around a trigger: grammatical subject, object, agent, possessor, preposition.

    [[Rusia|subject]] telah menyerahkan [[tawanan|object]] kepada [[Ukraina|kepada]]

A phrase is followed to the left over auxiliaries, adverbs and phrases of time; a verb that shares its subject with an earlier
one ("mengecam X dan menarik Y") or depends on it ("meminta X untuk mundur") borrows from there.
"""

from menurut.reading.events.scene import Phrase, Scene

# A subject further off than this many tokens belongs to another clause more often than not.
REACH = 25
# From a verb to its object: a noun or two may stand between ("menyerang pangkalan militer Israel").
OBJECT_REACH = 6
# How many verbs a chain of borrowed subjects may run over.
CHAIN = 4


def group_around(scene: Scene, phrase: Phrase) -> list[Phrase]:
    """Return `phrase` with those joined to it by "dan", "and" or commas, in order of position."""
    group = [phrase]
    current = phrase
    while True:
        previous = _joined_before(scene, current)
        if previous is None:
            break
        group.insert(0, previous)
        current = previous
    current = phrase
    while True:
        following = _joined_after(scene, current, comma=True)
        if following is None:
            break
        group.append(following)
        current = following
    return group


def _joined_before(scene: Scene, phrase: Phrase) -> Phrase | None:
    at = phrase.first - 1
    low, _ = scene.bounds(phrase.first)
    if at - 1 < low:
        return None
    lower = scene.tokens[at].lower
    if lower not in scene.guards.pairing and not (lower == "," and _joined_after(scene, phrase, comma=True) is not None):
        return None
    if scene.tokens[at - 1].lower == "," and at - 2 >= low:
        at -= 1
    before = scene.ending.get(at - 1)
    return before[0] if before else None


def _joined_after(scene: Scene, phrase: Phrase, *, comma: bool) -> Phrase | None:
    _, high = scene.bounds(phrase.last)
    at = phrase.last + 1
    if at + 1 >= high:
        return None
    lower = scene.tokens[at].lower
    if lower == "," and comma:
        if scene.tokens[at + 1].lower in scene.guards.pairing:
            at += 1
        else:
            following = scene.starting.get(at + 1)
            # A list goes on to its "dan"; a comma alone opens an apposition or a clause.
            if following and _joined_after(scene, following[0], comma=True) is not None:
                return following[0]
            return None
    elif lower not in scene.guards.pairing:
        return None
    following = scene.starting.get(at + 1) or _past_determiner(scene, at + 1, high)
    if not following:
        return None
    joined = following[0]
    # "X mengecam Y dan Z menolak": Z is the subject of its own verb.
    after = joined.last + 1
    if scene.tokens[phrase.first - 1].lower not in scene.guards.prepositions and after < high and scene.is_verb(after) and _verb_before(scene, phrase.first):
        return None
    return joined


def _past_determiner(scene: Scene, at: int, high: int) -> list[Phrase]:
    """Return the phrases that start after a word or two such as "the", "para", "his"."""
    for place in range(at, min(at + 2, high - 1)):
        if scene.tokens[place].tag not in ("DET", "NUM", "ADJ") and scene.tokens[place].lower not in ("his", "her", "its", "their"):
            return []
        if scene.starting.get(place + 1):
            return scene.starting[place + 1]
    return []


def _verb_before(scene: Scene, at: int) -> bool:
    low, _ = scene.bounds(at)
    return any(scene.is_verb(back) for back in range(max(low, at - 3), at))


def subjects(scene: Scene, verb: int, depth: int = 0) -> list[Phrase]:
    """Return the phrases that are the grammatical subject of the verb at token `verb`; empty where none is told."""
    low, _ = scene.bounds(verb)
    guards, tokens = scene.guards, scene.tokens
    at = verb - 1
    near = True  # only fillers between here and the verb
    while at >= low and verb - at <= REACH:
        token = tokens[at]
        phrase = _phrase_ending(scene, at, verb)
        if phrase is not None:
            before = tokens[phrase.first - 1].lower if phrase.first > low else ""
            opens_clause = near and before in guards.subordinators  # "sejak Rusia menyerang"
            if before in guards.prepositions and not opens_clause:
                at = phrase.first - 2
                near = False
                continue
            return group_around(scene, _named(scene, phrase, low))
        lower = token.lower
        if at in scene.time_tokens or lower in guards.fillers:
            at -= 1
            continue
        if lower in guards.relatives:
            return _antecedent(scene, at, low)
        if near and depth < CHAIN and _joins(scene, at) and (governor := _verb_left(scene, at, low)) is not None:
            return _borrowed(scene, at, governor, depth, infinitive=lower in guards.infinitives)
        if scene.is_verb(at):
            return subjects(scene, at, depth + 1) if near and depth < CHAIN else []
        if lower in guards.subordinators or lower in (";", ":", '"', "“", "”"):
            return []
        near = False
        at -= 1
    return []


def _joins(scene: Scene, at: int) -> bool:
    """Return whether the word at `at`, standing before a verb without a subject, joins it to a verb before."""
    lower = scene.tokens[at].lower
    guards = scene.guards
    if lower in guards.infinitives or lower in guards.coordinators or lower in guards.subordinators or lower == ",":
        return True
    return lower in guards.prepositions  # "convicted of murdering", "dalam menyampaikan kritik"


def _named(scene: Scene, phrase: Phrase, low: int) -> Phrase:
    """Return the name that `phrase` stands beside as an apposition ("Budi, terdakwa korupsi, divonis"), else `phrase`."""
    if phrase.mention.kind == "nominal" and phrase.first - 2 >= low and scene.tokens[phrase.first - 1].lower == ",":
        before = scene.ending.get(phrase.first - 2)
        if before and before[0].mention.kind == "name":
            return before[0]
    return phrase


def _phrase_ending(scene: Scene, at: int, verb: int) -> Phrase | None:
    return next((phrase for phrase in scene.ending.get(at, ()) if phrase.last < verb), None)


def _antecedent(scene: Scene, relative: int, low: int) -> list[Phrase]:
    at = relative - 1
    while at >= low and relative - at <= 8:
        if scene.ending.get(at):
            return group_around(scene, _named(scene, scene.ending[at][0], low))
        around = [phrase for phrase in scene.starting.get(at, ()) if phrase.last > relative]
        if around:  # the clause belongs to the phrase: "tahanan yang dibebaskan"
            return around[:1]
        if scene.is_verb(at):
            break
        at -= 1
    return []


def _verb_left(scene: Scene, at: int, low: int) -> int | None:
    """Return the verb before the joining word at `at`; None where the clause has none."""
    for verb in range(at - 1, max(low, at - REACH) - 1, -1):
        if scene.is_verb(verb):
            return verb
        if scene.tokens[verb].lower in (";", ":"):
            break
    return None


def _borrowed(scene: Scene, at: int, verb: int, depth: int, *, infinitive: bool) -> list[Phrase]:
    """Return the subject that a verb after a joining word at `at` shares with the verb before that word."""
    if infinitive and scene.tokens[verb].lower in scene.guards.object_control:
        controlled = [phrase for back in range(verb + 1, at) for phrase in scene.starting.get(back, ())]
        if controlled:
            return group_around(scene, controlled[0])
    if infinitive and scene.tokens[verb].lower.startswith("di") and scene.page.article.language == "id":
        planner = agents(scene, verb)  # "rencana yang disusun oleh Hamas untuk menyerang"
        if planner:
            return planner
    return subjects(scene, verb, depth + 1)


def objects(scene: Scene, verb: int) -> list[Phrase]:
    """Return the phrases that are the object right of the token `verb`; empty where none is told."""
    _, high = scene.bounds(verb)
    at = verb + 1
    while at < high and at - verb <= OBJECT_REACH:
        found = scene.starting.get(at)
        if found:
            return group_around(scene, found[0])
        lower = scene.tokens[at].lower
        if at in scene.time_tokens:
            at += 1
            continue
        if lower in scene.guards.prepositions or lower in scene.guards.subordinators or lower in scene.guards.relatives:
            return []
        if at in scene.clitics and scene.page.article.language == "id" and not scene.is_verb(at):
            return [scene.clitics[at]]  # "menolak permintaannya"
        if lower in scene.guards.coordinators or not scene.tokens[at].text[:1].isalnum() or scene.is_verb(at):
            return []
        at += 1
    return []


def agents(scene: Scene, verb: int) -> list[Phrase]:
    """Return the doer of a passive verb: after "oleh" or "by", or, in Indonesian, standing at once behind the verb."""
    found = prepositional(scene, verb, scene.guards.agents)
    if found:
        return found
    if scene.page.article.language == "id" and scene.tokens[verb].lower.startswith("di"):
        direct = scene.starting.get(verb + 1)
        if direct:
            return group_around(scene, direct[0])
    return []


# Prepositional phrases belong to a trigger within this many tokens, unless another verb comes first.
PREPOSITION_REACH = 14


# "serangan yang belum pernah terjadi terhadap Israel": these find their noun over a clause in between.
FAR_REACHING = frozenset(("terhadap", "against"))


def prepositional(scene: Scene, at: int, wanted: frozenset[str] | tuple[str, ...], *, first: int | None = None) -> list[Phrase]:
    """Return the phrases after the first of the prepositions `wanted` right of token `at`, in the same clause.

    A trigger of several words may end in its preposition ("keluar dari"): then `first` is the token it begins with.
    """
    _, high = scene.bounds(at)
    tokens = scene.tokens
    closed = False  # past the clause only far-reaching prepositions count
    for place in range(at + 1 if first is None else first, min(high, at + 1 + PREPOSITION_REACH)):
        lower = tokens[place].lower
        if lower in wanted and (not closed or lower in FAR_REACHING):
            found = _after_preposition(scene, place, high)
            if found:
                return found
        elif place in scene.clitics and lower.removesuffix("nya") in wanted and not closed:  # "kepadanya"
            return [scene.clitics[place]]
        elif place <= at:
            continue
        elif _ends_reach(scene, place):
            break
        elif lower in scene.guards.relatives or (scene.is_verb(place) and tokens[place - 1].lower not in scene.guards.coordinators):
            closed = True  # "didukung dan dilindungi oleh X" goes on
    return []


def _ends_reach(scene: Scene, place: int) -> bool:
    lower = scene.tokens[place].lower
    if lower in (";", ":", ".", "!", "?"):
        return True
    return lower in scene.guards.subordinators and lower not in scene.guards.prepositions


def _after_preposition(scene: Scene, preposition: int, high: int) -> list[Phrase]:
    for at in range(preposition + 1, min(preposition + 5, high)):
        found = scene.starting.get(at)
        if found:
            return group_around(scene, found[0])
        if scene.tokens[at].lower in scene.guards.prepositions or scene.is_verb(at):
            break
    return []


def possessors(scene: Scene, first: int, last: int) -> list[Phrase]:
    """Return the possessor of a noun at tokens `first` to `last`: its genitive, or the name before 's."""
    if last in scene.clitics:
        return [scene.clitics[last]]
    if scene.page.article.language == "id" and scene.tokens[last].lower.endswith("nya"):
        return subjects(scene, first)  # "Israel memulai serangannya": -nya is most often the subject
    low, high = scene.bounds(first)
    if scene.page.article.language == "en":
        at = first - 1
        plain = True  # without 's only a name right before the noun is its possessor: "the Kremlin attack"
        while at >= low and first - at <= 5:
            found = _phrase_ending(scene, at, first)
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
        if found_here:
            return group_around(scene, found_here[0])
        lower = scene.tokens[at].lower
        if lower not in scene.guards.modifiers and (at - last > 3 or not _may_modify(scene, at)):
            return []
        at += 1
    return []


def _may_modify(scene: Scene, at: int) -> bool:
    token = scene.tokens[at]
    closed = scene.guards.prepositions | scene.guards.subordinators | scene.guards.relatives | scene.guards.coordinators | scene.guards.fillers
    return token.text.isalpha() and token.text.islower() and token.lower not in closed and not scene.is_verb(at)


def _is_genitive(scene: Scene, phrase: Phrase) -> bool:
    after = scene.tokens[phrase.last + 1].lower if phrase.last + 1 < len(scene.tokens) else ""
    last = scene.tokens[phrase.last].lower
    return after in ("'s", "’s", "'", "’") or last in ("'s", "’s", "his", "her", "its", "their", "my", "our") or last.endswith(("'s", "’s"))


def carrier_of(scene: Scene, first: int) -> int | None:
    """Return the light verb that governs the noun at `first` ("melancarkan serangan"); None where there is none."""
    low, _ = scene.bounds(first)
    for at in range(first - 1, max(low, first - 5) - 1, -1):
        lower = scene.tokens[at].lower
        if lower in scene.guards.light_verbs or lower in scene.guards.receiving_verbs:
            return at
        if lower in scene.guards.prepositions or scene.is_verb(at) or lower in (",", ".", ";", ":", "(", ")"):
            return None
    return None
