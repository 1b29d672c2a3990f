"""Story: the one day that an article has told of so far is the day of what happens next.

Mahasiswa menduduki balai kota, Senin (15/5). ... Polisi membubarkan mereka dengan gas air mata.
                                └ the only day ┘  └ so this was on Monday too

Where two days were told, or the sentence looks back ("telah", "pernah"), the text gives none and none is made up.
"""

from dataclasses import replace
from datetime import date, timedelta

from menurut.reading.events.dating import time_of_saying
from menurut.reading.events.draft import Draft
from menurut.reading.events.scene import Scene
from menurut.reading.events.stretches import time_words
from menurut.types.time import DateInterval, TimeMention

# What happens in one place at one time. An attack or a sanction is as often told as background, an act of speech mostly is.
SCENIC = frozenset(("COERCE", "PROTEST", "RETREAT", "ASSAULT"))
# Told by somebody else than the article, these are of the day's news; the others are mostly background.
TOLD = frozenset(("ASSAULT",))
# Whoever does these tells of them on the day.
ANNOUNCED = frozenset(("AGREE", "COERCE", "MOBILIZE", "RETREAT", "SANCTION"))
# "2024-06-10": publication is known to the day.
DAY_LENGTH = 10
# News is so old at most.
FRESH = timedelta(days=2)
CHARGES = frozenset(("allege", "deny"))
GRAINS = frozenset(("day", "time"))


def carry_days(scene: Scene, drafts: list[Draft]) -> None:
    """Give the day of the story to the drafts that have none and take place in it, or are announced on it by those who do them."""
    words = time_words("en" if scene.page.article.language == "en" else "id")
    days = _days_by_sentence(scene)
    for draft in drafts:
        by_then = draft.first > 0 and scene.tokens[draft.first - 1].lower in words.by_then
        said = _said_on(scene, draft) if draft.date is None and draft.speech and not by_then else None
        if said is not None:
            draft.date = replace(said, basis="relative")
        if draft.date is not None or draft.speech or draft.telling.modality != "actual":
            continue
        sentence = scene.tokens[draft.first].sentence
        day = days.get(sentence) if draft.type in SCENIC and not scene.times.get(sentence) and _is_news(scene, draft) else None
        looks_back = any(token.lower in words.told_before for token in scene.page.sentence_tokens(sentence))
        if day is None or looks_back:
            is_old = looks_back or draft.noun or sentence or _is_charged(scene, draft)
            day = _announced(scene, draft) or (None if is_old else _told_next(scene))
        if day is not None:
            draft.date = replace(day, basis="relative")


def _is_charged(scene: Scene, draft: Draft) -> bool:
    """Return whether a draft is what somebody is accused of, or denies: that was before he was, on a day of its own."""
    return any(holder.act in CHARGES for holder in scene.holders(draft.trigger))


def _told_next(scene: Scene) -> DateInterval | None:
    """Return the day that the second sentence dates the news of the first with: today or a day or two before publication; None where it tells none such.

    "Lumara mengusir dua diplomat. Keduanya harus pergi dalam sepekan, kata Menlu Rika Lestari, Kamis."
    """
    times = scene.times.get(1, [])
    if scene.times.get(0) or not times or times[0].interval.grain not in GRAINS or not _is_of_saying(scene, times[0]):
        return None
    try:
        published = date.fromisoformat((scene.page.article.published or "")[:DAY_LENGTH])
        ago = published - date.fromisoformat(times[0].interval.start)
    except ValueError:  # published in an unknown month, or on an unknown day
        return None
    return times[0].interval if timedelta(0) <= ago <= FRESH else None


def _is_of_saying(scene: Scene, time: TimeMention) -> bool:
    """Return whether somebody speaks on the day of the second sentence, so that nothing else is said to have happened on it."""
    for attribution in scene.attributions:
        cue = attribution.cue
        at = scene.page.index_at(cue.start) if cue is not None else len(scene.tokens)
        if at < len(scene.tokens) and scene.tokens[at].sentence == 1 and time_of_saying(scene, attribution) == time:
            return True
    return False


def _announced(scene: Scene, draft: Draft) -> DateInterval | None:
    """Return the day on which the doers themselves tell of it: "Kedua tentara sepakat ..., kata militer India, Kamis"."""
    holders = scene.holders(draft.trigger)
    if draft.type not in ANNOUNCED or len(holders) != 1 or holders[0].form == "direct" or holders[0].act in CHARGES:
        return None
    speaker = scene.entity_of(holders[0].source)
    told = time_of_saying(scene, holders[0])
    if speaker is None or told is None or told.interval.grain not in GRAINS:
        return None
    doers = [scene.entities[one] for one in draft.actors]
    own = any(doer.id == speaker.id or (doer.country is not None and doer.country == speaker.country) for doer in doers)
    return told.interval if own else None


def _said_on(scene: Scene, draft: Draft) -> DateInterval | None:
    """Return the day on which whoever speaks said the last thing before that has one; None where somebody else tells of the act, or of no day.

    What is said next, with no day of its own, is of the same occasion: '..., kata Rika, Sabtu. "Saya khawatir ...," katanya.'
    """
    holders = scene.holders(draft.trigger)
    speaker = scene.entity_of(holders[0].source) if holders else None
    if speaker is None or speaker.id not in draft.actors:
        return None
    said = [one for one in scene.attributions if one.cue is not None and one.cue.start < draft.trigger.start]
    for attribution in sorted(said, key=lambda one: one.cue.start if one.cue else 0, reverse=True):
        told = time_of_saying(scene, attribution) if scene.entity_of(attribution.source) is speaker else None
        if told is not None and told.interval.grain in GRAINS:
            return told.interval
    return None


def _is_news(scene: Scene, draft: Draft) -> bool:
    holders = scene.holders(draft.trigger)
    if not holders:
        return draft.type not in TOLD
    return draft.type in TOLD and all(holder.act == "say" and holder.form == "indirect" for holder in holders)


def _days_by_sentence(scene: Scene) -> dict[int, DateInterval]:
    """Return, for each sentence, the only day that the sentences before it name; no entry where they name none, or other times."""
    told: dict[int, DateInterval] = {}
    day: DateInterval | None = None
    for number in range(len(scene.page.layout.sentences)):
        if day is not None:
            told[number] = day
        for time in scene.times.get(number, ()):
            fits = time.interval.grain in GRAINS and (day is None or day.start == time.interval.start)
            if not fits:
                return told
            day = time.interval
    return told
