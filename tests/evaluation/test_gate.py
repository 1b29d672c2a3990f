"""The gate refuses what reads worse, and a floor never falls unasked."""

import json

import pytest
from evaluation.corpora import shared_is_there
from evaluation.gate import EPSILON, FLOORS, compare, raised


def test_a_figure_below_its_floor_is_named() -> None:
    assert compare({"a": 49.9, "b": 60.0}, {"a": 50.0, "b": 60.0}) == ["a: 49.9 is below its floor 50.0."]


def test_a_floor_that_nobody_measures_is_named() -> None:
    assert compare({}, {"a": 50.0}) == ["a: has a floor but was not measured."]


def test_a_floor_rises_with_the_figure_less_the_noise() -> None:
    assert raised({"a": 60.0}, {"a": 50.0}, allow_regression=False) == {"a": 60.0 - EPSILON}


def test_a_floor_falls_only_where_that_is_allowed() -> None:
    assert raised({"a": 40.0}, {"a": 50.0}, allow_regression=False) == {"a": 50.0}
    assert raised({"a": 40.0}, {"a": 50.0}, allow_regression=True) == {"a": 40.0 - EPSILON}


def test_the_floors_are_tied_to_their_corpora() -> None:
    stored = json.loads(FLOORS.read_text(encoding="utf-8"))
    assert stored["floors"]
    assert all(len(digest) == 12 for digest in stored["corpora"].values())


@pytest.mark.skipif(not shared_is_there(), reason="../shared is not there: readings without text cannot be joined with it")
def test_our_readings_are_rebuilt_from_offsets() -> None:
    from evaluation.gold import load_scorer
    from evaluation.standoff import FOLDER, join

    scorer = load_scorer()
    for path in sorted(FOLDER.rglob("*.json")):
        assert scorer.check(join(json.loads(path.read_text(encoding="utf-8")))) == []
