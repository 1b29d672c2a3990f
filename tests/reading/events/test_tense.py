"""What is told as done has no day to come."""

import menurut


def day_of(text: str, kind: str) -> str | None:
    """Return the day of the first event of a type in a text of 28 September 2024; None where it has none."""
    report = menurut.read(text, published="2024-09-28", model=False)
    event = next(one for one in report.events if one.type == kind)
    return event.date.start if event.date else None


def test_a_day_and_month_to_come_are_those_of_the_year_before() -> None:
    assert day_of("Rusia menyerang Ukraina pada tanggal 7 Oktober.", "ASSAULT") == "2023-10-07"


def test_a_plan_is_for_the_day_to_come() -> None:
    assert day_of("Rusia akan menyerang Ukraina pada 7 Oktober.", "ASSAULT") == "2024-10-07"


def test_a_day_that_is_named_as_to_come_is_that_of_something_else() -> None:
    assert day_of("Budi Santoso resmi mengundurkan diri dari kabinet demi pelantikan pada 20 Oktober mendatang.", "RETREAT") is None
