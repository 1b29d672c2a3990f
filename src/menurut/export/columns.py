"""What the columns of tables are: one table of types and meanings for all formats that have columns."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal, cast

ColumnType = Literal["text", "day", "integer", "number"]


@dataclass(frozen=True, slots=True)
class Column:
    """A column's name, its type and what it holds."""

    name: str
    type: ColumnType
    meaning: str


@cache
def columns() -> dict[str, Column]:
    """Return all columns by name.

    >>> columns()["date_start"].type
    'day'
    """
    lines = (files("menurut.export") / "columns.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return {name: Column(name, cast("ColumnType", type), meaning) for name, type, meaning in rows}
