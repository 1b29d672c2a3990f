"""The outside check of contradiction counts what comparing says of pairs."""

import pytest
from evaluation.contradiction import judge, score_contradiction

from evaluation import contradiction


def test_a_pair_without_an_event_is_neutral() -> None:
    assert judge("Langit Suar cerah sejak pagi.", "Hujan turun di Suar.") == ("n", False)


def test_each_label_is_counted_as_said_and_as_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(contradiction, "judge", lambda premise, hypothesis: (hypothesis, hypothesis != "n"))
    pairs = [{"premise": "", "hypothesis": said, "label": told} for said, told in (("c", "c"), ("c", "e"), ("n", "c"), ("e", "e"))]
    table = score_contradiction(pairs)
    assert (table["contradiction P"], table["contradiction R"], table["entailment P"], table["accuracy"]) == (50, 50, 100, 50)
    assert table["both tell an event %"] == 75
