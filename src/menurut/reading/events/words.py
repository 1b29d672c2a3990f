"""Words: the skeleton of a clause as `languages/<language>/eventguards.yml` and `modality.yml` list it, as sets."""

from functools import cache

import msgspec

from menurut.languages import read_words

Words = frozenset[str]


class Guards(msgspec.Struct, frozen=True):
    """The lists of eventguards.yml."""

    prepositions: Words
    fillers: Words
    coordinators: Words
    infinitives: Words
    subordinators: Words
    relatives: Words
    agents: Words
    pairing: Words
    object_control: Words
    light_verbs: Words
    receiving_verbs: Words
    first_person: Words
    modifiers: Words
    regions: Words


class Moods(msgspec.Struct, frozen=True):
    """The lists of modality.yml."""

    negators: Words
    planners: Words
    conditionals: Words
    ended: Words


@cache
def guards_of(language: str) -> Guards:
    """Return the clause words of a language."""
    return read_words(language, "eventguards", Guards)


@cache
def moods_of(language: str) -> Moods:
    """Return the words of negation, plan and condition of a language."""
    return read_words(language, "modality", Moods)
