"""States: how newspapers name them, what they call their people, where they govern from.

RUS  Rusia, Russia   Russian, Russians   Moskow, Kremlin   Chechnya, Belgorod
     └── names ─┘    └ adjectives ──┘    └── seats ───┘    └─── parts ────┘
"""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class State:
    """One state; `parts` are regions and towns that are signs of it, not names."""

    iso3: str
    wikidata: str | None
    name: str
    names: tuple[str, ...]
    adjectives: tuple[str, ...]
    seats: tuple[str, ...]
    parts: tuple[str, ...]


def read_table(name: str) -> list[list[str]]:
    """Return the rows of a tab-separated file of this folder, without its comment lines."""
    lines = (files("menurut.knowledge") / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def forms_of(cell: str) -> tuple[str, ...]:
    """Return the forms of a cell, which "|" parts.

    >>> forms_of("Kiev|Kyiv"), forms_of("")
    (('Kiev', 'Kyiv'), ())
    """
    return tuple(form for form in cell.split("|") if form)


@cache
def states() -> dict[str, State]:
    """Return all states by ISO alpha-3 code.

    >>> states()["USA"].name, "AS" in states()["USA"].names
    ('United States', True)
    """
    table = {}
    for iso3, wikidata, name, *columns in read_table("states.tsv"):
        names, adjectives, seats, parts = (forms_of(column) for column in (*columns, "", "", "", "")[:4])
        table[iso3] = State(iso3, wikidata or None, name, names, adjectives, seats, parts)
    return table
