"""The judge of comparing: what counts as found, and that it can find fault."""

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from evaluation.comparing import Read, f_of, figures_of, make_article, percent, score_bundle

from comparing.bundled import ROOM, read_bundle
from evaluation import comparing
from menurut.comparing.compare import compare, traces_of
from menurut.reading.reader import read


@pytest.fixture(scope="module")
def told() -> Read:
    bundle = read_bundle(Path(ROOM) / "dev" / "15-halaman-sama" / "bundle.yml")
    reports = {id: read(make_article(article), model=False) for id, article in bundle.articles.items()}
    return Read(bundle, reports, compare([traces_of(report) for report in reports.values()]))


def test_copies_of_one_page_are_found_one_event_and_two_origins(told: Read) -> None:
    figures = figures_of(score_bundle(told))
    assert figures["same event P"] == 100
    assert figures["origins counted right %"] == 100


def test_a_comparison_that_joins_nothing_finds_nothing(told: Read) -> None:
    alone = replace(
        told.comparison,
        happenings=tuple(replace(one, events=one.events[:1]) for one in told.comparison.happenings),
        links=(),
        disputes=(),
    )
    apart = Read(
        told.bundle, told.reports, alone, {event.id: event.id for report in told.reports.values() for event in report.events}
    )
    apart.happening = {event.id: event.id for report in told.reports.values() for event in report.events}
    assert score_bundle(apart)["same found"] == 0
    assert score_bundle(apart)["same read"] == score_bundle(told)["same read"] > 0


def test_what_no_reading_finds_is_missed_not_left_out() -> None:
    figures = figures_of(Counter({"same": 10, "same read": 6, "same found": 3, "merged": 1}))
    assert (figures["same event P"], figures["same event R"], figures["same event R of those read"]) == (75.0, 30.0, 50.0)
    assert figures["same event F within reach"] == 75.0


def test_shares_of_nothing_are_nothing() -> None:
    assert (percent(0, 0), f_of(0, 0)) == (0.0, 0.0)
    assert set(figures_of(Counter()).values()) == {0.0}


def test_the_gate_watches_figures_that_exist() -> None:
    assert set(comparing.GATED) <= set(figures_of(Counter()))
