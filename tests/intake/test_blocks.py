"""Labels alone on their line take the names or headlines below them, and nothing more."""

import pytest

from menurut.intake.clean import clean_lines

PROSE = "Warga desa itu menolak tambang karena air sumur mereka keruh sejak alat berat datang."


def test_a_bare_label_takes_the_headlines_below_it() -> None:
    lines = ["Baca Juga", "Harga Beras Naik di Pasar Induk", "Siapa Sari Wulan?", PROSE]
    text, dropped = clean_lines("\n".join(lines))
    assert text == PROSE
    assert {line.reason for line in dropped} == {"furniture/baca-juga"}


def test_a_subhead_after_a_line_that_names_its_headline_stays() -> None:
    lines = ["Baca juga: Harga Beras Naik", "Apa kata polisi?", PROSE]
    assert clean_lines("\n".join(lines))[0] == f"Apa kata polisi?\n{PROSE}"


def test_a_list_of_headlines_ends_at_prose() -> None:
    lines = ["Berita Terkait", "Harga Beras Naik di Pasar Induk", PROSE, "Harga Beras Turun di Pasar Induk"]
    assert clean_lines("\n".join(lines))[0] == f"{PROSE}\nHarga Beras Turun di Pasar Induk"


@pytest.mark.parametrize(
    "line",
    [
        "Penulis Sari Wulan", "Editor Budi Contoh", "Rep: Wartawan Contoh/ Red: Editor Contoh", "Oleh Wartawan Contoh", "Laporan Wartawan Contohnews.com, Sari Wulan",
        "Wartawan Contoh - detikNews", "Home > Berita > Dunia", "Senin, 10 Jun 2024 21:05 WIB", "Kompas.com - 15/05/2024, 14:31 WIB",
        "Diperbarui 12 Jun 2024, 13:40 WIB", "Scroll untuk membaca", "Pilihan Editor: Siapa Pemilik Kapal Itu?", "Copyright 2008 - 2024 PT. Contoh Media. All Rights Reserved.",
        "Silakan akses epaper di sini Epaper ...", "Simak breaking news dan berita pilihan di ponselmu.", "#Pilkada 2024",
    ],
)  # fmt: skip
def test_lines_around_an_article_go(line: str) -> None:
    assert clean_lines(f"{PROSE}\n{line}")[0] == PROSE


@pytest.mark.parametrize(
    "line",
    [
        "Penulis novel itu datang ke Orvel.", "Oleh karena itu, warga menolak.", "Berita terkait penangkapan Budi dibantah polisi.", "Hak cipta lagu itu dipegang Sari.",
        "Langganan banjir, warga desa itu menolak tambang.", "Laporan PBB menyebut 12 orang tewas.", "Pada 10 Juni 2024 pukul 21.05 WIB, gempa terjadi.",
        "Terpopuler di antara mereka adalah Sari.", "sumber : Reuters", "SUMBER: THE CRADLE", "ANTARA | REUTERS", "(reuters/abc)", "Apa langkah berikutnya?",
    ],
)  # fmt: skip
def test_prose_subheads_and_credits_stay(line: str) -> None:
    assert clean_lines(f"{PROSE}\n{line}") == (f"{PROSE}\n{line}", ())
