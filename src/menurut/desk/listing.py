"""Answers as lists that show themselves: a table in a notebook, a few lines at a prompt."""

import html
from collections.abc import Iterable
from typing import TypeVar

from menurut.desk.flat import flat
from menurut.store.records import AnyRow

R = TypeVar("R", bound=AnyRow)

# A notebook stays readable; the list itself has all rows.
SHOWN = 20


class Listing(list[R]):
    """Rows of an answer, newest first; a list in every way."""

    def __init__(self, rows: Iterable[R] = ()) -> None:
        super().__init__(rows)

    def __repr__(self) -> str:
        """Return how many rows there are and the first few."""
        lines = [f"{len(self)} rows", *(repr(row) for row in self[:5])]
        return "\n".join(lines + ["..."] * (len(self) > 5))

    def _repr_html_(self) -> str:
        """Return an escaped table of the first rows, without scripts."""
        if not self:
            return "<p>0</p>"
        table = [flat(row) for row in self[:SHOWN]]
        head = "".join(f"<th>{html.escape(column)}</th>" for column in table[0])
        body = "".join(
            "<tr>" + "".join(f"<td>{html.escape(str('' if cell is None else cell))}</td>" for cell in row.values()) + "</tr>"
            for row in table
        )
        return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table><p>{min(len(self), SHOWN)} / {len(self)}</p>"
