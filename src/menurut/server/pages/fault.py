"""An error as a page: what happened, to what, what to do next."""

from dataclasses import dataclass

from menurut.server.faults import PageError
from menurut.server.pages.front import PASTE_LIMIT
from menurut.server.wording import Wording

# Where the reader is sent on to, by what went wrong; the front page otherwise.
_ONWARD = {
    "no-record": ("next-search", "/search"),
    "bad-filter": ("next-search", "/search"),
    "too-large": ("next-paste", "/#paste"),
    "no-text": ("next-paste", "/#paste"),
    "bad-date": ("next-paste", "/#paste"),
    "bad-form": ("next-paste", "/#paste"),
    "foreign-language": ("next-paste", "/#paste"),
    "forgotten": ("next-paste", "/#paste"),
    "bad-edit": ("next-review", "/review"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class FaultPage:
    """The three sentences and the way on."""

    status: int
    title: str
    what: str
    next: str
    onward: str
    href: str


def make_fault(fault: PageError, wording: Wording) -> FaultPage:
    """Return the page for a fault."""
    onward, href = _ONWARD.get(fault.key, ("next-front", "/"))
    where = fault.where if len(fault.where) <= 120 else fault.where[:120] + "…"
    return FaultPage(
        status=fault.status,
        title=wording.say(f"faults.{fault.key}.title"),
        what=wording.say(f"faults.{fault.key}.what", where=where, limit=PASTE_LIMIT),
        next=wording.say(f"faults.{fault.key}.next"),
        onward=wording.say(f"faults.{onward}"),
        href=href,
    )
