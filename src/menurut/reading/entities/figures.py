"""Who is being put together while an article is read: one Figure for each party, with all that its mentions tell.

"Menlu Estonia Kadri Saar" ... "Saar" ... "menteri itu"  ->  one Figure, name Kadri Saar, role, country EST, sector GOV
"""

from dataclasses import dataclass, field

from menurut.knowledge.organisations import KnownPerson
from menurut.reading.entities.lexicon import Role
from menurut.reading.entities.portrait import Portrait, Sort
from menurut.types.mention import Mention

# How much a thing told by each sort of mention weighs against another mention's; ties fall to the earlier.
ROLE_WEIGHT = 2


@dataclass(slots=True, eq=False)
class Figure:
    """A party of the article. `names` are its person names as words; `last` the place of its latest mention in the order of reading."""

    sort: Sort
    keys: set[str] = field(default_factory=set)
    names: list[tuple[str, ...]] = field(default_factory=list)
    full_name: str | None = None
    titled: bool = False
    state: str | None = None
    person: KnownPerson | None = None
    roles: dict[str, Role] = field(default_factory=dict)
    heads: set[str] = field(default_factory=set)
    bodies: list[str] = field(default_factory=list)
    owner: str | None = None
    former: bool = False
    several: bool = False
    number: int | None = None
    bare: bool = True
    gender: str | None = None
    countries: dict[str, int] = field(default_factory=dict)
    sectors: dict[str, int] = field(default_factory=dict)
    secondary: dict[str, None] = field(default_factory=dict)
    mentions: list[Mention] = field(default_factory=list)
    portraits: list[Portrait] = field(default_factory=list)
    rules: dict[str, Mention] = field(default_factory=dict)
    last: int = -1

    @property
    def country(self) -> str | None:
        """Return the country most told; None where none was."""
        return max(self.countries, key=lambda one: self.countries[one]) if self.countries else None

    @property
    def sector(self) -> str | None:
        """Return the sector most told, ELI for who is called a former office-holder."""
        if self.former and self.is_person and self.sectors.keys() - {"CVL"}:
            return "ELI"  # but "mantan rekan" was nothing
        return max(self.sectors, key=lambda one: self.sectors[one]) if self.sectors else None

    @property
    def is_person(self) -> bool:
        """Return whether this is one human being."""
        return self.sort in {"person", "role"}

    def add(self, mention: Mention, portrait: Portrait | None, order: int, rule: str) -> None:
        """Take in a mention and what it tells."""
        self.mentions.append(mention)
        self.last = order
        self.rules.setdefault(rule, mention)
        if portrait is not None:
            self.learn(portrait)
            for told in portrait.rules:
                self.rules.setdefault(told, mention)

    def learn(self, portrait: Portrait) -> None:
        """Take in what a portrait tells."""
        self.portraits.append(portrait)
        if portrait.key:
            self.keys.add(portrait.key)
        if portrait.role is not None:
            self.roles.setdefault(portrait.role.word, portrait.role)
        if portrait.head:
            self.heads.add(portrait.head)
        if portrait.body:
            self.bodies.append(portrait.body)
        weight = ROLE_WEIGHT if portrait.role is not None else 1
        if portrait.country:
            self.countries[portrait.country] = self.countries.get(portrait.country, 0) + weight
        if portrait.sector:
            self.sectors[portrait.sector] = self.sectors.get(portrait.sector, 0) + weight
        self.secondary.update(dict.fromkeys(portrait.secondary))
        self.former = self.former or portrait.former
        self.gender = self.gender or portrait.gender
        self.owner = self.owner or portrait.owner
        self.person = self.person or portrait.person
        self.several = self.several or portrait.several
        self.bare = self.bare and portrait.bare
        if portrait.name and self.is_person and self._is_fuller(portrait.name, titled=portrait.role is not None):
            self.full_name, self.titled = portrait.name, self.titled or portrait.role is not None

    def _is_fuller(self, name: str, *, titled: bool) -> bool:
        """Whether `name` says more than the name so far; one read behind an office knows best where it begins."""
        known = self.full_name
        if known is None:
            return True
        if " " in known and self.titled and not titled and name.endswith(" " + known):
            return False  # "Marwa Rika Lestari" after "Bupati Marwa Rika Lestari": the first word is a place
        if " " in name and titled and not self.titled and known.endswith(" " + name):
            return True
        return len(name) > len(known)
