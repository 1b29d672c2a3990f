"""Parties: which entities act in an event and which undergo it, from a frame's slots and the arguments around its trigger.

    [[Rusia|actor]] [[menyerang|active]] [[Ukraina|recipient]]
    [[Ukraina|recipient]] [[diserang|passive]] [[Rusia|actor]]
    [[serangan|noun]] [[Rusia|actor]] terhadap [[Ukraina|recipient]]

Slots speak of the deep subject (who does) and object (who undergoes), whatever the voice.
"""

from menurut.reading.events import arguments, nouns
from menurut.reading.events.antecedents import named, opening_relative
from menurut.reading.events.frames import Frame, Trigger
from menurut.reading.events.groups import group_around
from menurut.reading.events.inflection import is_past
from menurut.reading.events.recipients import (
    addressed_first,
    called_false,
    charged,
    denied_charge,
    got_in_touch_with,
    is_asked_about,
    is_court_before,
    launchers,
    refused_partner,
    somebody_else,
    without_victims,
)
from menurut.reading.events.resolving import resolve, speaker_of
from menurut.reading.events.scene import Phrase, Scene
from menurut.reading.events.slots import fill
from menurut.reading.events.subjects import beside_subject, subjects
from menurut.types.attribution import Attribution

# Who names suspects, and how many words before it was told.
CHARGING = frozenset(("COP", "JUD"))
AUTHORITY_REACH = 150

# What goes off and kills by itself: its verb tells whom.
BOMBS = frozenset(("explosives", "suicide-attack"))
# What is fired at a crowd, which what it is for names.
CROWD_CONTROL = "crowd-control"

Parties = tuple[tuple[str, ...], tuple[str, ...]]


def find_parties(scene: Scene, trigger: Trigger, cue: Attribution | None) -> Parties:
    """Return actors and recipients of `trigger` as entity ids; `cue` is the attribution whose cue the trigger is."""
    frame = trigger.frame
    doers = resolve(scene, _doing(scene, trigger, cue), trigger) or _hanging(scene, trigger, cue)
    told = frame.speech and "none" not in frame.actor and not _is_told_of(scene, trigger)
    doers = tuple(one for one in doers if scene.entities[one].kind != "place")
    if not doers and trigger.voice == "active" and (is_judging(frame) or told):
        doers = speaker_of(scene, trigger.span)
    if not doers and trigger.voice == "passive" and trigger.clitic and cue is not None:
        source = scene.entity_of(cue.source)  # "boneka Barat, yang disebut[nya] ..."
        doers = (source.id,) if source is not None else ()
    if doers and trigger.voice == "active":
        doers = tuple(dict.fromkeys((*doers, *resolve(scene, beside_subject(scene, trigger.first), trigger))))
    undergoers = _undergoing(scene, trigger, cue, doers)
    if frame.mutual and len(doers) > 1 and scene.tokens[trigger.last].lower in scene.guards.matters:
        return doers, ()  # "Peru and Chile clashed over [Taiwan]"
    if frame.type == "MOBILIZE":  # forces that are moved act, nobody suffers it
        moved = undergoers if not frame.recipient else ()
        if not doers and not moved and trigger.voice == "passive":
            moved = resolve(scene, subjects(scene, trigger.first), trigger)
        return doers or moved, ()
    if frame.type == "PROTEST":  # "berorasi di depan X": a place more often than a target
        return doers or _protesters_behind(scene, trigger), _stormed(scene, trigger, doers)
    if frame.mutual or (frame.type == "CONSULT" and frame.mode != "visit" and undergoers):
        return _together(scene, trigger, (*doers, *undergoers), partner=bool(undergoers) and not doers), ()
    if not undergoers and frame.type == "ASSAULT" and trigger.voice != "noun":
        undergoers = _attacked_place(scene, trigger, doers)
    return doers, undergoers


def _is_told_of(scene: Scene, trigger: Trigger) -> bool:
    """Return whether a relative clause says it of something, so that the speaker does not: "bahaya yang mengancam Lumara"."""
    low, _ = scene.bounds(trigger.first)
    return opening_relative(scene, trigger.first, low) is not None


