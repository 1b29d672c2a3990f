"""An error as a page: what happened, to what, what to do next."""

from dataclasses import dataclass

from menurut.server.faults import PageError
from menurut.server.pages.front import PASTE_LIMIT
from menurut.server.wanted import PARTIES
from menurut.server.wording import Wording
from menurut.store.filters import STATUSES
from menurut.types.event import EVENT_TYPES

# Where the reader is sent on to, by what went wrong; the front page otherwise.
_ONWARD = {
    "no-record": ("next-search", "/search"),
    "too-large": ("next-paste", "/#paste"),
    "no-text": ("next-paste", "/#paste"),
    "bad-date": ("next-paste", "/#paste"),
    "bad-form": ("next-paste", "/#paste"),
    "foreign-language": ("next-paste", "/#paste"),
    "forgotten": ("next-paste", "/#paste"),
    "bad-edit": ("next-review", "/review"),
}

# What a filter can be, by its name.
_KNOWN = {"type": EVENT_TYPES, "status": STATUSES}


@dataclass(frozen=True, slots=True, kw_only=True)
class FaultPage:
    """The three sentences and the way on."""

    status: int
    title: str
    what: str
    next: str
    onward: str
    href: str


def make_fault(fault: PageError, wording: Wording, *, without: str | None = None) -> FaultPage:
    """Return the page for a fault; `without` is the same address without the filter that was not understood."""
    onward, href = ("next-without", without) if without else _ONWARD.get(fault.key, ("next-front", "/"))
    where = fault.where if len(fault.where) <= 120 else fault.where[:120] + "…"
    return FaultPage(
        status=fault.status,
        title=wording.say(f"faults.{fault.key}.title"),
        what=wording.say(f"faults.{fault.key}.what", where=where, limit=PASTE_LIMIT),
        next=_next(fault, wording),
        onward=wording.say(f"faults.{onward}"),
        href=href,
    )


def _next(fault: PageError, wording: Wording) -> str:
    """Return what to do next: for a filter, what it could have been."""
    name = fault.where.partition("=")[0] if fault.key == "bad-filter" else ""
    if name in ("since", "until"):
        return wording.say("faults.bad-filter.next-day")
    if name in ("q", *PARTIES):
        return wording.say("faults.bad-filter.next-words")
    if name in _KNOWN:
        return wording.say("faults.bad-filter.next-code", known=", ".join(_KNOWN[name]))
    return wording.say(f"faults.{fault.key}.next")
