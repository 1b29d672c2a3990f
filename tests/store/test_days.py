"""Dates as precise as known become days to search by."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from menurut.store.days import days_of


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2024", ("2024-01-01", "2024-12-31")),
        ("2024-02", ("2024-02-01", "2024-02-29")),
        ("2024-12", ("2024-12-01", "2024-12-31")),
        ("2024-05-14", ("2024-05-14", "2024-05-14")),
        ("2024-05-14T23:30:00+07:00", ("2024-05-14", "2024-05-14")),
        ("2024-05-14 23:30", ("2024-05-14", "2024-05-14")),
        ("2024-13", None),
        ("2023-02-29", None),
        ("0000", None),
        ("", None),
        (None, None),
        ("14 Mei 2024", None),
    ],
)
def test_days_of(written: str | None, expected: tuple[str, str] | None) -> None:
    assert days_of(written) == expected


@given(st.text())
def test_any_text_gives_days_in_order_or_none(written: str) -> None:
    days = days_of(written)
    assert days is None or days[0] <= days[1]


@given(st.dates())
def test_a_day_is_within_its_month_and_year(day: datetime.date) -> None:
    written = day.isoformat()
    for shorter in (written, written[:7], written[:4]):
        days = days_of(shorter)
        assert days is not None
        assert days[0] <= written <= days[1]
