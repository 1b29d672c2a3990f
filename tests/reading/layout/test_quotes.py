"""Quotations are paired by where their marks stand."""

import pytest

from laidout import laid_out


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ('"Kami menolak," kata Rika.', ['"Kami menolak,"']),
        ("”Kami menolak, ” kata Rika.", ["”Kami menolak, ”"]),
        ("“Kami menolak,” kata Rika. “Itu saja.”", ["“Kami menolak,”", "“Itu saja.”"]),
        ("''Kami menolak,'' kata Rika.", ["''Kami menolak,''"]),
        ("Ia menyebutnya 'sandiwara' belaka.", ["'sandiwara'"]),
        ("Ia menyebutnya ‘sandiwara’ belaka.", ["‘sandiwara’"]),
        ("Jum'at lalu Ma'ruf pulang.", []),
        ("Rika berkata \"Budi menyebutnya 'bohong' kemarin\".", ["\"Budi menyebutnya 'bohong' kemarin\"", "'bohong'"]),
        (
            '"Ia menyebut kami "pembohong" di rapat itu," kata Rika.',
            ['"Ia menyebut kami "pembohong" di rapat itu,"', '"pembohong"'],
        ),
    ],
)
def test_finds(text: str, quotes: list[str]) -> None:
    found = laid_out(text)
    assert found.quotes() == quotes
    assert found.gaps == ()


def test_an_english_plural_owner_is_no_quotation() -> None:
    assert laid_out("The ministers' plan and the unions' reply came late.", "en").quotes() == []


def test_a_quotation_opened_in_each_paragraph_gives_a_piece_for_each() -> None:
    found = laid_out('"Kami menolak.\n"Kami akan bertahan," kata Rika.')
    assert found.quotes() == ['"Kami menolak.', '"Kami akan bertahan,"']
    assert found.gaps == ()


def test_a_quotation_not_opened_again_runs_to_its_closing_mark() -> None:
    found = laid_out('"Kami menolak.\nKami akan bertahan.\nItu saja," kata Rika.')
    assert found.quotes() == ['"Kami menolak.', "Kami akan bertahan.", 'Itu saja,"']
    assert found.gaps == ()


def test_a_lost_closing_mark_is_a_gap_and_ends_the_quotation_at_its_last_full_stop() -> None:
    found = laid_out('"Kami menolak. Rika pulang. "Itu saja," kata Budi.')
    assert found.quotes() == ['"Kami menolak. Rika pulang.', '"Itu saja,"']
    assert [gap.id for gap in found.gaps] == ["quote-unbalanced"]


def test_a_lost_opening_mark_is_a_gap_and_the_quotation_begins_with_its_sentence() -> None:
    found = laid_out('Rika pulang. Kami menolak," kata Budi.')
    assert found.quotes() == ['Kami menolak,"']
    assert [gap.id for gap in found.gaps] == ["quote-unbalanced"]


def test_a_quotation_never_closed_is_a_gap() -> None:
    found = laid_out('"Kami menolak dan bertahan\nRika pulang.')
    assert [gap.id for gap in found.gaps] == ["quote-unbalanced"]


def test_a_quotation_behind_a_colon_in_another_is_nested_where_the_outer_closes_later() -> None:
    found = laid_out('"Saya menunggu dan mereka berkata: "Mengapa Anda di sini?"\nSaya pun pulang," kata Rika.')
    assert found.quotes() == [
        '"Saya menunggu dan mereka berkata: "Mengapa Anda di sini?"',
        '"Mengapa Anda di sini?"',
        'Saya pun pulang,"',
    ]
