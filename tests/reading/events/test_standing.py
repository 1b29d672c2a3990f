"""What stands as an event: the guards' verdict weighed with what the model sees; weights by hand, and the bundled ones."""

from collections.abc import Callable

import pytest

from menurut.reading.events import drafting, standing
from menurut.reading.events.draft import Draft
from menurut.reading.events.scene import Scene
from menurut.reading.events.standing import Weights, weights
from reading.events.stage import Stage
from reading.events.test_learned import seen

HELD_BACK = "[Lumara|LUM] belajar dari tekanan terhadap [Kestovia|KES]."
PASSES = "[Lumara|LUM] mengecam [Kestovia|KES]."


@pytest.fixture
def weigh(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Return the function that reads with these weights instead of the bundled ones; a draft stands from an even chance on."""

    def read_with(**signs: float) -> None:
        found = Weights(stands=0.5, signs={name.replace("_", " "): one for name, one in signs.items()})
        monkeypatch.setattr(standing, "weights", lambda: found)

    return read_with


def test_without_a_model_the_guards_decide() -> None:
    assert Stage(HELD_BACK).told() == []
    assert Stage(PASSES).told() == ["ACCUSE/disapprove LUM > KES"]


@pytest.mark.parametrize(("weight", "read"), [(1.0, ["COERCE/ - > KES"]), (-1.0, [])])
def test_what_is_held_back_stands_from_its_chance_on(weigh: Callable[..., None], weight: float, read: list[str]) -> None:
    weigh(held_back=weight)
    assert seen(Stage(HELD_BACK), ("tekanan", "COERCE", 0.9, {}, {})).told() == read


@pytest.mark.parametrize(("weight", "read"), [(1.0, ["ACCUSE/disapprove LUM > KES"]), (-1.0, [])])
def test_what_is_let_pass_falls_below_its_chance(weigh: Callable[..., None], weight: float, read: list[str]) -> None:
    weigh(passes=weight)
    assert seen(Stage(PASSES), ("mengecam", "ACCUSE", 0.9, {}, {})).told() == read


def test_what_is_refused_never_stands(weigh: Callable[..., None]) -> None:
    stage = seen(Stage("[Lumara|LUM] menolak menyerang [Kestovia|KES]."), ("menyerang", "ASSAULT", 0.99, {}, {}))
    refused = stage.attribution("menolak", "Lumara", "menyerang Kestovia", "refuse")
    weigh(always=9.0)
    assert "ASSAULT" not in {event.type for event in stage.events(refused)}


def test_a_surer_model_gives_a_better_chance(monkeypatch: pytest.MonkeyPatch) -> None:
    chances: list[float] = []

    def weigh(scene: Scene, draft: Draft, before: list[Draft], *, passes: bool) -> bool:
        chances.append(standing.chance(scene, draft, before, passes=passes))
        return passes

    monkeypatch.setattr(drafting, "stands", weigh)
    for score in (0.3, 0.9):
        seen(Stage(PASSES), ("mengecam", "ACCUSE", score, {"Lumara": score}, {"Kestovia": score})).events()
    assert chances[0] < chances[1]


def test_the_bundled_weights_keep_what_guards_and_model_agree_on() -> None:
    assert 0 < weights().stands < 1
    parties = ({"Lumara": 0.9}, {"Kestovia": 0.9})
    assert seen(Stage(PASSES), ("mengecam", "ACCUSE", 0.95, *parties)).told() == ["ACCUSE/disapprove LUM > KES"]


@pytest.mark.parametrize(("act", "count"), [("deny", 1), ("say", 0)])
def test_what_is_denied_stands_where_the_guards_let_it_pass(weigh: Callable[..., None], act: str, count: int) -> None:
    weigh(passes=-1.0)
    stage = seen(Stage("[Lumara|LUM] membantah menyerang [Kestovia|KES]."), ("menyerang", "ASSAULT", 0.9, {}, {}))
    held = stage.attribution("membantah", "Lumara", "menyerang Kestovia", act)
    assert [event.type for event in stage.events(held)].count("ASSAULT") == count


def test_a_charge_that_is_denied_stands_as_what_is_denied_does(weigh: Callable[..., None]) -> None:
    weigh(passes=-1.0)
    text = "[Lumara|LUM] membantah tudingan [Kestovia|KES] menyerang [Orvel|ORV]."
    stage = seen(Stage(text), ("menyerang", "ASSAULT", 0.9, {}, {}))
    charge = stage.attribution("tudingan", "Kestovia", "menyerang Orvel", "allege")
    denial = stage.attribution("membantah", "Lumara", "tudingan Kestovia menyerang Orvel", "deny", answers=charge.id)
    assert "ASSAULT" in {event.type for event in stage.events(denial, charge)}
    assert "ASSAULT" not in {event.type for event in stage.events(charge)}


def test_a_denied_noun_that_does_not_stand_is_told_of_the_event_before(weigh: Callable[..., None]) -> None:
    weigh(**{"always": 1.0, "noun, passes": -9.0, "noun, held back": -9.0})
    text = "[Lumara|LUM] menembaki [nelayan Kestovia|KES:CVL]. [Ia|LUM] membantah adanya penembakan."
    stage = seen(Stage(text), ("menembaki", "ASSAULT", 0.9, {}, {}), ("penembakan", "ASSAULT", 0.9, {}, {}))
    (attack,) = [
        one for one in stage.events(stage.attribution("membantah", "Ia", "adanya penembakan", "deny")) if one.type == "ASSAULT"
    ]
    assert len(attack.tellings) == 2
