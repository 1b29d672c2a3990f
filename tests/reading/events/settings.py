"""What day and place the events of a staged sentence get."""

from menurut.reading.events import find_events
from menurut.types.place import Place
from menurut.types.time import DateInterval, Grain, TimeMention
from reading.events.stage import Stage

Placed = tuple[str, str | None, str | None]


def setting(
    stage: Stage,
    *days: tuple[str, str],
    places: tuple[Place, ...] = (),
    attributions: tuple[object, ...] = (),
    grain: Grain = "day",
) -> list[Placed]:
    """Return the type, the first day and the place of each event; `days` are words and the day they stand for."""
    times = tuple(
        TimeMention(span=stage.span(words), interval=DateInterval(start=day, end=day, grain=grain, basis="text"))
        for words, day in days
    )
    events, _ = find_events(stage.page, stage.mentions, attributions, stage.entities, times, places)  # type: ignore[arg-type]
    return [(event.type, event.date and event.date.start, event.places[0].name if event.places else None) for event in events]


def days_of(stage: Stage, *days: tuple[str, str], **more: object) -> dict[str, str | None]:
    """Return the first day of each event by its type."""
    return {kind: day for kind, day, _ in setting(stage, *days, **more)}  # type: ignore[arg-type]
