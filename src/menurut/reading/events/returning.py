"""Returning: a later sentence says when what was told before took place.

Massa membakar kantor bupati. Peristiwa itu terjadi pada Senin (9/6).      the burning, on Monday
Kedua presiden bertemu. Pertemuan itu berlangsung Selasa (10/6).           the meeting, on Tuesday
"""

from bisect import bisect_left
from dataclasses import replace

from menurut.reading.events.draft import Draft
from menurut.reading.events.scene import NESTED, Scene
from menurut.reading.events.stretches import Stretches
from menurut.types.time import TimeMention

# A word for what happened stands so near to the beginning of its sentence, and points so many sentences back.
OPENING = 4
BACK = 2
# A noun alone is of no event before by its month or year: "kesepakatan 2015 itu".
GRAINS = frozenset(("day", "time"))
# What is told in no day's news is dated by no sentence after it.
TOLD = "actual"


def date_noun(scene: Scene, target: Draft, noun: Draft) -> None:
    """Give a draft without a day that of a noun which points back to it: "Pertemuan itu berlangsung Selasa"."""
    if target.date is None and noun.date is not None and noun.date.grain in GRAINS and _points(scene, noun.first):
        target.date = replace(noun.date, basis="relative")


def date_happenings(scene: Scene, drafts: list[Draft]) -> None:
    """Give the days that "peristiwa itu terjadi pada Senin" tells to the undated drafts of the nearest sentence before."""
    for number, times in scene.times.items():
        if len(times) != 1 or not _tells_when(scene, number, times[0]):
            continue
        for back in range(number - 1, max(-1, number - 1 - BACK), -1):
            told = [one for one in drafts if scene.tokens[one.first].sentence == back and not one.speech]
            undated = [one for one in told if one.date is None and one.telling.modality == TOLD]
            for draft in undated:
                draft.date = replace(times[0].interval, basis="relative")
            if told:
                break


def _tells_when(scene: Scene, number: int, time: TimeMention) -> bool:
    """Return whether the sentence opens with a word for what happened, and says no more than when, and where, it did."""
    stretches = Stretches.of(scene, number)
    at = scene.page.index_at(time.span.start)
    begin = _begin(scene, stretches, at)
    opening = range(begin, min(begin + OPENING, at))
    noun = next((one for one in opening if scene.tokens[one].lower in stretches.words.happenings), None)
    return noun is not None and _points(scene, noun) and stretches.only_occurs(noun, at)


def _begin(scene: Scene, stretches: Stretches, at: int) -> int:
    """Return where what is told of the day at `at` begins: with the sentence, or with what somebody says ("Menurut polisi, | ...")."""
    first = bisect_left(scene.content_starts, scene.tokens[stretches.low].span.start)
    opened = (content.start for content, _ in scene.contents[first : first + NESTED] if content.covers(scene.tokens[at].span))
    return scene.page.index_at(next(opened, scene.tokens[stretches.low].span.start))


def _points(scene: Scene, at: int) -> bool:
    """Return whether the noun at `at` is pointed at: "peristiwa itu", "that incident"."""
    low, high = scene.bounds(at)
    words = Stretches.of(scene, scene.tokens[at].sentence).words
    before = scene.tokens[at - 1].lower if at > low else ""
    behind = [scene.tokens[one].lower for one in range(at + 1, high)]
    if before in words.pointing_before:
        return True
    # Behind a whole clause too: in "pertemuan yang berlangsung di Orvel, Sabtu (9/11) itu" the last word points.
    clause = bool(behind) and behind[0] in scene.guards.relatives
    reach = behind[: (len(behind) if clause else 1)]
    return any(word in words.pointing_behind for word in reach)
