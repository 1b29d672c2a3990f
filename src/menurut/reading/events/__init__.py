"""Events: PLOVER frames found in the text, with their parties.

    [[Rusia|actor]] [[menuduh|ACCUSE allege]] [[Ukraina|recipient]] menyerang sebuah jembatan.

Triggers come from the lexicon of frames and from attributions whose act is an event (a denial, a demand). Each gets its parties,
its day and place, and how its clause tells it; then tellings of one event are joined.
"""

from menurut.reading.events.anaphors import join_anaphors
from menurut.reading.events.answering import address_denials, join_denied
from menurut.reading.events.draft import Draft
from menurut.reading.events.drafting import draft_events
from menurut.reading.events.involved import involve
from menurut.reading.events.learned import fall_on
from menurut.reading.events.merging import forces_of, land_of, merge, stands_for_land, turn_round
from menurut.reading.events.owning import own_up
from menurut.reading.events.promising import address_promises
from menurut.reading.events.reacting import answer_demands, fall_on_protesters, react_to_doers
from menurut.reading.events.returning import date_happenings
from menurut.reading.events.scene import Scene
from menurut.reading.events.story import carry_days
from menurut.reading.events.tolls import tell_tolls
from menurut.reading.grammar.page import Page
from menurut.types.attribution import Attribution
from menurut.types.entity import Entity
from menurut.types.event import Event
from menurut.types.gap import Gap
from menurut.types.ids import event_id
from menurut.types.mention import Mention
from menurut.types.place import Place
from menurut.types.time import TimeMention


def find_events(
    page: Page,
    mentions: tuple[Mention, ...],
    attributions: tuple[Attribution, ...],
    entities: tuple[Entity, ...],
    times: tuple[TimeMention, ...],
    places: tuple[Place, ...],
) -> tuple[tuple[Event, ...], tuple[Gap, ...]]:
    """Return the events in order of position, and a Gap for each whose doer the text does not name."""
    scene = Scene.of(page, mentions, attributions, entities).set_in(times, places)
    found = join_anaphors(scene, draft_events(scene))
    address_denials(scene, found)
    turn_round(found)
    address_promises(scene, found)
    react_to_doers(scene, found)
    answer_demands(scene, found)
    fall_on_protesters(scene, found)
    lands = {one.id: _land(scene, one) for one in entities if stands_for_land(one)}
    drafts = merge(join_denied(scene, found), lands, forces_of(entities, scene.guards.own_forces))
    involve(scene, drafts)
    drafts.sort(key=lambda draft: draft.trigger)
    react_to_doers(scene, drafts)  # again: of some deeds the doer is known only now
    own_up(scene, drafts)
    fall_on(scene, drafts)
    tell_tolls(scene, drafts)
    date_happenings(scene, drafts)
    carry_days(scene, drafts)
    drafts.sort(key=lambda draft: draft.trigger)
    events = tuple(_make_event(page, draft) for draft in drafts)
    gaps = tuple(Gap(id="event-without-actor", span=event.trigger, detail=event.type) for event in events if not event.actors)
    return events, gaps


def _make_event(page: Page, draft: Draft) -> Event:
    return Event(
        id=event_id(page.article.id, trigger=draft.trigger, type=draft.type),
        trigger=draft.trigger,
        type=draft.type,
        modes=draft.modes,
        contexts=draft.contexts,
        actors=draft.actors,
        recipients=draft.recipients,
        places=draft.places,
        date=draft.date,
        evidence=draft.evidence,
        speech=draft.speech,
        tellings=(draft.telling, *draft.more),
        because=draft.because,
    )


def _land(scene: Scene, entity: Entity) -> str | None:
    """Return whose an entity is, with the number of people at home that tells them from others: "[lima pedagang] ditahan, [tiga siswa] ditahan"."""
    first = next((scene.phrases[one].first for one in entity.mentions if one in scene.phrases), None)
    if first is None or entity.kind != "group" or entity.country not in scene.guards.home or scene.tokens[first].tag != "NUM":
        return land_of(entity)
    return f"{entity.country} {scene.tokens[first].lower}"
