"""Actors and roles of a lexicon of one's own, as senses that go before all others.

    {name: Front Ardal, forms: [FA], country: LUM, sector: REB}   ->   "Front Ardal", "FA": an organisation, LUM REB

A form that the lexicon names is what the lexicon says and nothing else, whatever the bundled tables have of it.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from menurut.knowledge.organisations import KnownPerson, Organisation, Tenure
from menurut.languages.custom.active import own_actors, own_roles, per_lexicon
from menurut.languages.custom.entries import Actor
from menurut.languages.custom.entries import Role as OwnRole
from menurut.reading.entities.lexicon import Role
from menurut.reading.entities.senses import Sense, Table

# How the address of what a lexicon of one's own says begins: what it says of a sector stands, whatever our rules would make of it.
OWN = "lexicon/"

_FIRST = re.compile(r"\w+")


@per_lexicon
def own_senses(language: str) -> dict[str, Sense]:
    """Return the senses of own roles and of own actors, these as they are without tenures, by form; empty without a lexicon."""
    roles = {word: sense for role in own_roles(language) for word, sense in _of_role(role)}
    actors = {form: sense for actor in own_actors() for form, sense in _senses(actor, actor.country, actor.sector, actor.also)}
    return roles | actors


def _of_role(role: OwnRole) -> Iterator[tuple[str, Sense]]:
    for word in map(str.lower, role.words):
        sense = Sense(form=word, rule=f"{OWN}roles#{word}", also=role.also)
        if role.kind == "role":
            yield word, replace(sense, role=Role(word, role.sector, None, False, False, None, role.also))
        else:
            yield word, replace(sense, body=role.sector) if role.kind == "body" else replace(sense, group=role.sector)


def senses_on(published: str | None) -> dict[str, Sense]:
    """Return the senses of those own actors who hold something on a day of publication; empty where none does or none is known."""
    day = (published or "")[:10]
    found: dict[str, Sense] = {}
    for actor in _dated() if len(day) == len("2024-05-14") else ():
        held = next(
            (one for one in actor.tenures if (not one.since or str(one.since) <= day) and (not one.until or day <= str(one.until))),
            None,
        )
        if held is not None:
            found.update(_senses(actor, held.country or actor.country, held.sector or actor.sector, held.also or actor.also))
    return found


@per_lexicon
def own_states() -> dict[str, str]:
    """Return the names of own states by code; the first where two actors have one code."""
    return {actor.country: actor.name for actor in reversed(own_actors()) if actor.kind == "state" and actor.country}


@per_lexicon
def _dated() -> tuple[Actor, ...]:
    return tuple(actor for actor in own_actors() if actor.tenures)


def _senses(actor: Actor, country: str | None, sector: str | None, also: tuple[str, ...]) -> list[tuple[str, Sense]]:
    rule, forms = f"{OWN}actors#{actor.name}", (actor.name, *actor.forms)
    if actor.kind == "state":
        named = [(form, Sense(form=form, rule=rule, state=country)) for form in forms]
        return named + [(form, Sense(form=form, rule=rule, adjective=country)) for form in actor.adjectives]
    if actor.kind == "person":
        tenures = (Tenure(sector, "", ""),) if sector else ()
        person = KnownPerson(actor.name, country, actor.forms, tenures)
        return [(form, Sense(form=form, rule=rule, person=person, also=also)) for form in forms]
    body = Organisation(actor.name, country, sector, actor.forms)
    return [(form, Sense(form=form, rule=rule, organisation=body, also=also)) for form in forms]


def with_own(table: Table, own: dict[str, Sense]) -> Table:
    """Return `table` with own senses in front of its own, each in the place of what the same form was."""
    if not own:
        return table
    added: dict[str, list[tuple[str, str, Sense]]] = {}
    for form, sense in own.items():
        first = _FIRST.search(form.lower())
        if first is not None:
            added.setdefault(first.group(), []).append((form.lower(), form, sense))
    return table | {
        first: tuple(sorted((*new, *(one for one in table.get(first, ()) if one[1] not in own)), key=lambda one: -len(one[0])))
        for first, new in added.items()
    }
