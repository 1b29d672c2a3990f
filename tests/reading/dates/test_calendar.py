"""Days, weeks and months."""

from datetime import date

from menurut.reading.dates.calendar import add_days, add_months, shifted, weekday_after, weekday_before


def test_month_end_is_kept_inside_a_shorter_month() -> None:
    assert add_months(date(2023, 12, 31), 2) == date(2024, 2, 29)


def test_what_lies_outside_the_calendar_is_none() -> None:
    assert add_months(date(2024, 1, 1), -12 * 3000) is None
    assert add_days(date(2024, 1, 1), 10**9) is None
    assert shifted(date(2024, 1, 1), "year", 9000) is None


def test_strictly_before_and_after_leave_the_day_itself() -> None:
    monday = date(2024, 1, 1)
    assert weekday_before(monday, 1) == weekday_after(monday, 1) == monday
    assert weekday_before(monday, 1, strictly=True) == date(2023, 12, 25)
    assert weekday_after(monday, 1, strictly=True) == date(2024, 1, 8)
