"""Reduced clauses: an English participle behind its noun that looks like a past tense.

    Orvel freed [15 soldiers] [[captured|passive]] last autumn        Rika Lestari, accused this week by [her rivals] of fraud, ...

Without an object of its own it tells what its noun undergoes, where that noun is no subject: another verb governs it, or it only describes
a name; and wherever "by" follows it, past a time.
"""

import msgspec

from menurut.reading.events.arguments import objects
from menurut.reading.events.frames import Trigger, forms_of
from menurut.reading.events.narrowed import narrowed_subject
from menurut.reading.events.scene import Phrase, Scene
from menurut.reading.grammar.words import function_words

# Right behind a participle these show that it has no object.
OBJECTLESS = frozenset(("ADP", "SCONJ", "PUNCT", "ADV"))
# A sentence ends in one of these, a headline does not.
STOPS = frozenset('.!?:;"”’')
# What a time may begin with: "last week", "on Monday".
BEFORE_TIMES = frozenset(("ADP", "ADJ", "ADV", "DET", "NUM"))


def read_reduced(scene: Scene, triggers: tuple[Trigger, ...]) -> tuple[Trigger, ...]:
    """Return the triggers, with those passive that a reduced clause makes so."""
    if scene.page.article.language != "en":
        return triggers
    return tuple(
        msgspec.structs.replace(one, voice="passive") if one.voice == "active" and _is_reduced(scene, one) else one
        for one in triggers
    )


def _is_reduced(scene: Scene, trigger: Trigger) -> bool:
    if not _may_be_participle(scene, trigger):
        return False
    if _in_headline(scene, trigger):
        return True
    after = _past_times(scene, trigger.last + 1)
    if after >= len(scene.tokens):
        return False
    if scene.tokens[after].lower in scene.guards.agents:
        return True
    told = after > trigger.last + 1 or scene.tokens[after].tag in OBJECTLESS
    if not told or trigger.frame.speech or scene.tokens[after].lower in trigger.frame.recipient or objects(scene, trigger.last):
        return False
    low, _ = scene.bounds(trigger.first)
    if narrowed_subject(scene, trigger.first, low):
        return False  # "A minister accused of taking bribes | resigned on Tuesday"
    return any(noun.first > low and _is_no_subject(scene, noun) for noun in scene.ending.get(trigger.first - 1, ()))


def _in_headline(scene: Scene, trigger: Trigger) -> bool:
    """Return whether a headline says it without "was": "Opposition leader arrested at airport"; headlines have no stop, no article, no past."""
    low, high = scene.bounds(trigger.first)
    before = {token.lower for token in scene.tokens[low : trigger.first]}
    stopped = scene.tokens[high - 1].text in STOPS or before & scene.guards.articles
    takes = not trigger.frame.recipient or "object" in trigger.frame.recipient
    alone = trigger.last + 1 >= high or scene.tokens[trigger.last + 1].tag in OBJECTLESS
    alone = alone or scene.tokens[trigger.last].tag == "ADP"  # "jailed for | eight years"
    return not stopped and takes and alone and not objects(scene, trigger.last)


def _may_be_participle(scene: Scene, trigger: Trigger) -> bool:
    """Return whether the words of a trigger are those of a passive form of its frame too, and nothing before them makes them active."""
    words = tuple(token.lower for token in scene.tokens[trigger.first : trigger.last + 1])
    if trigger.first and scene.tokens[trigger.first - 1].tag in ("AUX", "PART", "PRON"):
        return False
    same = (form for form in forms_of("en").get(words[0], ()) if form.frame is trigger.frame)
    return any(form.voice == "passive" and form.words == words for form in same)


def _past_times(scene: Scene, at: int) -> int:
    """Return the first token from `at` on that tells no time: "accused [this week] | by"."""
    while at + 1 < len(scene.tokens):
        opens = scene.tokens[at].tag in BEFORE_TIMES and _is_time(scene, at + 1)
        if not opens and not _is_time(scene, at):
            break
        at += 1
    return at


def _is_time(scene: Scene, at: int) -> bool:
    return at in scene.time_tokens or scene.tokens[at].lower in function_words("en").time_nouns


def _is_no_subject(scene: Scene, noun: Phrase) -> bool:
    """Return whether a verb that tells no words governs a phrase, or it describes the name before its comma: "Rika, [a barber] jailed in May"."""
    before = noun.first - 1
    if scene.tokens[before].text == ",":
        return scene.tokens[noun.first].lower in scene.guards.articles and bool(scene.ending.get(before - 1))
    return scene.is_verb(before) and before not in scene.cues
