"""Datelines of the outlets, and heads that only look like one."""

import pytest

from laidout import laid_out

PROSE = "Menteri Pangan Lumara bertemu utusan Kestovia di istana negara pada hari kedua kunjungannya."


@pytest.mark.parametrize(
    ("head", "outlet", "place", "publisher"),
    [
        ("REPUBLIKA.CO.ID, MARWA -- ", "REPUBLIKA.CO.ID", "MARWA", "Republika"),
        ("REPUBLIKA.CO.ID, MARWA/ORVEL – ", "REPUBLIKA.CO.ID", "MARWA/ORVEL", "Republika"),
        ("MARWA, KOMPAS.com — ", "KOMPAS.com", "MARWA", "Kompas"),
        ("TEMPO.CO, Marwa - ", "TEMPO.CO", "Marwa", "Tempo"),
        ("TEMPO Interaktif, Marwa: ", "TEMPO Interaktif", "Marwa", "Tempo"),
        ("Marwa (ANTARA) - ", "ANTARA", "Marwa", "Antara"),
        ("Marwa, CNN Indonesia -- ", "CNN Indonesia", "Marwa", "CNN Indonesia"),
        ("Liputan6.com, Marwa - ", "Liputan6.com", "Marwa", "Liputan6"),
        ("Bisnis.com, MARWA — ", "Bisnis.com", "MARWA", "Bisnis Indonesia"),
        ("TRIBUNNEWS.COM- ", "TRIBUNNEWS.COM", None, "Tribunnews"),
        ("SINDOnews MARWA - ", "SINDOnews", "MARWA", "Sindonews"),
        ("MARWA, KABARMARWA.COM - ", "KABARMARWA.COM", "MARWA", "KABARMARWA.COM"),
        ("MARWA, July 26 (AFP) - ", "AFP", "MARWA", "AFP"),
        ("MARWA, South Lumara (AP) — ", "AP", "MARWA, South Lumara", "AP"),
        ("Jakarta - ", None, "Jakarta", None),
        ("MOSKOW - ", None, "MOSKOW", None),
    ],
)
def test_finds(head: str, outlet: str | None, place: str | None, publisher: str | None) -> None:
    found = laid_out(head + PROSE)
    dateline = found.page.layout.dateline
    assert dateline is not None
    assert (found.words(dateline.outlet), found.words(dateline.place), dateline.publisher) == (outlet, place, publisher)
    assert found.words(dateline.span) == head
    assert found.sentences() == [PROSE]


@pytest.mark.parametrize(
    "text",
    [
        PROSE,
        "Rusia - Ukraina memanas",
        "AS - Iran Memanas Lagi, Ini Penyebab yang Perlu Diketahui Sebelum Bepergian ke Kawasan Itu",
        "Perang dingin - begitu ia menyebutnya - belum usai, kata Menteri Pangan Lumara di istana negara.",
        "Jakarta: kota yang tenggelam",
        "JAKARTA-BANDUNG kini hanya satu jam dengan kereta cepat, kata Menteri Pangan Lumara di istana.",
    ],
)
def test_finds_none(text: str) -> None:
    assert laid_out(text).page.layout.dateline is None


def test_stands_below_title_and_makers() -> None:
    found = laid_out(f"Menteri Lumara Bertemu Utusan\nPenulis: Rika Lestari\nTRIBUNNEWS.COM, MARWA - {PROSE}")
    assert found.page.layout.dateline is not None
    assert found.sentences() == ["Menteri Lumara Bertemu Utusan", PROSE]


def test_a_second_agency_in_it_is_a_credit() -> None:
    found = laid_out(f"Marwa (ANTARA/Xinhua) - {PROSE}")
    assert [(credit.agency, credit.scope) for credit in found.page.layout.credits] == [("Xinhua", None)]
