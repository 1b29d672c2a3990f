"""A claim as it is shown everywhere: who did what to whom in the reader's language, then the article's words, then who says so.

Kestovia gives material aid to Lumara   “mengirimkan 3.000 butir peluru”
    ✕ denied   Republika ‹ Jorel Tamm
"""

from dataclasses import dataclass
from itertools import groupby
from urllib.parse import urlencode

from menurut.server.clauses import clause_at
from menurut.server.days import say_interval
from menurut.server.naming import say_name
from menurut.server.wording import Wording
from menurut.store.records import ClaimRow, Party


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A name as a link to what is said of it or by it; `href` is None for somebody unnamed."""

    name: str
    href: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Teller:
    """One claim on an event: its chain as a path, outermost first, and its status. `number` is its place on the page, from 1.

    `counted` says how many it counts, where its page knows: two who tell one event need not give one number.
    """

    id: str
    href: str
    number: int
    status: str
    said: str
    path: tuple[Name, ...]
    chosen: bool = False
    counted: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One event with everybody who tells it. `words` are in the article's `language`; `day` and `place` None where it gives none."""

    event: str
    actors: tuple[Name, ...]
    phrase: str
    recipients: tuple[Name, ...]
    words: str
    language: str
    day: str | None
    place: str | None
    tellers: tuple[Teller, ...]

    @property
    def contested(self) -> bool:
        """Return whether somebody denies it."""
        return any(teller.status == "denied" for teller in self.tellers)


def search_link(**asked: str) -> str:
    """Return the address of a search."""
    return f"/search?{urlencode(asked)}"


def who_link(entity: str | None, role: str, name: str, *, kept: bool = True) -> str:
    """Return where somebody is shown: the page of who that is, or a search in a `role` where no store knows the entity."""
    return f"/who/{entity}" if entity and kept else search_link(**{role: name})


def _names(parties: tuple[Party, ...], role: str, wording: Wording, kept: bool) -> tuple[Name, ...]:
    return tuple(
        Name(name=say_name(party.name, wording), href=who_link(party.id, role, party.name, kept=kept)) for party in parties
    )


def path_of(row: ClaimRow, wording: Wording, *, kept: bool = True) -> tuple[Name, ...]:
    """Return a claim's chain, outermost first; a name that says the same as the one before it is left out."""
    path: list[Name] = []
    for link in row.record["chain"]:
        role = "publisher" if link["role"] == "publisher" else "says"
        unknown = "unknown-publisher" if role == "publisher" else "article.unnamed"
        name = link["name"]
        href = who_link(link["entity"], role, name or "", kept=kept)
        shown = Name(name=say_name(name, wording), href=href) if name else Name(name=wording.say(unknown))
        if not path or path[-1].name != shown.name:
            path.append(shown)
    return tuple(path)


def say_path(row: ClaimRow, wording: Wording) -> str:
    """Return a claim's chain as plain words, to be pasted or sent."""
    return " ‹ ".join(one.name for one in path_of(row, wording))


def teller_of(
    row: ClaimRow, wording: Wording, *, number: int = 0, href: str | None = None, chosen: bool = False, kept: bool = True
) -> Teller:
    """Return who tells an event in one claim; `href` is where its words are shown, else the claim's own page."""
    return Teller(
        id=row.id,
        href=href or f"/claims/{row.id}",
        number=number,
        status=row.status,
        said=wording.say(f"status.{row.status}"),
        path=path_of(row, wording, kept=kept),
        chosen=chosen,
    )


def told_of(row: ClaimRow, tellers: tuple[Teller, ...], wording: Wording, *, words: str | None = None, kept: bool = True) -> Told:
    """Return the event of a claim, told by `tellers`; `words` are the article's from the trigger on, else those of the claim."""
    nobody = (Name(name=wording.say("nobody")),)
    return Told(
        event=row.event,
        actors=_names(row.actors, "actor", wording, kept) or nobody,
        phrase=wording.phrase(row.type, row.modes, several=len(row.actors) > 1, towards=bool(row.recipients)),
        recipients=_names(row.recipients, "recipient", wording, kept),
        words=clause_at(row.words if words is None else words, row.trigger),
        language=row.article.language,
        day=say_interval(row.date, wording) if row.date else None,
        place=row.place,
        tellers=tellers,
    )


def told_by_event(rows: tuple[ClaimRow, ...], wording: Wording) -> tuple[Told, ...]:
    """Return neighbouring claims on one event as one."""
    together = []
    for _, group in groupby(rows, key=lambda row: row.event):
        claims = tuple(group)
        fullest = next((row for row in claims if row.trigger in row.words), claims[0])
        together.append(told_of(fullest, tuple(teller_of(row, wording) for row in claims), wording))
    return tuple(together)
