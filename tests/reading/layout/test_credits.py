"""Signatures are cut from the prose; agencies among them become credits."""

import pytest

from laidout import laid_out
from menurut.reading.layout.credits import read_end
from menurut.types.span import Span

END = "Menteri Pangan Lumara pulang kemarin."


@pytest.mark.parametrize(
    ("signature", "agencies"),
    [
        ("\n(rfs/haf)", []),
        ("\n[ab/cd]", []),
        ("\nrzn/as", []),
        (" (WIL)", []),
        (" (*)", []),
        ("\nsumber : Reuters/AP", ["Reuters", "AP"]),
        ("\nSumber: Xinhua", ["Xinhua"]),
        ("\nSUMBER: THE CRADLE, JERUSALEM POST", ["The Cradle", "The Jerusalem Post"]),
        ("\n(reuters/abc)", ["Reuters"]),
        ("\n(Sumber: AFP)", ["AFP"]),
        ("\nANTARA | REUTERS", ["Antara", "Reuters"]),
        (" (AFP/abc)", ["AFP"]),
        ("\nPewarta: Rika Lestari\nEditor: Budi Sari", []),
        ("\n(oln/tc/*)", []),
        ("\nReporting by Rika Lestari in Marwa; Editing by Budi Sari", []),
    ],
)
def test_signs_the_whole_article(signature: str, agencies: list[str]) -> None:
    found = laid_out(END + signature)
    assert found.sentences() == [END]
    assert [credit.agency for credit in found.page.layout.credits] == agencies
    assert all(credit.scope is None for credit in found.page.layout.credits)


def test_a_bare_bracket_credits_its_own_sentence() -> None:
    found = laid_out(f"Rika tinggal. {END} (voa)")
    (credit,) = found.page.layout.credits
    assert (credit.agency, found.words(credit.span), found.words(credit.scope)) == ("VOA", "voa", END)
    assert "voa" in found.mentions("name")


def test_the_byline_is_the_first_maker_named() -> None:
    found = laid_out(f"Penulis:\nRika Lestari\nEditor:\nBudi Sari\n{END}")
    assert found.words(found.page.layout.byline) == "Rika Lestari"
    assert found.sentences() == [END]


@pytest.mark.parametrize(
    "text",
    [
        "Oleh karena itu ia pulang.",
        "Laporan lembaga itu menyebut tiga desa.",
        "Editor itu pulang.",
        "Sumber: seorang pejabat yang tidak mau disebut namanya mengatakan hal itu kepada wartawan di kota Marwa.",
        "Mereka bergabung dengan organisasi pangan (OPK).",
    ],
)
def test_prose_is_no_signature(text: str) -> None:
    found = laid_out(text)
    assert found.sentences() == [text]
    assert found.page.layout.byline is None
    assert found.page.layout.credits == ()


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("Tentara merebut dua desa (Reuters).", "Reuters"),
        ("Seorang pejabat menyebut angka 35 (AFP).", "AFP"),
        ("Ia melapor kepada Angkatan Bersenjata Filipina (AFP).", None),
        ("Ia melapor kepada dua perwira (marinir).", None),
    ],
)
def test_an_agency_before_the_last_stop_signs_its_sentence(text: str, agency: str | None) -> None:
    signed = read_end(text, Span(0, len(text)), Span(0, len(text)))
    assert ([credit.agency for credit in signed.credits] if signed else None) == ([agency] if agency else None)
