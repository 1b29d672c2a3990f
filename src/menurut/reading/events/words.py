"""Words: the skeleton of a clause as `languages/<language>/eventguards.yml` and `modality.yml` list it, as sets."""

from functools import cache

import msgspec

from menurut.languages import read_words
from menurut.reading.grammar.words import function_words

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
    duos: Words
    acts: Words
    rallies: Words
    rallying: Words
    undergone: Words
    laws: Words
    own_forces: Words
    including: Words
    for_whom: Words
    by_way: Words
    standing: Words
    breaking_out: Words
    amid: Words
    wielding: Words
    unless: Words
    failing: Words
    terror: Words
    object_control: Words
    passive_control: Words
    light_verbs: Words
    making: Words
    machines: Words
    ceasing: Words
    carried: Words
    done: Words
    receiving_verbs: Words
    first_person: Words
    they: Words
    both: tuple[str, ...]
    both_in_office: tuple[str, ...]
    two: Words
    each_other: Words
    sides: tuple[str, ...]
    some: Words
    some_of: tuple[str, ...]
    copulas: Words
    together: Words
    launched: Words
    getting_in_touch: Words
    modifiers: Words
    regions: Words
    whatever: Words
    helping_verbs: Words
    articles: Words
    approximating: Words
    superlatives: Words
    achieving: Words
    clitics: tuple[str, ...]
    towards: Words
    verb_towards: Words
    addressing: Words
    listening: Words
    far_reaching: Words
    bare_control: Words
    taken: Words
    because: Words
    needed: Words
    seated: Words
    partly: Words
    pointing: Words
    pointing_before: Words
    deeds: Words
    reacted_to: Words
    harmed: Words
    promised_to: Words
    placed: Words
    partners: Words
    means: Words
    inside: Words
    between: Words
    sources: Words
    belonging: Words
    place_before: Words
    to_be: Words
    within_passive: Words
    calamities: Words
    in_words: Words
    home: Words
    sports: Words
    after_passive: Words
    having: Words
    crowds: Words
    due: Words
    hoping: Words
    habits: Words
    unsaid: Words
    warning: Words
    also: Words
    upcoming: Words
    possible: Words
    befalling: Words
    sparing: Words
    consequences: Words
    obstructing: Words
    single: Words
    rioting: Words
    telling: Words
    shares: Words
    killing: Words
    striking: Words
    owning_up: tuple[str, ...]
    claiming: Words
    claimed: Words
    anybody: Words
    relations: Words
    posts: Words
    whichever: Words
    onward: Words
    foreseen: Words
    rulings: Words
    own_people: Words
    brought_to: Words
    called_so: Words
    interim: Words
    contrasting: Words
    meanwhile: Words
    involving: tuple[str, ...]
    hearsay: Words
    intentions: Words
    dying: Words
    totalling: Words
    charges: Words
    answered: Words
    blamed_for: Words
    blamed_on: Words
    matters: Words


class Moods(msgspec.Struct, frozen=True):
    """The lists of modality.yml."""

    negators: Words
    planners: Words
    on_schedule: tuple[str, ...]
    promptly: Words
    purposes: Words
    performing: Words
    unreal: Words
    conditionals: Words
    ended: Words
    failing: Words
    existing: Words
    alternating: Words
    nobody: tuple[str, ...]
    untrue: tuple[str, ...]
    not_they: tuple[str, ...]
    only: Words
    never: Words
    no_object: Words
    not_one_of: tuple[str, ...]
    described: Words
    able: Words


@cache
def guards_of(language: str) -> Guards:
    """Return the clause words of a language."""
    guards = read_words(language, "eventguards", Guards)
    adpositions = frozenset(word for word, kind in function_words(language).classes.items() if kind == "ADP")
    return msgspec.structs.replace(guards, prepositions=guards.prepositions | adpositions)


@cache
def moods_of(language: str) -> Moods:
    """Return the words of negation, plan and condition of a language."""
    return read_words(language, "modality", Moods)
