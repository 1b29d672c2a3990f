"""Whether claims tell one event is doubted where a reader would doubt it."""

from dataclasses import replace

import pytest

from menurut.desk.store import Store
from menurut.server.doubts import find_doubt
from menurut.server.wording import wording_of
from menurut.store.records import ClaimRow
from menurut.types.time import DateInterval
from served import SAMPLE_STORE, sample_site

EN = wording_of("en")


@pytest.fixture
def claim() -> ClaimRow:
    sample_site()
    with Store(SAMPLE_STORE, read_only=True) as store:
        return replace(next(iter(store.claims(type="ASSAULT"))), date=None)


def on(claim: ClaimRow, start: str, end: str) -> ClaimRow:
    return replace(claim, date=DateInterval(start=start, end=end, grain="day" if start == end else "month", basis="text"))


def test_claims_of_one_type_at_one_time_are_not_doubted(claim: ClaimRow) -> None:
    assert find_doubt((), EN) is None
    assert find_doubt((claim, claim, on(claim, "2024-05-10", "2024-05-10")), EN) is None


def test_types_that_differ_are_named(claim: ClaimRow) -> None:
    told = find_doubt((claim, replace(claim, type="COERCE"), claim), EN)
    assert told == "Perhaps more than one event: articles tell it as assault and coercion."


def test_times_are_doubted_that_lie_more_than_a_week_apart(claim: ClaimRow) -> None:
    april, february = on(claim, "2025-04-10", "2025-04-10"), on(claim, "2025-02-01", "2025-02-28")
    told = find_doubt((april, claim, february), wording_of("id"))
    assert told is not None and told.endswith("waktu yang disebut berjauhan (Februari 2025, harinya tak disebut; 10 April 2025).")
    assert find_doubt((april, on(claim, "2025-04-17", "2025-04-17")), EN) is None  # a week: an outlet may count from its own day
    assert find_doubt((april, on(claim, "2025-04-01", "2025-04-30")), EN) is None  # the month holds the day
