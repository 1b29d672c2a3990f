"""Drafting: a draft event for every trigger that may stand."""

from dataclasses import replace
from itertools import pairwise

from msgspec import structs

from menurut.languages.custom.active import address
from menurut.reading.events import arguments
from menurut.reading.events.civil import as_done_by
from menurut.reading.events.clefts import deny_doers
from menurut.reading.events.contexts import contexts_around, contexts_of
from menurut.reading.events.dating import date_of
from menurut.reading.events.deeds import find_deeds
from menurut.reading.events.draft import Draft
from menurut.reading.events.frames import Frame, Trigger, forms_of
from menurut.reading.events.guards import is_description, may_stand, may_tell_on
from menurut.reading.events.modality import is_mere_purpose, make_telling
from menurut.reading.events.owning import claimants
from menurut.reading.events.parties import Parties, authority_before, find_parties, is_judging
from menurut.reading.events.placing import place_of
from menurut.reading.events.reacting import refused_before
from menurut.reading.events.reduced import read_reduced
from menurut.reading.events.redundant import told_once
from menurut.reading.events.resolving import joined_in, resolve
from menurut.reading.events.scene import Scene
from menurut.reading.events.siding import is_own_side, type_by_side
from menurut.reading.events.speech import TYPES_OF_ACTS, act_of, addressee, is_spoken, other_state
from menurut.reading.events.standing import stands
from menurut.reading.events.tense import as_told
from menurut.reading.events.triggers import find_triggers
from menurut.reading.events.words import moods_of
from menurut.types.attribution import Attribution
from menurut.types.event import EventType, Telling
from menurut.types.reason import Reason

# What is only planned is another type: cooperation to come is AGREE, a concession to come CONCEDE.
FUTURE: dict[str, EventType] = {"CONSULT": "AGREE", "SUPPORT": "AGREE", "COOPERATE": "AGREE", "AID": "AGREE", "RETREAT": "CONCEDE"}


# Acts that fall on the only other state of their sentence where no object is told.
OPPOSED = frozenset(("ACCUSE", "THREATEN", "SANCTION", "ASSAULT"))

# A denial through a neutral cue says so within its first words.
DENIED_WITHIN = 12

# Acts of speech that are spoken to, of or against somebody.
ADDRESSED = frozenset(("REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT"))


def draft_events(scene: Scene) -> list[Draft]:
    """Return the drafts of an article in order of position."""
    drafts: list[Draft] = []
    taken: set[int] = set()
    done: set[str] = set()
    known = read_reduced(scene, find_triggers(scene.page))
    for trigger in sorted((*known, *find_deeds(scene, known)), key=lambda one: one.first):
        tokens = range(trigger.first, trigger.last + 1)
        cue = next((scene.cues[at] for at in tokens if at in scene.cues), None)
        draft = _from_frame(scene, trigger, cue)
        if draft is None:
            continue
        deny_doers(scene, draft)
        draft.actors = draft.actors or claimants(scene, draft, drafts)
        if not draft.actors and not draft.recipients:
            draft.actors, draft.recipients = refused_before(scene, draft, drafts)
        draft.stands = stands(scene, draft, drafts, passes=may_stand(scene, draft))
        if draft.stands and not draft.actors:
            draft.actors = authority_before(scene, trigger)
        if trigger.frame.mode == "resign":  # the post that is left only tells that it was a political one
            draft.recipients = ()
        if draft.stands or may_tell_on(scene, draft):
            drafts.append(draft)
            taken.update(tokens)
        if cue is not None and (draft.stands or draft.strict or is_description(scene, draft)):
            done.add(cue.id)
    for attribution in scene.attributions:
        spoken = _from_cue(scene, attribution) if attribution.id not in done and not _performed(attribution, drafts) else None
        if spoken is not None and spoken.first not in taken and stands(scene, spoken, drafts, passes=may_stand(scene, spoken)):
            drafts = [one for one in drafts if not (one.telling.polarity == "negative" and spoken.trigger.covers(one.trigger))]
            drafts.append(spoken)
            taken.add(spoken.first)
    drafts.sort(key=lambda draft: draft.trigger)
    _leave_days_to_speech(scene, drafts)
    return told_once(scene, drafts)


