"""Tense: what is told as done has no day to come.

Hamas menyerang Israel pada 7 Oktober.        told in September: a year ago
Wali kota itu mundur demi pelantikannya pada 20 Oktober mendatang.      the day is the inauguration's, not the resignation's
"""

from datetime import date

from menurut.reading.events.scene import Scene
from menurut.types.event import Telling
from menurut.types.time import DateInterval

# "2024-06-10": publication is known to the day.
DAY_LENGTH = 10
# "7 Oktober" has so many words.
DAY_AND_MONTH = 2


def as_told(scene: Scene, telling: Telling, first: int, found: DateInterval | None) -> DateInterval | None:
    """Return the day of what a telling says has happened: a day and month to come are those of the year before, any other is not its own."""
    published = (scene.page.article.published or "")[:DAY_LENGTH]
    if found is None or telling.modality != "actual" or len(published) < DAY_LENGTH or found.start <= published:
        return found
    if not scene.is_verb(first) or not _is_bare(scene, scene.tokens[first].sentence, found):
        return None
    try:
        day = date.fromisoformat(found.start)
        before = day.replace(year=day.year - 1).isoformat()
    except ValueError:  # 29 February
        return None
    return DateInterval(start=before, end=before, grain=found.grain, basis=found.basis)


def _is_bare(scene: Scene, sentence: int, found: DateInterval) -> bool:
    """Return whether the sentence names that day by number and month alone, and not as that on which something is to begin."""
    for time in scene.times.get(sentence, ()):
        words = time.span.of(scene.page.text).split()
        at = scene.page.index_at(time.span.start)
        if at and scene.tokens[at - 1].lower in scene.guards.onward:
            continue
        if time.interval == found and len(words) == DAY_AND_MONTH and words[0].isdigit() and found.start == found.end:
            return True
    return False
