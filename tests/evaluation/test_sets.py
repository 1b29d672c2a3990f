"""Events beside what gold has: which kind of fault each is said to be, and that what is kept unread is not shown."""

import subprocess
import sys
from pathlib import Path

import pytest
from evaluation.corpora import shared_is_there
from evaluation.errors import compared
from evaluation.gold import load_scorer
from evaluation.sets import SEALED, SETS, score_set, show_differing

pytestmark = pytest.mark.skipif(not shared_is_there(), reason="../shared is not there: the scorer and the texts lie in it")
ROOT = Path(__file__).resolve().parent.parent.parent

TEXT = "Iran menyerang Israel. Irak menuduh Iran. Mesir membantu Irak."


def told(*events: tuple[str, str, tuple[str, ...], tuple[str, ...]]) -> object:
    scorer = load_scorer()
    found = []
    for word, type, actors, recipients in events:
        at = TEXT.index(word)
        sides = ([scorer.party([name], name.upper()[:3]) for name in side] for side in (actors, recipients))
        found.append(scorer.Ev(word, (at, at + len(word)), type, None, *sides, None, None))
    return scorer.Doc("x", TEXT, [], found)


def test_each_fault_has_its_kind() -> None:
    gold = told(("menyerang", "ASSAULT", ("Iran",), ("Israel",)), ("menuduh", "ACCUSE", ("Irak",), ("Iran",)))
    ours = told(("menyerang", "COERCE", ("Israel",), ("Israel",)), ("membantu", "AID", ("Mesir",), ("Irak",)))
    assert sorted(faults for faults, _, _ in compared(gold, ours)) == ["extra", "missed", "type actor"]


def test_equal_readings_do_not_differ() -> None:
    gold = told(("menyerang", "ASSAULT", ("Iran",), ("Israel",)))
    assert [faults for faults, _, _ in compared(gold, gold)] == [""]


def test_a_text_is_scored_and_shown() -> None:
    assert 0 < score_set("corpus", "dip-001")["type"]["F"] <= 100
    lines = list(show_differing("corpus", "dip-00", frozenset({"missed"}), events=True))
    assert {line.strip()[:3] for line in lines} == {"- V", "[di"}
    lines = list(show_differing("corpus", "dip-00", frozenset({"content"}), events=False))
    assert {line.strip()[:3] for line in lines} == {"~ A", "[di"}


@pytest.mark.parametrize("name", sorted(SEALED))
def test_what_nobody_looks_at_is_not_shown(name: str) -> None:
    assert name in SETS
    told = subprocess.run([sys.executable, "-m", "evaluation.sets", "events", name], cwd=ROOT, capture_output=True, text=True)
    assert told.returncode == 1
    assert "may be looked at" in told.stderr


@pytest.mark.parametrize("name", sorted(SETS))
def test_a_whole_set_is_read_where_no_part_is_asked_for(name: str) -> None:
    file, raw = next(SETS[name](""))
    assert file
    assert raw["text"]
