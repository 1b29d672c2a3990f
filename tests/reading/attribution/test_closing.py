"""Cues behind their content, and those that open a sentence."""

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., list[Any]]


def by_cue(found: list[Any], cue: str | None) -> Any:
    return next(one for one in found if one.cue == cue)


def test_a_misspelt_cue_counts_right_behind_a_quotation_only(read: Read) -> None:
    found = read('"Jalan ini akan segera kami perbaiki," ujanya di Lumara. Ujanya deras.')
    assert [one.cue for one in found if one.parent is None] == ["ujanya"]


def test_a_cue_works_without_quotation_marks(read: Read) -> None:
    (found,) = read("Jalan itu rusak sejak Januari, ujar Budi Santoso.")
    assert (found.content, found.source, found.form) == (("Jalan itu rusak sejak Januari",), "Budi Santoso", "indirect")


def test_a_sentence_with_a_word_in_marks_is_mixed(read: Read) -> None:
    (found,) = read('Kota itu "sangat dirugikan" bila pasar ditutup, kata Budi Santoso.')
    assert (found.content, found.form) == (('Kota itu "sangat dirugikan" bila pasar ditutup',), "mixed")


def test_a_quotation_goes_on_behind_its_speaker(read: Read) -> None:
    found = by_cue(read('"Jembatan itu rusak," kata Budi, "dan warga tidak bisa lewat."'), "kata")
    assert found.content == ('"Jembatan itu rusak,"', '"dan warga tidak bisa lewat."')


def test_openers_are_cut_from_a_content_that_stands_first(read: Read) -> None:
    (found,) = read("Namun, jembatan itu sudah rusak, menurut Budi Santoso.")
    assert found.content == ("jembatan itu sudah rusak",)


def test_menurut_with_an_apposition_between_commas(read: Read) -> None:
    found = by_cue(read("Menurut Wali Kota Lumara, Budi Santoso, jembatan itu sudah rusak."), "Menurut")
    assert found.content == ("jembatan itu sudah rusak",)


def test_menurut_saya_inside_a_quotation_is_an_opinion(read: Read) -> None:
    found = read('"Menurut saya, jembatan itu berbahaya," kata Budi.')
    assert (by_cue(found, "Menurut").act, by_cue(found, "Menurut").parent) == ("believe", "kata")


def test_menurut_a_report_is_its_issuers_word(read: Read) -> None:
    assert by_cue(read("Jembatan itu rusak, menurut laporan Kantor Berita Lumara."), "menurut").source == "Kantor Berita Lumara"


def test_english_according_to_with_two_sources_gives_two_attributions(read: Read) -> None:
    found = read("The bridge collapsed on Monday, according to officials and residents.", "en")
    assert [(one.cue, one.source, one.content) for one in found] == [
        ("according to", "officials", ("The bridge collapsed on Monday",)),
        ("according to", "residents", ("The bridge collapsed on Monday",)),
    ]


def test_an_apposition_between_speaker_and_verb_leaves_the_quotation_before(read: Read) -> None:
    found = by_cue(
        read('"Jembatan itu rusak," Rika Lestari, juru bicara Lumara, menambahkan dalam sebuah pernyataan.'), "menambahkan"
    )
    assert found.content == ('"Jembatan itu rusak,"',)
    assert found.source.startswith("Rika Lestari")


def test_a_pronoun_amid_its_content(read: Read) -> None:
    found = by_cue(read("Rumah sakit itu, dia melanjutkan, berupaya membuka ruang baru."), "melanjutkan")
    assert found.content == ("Rumah sakit itu", "berupaya membuka ruang baru")


def test_a_subject_with_a_relative_clause_may_close_a_quotation(read: Read) -> None:
    (found,) = read('"The town is critical for us," an aide who declined to be named told Suar.', "en")
    assert (found.cue, found.content) == ("told", ('"The town is critical for us,"',))


def test_a_medial_cue_goes_on_where_no_verb_stood_before_it(read: Read) -> None:
    (found,) = read("Untuk pinjaman negara pada 2007, kata Budi Santoso, jumlahnya mencapai empat miliar.")
    assert found.content == ("Untuk pinjaman negara pada 2007", "jumlahnya mencapai empat miliar")


def test_words_go_on_behind_a_pronoun(read: Read) -> None:
    found = read("Rencana pembelian kapal itu, kata dia, sesuai dengan anggaran tahun lalu.")
    said = next(one for one in found if one.cue == "kata")
    assert said.content == ("Rencana pembelian kapal itu", "sesuai dengan anggaran tahun lalu")


def test_condition_before_a_cue_goes_on_behind_it(read: Read) -> None:
    (found, *_) = read("Bila hujan turun, kata Rika, jembatan itu ditutup.")
    assert found.content == ("Bila hujan turun", "jembatan itu ditutup")


