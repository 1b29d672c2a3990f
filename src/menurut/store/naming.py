"""By what names the entities of a report are compared with those of others, as rows."""

from collections.abc import Mapping
from typing import Any

from menurut.comparing.naming import NO_ROLE, appearances_of, told_sector
from menurut.store.days import days_of
from menurut.types.identity import Appearance
from menurut.types.report import Report

# Behind every day.
NO_DAY = "9999-99-99"


def keys_of(one: Appearance) -> tuple[str, ...]:
    """Return the keys by which an appearance is compared.

    >>> keys_of(Appearance(id="e1", name="Rusia", kind="state", key="rusia", identifier="wikidata:Q159"))
    ('#wikidata:Q159',)
    """
    if one.kind == "state" and one.identifier:
        return (f"#{one.identifier}",)
    return tuple(filter(None, (one.key, f"={one.identifier}" if one.identifier else None)))


def make_roles(report: Report, numbers: Mapping[str, int]) -> list[dict[str, Any]]:
    """Return the rows of `told_roles` for a report, whose entities have the row numbers `numbers`."""
    told = dict.fromkeys(one.id for one in report.entities if one.sector == NO_ROLE and told_sector(one) and one.id in numbers)
    return [{"entity": numbers[id]} for id in told]


def make_names(report: Report, numbers: Mapping[str, int], coder: int) -> list[dict[str, Any]]:
    """Return the rows of `entity_names` for a report, whose entities have the row numbers `numbers`."""
    day, _ = days_of(report.article.published) or (NO_DAY, NO_DAY)
    firsts: dict[str, Appearance] = {}
    for one in appearances_of(report):
        firsts.setdefault(one.id, one)
    return [
        {"key": key, "coder": coder, "moment": f"{day} {id}", "entity": numbers[id]}
        for id, one in firsts.items()
        if id in numbers
        for key in keys_of(one)
    ]
