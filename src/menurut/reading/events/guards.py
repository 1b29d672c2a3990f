"""Guards: what keeps a frame from being coded: no political party, the content of a demand, sport."""

from menurut.reading.events.draft import Draft
from menurut.reading.events.scene import Scene
from menurut.types.entity import Entity

POLITICAL_SECTORS = frozenset(("GOV", "MIL", "LEG", "JUD", "COP", "SPY", "PTY", "OPP", "REB", "UAF", "ELI"))
POLITICAL_COUNTRIES = frozenset(("IGO", "NGO", "ISM", "IMG"))

FORCES = frozenset(("GOV", "MIL", "COP", "SPY", "JUD"))

# Only an authority does these, named or not.
OF_AUTHORITIES = frozenset(("arrest", "deport", "convict", "investigate"))

# A name or an office is no longer than this before the word that looks like an event.
NAME_REACH = 8

# What states do with each other, and offices of one state all day long.
FRIENDLY = frozenset(("SUPPORT", "AID", "AGREE", "CONSULT", "COOPERATE", "REQUEST", "CONCEDE"))

# A sentence is searched this far on either side; what does harm stands within so many words before the verb.
SENTENCE_REACH = 30
CALAMITY_REACH = 6

# What is asked, refused or threatened is not coded a second time; what is promised or denied is.
CLOSED_ACTS = frozenset(("demand", "refuse", "threaten"))


def is_political(entity: Entity) -> bool:
    """Return whether an entity acts in politics by what it is: a state, its organs, parties, rebels, bodies of states."""
    return entity.kind == "state" or entity.sector in POLITICAL_SECTORS or entity.country in POLITICAL_COUNTRIES


def may_stand(scene: Scene, draft: Draft) -> bool:
    """Return whether a draft is a political event by the guide."""
    parties = [scene.entities[party] for party in (*draft.actors, *draft.recipients) if party in scene.entities]
    if not parties:
        # "tuduhan itu" only points back; a verb without parties may still tell something ("diserang").
        return False
    doers = [scene.entities[party] for party in draft.actors if party in scene.entities]
    if draft.type == "PROTEST":  # civilians protest; police who close a road do not
        return not doers or any(entity.sector not in FORCES for entity in doers)
    fallen_on = draft.type in ("ASSAULT", "COERCE") and not draft.weak and any(entity.kind == "place" for entity in parties)
    if not any(is_political(entity) for entity in parties) and not OF_AUTHORITIES & set(draft.modes) and not fallen_on:
        return False
    if _is_no_politics(scene, draft):
        return False
    if draft.judging and (not draft.actors or not draft.recipients):
        return False  # in nobody's mouth "X harus mundur" is no demand
    if draft.type == "CONSULT" and not draft.actors:
        return False
    if draft.noun and _names_somebody(scene, draft):
        return False
    if draft.mutual and draft.noun and draft.weak and len(parties) < 2:
        return False  # "kesepakatan itu" without the others is only mentioned
    if draft.weak and doers and not any(is_political(entity) for entity in doers):
        return False
    if is_description(scene, draft):
        return False
    if (draft.strict or _is_routine(scene, draft, parties)) and not _meets_politics(scene, draft):
        return False
    return not _inside_closed(scene, draft)


def is_description(scene: Scene, draft: Draft) -> bool:
    """Return whether a draft only says which: "kelompok yang didukung Iran"."""
    before = scene.tokens[draft.first - 1].lower if draft.first else ""
    return draft.type == "SUPPORT" and draft.weak and before in scene.guards.relatives


def _is_routine(scene: Scene, draft: Draft, parties: list[Entity]) -> bool:
    """Return whether a draft may be business as usual: friendly words among parties of the readers' own country."""
    friendly = (draft.weak or draft.act in ("praise", "demand")) and draft.type in FRIENDLY
    return friendly and all(entity.country is None or entity.country in scene.guards.home for entity in parties)


def _meets_politics(scene: Scene, draft: Draft) -> bool:
    """Return whether a word of everyday business tells politics here: it passes between two parties, towards a political one."""
    if draft.mutual:
        return len(draft.actors) > 1
    return bool(draft.actors) and any(is_political(scene.entities[one]) for one in draft.recipients)


def _is_no_politics(scene: Scene, draft: Draft) -> bool:
    """Return whether a draft tells of a game, or of harm that a disaster or an animal does."""
    low, high = scene.bounds(draft.first)
    sports = scene.guards.sports
    if any(
        scene.tokens[at].lower in sports
        for at in range(max(low, draft.first - SENTENCE_REACH), min(high, draft.first + SENTENCE_REACH))
    ):
        return True
    if draft.type not in ("ASSAULT", "COERCE"):
        return False
    before = (scene.tokens[at].lower for at in range(max(low, draft.first - CALAMITY_REACH), draft.first))
    return any(word in scene.guards.calamities for word in before)


def _names_somebody(scene: Scene, draft: Draft) -> bool:
    """Return whether an event noun only stands in somebody's name or office: "Deputi Penindakan dan Eksekusi KPK"."""
    for start in range(max(0, draft.first - NAME_REACH), draft.first):
        for phrase in scene.starting.get(start, ()):
            inside = phrase.last >= draft.first and phrase.entity is not None and phrase.entity.kind in ("person", "organisation")
            if inside and not any(scene.tokens[at].lower in scene.guards.relatives for at in range(start, draft.first)):
                return True
    return False


def _inside_closed(scene: Scene, draft: Draft) -> bool:
    holders = scene.holders(draft.trigger)
    if not holders or holders[0].act not in CLOSED_ACTS:
        return False
    before = scene.tokens[draft.first - 1].lower if draft.first else ""
    return before not in scene.guards.relatives


def points_back(draft: Draft) -> bool:
    """Return whether a draft is a bare event noun ("serangan itu"), which may point back to an event told before."""
    return draft.noun and not draft.speech and not draft.actors and not draft.recipients


def may_tell_on(draft: Draft) -> bool:
    """Return whether a draft that does not stand alone may tell of an event before it, as its name or as what it did."""
    return points_back(draft) or (draft.type == "ASSAULT" and not draft.noun and not draft.actors)
