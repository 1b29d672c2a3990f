"""Subjects: whose verb it is.

[[Rusia|subject]] pada Senin telah menyerang ...        over auxiliaries and phrases of time
[[Rusia]] mengecam X dan menarik Y                      shared with an earlier verb
X meminta [[Rusia]] untuk mundur                        the object of the verb it depends on
"""

from collections.abc import Callable, Iterator

from menurut.reading.events.arguments import agents
from menurut.reading.events.frames import forms_of
from menurut.reading.events.groups import group_around
from menurut.reading.events.scene import Phrase, Scene
from menurut.reading.grammar.affixes import affixes
from menurut.reading.grammar.locality import locality_before
from menurut.types.mention import Mention

# A subject further off than this many tokens belongs to another clause more often than not.
REACH = 25
# An aside between commas is no longer than so many words.
ASIDE = 8
# A phrase that runs on over its verb begins within so many words before it.
OVER = 4
# How many verbs a chain of borrowed subjects may run over.
CHAIN = 4
# What is done to somebody for what he did.
PUNISHING = frozenset(("ACCUSE", "SANCTION", "COERCE", "REJECT", "THREATEN"))
# A verb's object begins within so many words behind it; its "yang" stands within so many before it.
OBJECT_REACH = 4
RELATIVE_REACH = 6
# Between a verb such as "menuduh" and what it says of its object.
CONTROL_REACH = 5


def subjects(scene: Scene, verb: int, depth: int = 0) -> list[Phrase]:
    """Return the phrases that are the grammatical subject of the verb at token `verb`; empty where none is told."""
    low, _ = scene.bounds(verb)
    guards, tokens = scene.guards, scene.tokens
    at = verb - 1
    if (overlong := _running_on(scene, verb, low)) is not None:
        return [overlong]
    near = True  # only fillers between here and the verb
    while at >= low and verb - at <= REACH:
        token = tokens[at]
        phrase = phrase_ending(scene, at, verb)
        if phrase is not None:
            if depth < CHAIN and (told_of := _passive_before(scene, phrase, low)) is not None:
                return subjects(scene, told_of, depth + 1)
            if (free := _ungoverned(scene, at, phrase, low, near=near)) is not None:
                return _headed(scene, free, low)
            at = phrase.first - 2
            near = False
            continue
        lower = token.lower
        if (over := _stepped_over(scene, at, low, near=near)) is not None:
            at = over
            continue
        if lower in guards.relatives:
            return _antecedent(scene, at, low)
        if lower == "," and near and (beside := _beside(scene, at, low)):
            return beside
        if near and depth < CHAIN and _joins(scene, at) and (governor := _verb_left(scene, at, low)) is not None:
            return _joined(scene, at, governor, low, depth)
        if scene.is_verb(at):
            return _past_verb(scene, at, low, depth, near=near)
        if lower in guards.subordinators or lower in (";", ":", '"', "“", "”"):
            return []
        near = False
        at -= 1
    return []


def _beside(scene: Scene, comma: int, low: int) -> list[Phrase]:
    """Return the subject before an apposition or an aside that a comma closes: "[Budi], menteri luar negeri, menolak"; empty where it closes none."""
    if (beside := _apposition(scene, comma, low)) is not None:
        return group_around(scene, beside)
    headed = _before_aside(scene, comma, low)
    return _headed(scene, headed, low) if headed is not None else []


def _ungoverned(scene: Scene, at: int, phrase: Phrase, low: int, *, near: bool) -> Phrase | None:
    """Return `phrase` where no preposition governs it, or its part behind a comma; None where all of it is governed."""
    if not _is_governed(scene, phrase, low, near=near):
        return phrase
    return _past_comma(scene, at, phrase) if near else None


def _past_comma(scene: Scene, at: int, phrase: Phrase) -> Phrase | None:
    """Return the part behind the comma of a phrase that a preposition governs, as far as the comma: "Menurut Budi, [kapal itu] berangkat"."""
    smaller = (one for one in scene.ending.get(at, ()) if one.first > phrase.first)
    return next((one for one in smaller if scene.tokens[one.first - 1].lower == ","), None)


