"""Modality: whether a clause says that something happened, did not, will, or might.

[[Korut|actor]] [[tidak|negative]] mengirim senjata         Rusia [[akan|planned]] menarik pasukan
[[jika|conditional]] Israel menyerang
"""

from dataclasses import dataclass, field

from menurut.reading.events.frames import Trigger
from menurut.reading.events.nobody import nobody_before
from menurut.reading.events.nouns import carrier_of
from menurut.reading.events.scene import Scene
from menurut.reading.events.words import Moods, moods_of
from menurut.types.event import Telling
from menurut.types.reason import Reason

# Auxiliaries and governing verbs stand within this many tokens left of a trigger.
WINDOW = 7
BREAKS = frozenset((",", ";", ":", "(", ")", '"', "“", "”", "—", "–"))


# Between an event noun and the verb that says it failed stand its parties.
FAILING_REACH = 10
# A condition this far from the trigger belongs to something else.
CONDITION_REACH = 40


@dataclass(slots=True)
class Mood:
    """What the words left of a verb say of it."""

    negative: bool = False
    planned: bool = False
    conditional: bool = False
    ended: bool = False
    reasons: list[Reason] = field(default_factory=list)

    def note(self, word: str, moods: Moods, *, crossed: bool, opening: bool, speech: bool) -> bool:
        """Take in a word; return whether it changes how the event is told. Past a party only a clause's opening counts."""
        if crossed:
            self.conditional = self.conditional or (opening and word in moods.conditionals)
            return opening and word in moods.conditionals
        self.ended = self.ended or (word in moods.ended and not self.planned)  # "sudah ada rencana menyerang" is still to come
        self.negative = self.negative != (word in moods.negators)
        plans = word in moods.planners and not (speech and word in moods.promptly)
        self.planned = self.planned or plans
        self.conditional = self.conditional or word in moods.conditionals or (self.ended and word in moods.unreal)
        return plans or word in moods.negators or word in moods.conditionals


def make_telling(scene: Scene, trigger: Trigger) -> Telling:
    """Return how the clause around `trigger` tells its event."""
    language = scene.page.article.language
    mood = _mood_before(scene, trigger)
    planned = _is_planned(scene, trigger, mood)
    if not mood.conditional and (where := _condition(scene, trigger, planned=planned)) is not None:
        mood.conditional = True
        mood.reasons.append(Reason(step="events", rule=f"{language}/modality.yml#condition", span=scene.tokens[where].span))
    return Telling(
        trigger=trigger.span,
        polarity="negative" if mood.negative else "positive",
        modality="conditional" if mood.conditional else "planned" if planned else "actual",
        reasons=tuple(mood.reasons),
    )


def _mood_before(scene: Scene, trigger: Trigger) -> Mood:
    language = scene.page.article.language
    moods = moods_of(language)
    mood = Mood()
    low, _ = scene.bounds(trigger.first)
    carrier = carrier_of(scene, trigger.first) if trigger.voice == "noun" else None
    verb = trigger.first if carrier is None else carrier  # "akan mengirim bantuan": the verb says that it is still to come
    crossed = False  # a party stands between: only words that govern a whole clause still count
    if carrier is not None and scene.tokens[carrier].lower in moods.negators:  # "menunda pembebasan tahanan"
        mood.negative = True
        word = scene.tokens[carrier]
        mood.reasons.append(Reason(step="events", rule=f"{language}/modality.yml#{word.lower}", span=word.span))
    for at in range(verb - 1, max(low, verb - WINDOW) - 1, -1):
        lower = scene.tokens[at].lower
        opening = lower in scene.guards.subordinators
        if lower in BREAKS or (opening and (lower not in moods.conditionals or _opens_content(scene, at))):
            break
        if lower in moods.negators and _only_describes(scene, at, verb):
            continue
        if mood.note(lower, moods, crossed=crossed, opening=opening, speech=trigger.frame.speech):
            mood.reasons.append(Reason(step="events", rule=f"{language}/modality.yml#{lower}", span=scene.tokens[at].span))
        if lower not in moods.existing | moods.able:
            shared = scene.tokens[at + 1].lower in moods.alternating  # "tidak membenarkan atau membantah"
            crossed = crossed or (lower not in moods.planners and (at in scene.ending or (scene.is_verb(at) and not shared)))
    if not mood.ended and _is_on_schedule(scene, low):
        mood.planned = True
        mood.reasons.append(Reason(step="events", rule=f"{language}/modality.yml#on_schedule", span=scene.tokens[low].span))
    if trigger.voice == "active" and not mood.negative and (none := _of_nothing(scene, trigger)) is not None:
        mood.negative = True
        mood.reasons.append(Reason(step="events", rule=f"{language}/modality.yml#no_object", span=scene.tokens[none].span))
    if trigger.voice == "noun" and _came_to_nothing(scene, trigger):
        mood.negative = not mood.negative
    if crossed and not mood.negative and (none := nobody_before(scene, verb)) is not None:
        mood.negative = True
        mood.reasons.append(Reason(step="events", rule=f"{language}/modality.yml#nobody", span=scene.tokens[none].span))
    return mood


