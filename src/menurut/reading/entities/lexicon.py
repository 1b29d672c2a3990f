"""The entries of roles.yml, sectors.yml, metonyms.yml, titles.yml and references.yml, typed and by word."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache

import msgspec

from menurut.languages import read_words
from menurut.languages.custom.active import per_lexicon


class _RoleEntry(msgspec.Struct, forbid_unknown_fields=True):
    sector: str
    words: list[str]
    otherwise: str | None = None
    relational: bool = False
    speaks: bool = False
    home: str | None = None
    also: list[str] = []


class _RoleForm(msgspec.Struct, forbid_unknown_fields=True):
    roles: list[_RoleEntry]
    former: list[str]
    acting: list[str]
    clipped: dict[str, str]
    posts: dict[str, str]
    persons: list[str]


class BodyEntry(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """Words for a kind of body; `merge` names those that are one thing where only a state follows, `also` further sectors.

    `home` is the country meant where none is told, `belonging` the sector where the words tell whose they are.
    """

    sector: str
    words: list[str]
    merge: str | None = None
    state: bool = False
    also: list[str] = []
    home: str | None = None
    belonging: str | None = None


class GroupEntry(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """Words for unnamed people; the other fields as in BodyEntry."""

    sector: str
    words: list[str]
    also: list[str] = []
    home: str | None = None
    belonging: str | None = None


class Sectors(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """sectors.yml as it stands."""

    bodies: list[BodyEntry]
    regions: list[str]
    groups: list[GroupEntry]
    documents: list[GroupEntry]
    places: list[str]
    things: list[str]
    name_words: dict[str, str]
    issuers: list[str]
    pointers: dict[str, list[str]]
    local: list[str]
    marks: dict[str, list[str]]
    forces: dict[str, str] = {}


class Metonym(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """A house or street that stands for a body."""

    words: list[str]
    name: str
    country: str
    sector: str


class _HonorificEntry(msgspec.Struct, forbid_unknown_fields=True):
    words: list[str]
    sector: str | None = None
    country: str | None = None
    gender: str | None = None


class _TitleForm(msgspec.Struct, forbid_unknown_fields=True):
    honorifics: list[_HonorificEntry]
    degrees: list[str]
    particles: list[str]
    family_first: list[str]
    given: list[str]
    given_titles: list[str] = []


@dataclass(frozen=True, slots=True)
class Role:
    """What a person is: `word` in full ("menteri luar negeri" for "menlu"), the sector or None where the body decides."""

    word: str
    sector: str | None
    otherwise: str | None
    relational: bool
    speaks: bool
    home: str | None = None
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Honorific:
    """A title before a name."""

    sector: str | None
    country: str | None
    gender: str | None


@dataclass(frozen=True, slots=True)
class Roles:
    """roles.yml by word; `persons` head a description of somebody named before, `posts` are words of knowledge/roles.tsv for an office."""

    by_word: dict[str, Role]
    former: frozenset[str]
    acting: frozenset[str]
    posts: dict[str, str]
    persons: frozenset[str]


@dataclass(frozen=True, slots=True)
class Titles:
    """titles.yml by word."""

    honorifics: dict[str, Honorific]
    degrees: frozenset[str]
    particles: frozenset[str]
    family_first: frozenset[str]
    given: frozenset[str]
    given_titles: frozenset[str]

    @property
    def opening(self) -> frozenset[str]:
        """Return the common words that may begin a name."""
        return self.particles | self.given_titles


@per_lexicon
def read_roles(language: str) -> Roles:
    """Return the roles of a language; clipped forms carry the role they stand for.

    >>> read_roles("id").by_word["menlu"].word
    'menteri luar negeri'
    """
    form = read_words(language, "roles", _RoleForm)
    by_word: dict[str, Role] = {}
    for entry in form.roles:
        for word in entry.words:
            sector = None if entry.sector == "-" else entry.sector
            by_word.setdefault(
                word, Role(word, sector, entry.otherwise, entry.relational, entry.speaks, entry.home, tuple(entry.also))
            )
    if "wakil menteri" in by_word:
        for word, role in tuple(by_word.items()):
            if word.startswith("menteri "):
                by_word.setdefault("wakil " + word, replace(role, word="wakil " + word))
    for short, full in form.clipped.items():
        meant = by_word.get(full) or by_word.get(full.split()[0])
        if meant is not None:
            by_word[short] = replace(meant, word=full)
    return Roles(by_word, frozenset(form.former), frozenset(form.acting), form.posts, frozenset(form.persons))


@per_lexicon
def read_sectors(language: str) -> Sectors:
    """Return bodies, groups and documents of a language."""
    return read_words(language, "sectors", Sectors)


@cache
def read_metonyms(language: str) -> tuple[Metonym, ...]:
    """Return the metonyms of a language."""
    return tuple(read_words(language, "metonyms", list[Metonym]))


@cache
def read_titles(language: str) -> Titles:
    """Return honorifics, ranks, degrees and particles of a language."""
    form = read_words(language, "titles", _TitleForm)
    honorifics = {word: Honorific(entry.sector, entry.country, entry.gender) for entry in form.honorifics for word in entry.words}
    return Titles(
        honorifics,
        frozenset(form.degrees),
        frozenset(form.particles),
        frozenset(form.family_first),
        frozenset(form.given),
        frozenset(form.given_titles),
    )


def names_of_words(forms: Iterable[str]) -> tuple[str, ...]:
    """Return the forms that are long enough to be told from a word ("May" and "JK" need their context)."""
    return tuple(form for form in forms if len(form) > 3 or " " in form or (form.isupper() and len(form) == 3))
