"""Inflection: the forms of an English verb, so that the lexicon needs only its base form.

    strike down -> strikes down, striking down, struck down (past), stricken ...

Only the first word of a phrase is inflected.
"""

from collections.abc import Iterator
from functools import cache
from typing import Literal

import msgspec

from menurut.languages import read_words
from menurut.reading.grammar.affixes import affixes

Kind = Literal["finite", "participle", "both", "perfect"]  # perfect: active after "has" only, passive after "is"


class Irregular(msgspec.Struct, frozen=True):
    """Past tense and participle of an irregular verb; where they share one form it stands in both."""

    base: str
    past: str
    participle: str


class VerbForms(msgspec.Struct, frozen=True):
    """The lists of verbforms.yml."""

    vowels: str
    hissing: tuple[str, ...]
    keeping_e: tuple[str, ...]
    doubling: frozenset[str]
    doubled_in_britain: frozenset[str]
    thirds: dict[str, str]
    irregular: tuple[Irregular, ...]


@cache
def _verb_forms() -> VerbForms:
    return read_words("en", "verbforms", VerbForms)


@cache
def _irregulars() -> dict[str, Irregular]:
    return {verb.base: verb for verb in _verb_forms().irregular}


@cache
def _pasts() -> frozenset[str]:
    return frozenset(verb.past for verb in _verb_forms().irregular) - frozenset(verb.base for verb in _verb_forms().irregular)


def is_past(lower: str) -> bool:
    """Return whether an English verb is a past tense, which no infinitive is.

    >>> is_past("detained"), is_past("struck"), is_past("strike"), is_past("hit")
    (True, True, False, False)
    """
    return lower.endswith(affixes("en").participle) or lower in _pasts()


def inflect(words: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Kind]]:
    """Yield the inflected forms of a phrase whose first word is a verb in its base form.

    >>> [" ".join(form) for form, _ in inflect(("strike", "down"))]
    ['strike down', 'strikes down', 'striking down', 'struck down', 'struck down']
    """
    base, rest = words[0], words[1:]
    yield words, "finite"
    yield (third_person(base), *rest), "finite"
    yield (ing_form(base), *rest), "finite"
    irregular = _irregulars().get(base)
    if irregular is None:
        yield (ed_form(base), *rest), "both"
        if base in _verb_forms().doubled_in_britain:
            yield (f"{base}{base[-1]}ed", *rest), "both"
            yield (f"{base}{base[-1]}ing", *rest), "finite"
        return
    yield (irregular.past, *rest), "finite"
    yield (irregular.participle, *rest), "participle" if irregular.participle == irregular.past else "perfect"


def third_person(base: str) -> str:
    """Return the form with -s.

    >>> third_person("deny"), third_person("launch"), third_person("be")
    ('denies', 'launches', 'is')
    """
    if base in _verb_forms().thirds:
        return _verb_forms().thirds[base]
    if _ends_in_changing_y(base):
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(_verb_forms().hissing) else "s")


def _ends_in_changing_y(base: str) -> bool:
    return base.endswith("y") and base[-2:-1] not in _verb_forms().vowels


def _doubles(base: str) -> bool:
    if base in _verb_forms().doubling:
        return True
    vowels = _verb_forms().vowels
    if len(base) < 3 or base[-1] in vowels + "wxy" or base[-2] not in vowels or base[-3] in vowels:
        return False
    return sum(letter in vowels for letter in base) == 1


def ed_form(base: str) -> str:
    """Return the form with -ed.

    >>> ed_form("ban"), ed_form("deny"), ed_form("accuse"), ed_form("visit")
    ('banned', 'denied', 'accused', 'visited')
    """
    if base.endswith("e"):
        return base + "d"
    if _ends_in_changing_y(base):
        return base[:-1] + "ied"
    return base + (base[-1] if _doubles(base) else "") + "ed"


def ing_form(base: str) -> str:
    """Return the form with -ing.

    >>> ing_form("accuse"), ing_form("ban"), ing_form("flee"), ing_form("lie")
    ('accusing', 'banning', 'fleeing', 'lying')
    """
    if base.endswith("ie"):
        return base[:-2] + "ying"
    if base.endswith("e") and not base.endswith(_verb_forms().keeping_e):
        return base[:-1] + "ing"
    return base + (base[-1] if _doubles(base) else "") + "ing"
