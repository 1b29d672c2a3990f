"""Anaphors: "serangan itu" is the attack told before, and what it does is told of that attack.

Rusia [[menyerang]] Ukraina. ... "[[Serangan itu]] [[menewaskan]] 10 orang," kata Kyiv.      one ASSAULT, told by Kyiv too
"""

from menurut.reading.events.disputed import is_quarrelled
from menurut.reading.events.draft import Draft
from menurut.reading.events.guards import breaks_out, is_terror, points_back, tells_doer
from menurut.reading.events.involved import has_part_told
from menurut.reading.events.returning import date_noun
from menurut.reading.events.scene import Scene

# How many sentences back a bare event noun points, and how many tokens lie between it and its verb.
BACK = 4
SUBJECT_REACH = 6
# What is denied, or owned to, was told further back, or not at all.
DENIED_BACK = 12

# What may be told without its doer first.
DEEDS = frozenset(("ASSAULT", "COERCE", "MOBILIZE", "PROTEST"))


def join_anaphors(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """Return the drafts without bare event nouns and what they do: these become tellings of the event they point back to.

    A noun that is only mentioned ("setelah serangan itu") tells nothing; one that is the subject of a clause does, and one that is denied.
    """
    kept: list[Draft] = []
    latest: dict[str, Draft] = {}
    noun: tuple[Draft, Draft | None] | None = None  # the last event noun, with what it points back to
    for draft in drafts:
        if points_back(draft) and not (breaks_out(scene, draft) and draft.type not in latest):
            disputed, shared = is_quarrelled(scene, draft), has_part_told(scene, draft.first)
            target = _meant(scene, draft, latest.get(draft.type), DENIED_BACK if disputed or shared else BACK, disputed=disputed)
            if target is not None:
                date_noun(scene, target, draft)
            if target is not None and (disputed or shared or _is_subject(scene, draft)):
                _add(scene, target, draft)
            # "tidak ada penembakan": of a shooting told nowhere else; "bom Bali" is one whatever else is told
            told_nowhere_else = target is None and draft.stands
            if told_nowhere_else and ((disputed and draft.type != "ACCUSE") or is_terror(scene, draft)):
                kept.append(draft)
                latest[draft.type] = target = draft
            noun = (draft, target)
            continue
        if _carries_out(scene, draft, latest.get(draft.type)) or _tells_doer(scene, draft, latest.get(draft.type)):
            _carry_out(scene, draft, latest[draft.type])
            continue
        if noun is not None and _does(scene, noun[0], draft):
            target = noun[1]
            if target is not None:
                _add(scene, target, draft)
                continue
        if not draft.stands:
            continue
        kept.append(draft)
        latest[draft.type] = draft
        if draft.noun:
            noun = (draft, draft)
    return kept


def _meant(scene: Scene, draft: Draft, latest: Draft | None, reach: int, *, disputed: bool) -> Draft | None:
    """Return the event told last that a bare noun points back to; None where it was told too many sentences ago, or was another act."""
    if latest is None or _sentence(scene, draft) - _sentence(scene, latest) > reach:
        return None
    return None if disputed and _is_other_act(draft, latest) else latest


def _carry_out(scene: Scene, draft: Draft, deed: Draft) -> None:
    """Make `draft` a telling of the deed, and who carried it out its doer, unless he denies it."""
    _add(scene, deed, draft)
    if not is_quarrelled(scene, draft) and draft.telling.polarity == "positive":
        deed.actors = deed.actors or draft.actors


def _carries_out(scene: Scene, draft: Draft, deed: Draft | None) -> bool:
    """Return whether `draft` says who did what was told just before: "melakukan [penahanan itu]", "carried out [the attack]"."""
    if deed is None:
        return False
    words = scene.page.tokens_in(draft.trigger)
    behind = scene.page.index_at(draft.trigger.end)
    pointed = behind < len(scene.tokens) and scene.tokens[behind].lower in scene.guards.pointing
    if scene.page.article.language == "en":
        pointed = len(words) > 1 and words[-2].lower in scene.guards.pointing_before
    told = deed.actors and set(deed.actors) != set(draft.actors)
    if draft.type not in DEEDS or draft.noun or len(words) == 1 or not pointed or not draft.actors or draft.recipients or told:
        return False
    return 0 < _sentence(scene, draft) - _sentence(scene, deed) <= BACK and not set(draft.actors) & set(deed.recipients)


def _tells_doer(scene: Scene, draft: Draft, deed: Draft | None) -> bool:
    """Return whether a noun that points back has a doer of what was told without one: "Budi digugat. [Gugatan itu] diajukan Sari"."""
    if deed is None or deed.actors or not tells_doer(scene, draft) or deed.modes[:1] != draft.modes[:1]:
        return False
    near = 0 < _sentence(scene, draft) - _sentence(scene, deed) <= BACK
    return near and set(draft.recipients) <= set(deed.recipients) and not set(draft.actors) & set(deed.recipients)


def _is_other_act(draft: Draft, target: Draft) -> bool:
    """Return whether two drafts of one type are two acts: a charge brought is no rebuke by its mode, nor is what is denied the denial.

    "Lumara membantah kabar | penutupan perbatasan"
    """
    if target.act == "deny" and draft.act is None and draft.evidence == target.evidence:
        return True
    return bool(draft.modes and target.modes) and draft.modes[0] != target.modes[0]


def _sentence(scene: Scene, draft: Draft) -> int:
    return scene.tokens[draft.first].sentence


def _is_subject(scene: Scene, draft: Draft) -> bool:
    """Return whether a verb follows the noun of `draft` with nothing but its own words between."""
    _, high = scene.bounds(draft.first)
    for at in range(draft.first + 1, min(high, draft.first + SUBJECT_REACH)):
        if scene.is_verb(at):
            return True
        lower = scene.tokens[at].lower
        if lower in scene.guards.prepositions or not (lower[:1].isalnum() or lower == ","):
            return False
    return False


def _does(scene: Scene, noun: Draft, verb: Draft) -> bool:
    """Return whether `verb` tells what the event named by `noun` does: "serangan itu menewaskan 10 orang"."""
    others = bool(verb.actors) and set(verb.actors) != set(noun.actors)  # "serangan Lumara menghantam": the owner's, not another's
    if verb.noun or others or verb.type != noun.type or not 0 < verb.first - noun.first <= SUBJECT_REACH:
        return False
    between = range(noun.first + 1, verb.first)
    if verb.actors and any(scene.tokens[at].lower == "," for at in between):
        return False
    return _sentence(scene, noun) == _sentence(scene, verb) and not any(
        scene.is_verb(at) or scene.tokens[at].lower in scene.guards.subordinators for at in between
    )


def _add(scene: Scene, target: Draft, draft: Draft) -> None:
    own = {scene.entities[one].country for one in target.actors}
    hit = tuple(one for one in draft.recipients if scene.entities[one].country not in own)  # losses of the attacker are no target
    struck = target.noun and not draft.noun and hit and all(_stands_for(scene, one, hit) for one in target.recipients)
    target.recipients = hit if struck else target.recipients or hit
    target.more = [*target.more, draft.telling, *draft.more]
    target.evidence = tuple(dict.fromkeys((*target.evidence, *draft.evidence)))
    target.because = (*target.because, *draft.because)


def _stands_for(scene: Scene, party: str, hit: tuple[str, ...]) -> bool:
    """Return whether a party is but the state of those who were hit: "serangan di Kyiv menghantam [rumah sakit]" fell on more than Ukraine."""
    entity = scene.entities[party]
    return entity.kind == "state" and {scene.entities[one].country for one in hit} == {entity.country}
