"""What may stand in a lexicon of one's own: one form for each kind of entry.

language: en
codes: {HOB: Hobbits}                                          own codes, country or sector
actors: [{name: Gondor, kind: state, country: GON}]            who is named so
roles:  [{words: [steward], sector: GOV}]                      what people and bodies are called
frames: [...]   cues: [...]                                    as in frames.yml and cues.yml
"""

from datetime import date
from typing import Any, Literal

import msgspec

ActorKind = Literal["state", "organisation", "person"]
RoleKind = Literal["role", "body", "group"]


class Tenure(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What an actor is in articles published between two days, both included; an open end is left away.

    `also` are PLOVER's further sectors, here and below.
    """

    since: date | None = None
    until: date | None = None
    country: str | None = None
    sector: str | None = None
    also: tuple[str, ...] = ()


class Actor(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Somebody with a name. `tenures` go before `country` and `sector` on their days, the first that fits."""

    name: str
    kind: ActorKind = "organisation"
    forms: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    country: str | None = None
    sector: str | None = None
    also: tuple[str, ...] = ()
    tenures: tuple[Tenure, ...] = ()


class Role(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a person, a body or unnamed people are called; `kind` says which of the three the words name."""

    words: tuple[str, ...]
    sector: str
    also: tuple[str, ...] = ()
    kind: RoleKind = "role"


class Sections(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A file's sections before their entries are looked at one by one."""

    language: Literal["id", "en"] | None = None
    codes: dict[str, str] = {}
    actors: list[Any] = []
    roles: list[Any] = []
    frames: list[dict[str, Any]] = []
    cues: list[dict[str, Any]] = []
