"""What every group of pages needs: the store, and the three forms in which an answer is given.

class AboutRoutes(Room):
    def all(self) -> Shown:
        return [("/about", self.about), ("/about.json", self.about_json)]
"""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, Unpack

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from menurut.desk.flat import COLUMNS, flat
from menurut.desk.serving import Served
from menurut.desk.store import Store
from menurut.export.csv import csv_lines
from menurut.server.frame import Around, frame_for
from menurut.server.rendering import render
from menurut.store.records import ClaimRow

# As many rows as a spreadsheet opens at once without complaint; all of them: menurut export.
TWIN_ROWS = 5_000

Shown = list[tuple[str, Callable[[Request], Response]]]


def twins_of(path: str, query: str = "") -> tuple[tuple[str, str], ...]:
    """Return the names and addresses of a page's two other forms."""
    tail = f"?{query}" if query else ""
    return (("JSON", f"{path}.json{tail}"), ("CSV", f"{path}.csv{tail}"))


def table(columns: Sequence[str], rows: Iterable[dict[str, Any]], name: str) -> Response:
    """Return a file for a spreadsheet."""
    shown = {"Content-Disposition": f'attachment; filename="{name}.csv"'}
    return Response("".join(csv_lines(columns, rows)), media_type="text/csv; charset=utf-8", headers=shown)


def claims_table(rows: Iterable[ClaimRow], name: str) -> Response:
    """Return claims as a file for a spreadsheet."""
    return table(COLUMNS["claims"], (flat(row) for row in rows), name)


class Room:
    """A group of pages of one store. A connection lives as long as one request: SQLite's belong to the thread that opened them."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def open(self) -> Store:
        """Return the store, to be read."""
        return Served(self.path, read_only=True)

    def show(self, request: Request, template: str, page: Any, title: str, **around: Unpack[Around]) -> HTMLResponse:
        """Return a page in its template."""
        return render(request, template, frame_for(request, title, **around), page)

    def all(self) -> Shown:
        """Return addresses and who answers them, twins before the pages whose addresses would swallow theirs."""
        raise NotImplementedError
