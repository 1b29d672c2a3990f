"""Cues between source and content."""

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., list[Any]]


def by_cue(found: list[Any], cue: str | None) -> Any:
    return next(one for one in found if one.cue == cue)


def test_an_addressee_is_no_part_of_a_demand(read: Read) -> None:
    (found,) = read("Lumara mendesak Kestovia untuk menarik pasukannya.")
    assert (found.source, found.act, found.content) == ("Lumara", "demand", ("menarik pasukannya",))


def test_an_accusation_keeps_the_accused_in_its_content(read: Read) -> None:
    (found,) = read("Lumara menuduh Kestovia melanggar gencatan senjata.")
    assert (found.act, found.content) == ("allege", ("Kestovia melanggar gencatan senjata",))


def test_a_colon_opens_a_quotation(read: Read) -> None:
    (found,) = read('Budi Santoso mengatakan: "Pasar ini tetap buka setiap hari."')
    assert (found.content, found.form) == (('"Pasar ini tetap buka setiap hari."',), "direct")


def test_an_unsaid_word_attributes_nothing(read: Read) -> None:
    assert read("Budi Santoso tidak mengatakan apa-apa.") == []
    assert read("Lumara akan mengumumkan hasil pemilu besok.") == []


def test_whoever_refuses_to_comment_refuses_and_whoever_hides_a_name_does_not(read: Read) -> None:
    (found,) = read("Pejabat Lumara enggan berkomentar.")
    assert (found.source, found.act, found.content) == ("Pejabat Lumara", "refuse", ("berkomentar",))
    assert read("Seorang pejabat yang menolak disebutkan namanya datang.") == []
    assert read("A spokesman declined to comment.", "en") == []


def test_somebody_brought_before_an_office_is_no_words_but_a_deed_is_a_complaint(read: Read) -> None:
    assert read("Budi melaporkan Rika ke polisi.") == []
    found = by_cue(read("Budi melaporkan penyelundupan itu ke polisi."), "melaporkan")
    assert (found.act, found.content) == ("allege", ("penyelundupan itu",))


def test_to_decide_to_do_something_is_to_will_it(read: Read) -> None:
    (found,) = read("Lumara memutuskan untuk menutup pelabuhan.")
    assert (found.act, found.content) == ("promise", ("menutup pelabuhan",))


def test_a_bare_feeling_is_no_thought(read: Read) -> None:
    assert read("Budi merasa terancam.") == []
    (found,) = read("Budi merasa pasar itu aman.")
    assert (found.act, found.content) == ("believe", ("pasar itu aman",))


def test_who_sides_with_people_says_nothing(read: Read) -> None:
    assert read("Lumara mendukung para petani itu.") == []
    assert by_cue(read("Lumara mendukung rencana itu."), "mendukung").content == ("rencana itu",)
    assert read("Budi mengajak Rika.") == []


def test_another_speaker_ends_the_content(read: Read) -> None:
    found = read("Lumara mengatakan perjanjian itu sah, namun Kestovia menolak isinya.")
    assert by_cue(found, "mengatakan").content == ("perjanjian itu sah",)
    assert by_cue(found, "menolak").parent is None


def test_words_said_in_a_subordinate_clause_end_at_its_comma(read: Read) -> None:
    found = read("Sebelum Budi mengatakan pasarnya aman, Rika sudah pergi.")
    assert by_cue(found, "mengatakan").content == ("pasarnya aman",)


def test_an_aside_of_the_author_is_cut_out(read: Read) -> None:
    (found,) = read("Budi mengatakan kapal itu - yang dibeli tahun lalu - sudah usang.")
    assert found.content == ("kapal itu", "sudah usang")


def test_a_rumour_with_its_clause_alleges_without_a_source(read: Read) -> None:
    found = read("Budi membantah isu yang menyebut pasar itu akan ditutup.")
    rumour = by_cue(found, "isu yang menyebut")
    assert (rumour.source, rumour.act, rumour.content) == (None, "allege", ("pasar itu akan ditutup",))
    assert by_cue(found, "membantah").answers == "isu yang menyebut"


def test_a_name_is_told_who_it_is_by_a_phrase_with_a_name_in_it(read: Read) -> None:
    found = by_cue(read("Budi, seorang anggota Dewan Suar yang menjadi penyokong Lumara, berjanji mundur."), "berjanji")
    assert found.source == "Budi"


def test_english_told_finds_the_listener_and_the_clause(read: Read) -> None:
    (found,) = read("Anna Berg told reporters that the bridge was unsafe.", "en")
    assert (found.source, found.content) == ("Anna Berg", ("the bridge was unsafe",))