def test_sentence_is_closed_by_demikian(read: Read) -> None:
    (found,) = read("Jembatan itu ditutup sejak Senin, demikian Kementerian Pangan.")
    assert (found.cue, found.source, found.content) == ("demikian", "Kementerian Pangan", ("Jembatan itu ditutup sejak Senin",))


def test_name_behind_a_title_with_a_clitic_speaks(read: Read) -> None:
    (found,) = read('"Ini perbatasan terapung," tulis direkturnya, Rika Lestari.')
    assert found.source == "Rika Lestari"


def test_subject_of_several_phrases_closes_an_english_sentence(read: Read) -> None:
    (found,) = read("The bridge fell in heavy seas, its owner, Rina Salm, said.", "en")
    assert (found.cue, found.content) == ("said", ("The bridge fell in heavy seas",))


def test_an_agency_at_the_end_reports_what_stands_before_it(read: Read) -> None:
    found = read("Lumara menutup pasar di Suar, kantor berita KNK melaporkan mengutip Budi Santoso.")
    reported = next(one for one in found if one.cue == "melaporkan")
    assert (reported.source, reported.content) == ("kantor berita KNK", ("Lumara menutup pasar di Suar",))
    assert next(one for one in found if one.cue == "mengutip").source == "Budi Santoso"


def test_what_the_media_report_is_theirs(read: Read) -> None:
    found = read("Pasar itu ditutup sejak Senin, menurut apa yang dilaporkan media Lumara.")
    (by,) = [one for one in found if one.cue == "menurut"]
    assert (by.source, by.content) == ("media Lumara", ("Pasar itu ditutup sejak Senin",))


def test_a_katanya_amid_a_quotation_is_nobodys(read: Read) -> None:
    (found,) = read('"Jangan percaya hoaks, katanya pasar ini ditutup," kata Budi.')
    assert found.cue == "kata"


def test_a_sentence_around_a_quoted_word_goes_on_behind_its_verb(read: Read) -> None:
    found = read("Suar memuat kritik terhadap “pasar gelap”, dengan ratusan warga menggambarkan Budi sebagai “penipu”.")
    (named,) = [one for one in found if one.cue == "menggambarkan"]
    assert named.content == ("Budi sebagai “penipu”",)


def test_two_bodies_with_a_stroke_are_one_source(read: Read) -> None:
    (found,) = read("Menurut Kementerian Pangan/Bapanas, harga beras naik tajam.")
    assert found.content == ("harga beras naik tajam",)


def test_a_projection_speaks_for_who_made_it(read: Read) -> None:
    (found,) = read("Berdasarkan proyeksi Bank Lumara, inflasi bakal mencapai 3 persen.")
    assert (found.source, found.content) == ("Bank Lumara", ("inflasi bakal mencapai 3 persen",))


def test_what_was_reported_by_somebody_is_theirs(read: Read) -> None:
    (found,) = read("Pasar itu akan ditutup, menurut apa yang dilaporkan oleh Suar.")
    assert (found.source, found.content) == ("Suar", ("Pasar itu akan ditutup",))


@pytest.mark.parametrize(
    "behind",
    [
        "raising fears that the war would spread",
        "a deal that would end the war",
        "in a move that it called a first step",
    ],
)
def test_an_afterthought_behind_an_english_speaker_is_the_papers(read: Read, behind: str) -> None:
    found = read(f"The two sides agreed to a ceasefire, mediators said Saturday, {behind}.", "en")
    assert next(one.content for one in found if one.cue == "said") == ("The two sides agreed to a ceasefire",)


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Harga beras menurut Rika akan dipangkas.", "Rika", ("Harga beras", "akan dipangkas")),
        ("Menurut lembaga pemeringkat internasional itu, harga naik.", "lembaga pemeringkat", ("harga naik",)),
        ("Di Desa Suar, menurut warga yang mengungsi, para tentara merampok toko.", "warga", ("Di Desa Suar", "para tentara merampok toko")),
        ("Menurut Budi pada 2006 pasar menyumbang 9 miliar, sedangkan pabrik 3 miliar.", "Budi", ("pada 2006 pasar menyumbang 9 miliar, sedangkan pabrik 3 miliar",)),
    ],
)  # fmt: skip
def test_what_stands_behind_a_source_is_told_from_it(read: Read, text: str, source: str, content: tuple[str, ...]) -> None:
    (found,) = read(text)
    assert (found.source or "").startswith(source)
    assert found.content == content


def test_a_clause_between_commas_is_no_apposition(read: Read) -> None:
    (found,) = read("Menurut Rika Wulandari, jumlahnya masih dapat bertambah, tergantung hasil kajian.")
    assert found.source == "Rika Wulandari"


def test_a_line_broken_off_its_quotation_has_no_words_of_its_own(read: Read) -> None:
    assert read("kata Rika Wulandari di Suar, Lumara, Senin (5/6).") == []
    (found,) = read("Namun, kata Rika Wulandari, harga beras turun.")
    assert found.content == ("harga beras turun",)
