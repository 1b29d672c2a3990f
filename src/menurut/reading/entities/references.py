"""How a phrase points back or counts, and what a pronoun may stand for: languages/shared/references.yml."""

from functools import cache

import msgspec

from menurut.languages import read_words

# The lists that hold pronouns, by what these stand for.
PRONOUNS = ("speaker", "speakers", "male", "female", "person", "thing", "several_pronouns", "addressed")


class References(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """The lists of one language, all lower case; `pronouns` gives for each pronoun the list that names it first."""

    one: frozenset[str]
    several: frozenset[str]
    numerals: tuple[str, ...]
    all_of: tuple[str, ...]
    human: frozenset[str]
    definite: frozenset[str]
    relative: frozenset[str]
    demonyms: frozenset[str]
    speaking_up: frozenset[str]
    speaker: frozenset[str]
    speakers: frozenset[str]
    male: frozenset[str]
    female: frozenset[str]
    person: frozenset[str]
    thing: frozenset[str]
    several_pronouns: frozenset[str]
    counted: frozenset[str]
    addressed: frozenset[str]
    prepositions: frozenset[str]
    placing: frozenset[str]
    inside: frozenset[str]
    hereabouts: tuple[str, ...]
    also_being: frozenset[str]
    heading: frozenset[str]
    towards: frozenset[str]
    elsewhere: frozenset[str]
    bureaus: frozenset[str]
    seats: frozenset[str]
    belonging_to: frozenset[str]
    of_which: frozenset[str]
    ofs: frozenset[str]
    naming: frozenset[str]
    initialled: frozenset[str]
    being: frozenset[str]
    posts: frozenset[str]
    coming: frozenset[str]
    magnitudes: frozenset[str]
    forceful: frozenset[str]
    hostile: frozenset[str]
    everywhere: frozenset[str]
    counters: frozenset[str]
    links: frozenset[str]
    jointly: frozenset[str]
    heads_of_state: frozenset[str]
    officials: frozenset[str]
    deputies: frozenset[str]
    chiefs: frozenset[str]
    envoys: frozenset[str]
    theirs: frozenset[str]
    embassies: frozenset[str]
    led: frozenset[str]
    origins: frozenset[str]
    born: frozenset[str]
    nationals: frozenset[str]
    joining: frozenset[str]
    serving: frozenset[str]
    collective: frozenset[str]
    pairs: frozenset[str]
    whoever: frozenset[str]
    expelling: frozenset[str]
    foreign: frozenset[str]
    following: tuple[str, ...]
    troops: tuple[str, ...]
    facing: frozenset[str]
    ours: frozenset[str]
    judging: frozenset[str]
    abroad: frozenset[str]
    killing: frozenset[str]
    rounding: frozenset[str]
    meeting: frozenset[str]
    attacks: frozenset[str]
    falling: frozenset[str]
    siding: frozenset[str]
    pronouns: dict[str, str] = {}


@cache
def read_references(language: str) -> References:
    """Return determiners and pronouns of a language.

    >>> read_references("id").pronouns["beliau"]
    'person'
    """
    found = read_words("shared", "references", dict[str, References])[language]
    pronouns: dict[str, str] = {}
    for sort in PRONOUNS:
        for word in getattr(found, sort):
            pronouns.setdefault(word, sort)
    return msgspec.structs.replace(found, pronouns=pronouns)