def _leave_days_to_speech(scene: Scene, drafts: list[Draft]) -> None:
    """Take the day off a deed that is only the object of what was said on it: "Lumara mengecam | serangan | di Orvel, Senin"."""
    for spoken, deed in pairwise(drafts):
        same = spoken.date is not None and spoken.date == deed.date and spoken.evidence == deed.evidence
        if not (same and spoken.speech and not spoken.noun and deed.noun and not deed.speech):
            continue
        between = range(scene.page.index_at(spoken.trigger.end), deed.first)
        day = next((one for one in scene.times.get(scene.tokens[deed.first].sentence, ()) if one.interval == deed.date), None)
        behind = day is not None and day.span.start > deed.trigger.end
        if behind and not any(scene.is_verb(at) or scene.tokens[at].lower in scene.guards.relatives for at in between):
            deed.date = None


def _from_frame(scene: Scene, trigger: Trigger, cue: Attribution | None) -> Draft | None:
    trigger = _to_one_another(scene, trigger)
    frame = trigger.frame
    telling = make_telling(scene, trigger)
    if _tells_nothing(scene, trigger, cue, telling):
        return None
    actors, recipients = find_parties(scene, trigger, cue if frame.speech else None)
    fitting = as_done_by(scene, trigger, actors, recipients)
    if fitting is None:
        return None
    frame = fitting
    recipients = _spoken_to(scene, frame, cue, actors, recipients)
    if not recipients and actors and frame.type in OPPOSED and not frame.mutual and not _has_thing(scene, trigger):
        recipients = other_state(scene, trigger.first, actors)
    speech = frame.speech or is_judging(frame) or frame.type == "THREATEN"
    if is_judging(frame):
        telling = replace(telling, polarity="positive", modality="actual")  # the words are spoken, whatever they say of the future
    # What somebody only means to say is said on a day to come: "berencana meminta mahkamah pada Senin depan".
    spoken = speech and not (frame.speech and telling.modality == "planned")
    kind = frame.type
    # "datang untuk menemui X" agrees with nobody; to free somebody for a purpose is still to give in.
    announced = kind == "RETREAT" or not is_mere_purpose(scene, trigger)
    if telling.modality == "planned" and not frame.speech and announced:
        kind = frame.future or FUTURE.get(kind, kind)
    if kind == "AGREE" and frame.type == "COOPERATE" and trigger.voice == "active":
        actors, recipients = _wooed(scene, trigger, actors, recipients)
    sentence = scene.page.layout.sentences[scene.tokens[trigger.first].sentence]
    return Draft(
        trigger=trigger.span,
        first=trigger.first,
        type=kind,
        modes=(frame.mode,) if frame.mode and kind == frame.type else (),
        contexts=contexts_around(scene, trigger.first, contexts_of(frame)),
        actors=actors,
        recipients=recipients,
        speech=speech,
        act=cue.act if cue is not None and frame.speech else None,
        weak=frame.weak,
        strict=frame.strict,
        judging=is_judging(frame),
        noun=trigger.voice == "noun",
        mutual=frame.mutual,
        further=trigger.first > 0 and scene.tokens[trigger.first - 1].lower in scene.guards.also,
        telling=telling,
        date=as_told(scene, telling, trigger.first, date_of(scene, trigger.span, trigger.first, speech=spoken))
        if not (speech and telling.polarity == "negative")
        else None,
        places=place_of(scene, trigger.span, trigger.first, leaving=kind == "RETREAT"),
        evidence=(sentence,),
        because=(
            _reason(scene, trigger),
            *telling.reasons,
        ),
    )


