"""Which tellings are one event, and which are two."""

import pytest

from menurut.reading.events.draft import Draft
from menurut.reading.events.merging import merge
from menurut.types.event import Telling
from menurut.types.span import Span
from reading.events.stage import Stage

KES = "[Kestovia|KES]"
LUM = "[Lumara|LUM]"


def test_an_attack_told_again_with_another_name_of_the_same_army_is_one_event() -> None:
    stage = Stage(f"{KES} menyerang {LUM}. Tentara [Kestovia|KES:MIL:group] menyerang {LUM}.")
    assert stage.told() == ["ASSAULT/ KES > LUM"]


def test_an_attack_to_come_is_not_the_one_done() -> None:
    stage = Stage(f"{KES} menembak {LUM} pada Senin. {KES} akan menyerang {LUM}.")
    assert len(stage.told()) == 2


def test_two_persons_of_one_country_do_two_things() -> None:
    stage = Stage(f"[Budi|KES:GOV:person] mengkritik {LUM}. Kemudian [Rika|KES:LEG:person] mengkritik {LUM}.")
    assert len(stage.told()) == 2


def test_a_truce_and_a_withdrawal_of_the_same_party_are_two_events() -> None:
    stage = Stage(f"{KES} menarik pasukan dari perbatasan. {KES} memberlakukan gencatan senjata.")
    assert len(stage.told()) == 2


def test_an_event_noun_of_speech_is_the_charge_told_before() -> None:
    stage = Stage(f"{KES} menuduh {LUM} berkhianat. Tuduhan {KES} terhadap {LUM} mengejutkan banyak orang.")
    assert stage.told() == ["ACCUSE/allege KES > LUM"]


def test_who_is_only_ever_attacked_is_attacked_in_a_genitive_too() -> None:
    stage = Stage(f"{KES} menyerang {LUM}. Para tetangga khawatir dengan invasi {LUM}.")
    assert "ASSAULT/ LUM > -" not in stage.told()


@pytest.mark.parametrize(("chances", "leads"), [((0.2, 0.5), 9), ((0.5, 0.2), 0), ((0.45, 0.5), 0), ((0.0, 0.0), 0)])
def test_the_event_stands_where_it_is_surest_and_else_where_it_is_fullest(chances: tuple[float, float], leads: int) -> None:
    fuller, thinner = (
        Draft(
            trigger=Span(at, at + 4),
            first=at,
            type="ASSAULT",
            actors=("a",),
            recipients=sides,
            telling=Telling(trigger=Span(at, at + 4)),
            chance=chance,
        )
        for at, sides, chance in ((0, ("b",), chances[0]), (9, (), chances[1]))
    )
    (event,) = merge([fuller, thinner], {}, {})
    assert (event.trigger.start, event.actors, event.recipients) == (leads, ("a",), ("b",))


def test_one_who_met_another_tells_of_that_meeting() -> None:
    budi, rika = "[Budi|KES:GOV:person]", "[Rika|KES:PTY:person]"
    assert len(Stage(f"{budi} bertemu {rika}. {budi} membahas koalisi.").told()) == 1
    assert len(Stage(f"{budi} bertemu {rika}. {budi} bertemu [Sari|LUM:GOV:person].").told()) == 2