def _past_verb(scene: Scene, at: int, low: int, depth: int, *, near: bool) -> list[Phrase]:
    """Return the subject on the other side of the verb at `at`: its own, or whom its clause speaks of ("kelompok yang dibentuk oleh X menyerang")."""
    if near:
        return subjects(scene, at, depth + 1) if depth < CHAIN else []
    relative = _opening(scene, at, low) if scene.page.article.language == "id" else None
    return _antecedent(scene, relative, low) if relative is not None else []


def _is_governed(scene: Scene, phrase: Phrase, low: int, *, near: bool) -> bool:
    """Return whether a preposition governs `phrase`, so that it is nobody's subject; but "sejak Kestovia menyerang", "lebih dari 80 orang"."""
    before = scene.tokens[phrase.first - 1].lower if phrase.first > low else ""
    opens_clause = near and before in scene.guards.subordinators
    rounds = before in scene.guards.approximating and scene.tokens[phrase.first].text[:1].isdigit()
    return before in scene.guards.prepositions and not opens_clause and not rounds


def _stepped_over(scene: Scene, at: int, low: int, *, near: bool) -> int | None:
    """Return the token before a time, a filler or a locality at `at`; None where it is none."""
    lower = scene.tokens[at].lower
    if at in scene.time_tokens or lower in scene.guards.fillers:
        return at - 1
    begins = locality_before(scene.page, _mentions_ending(scene), at, low) if near and lower == "," else None
    return begins - 1 if begins is not None else None


def _passive_before(scene: Scene, phrase: Phrase, low: int) -> int | None:
    """Return the passive verb whose doer `phrase` is and whose subject does what follows: "Iran [dituduh] [AS] mengirim senjata"."""
    at = phrase.first - 1
    if at >= low and scene.tokens[at].lower in scene.guards.agents:
        at -= 1
    elif scene.page.article.language == "en":  # "accused Russia" is no passive
        return None
    return at if at >= low and scene.tokens[at].lower in scene.guards.passive_control else None


def _told_of(scene: Scene, phrase: Phrase, low: int) -> int | None:
    """Return the "yang" of the clause whose object `phrase` is, so that somebody else does what follows: "Kestovia yang mendukung [milisi] menyerang"."""
    if scene.page.article.language != "id":
        return None
    for at in range(phrase.first - 1, max(low, phrase.first - OBJECT_REACH) - 1, -1):
        if scene.tokens[at].lower in scene.guards.copulas:
            before = range(at - 1, max(low, at - OBJECT_REACH) - 1, -1)
            return next((one for one in before if scene.tokens[one].lower in scene.guards.relatives), None)
        if scene.is_verb(at):
            return None if at in scene.cues or scene.tokens[at].lower in scene.guards.bare_control else _opening(scene, at, low)
        if scene.tokens[at].tag not in ("NOUN", "ADJ", "NUM", "DET"):
            break
    return None


def _opening(scene: Scene, verb: int, low: int) -> int | None:
    """Return the "yang" of whose clause `verb` is the verb, with nothing but fillers, times and other verbs between; None where there is none."""
    for at in range(verb - 1, max(low, verb - RELATIVE_REACH) - 1, -1):
        lower = scene.tokens[at].lower
        if lower in scene.guards.relatives:
            return at
        if not (lower in scene.guards.fillers or at in scene.time_tokens or scene.is_verb(at)):
            return None
    return None


def _running_on(scene: Scene, verb: int, low: int) -> Phrase | None:
    """Return the group of people that a phrase names which runs on over the verb itself: "[300 buruh mogok kerja]"."""
    for at in range(verb - 1, max(low, verb - OVER) - 1, -1):
        if scene.tokens[at].lower in scene.guards.relatives or scene.ending.get(at):
            return None
        for phrase in scene.starting.get(at, ()):
            if phrase.last >= verb and phrase.entity is not None and phrase.entity.kind == "group":
                return phrase
    return None


def _headed(scene: Scene, phrase: Phrase, low: int) -> list[Phrase]:
    """Return the subject that ends in `phrase`: itself, the phrase it only closes, or whom its relative clause speaks of."""
    if (clause := _told_of(scene, phrase, low)) is not None:
        return _antecedent(scene, clause, low)
    if phrase.entity is None and phrase.first > low:
        phrase = phrase_ending(scene, phrase.first - 1, phrase.first) or phrase  # "dua jet tempur Rusia jenis MiG-29"
    before = scene.tokens[phrase.first - 1].lower if phrase.first > low else ""
    opens = scene.tokens[phrase.first].span.start in scene.content_set  # "denied that its jets had crossed the border"
    if (
        before in scene.guards.relatives and not opens and (phrase.entity is None or phrase.last in scene.clitics)
    ):  # "mahkamah yang putusannya memerintahkan"
        return _antecedent(scene, phrase.first - 1, low)
    relative = _relative(scene, phrase.first - 1, low)
    if relative is not None:
        return _antecedent(scene, relative, low) or group_around(scene, phrase)
    return group_around(scene, named(scene, phrase))


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
        if lower not in scene.guards.fillers:
            return None
    return None


