"""A later sentence that says when what was told before took place dates it."""

import pytest

from reading.events.settings import days_of
from reading.events.stage import Stage

MONDAY = "2024-05-13"


@pytest.mark.parametrize("opening", ["Peristiwa itu terjadi", "Insiden tersebut terjadi", "Penyerangan ini dilakukan"])
def test_what_happened_happened_then(opening: str) -> None:
    stage = Stage(f"[Kestovia|KES] menyerang [Lumara|LUM]. {opening} pada Senin.")
    assert days_of(stage, ("Senin", MONDAY)) == {"ASSAULT": MONDAY}


def test_a_noun_of_the_same_sort_points_back_to_the_event() -> None:
    stage = Stage("[Kestovia|KES] bertemu [Lumara|LUM]. Pertemuan itu berlangsung pada Senin.")
    assert days_of(stage, ("Senin", MONDAY)) == {"CONSULT": MONDAY}


def test_another_such_thing_on_a_day_says_nothing() -> None:
    stage = Stage("[Kestovia|KES] menyerang [Lumara|LUM]. Peristiwa lain terjadi pada Senin.")
    assert days_of(stage, ("Senin", MONDAY)) == {"ASSAULT": None}


def test_what_was_said_of_it_on_a_day_is_not_when_it_was() -> None:
    stage = Stage("[Kestovia|KES] menyerang [Lumara|LUM]. Peristiwa itu dibahas pada Senin.")
    assert days_of(stage, ("Senin", MONDAY)) == {"ASSAULT": None}


def test_whoever_says_when_it_happened_may_open_the_sentence() -> None:
    stage = Stage("[Kestovia|KES] menyerang [Lumara|LUM]. Menurut laporan [Polisi Sarand|SAR:COP], insiden itu terjadi pada Mei.")
    said = stage.attribution("Menurut", "Polisi Sarand", "insiden itu terjadi pada Mei")
    assert days_of(stage, ("Mei", "2024-05-01"), attributions=(said,), grain="month") == {"ASSAULT": "2024-05-01"}
