"""What the model says of events, beside the lexicon: which words tell one, of which type, and who takes part.

The lexicon proposes by words, the model by context.
"""

from dataclasses import dataclass
from typing import cast

from menurut.reading.events.draft import Draft
from menurut.reading.events.groups import group_around
from menurut.reading.events.recipients import is_beside_the_point
from menurut.reading.events.resolving import is_party, resolve
from menurut.reading.events.scene import Phrase, Scene
from menurut.types.analysis import TriggerScore
from menurut.types.event import EventType
from menurut.types.reason import Reason


@dataclass(frozen=True, slots=True)
class Weighing:
    """What the model must give, of 1, to be heard beside the rules; measured in docs/decisions/004."""

    # whom an act falls on, where the grammar finds nobody
    undergoing: float = 0.7
    # a verb of no frame at the head of a charge or a denial, and its type
    deed: float = 0.5
    deed_type: float = 0.5


WEIGHING = Weighing()

# Done by words: the claim is about the speaking itself.
SPOKEN = frozenset(("REQUEST", "ACCUSE", "REJECT", "THREATEN"))
# Acts that fall on somebody, told or not. What is done together, an attack on a place or a protest may fall on nobody, and the
# model, which takes whoever stands near, is right in half of those only.
FALLING = frozenset((*SPOKEN, "SUPPORT", "COERCE", "SANCTION", "AID"))


def seen_at(scene: Scene, first: int, last: int) -> TriggerScore | None:
    """Return the model's best candidate that touches tokens `first` to `last`; None where it sees none, or there is no model."""
    found = [scene.seen[at] for at in range(first, last + 1) if at in scene.seen]
    return max(found, key=lambda one: one.score, default=None)


def deed_seen(scene: Scene, at: int) -> tuple[EventType, float] | None:
    """Return the type of the event that the word at `at` tells at the head of a charge or a denial, and its score; None where the model is unsure."""
    seen = seen_at(scene, at, at)
    if seen is None or seen.score < WEIGHING.deed or seen.types[0][1] < WEIGHING.deed_type:
        return None
    return cast(EventType, seen.types[0][0]), seen.score


def fall_on(scene: Scene, drafts: list[Draft]) -> None:
    """Give the acts that fall on somebody, and for which the text's grammar names nobody, whom the model is sure of.

    Words that only judge are spoken to nobody in particular: "kabar itu bohong".     Done last: what is told again elsewhere, or answered, may name whom it falls on in its own words.
    """
    for draft in drafts:
        seen = seen_at(scene, draft.first, scene.page.index_at(draft.trigger.end) - 1)
        if draft.recipients or draft.judging or seen is None or draft.type not in FALLING:
            continue
        doing, suffering = _scored(scene, seen.actors), _suffering(drafts, draft)
        told = tuple(role for role in seen.recipients if not is_beside_the_point(scene, draft.first, draft.actors, role[0]))
        likely = {
            one: score
            for one, score in _scored(scene, told).items()
            if one not in draft.actors and one not in suffering and score >= WEIGHING.undergoing and score > doing.get(one, 0.0)
        }
        best = max(likely, key=lambda one: likely[one], default=None)
        if best is not None:
            draft.recipients = (best, *_beside(scene, told, best, draft.actors))
            draft.because = (*draft.because, Reason(step="events", head="recipient", score=likely[best], span=draft.trigger))


def _suffering(drafts: list[Draft], draft: Draft) -> set[str]:
    """Return whom harm befalls in the sentence of a rebuke, who are not those rebuked: "mengecam serangan terhadap [Lumara]"."""
    harm = [one for one in drafts if one.type in ("ASSAULT", "COERCE") and one.evidence == draft.evidence]
    return {one for harmed in harm for one in harmed.recipients} if "disapprove" in draft.modes else set()


def _beside(scene: Scene, tokens: tuple[tuple[int, float], ...], best: str, actors: tuple[str, ...]) -> tuple[str, ...]:
    """Return those whom a list joins to `best`, on whom the act falls as well: "menolak usul yang diajukan | Lumara dan [Kestovia]"."""
    kind = scene.entities[best].kind
    for at, _ in tokens:
        for phrase in scene.starting.get(at, ()):
            if phrase.entity is None or phrase.entity.id != best:
                continue
            joined = (one.entity for one in group_around(scene, phrase))
            return tuple(dict.fromkeys(one.id for one in joined if one and one.kind == kind and one.id not in (best, *actors)))
    return ()


def _scored(scene: Scene, tokens: tuple[tuple[int, float], ...]) -> dict[str, float]:
    """Return the entities that the tokens of a role name, with the best score of each."""
    scores: dict[str, float] = {}
    likely = dict(tokens)
    for at in likely:
        for phrase in _phrases_over(scene, at):
            inside = [likely.get(token, 0.0) for token in range(phrase.first, phrase.last + 1)]
            score = (
                sum(inside) / len(inside) if phrase.last - phrase.first < 3 else max(sum(inside) / len(inside), 0.9 * likely[at])
            )
            for entity in resolve(scene, [phrase], None):
                if is_party(scene.entities[entity], attacked=True):
                    scores[entity] = max(scores.get(entity, 0.0), score)
    return scores


def _phrases_over(scene: Scene, at: int) -> list[Phrase]:
    """Return the widest phrase that covers token `at`, and the clitic that hangs on it."""
    found: list[Phrase] = []
    low, _ = scene.bounds(at)
    for start in range(at, max(low, at - 12) - 1, -1):
        covering = [phrase for phrase in scene.starting.get(start, ()) if phrase.last >= at]
        if covering:
            found = [max(covering, key=lambda phrase: phrase.last)]
            break
    if not found and at in scene.clitics:
        found.append(scene.clitics[at])
    return found