def _stormed(scene: Scene, trigger: Trigger, doers: tuple[str, ...]) -> tuple[str, ...]:
    """Return the body whose house a crowd blocks or wrecks, as the object of the verb: "membakar pintu [Kedutaan Besar Lumara]"; empty of any other protest."""
    if trigger.voice != "active" or "object" not in trigger.frame.recipient:
        return ()
    found = resolve(scene, arguments.objects(scene, trigger.last), trigger)
    return tuple(one for one in found if one not in doers and scene.entities[one].kind == "organisation")


def _protesters_behind(scene: Scene, trigger: Trigger) -> tuple[str, ...]:
    """Return whose a protest is that a preposition makes a noun: "berawal dari mogok kerja [Serikat Buruh]"; empty of a verb."""
    before = scene.tokens[trigger.first - 1].lower if trigger.first else ""
    if trigger.voice != "active" or before not in scene.guards.prepositions or scene.page.article.language != "id":
        return ()
    return resolve(scene, nouns.possessors(scene, trigger.first, trigger.last), trigger)


def authority_before(scene: Scene, trigger: Trigger) -> tuple[str, ...]:
    """Return the police, prosecutors or court told last before a passive that only they do; empty where none was told near."""
    if not trigger.frame.authority or trigger.voice != "passive":
        return ()
    for at in range(trigger.first - 1, max(0, trigger.first - AUTHORITY_REACH) - 1, -1):
        for phrase in scene.ending.get(at, ()):
            entity = phrase.entity
            if entity is not None and entity.kind == "organisation" and entity.sector in CHARGING:
                return (entity.id,)
    return ()


def _doing(scene: Scene, trigger: Trigger, cue: Attribution | None) -> list[Phrase]:
    """Return the phrases of those who do what the trigger tells: the source of its cue, or what its frame says."""
    frame = trigger.frame
    if cue is not None and cue.source is not None and not frame.actor:
        if told := _told_by_speaker(scene, trigger, cue):
            return told
        source = scene.phrases.get(cue.source)
        spoken = [] if source is None else [source] if source.last in scene.clitics else group_around(scene, named(scene, source))
        if resolve(scene, spoken, trigger):  # else an apposition that stands for nobody: "Budi, penggagas mosi, menuduh"
            return spoken
    # Where the subject undergoes ("menuai kritik dari X"), the doer stands elsewhere.
    return fill(scene, trigger, frame.actor or (tuple(scene.guards.sources) if "subject" in frame.recipient else ("subject",)))


def _hanging(scene: Scene, trigger: Trigger, cue: Attribution | None) -> tuple[str, ...]:
    """Return the speaker who hangs on the word itself, behind what he said: '"..." [sindir][nya]'; empty of any other word."""
    source = scene.phrases.get(cue.source or "") if cue is not None and not trigger.frame.actor else None
    hangs = source is not None and trigger.first == trigger.last and scene.clitics.get(trigger.last) is source
    return (source.entity.id,) if hangs and source is not None and source.entity is not None else ()


def _told_by_speaker(scene: Scene, trigger: Trigger, cue: Attribution) -> list[Phrase]:
    """Return the subject of a speech act that its own speaker tells of somebody else: "X menyebut [Israel] merebut kantor dan memerintahkan ..."."""
    speaker = scene.entity_of(cue.source)
    within = [one for one in scene.holders(trigger.span) if one.form == "indirect" and not one.carrier and one.id != cue.id]
    if speaker is None or not within or scene.entity_of(within[0].source) is not speaker:
        return []
    if within[0].act == "demand" and scene.page.article.language == "en" and is_past(scene.tokens[trigger.first].lower):
        return []  # "[X] demanded that Y go and threatened ..."
    found = subjects(scene, trigger.first)
    begins = scene.page.index_at(min(span.start for span in within[0].content))
    meant = resolve(scene, found, trigger) if found and found[0].first >= begins else ()
    return found if meant and speaker.id not in meant else []


