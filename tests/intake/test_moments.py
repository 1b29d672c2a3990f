"""Times as pages, feeds and tables write them."""

import pytest

from menurut.intake.moments import moments_in, read_moment


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2024", "2024"),
        ("2024-05", "2024-05"),
        ("2024-05-14", "2024-05-14"),
        ("2024-05-14T10:20:00+07:00", "2024-05-14T10:20:00+07:00"),
        ("2024-05-14 10:20:00", "2024-05-14T10:20:00"),
        ("Selasa, 14 Mei 2024 10:20 WITA", "2024-05-14T10:20:00+08:00"),
        ("14/05/2024, 10.20 WIT", "2024-05-14T10:20:00+09:00"),
        ("10/21/2025 20:43", "2025-10-21T20:43:00"),
        ("Jumat, 14 Agustus 2024", "2024-08-14"),
        ("Tue, 14 May 2024 03:20:00 GMT", "2024-05-14T03:20:00+00:00"),
        ("1715656800", "2024-05-14T03:20:00+00:00"),
        ("1715656800000", "2024-05-14T03:20:00+00:00"),
    ],
)  # fmt: skip
def test_a_written_time_is_read_as_precisely_as_it_is_known(written: str, expected: str) -> None:
    assert read_moment(written) == expected


@pytest.mark.parametrize(
    "written",
    ["", "kemarin", "0000-01-01", "0000", "99999-12-31", "2024-02-30", "2024-13", "31/31/2024 10:00", "14 Xyz 2024", "99999999999999999", "2024-05-14T99:00", "1" * 5000],
)  # fmt: skip
def test_what_is_no_time_is_none(written: str) -> None:
    assert read_moment(written) is None


def test_a_time_in_utc_is_told_on_the_clock_of_its_outlet() -> None:
    assert read_moment("2024-05-14T20:00:00Z", zone="Asia/Jakarta") == "2024-05-15T03:00:00+07:00"


def test_an_impossible_moment_does_not_hide_the_next() -> None:
    shown = list(moments_in("Senin, 31 Jun 2024 10:00 WIB\nSelasa, 2 Jul 2024 25:00 WIB\nRabu, 3 Jul 2024 10:00 WIB"))
    assert [one.at.isoformat() for one in shown] == ["2024-07-03T10:00:00"]
