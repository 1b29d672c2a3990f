"""Involved: who is said to have had a part in a deed that a noun names is told to have done it.

[Rusia] membantah [terlibat] dalam serangan itu      menuduh [Rusia] [berada di balik] serangan itu      [Hamas] denied [responsibility for] the attack
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from menurut.reading.events.draft import Draft
from menurut.reading.events.scene import Phrase, Scene
from menurut.reading.events.subjects import subjects
from menurut.reading.events.words import guards_of, moods_of
from menurut.types.event import Telling
from menurut.types.reason import Reason

# Between "terlibat" and the deed stand a preposition, an article and what describes it.
REACH = 5
# "tidak pernah | terlibat", "had no | role in": what undoes the words of taking part stands so near before them.
UNDONE = 3
# They join an owner to what is his: "Kestovia's involvement".
OWNERS = frozenset({"'s", "’s", "'", "’"})
# Of these somebody has a part; a talk, a gift or a vote is not told that way.
DEEDS = frozenset(("ASSAULT", "COERCE", "PROTEST", "MOBILIZE"))


def involve(scene: Scene, drafts: list[Draft]) -> None:
    """Give drafts without a doer those who are said to be involved in them, wherever they are told; who says he was not denies it."""
    for draft in drafts:
        if draft.type not in DEEDS:
            continue
        draft.telling, draft.more = _as_taken(scene, draft.telling), [_as_taken(scene, one) for one in draft.more]
        if draft.actors:
            continue
        nouns = [scene.page.index_at(telling.trigger.start) for telling in (draft.telling, *draft.more)]
        found = (tuple(dict.fromkeys(_involved(scene, noun))) or _blamed(scene, noun, drafts) for noun in nouns)
        draft.actors = next((doers for doers in found if doers and not set(doers) & set(draft.recipients)), ())


def _as_taken(scene: Scene, telling: Telling) -> Telling:
    """Return how a deed is told where somebody says that he had no part in it: "Rusia [tidak] terlibat dalam | serangan itu"."""
    holders = scene.holders(telling.trigger)
    if telling.polarity == "negative" or not holders or holders[0].act == "deny":
        return telling
    undone = no_part(scene, scene.page.index_at(telling.trigger.start))
    if undone is None:
        return telling
    rule = f"{scene.page.article.language}/modality.yml#{scene.tokens[undone].lower}"
    because = Reason(step="events", rule=rule, span=scene.tokens[undone].span)
    return replace(telling, polarity="negative", reasons=(*telling.reasons, because))


def no_part(scene: Scene, noun: int) -> int | None:
    """Return the "not" of words that say of somebody that he has no part in the deed at `noun`; None where none do."""
    low, _ = scene.bounds(noun)
    near = range(noun - 1, max(low, noun - REACH) - 1, -1)
    first = next((found for at in near if (found := _opening(scene, at, low)) is not None), None)
    return _undone(scene, first, low) if first is not None else None


def _undone(scene: Scene, first: int, low: int) -> int | None:
    """Return the "not" right before the words of taking part that begin at `first`."""
    moods = moods_of(scene.page.article.language)
    for at in range(first - 1, max(low, first - UNDONE) - 1, -1):
        if scene.tokens[at].lower in moods.negators | moods.no_object:
            return at
        if at in scene.ending or (scene.is_verb(at) and scene.tokens[at].lower not in moods.existing):
            return None
    return None


def has_part_told(scene: Scene, noun: int) -> bool:
    """Return whether somebody is said to have a part in the deed at `noun`: "mengaku bertanggung jawab atas | serangan itu"."""
    return any(True for _ in _involved(scene, noun))


def _involved(scene: Scene, noun: int) -> Iterator[str]:
    """Yield the entities (ids) that have a part in the deed at `noun` by the words before it; none where no such words stand there."""
    low, _ = scene.bounds(noun)
    for at in range(noun - 1, max(low, noun - REACH) - 1, -1):
        if (first := _opening(scene, at, low)) is not None:
            yield from (one.entity.id for one in _having_part(scene, first, at, low) if one.entity is not None)
            return
        if owners := [one for one in scene.ending.get(at, ()) if one.entity is not None]:  # "keterlibatan | Rusia | dalam serangan"
            of_part = (one for one in owners if one.first > low and _opening(scene, one.first - 1, low) is not None)
            yield from (one.entity.id for one in of_part if one.entity is not None)
            return
        if scene.tokens[at].lower in OWNERS:  # "any role in Saturday | 's | attack"
            continue
        if scene.is_verb(at) or not scene.tokens[at].lower[:1].isalnum():
            return


def _blamed(scene: Scene, noun: int, drafts: list[Draft]) -> tuple[str, ...]:
    """Return who is blamed for the deed at `noun`: "menyalahkan [Rusia] | atas serangan itu", "blames [Moscow] | for the shelling"."""
    holders = scene.holders(scene.tokens[noun].span)
    cue = holders[0].cue if holders and holders[0].act == "allege" else None
    at = noun - 1
    while at > 0 and scene.tokens[at].tag in ("DET", "ADJ"):
        at -= 1
    if cue is None or scene.tokens[at].lower not in scene.guards.blamed_for:
        return ()
    return next((one.recipients for one in drafts if one.type == "ACCUSE" and one.trigger.overlaps(cue)), ())


def _opening(scene: Scene, at: int, low: int) -> int | None:
    """Return the first token of the words of taking part that end at `at`; None where none do."""
    for words in _phrases(scene.page.article.language).get(scene.tokens[at].lower, ()):
        first = at - len(words) + 1
        if first >= low and tuple(token.lower for token in scene.tokens[first : at + 1]) == words:
            return first
    return None


@cache
def _phrases(language: str) -> dict[str, list[tuple[str, ...]]]:
    """Return the words of taking part by the last of them, the longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for words in sorted((tuple(phrase.split()) for phrase in guards_of(language).involving), key=len, reverse=True):
        found.setdefault(words[-1], []).append(words)
    return found


def _having_part(scene: Scene, first: int, last: int, low: int) -> list[Phrase]:
    """Return whose part the words at `first` to `last` tell: that of their clitic or owner, else of their subject."""
    if (own := scene.clitics.get(last)) is not None:
        return [own]
    if first > low and scene.tokens[first - 1].lower in OWNERS:
        return scene.ending.get(first - 2, [])[:1]
    while first > low and scene.tokens[first - 1].tag in ("DET", "ADJ", "PRON") and not scene.ending.get(first - 1):
        first -= 1  # "denied having | anything | to do with", "any role in"
    return subjects(scene, first)
