"""Names as they compare: what two articles must write alike to speak of one, and what is only worth a person's look.

Kim Jong-un, Kim Jong Un        "kim jong un"          equal
K.H. Zainal, KH Zainal          "kh zainal"            equal
PBB, UN, United Nations         "united nations"       equal: the tables of knowledge/ say so
Soekardi, Sukardi               "soekardi", "sukardi"  not equal, though alike: `alike_key`
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import TypeVar

import msgspec

from menurut.knowledge.organisations import KnownPerson, known_people, organisations
from menurut.knowledge.states import states
from menurut.languages import read_words
from menurut.types.entity import Entity
from menurut.types.identity import Appearance
from menurut.types.report import Report

T = TypeVar("T")

# Kinds that are somebody: a document or a crowd of the same words is another one in every article.
SOMEBODY = frozenset({"person", "organisation", "state"})

# Ma'ruf and Maruf, Sana'a and Sanaa.
_DROPPED = re.compile("['\u2018\u2019\u02bb\u02bc`\u00b4]")
_PARTED = re.compile(r"[^\w]+|_")
_INITIALS = re.compile(r"\b(\w) (?=\w\b)")
_DOUBLED = re.compile(r"(\w)\1+")

# What a person holds after office, in the tables of knowledge/.
_AFTER_OFFICE = "ELI"


# Whom no article gives a role is coded a civilian; so is whoever has a civilian's.
NO_ROLE = "CVL"


class _Fold(msgspec.Struct, rename={"before": "from", "after": "to"}):
    before: str
    after: str


class _Spellings(msgspec.Struct):
    letters: dict[str, str]
    folds: list[_Fold]
    given: list[list[str]]


@cache
def _spellings() -> _Spellings:
    return read_words("shared", "spellings", _Spellings)


class _Anybody(msgspec.Struct):
    anybody: frozenset[str]


@cache
def anybody() -> frozenset[str]:
    """Return the words for a person that say nothing of who they are."""
    return read_words("shared", "sides", _Anybody).anybody


@cache
def _given() -> dict[str, str]:
    return {form: forms[0] for forms in _spellings().given for form in forms}


@cache
def _letters() -> dict[int, str]:
    return str.maketrans(_spellings().letters)


def name_key(name: str) -> str:
    """Return a name without case, marks, hyphens and dots, initials joined; empty for one without a letter or digit.

    >>> name_key("Kim Jong-un"), name_key("S. B. Wiratama"), name_key("Ma'ruf Núñez")
    ('kim jong un', 'sb wiratama', 'maruf nunez')
    """
    apart = unicodedata.normalize("NFKD", name)
    plain = "".join(letter for letter in apart if not unicodedata.combining(letter)).casefold().translate(_letters())
    parted = " ".join(_PARTED.sub(" ", _DROPPED.sub("", plain)).split())
    return _INITIALS.sub(r"\1", parted)


def alike_key(key: str) -> str:
    """Return a name's key with its spelling levelled: equal for names that a person should look at.

    >>> alike_key("soekardi achmad") == alike_key("sukardi ahmad")
    True
    """
    return " ".join(_alike(word) for word in key.split())


def _alike(word: str) -> str:
    word = _given().get(word, word)
    for fold in _spellings().folds:
        word = word.replace(fold.before, fold.after)
    return _DOUBLED.sub(r"\1", word)


def is_full(key: str) -> bool:
    """Return whether a person's key has two words that are no initials: less is a name that many bear."""
    return sum(len(word) > 1 for word in key.split()) > 1


@cache
def _known_bodies() -> dict[str, tuple[str, str | None]]:
    """Return the name and state of each organisation in the tables by every form of it that only one has."""
    return _only(
        (name_key(form), (name_key(body.name), body.country)) for body in organisations() for form in (body.name, *body.forms)
    )


@cache
def _known_persons() -> dict[str, KnownPerson]:
    return _only((name_key(form), person) for person in known_people() for form in (person.name, *person.forms))


@cache
def _known_states() -> dict[str, str]:
    """Return the identifier of each state by every name of it, seats among them."""
    named = ((form, state) for state in states().values() for form in (state.name, *state.names, *state.seats))
    return _only((name_key(form), f"wikidata:{state.wikidata}") for form, state in named if state.wikidata)


def _only(forms: Iterator[tuple[str, T]]) -> dict[str, T]:
    """Return what each form stands for, without forms that stand for several."""
    found: dict[str, T] = {}
    shared = set()
    for form, meant in forms:
        if found.setdefault(form, meant) != meant:
            shared.add(form)
    return {form: meant for form, meant in found.items() if form and form not in shared}


def key_of(entity: Entity) -> str:
    """Return the key of a named entity; that of the tables' name where its own is a known form of it.

    A surname alone is a known form only where state and sector are those of its bearer.
    """
    key = name_key(entity.name)
    if entity.kind == "organisation" and key in _known_bodies():
        known, country = _known_bodies()[key]
        return known if country == entity.country else key
    if entity.kind == "person" and key in _known_persons():
        person = _known_persons()[key]
        held = {_AFTER_OFFICE, *(tenure.sector for tenure in person.tenures)}
        if person.country == entity.country and (is_full(key) or entity.sector in held):
            return name_key(person.name)
    return key


def meanings_of(written: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the keys and the identifiers that a name typed by somebody may stand for.

    >>> meanings_of("Korea Utara")
    (('korea utara',), ('wikidata:Q423',))
    """
    key = name_key(written)
    keys = [key]
    if key in _known_bodies():
        keys.append(_known_bodies()[key][0])
    if key in _known_persons():
        keys.append(name_key(_known_persons()[key].name))
    state = _known_states().get(key)
    return tuple(dict.fromkeys(filter(None, keys))), (state,) if state else ()


def appearances_of(report: Report, *, day: str | None = None) -> tuple[Appearance, ...]:
    """Return the entities of a report that are somebody with a name, in order of their first mention; `day` is publication's."""
    written = {m.id: report.quote(m.span) for m in report.mentions if m.kind == "name"}
    return tuple(
        Appearance(
            id=entity.id, name=entity.name, kind=entity.kind, key=key_of(entity), country=entity.country, sector=told_sector(entity),
            identifier=identifier_of(entity), day=day,
        )
        for entity in report.entities
        if entity.kind in SOMEBODY and _is_named(entity, written) and name_key(entity.name)
    )  # fmt: skip


def told_sector(entity: Entity) -> str | None:
    """Return an entity's sector; None for a person coded a civilian of whom no occupation or cause is told."""
    if entity.kind != "person" or entity.sector != NO_ROLE:
        return entity.sector
    rules = ((reason.rule or "").partition("#") for reason in entity.because)
    return entity.sector if any(file.endswith("/roles.yml") and word not in anybody() for file, _, word in rules) else None


def identifier_of(entity: Entity) -> str | None:
    """Return an entity's first identifier, Wikidata's before others; None where it has none."""
    found = sorted((one.scheme != "wikidata", one.scheme, one.value) for one in entity.identifiers)
    return f"{found[0][1]}:{found[0][2]}" if found else None


def _is_named(entity: Entity, written: dict[str, str]) -> bool:
    """Return whether the article calls the entity by name: "Mentan" alone, or "seorang petani", is anybody."""
    if entity.identifiers:
        return True
    names = [written[mention] for mention in entity.mentions if mention in written]
    if entity.kind == "state":
        return bool(names)
    return any(f" {name_key(entity.name)} " in f" {name_key(name)} " for name in names)
