"""Speech acts: an attribution whose act has a PLOVER type is an event of its own, by its cue.

[[Korut|actor]] [[membantah|REJECT]] [[tuduhan Gedung Putih|recipient]]
"""

from menurut.reading.events import arguments
from menurut.reading.events.company import without_clitic
from menurut.reading.events.groups import group_around
from menurut.reading.events.recipients import is_asked_about, is_beside_the_point, suffers, without_victims
from menurut.reading.events.resolving import resolve
from menurut.reading.events.scene import Phrase, Scene
from menurut.reading.events.words import moods_of
from menurut.types.attribution import Attribution
from menurut.types.entity import Entity
from menurut.types.event import EventType
from menurut.types.span import Span

# A promise is an event only where its verb promises something to somebody, which the lexicon knows; saying is none.
TYPES_OF_ACTS: dict[str, tuple[EventType, tuple[str, ...]]] = {
    "deny": ("REJECT", ()),
    "refuse": ("REJECT", ()),
    "allege": ("ACCUSE", ("allege",)),
    "criticise": ("ACCUSE", ("disapprove",)),
    "demand": ("REQUEST", ()),
    "threaten": ("THREATEN", ()),
    "praise": ("SUPPORT", ()),
}


# A quotation refuses or denies by its words alone, and mostly nobody in particular.
SAID_PLAINLY = frozenset(("deny", "refuse"))
# "tidak pernah minta": a cue is negated from so near.
NEGATED_WITHIN = 2

# Whose warning that their state will act is not addressed to it.
WARNING = frozenset(("threaten", "demand", "say"))
OFFICIAL = frozenset(("GOV", "MIL", "LEG", "SPY"))

# What somebody would do is told within so many words behind who he is.
WILL_WITHIN = 3

# Whoever only judges what another did to somebody suffers none of it.
JUDGING = frozenset(("criticise", "praise"))
# How far around a word its sentence is searched for another state.
SENTENCE_REACH = 30


def act_of(scene: Scene, attribution: Attribution) -> str:
    """Return the act of an attribution; that of a warning what the speaker's own side would do is a threat: "Lumara would answer, he warned"."""
    cue, speaker = attribution.cue, scene.entity_of(attribution.source)
    english = scene.page.article.language == "en"  # Indonesian ones are told by side (siding)
    if (
        not english
        or attribution.act != "say"
        or cue is None
        or speaker is None
        or cue.of(scene.page.text).lower() not in scene.guards.warning
    ):
        return attribution.act
    return "threaten" if any(_tells_own_future(scene, part, speaker) for part in attribution.content[:1]) else attribution.act


def _tells_own_future(scene: Scene, content: Span, speaker: Entity) -> bool:
    """Return whether words open with the state or the body that somebody speaks for, and what it will do."""
    first = scene.page.index_at(content.start)
    opening = next((scene.starting[at][0] for at in (first, first + 1) if scene.starting.get(at)), None)
    whose = opening.entity if opening is not None else None
    if (
        opening is None
        or whose is None
        or (whose is not speaker and (whose.country != speaker.country or whose.sector not in OFFICIAL))
    ):
        return False
    after = (token.lower for token in scene.tokens[opening.last + 1 : opening.last + 1 + WILL_WITHIN])
    return any(word in moods_of(scene.page.article.language).planners for word in after)


def addressee(scene: Scene, attribution: Attribution, actors: tuple[str, ...]) -> tuple[str, ...]:
    """Return whom a speech act addresses: the object of its cue, the source of what it answers, or whom its content speaks of."""
    by_id = {one.id: one for one in scene.attributions}
    if attribution.answers and attribution.act in ("deny", "refuse"):
        answered = by_id.get(attribution.answers)
        entity = scene.entity_of(answered.source) if answered else None
        if entity is not None and entity.id not in actors:
            return (entity.id,)
    if attribution.act == "deny":
        return ()  # "membantah anak buahnya terlibat" is said to nobody
    own = {scene.entities[one].country for one in actors if scene.entities[one].sector in OFFICIAL}
    for phrases in _candidates(scene, attribution):
        if attribution.act in WARNING:
            phrases = [one for one in phrases if not _is_own_state(one, own)]  # "memperingatkan bahwa Lumara akan membalas"
        if attribution.act == "demand" and is_asked_about(scene, phrases):
            continue
        if attribution.act == "criticise" and attribution.cue is not None:
            phrases = without_victims(scene, scene.page.index_at(attribution.cue.end) - 1, phrases)
        found = tuple(party for party in resolve(scene, phrases, None) if party not in actors)
        if found:
            return found
    return ()


