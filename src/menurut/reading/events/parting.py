"""Parting: which of two days of one sentence is the other verb's.

Polisi menahan X pada Senin dan jaksa mendakwanya pada Selasa.
       └─────────────┘      joint     └───────────────┘
"""

from menurut.reading.events.scene import Scene
from menurut.reading.events.stretches import Stretches
from menurut.types.span import Span


def is_parted(scene: Scene, stretches: Stretches, time: Span, trigger: Span) -> bool:
    """Return whether the time is another verb's, should the trigger have one of its own."""
    return _is_joined_on(scene, stretches, time, trigger) or _is_told_of(scene, time, trigger)


def _is_joined_on(scene: Scene, stretches: Stretches, time: Span, trigger: Span) -> bool:
    """Return whether a verb of its own has the time, and the trigger is only joined on: "ditahan pada Senin dan didakwa pada Selasa"."""
    low, high = (time.end, trigger.end) if time.end <= trigger.start else (trigger.end, time.start)
    between = range(scene.page.index_at(low), scene.page.index_at(high))
    joint = next(
        (at for at in between if scene.tokens[at].lower in scene.guards.coordinators or scene.tokens[at].text == ","), None
    )
    if joint is None:
        return False
    if time.end <= trigger.start:
        return bool(count_verbs(scene, stretches.low, scene.page.index_at(time.start)))
    return bool(count_verbs(scene, joint, between.stop))


def _is_told_of(scene: Scene, time: Span, trigger: Span) -> bool:
    """Return whether a verb stands between the time and a noun that it tells of: "Rabu, mengecam [serangan] pada Senin"."""
    between = range(scene.page.index_at(time.end), scene.page.index_at(trigger.start))
    return not scene.is_verb(between.stop) and bool(count_verbs(scene, between.start, between.stop))


def count_verbs(scene: Scene, first: int, stop: int, *, but: frozenset[str] = frozenset()) -> int:
    """Return how many verbs stand from `first` up to `stop`, those of the words `but` left out."""
    return sum(scene.is_verb(at) and scene.tokens[at].lower not in but for at in range(first, stop))