def test_an_english_noun_is_not_taken_for_its_verb(read: Read) -> None:
    assert all(one.cue != "claims" for one in read("The claims were published on Monday.", "en"))


def test_english_as_complement_is_what_somebody_is_called(read: Read) -> None:
    (found,) = read("Anna Berg described the ruling as an attack on farmers.", "en")
    assert found.content == ("the ruling as an attack on farmers",)


def test_a_question_is_no_demand(read: Read) -> None:
    assert read("The reporter asked why.", "en") == []


def test_a_vow_behind_a_comma_ends_what_was_said_before(read: Read) -> None:
    found = read("Lumara menilai Kestovia bertanggung jawab atas serangan itu, serta bersumpah akan membalas.")
    assert by_cue(found, "menilai").content == ("Kestovia bertanggung jawab atas serangan itu",)
    assert (by_cue(found, "bersumpah").source, by_cue(found, "bersumpah").parent) == ("Lumara", None)


def test_a_list_is_not_cut_at_its_commas(read: Read) -> None:
    (found,) = read("Budi memuji Lumara, Kestovia, dan Islandia.")
    assert found.content == ("Lumara, Kestovia, dan Islandia",)


def test_words_behind_a_colon_are_nobody_elses_when_no_speaker_is_found(read: Read) -> None:
    found = read('Another commented: "This bridge was never safe at all."', "en")
    assert (by_cue(found, "commented").content, len(found)) == (('"This bridge was never safe at all."',), 1)


def test_denying_it_says_nothing_by_itself(read: Read) -> None:
    found = read("Officials said the bridge was closed. Anna Berg denied it vigorously.", "en")
    assert (by_cue(found, "denied").content, by_cue(found, "denied").answers) == ((), "said")


def test_an_addressee_may_stand_in_the_verb(read: Read) -> None:
    found = by_cue(read('"Dia memintaku untuk menjaga rahasia itu," kata Rika.'), "memintaku")
    assert (found.source, found.act, found.content) == ("Dia", "demand", ("menjaga rahasia itu",))


def test_the_object_of_a_verb_ends_before_a_circumstance(read: Read) -> None:
    (found,) = read("Budi Santoso mengejek Rika Wulandari setelah pemilu itu berakhir.")
    assert (found.act, found.content) == ("criticise", ("Rika Wulandari",))


def test_a_relative_clause_between_commas_ends_at_its_comma(read: Read) -> None:
    found = by_cue(read("Rika, yang kerap mengecam Budi Santoso, mencalonkan diri lagi."), "mengecam")
    assert (found.source, found.content) == ("Rika", ("Budi Santoso",))


def test_calling_somebody_names_behind_a_quotation_is_the_speakers(read: Read) -> None:
    found = by_cue(read('"It was seen everywhere," he said, calling the Greens "angry and mean."', "en"), "calling")
    assert (found.source, found.content) == ("he", ('the Greens "angry and mean."',))


def test_circumstances_may_stand_before_a_colon(read: Read) -> None:
    found = by_cue(read('He met Mr Brown, who commented during the night rally: "That was bad, really."', "en"), "commented")
    assert (found.source, found.content) == ("Mr Brown", ('"That was bad, really."',))


def test_what_somebody_came_to_protest_is_said(read: Read) -> None:
    found = by_cue(read("Lumara memanggil duta besar itu untuk memprotes keputusan Kestovia."), "memprotes")
    assert (found.source, found.act, found.content) == ("Lumara", "criticise", ("keputusan Kestovia",))


def test_a_thing_does_not_urge(read: Read) -> None:
    assert read("Insiden itu mendorong peternak untuk pindah.") == []


def test_a_joined_auxiliary_leaves_the_pronoun_its_verb(read: Read) -> None:
    (found,) = read("They're determined to win the vote.", "en")
    assert (found.source, found.act, found.content) == ("They", "promise", ("win the vote",))


def test_object_ends_before_the_speakers_next_deed(read: Read) -> None:
    found = read("Rika memuji sikap Budi dan mengirim dua kapal.")
    assert found[0].content == ("sikap Budi",)


def test_wish_for_others_is_a_demand(read: Read) -> None:
    (found,) = read("Rika ingin agar pasar itu dibuka lagi.")
    assert found.act == "demand"


def test_what_somebody_is_asked_to_do_is_no_act_of_his(read: Read) -> None:
    (found,) = read("Rika meminta polisi menolak suap.")
    assert found.content == ("polisi menolak suap",)


