"""Answering: which event a denial says did not happen, and whom that answers.

Menurut Islandia, Kestovia [[mengirim senjata|AID]] ke Lumara. Kestovia membantah melakukan [[transaksi|same]] dengan Lumara.
"""

from menurut.reading.events.draft import Draft
from menurut.reading.events.scene import Scene
from menurut.types.attribution import Attribution

# A denial seldom repeats the words it denies: arms given come back as arms traded, an attack as force used.
KINDRED = (frozenset(("AID", "COOPERATE", "AGREE", "SUPPORT")), frozenset(("ASSAULT", "COERCE", "MOBILIZE")))
# How many events back an answer reaches.
REMEMBERED = 60
# How many sentences back a denial without a known answer reaches.
BACK = 3
# An accuser named further back is seldom whom a denial answers.
ANSWERED_AT_ONCE = 1


def address_denials(scene: Scene, drafts: list[Draft]) -> None:
    """Give each denial without a recipient the accuser of its actor just before it: "X menuduh Y ... Y membantah"; a refusal who asked."""
    for number, draft in enumerate(drafts):
        if draft.type != "REJECT" or draft.recipients or not draft.actors:
            continue
        if draft.act != "deny":
            draft.recipients = _asked_before(scene, drafts[:number], draft)
            continue
        for earlier in reversed(drafts[max(0, number - REMEMBERED) : number]):
            if scene.tokens[draft.first].sentence - scene.tokens[earlier.first].sentence > ANSWERED_AT_ONCE:
                break
            if earlier.type == "ACCUSE" and earlier.actors and set(earlier.recipients) & set(draft.actors):
                draft.recipients = tuple(one for one in earlier.actors if one not in draft.actors)
                break


def _asked_before(scene: Scene, before: list[Draft], draft: Draft) -> tuple[str, ...]:
    """Return who asked for what is refused by a bare "it" in the same sentence: "X meminta ..., tetapi Y [menolaknya]"; empty for other refusals."""
    if scene.page.index_at(draft.trigger.end) - 1 not in scene.clitics or not before or before[-1].type != "REQUEST":
        return ()
    here = scene.tokens[draft.first].sentence == scene.tokens[before[-1].first].sentence
    return tuple(one for one in before[-1].actors if here and one not in draft.actors)


def _countries(scene: Scene, parties: tuple[str, ...]) -> set[str]:
    return {country for one in parties if (country := scene.entities[one].country)}


def join_denied(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """Return the drafts without those that a denial only repeats: their telling is one more of the event that is denied."""
    kept: list[Draft] = []
    for number, draft in enumerate(drafts):
        denial = _denial_over(scene, draft)
        denied = _denied(scene, drafts[max(0, number - REMEMBERED) : number], draft, denial) if denial is not None else None
        if denied is None:
            kept.append(draft)
        else:
            denied.more = [*denied.more, draft.telling]
            denied.because = (*denied.because, *draft.because)
            _address(scene, kept[-REMEMBERED:], denial, denied)
    return kept


def _address(scene: Scene, drafts: list[Draft], denial: Attribution | None, denied: Draft) -> None:
    """Give the denial itself its recipient: who says that the denied event happened."""
    holders = scene.holders(denied.trigger)
    source = scene.entity_of(holders[0].source) if holders else None
    for draft in drafts:
        own = denial is not None and denial.cue is not None and draft.trigger.overlaps(denial.cue)
        if own and draft.type == "REJECT" and not draft.recipients and source is not None and source.id not in draft.actors:
            draft.recipients = (source.id,)


def _denial_over(scene: Scene, draft: Draft) -> Attribution | None:
    holders = scene.holders(draft.trigger)
    return holders[0] if holders and holders[0].act == "deny" and not draft.speech else None


def _denied(scene: Scene, drafts: list[Draft], draft: Draft, denial: Attribution) -> Draft | None:
    number = scene.tokens[draft.first].sentence
    # What the words hold that are answered comes before what is only near.
    latest = drafts[::-1]
    for other in sorted(latest, key=lambda one: not _is_answered(scene, one, denial)):
        holders = scene.holders(other.trigger)
        answered = _is_answered(scene, other, denial)
        near = number - scene.tokens[other.first].sentence <= BACK
        if other.speech or (holders and holders[0].act == "deny") or not (answered or near):
            continue
        if not answered and (_is_other_act(draft, other) or (draft.type != other.type and not draft.noun)):
            continue
        if _kindred(draft.type, other.type) and _same_parties(scene, draft, other):
            return other
    return None


def _is_other_act(one: Draft, other: Draft) -> bool:
    """Return whether two drafts of one type are two deeds by their modes: who denies that a house was sealed denies no arrest."""
    return one.type == other.type and bool(one.modes and other.modes) and set(one.modes).isdisjoint(other.modes)


def _is_answered(scene: Scene, draft: Draft, denial: Attribution) -> bool:
    """Return whether a denial answers the words that hold `draft`; nobody denies what he said himself: "menangkap, kata Budi. Budi membantah ..."."""
    holders = scene.holders(draft.trigger)
    if not holders or holders[0].id != denial.answers:
        return False
    teller = scene.entity_of(holders[0].source)
    return teller is None or teller is not scene.entity_of(denial.source)


def _kindred(one: str, other: str) -> bool:
    return one == other or any(one in group and other in group for group in KINDRED)


def _same_parties(scene: Scene, draft: Draft, other: Draft) -> bool:
    mine = _countries(scene, (*draft.actors, *draft.recipients))
    theirs = _countries(scene, (*other.actors, *other.recipients))
    return bool(mine) and bool(theirs) and (mine <= theirs or theirs <= mine)
