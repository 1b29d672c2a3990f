"""Redundant drafts: what a sentence tells of an event beside it, and no second event: its deaths, its means, its purpose, what is asked for.

menembaki sekolah dan [[menewaskan|same]] delapan anak        killed 15 people in an [[airstrike|same]]
"""

from menurut.reading.events.draft import Draft
from menurut.reading.events.parties import CROWD_CONTROL
from menurut.reading.events.scene import Scene

# What is asked for stands within so many words.
ASKED_WITHIN = 8
# Who invites or approves.
AGREEING = frozenset(("AGREE", "SUPPORT"))
# What is stopped stands within so many words, and who stops it does these.
STOPPED_WITHIN = 3
DEALINGS = frozenset(("COOPERATE", "AID", "CONSULT"))
ENDING = frozenset(("discontinue", "withdraw"))
# So many words open the means: "in a drone strike", "dalam sebuah serangan udara".
MEANS_REACH = 4
BREAKS = frozenset((",", ";", ":", ".", "?", "!"))


def told_once(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """Return the drafts of an article, in order of position, without those that another of their sentence has told."""
    left = _without_stopped(scene, _without_purposes(scene, _without_demanded(scene, _without_charges(scene, drafts))))
    return _without_echoes(scene, _without_means(scene, _without_deaths(scene, left)))


def _without_charges(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """Return the drafts without what an accusation of the same by the same calls them: "menuduh bupati [berbohong]"."""
    kept: list[Draft] = []
    for draft in drafts:
        before = kept[-1] if kept else None
        charged = before is not None and before.type == draft.type == "ACCUSE" and before.speech and draft.speech and not draft.noun
        same = before is not None and (before.actors, before.recipients) == (draft.actors, draft.recipients)
        if not (charged and same and _is_charge(scene, before, draft)):
            kept.append(draft)
    return kept


def _is_charge(scene: Scene, accusing: Draft | None, draft: Draft) -> bool:
    """Return whether `draft` stands in the words of who accuses."""
    cues = (holder.cue for holder in scene.holders(draft.trigger) if holder.act == "allege")
    return accusing is not None and any(cue is not None and cue.start <= accusing.trigger.start < cue.end for cue in cues)


def _without_deaths(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """Return the drafts without deaths that an attack of the same sentence has told: "menembaki sekolah dan menewaskan delapan anak".

    The dead are those on whom an attack of no other victim fell: "serangan Lumara yang menewaskan [12 warga]".
    """
    kept: list[Draft] = []
    attack: Draft | None = None
    for draft in drafts:
        if attack is not None and _tells_deaths_of(scene, draft, attack):
            attack.recipients = attack.recipients or _sided(scene, draft, attack)
            continue
        kept.append(draft)
        if draft.type == "ASSAULT" and draft.stands:
            attack = draft
    return kept


def _tells_deaths_of(scene: Scene, draft: Draft, attack: Draft) -> bool:
    """Return whether `draft` tells whom `attack` killed: a verb of killing in its sentence that stands, or has the same doer."""
    told = draft.type == "ASSAULT" and draft.evidence == attack.evidence and (draft.stands or draft.actors == attack.actors)
    return told and scene.tokens[draft.first].lower in scene.guards.killing


def _without_stopped(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """Return the drafts without dealings that a verb of stopping or refusing has for its object: "menghentikan [pembelian] senjata dari X"."""
    kept: list[Draft] = []
    for draft in drafts:
        stopping = kept[-1] if kept else None
        if stopping is None or not _is_stopped(scene, stopping, draft):
            kept.append(draft)
    return kept


def _is_stopped(scene: Scene, stopping: Draft, draft: Draft) -> bool:
    """Return whether the dealings of `draft`, a noun, are what `stopping` ends, right behind its verb."""
    ends = stopping.type == "REJECT" or not ENDING.isdisjoint(stopping.modes)
    if not ends or stopping.noun or not stopping.stands or not draft.noun or draft.type not in DEALINGS:
        return False
    between = range(scene.page.index_at(stopping.trigger.end), draft.first)
    return 0 <= len(between) <= STOPPED_WITHIN and all(
        scene.tokens[at].tag in ("NOUN", "ADJ", "NUM", "DET", "ADV") for at in between
    )


def _without_means(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """Return the drafts without those that only say by what somebody killed: "menewaskan 15 orang dalam [serangan udara]"."""
    kept: list[Draft] = []
    for draft in drafts:
        killing = kept[-1] if kept else None
        if killing is not None and _is_means(scene, killing, draft):
            killing.modes = killing.modes or draft.modes
            killing.recipients = killing.recipients or draft.recipients
        else:
            kept.append(draft)
    return kept


def _without_echoes(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """Return the drafts without denials that only say again, in the denier's words, what he denies: "membantah dan menyebut tuduhan itu [tidak berdasar]"."""
    kept: list[Draft] = []
    denial: Draft | None = None
    for draft in drafts:
        if denial is not None and draft.type == "REJECT" and _is_echo(scene, denial, draft):
            continue
        kept.append(draft)
        if draft.type == "REJECT" and draft.stands:
            denial = draft
    return kept


def _is_echo(scene: Scene, denial: Draft, draft: Draft) -> bool:
    """Return whether `draft` is told by or in words of the denier's that deny as well, and that another cue brings than that of `denial`."""
    words = range(draft.first, scene.page.index_at(draft.trigger.end))
    saying = next((scene.cues[at] for at in words if at in scene.cues), None) or next(iter(scene.holders(draft.trigger)), None)
    if saying is None or saying.act != "deny" or saying.cue is None or saying.cue.overlaps(denial.trigger):
        return False
    return draft.actors == denial.actors and draft.evidence == denial.evidence and denial.stands


def _is_means(scene: Scene, killing: Draft, draft: Draft) -> bool:
    """Return whether the attack of `draft` is that by which `killing` was done: a noun of nobody's behind "in", with no verb between."""
    if draft.type != "ASSAULT" or killing.type != "ASSAULT" or not killing.stands:
        return False
    if not draft.noun or draft.actors or not killing.actors or killing.noun:
        return False
    between = range(scene.page.index_at(killing.trigger.end), draft.first)
    near = [scene.tokens[at].lower for at in between[-MEANS_REACH:]]
    plain = not any(scene.is_verb(at) for at in between) and not _parted(scene, between)
    return (
        plain
        and scene.tokens[killing.first].sentence == scene.tokens[draft.first].sentence
        and not scene.guards.inside.isdisjoint(near)
    )


def _parted(scene: Scene, between: range) -> bool:
    """Return whether a mark parts what stands there; an apposition does not: "membunuh Rika, [komandan Lumara,] dalam serangan"."""
    marks = [at for at in between if scene.tokens[at].text in BREAKS]
    apposition = len(marks) == 2 and all(scene.tokens[at].text == "," for at in marks)
    return bool(marks) and not (apposition and scene.tokens[marks[1] + 1].lower in scene.guards.inside)


def _sided(scene: Scene, death: Draft, attack: Draft) -> tuple[str, ...]:
    """Return the dead of `death` that are told as more than people: "12 warga sipil", not "12 orang"."""
    dead = (one for one in death.recipients if one not in attack.actors)
    return tuple(one for one in dead if not set(scene.entities[one].name.lower().split()) & scene.guards.anybody)


def _without_demanded(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """Return the drafts without those that are only asked for: "meminta AS untuk menyelidiki", "memerintahkan penghentian serangan"."""
    kept: list[Draft] = []
    demand: Draft | None = None
    for draft in drafts:
        if demand is not None and _is_asked(scene, demand, draft):
            continue
        kept.append(draft)
        refusal = draft.type == "REJECT" and draft.act != "deny" and draft.stands and not draft.judging
        refusal = (
            refusal and scene.tokens[draft.first - 1].lower not in scene.guards.relatives
        )  # "massa yang tidak terima | menyerang"
        foreseen = draft.type in AGREEING and scene.tokens[draft.first].lower in scene.guards.foreseen
        if foreseen or (draft.speech and (refusal or draft.type in ("REQUEST", "THREATEN"))):
            demand = draft
    return kept


def _is_asked(scene: Scene, demand: Draft, draft: Draft) -> bool:
    """Return whether `draft` is what `demand` asks for: no other verb and no new clause stands between."""
    between = range(scene.page.index_at(demand.trigger.end), draft.first)
    if not 0 <= len(between) <= ASKED_WITHIN or draft.speech or draft.first <= demand.first or _past_words(scene, demand, draft):
        return False
    guards, last = scene.guards, draft.first - 1
    for at in between:
        lower = scene.tokens[at].lower
        if lower in guards.relatives or lower in BREAKS or (scene.is_verb(at) and at != last):
            return False
        if lower in guards.subordinators and lower not in guards.prepositions:
            return False
    return scene.tokens[demand.first].sentence == scene.tokens[draft.first].sentence


def _past_words(scene: Scene, demand: Draft, draft: Draft) -> bool:
    """Return whether `draft` stands behind all that is demanded: "Protesters demanding new elections | blocked roads"."""
    cue = scene.cues.get(demand.first)
    return cue is not None and bool(cue.content) and max(part.end for part in cue.content) <= draft.trigger.start


def _without_purposes(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """Return the drafts without those that only say what a gift, a meeting or tear gas is for: "mengirim senjata untuk mendukung X"."""
    kept: list[Draft] = []
    firing: int | None = None  # the sentence in which something is fired at a crowd
    giving: int | None = None  # the sentence in which something is given
    meeting: int | None = None  # the sentence in which somebody meets
    marching: int | None = None  # the sentence in which somebody demonstrates
    for draft in drafts:
        sentence = scene.tokens[draft.first].sentence
        before = scene.tokens[draft.first - 1].lower if draft.first else ""
        purpose = {"SUPPORT": giving, "CONSULT": meeting, "PROTEST": marching, "COERCE": firing}.get(draft.type)
        if sentence == purpose and before in scene.guards.infinitives:
            continue
        if CROWD_CONTROL in draft.modes and draft.stands:
            firing = sentence
        if draft.type in ("AID", "AGREE"):
            giving = sentence
        if draft.type == "CONSULT":
            meeting = sentence
        if draft.type == "PROTEST" and draft.stands:
            marching = sentence
        kept.append(draft)
    return kept
