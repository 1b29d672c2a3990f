"""What a person judges in a claim, as plain values: shown, changed, and held against another reading of the same words.

type=AID  mode=weapons  actors=Kestovia (state, KST, GOV)  holder=Lumara  act=say  polarity=positive ...
"""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, get_args

from menurut.errors import MenurutError
from menurut.knowledge.states import read_table
from menurut.types.attribution import ACTS
from menurut.types.claim import Claim, Modality, Polarity
from menurut.types.entity import Entity, EntityKind
from menurut.types.event import EVENT_TYPES
from menurut.types.report import Report

Party = dict[str, Any]
Values = Mapping[str, Any]

# The holder of what the article says itself, and of what it ascribes to nobody by name.
OWN, UNNAMED = "own", "?"

# In the order in which they are shown.
FIELDS = ("type", "mode", "actors", "recipients", "holder", "act", "polarity", "modality", "date", "place")
PARTIES = ("actors", "recipients")
CHOICES: dict[str, tuple[str, ...]] = {
    "type": EVENT_TYPES,
    "act": ("assert", *ACTS),
    "polarity": get_args(Polarity),
    "modality": get_args(Modality),
}
_KINDS = get_args(EntityKind)
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}(?:/\d{4}-\d{2}-\d{2})?")
_CODED = re.compile(r"(?P<name>.*\S)\s*\((?P<codes>[^()]*)\)")


class ReviewError(MenurutError):
    """A decision that can't be meant: an unknown field, a value that it does not take."""


@cache
def modes_of(type: str) -> tuple[str, ...]:
    """Return the modes that PLOVER knows of a type; none where the type has none."""
    return tuple(row[1] for row in read_table("plover-codes.tsv") if row[0] == type and row[1])


def values_of(report: Report, claim: Claim) -> dict[str, Any]:
    """Return the values of a claim by field; None where the reading gives none."""
    event = next(event for event in report.events if event.id == claim.event)
    known = {entity.id: entity for entity in report.entities}
    date = event.date and (event.date.start if event.date.start == event.date.end else f"{event.date.start}/{event.date.end}")
    return {
        "type": event.type,
        "mode": event.modes[0] if event.modes else None,
        "actors": [party_of(known[one]) for one in event.actors if one in known],
        "recipients": [party_of(known[one]) for one in event.recipients if one in known],
        "holder": (report.holder(claim).name or UNNAMED) if claim.attributions else OWN,
        "act": claim.act,
        "polarity": claim.polarity,
        "modality": claim.modality,
        "date": date,
        "place": event.places[0].name if event.places else None,
    }


def party_of(entity: Entity) -> Party:
    """Return somebody as a value."""
    return {"name": entity.name, "kind": entity.kind, "country": entity.country, "sector": entity.sector}


def parse_edits(edits: Mapping[str, str], report: Report) -> dict[str, Any]:
    """Return what somebody typed as values; parties take their codes from the article's entity of that name.

    Parties are parted by ";", each with kind, country and sector in brackets where the article's own entity is not meant.
    Raises ReviewError for an unknown field or a value that it does not take.
    """
    unknown = sorted(set(edits) - set(FIELDS))
    if unknown:
        raise ReviewError(f"A claim has no field {unknown[0]!r} to edit: there are {', '.join(FIELDS)}.")
    return {field: _parsed(field, written.strip(), report) for field, written in edits.items()}


def _parsed(field: str, written: str, report: Report) -> Any:
    if field in PARTIES:
        return [_party(one.strip(), report) for one in written.split(";") if one.strip()]
    if field == "holder":
        return written or OWN
    if field in CHOICES:
        known = {choice.lower(): choice for choice in CHOICES[field]}
        if written.lower() not in known:
            raise ReviewError(f"{written!r} is no {field}: there are {', '.join(CHOICES[field])}.")
        return known[written.lower()]
    if field == "date" and written and not _DATE.fullmatch(written):
        raise ReviewError(f"{written!r} is no date: write 2023-07-26, 2023-07-24/2023-07-30, or nothing.")
    return written or None


def _party(written: str, report: Report) -> Party:
    coded = _CODED.fullmatch(written)
    if coded is None:
        found = find_entity(report, written)
        return party_of(found) if found else {"name": written, "kind": "organisation", "country": None, "sector": None}
    kind, country, sector = (*(part.strip() or None for part in coded["codes"].split(",")), None, None, None)[:3]
    if kind not in _KINDS:
        raise ReviewError(f"{kind!r} is no kind of party: there are {', '.join(_KINDS)}; write NAME (KIND, COUNTRY, SECTOR).")
    return {"name": coded["name"], "kind": kind, "country": country, "sector": sector}


def find_entity(report: Report, name: str) -> Entity | None:
    """Return the entity of an article that is named so, in full or by an alias; None where nobody is."""
    wanted = name.casefold()
    whole = (entity for entity in report.entities if entity.name.casefold() == wanted)
    by_alias = (entity for entity in report.entities if wanted in {alias.casefold() for alias in entity.aliases})
    return next(whole, None) or next(by_alias, None)


def told(field: str, value: Any) -> str:
    """Return a value as it can be typed again."""
    if value is None:
        return ""
    if field in PARTIES:
        return "; ".join(_told_party(party) for party in value)
    return str(value)


def _told_party(party: Party) -> str:
    codes = ", ".join(party[part] or "" for part in ("kind", "country", "sector")).rstrip(", ")
    return f"{party['name']} ({codes})"


def alike(field: str, one: Any, other: Any) -> bool:
    """Return whether two readings of a field agree. A party may be named shorter or longer; its codes must be the same."""
    if field in PARTIES:
        return _paired(one, other)
    if field == "holder":
        return bool(one == other or (_named(one) and _named(other) and _same_name(one, other)))
    if isinstance(one, str) and isinstance(other, str):
        return one.casefold() == other.casefold()
    return bool(one == other)


def _named(holder: str) -> bool:
    return holder not in (OWN, UNNAMED)


def _paired(one: Iterable[Party], other: Iterable[Party]) -> bool:
    left, right = list(one), list(other)
    for party in left:
        partner = next((candidate for candidate in right if _same_party(party, candidate)), None)
        if partner is None:
            return False
        right.remove(partner)
    return not right


def _same_party(one: Party, other: Party) -> bool:
    return _same_name(one["name"], other["name"]) and all(one[part] == other[part] for part in ("country", "sector"))


def _same_name(one: str, other: str) -> bool:
    left, right = (set(re.findall(r"\w+", name.casefold())) for name in (one, other))
    return bool(left and right) and (left <= right or right <= left)
