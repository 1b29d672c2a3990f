"""Merging: tellings of the same event become one event, at its surest telling, or else its fullest.

Rusia [[menyerang]] Ukraina pada Senin. ... [[Serangan itu]] menewaskan ...     one ASSAULT, two tellings
"""

from menurut.reading.events.draft import Draft
from menurut.types.entity import Entity

# An event is told again within this many others of its type; further off it is another one.
REMEMBERED = 60
# Other words for the parties ("militer Israel", "pasukannya") are taken for the same only within this many tokens.
NEAR = 250

# Of two tellings of which one is this much likelier to be right, that one is the event's; measured in docs/decisions/007.
SURER = 0.1

# "We" in the mouth of one of these is his force: "Police arrested ...", "We arrested them," the chief of police said.
FORCES = frozenset(("MIL", "COP"))

# A truce, a withdrawal and a release between the same parties are three events, as are an arrest and a seizure.
OF_KINDS = frozenset(("RETREAT", "SANCTION", "COERCE"))


def merge(drafts: list[Draft], country: dict[str, str | None], force: dict[str, str]) -> list[Draft]:
    """Return drafts of which no two tell the same event; the surest or fullest keeps its trigger and takes the others' tellings.

    `country` is that of each party that may be told by another name of its country, `force` that of forces and of their people.
    """
    by_type: dict[str, list[Draft]] = {}
    for draft in drafts:
        told = by_type.setdefault(draft.type, [])
        for place in range(max(0, len(told) - REMEMBERED), len(told)):
            if _same(told[place], draft, country) or _same_force(told[place], draft, force):
                told[place] = _join(told[place], draft)
                break
        else:
            told.append(draft)
    return [draft for told in by_type.values() for draft in told]


def stands_for_land(entity: Entity) -> bool:
    """Return whether a party may be told by another name of its country: "pasukannya", "tentara Israel", "Israel"."""
    return entity.kind in ("state", "group", "place") or entity.sector == "MIL"


def force_of(entity: Entity) -> str | None:
    """Return the force that a body is, or that one of its people speaks for, as its sort and country; None for anybody else."""
    person = "person" if entity.kind == "person" else "body"
    return f"{person} {entity.sector} {entity.country}" if entity.sector in FORCES and entity.kind != "group" else None


def turn_round(drafts: list[Draft]) -> None:
    """Make those who are only ever attacked the ones attacked in "invasi Ukraina" too, whose genitive alone does not tell."""
    plain = [draft for draft in drafts if draft.type == "ASSAULT" and not (draft.noun and not draft.recipients)]
    attackers = {one for draft in plain for one in draft.actors}
    attacked = {one for draft in plain for one in draft.recipients}
    for draft in drafts:
        doubtful = draft.type == "ASSAULT" and draft.noun and not draft.mutual and len(draft.actors) == 1 and not draft.recipients
        if doubtful and draft.actors[0] in attacked - attackers:
            draft.actors, draft.recipients = (), draft.actors


def _same(one: Draft, other: Draft, country: dict[str, str | None]) -> bool:
    if one.type != other.type:
        return False
    loose = not one.speech and abs(one.first - other.first) < NEAR
    lands = country if loose else {}
    met = loose and one.type == "CONSULT" and _is_part_of_meeting(one, other)
    if not met and not (_compatible(one.actors, other.actors, lands) and _compatible(one.recipients, other.recipients, lands)):
        return False
    if one.modes and other.modes and one.modes[0] != other.modes[0]:
        return False
    if one.type == "AGREE" and one.speech != other.speech and not _same_sentence(one, other):
        return False  # "sepakat melakukan gencatan senjata" is done, "berjanji melindungi warga" is said beside it
    if one.type in OF_KINDS and one.modes != other.modes:
        return False
    if one.date and other.date and (one.date.end < other.date.start or other.date.end < one.date.start):
        return False
    if one.speech and other.speech:
        if one.act == other.act == "deny" and one.actors == other.actors:
            return True  # a denial goes on through the words that follow it
        if (one.noun or other.noun) and one.recipients and (one.actors, one.recipients) == (other.actors, other.recipients):
            return True  # "tuduhan Rusia terhadap Ukraina" is the charge told before
        if other.noun and one.actors and one.actors == other.actors and not other.recipients:
            return True
        if {one.act, other.act} == {"deny", None}:
            return False  # "membantah menutup perbatasan": what is denied, though done with words too, is not the denial
        return one.actors == other.actors and _same_sentence(one, other)
    return _share(one.actors, other.actors, lands) or _share(one.recipients, other.recipients, lands)


def _same_force(one: Draft, other: Draft, force: dict[str, str]) -> bool:
    """Return whether one of a force says that it did what the force is told to have done to the same people."""
    told = [force.get(draft.actors[0], "").partition(" ") if len(draft.actors) == 1 else None for draft in (one, other)]
    if (
        None in told
        or not one.recipients
        or one.recipients != other.recipients
        or one.speech
        or abs(one.first - other.first) >= NEAR
    ):
        return False
    mine, theirs = (part for part in told if part is not None)
    dated = one.date and other.date and one.date != other.date
    return one.modes == other.modes and not dated and mine[2] == theirs[2] != "" and {mine[0], theirs[0]} == {"person", "body"}


def _is_part_of_meeting(one: Draft, other: Draft) -> bool:
    """Return whether two meetings name nobody visited, and all who take part in the one take part in the other: "Kami membahas koalisi"."""
    mine, theirs = set(one.actors), set(other.actors)
    return bool(mine and theirs) and not (one.recipients or other.recipients) and (mine <= theirs or theirs <= mine)


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
