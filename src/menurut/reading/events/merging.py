"""Merging: tellings of the same event become one event, at its surest telling, or else its fullest.

Rusia [[menyerang]] Ukraina pada Senin. ... [[Serangan itu]] menewaskan ...     one ASSAULT, two tellings
"""

from collections.abc import Iterable

from menurut.reading.events.draft import Draft
from menurut.types.entity import Entity

# An event is told again within this many others of its type; further off it is another one.
REMEMBERED = 60
# Other words for the parties ("militer Israel", "pasukannya") are taken for the same only within this many tokens.
NEAR = 250
# And what a test was is told within so many tokens of it.
AT_ONCE = 40

# Of two tellings of which one is this much likelier to be right, that one is the event's; measured in docs/decisions/007.
SURER = 0.1

# "We" in the mouth of one of these is his force: "Police arrested ...", "We arrested them," the chief of police said.
FORCES = frozenset(("MIL", "COP"))

# Who fights the army of the country that he is of.
AGAINST = frozenset(("REB", "UAF"))

# A truce, a withdrawal and a release between the same parties are three events, as are an arrest and a seizure.
OF_KINDS = frozenset(("RETREAT", "SANCTION", "COERCE"))

# What the police and courts do to people.
OF_FORCE = frozenset(("COERCE", "SANCTION"))
BODIES = FORCES | {"JUD"}
SERVING = frozenset(("organisation", "group", "person"))

Forces = dict[str, tuple[bool, str]]


def merge(drafts: list[Draft], country: dict[str, str | None], forces: Forces | None = None) -> list[Draft]:
    """Return drafts of which no two tell the same event; the surest or fullest keeps its trigger and takes the others' tellings.

    `country` is that of each party that may be told by another name of its country, `forces` what armies, the police and courts are.
    """
    by_type: dict[str, list[Draft]] = {}
    for draft in drafts:
        told = by_type.setdefault(draft.type, [])
        fitting = [
            place for place in range(max(0, len(told) - REMEMBERED), len(told)) if _same(told[place], draft, country, forces or {})
        ]
        # What two of one sentence tell is theirs first: "juga sepakat | menggelar patroli bersama".
        place = next((one for one in fitting if _same_sentence(told[one], draft)), next(iter(fitting), None))
        if place is None:
            told.append(draft)
        else:
            told[place] = _join(told[place], draft)
    return [draft for told in by_type.values() for draft in told]


def stands_for_land(entity: Entity) -> bool:
    """Return whether a party may be told by another name of its country: "pasukannya", "tentara Israel", "Israel"."""
    return entity.kind in ("state", "group", "place") or entity.sector == "MIL"


def land_of(entity: Entity) -> str | None:
    """Return the country that a party stands for; of those who fight its army or police one of their own: rebels are not its soldiers."""
    return f"{entity.country} {entity.sector}" if entity.country and entity.sector in AGAINST else entity.country


def forces_of(entities: Iterable[Entity], apart: frozenset[str]) -> Forces:
    """Return of each army, police or court, and of those who serve there, whether it is one person, and its sort and country; not of those `apart`."""
    told = (one for one in entities if one.sector in (FORCES if one.kind == "person" else BODIES) and one.kind in SERVING)
    return {one.id: (one.kind == "person", f"{one.sector} {one.country}") for one in told if one.name.lower() not in apart}


def turn_round(drafts: list[Draft]) -> None:
    """Make those who are only ever attacked the ones attacked in "invasi Ukraina" too, whose genitive alone does not tell."""
    plain = [draft for draft in drafts if draft.type == "ASSAULT" and not (draft.noun and not draft.recipients)]
    attackers = {one for draft in plain for one in draft.actors}
    attacked = {one for draft in plain for one in draft.recipients}
    for draft in drafts:
        doubtful = draft.type == "ASSAULT" and draft.noun and not draft.mutual and len(draft.actors) == 1 and not draft.recipients
        if doubtful and draft.actors[0] in attacked - attackers:
            draft.actors, draft.recipients = (), draft.actors


def _same(one: Draft, other: Draft, country: dict[str, str | None], forces: Forces) -> bool:
    if one.type != other.type:
        return False
    loose = not one.speech and abs(one.first - other.first) < NEAR
    lands = country if loose else {}
    met = loose and one.type == "CONSULT" and _is_part_of_meeting(one, other)
    done = _compatible(one.actors, other.actors, lands) or (loose and _one_force(one, other, forces))
    if not met and not (done and _compatible(one.recipients, other.recipients, lands)):
        return False
    if one.modes and other.modes and one.modes[0] != other.modes[0]:
        return False
    if one.type == "AGREE" and _is_another_agreement(one, other):
        return False
    if (one.type in OF_KINDS and one.modes != other.modes) or _is_still_to_come(one, other):
        return False
    if one.date and other.date and (one.date.end < other.date.start or other.date.end < one.date.start):
        return False
    if one.speech and other.speech:
        if one.act == other.act == "deny" and one.actors == other.actors:
            return True  # a denial goes on through the words that follow it
        if {one.act, other.act} == {"deny", None} and _same_sentence(one, other):
            return False  # "membantah menutup perbatasan": what is denied, though done with words too, is not the denial
        if (one.noun or other.noun) and one.recipients and (one.actors, one.recipients) == (other.actors, other.recipients):
            return True  # "tuduhan Rusia terhadap Ukraina" is the charge told before
        if other.noun and one.actors and one.actors == other.actors and not other.recipients:
            return True
        return one.actors == other.actors and _same_sentence(one, other)
    shared = _share(one.actors, other.actors, lands) or _share(one.recipients, other.recipients, lands)
    return shared or _is_the_test(one, other)


