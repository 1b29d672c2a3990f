"""When and where."""

from menurut.reading.events import find_events
from menurut.types.place import Place
from menurut.types.time import DateInterval, TimeMention
from reading.events.stage import Stage


def dated(
    stage: Stage, *days: tuple[str, str], places: tuple[str, ...] = (), attributions: tuple[object, ...] = ()
) -> list[tuple[str, object, object]]:
    times = tuple(
        TimeMention(span=stage.span(words), interval=DateInterval(start=day, end=day, grain="day", basis="text"))
        for words, day in days
    )
    found = tuple(Place(name=name, span=stage.span(name)) for name in places)
    events, _ = find_events(stage.page, stage.mentions, attributions, stage.entities, times, found)  # type: ignore[arg-type]
    return [(event.type, event.date and event.date.start, event.places[0].name if event.places else None) for event in events]


def test_the_day_and_the_place_of_its_own_clause() -> None:
    stage = Stage("[Kestovia|KES] menyerang [Lumara|LUM] di Orvel pada Senin.")
    assert dated(stage, ("Senin", "2024-05-13"), places=("Orvel",)) == [("ASSAULT", "2024-05-13", "Orvel")]


def test_the_day_of_the_saying_is_not_the_day_of_the_attack() -> None:
    stage = Stage('"[Kestovia|KES] menyerang [Lumara|LUM]," kata [Varand|SAR], Selasa.')
    said = stage.attribution("kata", "Varand", '"Kestovia menyerang Lumara,"')
    assert dated(stage, ("Selasa", "2024-05-14"), attributions=(said,)) == [("ASSAULT", None, None)]


def test_a_sentence_without_a_day_goes_on_in_the_day_before_it() -> None:
    stage = Stage("Pada Senin pasar sepi. [Kestovia|KES] menyerang [Lumara|LUM].")
    assert dated(stage, ("Senin", "2024-05-13")) == [("ASSAULT", "2024-05-13", None)]


def test_a_new_paragraph_begins_without_a_day() -> None:
    stage = Stage("Pada Senin pasar sepi.\n[Kestovia|KES] menyerang [Lumara|LUM].")
    assert dated(stage, ("Senin", "2024-05-13")) == [("ASSAULT", None, None)]


def test_a_place_without_a_preposition_is_a_party_only() -> None:
    stage = Stage("[Kestovia|KES] menyerang [Lumara|LUM].")
    assert dated(stage, places=("Lumara",)) == [("ASSAULT", None, None)]
