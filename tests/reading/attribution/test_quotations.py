"""Quotations without a cue, and those that run over paragraphs."""

from collections.abc import Callable
from typing import Any

Read = Callable[..., list[Any]]


def by_cue(found: list[Any], cue: str | None) -> Any:
    return next(one for one in found if one.cue == cue)


def test_a_quotation_over_two_paragraphs_is_one_attribution(read: Read) -> None:
    found = read('"Kami sudah menunggu lama.\nSekarang kami akan pergi dari sini," kata Budi Santoso.')
    assert [one.cue for one in found if one.parent is None] == ["kata"]
    assert by_cue(found, "kata").content == ('"Kami sudah menunggu lama.', 'Sekarang kami akan pergi dari sini,"')


def test_a_quotation_in_its_own_paragraph_belongs_to_the_speaker_before(read: Read) -> None:
    found = read('Budi Santoso mengatakan jembatan itu rusak.\n"Warga harus memutar sejauh sepuluh kilometer."')
    assert (by_cue(found, None).source, by_cue(found, None).form) == ("Budi Santoso", "direct")


def test_a_quotation_behind_a_colon_belongs_to_who_alone_stands_before_it(read: Read) -> None:
    found = read('Budi Santoso mengatakan jembatan itu rusak.\nRika Wulandari: "Warga harus memutar sejauh sepuluh kilometer."')
    assert found[-1].source == "Rika Wulandari"


def test_a_word_in_marks_is_no_quotation(read: Read) -> None:
    assert read('Warga menonton film "Jembatan Lumara" di alun-alun.') == []


def test_a_wish_inside_ones_own_quotation_is_nested(read: Read) -> None:
    found = read('"Kami yakin warga akan pulang besok," ujar Budi.')
    nested = by_cue(found, "yakin")
    assert (nested.source, nested.act, nested.parent) == ("Kami", "believe", "ujar")


def test_a_quotation_that_ends_its_paragraph_with_the_mark_of_an_inner_one_runs_on(read: Read) -> None:
    found = read('"Saya menunggu dan mereka berkata: "Mengapa Anda di sini?"\nSaya pun pulang," kata Rika Wulandari.')
    assert by_cue(found, "kata").content == (
        '"Saya menunggu dan mereka berkata: "Mengapa Anda di sini?"',
        'Saya pun pulang,"',
    )
    assert by_cue(found, "berkata").parent == "kata"
