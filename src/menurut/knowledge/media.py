"""Outlets and news agencies: who files, who carries. Tables in outlets.yml and agencies.yml, compiled by hand (CC0)."""

from functools import cache
from importlib.resources import files
from typing import Any

import msgspec
import yaml

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Outlet(msgspec.Struct, frozen=True):
    """A site, paper or station. `language` is "id", "en" or None for another.

    `state` is whether the state owns or directs it; None where that is disputed or unclear. `datelines` are spellings that stand
    in datelines only, `credits` short forms of brackets and signatures.
    """

    name: str
    hosts: tuple[str, ...]
    country: str
    language: str | None
    state: bool | None
    aliases: tuple[str, ...] = ()
    datelines: tuple[str, ...] = ()
    credits: tuple[str, ...] = ()


class Agency(msgspec.Struct, frozen=True):
    """A wire. `credits` are the short forms of brackets and signatures, lower case."""

    name: str
    country: str
    state: bool | None
    credits: tuple[str, ...]
    hosts: tuple[str, ...] = ()


def _read(name: str) -> Any:
    return yaml.load((files("menurut.knowledge") / name).read_text(encoding="utf-8"), Loader=_Loader)


@cache
def outlets() -> tuple[Outlet, ...]:
    """Return all outlets, in the order of the table."""
    return msgspec.convert(_read("outlets.yml"), tuple[Outlet, ...])


@cache
def agencies() -> tuple[Agency, ...]:
    """Return all agencies, in the order of the table."""
    return msgspec.convert(_read("agencies.yml"), tuple[Agency, ...])


@cache
def _by_host() -> dict[str, Outlet]:
    return {host: outlet for outlet in outlets() for host in outlet.hosts}


@cache
def _agencies_by_host() -> dict[str, str]:
    return {host: agency.name for agency in agencies() for host in agency.hosts}


@cache
def _by_name() -> dict[str, Outlet]:
    return {name.casefold(): outlet for outlet in reversed(outlets()) for name in (*outlet.aliases, outlet.name)}


@cache
def _by_credit() -> dict[str, Agency]:
    return {form: agency for agency in reversed(agencies()) for form in (*agency.credits, agency.name.casefold())}


@cache
def names_in_datelines() -> dict[str, str]:
    """Return the name of the outlet behind each lower-case form that may open an article: names, hosts, spellings of datelines.

    >>> names_in_datelines()["republika.co.id"]
    'Republika'
    """
    return {
        form.lower(): outlet.name
        for outlet in reversed(outlets())
        for form in (*outlet.hosts, *outlet.datelines, *outlet.aliases, outlet.name)
    }


@cache
def names_in_credits() -> dict[str, str]:
    """Return the name behind each lower-case form that a bracket or signature may carry: agencies first, then outlets.

    >>> names_in_credits()["rtr"], names_in_credits()["the cradle"]
    ('Reuters', 'The Cradle')
    """
    by_outlets = {
        form.lower(): outlet.name
        for outlet in reversed(outlets())
        for form in (*outlet.hosts, *outlet.credits, *outlet.aliases, outlet.name)
    }
    by_agencies = {form.lower(): agency.name for agency in agencies() for form in (*agency.hosts, *agency.credits, agency.name)}
    return by_outlets | by_agencies


def outlet_of_host(host: str) -> Outlet | None:
    """Return the outlet whose site `host` belongs to, subdomains included; None for an unknown one.

    >>> outlet_of_host("nasional.kompas.com").name
    'Kompas'
    """
    return next((found for site in _sites(host) if (found := _by_host().get(site))), None)


def publisher_of_host(host: str) -> str | None:
    """Return who publishes at `host`: an outlet, or an agency on a site of its own; None for an unknown one.

    >>> publisher_of_host("www.reuters.com")
    'Reuters'
    """
    outlet = outlet_of_host(host)
    if outlet is not None:
        return outlet.name
    return next((found for site in _sites(host) if (found := _agencies_by_host().get(site))), None)


def _sites(host: str) -> list[str]:
    """Return a host and the domains it belongs to, the longest first; none of them is a country's or "com"."""
    parts = host.lower().split(":")[0].split(".")
    return [".".join(parts[start:]) for start in range(len(parts) - 1)]


def find_outlet(name: str) -> Outlet | None:
    """Return the outlet called `name` in any of its forms, whatever the case; None for an unknown one."""
    return _by_name().get(name.casefold().strip())


def find_agency(credit: str) -> Agency | None:
    """Return the agency that a credit names, whatever the case; None for an unknown one.

    >>> find_agency("(voa)".strip("()")).name
    'VOA'
    """
    return _by_credit().get(credit.casefold().strip())
