"""What crowds do to roads and things is a protest."""

import pytest

from reading.events.stage import Stage


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("[Petani|LUM:LAB:group] memblokade perlintasan tersibuk di Orvel.", "PROTEST/obstruct LUM > -"),
        ("Dua truk [pemerintah|KES:GOV] diadang [sekelompok warga|LUM:CVL:group].", "PROTEST/obstruct LUM > KES"),
        ("[Puluhan nasabah|LUM:CVL:group] melempari [Bank Orvel|KES:BUS] dengan batu.", "PROTEST/riot LUM > KES"),
    ],
)
def test_a_crowd_protests(text: str, line: str) -> None:
    assert line in Stage(text).told()


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("[Tentara Lumara|LUM:MIL] memblokade [Kestovia|KES].", "COERCE/restrict LUM > KES"),
        ("[Kedutaan Besar Kestovia|KES:GOV] dibakar [seorang warga Lumara|LUM:CVL:group].", "ASSAULT/primitive LUM > KES"),
        ("[Tentara Lumara|LUM:MIL] membakar [Kedutaan Besar Kestovia|KES:GOV].", "ASSAULT/primitive LUM > KES"),
    ],
)
def test_soldiers_and_one_man_do_not(text: str, line: str) -> None:
    assert line in Stage(text).told()


def test_a_protest_behind_a_quotation_is_a_rebuke() -> None:
    stage = Stage('"Sistem itu mereka yang pegang," protes [Rika|LUM:LEG:person].')
    told = stage.told(stage.attribution("protes", "Rika", '"Sistem itu mereka yang pegang,"', act="criticise", form="direct"))
    assert told == ["ACCUSE/disapprove LUM > -"]