def _undergoing(scene: Scene, trigger: Trigger, cue: Attribution | None, doers: tuple[str, ...]) -> tuple[str, ...]:
    """Return those who undergo what the trigger tells, without the doers."""
    frame = trigger.frame
    if frame.mode == "seize" and trigger.voice == "passive" and _describes_land(scene, trigger):
        return ()
    slots = _undergoing_slots(scene, trigger, doers)
    phrases = _told_in_touch(scene, trigger, slots) or fill(scene, trigger, slots)
    if trigger.voice == "active" and frame.type == "REQUEST" and frame.mode != "change" and is_asked_about(scene, phrases):
        phrases = []
    if trigger.voice == "active" and cue is not None and cue.act == "deny":
        phrases = denied_charge(scene, trigger, phrases)
    if frame.type == "ACCUSE":
        phrases = _accused(scene, trigger, phrases)
    found = tuple(one for one in resolve(scene, phrases, trigger) if one not in doers)
    if not found and trigger.voice == "active":
        found = somebody_else(scene, phrases, doers)
    if not found and frame.type == "ASSAULT" and trigger.voice == "active":
        found = resolve(scene, launchers(scene, trigger.last, phrases or arguments.objects(scene, trigger.last)), trigger)
    if not found and frame.type == "REJECT" and trigger.voice == "active" and not (cue is not None and cue.act == "deny"):
        found = resolve(scene, refused_partner(scene, trigger.last), trigger)
    if not found and trigger.voice == "active" and "kepada" in frame.recipient:
        found = resolve(scene, addressed_first(scene, trigger.first), trigger)
    if not found and is_judging(frame):
        found = resolve(scene, _judged(scene, trigger), trigger)
    if not found and (frame.type == "AID" or frame.mode == CROWD_CONTROL):
        found = _meant_for(scene, trigger)
    if not found and trigger.voice == "noun":
        found = _undergoing_of_noun(scene, trigger, doers)
    return tuple(one for one in found if one not in doers)


def _judged(scene: Scene, trigger: Trigger) -> list[Phrase]:
    """Return whose charge is called false, or whose deed is judged: "klaim [Lumara] bohong", "the ruthless tactics of [Lumara]"."""
    false = called_false(scene, trigger) if trigger.frame.type == "REJECT" else []
    return false or arguments.prepositional(scene, trigger.last, scene.guards.belonging)


def _undergoing_of_noun(scene: Scene, trigger: Trigger, doers: tuple[str, ...]) -> tuple[str, ...]:
    """Return whom a bomb or an attack strikes by the verb behind it, or a charge is brought against; empty of any other noun."""
    if trigger.frame.mode in BOMBS or (trigger.frame.type == "ASSAULT" and scene.page.article.language == "en"):
        return resolve(scene, nouns.struck(scene, trigger.last), trigger)
    if trigger.frame.type == "ASSAULT":
        told = doers or trigger.frame.mutual
        hit = [] if told else nouns.struck(scene, trigger.last)
        ends = scene.tokens[hit[-1].last : hit[-1].last + 2] if hit else ()
        back = any(token.lower in scene.guards.pointing for token in ends)  # "serangan yang menewaskan tiga tentara itu"
        struck = resolve(scene, hit, trigger) if not back else ()
        return tuple(one for one in struck if scene.guards.anybody.isdisjoint(scene.entities[one].name.lower().split()))
    return resolve(scene, charged(scene, trigger), trigger) if trigger.frame.type == "ACCUSE" else ()


def _accused(scene: Scene, trigger: Trigger, phrases: list[Phrase]) -> list[Phrase]:
    """Return `phrases` without those who suffer what is criticised, and without the court that a complaint is brought to."""
    if trigger.frame.mode == "disapprove":
        return without_victims(scene, trigger.last, phrases)
    return [phrase for phrase in phrases if not is_court_before(scene, phrase)] if trigger.frame.mode == "allege" else phrases


def _told_in_touch(scene: Scene, trigger: Trigger, slots: tuple[str, ...]) -> list[Phrase]:
    """Return to whom words are said that are the reason for a call; what they are about is somebody else ("untuk memberi selamat atas ...")."""
    spoken = trigger.frame.speech and trigger.voice == "active" and "kepada" in slots
    found = got_in_touch_with(scene, trigger.first) if spoken else []
    said_to = tuple(slot for slot in slots if slot not in scene.guards.reacted_to)
    return [] if found and fill(scene, trigger, said_to) else found


