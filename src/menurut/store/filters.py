"""What is asked of a store, and the SQL that asks it.

Filters(actor="PRK", status="denied", since="2023-07")
"""

import json
import re
from dataclasses import dataclass
from typing import TypedDict, get_args

from menurut.comparing.naming import meanings_of
from menurut.errors import MenurutError
from menurut.store.days import days_of
from menurut.types.article import sound
from menurut.types.claim import Status
from menurut.types.event import EVENT_TYPES

STATUSES: tuple[str, ...] = get_args(Status)

# Three capitals are a country's code, and perhaps a name besides: KPK, TNI, PBB.
CODE = re.compile(r"[A-Z]{3}")
ID = re.compile(r"[0-9a-f]{4,16}")
_PHRASES = re.compile(r'"([^"]*)"|(\S+)')
WORDS = re.compile(r"\w+")

Condition = tuple[str, dict[str, str]]


class FilterError(MenurutError):
    """A filter whose value can't be meant."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """Which claims, events, sources or articles are wanted; None asks nothing.

    `actor`, `recipient` and `says` (the holder) are an id, a name or a country's code; `type` and `status` one or several,
    parted by commas; `since` and `until` days, months or years of the event, else of publication; `text` words to be found;
    `event` the id of an event, or a start of it, to which claims belong.
    """

    actor: str | None = None
    recipient: str | None = None
    type: str | None = None
    status: str | None = None
    says: str | None = None
    publisher: str | None = None
    since: str | None = None
    until: str | None = None
    text: str | None = None
    event: str | None = None
    coder: str = "machine"
    limit: int | None = None

    def __post_init__(self) -> None:
        """Raise FilterError for bytes that no character is written with: a command line hands them on as half characters."""
        for name in ("actor", "recipient", "type", "status", "says", "publisher", "since", "until", "text", "event", "coder"):
            value = getattr(self, name)
            if value is not None and sound(value) != value:
                raise FilterError(f"{name} {sound(value)!r} is no text.")

    def types(self) -> tuple[str, ...]:
        """Return the wanted event types; raises FilterError for one that PLOVER doesn't have."""
        return _choices("type", (self.type or "").upper(), EVENT_TYPES)

    def statuses(self) -> tuple[str, ...]:
        """Return the wanted statuses; raises FilterError for an unknown one."""
        return _choices("status", (self.status or "").lower(), STATUSES)

    def days(self) -> tuple[str | None, str | None]:
        """Return the first and last wanted day, None where that side is open; raises FilterError for what is no date."""
        since, until = (_days(name, value) for name, value in (("since", self.since), ("until", self.until)))
        if since and until and since[0] > until[1]:
            raise FilterError(f"since {self.since!r} comes after until {self.until!r}.")
        return since and since[0], until and until[1]

    def event_start(self) -> str | None:
        """Return the beginning of the wanted event's id; raises FilterError for what is no id."""
        if self.event is not None and not ID.fullmatch(self.event.lower()):
            raise FilterError(f"event {self.event!r} is no id.")
        return self.event and self.event.lower()


class Asked(TypedDict, total=False):
    """The fields of Filters as keywords, so that an editor knows them."""

    actor: str | None
    recipient: str | None
    type: str | None
    status: str | None
    says: str | None
    publisher: str | None
    since: str | None
    until: str | None
    text: str | None
    event: str | None
    coder: str
    limit: int | None


def _choices(name: str, written: str, known: tuple[str, ...]) -> tuple[str, ...]:
    wanted = tuple(part.strip() for part in written.split(",") if part.strip())
    for choice in wanted:
        if choice not in known:
            raise FilterError(f"{choice!r} is no {name}: there are {', '.join(known)}.")
    return wanted


def _days(name: str, written: str | None) -> tuple[str, str] | None:
    if written is None:
        return None
    days = days_of(written)
    if days is None:
        raise FilterError(f"{name} {written!r} is no date: write 2023, 2023-07 or 2023-07-26.")
    return days


def match_of(text: str) -> str:
    """Return the full-text query for what somebody types: all words, "phrases" as such, words* by their beginning.

    Raises FilterError where no word is left.

    >>> match_of('senjata "Kim Jong-un" kirim*')
    '"senjata" "kim jong un" "kirim"*'
    """
    parts = []
    for phrase, word in _PHRASES.findall(text):
        words = WORDS.findall((phrase or word).lower())
        if words:
            parts.append('"' + " ".join(words) + '"' + ("*" if word.endswith("*") else ""))
    if not parts:
        raise FilterError(f"There is no word in {text!r} to search for.")
    return " ".join(parts)


def entities_like(name: str, value: str) -> Condition:
    """Return the query for the numbers of those entities that an id, a name or a country's code may mean.

    An id and a whole name stand for the identity: for all entities that are one with theirs, whatever these are called. One part
    for each meaning, so that each finds its index; with OR between them none would.
    """
    asked, values = [], {}
    if CODE.fullmatch(value):
        asked.append(f"SELECT number FROM entities WHERE country = :{name}")
        values[name] = value
    if ID.fullmatch(value):
        asked.append(_whole(f"SELECT number FROM entities WHERE id >= :{name}_id AND id < :{name}_id || 'g'"))
        asked.append(_whole(_FORMER.format(name=name)))
        values[f"{name}_id"] = value
    words = WORDS.findall(value.lower())
    if words:
        asked.append(f"SELECT rowid AS number FROM entities_words WHERE entities_words MATCH :{name}_words")
        values[f"{name}_words"] = '"' + " ".join(words) + '"'
        keys, identifiers = meanings_of(value)
        asked.append(_whole(f"SELECT entity AS number FROM entity_names WHERE key IN (SELECT value FROM json_each(:{name}_keys))"))
        values[f"{name}_keys"] = json.dumps([*keys, *(f"{mark}{one}" for one in identifiers for mark in "#=")])
    if not asked:
        raise FilterError(f"{value!r} is no id, name or country's code.")
    return " UNION ".join(asked), values


_FORMER = """SELECT e.number FROM former_entities f CROSS JOIN entities e ON e.id = f.became AND e.coder = f.coder
WHERE f.id >= :{name}_id AND f.id < :{name}_id || 'g'"""


def _whole(query: str) -> str:
    """Return the query for the entities that `query` gives and all that are one with them."""
    return f"""{query} UNION SELECT o.entity FROM identity_members o WHERE o.identity IN (
        SELECT m.identity FROM ({query}) q CROSS JOIN identity_members m ON m.entity = q.number)"""


def like(value: str) -> str:
    """Return the LIKE pattern for text that contains `value`, escaped by a backslash."""
    return "%" + re.sub(r"([\\%_])", r"\\\1", value) + "%"
