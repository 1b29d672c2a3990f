"""What may be asked of lists: filters as the command line has them, how many, and where to go on."""

import binascii
import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from menurut.server.api.problems import ProblemError
from menurut.store.filters import Filters
from menurut.store.places import Place

MOST = 500

_Words = Annotated[str | None, Field(max_length=400)]


class PageAsked(BaseModel):
    """How many rows, and the cursor that the page before gave."""

    model_config = ConfigDict(extra="forbid")

    limit: Annotated[int, Field(ge=1, le=MOST, description="So many rows on a page.")] = 50
    cursor: Annotated[str | None, Field(max_length=200, description="`next` of the page before.")] = None

    def place(self, kind: str) -> Place | None:
        """Return where the page begins; raises ProblemError for a cursor that no such list gave."""
        return None if self.cursor is None else read_cursor(kind, self.cursor)


class EntityAsked(PageAsked):
    """Whose entities."""

    name: Annotated[str, Field(min_length=1, max_length=400, description="An id, a name, or a country's code.")]
    coder: Annotated[str, Field(max_length=100)] = "machine"


class FiltersAsked(PageAsked):
    """Filters that narrow each other; those that are missing or empty ask nothing."""

    actor: _Words = Field(default=None, description="Who does it: an id, a name, or a country's code such as PRK.")
    recipient: _Words = Field(default=None, description="To whom it is done.")
    type: _Words = Field(default=None, description="PLOVER types, parted by commas: AID or COERCE,ASSAULT.")
    status: _Words = Field(
        default=None, description="asserted, reported, claimed, alleged, denied, planned, conditional; parted by commas."
    )
    says: _Words = Field(default=None, description="Who says so: an id, a name, or a country's code.")
    publisher: _Words = Field(default=None, description="Part of the publisher's name.")
    since: _Words = Field(default=None, description="First day of the event, else of publication: 2023, 2023-07 or 2023-07-26.")
    until: _Words = Field(default=None, description="Last such day.")
    text: _Words = Field(default=None, description='Words that must be there: "phrases" as such, word* by its beginning.')
    event: _Words = Field(default=None, description="Id of an event, or the start of one.")
    coder: Annotated[str, Field(max_length=100, description="Whose reading: machine, or human:NAME.")] = "machine"

    def filters(self) -> Filters:
        """Return the filters for a store. Raises FilterError for a value that can't be meant."""
        given = self.model_dump(exclude={"limit", "cursor", "q"})
        return Filters(**{name: value for name, value in given.items() if value})


class SearchAsked(FiltersAsked):
    """Words to be found in articles."""

    q: Annotated[str, Field(min_length=1, max_length=400, description='Words: "phrases" as such, word* by its beginning.')]


def write_cursor(kind: str, place: Place | None) -> str | None:
    """Return a place as a cursor; None at the end of a list.

    >>> read_cursor("claims", write_cursor("claims", Place("2024-05-01", 7)) or "")
    Place(day='2024-05-01', turn=7)
    """
    if place is None:
        return None
    return urlsafe_b64encode(json.dumps([kind, place.day, place.turn]).encode()).decode().rstrip("=")


def read_cursor(kind: str, written: str) -> Place:
    """Return the place that a cursor means. Raises ProblemError for one that was not written by `write_cursor` for this list."""
    try:
        told = json.loads(urlsafe_b64decode(written.encode("ascii") + b"==="))
    except (ValueError, binascii.Error) as fault:
        raise ProblemError(422, "bad-cursor", "The cursor is none that this list gave.") from fault
    match told:
        case [str() as of, (str() | None) as day, (int() | str()) as turn] if of == kind and _fits(kind, turn):
            return Place(day, turn)
    raise ProblemError(422, "bad-cursor", "The cursor is none that this list gave.")


def _fits(kind: str, turn: int | str) -> bool:
    """Return whether a turn is one of this list: articles are ordered by their ids, all else by numbers as SQLite has them."""
    if isinstance(turn, str):
        return kind == "articles"
    return kind != "articles" and not isinstance(turn, bool) and 0 <= turn < 2**63
