"""The closed classes of a language, as sets: languages/{id,en}/functionwords.yml."""

from dataclasses import dataclass
from functools import cache

import msgspec

from menurut.languages import read_words


class _Form(msgspec.Struct, forbid_unknown_fields=True):
    classes: dict[str, list[str]]
    future: list[str]
    past: list[str]
    progressive: list[str]
    negation: list[str]
    failing: list[str]
    relative: list[str]
    complementisers: list[str]
    coordinating: list[str]
    subordinating: list[str]
    backgrounds: list[str]
    verb_openers: list[str]
    agent: list[str]
    time_place: list[str]
    through: list[str]
    time_nouns: list[str]
    weekdays: list[str]
    measures: list[str]
    copulas: list[str]
    passive_helpers: list[str]
    not_passive: list[str]
    manner: list[str]
    manner_before_adjective: list[str]
    adverbials: list[str]
    rounding: list[str]
    parts: list[str]
    infinitive: list[str]
    possessives: list[str]
    owner_marks: list[str]
    auxiliary_before_verb: list[str]
    noun_without_clause: list[str]
    noun_openers: list[str]
    question_pronouns: list[str]
    inverted_openers: list[str]
    headline_verbs: list[str]
    given_names: list[str]
    past_nouns: list[str]
    written_large: list[str]
    surnames: list[str]
    plurals: list[str]
    charging: list[str]
    verbs: list[str]


@dataclass(frozen=True, slots=True)
class FunctionWords:
    """Sets of lower-case words; `classes` gives a closed-class word's part of speech."""

    classes: dict[str, str]
    future: frozenset[str]
    past: frozenset[str]
    progressive: frozenset[str]
    negation: frozenset[str]
    failing: frozenset[str]
    relative: frozenset[str]
    complementisers: frozenset[str]
    coordinating: frozenset[str]
    subordinating: frozenset[str]
    backgrounds: frozenset[str]
    verb_openers: frozenset[str]
    agent: frozenset[str]
    time_place: frozenset[str]
    through: frozenset[str]
    time_nouns: frozenset[str]
    weekdays: frozenset[str]
    measures: frozenset[str]
    copulas: frozenset[str]
    passive_helpers: frozenset[str]
    not_passive: frozenset[str]
    manner: frozenset[str]
    manner_before_adjective: frozenset[str]
    adverbials: frozenset[str]
    rounding: frozenset[str]
    parts: frozenset[str]
    infinitive: frozenset[str]
    possessives: frozenset[str]
    owner_marks: frozenset[str]
    auxiliary_before_verb: frozenset[str]
    noun_without_clause: frozenset[str]
    noun_openers: frozenset[str]
    question_pronouns: frozenset[str]
    inverted_openers: frozenset[str]
    headline_verbs: frozenset[str]
    given_names: frozenset[str]
    past_nouns: frozenset[str]
    written_large: frozenset[str]
    surnames: frozenset[str]
    plurals: frozenset[str]
    charging: frozenset[str]
    verbs: frozenset[str]


@cache
def function_words(language: str) -> FunctionWords:
    """Return the closed classes of `language`.

    >>> "bahwa" in function_words("id").complementisers
    True
    """
    form = read_words(language, "functionwords", _Form)
    classes: dict[str, str] = {}
    for tag, words in form.classes.items():
        for word in words:
            classes.setdefault(word, tag)  # the first class named wins
    sets = {name: frozenset(getattr(form, name)) for name in _Form.__struct_fields__ if name != "classes"}
    return FunctionWords(classes=classes, **sets)
