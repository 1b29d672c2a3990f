"""Who a phrase stands for, within one article."""

from dataclasses import dataclass
from typing import Literal

from menurut.types.reason import Reason

EntityKind = Literal["person", "organisation", "state", "group", "document", "place"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Identifier:
    """A number elsewhere: scheme "wikidata", "geonames", "iso3" and its value."""

    scheme: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A person, organisation, state, group, document or place with its mentions (ids, in order of position).

    `country` is an ISO 3166 alpha-3 code or one of IGO NGO MNC ISM IMG; `sector` a PLOVER sector; both None where unknown.
    `secondary` are the other sectors that its words tell, which is how PLOVER keeps a former office or a party's side.
    `aliases` are the other strings by which the article names it.
    """

    id: str
    name: str
    kind: EntityKind
    country: str | None = None
    sector: str | None = None
    secondary: tuple[str, ...] = ()
    identifiers: tuple[Identifier, ...] = ()
    aliases: tuple[str, ...] = ()
    mentions: tuple[str, ...] = ()
    because: tuple[Reason, ...] = ()
