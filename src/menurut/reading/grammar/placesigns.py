"""The words beside which an unknown name is a place's: languages/{id,en}/newplaces.yml, and the names that tables know."""

from functools import cache

import msgspec

from menurut.knowledge.media import agencies, outlets
from menurut.knowledge.organisations import known_people, organisations
from menurut.knowledge.states import states
from menurut.languages import read_words
from menurut.languages.custom.active import own_actors, per_lexicon


class _Form(msgspec.Struct, forbid_unknown_fields=True):
    village_offices: list[str]
    placing: list[str]
    coming: list[str]
    nations: list[str]
    forces: list[str]
    ministries: list[str]
    offices: list[str]
    ministers: list[str]
    owned: list[str]
    local: list[str]
    army: list[str]
    local_offices: list[str]
    saying: list[str]
    dealing: list[str]


class _Kinds(msgspec.Struct):
    kinds: list[str]
    directions: list[str]
    people: list[str]


class _Known(msgspec.Struct):
    roles: list[str]
    bodies: list[str]


@cache
def find_signs(language: str) -> dict[str, str]:
    """Return the sort of each sign by its word or pair of words.

    >>> find_signs("id")["pemerintah"], find_signs("id")["wali kota"]
    ('nations', 'local_offices')
    """
    form = read_words(language, "newplaces", _Form)
    signs = {word: sort for sort in _Form.__struct_fields__ for word in getattr(form, sort)}
    for word in read_words(language, "places", _Kinds).kinds:
        signs.setdefault(word, "owned")
    return signs


@cache
def find_village_offices(language: str) -> frozenset[str]:
    """Return the offices of places so small that no table has their names."""
    return frozenset(read_words(language, "newplaces", _Form).village_offices)


@cache
def find_sides(language: str) -> frozenset[str]:
    """Return the compass words written behind a place's name."""
    return frozenset(read_words(language, "places", _Kinds).directions)


@cache
def find_people(language: str) -> frozenset[str]:
    """Return the names that people bear as often as places do."""
    return frozenset(read_words(language, "places", _Kinds).people)


@per_lexicon
def find_known_words(language: str) -> frozenset[str]:
    """Return the words of all names and offices that a table knows."""
    names: list[str] = []
    for state in states().values():
        names += [state.name, *state.names, *state.adjectives, *state.seats, *state.parts]
    for body in organisations():
        names += [body.name, *body.forms]
    for person in known_people():
        names += [person.name, *person.forms]
    for outlet in outlets():
        names += [outlet.name, *outlet.aliases]
    for agency in agencies():
        names += [agency.name, *agency.credits]
    for actor in own_actors():
        names += [actor.name, *actor.forms, *actor.adjectives]
    known = read_words(language, "mentions", _Known)
    names += [*known.roles, *known.bodies, *find_signs(language)]
    return frozenset(word for name in names for word in name.lower().replace("-", " ").split())
