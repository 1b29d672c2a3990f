"""Furniture goes, prose stays, and every dropped line says why."""

import pytest

from menurut.intake.clean import clean_lines, furniture_reason


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Baca juga: Harga cabai naik lagi", "furniture/baca-juga"),
        ("BACA JUGA : Harga cabai naik lagi", "furniture/baca-juga"),
        ("[Gambas:Video 20detik]", "furniture/gambas"),
        ("ADVERTISEMENT", "furniture/advertisement"),
        ("SCROLL TO CONTINUE WITH CONTENT", "furniture/advertisement"),
        ("(rdp/imk)", "furniture/initials"),
        ("Simak Video 'Detik-detik Banjir'", "furniture/simak-video"),
        ("Halaman 2 dari 3", "furniture/page-counter"),
        ("Pewarta: Wartawan Contoh", "furniture/staff"),
        ("Editor: Penyunting Contoh", "furniture/staff"),
    ],
)
def test_furniture_is_known_by_its_reason(line: str, reason: str) -> None:
    assert furniture_reason(line) == reason


@pytest.mark.parametrize(
    "line",
    [
        "Ia membaca juga surat dari ibunya.",
        "Editor majalah itu mengatakan naskahnya hilang.",
        "Foto itu menunjukkan sebuah kapal di pelabuhan.",
        "Simak pernyataan lengkap bupati yang dibacakan ajudannya dalam jumpa pers di pendopo kabupaten, "
        "di depan ratusan warga yang menunggu sejak pagi dan meminta penjelasan tentang izin tambang yang terbit pekan lalu, begitu kata dia.",
        "(voa)",
        "Sumber: Reuters",
    ],
)
def test_prose_and_credits_stay(line: str) -> None:
    assert furniture_reason(line) is None


def test_a_staff_label_alone_takes_the_name_below_it() -> None:
    text, dropped = clean_lines("Penulis:\nWartawan Contoh\nBupati Lumara menolak izin tambang itu.")
    assert text == "Bupati Lumara menolak izin tambang itu."
    assert [d.reason for d in dropped] == ["furniture/staff", "furniture/staff"]


def test_initials_at_the_end_of_a_sentence_are_cut_out() -> None:
    text, dropped = clean_lines('"Kami menolak," kata dia. (abc/def)')
    assert text == '"Kami menolak," kata dia.'
    assert [(d.text, d.reason) for d in dropped] == [("(abc/def)", "furniture/initials")]