def _joined(scene: Scene, at: int, governor: int, low: int, depth: int) -> list[Phrase]:
    """Return the subject of a verb that the word at `at` joins to the verb `governor` before it."""
    lower = scene.tokens[at].lower
    governor = _main_verb(scene, at, governor, low)
    opener = _clause_opener(scene, at, governor)
    if opener is not None:  # its own verb is no verb we know: "ketika militan tiba dan menembaki"
        return group_around(scene, opener)
    return _borrowed(scene, at, governor, depth, dependent=lower not in scene.guards.coordinators and lower != ",")


def _joins(scene: Scene, at: int) -> bool:
    """Return whether the word at `at`, standing before a verb without a subject, joins it to a verb before."""
    lower = scene.tokens[at].lower
    guards = scene.guards
    if lower in guards.infinitives or lower in guards.coordinators or lower in guards.subordinators or lower == ",":
        return True
    return lower in guards.prepositions  # "convicted of murdering", "dalam menyampaikan kritik"


def named(scene: Scene, phrase: Phrase) -> Phrase:
    """Return the name that `phrase` stands beside as an apposition ("Budi, terdakwa korupsi, divonis"), else `phrase`."""
    low, _ = scene.bounds(phrase.first)
    if phrase.mention.kind == "nominal" and phrase.first - 2 >= low and scene.tokens[phrase.first - 1].lower == ",":
        before = scene.ending.get(phrase.first - 2)
        if before and before[0].mention.kind == "name":
            governed = before[0].first > low and scene.tokens[before[0].first - 1].lower in scene.guards.prepositions
            return phrase if governed else before[0]  # "menurut Reuters, para buruh ..." is no apposition
    return phrase


def _apposition(scene: Scene, comma: int, low: int) -> Phrase | None:
    """Return the phrase before an apposition that the comma at `comma` closes; None where it closes none."""
    inner = next(iter(scene.ending.get(comma - 1, ())), None)
    if inner is None or inner.first - 2 < low or scene.tokens[inner.first - 1].lower != ",":
        return None
    outer = next(iter(scene.ending.get(inner.first - 2, ())), None)
    if outer is None or outer.entity is None:
        return None
    before = scene.tokens[outer.first - 1].lower if outer.first > low else ""
    if before in scene.guards.prepositions or before == ",":
        return None
    return inner if inner.mention.kind == "name" and inner.entity is not None and outer.mention.kind == "nominal" else outer


def _before_aside(scene: Scene, comma: int, low: int) -> Phrase | None:
    """Return the phrase before an English aside of no names that the comma at `comma` closes: "[the ship], number 12, had turned"."""
    tokens = scene.tokens
    if scene.page.article.language != "en" or comma + 1 >= len(tokens) or tokens[comma + 1].tag != "AUX":
        return None
    for back in range(comma - 1, max(low, comma - ASIDE) - 1, -1):
        if tokens[back].lower == ",":
            found = phrase_ending(scene, back - 1, comma) if back > low else None
            governed = found is not None and found.first > low and tokens[found.first - 1].lower in scene.guards.prepositions
            return None if governed else found
        if scene.is_verb(back):
            break
    return None


def _mentions_ending(scene: Scene) -> Callable[[int], Iterator[Mention]]:
    return lambda end: (one.mention for one in scene.ending.get(scene.page.index_at(end) - 1, ()))


def beside_subject(scene: Scene, verb: int) -> list[Phrase]:
    """Return who acts beside the subject of the verb at `verb` by the opening of its sentence: "Bersama [X dan Y], Z mengakui ..."."""
    low, _ = scene.bounds(verb)
    if scene.tokens[low].lower not in scene.guards.together:
        return []
    at = low + 1 + (scene.tokens[low + 1].lower in scene.guards.partners)
    opening = scene.starting.get(at)
    if not opening:
        return []
    group = group_around(scene, opening[0])
    comma = group[-1].last + 1
    subject = scene.starting.get(comma + 1) if comma < verb and scene.tokens[comma].lower == "," else None
    nearest = subjects(scene, verb) if subject else []
    return group if subject and nearest and nearest[0].first == subject[0].first else []


