"""Place and time: the day and the place that stand with a trigger in its own words.

    "Rusia menyerang pada Senin," kata Zelensky, Selasa.
                     └ attack ┘                  └ the saying, not the attack

The dateline's place is where the report was filed, not where things happened, and is never used.
"""

from collections.abc import Sequence
from typing import TypeVar

from menurut.reading.events.scene import Scene
from menurut.types.place import Place
from menurut.types.span import Span
from menurut.types.time import DateInterval, TimeMention

Located = TypeVar("Located", TimeMention, Place)
# Places that are parties ("menyerang Ukraina") are no places of the event: one of these must stand before.
AT = frozenset(("di", "ke", "dari", "in", "at", "near", "on", "kota", "wilayah", "ibu", "kamp", "desa", "provinsi", "kawasan", "the", "dekat", "bandara", "pelabuhan", "pangkalan"))


def date_of(scene: Scene, trigger: Span, first: int, *, speech: bool = False) -> DateInterval | None:
    """Return the interval of the nearest time mention of the trigger's sentence that stands in the same words; else None.

    An act of `speech` happens when it is spoken: the time beside the cue of the words that perform it is its own.
    """
    times = [time for time in _in_sentence(scene, scene.times, first) if not _verb_between(scene, time.span, trigger)]
    nearest = _nearest(scene, times, trigger, _scope(scene, trigger))
    holders = scene.holders(trigger)
    if nearest is None and speech and holders and (cue := holders[0].cue) is not None and (spoken := scene.page.index_at(cue.start)) < len(scene.tokens):
        times = [time for time in _in_sentence(scene, scene.times, spoken) if not _verb_between(scene, time.span, cue)]
        nearest = _nearest(scene, times, cue, _scope(scene, cue))
    return nearest.interval if nearest else None


def place_of(scene: Scene, trigger: Span, first: int) -> tuple[Place, ...]:
    """Return the nearest place named after "di" or the like in the trigger's own words; empty where there is none."""
    standing = [place for place in _in_sentence(scene, scene.places, first) if _after_at(scene, place)]
    nearest = _nearest(scene, standing, trigger, _scope(scene, trigger))
    return (nearest,) if nearest else ()


def _in_sentence(scene: Scene, located: Sequence[Located], first: int) -> list[Located]:
    sentence = scene.page.layout.sentences[scene.tokens[first].sentence]
    return [one for one in located if sentence.covers(one.span)]


def _verb_between(scene: Scene, time: Span, trigger: Span) -> bool:
    """Return whether another verb parts a time from the trigger; what opens a sentence belongs to all of it."""
    index_at = scene.page.index_at
    low, _ = scene.bounds(index_at(trigger.start))
    if index_at(time.start) - low <= 2:
        return False
    between = range(index_at(time.end), index_at(trigger.start)) if time.end <= trigger.start else range(index_at(trigger.end), index_at(time.start))
    return sum(scene.is_verb(at) for at in between) > 1


def _after_at(scene: Scene, place: Place) -> bool:
    at = scene.page.index_at(place.span.start)
    return any(scene.tokens[back].lower in AT for back in range(max(0, at - 2), at))


def _nearest(scene: Scene, located: Sequence[Located], trigger: Span, scope: str | None) -> Located | None:
    inside = [one for one in located if _scope(scene, one.span) == scope]
    return min(inside, key=lambda one: _distance(one.span, trigger), default=None)


def _scope(scene: Scene, span: Span) -> str | None:
    holders = scene.holders(span)
    return holders[0].id if holders else None


def _distance(one: Span, other: Span) -> int:
    return max(one.start - other.end, other.start - one.end, 0)
