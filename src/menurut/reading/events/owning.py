"""Owning up: who claims responsibility without naming the deed tells of the attack told last, and did it by his own words.

Bom [[meledak]] di Orvel. [Front Ardal] mengaku [[bertanggung jawab]].      one ASSAULT, claimed by the front
"""

from menurut.reading.events.draft import Draft
from menurut.reading.events.scene import Scene
from menurut.types.attribution import Attribution
from menurut.types.entity import Entity
from menurut.types.event import Telling
from menurut.types.reason import Reason

# How many sentences back the deed was told.
BACK = 12
# An attack is named within so many words: "Monday's deadly bombing".
NAMED_WITHIN = 5
# Who owns up says so, or says that he did not do it.
OWNING = frozenset(("claim", "say", "confirm", "deny"))


def own_up(scene: Scene, drafts: list[Draft]) -> None:
    """Give each claim of responsibility that names no deed to the attack told before it; that has its doer by it where none is named."""
    for attribution in scene.attributions:
        first = _responsibility(scene, attribution) or _deed(scene, attribution)
        if first is None:
            continue
        holder = scene.entity_of(attribution.source)
        if any(one.trigger.start >= scene.tokens[first].span.start for one in _told_in(drafts, attribution)):
            _own(drafts, attribution, holder)
            continue
        sentence = scene.tokens[first].sentence
        before = [
            one
            for one in drafts
            if one.type == "ASSAULT" and one.first < first and sentence - scene.tokens[one.first].sentence <= BACK
        ]
        if not before:
            continue
        target, language = before[-1], scene.page.article.language
        span = scene.tokens[first].span
        because = Reason(step="events", rule=f"{language}/eventguards.yml#owning_up", span=span)
        target.more = [*target.more, Telling(trigger=span, polarity="positive", modality="actual", reasons=(because,))]
        if holder is not None and attribution.act != "deny" and not target.actors and holder.id not in target.recipients:
            target.actors = (holder.id,)


def _own(drafts: list[Draft], attribution: Attribution, holder: Entity | None) -> None:
    """Make whoever claims an attack of nobody's its doer: "The bombing, which killed nine people, was claimed by [the Ardal Front]"."""
    if holder is None or attribution.act == "deny":
        return
    claimed = next((one for one in drafts if one.type == "ASSAULT" and _told_in([one], attribution)), None)
    if claimed is not None and not claimed.actors and holder.id not in claimed.recipients:
        claimed.actors = (holder.id,)


def claimants(scene: Scene, draft: Draft, before: list[Draft]) -> tuple[str, ...]:
    """Return who claims the attack that a noun tells as his, where none is told before to which it may point back."""
    if draft.type != "ASSAULT" or not draft.noun or any(one.type == "ASSAULT" for one in before):
        return ()
    for attribution in scene.holders(draft.trigger):
        holder = scene.entity_of(attribution.source)
        if holder is not None and _deed(scene, attribution) is not None:
            return (holder.id,)
    return ()


def _deed(scene: Scene, attribution: Attribution) -> int | None:
    """Return the token at which an attack is named that somebody claims as his, and says nothing of; None where he says something else."""
    cue = attribution.cue
    if attribution.act != "claim" or cue is None or not attribution.content:
        return None
    if scene.tokens[scene.page.index_at(cue.start)].lower not in scene.guards.claiming:
        return None
    first, last = scene.page.index_at(attribution.content[0].start), scene.page.index_at(attribution.content[0].end)
    relative = next((at for at in range(first, last) if scene.tokens[at].lower in scene.guards.relatives), last)
    if any(scene.is_verb(at) or scene.tokens[at].tag == "AUX" for at in range(first, relative)):
        return None
    return next(
        (at for at in range(first, min(first + NAMED_WITHIN, relative)) if scene.tokens[at].lower in scene.guards.claimed), None
    )


def _responsibility(scene: Scene, attribution: Attribution) -> int | None:
    """Return the token at which a content says no more than that the speaker is responsible; None where it says something else."""
    if attribution.act not in OWNING or not attribution.content:
        return None
    opening = scene.page.index_at(attribution.content[0].start)
    first = _past_speaker(scene, opening)
    words = tuple(token.lower for token in scene.tokens[first : first + 2])
    return first if any(words[: len(phrase.split())] == tuple(phrase.split()) for phrase in scene.guards.owning_up) else None


def _past_speaker(scene: Scene, first: int) -> int:
    """Return the token past a pronoun for whoever speaks: "membantah [pihaknya] | bertanggung jawab", "denied [it was] | responsible"."""
    if not any(phrase.mention.kind == "pronoun" and phrase.last == first for phrase in scene.starting.get(first, ())):
        return first
    return first + 2 if first + 1 < len(scene.tokens) and scene.tokens[first + 1].tag == "AUX" else first + 1


def _told_in(drafts: list[Draft], attribution: Attribution) -> list[Telling]:
    """Return the tellings in the content of `attribution`."""
    tellings = (telling for draft in drafts for telling in (draft.telling, *draft.more))
    return [one for one in tellings if any(part.covers(one.trigger) for part in attribution.content)]