def _is_own_state(phrase: Phrase, own: set[str | None]) -> bool:
    return phrase.entity is not None and phrase.entity.kind == "state" and phrase.entity.country in own


def is_spoken(scene: Scene, attribution: Attribution) -> bool:
    """Return whether a cue that no frame knows tells a speech act: no wish or guess, nothing left unsaid, no quotation that only sounds like it."""
    cue = attribution.cue
    if cue is None or cue.of(scene.page.text).lower() in scene.guards.unsaid:
        return False
    if attribution.form == "direct" and attribution.act in SAID_PLAINLY:
        return False  # "Kami tidak akan diam," kata X
    if attribution.act == "refuse" and _keeps_quiet(scene, cue):
        return False
    first = scene.page.index_at(cue.start)
    low, _ = scene.bounds(first)
    negators = moods_of(scene.page.article.language).negators
    return not any(scene.tokens[at].lower in negators for at in range(max(low, first - NEGATED_WITHIN), first))


def _keeps_quiet(scene: Scene, cue: Span) -> bool:
    """Return whether nothing is refused but an answer: "enggan menjelaskan", "belum bersedia untuk memberikan keterangan"."""
    tokens = scene.tokens
    behind = scene.page.index_at(cue.end)
    if behind < len(tokens) and tokens[behind].lower in scene.guards.infinitives:
        behind += 1
    words = [token.lower for token in tokens[behind : behind + 2]]
    forms = (*words[:1], *(without_clitic(scene.page, word) for word in words[:1]), " ".join(words))
    return any(form in scene.guards.telling for form in forms)


def _candidates(scene: Scene, attribution: Attribution) -> list[list[Phrase]]:
    found: list[list[Phrase]] = []
    if attribution.cue is not None:
        last = scene.page.index_at(attribution.cue.end) - 1
        found.append(arguments.objects(scene, last))
        addressed = arguments.prepositional(scene, last, scene.guards.addressing)
        until = addressed[0].first if addressed else last
        if not any(scene.tokens[at].lower in scene.guards.infinitives for at in range(last + 1, until)):
            found.append(addressed)  # but "memperingatkan agar tidak menyerang Lumara" is said to nobody
    for content in attribution.content[:1]:
        first = scene.page.index_at(content.start)
        end = min(scene.page.index_at(content.end), first + 12)
        for at in range(first, end):
            if scene.is_verb(at):
                break  # "meminta untuk melindungi warga": whom it asks stands before the verb or nowhere
            if scene.starting.get(at):
                group = group_around(scene, scene.starting[at][0])
                # "menyerukan perlindungan warga": whose thing is asked for is not asked.
                found.append([one for one in group if one.entity is not None or one.first == first or attribution.act != "demand"])
                break
    return found


def _contrasts(scene: Scene, at: int) -> bool:
    """Return whether another clause opens at a token: ", sedangkan Lumara ...", "sambil mengibarkan bendera Lumara"."""
    if scene.tokens[at].lower in scene.guards.meanwhile:
        return at + 1 < len(scene.tokens) and scene.is_verb(at + 1) and at + 1 not in scene.cues
    return scene.tokens[at].lower in scene.guards.contrasting and at > 0 and scene.tokens[at - 1].text == ","


def other_state(scene: Scene, at: int, actors: tuple[str, ...]) -> tuple[str, ...]:
    """Return the only other state that the sentence of token `at` names: on it falls a charge or a threat without an object.

    "Kestovia mengecam serangan Lumara" does not tell whom it hit. What is said next has a state of its own: "dan menyalahkan pasukan Lumara".
    """
    low, high = scene.bounds(at)
    joined = (
        one for one in range(at + 1, high - 1) if scene.tokens[one].lower in scene.guards.coordinators and one + 1 in scene.cues
    )
    high = next(joined, high)
    high = next((one for one in range(at + 1, high - 1) if _contrasts(scene, one)), high)
    low = next((one for one in range(at - 1, low, -1) if _contrasts(scene, one)), low)
    own = {scene.entities[actor].country for actor in actors}
    judges = {scene.entity_of(one.source) for one in scene.holders(scene.tokens[at].span) if one.act in JUDGING}
    others: list[str] = []
    for place in range(max(low, at - SENTENCE_REACH), min(high, at + SENTENCE_REACH)):
        for phrase in scene.starting.get(place, ()):
            entity = phrase.entity
            other = entity is not None and entity.kind == "state" and entity.country not in own and entity not in judges
            if (
                entity is not None
                and other
                and not suffers(scene, at, phrase)
                and not is_beside_the_point(scene, at, actors, place)
            ):
                others.append(entity.id)
    found = tuple(dict.fromkeys(others))
    return found if len(found) == 1 else ()
