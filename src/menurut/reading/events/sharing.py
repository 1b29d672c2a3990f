"""Sharing: which verb before a joining word lends its subject, or its object, to the verb behind it.

Rusia [[mengecam]] X dan menarik Y        X [[meminta]] Rusia untuk mundur
"""

from menurut.reading.events.antecedents import opening_relative
from menurut.reading.events.frames import forms_of
from menurut.reading.events.inflection import is_past
from menurut.reading.events.scene import Phrase, Scene
from menurut.reading.grammar.affixes import affixes

# A subject further off than this many tokens belongs to another clause more often than not.
REACH = 25
# A verb's object begins within so many words behind it; its "yang" stands within so many before it.
OBJECT_REACH = 4
# What is done to somebody for what he did.
PUNISHING = frozenset(("ACCUSE", "SANCTION", "COERCE", "REJECT", "THREATEN"))
# Acts that report what somebody else does; who demands or promises rules the verb behind.
TELLING = frozenset(("say", "claim", "allege", "believe", "confirm", "deny"))
# Between a joining word and its verb stand so many at most: "setelah | sebelumnya sempat | memeriksanya".
VERB_REACH = 4
# Between a verb such as "menuduh" and what it says of its object.
CONTROL_REACH = 5


def joins(scene: Scene, at: int) -> bool:
    """Return whether the word at `at`, standing before a verb without a subject, joins it to a verb before."""
    lower = scene.tokens[at].lower
    guards = scene.guards
    if lower in guards.infinitives or lower in guards.coordinators or lower in guards.subordinators or lower == ",":
        return True
    return lower in guards.prepositions  # "convicted of murdering", "dalam menyampaikan kritik"


def verb_left(scene: Scene, at: int, low: int) -> int | None:
    """Return the verb before the joining word at `at`; None where the clause has none."""
    for verb in range(at - 1, max(low, at - REACH) - 1, -1):
        if scene.is_verb(verb) or scene.tokens[verb].lower in scene.guards.acts:
            return verb
        if scene.tokens[verb].lower in (";", ":"):
            break
    return None


def main_verb(scene: Scene, at: int, governor: int, low: int) -> int:
    """Return the verb that rules `governor` where ", dan" leads back to it: "menuduh Iran mengirim rudal, dan menjatuhkan sanksi"."""
    if scene.tokens[at].lower not in scene.guards.coordinators:
        return governor
    if (outer := _outside_clause(scene, at, governor, low) or _outside_infinitive(scene, at, governor, low)) is not None:
        return outer
    if (ruling := _ruling_compound(scene, governor, low)) is not None:
        return ruling
    if scene.tokens[at - 1].lower != ",":
        return governor
    for verb in range(governor - 1, max(low, governor - CONTROL_REACH) - 1, -1):
        if scene.is_verb(verb):
            return verb if scene.tokens[verb].lower in scene.guards.object_control else governor
    return governor


def _ruling_compound(scene: Scene, governor: int, low: int) -> int | None:
    """Return the verb whose object ends in a word that only looks like a verb: "[menetapkan] hari berkabung dan", "[mengirim] kapal berbendera X dan"."""
    token, made = scene.tokens[governor], affixes(scene.page.article.language)
    noun = governor - 1
    plain = token.lower.startswith(made.active) and not token.lower.startswith(made.nasal)  # "berkabung"
    if not plain or noun - 1 < low or scene.tokens[noun].tag != "NOUN":
        return None
    nasal = scene.tokens[noun - 1].lower.startswith(made.nasal)
    return noun - 1 if nasal and scene.is_verb(noun - 1) and not scene.ending.get(noun, []) else None


def _outside_clause(scene: Scene, at: int, governor: int, low: int) -> int | None:
    """Return the verb before the clause of a passive `governor` where an active verb goes on: "menutup kota yang diduduki dan menangkap warga"."""
    made = affixes(scene.page.article.language)
    passive = scene.tokens[governor].lower.startswith(made.passive)
    if not made.passive or not passive or not scene.tokens[at + 1].lower.startswith(made.nasal):
        return None
    relative = opening_relative(scene, governor, low)
    outer = verb_left(scene, relative, low) if relative is not None else None
    return outer if outer is not None and scene.tokens[outer].lower.startswith(made.nasal) else None


def _outside_infinitive(scene: Scene, at: int, governor: int, low: int) -> int | None:
    """Return the verb that an infinitive `governor` serves where a past tense goes on: "[fired] shots to disperse a crowd and detained 14"."""
    if scene.page.article.language != "en" or scene.tokens[governor - 1].lower not in scene.guards.infinitives:
        return None
    following = next((one for one in range(at + 1, min(at + VERB_REACH, len(scene.tokens))) if scene.is_verb(one)), None)
    if following is None or not is_past(scene.tokens[following].lower):
        return None
    return verb_left(scene, governor - 1, low)


def clause_opener(scene: Scene, at: int, governor: int) -> Phrase | None:
    """Return the phrase right after a subordinator between the verb `governor` and the joining word at `at`: a later clause's subject."""
    guards = scene.guards
    for place in range(at - 2, governor, -1):
        lower = scene.tokens[place].lower
        if lower in guards.subordinators and lower not in guards.prepositions:
            found = scene.starting.get(place + 1)
            return found[0] if found and found[0].entity is not None else None
    return None


def content_opener(scene: Scene, at: int, governor: int) -> Phrase | None:
    """Return the phrase that opens what the cue `governor` reports, where the joining word at `at` stands in it: "mengatakan [Lumara] lamban dalam"."""
    said = scene.cues.get(governor)
    if said is None or said.act not in TELLING:
        return None
    for content in said.content:
        first = scene.page.index_at(content.start)
        if governor < first < at and content.end > scene.tokens[at].span.start:
            found = scene.starting.get(first)
            return found[0] if found and found[0].entity is not None else None
    return None


def is_reason(scene: Scene, at: int, verb: int) -> bool:
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


def falls_on_pronoun(scene: Scene, at: int) -> bool:
    """Return whether the verb behind the word at `at` falls on somebody told before, who is not its doer: "menahan Budi setelah memeriksa[nya]".

    A reason or a demand is about the object still: "menahan Budi karena mengancam[nya]", "meminta Budi untuk memeriksa[nya]".
    """
    if scene.tokens[at].lower not in scene.guards.subordinators - scene.guards.because:
        return False
    verb = next((back for back in range(at + 1, min(at + VERB_REACH, len(scene.tokens))) if scene.is_verb(back)), None)
    if verb is None:
        return False
    behind = scene.starting.get(verb + 1, ())
    return verb in scene.clitics or any(one.mention.kind == "pronoun" and one.first == one.last for one in behind)


def serves_doer(scene: Scene, at: int, verb: int) -> bool:
    """Return whether what the word at `at` joins to a passive is its doer's: "rencana yang disusun oleh [Hamas] untuk menyerang".

    A clause of time or reason is about who undergoes it: "[Budi] ditangkap polisi setelah membakar pos".
    """
    lower = scene.tokens[at].lower
    if lower in scene.guards.subordinators and lower not in scene.guards.infinitives:
        return False
    passive = scene.tokens[verb].lower.startswith(affixes(scene.page.article.language).passive)
    return passive and scene.tokens[verb].lower not in scene.guards.passive_control
