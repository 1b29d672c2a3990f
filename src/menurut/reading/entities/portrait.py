"""What one mention tells by itself: what sort of thing it names, its name, state, sector and role.

    juru bicara Dewan Keamanan Nasional AS John Kirby
      -> person, name "John Kirby", role "juru bicara", country USA, sector GOV

Nothing here looks at another mention; cast.py puts portraits together.
"""

from dataclasses import dataclass, field
from typing import Literal

from menurut.knowledge.organisations import KnownPerson
from menurut.reading.entities.lexicon import Role
from menurut.types.span import Span

Sort = Literal["state", "organisation", "person", "role", "group", "document", "place", "unknown"]


@dataclass(slots=True, kw_only=True)
class Portrait:
    """One mention described. `role` is a person's office with no name told; `owner` whose spokesman, wife or lawyer it is.

    `home` is the country that the head word means where nothing else tells one; `namesake` tells that the name is not the
    well-known person's here; `number` is how many they are, where it is told in whole people; `ours` is the source of the words in which
    somebody calls them his own side's ("tentara kami").
    """

    sort: Sort
    label: str
    span: Span
    key: str | None = None
    name: str | None = None
    role: Role | None = None
    former: bool = False
    country: str | None = None
    sector: str | None = None
    secondary: tuple[str, ...] = ()
    home: str | None = None
    state: str | None = None
    head: str = ""
    owner: str | None = None
    body: str | None = None
    person: KnownPerson | None = None
    namesake: bool = False
    several: bool = False
    number: int | None = None
    single: bool = False
    definite: bool = False
    bare: bool = False
    possessed: bool = False
    ours: str | None = None
    gender: str | None = None
    brackets: tuple[str, ...] = ()
    nicknames: tuple[str, ...] = ()
    rules: list[str] = field(default_factory=list)
