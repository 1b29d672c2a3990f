"""Disputed: what is charged, admitted or denied tells an event though it be told in passing.

[Polda] membantah keterangan warga mengenai [penembakan]        "[Tidak ada penembakan]," kata Kapolda
"""

from menurut.reading.events.draft import Draft
from menurut.reading.events.involved import no_part
from menurut.reading.events.politics import is_political
from menurut.reading.events.scene import Scene
from menurut.reading.events.words import moods_of
from menurut.types.attribution import Attribution
from menurut.types.entity import Entity

# Who is heard to say these quarrels over a deed.
QUARREL = frozenset(("allege", "deny", "confirm"))

# By these somebody clears himself: "menegaskan tidak terlibat dalam pembunuhan itu".
CLEARING = frozenset(("say", "claim"))

# Of a noun for one of these a denial is about the deed; "membantah hibah itu" is as often about what to call it.
DEEDS = frozenset(("ASSAULT", "COERCE", "MOBILIZE", "PROTEST"))
# "tidak ada satu pun penembakan"
EXISTS_WITHIN = 3


def quarrelling(scene: Scene, draft: Draft) -> list[Entity]:
    """Return who charges somebody with a draft, denies it or says that he had no part in it: their politics make it politics."""
    clears = _has_no_part(scene, draft)
    holders = [one for one in scene.holders(draft.trigger) if one.act in QUARREL or (clears and one.act in CLEARING)]
    return [entity for one in holders if (entity := scene.entity_of(one.source)) is not None]


def is_denied(scene: Scene, draft: Draft) -> bool:
    """Return whether a draft is what somebody denies, or says did not happen: "Russia says it did not shell the market".

    So is what he denies a charge of, and what he says he had no part in: "rejected allegations of | torture".
    """
    holders = scene.holders(draft.trigger)
    if not holders or draft.speech or draft.judging:
        return False
    negative = draft.telling.polarity == "negative" and draft.telling.modality == "actual"
    charged = holders[0].act == "allege" and draft.type in DEEDS and _is_answered(scene, holders[0])
    return negative or charged or holders[0].act == "deny" or _has_no_part(scene, draft)


def is_quarrelled(scene: Scene, draft: Draft) -> bool:
    """Return whether a draft is what somebody denies, admits or charges another with: told in passing or of nobody named, it is news.

    "Tidak ada penembakan," kata X: so is what he says did not happen. Not where its noun points back: "membantah serangan itu".
    """
    holders = scene.holders(draft.trigger)
    if draft.speech or draft.judging or not holders or not _is_disputed(scene, draft, holders[0]):
        return False
    after = scene.page.index_at(draft.trigger.end)
    if draft.noun and after < len(scene.tokens) and scene.tokens[after].lower in scene.guards.pointing:
        return False
    speakers = (scene.entity_of(one.source) for one in holders)
    political = scene.political or any(is_political(one) for one in speakers if one is not None)
    return political and _is_main(scene, draft, holders[0])


def _is_disputed(scene: Scene, draft: Draft, holder: Attribution) -> bool:
    """Return whether what `holder` holds is charged, admitted or denied; of a noun, which is as often only mentioned, whether it is denied."""
    denied = _is_answered(scene, holder)
    if not draft.noun:
        charged = holder.act in QUARREL and bool(draft.actors or draft.recipients)
        return denied or charged or _is_said_not_to_be(scene, draft, holder)
    return (denied and (draft.type in DEEDS or holder.act == "deny")) or _is_said_not_to_be(scene, draft, holder)


def _is_answered(scene: Scene, holder: Attribution) -> bool:
    """Return whether what `holder` holds is denied: by himself, or by whoever answers his charge."""
    return holder.act == "deny" or any(one.act == "deny" and one.answers == holder.id for one in scene.attributions)


def _has_no_part(scene: Scene, draft: Draft) -> bool:
    return draft.noun and draft.type in DEEDS and no_part(scene, draft.first) is not None


def _is_said_not_to_be(scene: Scene, draft: Draft, holder: Attribution) -> bool:
    """Return whether somebody says of a deed that it did not happen, or that he had no part in it: "tidak ada penembakan", "there was no beating"."""
    if holder.act in CLEARING and _has_no_part(scene, draft):
        return True
    if draft.telling.polarity != "negative" or draft.telling.modality != "actual" or holder.act not in CLEARING:
        return False
    if not draft.noun:
        return bool(draft.actors and draft.recipients)
    existing = moods_of(scene.page.article.language).existing
    near = range(max(0, draft.first - EXISTS_WITHIN), draft.first)
    return draft.type in (*DEEDS, "SANCTION") and any(scene.tokens[at].lower in existing for at in near)


def _is_main(scene: Scene, draft: Draft, holder: Attribution) -> bool:
    """Return whether a draft is what a content says, not what a clause in it only says of something: "kompromi yang disetujui X"."""
    if holder.act == "confirm" and (draft.noun or draft.telling.modality != "actual"):
        return False
    part = next((one for one in holder.content if one.start <= draft.trigger.start < one.end), draft.trigger)
    openers = scene.guards.relatives | scene.guards.subordinators
    if draft.noun:
        openers |= scene.guards.infinitives  # "mengirim senjata untuk mendukung perang Lumara"
    return not any(scene.tokens[at].lower in openers for at in range(scene.page.index_at(part.start) + 1, draft.first))
