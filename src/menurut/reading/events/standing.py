"""Whether a draft is told as an event: the guards' verdict, weighed with what the model sees and what is told around it.

The weights are of a logistic regression (`training/standing.py`) for the chance that type and both sides are right. A draft stands
from one chance on, whatever the guards say, whose verdict is among the signs; where no model read they decide alone.
"""

from collections.abc import Sequence
from functools import cache
from math import exp, log

import msgspec

from menurut.languages import read_words
from menurut.languages.custom.active import is_own
from menurut.reading.events.disputed import is_denied
from menurut.reading.events.draft import Draft
from menurut.reading.events.guards import is_barred, is_terror
from menurut.reading.events.learned import seen_at
from menurut.reading.events.politics import is_political
from menurut.reading.events.scene import Scene

# A score so near to 0 or 1 tells no more than this.
SUREST = 0.98
# Counts and lengths are shares of these, and no more.
TOLD, PHRASES, TOKENS, OPENING, POLITICAL = 3, 6, 60, 2, 2


class Weights(msgspec.Struct):
    """The chance from which a draft stands, and what each sign adds to the log odds."""

    stands: float
    signs: dict[str, float]


@cache
def weights() -> Weights:
    """Return the bundled weights."""
    return read_words("shared", "standing", Weights)


def chance(scene: Scene, draft: Draft, before: Sequence[Draft], *, passes: bool) -> float:
    """Return the chance, 0 to 1, that a draft is an event whose type and both sides are right.

    `before` are the drafts before it in the article, `passes` is the guards' verdict.
    """
    known = weights().signs
    odds = sum(known.get(sign, 0.0) * value for sign, value in signs_of(scene, draft, before, passes=passes).items())
    return round(1 / (1 + exp(-odds)), 2)


def stands(scene: Scene, draft: Draft, before: Sequence[Draft], *, passes: bool) -> bool:
    """Return whether a draft is told as an event, and note its chance.

    The guards alone judge what a frame of a lexicon of one's own finds, and what somebody denies: what is said not to have happened is
    seldom told with its sides, yet a rumour denied is an event (gold/GUIDE.md). So is a bomb that goes off, of whoever it is.
    """
    if not scene.page.analysis.looked_at(draft.first) or any(is_own(reason.rule) for reason in draft.because):
        return passes
    if not passes and is_barred(scene, draft):
        return False
    draft.chance = chance(scene, draft, before, passes=passes)
    return draft.chance >= weights().stands or (passes and (is_denied(scene, draft) or is_terror(scene, draft)))


def signs_of(scene: Scene, draft: Draft, before: Sequence[Draft], *, passes: bool) -> dict[str, float]:
    """Return the signs of a draft, each with its value; a sign that is not named is 0."""
    verdict = "passes" if passes else "held back"
    told = [one for one in before if one.type == draft.type and one.stands]
    parties = {*draft.actors, *draft.recipients}
    signs = {
        "always": 1.0,
        verdict: 1.0,
        f"type {draft.type}": 1.0,
        f"parties {min(len(draft.actors), 1)} {min(len(draft.recipients), 1)}, {verdict}": 1.0,
        "told before": min(len(told), TOLD) / TOLD,
        **_seen(scene, draft, verdict),
        **_place(scene, draft),
    }
    political = sum(is_political(scene.entities[one]) for one in (*draft.actors, *draft.recipients) if one in scene.entities)
    signs["political parties"] = min(political, POLITICAL)
    flags = {
        f"no political party, {verdict}": not political,
        "English": scene.page.article.language == "en",
        "political article": scene.political,
        "pointing": draft.noun and _points(scene, draft),
        "not actual": draft.telling.modality != "actual",
        "denied": draft.telling.polarity == "negative",
        "dated": draft.date is not None,
    }
    same = any(parties & {*one.actors, *one.recipients} for one in told)
    flags |= {"party told before": same, f"party told before, {verdict}": same}
    own = {"weak": draft.weak, "strict": draft.strict, "noun": draft.noun, "speech": draft.speech, "judging": draft.judging}
    own |= {"mutual": draft.mutual, "reported": bool(scene.holders(draft.trigger))}
    flags |= {f"{name}, {verdict}": value for name, value in own.items()}
    return signs | {name: 1.0 for name, value in flags.items() if value}


def _seen(scene: Scene, draft: Draft, verdict: str) -> dict[str, float]:
    """Return what the model says of the trigger: how surely it is one, and one of this type, and whether it sees parties."""
    seen = seen_at(scene, draft.first, max(scene.page.index_at(draft.trigger.end) - 1, draft.first))
    score = min(max(seen.score if seen else 0.0, 1 - SUREST), SUREST)
    signs = {f"seen, {verdict}": log(score / (1 - score))}
    if seen is None:
        return {**signs, f"unseen, {verdict}": 1.0}
    signs[f"seen as this type, {verdict}"] = dict(seen.types).get(draft.type, 0.0)
    signs["actor seen"] = max((score for _, score in seen.actors), default=0.0)
    signs["recipient seen"] = max((score for _, score in seen.recipients), default=0.0)
    return signs


def _place(scene: Scene, draft: Draft) -> dict[str, float]:
    """Return where the trigger stands: whether early in the article, in how long a sentence, and among how many parties."""
    low, high = scene.bounds(draft.first)
    near = sum(
        phrase.entity is not None for at in range(low, high) for phrase in (*scene.starting.get(at, ()), *_clitic(scene, at))
    )
    return {
        "opening": float(scene.tokens[draft.first].sentence < OPENING),
        "length": min(high - low, TOKENS) / TOKENS,
        "parties near": min(near, PHRASES) / PHRASES,
    }


def _clitic(scene: Scene, at: int) -> tuple[()] | tuple[object, ...]:
    return (scene.clitics[at],) if at in scene.clitics else ()


def _points(scene: Scene, draft: Draft) -> bool:
    """Return whether a word beside a noun points back: "serangan itu", "the attack"."""
    before, after = draft.first - 1, scene.page.index_at(draft.trigger.end)
    if before >= 0 and scene.tokens[before].lower in scene.guards.pointing_before:
        return True
    return after < len(scene.tokens) and scene.tokens[after].lower in scene.guards.pointing
