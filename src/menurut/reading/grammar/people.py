"""Ask whether a noun stands for people or an institution, by the lists that mentions use: languages/*/mentions.yml."""

import msgspec

from menurut.languages import read_words
from menurut.languages.custom.active import per_lexicon


class _Form(msgspec.Struct):
    roles: list[str]
    bodies: list[str]
    groups: list[str]
    cared_for: list[str] = []
    fields: list[str] = []
    marching: list[str] = []


@per_lexicon
def _people(language: str) -> frozenset[str]:
    return _persons(language) | frozenset(read_words(language, "mentions", _Form).bodies)


@per_lexicon
def _persons(language: str) -> frozenset[str]:
    form = read_words(language, "mentions", _Form)
    return frozenset((*form.roles, *form.groups))


def is_people_noun(lower: str, language: str) -> bool:
    """Return whether the word heads phrases for people or institutions.

    >>> is_people_noun("militer", "id"), is_people_noun("serangan", "id")
    (True, False)
    """
    return lower in _people(language)


def is_person_noun(lower: str, language: str) -> bool:
    """Return whether the word heads phrases for people; words for institutions name things as well ("program", "misi").

    >>> is_person_noun("warga", "id"), is_person_noun("program", "id")
    (True, False)
    """
    return lower in _persons(language)


def is_cared_for(lower: str) -> bool:
    """Return whether an Indonesian word for people is a field that offices look after: "Dinas Pemuda dan Olahraga"."""
    return lower in read_words("id", "mentions", _Form).cared_for


@per_lexicon
def office_fields(language: str) -> frozenset[str]:
    """Return what offices and bodies look after, beside the common nouns: "Dinas Perhubungan".

    >>> "perhubungan" in office_fields("id")
    True
    """
    return frozenset(read_words(language, "mentions", _Form).fields)


@per_lexicon
def marching_people(language: str) -> frozenset[str]:
    """Return the nouns for people who take to the street together: behind them "demo" is a verb.

    >>> "mahasiswa" in marching_people("id")
    True
    """
    return frozenset(read_words(language, "mentions", _Form).marching)