def _tells_nothing(scene: Scene, trigger: Trigger, cue: Attribution | None, telling: Telling) -> bool:
    """Return whether the words of a frame tell nothing here: said by a thing, not said at all, or said of something else."""
    frame = trigger.frame
    if frame.speech and telling.modality == "planned" and cue is not None and cue.source and scene.entity_of(cue.source) is None:
        return True  # "rules that will require": a thing asks for nothing
    if (
        frame.speech
        and telling.polarity == "negative"
        and not (frame.type == "AGREE" and cue is None)
        and not _never(scene, trigger)
    ):
        return True  # "tidak menuduh": nothing was said; that nothing was agreed on, or never ordered, is news
    if frame.type == "PROTEST" and cue is not None and cue.form == "direct":
        return True  # '"...," protes Budi' is a rebuke
    if frame.type == "ACCUSE" and cue is not None and cue.act == "deny" and _speaks_of_charge(scene, trigger):
        return True  # "menyebut tuduhan itu bohong" scolds nobody
    # "akan memperkeruh keadaan" foretells
    return is_judging(frame) and not frame.speech and telling.modality == "planned"


def _spoken_to(
    scene: Scene, frame: Frame, cue: Attribution | None, actors: tuple[str, ...], recipients: tuple[str, ...]
) -> tuple[str, ...]:
    """Return `recipients`, or whom a cue addresses where none is told; of a denial never the denier's own state: "menyebut tuduhan terhadap [negaranya] bohong"."""
    if cue is None:
        return recipients
    if frame.type == "REJECT" and cue.act == "deny":
        recipients = _of_others(scene, recipients, actors)
    if frame.speech and not recipients and frame.type in ADDRESSED:
        recipients = addressee(scene, cue, actors)
    if frame.type == "THREATEN" and frame.speech:
        recipients = _of_others(scene, recipients, actors)  # "memperingatkan Lumara akan membalas", says its minister
    return recipients


def _to_one_another(scene: Scene, trigger: Trigger) -> Trigger:
    """Return a trigger whose subjects do it to each other where "saling" stands before it; any other as it is."""
    before = scene.tokens[trigger.first - 1].lower if trigger.first else ""
    if trigger.voice != "active" or trigger.frame.mutual or before not in scene.guards.each_other:
        return trigger
    partners = tuple(sorted(scene.guards.partners))
    return structs.replace(trigger, frame=structs.replace(trigger.frame, mutual=True, recipient=partners))


def _wooed(scene: Scene, trigger: Trigger, actors: tuple[str, ...], recipients: tuple[str, ...]) -> Parties:
    """Return the parties with those apart that one side wants to work with: "Kestovia ingin bekerja sama dengan [Lumara]"."""
    partners = resolve(scene, arguments.prepositional(scene, trigger.last, scene.guards.partners - scene.guards.between), trigger)
    wooing = tuple(one for one in actors if one not in partners)
    return (
        (wooing, tuple(one for one in actors if one in partners)) if wooing and len(wooing) < len(actors) else (actors, recipients)
    )


def _never(scene: Scene, trigger: Trigger) -> bool:
    """Return whether somebody says that he never did it, which answers whoever says he did: "tidak pernah memerintahkan"."""
    low, _ = scene.bounds(trigger.first)
    never = moods_of(scene.page.article.language).never
    before = [scene.tokens[at].lower for at in range(max(low, trigger.first - 2), trigger.first)]
    return " ".join(before) in never or (bool(before) and before[-1] in never)


def _reason(scene: Scene, trigger: Trigger) -> Reason:
    if trigger.score is not None:
        return Reason(step="events", head="trigger", score=trigger.score, span=trigger.span)
    return Reason(step="events", rule=address(scene.page.article.language, "frames", trigger.frame.id), span=trigger.span)


def _has_thing(scene: Scene, trigger: Trigger) -> bool:
    """Return whether an attack falls on a thing of nobody's: "menyerang kapal tanker", "fired at a ship"."""
    tokens = scene.tokens[trigger.last + 1 : trigger.last + 3]
    after = next((one for one in tokens if one.lower not in scene.guards.articles), None)
    return trigger.frame.type == "ASSAULT" and trigger.voice == "active" and after is not None and after.tag in ("NOUN", "PROPN")


