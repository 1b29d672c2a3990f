"""What the model says of events, beside the lexicon: which words tell one, of which type, and who takes part.

The lexicon proposes by words, the model by context.
"""

from dataclasses import dataclass

from menurut.reading.events.frames import Frame, Trigger, Voice
from menurut.reading.events.resolving import is_party, resolve
from menurut.reading.events.scene import Phrase, Scene
from menurut.reading.grammar.affixes import affixes
from menurut.types.analysis import TriggerScore
from menurut.types.event import EventType
from menurut.types.reason import Reason
from menurut.types.span import Span


@dataclass(frozen=True, slots=True)
class Weighing:
    """When the model overrules: scores from 0 to 1. Provisional: no model so far reads better beside the rules (docs/decisions/004)."""

    # a form of the lexicon that the model gives less than this tells nothing here
    doubted: float = 0.1
    # a form that the guards hold back and the model gives at least this, as what it is by the lexicon, tells one after all
    rescued: float = 0.8
    # words outside the lexicon that the model gives at least this tell an event
    found: float = 0.9
    # a party the grammar did not find, or one it would replace
    added: float = 0.5
    preferred: float = 0.7


WEIGHING = Weighing()

# Done by words: the claim is about the speaking itself.
SPOKEN = frozenset(("REQUEST", "ACCUSE", "REJECT", "THREATEN"))


def seen_at(scene: Scene, first: int, last: int) -> TriggerScore | None:
    """Return the model's best candidate that touches tokens `first` to `last`; None where it sees none, or there is no model."""
    found = [scene.seen[at] for at in range(first, last + 1) if at in scene.seen]
    return max(found, key=lambda one: one.score, default=None)


def is_doubted(scene: Scene, trigger: Trigger) -> bool:
    """Return whether the model is sure that a form of the lexicon tells no event here."""
    if scene.page.analysis.model is None:
        return False
    seen = seen_at(scene, trigger.first, trigger.last)
    return (seen.score if seen else 0.0) < WEIGHING.doubted


def is_rescued(scene: Scene, trigger: Trigger, recipients: tuple[str, ...]) -> bool:
    """Return whether the model is sure that a form which the guards would hold back tells an event of its type; only where it falls on somebody.

    Of those without an undergoer a third were events, of those with one two thirds (gold/dev and texts kept apart).
    """
    seen = seen_at(scene, trigger.first, trigger.last)
    return (
        bool(recipients)
        and seen is not None
        and seen.score >= WEIGHING.rescued
        and seen.types[0][0] in (trigger.frame.type, trigger.frame.future)
    )


def learned_triggers(scene: Scene, taken: set[int]) -> list[tuple[Trigger, TriggerScore]]:
    """Return triggers that no form of the lexicon and no cue covers, with what the model says of them."""
    found = []
    for at, seen in sorted(scene.page.analysis.triggers.items()):
        first, end = seen.stretch
        if seen.score < WEIGHING.found or any(token in taken for token in range(first, end)):
            continue
        kind: EventType = seen.types[0][0]  # type: ignore[assignment]
        # the model learned types as they are coded, so what is planned needs no other one
        frame = Frame(id=f"learned-{kind.lower()}", type=kind, future=kind, speech=kind in SPOKEN)
        span = Span(scene.tokens[first].span.start, scene.tokens[end - 1].span.end)
        found.append((Trigger(span=span, first=at, last=end - 1, frame=frame, voice=_voice(scene, first)), seen))
    return found


def _voice(scene: Scene, first: int) -> Voice:
    upos = scene.page.analysis.upos[first] if first < len(scene.page.analysis.upos) else "X"
    if upos in ("NOUN", "PROPN"):
        return "noun"
    passive = scene.tokens[first].lower.startswith(affixes(scene.page.article.language).passive)
    return "passive" if passive else "active"


def weigh_parties(
    scene: Scene, seen: TriggerScore | None, actors: tuple[str, ...], recipients: tuple[str, ...]
) -> tuple[tuple[str, ...], tuple[str, ...], tuple[Reason, ...]]:
    """Return the parties after the model had its say, and its reasons where it changed them."""
    if seen is None:
        return actors, recipients, ()
    doing, undergoing = _scored(scene, seen.actors), _scored(scene, seen.recipients)
    new_actors = _chosen(actors, doing)
    new_recipients = tuple(one for one in _chosen(recipients, undergoing) if one not in new_actors)
    reasons = []
    for head, before, after, scores in (
        ("actor", actors, new_actors, doing),
        ("recipient", recipients, new_recipients, undergoing),
    ):
        if before != after and after:
            reasons.append(Reason(step="events", head=head, score=max(scores.get(one, 0.0) for one in after)))
    return new_actors, new_recipients, tuple(reasons)


def _chosen(known: tuple[str, ...], scores: dict[str, float]) -> tuple[str, ...]:
    best = max(scores.values(), default=0.0)
    wanted = tuple(one for one, score in scores.items() if score >= max(WEIGHING.added, 0.6 * best))
    if not known:
        return wanted
    if best >= WEIGHING.preferred and not any(scores.get(one, 0.0) >= WEIGHING.added for one in known):
        return wanted
    return known


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
