"""Who signs for the house goes, who carries the news stays."""

import pytest

from menurut.intake.signatures import cut_signature, is_signature_line


@pytest.mark.parametrize(
    "line",
    ["(rdp/imk)", "[abc/def]", "(abc/def/*)", "rzn/hp", "(Tribunnews.com/Nama Contoh)", "(Tribunnews.com, Nama Contoh, Budi)", "(Tribunnews/Nama)", "(mg/Nama Contoh)"],
)  # fmt: skip
def test_initials_and_names_beside_the_house_sign(line: str) -> None:
    assert is_signature_line(line)


@pytest.mark.parametrize(
    "line",
    ["(voa)", "(AP)", "(reuters/abc)", "(antara/abc)", "(abc/khbrn/*)", "ANTARA | REUTERS", "(AFP, Reuters)", "(Tribunnews.com/Kompas.com)", "(kompas.com)",
     "(Lihat halaman lima)", "(13/5/2024)", "Ia pergi."],
)  # fmt: skip
def test_agencies_other_media_and_prose_do_not(line: str) -> None:
    assert not is_signature_line(line)


@pytest.mark.parametrize(
    "line", ["Ia pergi. (reuters/abc)", "Ia pergi. (Senin, 13 Mei)", "Ia pergi (abc/def)", "Ia pergi. (satu atau dua)"]
)
def test_only_a_signature_behind_a_sentence_is_cut(line: str) -> None:
    assert cut_signature(line) == (line, None)
