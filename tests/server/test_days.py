"""Days are said as exactly as they are known."""

import pytest

from menurut.server.days import say_interval, say_published
from menurut.server.wording import wording_of
from menurut.types.time import DateInterval, Grain


@pytest.mark.parametrize(
    ("start", "end", "grain", "english", "indonesian"),
    [
        ("2023-07-26", "2023-07-26", "day", "26 July 2023", "26 Juli 2023"),
        ("2023-07-26", "2023-07-30", "week", "26–30 July 2023, day not stated", "26–30 Juli 2023, harinya tak disebut"),
        ("2023-07-01", "2023-07-31", "month", "July 2023, day not stated", "Juli 2023, harinya tak disebut"),
        ("2023-01-01", "2023-12-31", "year", "2023, day not stated", "2023, harinya tak disebut"),
        ("2010-01-01", "2019-12-31", "decade", "2010–2019, year not stated", "2010–2019, tahunnya tak disebut"),
        ("2024-03-01", "2024-05-14", "range", "1 March – 14 May 2024", "1 Maret – 14 Mei 2024"),
        ("2023-12-30", "2024-01-02", "range", "30 December 2023 – 2 January 2024", "30 Desember 2023 – 2 Januari 2024"),
        ("9999-12-31", "9999-12-31", "day", "31 December 9999", "31 Desember 9999"),
    ],
)
def test_an_interval_in_words(start: str, end: str, grain: Grain, english: str, indonesian: str) -> None:
    interval = DateInterval(start=start, end=end, grain=grain, basis="text")
    assert say_interval(interval, wording_of("en")) == english
    assert say_interval(interval, wording_of("id")) == indonesian


def test_days_that_are_none_are_shown_as_written() -> None:
    interval = DateInterval(start="0000-13-99", end="?", grain="day", basis="text")
    assert say_interval(interval, wording_of("en")) == "0000-13-99 – ?"


@pytest.mark.parametrize(
    ("written", "english"),
    [
        ("2024", "2024"),
        ("2024-05", "May 2024"),
        ("2024-05-14", "14 May 2024"),
        ("2024-05-14T10:20:00+07:00", "14 May 2024, 10:20 (UTC+7)"),
        ("2024-05-14T10:20:00Z", "14 May 2024, 10:20 (UTC)"),
        ("2024-05-14T10:20:00+05:30", "14 May 2024, 10:20 (UTC+5:30)"),
        ("2024-05-14T10:20", "14 May 2024, 10:20"),
        ("2024-13", "2024"),
        ("last week", "last week"),
        ("", None),
        (None, None),
    ],
)
def test_publication_is_said_as_exactly_as_it_is_known(written: str | None, english: str | None) -> None:
    assert say_published(written, wording_of("en"), clock=True) == english


def test_the_hour_is_written_as_the_language_writes_it() -> None:
    assert say_published("2024-05-14T10:20:00+07:00", wording_of("id"), clock=True) == "14 Mei 2024, pukul 10.20 (UTC+7)"
    assert say_published("2024-05-14T10:20:00+07:00", wording_of("id")) == "14 Mei 2024"
