"""The status of a claim is a total function of how it is told."""

from itertools import product

import pytest

from menurut.types.attribution import ACTS
from menurut.types.claim import status_of


@pytest.mark.parametrize("act", [*ACTS, "assert"])
def test_what_is_said_not_to_have_happened_is_denied_whoever_says_it(act: str) -> None:
    assert {status_of(act, "negative", modality) for modality in ("actual", "planned", "conditional")} == {"denied"}


@pytest.mark.parametrize(("act", "modality"), list(product([*ACTS, "assert"], ("planned", "conditional"))))
def test_a_plan_or_condition_outweighs_the_act(act: str, modality: str) -> None:
    assert status_of(act, "positive", modality) == modality


def test_acts_without_a_word_of_their_own_are_reports() -> None:
    words = {act: status_of(act, "positive", "actual") for act in (*ACTS, "assert")}
    assert words.pop("assert") == "asserted"
    assert words.pop("claim") == "claimed"
    assert words.pop("allege") == "alleged"
    assert set(words.values()) == {"reported"}
