"""What a picture is asked to show: filters as the address has them, kept from page to page.

/timeline?actor=PRK&with=RUS&status=denied
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from starlette.requests import Request

from menurut.server.wording import Wording
from menurut.store.filters import STATUSES, Filters
from menurut.types.event import EVENT_TYPES

# The filters by their names in the address. `with` is whoever is on the other side, doing or undergoing.
NAMES = ("actor", "with", "says", "type", "status", "publisher", "since", "until")
LONGEST = 400

# A picture of more than this is a blur, and takes more than a second: the newest are shown, and the page says so.
MOST = 2_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One value of a menu."""

    value: str
    said: str
    chosen: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What was asked for; only what was given is in `values`."""

    path: str
    values: tuple[tuple[str, str], ...] = ()

    def get(self, name: str) -> str:
        """Return the value of a filter, empty where nothing was asked."""
        return dict(self.values).get(name, "")

    def filters(self, limit: int | None = MOST) -> Filters:
        """Return the filters for a store. Raises FilterError for a value that can't be meant."""
        asked = {name: value for name, value in self.values if name != "with"}
        filters = Filters(limit=limit, **asked, **({"recipient": self.get("with")} if self.get("with") else {}))
        filters.days()
        return filters

    def both_ways(self, limit: int | None = MOST) -> tuple[Filters, ...]:
        """Return the filters for what two did to each other, whoever of them acts; one where no second is named."""
        one = self.filters(limit)
        return (one, replace(one, actor=one.recipient, recipient=one.actor)) if one.actor and one.recipient else (one,)

    def query(self, changes: Mapping[str, str | None] | None = None) -> str:
        """Return the question with some filters changed, or left out where None."""
        values: dict[str, str | None] = {**dict(self.values), **(changes or {})}
        return urlencode({name: value for name, value in values.items() if value})

    def address(self, changes: Mapping[str, str | None] | None = None, *, path: str | None = None) -> str:
        """Return the address of this question, at another picture's `path` where one is given."""
        return f"{path or self.path}?{self.query(changes)}".rstrip("?")

    def shown(self, wording: Wording) -> tuple[tuple[str, str], ...]:
        """Return each filter in words, with the address without it."""
        return tuple((_said(name, value, wording), self.address({name: None})) for name, value in self.values)

    def types(self, wording: Wording) -> tuple[Choice, ...]:
        """Return the menu of event types."""
        return tuple(Choice(value=one, said=wording.say(f"types.{one}"), chosen=self.get("type") == one) for one in EVENT_TYPES)

    def statuses(self, wording: Wording) -> tuple[Choice, ...]:
        """Return the menu of statuses."""
        return tuple(Choice(value=one, said=wording.say(f"status.{one}"), chosen=self.get("status") == one) for one in STATUSES)


def _said(name: str, value: str, wording: Wording) -> str:
    words = {"status": "status", "type": "types"}.get(name)
    shown = ", ".join(wording.say(f"{words}.{one}") for one in value.split(",")) if words else value
    return wording.say(f"wanted.{name}", value=shown)


def read_wanted(request: Request, path: str, names: tuple[str, ...] = NAMES) -> Wanted:
    """Return what the address asks for. Raises FilterError for codes and days that nobody knows."""
    given = ((name, request.query_params.get(name, "").strip()[:LONGEST]) for name in names)
    wanted = Wanted(path=path, values=tuple((name, value) for name, value in given if value))
    filters = wanted.filters()
    codes = {"type": ",".join(filters.types()), "status": ",".join(filters.statuses())}
    return replace(wanted, values=tuple((name, codes.get(name) or value) for name, value in wanted.values))