def _undergoing_slots(scene: Scene, trigger: Trigger, doers: tuple[str, ...]) -> tuple[str, ...]:
    """Return where whoever undergoes it stands; "serangan Lumara di Orvel" tells where it was, "serangan di Orvel" on whom it fell."""
    slots = trigger.frame.recipient or ("object",)
    if nouns.is_blamed(scene, trigger):
        slots = tuple(slot for slot in slots if slot != "on") or ("none",)
    placed = bool(doers) and trigger.frame.type == "ASSAULT" and trigger.voice == "noun"
    return tuple(slot for slot in slots if not (placed and slot in scene.guards.standing)) or slots


def is_judging(frame: Frame) -> bool:
    """Return whether saying these words accuses: "Israel menutupi kejahatannya," kata X."""
    return "speaker" in frame.actor or (frame.type == "ACCUSE" and "none" in frame.actor)


def _together(scene: Scene, trigger: Trigger, known: tuple[str, ...], *, partner: bool) -> tuple[str, ...]:
    """Return everybody who takes part in a mutual event: those known, those it is held with, and who speaks of "kesepakatan dengan X"."""
    between = resolve(scene, arguments.prepositional(scene, trigger.last, scene.guards.between), trigger)
    at_war = trigger.frame.type == "ASSAULT" and trigger.voice == "noun"
    if len(between) > 1 or (between and at_war and set(known) <= set(between)):
        return between  # "komunikasi antara X dan Y", "perkelahian antara dua kelompok warga"
    if len(known) > 1:
        return known
    found = resolve(scene, arguments.prepositional(scene, trigger.last, scene.guards.partners), trigger)
    everybody = tuple(dict.fromkeys((*known, *found)))
    if len(everybody) == 1 and found and at_war and (by := resolve(scene, nouns.bringers(scene, trigger.first), trigger)):
        return tuple(dict.fromkeys((*by, *everybody)))
    if len(everybody) == 1 and at_war and (by := resolve(scene, nouns.fighting(scene, trigger.first), trigger)):
        return tuple(dict.fromkeys((*by, *everybody)))
    if len(everybody) == 1 and found and (at_war or (trigger.frame.type == "CONSULT" and trigger.voice == "noun")):
        attending = tuple(one for one in resolve(scene, nouns.attending(scene, trigger.first), trigger) if one not in found)
        if attending:
            return (*attending, *everybody)
    if len(everybody) == 1 and (found or partner) and not at_war:
        return tuple(dict.fromkeys((*speaker_of(scene, trigger.span), *everybody)))
    return everybody


def _describes_land(scene: Scene, trigger: Trigger) -> bool:
    """Return whether the trigger only says who holds a place: "ibu kota yang dikuasai pemberontak"."""
    return trigger.first > 0 and scene.tokens[trigger.first - 1].lower in scene.guards.relatives


def _meant_for(scene: Scene, trigger: Trigger) -> tuple[str, ...]:
    """Return whom a gift is to help or tear gas to disperse: "mengirim senjata untuk mendukung [perang X]", "fired tear gas to disperse [a crowd]"."""
    _, high = scene.bounds(trigger.last)
    for at in range(trigger.last + 1, min(high - 1, trigger.last + 16)):
        if scene.tokens[at].lower not in scene.guards.infinitives:
            continue
        if scene.tokens[at + 1].lower in scene.guards.helping_verbs or (trigger.frame.type != "AID" and scene.is_verb(at + 1)):
            return resolve(scene, arguments.objects(scene, at + 1), trigger)
    return ()


def _attacked_place(scene: Scene, trigger: Trigger, doers: tuple[str, ...]) -> tuple[str, ...]:
    """Return the state or the territory an attack "di" or "ke" somewhere falls on, where it is not the attacker's own."""
    found = resolve(scene, arguments.prepositional(scene, trigger.last, scene.guards.placed), trigger)
    own = {scene.entities[one].country for one in doers}
    return tuple(one for one in found if scene.entities[one].kind in ("state", "place") and scene.entities[one].country not in own)
