"""Siding: what a speaker says in neutral words that his own side will do, or will not, is a threat or a refusal.

Menteri Budi [[memperingatkan|THREATEN]] Lumara akan membalas bila diserang.
Menteri Budi [[menegaskan|REJECT]] pemerintah tidak akan mengubah kebijakan itu.
"""

from collections.abc import Iterator

from menurut.reading.events.scene import Phrase, Scene
from menurut.reading.events.words import moods_of
from menurut.reading.grammar.voice import is_passive
from menurut.types.attribution import Attribution
from menurut.types.entity import Entity
from menurut.types.event import EventType
from menurut.types.span import Span

Typed = tuple[EventType, Span]

# Who speaks for a state, and who for the people he leads.
OFFICIAL = frozenset(("GOV", "MIL", "LEG", "SPY", "COP"))
CIVIL = frozenset(("CVL", "LAB", "EDU", "SOC"))
# A state's own doing; what its police or its courts do is told as theirs.
BODIES = frozenset(("GOV", "MIL", "LEG"))


def type_by_side(scene: Scene, attribution: Attribution) -> Typed | None:
    """Return the type of the event that neutral words perform by what they say of the speaker's own side, and the words that do; None where none do.

    A threat is told by its cue, a refusal by its own words.
    """
    source = scene.entity_of(attribution.source)
    if source is None or attribution.cue is None or attribution.form == "direct" or attribution.act not in ("say", "demand"):
        return None
    warns = scene.tokens[scene.page.index_at(attribution.cue.start)].lower in scene.guards.warning
    if warns and _foretells_harm(scene, attribution):
        return "THREATEN", attribution.cue
    for first, last in _stretches(scene, attribution):
        phrase = next(iter(scene.starting.get(first, ())), None)
        if phrase is None or not is_own_side(phrase.entity, source):
            continue
        verb, refused = _will_act(scene, phrase, last)
        if verb is None:
            continue
        if refused and attribution.act == "say" and scene.tokens[verb].lower not in scene.guards.sparing:
            return "REJECT", Span(scene.tokens[phrase.last + 1].span.start, scene.tokens[verb].span.end)
        if warns and not refused and _concerns_others(scene, attribution, verb, source):
            return "THREATEN", attribution.cue
    return None


def is_own_side(entity: Entity | None, speaker: Entity) -> bool:
    """Return whether an entity is the speaker's own state, a body of its government, or the people in whose name he speaks."""
    if entity is None or entity.id == speaker.id:
        return entity is not None
    if entity.country != speaker.country or speaker.kind == "state":
        return False
    if speaker.sector in OFFICIAL:
        return entity.kind == "state" or (entity.kind in ("organisation", "group") and entity.sector in BODIES)
    return speaker.kind == "person" and speaker.sector in CIVIL and entity.kind == "group" and entity.sector in CIVIL


def _stretches(scene: Scene, attribution: Attribution) -> Iterator[tuple[int, int]]:
    """Yield the first token of each part of what is said, and the one past its last."""
    for part in attribution.content:
        first, last = scene.page.index_at(part.start), scene.page.index_at(part.end)
        while first < last and not scene.tokens[first].text[:1].isalnum():
            first += 1
        if first < last:
            yield first, last


def _will_act(scene: Scene, phrase: Phrase, end: int) -> tuple[int | None, bool]:
    """Return the verb of what `phrase` will do or not, and whether it is not; None where it will only undergo or become something."""
    at, refused, will = phrase.last + 1, False, False
    negators = moods_of(scene.page.article.language).negators
    while at < end and (scene.tokens[at].lower in scene.guards.upcoming or scene.tokens[at].lower in negators):
        refused = refused or scene.tokens[at].lower in negators
        will = will or scene.tokens[at].lower in scene.guards.upcoming
        at += 1
    acts = will and at < end and scene.is_verb(at) and not is_passive(scene.page, at)
    return (at, refused) if acts and scene.tokens[at].lower not in scene.guards.befalling else (None, refused)


def _foretells_harm(scene: Scene, attribution: Attribution) -> bool:
    """Return whether a warning foretells what will be done to others: "siapa pun yang melanggar akan ditindak"."""
    for first, last in _stretches(scene, attribution):
        for at in range(first + 1, last):
            harm = scene.tokens[at].lower in scene.guards.consequences
            if harm and scene.tokens[at - 1].lower in scene.guards.possible:
                return True
    return False


def _concerns_others(scene: Scene, attribution: Attribution, verb: int, source: Entity) -> bool:
    """Return whether what the own side will do hangs on a condition, or names another country's party."""
    conditionals = moods_of(scene.page.article.language).conditionals - scene.guards.possible
    for first, last in _stretches(scene, attribution):
        for at in range(first, last):
            parties = (phrase.entity for phrase in scene.starting.get(at, ()))
            foreign = any(
                one is not None and one.kind != "document" and one.country not in (None, source.country) for one in parties
            )
            if (at > verb and foreign) or scene.tokens[at].lower in conditionals:
                return True
    return False
