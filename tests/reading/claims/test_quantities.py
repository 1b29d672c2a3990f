"""Numbers that stand with an event."""

import pytest

from menurut.reading.claims.quantities import find_quantities
from menurut.types.span import Span


def read(text: str, language: str = "id") -> list[tuple[str, float | None, float | None, str]]:
    found = find_quantities(text, Span(0, len(text)), language)
    return [(one.what, one.low, one.high, one.span.of(text)) for one in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sedikitnya 384 orang tewas.", [("dead", 384, None, "Sedikitnya 384")]),
        ("Serangan itu menewaskan 5 hingga 7 orang.", [("dead", 5, 7, "5 hingga 7")]),
        ("Dua hingga tiga juta warga mengungsi.", [("displaced", 2e6, 3e6, "Dua hingga tiga juta")]),
        ("Dua puluh lima orang tewas.", [("dead", 25, 25, "Dua puluh lima")]),
        ("Dua dari 12 tersangka ditahan.", [("arrested", 2, 2, "Dua dari 12")]),
        ("Ratusan mahasiswa berunjuk rasa.", [("attending", 100, 999, "Ratusan")]),
        ("Tentara menembak mati lima warga.", [("dead", 5, 5, "lima")]),
        ("Lebih dari 800 warga mengungsi.", [("displaced", 800, None, "Lebih dari 800")]),
        ("Polisi menangkap 7 tersangka dan 3 orang luka-luka.", [("arrested", 7, 7, "7"), ("injured", 3, 3, "3")]),
        ("Bantuan senilai Rp4,5 triliun.", [("money", 4.5e12, 4.5e12, "4,5 triliun")]),
        ("Mereka mengirim 3.000 butir peluru.", [("weapons", 3000, 3000, "3.000")]),
        ("Sebanyak 32,845 warga tewas.", [("dead", 32845, 32845, "Sebanyak 32,845")]),
        ("Bantuan 1,845 dolar.", [("money", 1.845, 1.845, "1,845")]),
        ("Dua belas orang terluka.", [("injured", 12, 12, "Dua belas")]),
        ("Polisi menangkap 63 demonstran.", [("arrested", 63, 63, "63")]),
        ("Sebanyak 12 pengunjuk rasa ditangkap.", [("arrested", 12, 12, "Sebanyak 12")]),
        ("Ratusan demonstran turun ke jalan.", [("attending", 100, 999, "Ratusan")]),
        ("Hingga 40 orang tewas.", [("dead", None, 40, "Hingga 40")]),
        ("Serangan itu menewaskan hampir 100 orang.", [("dead", None, 100, "hampir 100")]),
        ("Serangan itu melukai mendekati 100 warga.", [("injured", None, 100, "mendekati 100")]),
        ("Sekitar 40 orang tewas.", [("dead", 40, 40, "Sekitar 40")]),
        ("Bantuan sekitar Rp4,5 triliun.", [("money", 4.5e12, 4.5e12, "sekitar Rp4,5 triliun")]),
        ("Setengah juta warga mengungsi.", [("displaced", 5e5, 5e5, "Setengah juta")]),
        ("Bantuan lebih dari setengah miliar rupiah.", [("money", 5e8, None, "lebih dari setengah miliar")]),
        ("Setengah warga tewas.", []),
        ("Jumlah korban tewas akibat serangan Lumara di Sarel bertambah menjadi 45.", [("dead", 45, 45, "45")]),
        ("Serangan itu menewaskan 12 orang, tiga di antaranya anak-anak.", [("dead", 12, 12, "12")]),
        ("Serangan itu menewaskan 12 orang, termasuk sedikitnya 3 anak.", [("dead", 12, 12, "12")]),
        ("Polisi menangkap 12 orang, tiga di antaranya terluka.", [("arrested", 12, 12, "12"), ("injured", 3, 3, "tiga")]),
        ("Korban tewas pada 12 Mei 2024 belum dihitung.", []),
        ("Sebanyak 35 persen tewas.", []),
        ("Nota 1.2.3 tewas.", [("dead", 123, 123, "1.2.3")]),
        ("Tentara menembak 3 kali lalu 5 meja.", []),
        ("Densus 88 menangkap lima orang.", [("arrested", 5, 5, "lima")]),
        ("Detasemen Khusus 88 menangkap 5 orang.", [("arrested", 5, 5, "5")]),
        ("Mereka mengirim kapal rumah sakit dan 200 tenaga medis.", []),
        ("Kapal itu mengangkut 200 tenaga medis.", []),
        ("Mereka mengirim rudal sebanyak 50 unit.", [("weapons", 50, 50, "sebanyak 50")]),
    ],
)
def test_indonesian_numbers_count_what_the_nearest_word_says(text: str, expected: list[tuple[str, float, float, str]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The strike killed at least 12 people and wounded 1,200 others.",
            [("dead", 12, None, "at least 12"), ("injured", 1200, 1200, "1,200")],
        ),
        ("A $2.5 billion package was sent.", [("money", 2.5e9, 2.5e9, "2.5 billion")]),
        ("The strike killed between five and seven people.", [("dead", 5, 7, "five and seven")]),
        ("Twenty-five people were killed.", [("dead", 25, 25, "Twenty-five")]),
        ("Two of the 12 suspects were arrested.", [("arrested", 2, 2, "Two of the 12")]),
        ("The strike killed nearly 100 people.", [("dead", None, 100, "nearly 100")]),
        ("More than half a million people fled.", [("displaced", 5e5, None, "More than half a million")]),
        ("The strike killed 12 people, including three children.", [("dead", 12, 12, "12")]),
        ("The strike killed 12 people, two of them soldiers.", [("dead", 12, 12, "12")]),
        ("The death toll rose from 30 to 45.", [("dead", 45, 45, "30 to 45")]),
        ("They sent dozens of missiles.", [("weapons", 24, 99, "dozens")]),
        ("Five died after 3 days.", [("dead", 5, 5, "Five")]),
        ("Resolution 2728 condemns the killed.", []),
        (
            "Two other fishermen were wounded and 15 people were detained.",
            [("injured", 2, 2, "Two"), ("arrested", 15, 15, "15")],
        ),
        ("The strike killed three soldiers and 12 civilians.", [("dead", 3, 3, "three"), ("dead", 12, 12, "12")]),
    ],
)
def test_english_numbers_count_what_the_nearest_word_says(text: str, expected: list[tuple[str, float, float, str]]) -> None:
    assert read(text, "en") == expected


def test_only_what_the_event_may_count_is_counted() -> None:
    text = "Polisi menangkap 15 demonstran."
    found = find_quantities(text, Span(0, len(text)), "id", frozenset({"arrested"}))
    assert [(one.what, one.low) for one in found] == [("arrested", 15)]