def phrase_ending(scene: Scene, at: int, verb: int) -> Phrase | None:
    return next((phrase for phrase in scene.ending.get(at, ()) if phrase.last < verb), None)


def _antecedent(scene: Scene, relative: int, low: int) -> list[Phrase]:
    at = relative - 1
    while at >= low and relative - at <= 8:
        if scene.ending.get(at):
            found = scene.ending[at][0]
            outer = _relative(scene, found.first - 1, low) if scene.tokens[relative - 1].text == "," else None
            if outer is not None:  # "milisi yang didukung Kestovia, yang menyerang ..."
                return _antecedent(scene, outer, low)
            return group_around(scene, named(scene, found))
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


def _main_verb(scene: Scene, at: int, governor: int, low: int) -> int:
    """Return the verb that rules `governor` where ", dan" leads back to it: "menuduh Iran mengirim rudal, dan menjatuhkan sanksi"."""
    if scene.tokens[at].lower not in scene.guards.coordinators or scene.tokens[at - 1].lower != ",":
        return governor
    for verb in range(governor - 1, max(low, governor - CONTROL_REACH) - 1, -1):
        if scene.is_verb(verb):
            return verb if scene.tokens[verb].lower in scene.guards.object_control else governor
    return governor


def _clause_opener(scene: Scene, at: int, governor: int) -> Phrase | None:
    """Return the phrase right after a subordinator between the verb `governor` and the joining word at `at`: a later clause's subject."""
    guards = scene.guards
    for place in range(at - 2, governor, -1):
        lower = scene.tokens[place].lower
        if lower in guards.subordinators and lower not in guards.prepositions:
            found = scene.starting.get(place + 1)
            return found[0] if found and found[0].entity is not None else None
    return None


def _is_reason(scene: Scene, at: int, verb: int) -> bool:
    """Return whether the word at `at` tells why somebody is charged, punished or let go by `verb`: "mengajukan gugatan terhadap [X] karena menipu"."""
    if scene.tokens[at].lower not in scene.guards.because:
        return False
    if scene.tokens[verb].lower.startswith(affixes(scene.page.article.language).passive):
        return False  # "Budi ditangkap polisi karena menipu": the subject's doing
    if scene.tokens[verb].lower in scene.guards.taken:
        return True
    after = {token.lower for token in scene.tokens[verb + 1 : verb + 1 + OBJECT_REACH]}
    forms = forms_of(scene.page.article.language).get(scene.tokens[verb].lower, ())
    return any(form.frame.type in PUNISHING and (len(form.words) == 1 or form.words[1] in after) for form in forms)


def _borrowed(scene: Scene, at: int, verb: int, depth: int, *, dependent: bool) -> list[Phrase]:
    """Return the subject that a verb after a joining word at `at` shares with the verb before that word."""
    if dependent and (scene.tokens[verb].lower in scene.guards.object_control or _is_reason(scene, at, verb)):
        controlled = [
            phrase
            for back in range(verb + 1, at)
            for phrase in scene.starting.get(back, ())
            if phrase.entity is not None and scene.tokens[back - 1].lower not in scene.guards.agents
        ]
        if controlled:
            return group_around(scene, controlled[0])
    if dependent and _serves_doer(scene, at, verb) and (planner := agents(scene, verb)):
        return planner
    return subjects(scene, verb, depth + 1)


def _serves_doer(scene: Scene, at: int, verb: int) -> bool:
    """Return whether what the word at `at` joins to a passive is its doer's: "rencana yang disusun oleh [Hamas] untuk menyerang".

    A clause of time or reason is about who undergoes it: "[Budi] ditangkap polisi setelah membakar pos".
    """
    lower = scene.tokens[at].lower
    if lower in scene.guards.subordinators and lower not in scene.guards.infinitives:
        return False
    passive = scene.tokens[verb].lower.startswith(affixes(scene.page.article.language).passive)
    return passive and scene.tokens[verb].lower not in scene.guards.passive_control