def test_listener_stands_between_verb_and_bahwa(read: Read) -> None:
    (found,) = read("Rika meyakinkan publik bahwa pasar itu aman.")
    assert found.content == ("pasar itu aman",)


def test_whom_one_invites_is_no_part_of_what_one_asks_for(read: Read) -> None:
    (found,) = read("Rika mengajak warga memotret kapal itu.")
    assert (found.act, found.content) == ("demand", ("memotret kapal itu",))


def test_semicolon_ends_what_is_said(read: Read) -> None:
    found = read("Rika menuduh Budi menyuap hakim; Budi pergi ke Lumara.")
    assert found[0].content == ("Budi menyuap hakim",)


def test_verb_under_a_condition_says_nothing(read: Read) -> None:
    assert not read("Pasar itu ditutup jika Lumara mengatakan bahwa airnya naik.")


def test_a_number_keeps_the_words_before_it(read: Read) -> None:
    (active,) = read("Budi Santoso mengatakan lebih dari 200 kios terbakar.")
    (passive,) = read("Lebih dari 200 kios dilaporkan terbakar.")
    assert (active.content, passive.content) == (("lebih dari 200 kios terbakar",), ("Lebih dari 200 kios", "terbakar"))


def test_an_aside_may_part_cue_and_content(read: Read) -> None:
    (found,) = read("Budi Santoso mengatakan – pada saat itu – bahwa pasar itu aman.")
    assert found.content == ("pasar itu aman",)


def test_a_colon_opens_the_quotation_of_the_next_line(read: Read) -> None:
    (found,) = read('Budi Santoso mengatakan dalam jumpa pers di Suar, Kamis (18/7/2024):\n"Pasar itu aman."')
    assert (found.source, found.content) == ("Budi Santoso", ('"Pasar itu aman."',))


def test_adverbs_before_the_next_verb_end_the_content(read: Read) -> None:
    found = read("Lumara bersikeras bahwa nama itu miliknya dan telah berulang kali menolak tawaran Kestovia.")
    assert by_cue(found, "bersikeras").content == ("nama itu miliknya",)
    assert by_cue(found, "menolak").parent is None


def test_the_same_words_are_said_once(read: Read) -> None:
    (colon,) = read('Rika menambahkan: "Pasar itu aman," katanya.')
    (paper,) = read("Rika menyatakan dalam sebuah pernyataan bahwa pasar itu aman.")
    assert (colon.cue, paper.cue) == ("menambahkan", "menyatakan")


def test_whom_a_relative_pronoun_accuses(read: Read) -> None:
    found = read("Lumara, which Kestovia accuses of arming the rebels, denied the charge.", "en")
    charge = by_cue(found, "accuses")
    assert (charge.source, charge.content) == ("Kestovia", ("arming the rebels",))
    assert by_cue(found, "denied").answers == "accuses"


def test_what_a_crowd_shouts_is_said(read: Read) -> None:
    (found,) = read('Ratusan pedagang meneriakkan, "Buka pasar kami."')
    assert (found.cue, found.source, found.act) == ("meneriakkan", "Ratusan pedagang", "say")


def test_a_verb_with_that_behind_a_quotation_and_its_speaker_opens_words_of_its_own(read: Read) -> None:
    first, second = read('"Pasar itu aman," kata Rika Wulandari, menjelaskan bahwa harga beras turun.')
    assert (first.content, second.content) == (('"Pasar itu aman,"',), ("harga beras turun",))


def test_last_year_joins_no_second_verb(read: Read) -> None:
    found = read("Budi Santoso mengatakan dewan tahun lalu menyetujui kenaikan tunjangan.")
    assert found[0].content == ("dewan tahun lalu menyetujui kenaikan tunjangan",)


def test_right_now_belongs_to_what_is_demanded(read: Read) -> None:
    (found,) = read("Rika Wulandari menuntut gencatan senjata di Lumara saat ini juga.")
    assert found.content == ("gencatan senjata di Lumara saat ini juga",)


def test_who_reports_a_feeling_is_no_part_of_it(read: Read) -> None:
    found = read('"Kami siap," kata Budi Santoso optimis, menurut laporan Suar.')
    assert "optimis" not in {one.cue for one in found}


def test_a_hyphen_with_spaces_in_a_doubled_word_is_no_dash(read: Read) -> None:
    (found,) = read("Rika Wulandari mengaku tidak tahu seluk - beluk ledakan di pasar itu.")
    assert found.content == ("tidak tahu seluk - beluk ledakan di pasar itu",)


