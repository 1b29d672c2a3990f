"""Parquet: one row a claim, event, source or article; the columns of the CSV with their types, and what a cell can't hold nested.

    date_start  timestamp    score  double    links  list<role, name, entity>    parties  list<role, id, name, country, sector>

Days are timestamps without a zone, since a data frame in Python does not reckon with Parquet's own days. Rows are written some
thousands at a time, so a table of any length takes the same memory.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from importlib import import_module
from itertools import islice
from pathlib import Path
from typing import Any

from menurut.errors import MenurutError
from menurut.export.columns import columns

# A group is held in memory while it grows.
_ROWS = 10_000

NESTED: dict[str, tuple[str, ...]] = {
    "links": ("role", "name", "entity"),
    "parties": ("role", "id", "name", "country", "sector"),
    "quantities": ("what", "low", "high"),
}
_NUMBERS = ("low", "high")

Row = Mapping[str, Any]


class ExtraError(MenurutError):
    """A package that an extra brings and that is not installed."""


def needed(name: str) -> Any:
    """Return a package of the extras. Raises ExtraError, naming both extras that exports may need, where it isn't installed."""
    try:
        return import_module(name)
    except ImportError as fault:
        package = name.partition(".")[0]
        raise ExtraError(
            f"{package} is not installed: Parquet and data frames need pip install 'menurut[parquet]', "
            "CAS JSON needs pip install 'menurut[cas]'."
        ) from fault


def schema_of(names: Sequence[str]) -> Any:
    """Return the Arrow schema of a table with these columns; the nested ones are among them where they are named."""
    arrow = needed("pyarrow")
    kinds = {"text": arrow.string(), "day": arrow.timestamp("ms"), "integer": arrow.int64(), "number": arrow.float64()}
    fields = []
    for name in names:
        if name in NESTED:
            inner = [(part, arrow.float64() if part in _NUMBERS else arrow.string()) for part in NESTED[name]]
            fields.append(arrow.field(name, arrow.list_(arrow.struct(inner))))
        else:
            fields.append(arrow.field(name, kinds[columns()[name].type], metadata={"meaning": columns()[name].meaning}))
    return arrow.schema(fields)


def write_parquet(names: Sequence[str], rows: Iterable[Row], out: Path) -> int:
    """Write rows with these columns and return how many; a fault leaves the old file as it was."""
    schema, parquet = schema_of(names), needed("pyarrow.parquet")
    growing = out.with_name(out.name + ".part")
    number = 0
    try:
        with parquet.ParquetWriter(growing, schema, compression="zstd") as writer:
            for table in _tables(schema, rows):
                writer.write_table(table)
                number += table.num_rows
        growing.replace(out)
    finally:
        growing.unlink(missing_ok=True)
    return number


def frame_of(names: Sequence[str], rows: Iterable[Row]) -> Any:
    """Return rows as a pandas data frame, days as such, counts as whole numbers."""
    needed("pandas")
    schema = schema_of(names)
    tables = list(_tables(schema, rows)) or [schema.empty_table()]
    return needed("pyarrow").concat_tables(tables).to_pandas()


def _tables(schema: Any, rows: Iterable[Row]) -> Iterator[Any]:
    table, waiting = needed("pyarrow").Table, iter(rows)
    days = {field.name for field in schema if field.name in columns() and columns()[field.name].type == "day"}
    while group := [
        {name: _day(row[name]) if name in days else row[name] for name in schema.names} for row in islice(waiting, _ROWS)
    ]:
        yield table.from_pylist(group, schema=schema)


def _day(value: Any) -> datetime | None:
    return None if value is None else datetime.fromisoformat(value)
