"""Where sentences end, and where they only seem to."""

import pytest

from laidout import laid_out


@pytest.mark.parametrize(
    "text",
    [
        '"Kami menolak. Itu saja," kata Rika.',
        "Biayanya Rp 2.000 per orang.",
        "Menurut Pasal No. 5 hal itu dilarang.",
        "Prof. Dr. Rika Lestari hadir.",
        "Donal J. Lestari tiba di kota itu.",
        '"Apakah mereka datang?" Tanya Rika.',
        "Ia menunggu... sampai malam.",
    ],
)
def test_is_one_sentence(text: str) -> None:
    assert laid_out(text).sentences() == [text]


@pytest.mark.parametrize(
    "sentences",
    [
        ["Rika pulang.", "Budi tinggal."],
        ['"Kami menolak," kata Rika.', "Budi tinggal."],
        ['Rika berkata, "Kami menolak."', "Budi tinggal."],
        ["Rapat mulai pukul 20.30.", '"Kami menolak," kata Rika.'],
        ["Mereka membawa beras, gula, dll.", "Dia pulang."],
    ],
)
def test_are_two_sentences(sentences: list[str]) -> None:
    assert laid_out(" ".join(sentences)).sentences() == sentences


def test_a_glued_sentence_is_parted() -> None:
    assert laid_out("Rika pulang.Budi tinggal.").sentences() == ["Rika pulang.", "Budi tinggal."]


def test_an_abbreviation_ends_an_english_sentence_only_before_a_beginning() -> None:
    assert len(laid_out("He met the U.N. Congress envoy there.", "en").sentences()) == 1
    assert laid_out("He flew to the U.N. He came back.", "en").sentences() == ["He flew to the U.N.", "He came back."]


def test_a_line_end_ends_a_sentence() -> None:
    assert laid_out("Kestovia Membantah\nRika pulang.").sentences() == ["Kestovia Membantah", "Rika pulang."]