def _denies(scene: Scene, attribution: Attribution) -> bool:
    """Return whether a word of denying stands in the cue ("membantah") or opens what is said ("kabar itu bohong")."""
    forms = forms_of(scene.page.article.language)
    spans = ([attribution.cue] if attribution.cue is not None else []) + list(attribution.content[:1])
    for span in spans:
        first = scene.page.index_at(span.start)
        for token in scene.tokens[first : min(scene.page.index_at(span.end), first + DENIED_WITHIN)]:
            word = token.lower
            bare = next((word.removesuffix(clitic) for clitic in scene.guards.clitics if word.endswith(clitic)), word)
            found = (*forms.get(word, ()), *forms.get(bare, ()))
            if any(form.frame.type == "REJECT" and len(form.words) == 1 for form in found):
                return True
    return False


def _speaks_of_charge(scene: Scene, trigger: Trigger) -> bool:
    """Return whether the object right behind the verb is what somebody said: "menyebut | tuduhan itu", "called the claim"."""
    behind = (one.lower for one in scene.tokens[trigger.last + 1 : trigger.last + 3])
    return trigger.voice == "active" and not scene.guards.charges.isdisjoint(behind)


def _performed(attribution: Attribution, drafts: list[Draft]) -> bool:
    """Return whether words inside a denial are the denial themselves: "menyebut klaim Lumara [bohong]"."""
    calling = (one.trigger for one in drafts if one.type == "REJECT" and one.judging and one.stands)
    return attribution.act == "deny" and any(part.covers(trigger) for trigger in calling for part in attribution.content)


def _of_others(scene: Scene, recipients: tuple[str, ...], actors: tuple[str, ...]) -> tuple[str, ...]:
    """Return `recipients` without the speaker's own state: "negaranya tidak akan berunding," kata menteri [Lumara]."""
    own = {scene.entities[one].country for one in actors}
    return tuple(one for one in recipients if scene.entities[one].kind != "state" or scene.entities[one].country not in own)


def _from_cue(scene: Scene, attribution: Attribution) -> Draft | None:
    sided, act = type_by_side(scene, attribution), act_of(scene, attribution)
    source = scene.entity_of(attribution.source)
    cue = attribution.cue
    if (sided is None and act not in TYPES_OF_ACTS) or source is None or cue is None or attribution.carrier:
        return None
    kind, modes = (sided[0], ()) if sided else TYPES_OF_ACTS[act]
    cue = sided[1] if sided else cue
    if attribution.act == "deny" and attribution.answers is None and not _denies(scene, attribution):
        return None  # "tidak ...", kata X: words that deny nothing anybody said
    if not is_spoken(scene, attribution):
        return None
    first = scene.page.index_at(cue.start)
    if first >= len(scene.tokens):
        return None
    actors = tuple(joined_in(scene, scene.phrases[attribution.source or ""])) or (source.id,)
    recipients = _of_others(scene, addressee(scene, attribution, actors), actors)
    if sided is not None:
        others = () if kind == "REJECT" else recipients or other_state(scene, first, actors)
        recipients = tuple(one for one in others if not is_own_side(scene.entities[one], source))
    elif not recipients and act != attribution.act:  # a warning that is a threat
        recipients = other_state(scene, first, actors)
    sentence = scene.page.layout.sentences[scene.tokens[first].sentence]
    return Draft(
        trigger=cue,
        first=first,
        type=kind,
        modes=modes,
        contexts=contexts_around(scene, first),
        actors=actors,
        recipients=recipients,
        speech=True,
        act=act,
        telling=Telling(trigger=cue),
        date=date_of(scene, cue, first),
        evidence=(sentence,),
        because=(Reason(step="events", rule=f"act#{act}", span=cue),),
    )