def _is_on_schedule(scene: Scene, low: int) -> bool:
    """Return whether a sentence opens with words that make all of it a plan: "Rencananya, Presiden berkunjung ke Lumara"."""
    moods = moods_of(scene.page.article.language)
    opening = " ".join(token.lower for token in scene.tokens[low : low + 2])
    return any(f"{opening} ".startswith(f"{one} ") for one in moods.on_schedule)


def _only_describes(scene: Scene, negator: int, verb: int) -> bool:
    """Return whether a negator undoes the word behind it and not the verb: "orang [tak dikenal] menembak", "warga yang [tidak puas] membakar"."""
    moods, undone = moods_of(scene.page.article.language), scene.tokens[negator + 1]
    if negator + 1 >= verb:
        return False
    return undone.lower in moods.described or (undone.tag == "ADJ" and undone.lower not in moods.able | scene.guards.fillers)


def _of_nothing(scene: Scene, trigger: Trigger) -> int | None:
    """Return the word that opens an object of which there is none: "fired [no] shots", "arrested [nobody]"; None where there is none such.

    Who "had no role" has denied it.
    """
    if trigger.frame.type == "REJECT":
        return None
    words = moods_of(scene.page.article.language).no_object
    _, high = scene.bounds(trigger.last)
    within = range(trigger.first + 1, min(trigger.last + 2, high))
    return next((at for at in within if scene.tokens[at].lower in words), None)


def _came_to_nothing(scene: Scene, trigger: Trigger) -> bool:
    """Return whether the verb of an event noun says that it failed: "gencatan senjata antara X dan Y gagal lagi"."""
    moods = moods_of(scene.page.article.language)
    _, high = scene.bounds(trigger.last)
    for at in range(trigger.last + 1, min(high, trigger.last + 1 + FAILING_REACH)):
        lower = scene.tokens[at].lower
        if lower in moods.failing:
            return True
        if (
            scene.is_verb(at)
            or lower in BREAKS
            or lower in scene.guards.relatives
            or lower in scene.guards.subordinators - scene.guards.prepositions
        ):
            break
    return False


def _is_planned(scene: Scene, trigger: Trigger, mood: Mood) -> bool:
    moods = moods_of(scene.page.article.language)
    inside = list(range(trigger.first, trigger.last))
    if scene.is_verb(trigger.first):
        inside = [at for at in inside if scene.tokens[at].tag != "NOUN"]  # "membatalkan rencana kunjungan" is done
    threatened = trigger.frame.type == "THREATEN" and scene.is_verb(
        trigger.first
    )  # not "akan membalas" but "mengancam akan menyerang"
    performed = moods.performing if trigger.frame.type == "AGREE" else frozenset[str]()
    if not threatened and any(_plans(scene, at, moods.planners - performed) for at in inside):
        return True
    if mood.ended:
        return False
    return mood.planned or (not trigger.frame.speech and trigger.voice == "active" and _is_purpose(scene, trigger))


def _plans(scene: Scene, at: int, planners: frozenset[str]) -> bool:
    """Return whether a word within a form says that the rest is to come: "[akan] bertemu"; English "set fire to" is no plan."""
    rest = scene.tokens[at + 1].lower in scene.guards.infinitives or scene.is_verb(at + 1) or scene.page.article.language == "id"
    return rest and scene.tokens[at].lower in planners


def _condition(scene: Scene, trigger: Trigger, *, planned: bool) -> int | None:
    """Return the "jika" of the sentence that makes its event conditional: it opens the trigger's clause, or a plan hangs on it."""
    moods = moods_of(scene.page.article.language)
    low, high = scene.bounds(trigger.first)
    for at in range(max(low, trigger.first - CONDITION_REACH), min(high, trigger.last + CONDITION_REACH)):
        lower = scene.tokens[at].lower
        if lower not in moods.conditionals or lower not in scene.guards.subordinators or _opens_content(scene, at):
            continue
        opens = at < trigger.first and not any(scene.tokens[between].lower in BREAKS for between in range(at + 1, trigger.first))
        if opens or planned:
            return at
    return None


def _opens_content(scene: Scene, at: int) -> bool:
    """Return whether a "kalau" only says "that": "mengatakan kalau Israel menyerang"."""
    following = scene.tokens[at + 1].span.start if at + 1 < len(scene.tokens) else -1
    return at - 1 in scene.cues or following in scene.content_set


def is_mere_purpose(scene: Scene, trigger: Trigger) -> bool:
    """Return whether a trigger is only what something else is done for, and nobody plans or promises it: "datang untuk menemui X"."""
    mood = _mood_before(scene, trigger)
    moods = moods_of(scene.page.article.language)
    before = scene.tokens[trigger.first - 1].lower if trigger.first else ""
    if mood.planned or before not in moods.purposes:
        return False
    return not any(token.lower in moods.planners for token in scene.tokens[trigger.first : trigger.last])


def _is_purpose(scene: Scene, trigger: Trigger) -> bool:
    """Return whether the trigger is what something else is done for: "mengerahkan pasukan untuk merebut kota"."""
    low, _ = scene.bounds(trigger.first)
    if trigger.first - 1 < low or scene.tokens[trigger.first - 1].lower not in scene.guards.infinitives:
        return False
    return trigger.first - 2 < low or scene.tokens[trigger.first - 2].lower not in scene.guards.achieving
