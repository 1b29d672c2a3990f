"""Place and time: the day and the place that stand with a trigger in its own words.

    "Rusia menyerang pada Senin," kata Zelensky, Selasa.
                     └ attack ┘                  └ the saying, not the attack

The dateline's place is where the report was filed, not where things happened, and is never used.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from menurut.reading.events.scene import Scene
from menurut.types.place import Place
from menurut.types.span import Span
from menurut.types.time import DateInterval, TimeMention

Located = TypeVar("Located", TimeMention, Place)
# A trigger's time or place is one of so many on either side of it.
NEAREST = 6
# So many characters after its trigger a year is the trigger's own: "kesepakatan nuklir 2015".
BESIDE = 12


def date_of(scene: Scene, trigger: Span, first: int, *, speech: bool = False) -> DateInterval | None:
    """Return the interval of the nearest time mention of the trigger's sentence that stands in the same words; else None.

    An act of `speech` happens when it is spoken: the time beside the cue of the words that perform it is its own.
    """
    nearest = _nearest(scene, _times(scene, first, trigger), trigger, _scope(scene, trigger))
    holders = scene.holders(trigger)
    if nearest is None and speech and holders and (cue := holders[0].cue) is not None:
        spoken = scene.page.index_at(cue.start)
        if spoken < len(scene.tokens):
            nearest = _nearest(scene, _times(scene, spoken, cue), cue, _scope(scene, cue))
    if nearest is not None:
        return nearest.interval
    story = _carried(scene, first)
    return replace(story.interval, basis="relative") if story else None


def _carried(scene: Scene, first: int) -> TimeMention | None:
    """Return the day of the sentence before, where this one names no time and speaks in the article's own voice."""
    number = scene.tokens[first].sentence
    if number == 0 or scene.times.get(number) or scene.holders(scene.tokens[first].span):
        return None
    sentences = scene.page.layout.sentences
    between = scene.page.text[sentences[number - 1].end : sentences[number].start]
    if "\n" in between and not scene.guards.day_crosses_paragraphs:
        return None
    days = [time for time in scene.times.get(number - 1, ()) if time.interval.grain in ("day", "time")]
    return days[-1] if len(days) == 1 else None


def _times(scene: Scene, first: int, trigger: Span) -> list[TimeMention]:
    """Return the times of the sentence around token `first` that no other clause parts from `trigger`."""
    times = _around(scene.times.get(scene.tokens[first].sentence, []), trigger)
    return [time for time in times if not _verb_between(scene, time.span, trigger) and not _names_a_thing(scene, time, trigger)]


def _names_a_thing(scene: Scene, time: TimeMention, trigger: Span) -> bool:
    """Return whether a bare year only tells which thing, and not the trigger's own: "keluar dari perjanjian 2015"."""
    if time.interval.grain != "year" or 0 <= time.span.start - trigger.end <= BESIDE:
        return False
    first = scene.page.index_at(time.span.start)
    bare = scene.tokens[first].text.isdigit()
    before = scene.tokens[first - 1].lower if first else ""
    return bare and before[:1].isalpha() and before not in scene.guards.prepositions and before not in scene.guards.place_before


def place_of(scene: Scene, trigger: Span, first: int) -> tuple[Place, ...]:
    """Return the nearest place named after "di" or the like in the trigger's own words; empty where there is none."""
    dateline = scene.page.layout.dateline
    filed = dateline.place if dateline else None
    places = _around(scene.places.get(scene.tokens[first].sentence, []), trigger)
    standing = [place for place in places if place.span != filed and _after_at(scene, place)]
    nearest = _nearest(scene, standing, trigger, _scope(scene, trigger))
    return (nearest,) if nearest else ()


def _around(located: list[Located], trigger: Span) -> list[Located]:
    """Return the few of a sentence's times or places that stand nearest to the trigger on either side."""
    here = bisect_left(located, trigger.start, key=lambda one: one.span.start)
    return located[max(0, here - NEAREST) : here + NEAREST]


def _verb_between(scene: Scene, time: Span, trigger: Span) -> bool:
    """Return whether another verb parts a time from the trigger; what opens a sentence belongs to all of it."""
    index_at = scene.page.index_at
    low, _ = scene.bounds(index_at(trigger.start))
    if index_at(time.start) - low <= 2:
        return False
    first, last = (time.end, trigger.start) if time.end <= trigger.start else (trigger.end, time.start)
    between = range(index_at(first), index_at(last))
    # One more verb may stand between: "memutuskan menyerang pada Senin".
    return sum(scene.is_verb(at) for at in between) > 1


def _after_at(scene: Scene, place: Place) -> bool:
    at = scene.page.index_at(place.span.start)
    return at > 0 and scene.tokens[at - 1].lower in scene.guards.place_before


def _nearest(scene: Scene, located: Sequence[Located], trigger: Span, scope: str | None) -> Located | None:
    inside = [one for one in located if _scope(scene, one.span) == scope]
    return min(inside, key=lambda one: _distance(one.span, trigger), default=None)


def _scope(scene: Scene, span: Span) -> str | None:
    holders = scene.holders(span)
    return holders[0].id if holders else None


def _distance(one: Span, other: Span) -> int:
    return max(one.start - other.end, other.start - one.end, 0)