def test_a_dash_before_a_conjunction_ends_no_content(read: Read) -> None:
    found = read("Rika Wulandari mengatakan pasar itu ramai - tetapi hujan membuat jalannya rusak.")
    assert found[0].content == ("pasar itu ramai - tetapi hujan membuat jalannya rusak",)


def test_whoever_opens_a_clause_and_is_told_twice_who_he_is_speaks(read: Read) -> None:
    (found,) = read("Rika Wulandari, dosen hukum di Lumara dan ketua Yayasan Suar, mengatakan bahwa kampus itu tutup.")
    assert found.source == "Rika Wulandari"
    assert {one.source for one in read("Rika Wulandari, Budi Santoso dan Tono Hadi, mengatakan pasar itu tutup.")} >= {"Tono Hadi"}


def test_people_without_a_noun_may_speak(read: Read) -> None:
    for text, source in (
        ("Banyak yang mengatakan pasar itu sepi.", "Banyak"),
        ("Yang lain mengklaim bahwa pasar itu sepi.", "Yang lain"),
        ("Warga mengungsi, sebagian mengatakan bahwa pasar itu sepi.", "sebagian"),
    ):
        assert read(text)[-1].source == source
    assert [one.source for one in read("Rika Wulandari banyak mengatakan bahwa pasar itu sepi.")] == ["Rika Wulandari"]


def test_a_negated_will_is_promised_with_its_verb(read: Read) -> None:
    (found,) = read("Lumara berjanji tidak akan menutup pasar itu.")
    assert found.content == ("tidak akan menutup pasar itu",)


def test_a_passing_state_ends_no_object(read: Read) -> None:
    (found,) = read("Lumara mengecam penutupan pasar yang diduduki sementara sebagai pelanggaran perjanjian.")
    assert found.content == ("penutupan pasar yang diduduki sementara sebagai pelanggaran perjanjian",)


def test_how_one_weighs_is_not_what_one_plans(read: Read) -> None:
    found = read("Rika Wulandari mempertimbangkan secara menyeluruh dan memutuskan bahwa pasar itu ditutup.")
    assert {one.cue for one in found} == {"memutuskan"}


def test_a_title_before_bahwa_is_where_it_was_said(read: Read) -> None:
    (found,) = read('Budi Santoso mengatakan dalam siniar "Suar Pagi" bahwa pasar itu akan dibuka.')
    assert (found.content, found.form) == (("pasar itu akan dibuka",), "indirect")


def test_what_one_has_to_tell_is_not_yet_told(read: Read) -> None:
    assert read("Kami bertanggung jawab memberitahukan rencana itu kepada warga.") == []
    assert read("Pedagang wajib melaporkan penjualan beras itu.") == []


def test_a_clause_behind_that_is_told_to_nobody_in_it(read: Read) -> None:
    (found,) = read("Rika Lestari warned that Lumaran troops had seized the port.", language="en")
    assert found.content == ("Lumaran troops had seized the port",)


def test_reporters_are_told_a_clause_without_that(read: Read) -> None:
    (found,) = read("Rika Lestari told reporters Lumaran troops had seized the port.", language="en")
    assert found.content == ("Lumaran troops had seized the port",)


@pytest.mark.parametrize("behind", ["ditahan di Suar", "ditangkap polisi"])
def test_whom_a_relative_clause_judges_ends_before_the_verb_of_the_sentence(read: Read, behind: str) -> None:
    (found,) = read(f"Warga yang mengkritik pemerintah {behind}.")
    assert found.content == ("pemerintah",)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Protesters demanding the resignation of President Budi Karso clashed with police.",
            "the resignation of President Budi Karso",
        ),
        ("Lawmakers criticising the approach to building roads left the hall.", "the approach to building roads"),
    ],
)
def test_what_a_participle_behind_its_noun_governs_ends_before_the_verb(read: Read, text: str, words: str) -> None:
    assert [one.content for one in read(text, "en")] == [(words,)]


def test_what_is_easier_for_somebody_is_not_done_yet(read: Read) -> None:
    assert read("The ruling made it easier for courts to dismiss claims of fraud.", "en") == []


def test_nobody_says_nothing(read: Read) -> None:
    assert read("No group has claimed responsibility for the fire.", "en") == []


def test_a_hyphen_within_a_name_ends_no_words(read: Read) -> None:
    (found,) = read("Anna Berg said the tests answered U.S.-Lumaran drills.", "en")
    assert found.content == ("the tests answered U.S.-Lumaran drills",)
