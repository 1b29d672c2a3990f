"""Words that shape phrases: languages/{id,en}/mentions.yml, compiled to sets."""

from dataclasses import dataclass

import msgspec

from menurut.languages import read_words
from menurut.languages.custom.active import per_lexicon


class _Form(msgspec.Struct, forbid_unknown_fields=True):
    roles: list[str]
    bodies: list[str]
    naming: list[str]
    compounds: list[str]
    postmodifiers: list[str]
    of_verbs: list[str]
    of_nouns: list[str]
    predicates: list[str]
    headline_roots: list[str]
    pronoun_pairs: list[str]
    pronouns: list[str]
    determiners: list[str]
    demonstratives: list[str]
    particles: list[str]
    title_links: list[str]
    links: list[str]
    nya_words: list[str]
    nya_noun_prefixes: list[str]
    nya_prepositions: list[str]
    groups: list[str]
    marching: list[str]
    marches: list[str]
    rounding: list[str]
    fractions: list[str]
    bare_shares: list[str]
    share_links: list[str]
    one_of: list[str]
    one_of_openers: list[str]
    never_owners: list[str]
    owners_of_nouns_only: list[str]
    emphatic: list[str]
    in_brackets: list[str]
    conjunctions: list[str]
    listing: list[str]
    naming_places: list[str]
    describing: list[str]
    articles: list[str]
    agents: list[str]
    called: list[str]
    aged: list[str]
    years: list[str]
    familiar: list[str]
    parting: list[str]
    sides: list[str]
    ambiguous_times: list[str]
    name_times: list[str]
    quantity_nouns: list[str]
    title_heads: list[str]
    bodies_of_fields: list[str]
    bare_quantities: list[str]
    others: list[str]
    owner_marks: list[str]
    demonyms: list[str]
    possessives: list[str] = []
    cared_for: list[str] = []
    fields: list[str] = []
    arms: list[str] = []
    ranks: list[str] = []
    of_ranks: list[str] = []
    openers_of_names: list[str] = []
    spokesmen: list[str] = []
    numbering: list[str] = []
    citing: list[str] = []
    deeds: list[str] = []
    before_months: list[str] = []
    day_parts: list[str] = []
    among_links: list[str] = []
    among: list[str] = []


@dataclass(frozen=True, slots=True)
class PhraseWords:
    """Sets of lower-case words; `compounds` gives the second words of a first one."""

    roles: frozenset[str]
    bodies: frozenset[str]
    naming: frozenset[str]
    compounds: dict[str, frozenset[str]]
    postmodifiers: frozenset[str]
    of_verbs: frozenset[str]
    of_nouns: frozenset[str]
    predicates: frozenset[str]
    headline_roots: frozenset[str]
    pronoun_pairs: frozenset[str]
    pronouns: frozenset[str]
    possessives: frozenset[str]
    cared_for: frozenset[str]
    fields: frozenset[str]
    arms: frozenset[str]
    ranks: frozenset[str]
    of_ranks: frozenset[str]
    openers_of_names: frozenset[str]
    spokesmen: frozenset[str]
    numbering: frozenset[str]
    citing: frozenset[str]
    deeds: frozenset[str]
    before_months: frozenset[str]
    day_parts: frozenset[str]
    among_links: frozenset[str]
    among: frozenset[str]
    groups: frozenset[str]
    marching: frozenset[str]
    marches: frozenset[str]
    rounding: frozenset[str]
    fractions: frozenset[str]
    bare_shares: frozenset[str]
    share_links: frozenset[str]
    one_of: frozenset[str]
    one_of_openers: frozenset[str]
    never_owners: frozenset[str]
    owners_of_nouns_only: frozenset[str]
    emphatic: frozenset[str]
    in_brackets: frozenset[str]
    conjunctions: frozenset[str]
    listing: frozenset[str]
    naming_places: frozenset[str]
    describing: frozenset[str]
    articles: frozenset[str]
    agents: frozenset[str]
    called: frozenset[str]
    aged: frozenset[str]
    years: frozenset[str]
    familiar: frozenset[str]
    parting: frozenset[str]
    sides: frozenset[str]
    ambiguous_times: frozenset[str]
    name_times: frozenset[str]
    quantity_nouns: frozenset[str]
    title_heads: frozenset[str]
    bodies_of_fields: frozenset[str]
    bare_quantities: frozenset[str]
    others: frozenset[str]
    owner_marks: frozenset[str]
    demonyms: frozenset[str]
    determiners: frozenset[str]
    demonstratives: frozenset[str]
    particles: frozenset[str]
    title_links: frozenset[str]
    links: frozenset[str]
    nya_words: frozenset[str]
    nya_noun_prefixes: tuple[str, ...]
    nya_prepositions: frozenset[str]


@per_lexicon
def phrase_words(language: str) -> PhraseWords:
    """Return the phrase words of `language`.

    >>> "bicara" in phrase_words("id").compounds["juru"]
    True
    """
    form = read_words(language, "mentions", _Form)
    seconds: dict[str, set[str]] = {}
    for compound in form.compounds:
        first, _, second = compound.partition(" ")
        if second:
            seconds.setdefault(first, set()).add(second)
    sets = {
        name: frozenset(getattr(form, name)) for name in _Form.__struct_fields__ if name not in {"compounds", "nya_noun_prefixes"}
    }
    return PhraseWords(
        compounds={first: frozenset(words) for first, words in seconds.items()},
        nya_noun_prefixes=tuple(form.nya_noun_prefixes),
        **sets,
    )
