"""`menurut watch`: ask feeds again and again and load what is new."""

import re
from datetime import timedelta
from typing import TYPE_CHECKING, Annotated

import typer

from menurut.cli.faults import FAILED, WRONG_USE, answering, complain, name_failures
from menurut.cli.options import DEFAULT_STORE, StorePath
from menurut.cli.words import say

if TYPE_CHECKING:
    from menurut.desk.watch import Asked, Round, Watching

# More often than that no newsroom publishes, and few of them bear it.
SHORTEST = timedelta(minutes=1)

_UNITS = {"s": 1, "m": 60, "h": 3600, "d": 86400}


@answering
def command(
    paths: Annotated[list[str] | None, typer.Argument()] = None,
    once: Annotated[bool, typer.Option("--once")] = False,
    every: Annotated[str, typer.Option("--every")] = "15m",
    drop: Annotated[list[str] | None, typer.Option("--drop")] = None,
    store: StorePath = DEFAULT_STORE,
) -> None:
    """Watch the feeds that files or addresses name, and those that the store knows already."""
    from menurut.cli.output import write
    from menurut.desk.progress import counted
    from menurut.desk.store import Store
    from menurut.desk.watch import Telling, Watching
    from menurut.store.watched import drop_feed, find_feeds

    span = _span(every)
    with Store(store) as opened, counted(shown=True) as bar:
        watching = Watching(opened.connection, every=span, telling=Telling(asked=_tell_asked, taken=bar))
        for url in drop or ():
            if not drop_feed(opened.connection, url):
                complain(say("messages.not-watched", url=url))
                raise typer.Exit(WRONG_USE)
        new = watching.add(paths or ())
        write(say("messages.watching", number=len(find_feeds(opened.connection)), new=new))
        if once:
            _tell_round(_once(watching))
        elif not drop or paths:
            write(say("messages.watch-on", every=every))
            watching.go_on(_tell_loaded)


def _once(watching: "Watching") -> "Round":
    return watching.go_round(early=True)


def _span(written: str) -> timedelta:
    """Return "15m" or "2h" as a time."""
    match = re.fullmatch(r"(\d{1,6})\s?([smhd])", written.strip().lower())
    span = timedelta(seconds=int(match[1]) * _UNITS[match[2]]) if match else None
    if span is None or span < SHORTEST:
        complain(say("messages.no-span", written=written))
        raise typer.Exit(WRONG_USE)
    return span


def _tell_asked(asked: "Asked") -> None:
    from menurut.cli.output import write

    if asked.fault is not None:
        complain(asked.fault)
    elif asked.new:
        write(say("messages.feed-new", feed=asked.feed.url, new=asked.new))


def _tell_loaded(done: "Round") -> None:
    from menurut.cli.output import write

    loaded = done.loaded
    counts = {"added": loaded.added, "known": loaded.known, "failed": len(loaded.failures)}
    write(say("messages.watched", feeds=len(done.asked), **counts, delivered=done.delivered))
    name_failures(loaded.failures)
    for sentence in done.undelivered:
        complain(sentence)


def _tell_round(done: "Round") -> None:
    _tell_loaded(done)
    if done.loaded.failures or done.undelivered or any(asked.fault for asked in done.asked):
        raise typer.Exit(FAILED)
