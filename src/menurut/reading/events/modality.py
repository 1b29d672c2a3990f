"""Modality: whether a clause says that something happened, did not, will, or might.

    [[Korut|actor]] [[tidak|negative]] mengirim senjata         Rusia [[akan|planned]] menarik pasukan
    [[jika|conditional]] Israel menyerang
"""

from menurut.reading.events.frames import Trigger
from menurut.reading.events.scene import Scene
from menurut.reading.events.words import moods_of
from menurut.types.event import Telling
from menurut.types.reason import Reason

# Auxiliaries and governing verbs stand within this many tokens left of a trigger.
WINDOW = 7
BREAKS = frozenset((",", ";", ":", "(", ")", '"', "“", "”", "—", "–"))


def make_telling(scene: Scene, trigger: Trigger) -> Telling:
    """Return how the clause around `trigger` tells its event."""
    language = scene.page.article.language
    moods = moods_of(language)
    negative = planned = conditional = ended = False
    reasons: list[Reason] = []
    low, _ = scene.bounds(trigger.first)
    crossed = False  # a party stands between: only words that govern a whole clause still count
    for at in range(trigger.first - 1, max(low, trigger.first - WINDOW) - 1, -1):
        token = scene.tokens[at]
        lower = token.lower
        if lower in BREAKS or (lower in scene.guards.subordinators and lower not in moods.conditionals):
            break
        hit = True
        if lower in moods.negators and not crossed:
            negative = not negative
        elif lower in moods.planners and not crossed:
            planned = True
        elif lower in moods.conditionals and (not crossed or lower in scene.guards.subordinators):
            conditional = True
        elif lower in moods.ended and not crossed:
            ended = True
            hit = False
        else:
            hit = False
        if hit:
            reasons.append(Reason(step="events", rule=f"{language}/modality.yml#{lower}", span=token.span))
        if at in scene.ending or scene.is_verb(at):
            crossed = crossed or at in scene.ending or lower not in moods.planners
    if ended:
        planned = False
    elif not trigger.frame.speech and trigger.voice == "active" and _is_purpose(scene, trigger):
        planned = True
    if not conditional and (where := _condition(scene, trigger, planned=planned)) is not None:
        conditional = True
        reasons.append(Reason(step="events", rule=f"{language}/modality.yml#condition", span=scene.tokens[where].span))
    return Telling(
        trigger=trigger.span,
        polarity="negative" if negative else "positive",
        modality="conditional" if conditional else "planned" if planned else "actual",
        reasons=tuple(reasons),
    )


def _condition(scene: Scene, trigger: Trigger, *, planned: bool) -> int | None:
    """Return the "jika" of the sentence that makes its event conditional: it opens the trigger's clause, or a plan hangs on it."""
    moods = moods_of(scene.page.article.language)
    low, high = scene.bounds(trigger.first)
    for at in range(low, high):
        lower = scene.tokens[at].lower
        if lower not in moods.conditionals or lower not in scene.guards.subordinators:
            continue
        opens = at < trigger.first and not any(scene.tokens[between].lower in BREAKS for between in range(at + 1, trigger.first))
        if opens or planned:
            return at
    return None


def _is_purpose(scene: Scene, trigger: Trigger) -> bool:
    """Return whether the trigger is what something else is done for: "mengerahkan pasukan untuk merebut kota"."""
    low, _ = scene.bounds(trigger.first)
    before = scene.tokens[trigger.first - 1].lower if trigger.first > low else ""
    return before in scene.guards.infinitives
