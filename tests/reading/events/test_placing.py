"""The place of an event is the one of its own clause, with what the text says that lies in."""

import pytest

from menurut.reading.events import find_events
from menurut.types.place import Place
from reading.events.settings import Placed, setting
from reading.events.stage import Stage


def placed(stage: Stage, *names: str) -> list[Placed]:
    return setting(stage, places=tuple(Place(name=name, span=stage.span(name)) for name in names))


def test_the_place_after_di_in_its_own_clause() -> None:
    stage = Stage("[Kestovia|KES] menyerang [Lumara|LUM] di Orvel.")
    assert placed(stage, "Orvel") == [("ASSAULT", None, "Orvel")]


def test_a_place_without_a_preposition_is_a_party_only() -> None:
    stage = Stage("[Kestovia|KES] menyerang [Lumara|LUM].")
    assert placed(stage, "Lumara") == [("ASSAULT", None, None)]


def test_where_somebody_comes_from_is_not_where_it_happens() -> None:
    stage = Stage("[Kestovia|KES] menyerang pasukan [Lumara|LUM] dari Orvel.")
    assert placed(stage, "Orvel") == [("ASSAULT", None, None)]


def test_a_retreat_is_where_it_leaves_from() -> None:
    stage = Stage("[Kestovia|KES] menarik pasukannya dari Orvel.")
    assert placed(stage, "Orvel") == [("RETREAT", None, "Orvel")]


def test_the_place_of_another_clause_is_not_its_own() -> None:
    stage = Stage("[Kestovia|KES] mengecam [Lumara|LUM], yang membangun bendungan di Orvel.")
    assert placed(stage, "Orvel") == [("ACCUSE", None, None)]


def test_the_place_of_the_dateline_is_where_the_report_was_filed() -> None:
    stage = Stage("REPUBLIKA.CO.ID, ORVEL -- [Kestovia|KES] menyerang [Lumara|LUM].")
    assert placed(stage, "ORVEL") == [("ASSAULT", None, None)]


def test_what_the_place_lies_in_comes_after_it() -> None:
    stage = Stage("[Kestovia|KES] menyerang [Lumara|LUM] di Orvel, Sarand Utara, Kestovia Raya.")
    names = ("Orvel", "Sarand Utara", "Kestovia Raya")
    places = tuple(Place(name=name, span=stage.span(name), within=names[at + 1 :]) for at, name in enumerate(names))
    events, _ = find_events(stage.page, stage.mentions, (), stage.entities, (), places)
    assert [tuple(place.name for place in event.places) for event in events] == [names]


def test_the_place_behind_a_street_is_where_it_happens() -> None:
    stage = Stage("[Kestovia|KES] menyerang [Lumara|LUM] di Jalan Raya Utama Nomor 12, Orvel.")
    assert placed(stage, "Orvel") == [("ASSAULT", None, "Orvel")]


@pytest.mark.parametrize(
    ("text", "language", "place"),
    [
        ("[Kestovia|KES] menyerang [Lumara|LUM] di depan Gedung Dewan, Orvel.", "id", "Orvel"),
        ("Di Gedung Dewan, Orvel mengatakan [Kestovia|KES] menyerang [Lumara|LUM].", "id", None),
        ("[Kestovia|KES] menyerang [Lumara|LUM] di perairan Orvel.", "id", "Orvel"),
        ("[Kestovia|KES] attacked [Lumara|LUM] in the northern city of Orvel.", "en", "Orvel"),
        ("[Kestovia|KES] attacked [Lumara|LUM] off the coast of Orvel.", "en", "Orvel"),
        ("The mayor of the city of Orvel said [Kestovia|KES] attacked [Lumara|LUM].", "en", None),
        ("[Kestovia|KES] attacked [Lumara|LUM] in Sarand's Orvel region.", "en", "Orvel"),
    ],
)
def test_a_site_or_a_word_for_what_it_is_leads_to_the_place(text: str, language: str, place: str | None) -> None:
    stage = Stage(text, language=language)
    names = [name for name in ("Sarand", "Orvel") if name in text]
    places = tuple(Place(name=name, span=stage.span(name), precision="city") for name in names)
    assert [(kind, where) for kind, _, where in setting(stage, places=places)] == [("ASSAULT", place)]


def test_the_place_of_a_verb_joined_on_behind_a_day_is_that_verbs() -> None:
    stage = Stage("[Kestovia|KES] menyerang [Lumara|LUM] pada Senin dan menduduki kota [Sarand|SAR] di Orvel.")
    places = (Place(name="Orvel", span=stage.span("Orvel")),)
    assert [(kind, place) for kind, _, place in setting(stage, ("Senin", "2024-05-13"), places=places)] == [
        ("ASSAULT", None),
        ("COERCE", "Orvel"),
    ]


def test_an_article_does_not_make_a_place_of_who_acts() -> None:
    stage = Stage("[Kestovia|KES] attacked [Sarand|SAR] while the [Lumara|LUM] bombed Orvel.", language="en")
    assert {place for _, _, place in placed(stage, "Lumara")} == {None}