def _is_another_agreement(one: Draft, other: Draft) -> bool:
    """Return whether the second is agreed beside the first, or one is done and the other only promised.

    "sepakat melakukan gencatan senjata" is done, "berjanji melindungi warga" is said; "menyepakati X ... Kedua pihak juga sepakat Y".
    """
    further = other.further and other.first > one.first
    return further or (one.speech != other.speech and not _same_sentence(one, other))


def _is_the_test(one: Draft, other: Draft) -> bool:
    """Return whether the second tells how what was tested went off: "menguji rudal. Dua rudal ditembakkan dari Orvel"."""
    tests = one.type == "MOBILIZE" and one.modes[:1] == other.modes[:1] == ("weapons",)
    return tests and not other.actors and not other.recipients and 0 < other.first - one.first < AT_ONCE


def _is_still_to_come(one: Draft, other: Draft) -> bool:
    """Return whether the first was done and the second, a verb behind it, is still planned: "KKB menembak X ... akan menyerang X lagi"."""
    if one.type != "ASSAULT" or one.noun or other.noun or one.first >= other.first:
        return False
    return (one.telling.modality, other.telling.modality) == ("actual", "planned") and one.telling.polarity == "positive"


def _is_part_of_meeting(one: Draft, other: Draft) -> bool:
    """Return whether two meetings name nobody visited, and all who take part in the one take part in the other: "Kami membahas koalisi".

    A visit is what host and guest talk on: "Budi menerima Rika. Keduanya membahas koalisi".
    """
    mine, theirs = set(one.actors), set(other.actors)
    if one.recipients or other.recipients:
        return bool(other.actors) and len(theirs) > 1 and not other.recipients and mine | set(one.recipients) == theirs
    return bool(mine and theirs) and (mine <= theirs or theirs <= mine)


def _same_sentence(one: Draft, other: Draft) -> bool:
    return one.evidence == other.evidence


def _compatible(one: tuple[str, ...], other: tuple[str, ...], lands: dict[str, str | None]) -> bool:
    return not one or not other or set(one) == set(other) or _one_land(one, other, lands)


def _share(one: tuple[str, ...], other: tuple[str, ...], lands: dict[str, str | None]) -> bool:
    return bool(set(one) & set(other)) or (bool(one) and bool(other) and _one_land(one, other, lands))


def _one_land(one: tuple[str, ...], other: tuple[str, ...], lands: dict[str, str | None]) -> bool:
    """Return whether two sides are of one country: "militer Israel" and "Israel"."""
    found = {lands.get(party) for party in (*one, *other)}
    return len(found) == 1 and None not in found


def _one_force(one: Draft, other: Draft, forces: Forces) -> bool:
    """Return whether the same people suffer from what may be one force: "Polisi", "Polda Jambi"; "Hakim", "Majelis hakim"; the police and their chief."""
    if not one.recipients or set(one.recipients) != set(other.recipients):
        return False
    told = [forces.get(party) for party in (*one.actors, *other.actors)]
    if not all(told) or len({sort for _, sort in filter(None, told)}) != 1:
        return False
    people = [person for person, _ in filter(None, told)]
    if any(people):  # one of a force says that he did what it did
        return len(people) == len({*people}) == 2 and one.modes == other.modes
    return one.type in OF_FORCE


def _fullness(draft: Draft) -> tuple[int, int, int, int, int]:
    return bool(draft.actors) + bool(draft.recipients), not draft.judging, draft.date is not None, not draft.noun, -draft.first


def _leads(one: Draft, other: Draft) -> bool:
    """Return whether the first of two tellings is the event's own place in the text."""
    if abs(one.chance - other.chance) >= SURER:
        return one.chance > other.chance
    return _fullness(one) >= _fullness(other)


def _join(one: Draft, other: Draft) -> Draft:
    full, thin = (one, other) if _leads(one, other) else (other, one)
    full.actors = full.actors or thin.actors
    full.recipients = full.recipients or thin.recipients
    full.modes = full.modes or thin.modes
    full.date = full.date or thin.date
    full.places = full.places or thin.places
    full.more = [*full.more, thin.telling, *thin.more]
    full.evidence = tuple(dict.fromkeys((*full.evidence, *thin.evidence)))
    full.because = (*full.because, *thin.because)
    return full
