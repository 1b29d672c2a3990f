"""What a picture is asked to show: filters as the address has them, kept from page to page.

/timeline?actor=PRK&with=RUS&status=denied
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from starlette.requests import Request

from menurut.desk.store import Store
from menurut.server.faults import PageError, answering
from menurut.server.naming import names_of
from menurut.server.wording import Wording
from menurut.store.filters import STATUSES, Filters, entities_like
from menurut.types.event import EVENT_TYPES

# The filters by their names in the address. `with` is whoever is on the other side, doing or undergoing.
NAMES = ("actor", "with", "says", "type", "status", "publisher", "since", "until")
# What an address has beside its question.
BESIDE = ("by", "view", "year", "lang")
PARTIES = ("actor", "with", "says")
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
    """What was asked for; only what was given is in `values`. `named` says what ids and codes among them are called."""

    path: str
    values: tuple[tuple[str, str], ...] = ()
    named: tuple[tuple[str, str], ...] = ()

    def get(self, name: str) -> str:
        """Return the value of a filter, empty where nothing was asked."""
        return dict(self.values).get(name, "")

    def called(self, name: str) -> str:
        """Return what the value of a filter is called: a name for an id or a code, else what was written."""
        value = self.get(name)
        return dict(self.named).get(value, value) if name in PARTIES else value

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
        return tuple((_said(name, self.called(name), wording), self.address({name: None})) for name, value in self.values)

    def types(self, wording: Wording) -> tuple[Choice, ...]:
        """Return the menu of event types."""
        return tuple(Choice(value=one, said=wording.say(f"types.{one}"), chosen=self.get("type") == one) for one in EVENT_TYPES)

    def statuses(self, wording: Wording) -> tuple[Choice, ...]:
        """Return the menu of statuses."""
        return tuple(Choice(value=one, said=wording.say(f"status.{one}"), chosen=self.get("status") == one) for one in STATUSES)


def with_names(store: Store, wanted: Wanted, wording: Wording) -> Wanted:
    """Return a question that knows what the ids and codes in it are called."""
    named = names_of(store, (wanted.get(name) for name in PARTIES if wanted.get(name)), wording)
    return replace(wanted, named=tuple(named.items()))


def _said(name: str, value: str, wording: Wording) -> str:
    words = {"status": "status", "type": "types"}.get(name)
    shown = ", ".join(wording.say(f"{words}.{one}") for one in value.split(",")) if words else value
    return wording.say(f"wanted.{name}", value=shown)


def read_wanted(request: Request, path: str) -> Wanted:
    """Return what the address asks for. Raises PageError for a filter that is none, and for a value that can't be meant.

    Neither is left out: what is left then would answer another question.
    """
    given: dict[str, str] = {}
    for name, value in request.query_params.multi_items():
        if name not in (*NAMES, *BESIDE) or name in given:
            raise PageError(422, "bad-filter", f"{name}={value}")
        with answering(f"{name}={value}"):
            given[name] = _checked(name, value.strip()[:LONGEST])
    wanted = Wanted(path=path, values=tuple((name, given[name]) for name in NAMES if given.get(name)))
    with answering(urlencode([(name, value) for name, value in wanted.values if name in ("since", "until")])):
        wanted.filters()
    return wanted


def _checked(name: str, value: str) -> str:
    """Return a value, codes as the store writes them. Raises FilterError for one that can't be meant."""
    if not value or name in BESIDE:
        return value
    if name in PARTIES:
        entities_like(name, value)
    filters = Wanted(path="", values=((name, value),)).filters()
    return {"type": ",".join(filters.types()), "status": ",".join(filters.statuses())}.get(name) or value
