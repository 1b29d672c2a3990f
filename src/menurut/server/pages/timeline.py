"""The timeline: what happened when, according to whom; a picture, and below it the same as a table."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from menurut.desk.store import Store
from menurut.server.days import say_interval, say_published
from menurut.server.drawing.lanes import NARROW, WIDE, Lanes, Moment, draw_lanes
from menurut.server.drawing.scale import read_day
from menurut.server.naming import say_name
from menurut.server.pages.pictures import by_happening, find_told, say_act, status_of
from menurut.server.told import Name
from menurut.server.wanted import Choice, Wanted, with_names
from menurut.server.wording import Wording
from menurut.store.acts import Act

# Rows of the table; the CSV has all.
ROWS = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A happening in the table. `is_published` where the day is that of publication, none being told; `sayers` and `deniers` as a list in words."""

    id: str
    day: str
    is_published: bool
    actors: tuple[Name, ...]
    phrase: str
    recipients: tuple[Name, ...]
    status: str
    said: str
    sayers: str
    deniers: str
    articles: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelinePage:
    """What was asked, the picture, wide and narrow, and the table, the latest first; `is_barred` where it has bars instead of signs."""

    wanted: Wanted
    shown: tuple[tuple[str, str], ...]
    types: tuple[Choice, ...]
    statuses: tuple[Choice, ...]
    sentence: str
    picture: Lanes | None
    narrow: Lanes | None
    is_barred: bool
    rows: tuple[Row, ...]
    more: int
    is_cut: bool


def make_timeline(store: Store, wanted: Wanted, wording: Wording) -> TimelinePage:
    """Return the timeline of what was asked for."""
    wanted = with_names(store, wanted, wording)
    told = find_told(store, wanted, both_ways=True)
    together = by_happening(told.acts)
    latest_first = sorted(together.items(), key=lambda one: _first_day(_dated(one[1])), reverse=True)
    rows = tuple(_row(id, acts, wording) for id, acts in latest_first[:ROWS])
    moments = tuple(one for id, acts in together.items() if (one := _moment(id, acts, wording)))

    def listed(kind: str, first: datetime.date, last: datetime.date) -> str:
        return wanted.address({"type": kind, "since": first.isoformat(), "until": last.isoformat()})

    picture, narrow = (draw_lanes(moments, wording, listed, format) for format in (WIDE, NARROW))
    return TimelinePage(
        wanted=wanted,
        shown=wanted.shown(wording),
        types=wanted.types(wording),
        statuses=wanted.statuses(wording),
        sentence=say_found(told.happenings, wanted, wording),
        picture=picture,
        narrow=narrow,
        is_barred=any(lane.bars for drawn in (picture, narrow) if drawn for lane in drawn.lanes),
        rows=rows,
        more=max(0, len(together) - ROWS),
        is_cut=told.is_cut,
    )


def say_found(happenings: int, wanted: Wanted, wording: Wording) -> str:
    """Return how much was found, as a sentence; what to do first where nothing was asked and there is nothing."""
    if not happenings:
        return wording.say("pictures.nothing" if wanted.values else "empty-store")
    return wording.say("pictures.happenings", number=happenings)


def first_of(acts: list[Act]) -> Act:
    """Return the act that tells a happening best: by who says so, with both parties, of such its own event, else the earliest."""
    return max(acts, key=lambda act: (act.statuses != {"denied"}, bool(act.actors), bool(act.recipients), act.id == act.happening))


def _dated(acts: list[Act]) -> Act:
    """Return the act whose day stands for a happening: that which tells it best, or the first that gives a day where that gives none."""
    best = first_of(acts)
    return best if best.date else next((act for act in acts if act.date), best)


def _moment(id: str, acts: list[Act], wording: Wording) -> Moment | None:
    act, dated = first_of(acts), _dated(acts)
    first = read_day(dated.date.start if dated.date else dated.day)
    last = read_day(dated.date.end if dated.date else dated.day)
    if first is None or last is None:
        return None
    said = f"{_day(dated, wording)}: {say_act(act, wording)} ({wording.say(f'status.{status_of(acts)}')})"
    return Moment(id=id, type=act.type, status=status_of(acts), first=first, last=max(first, last), said=said)


def _first_day(act: Act) -> str:
    return (act.date.start if act.date else act.day) or "9999"


def _day(act: Act, wording: Wording) -> str:
    if act.date is not None:
        return say_interval(act.date, wording)
    return say_published(act.day, wording) or wording.say("pictures.undated")


def _row(id: str, acts: list[Act], wording: Wording) -> Row:
    act, dated, status = first_of(acts), _dated(acts), status_of(acts)
    return Row(
        id=id,
        day=_day(dated, wording),
        is_published=dated.date is None and dated.day is not None,
        actors=tuple(Name(name=say_name(party.name, wording), href=f"/who/{party.id}") for party in act.actors)
        or (Name(name=wording.say("nobody")),),
        phrase=wording.phrase(act.type, act.modes, several=len(act.actors) > 1, towards=bool(act.recipients)),
        recipients=tuple(Name(name=say_name(party.name, wording), href=f"/who/{party.id}") for party in act.recipients),
        status=status,
        said=wording.say(f"status.{status}"),
        sayers=_holders((holder for one in acts for holder in one.sayers), wording),
        deniers=_holders((holder for one in acts for holder in one.deniers), wording),
        articles=len({one.article for one in acts}),
    )


def _holders(names: Iterable[str | None], wording: Wording) -> str:
    told = dict.fromkeys(say_name(name, wording) if name else wording.say("article.unnamed") for name in names)
    return wording.join(tuple(told), most=2)
