"""What denials, confirmations and refusals answer."""

from collections.abc import Callable
from typing import Any

import pytest

import menurut

Read = Callable[..., list[Any]]


def by_cue(found: list[Any], cue: str | None) -> Any:
    return next(one for one in found if one.cue == cue)


def test_a_neutral_cue_denies_where_its_words_do(read: Read) -> None:
    found = read("Lumara menuduh Kestovia mencuri ikan. Kestovia menegaskan tuduhan tersebut tidak benar.")
    denied = by_cue(found, "menegaskan")
    assert (denied.act, denied.answers) == ("deny", "menuduh")


def test_a_denial_with_words_of_its_own_answers_the_attribution_that_shares_them(read: Read) -> None:
    found = read(
        "Menurut Lumara, Kestovia mengirim amunisi ke pemberontak. Menurut warga, harga beras naik. "
        "Kestovia membantah mengirim amunisi ke pemberontak."
    )
    assert by_cue(found, "membantah").answers == "Menurut"


def test_under_an_if_nobody_has_answered_yet(read: Read) -> None:
    asked = "Lumara demanded that the Ardal Front withdraw. "
    assert by_cue(read(asked + "The Ardal Front refused.", "en"), "refused").answers == "demanded"
    told = read(asked + '"If the Ardal Front refuses, we will attack," said Anna Berg.', "en")
    assert all(one.answers is None for one in told)


def test_a_denial_without_words_of_its_own_answers_who_spoke_of_the_denier(read: Read) -> None:
    found = read(
        "Menteri Rika Lestari mengatakan tentara Kestovia menembak empat nelayan. Lumara memulangkan duta besarnya, menurut Anna Berg. "
        "Kestovia membantah tudingan itu."
    )
    assert by_cue(found, "membantah").answers == "mengatakan"


def test_nobody_answers_himself(read: Read) -> None:
    found = read("Kestovia mengatakan amunisi itu hilang. Kestovia membantah amunisi itu dijual.")
    assert by_cue(found, "membantah").answers is None


def test_an_english_denial_answers_the_allegation_inside_it(read: Read) -> None:
    found = read("Anna Berg denied allegations that she sold the bridge.", "en")
    assert by_cue(found, "denied").answers == "allegations"
    assert by_cue(found, "allegations").parent is None


def test_who_has_denied_a_thing_denies_it_again_in_neutral_words(read: Read) -> None:
    found = read(
        'Puluhan siswa diduga keracunan. Rika Wulandari membantah hal itu. "Siswa kami tidak keracunan," kata Rika Wulandari.'
    )
    assert [(one.cue, one.act, one.answers) for one in found][1:] == [("membantah", "deny", "diduga"), ("kata", "deny", "diduga")]
    assert found[1].content == ()


def test_a_denial_in_other_words_answers_its_neighbour_by_one_shared_word() -> None:
    text = "Menurut Islandia, Kestovia mengirimkan peluru ke pelabuhan Orvel. Kestovia membantah telah menjual peluru."
    report = menurut.read(text, language="id")
    said, denied = report.attributions
    assert (denied.act, denied.answers) == ("deny", said.id)


def test_a_denial_of_something_else_does_not_answer_its_neighbour() -> None:
    text = "Menurut Islandia, harga gandum naik di Orvel. Kestovia membantah telah menjual peluru."
    report = menurut.read(text, language="id")
    assert report.attributions[-1].answers is None


def test_pointing_subject_of_a_denial_is_its_content_and_answers_the_charge(read: Read) -> None:
    found = read("Rika menuding Budi menyuap hakim. Tudingan itu ditepis juru bicara Budi.")
    denial = next(one for one in found if one.cue == "ditepis")
    assert (denial.content, denial.answers) == (("Tudingan itu",), "menuding")


def test_rumour_with_its_clause_is_what_a_passive_denies(read: Read) -> None:
    found = read("Kabar bahwa kapal itu tenggelam dibantah mentah-mentah kantor Rika.")
    assert [(one.cue, one.content) for one in found] == [
        ("Kabar", ("kapal itu tenggelam",)),
        ("dibantah", ("Kabar bahwa kapal itu tenggelam",)),
    ]
    assert found[1].answers == "Kabar"


def test_object_tells_whether_one_denies_or_refuses(read: Read) -> None:
    assert read("Rika menolak tuduhan itu.")[0].act == "deny"
    assert read("Rika menepis permintaan itu.")[0].act == "refuse"


def test_denial_without_a_shared_word_answers_the_charge_before_it(read: Read) -> None:
    found = read("Rika menuding Lumara mengirim senjata ke pulau itu. Lumara membantah terlibat.")
    assert next(one for one in found if one.act == "deny").answers == "menuding"


def test_denied_assumption_answers_the_noun_inside_it(read: Read) -> None:
    found = read("Rika menepis anggapan bahwa pasar itu akan dijual.")
    assert [(one.cue, one.answers) for one in found] == [("menepis", "anggapan"), ("anggapan", None)]


def test_negated_quotation_behind_a_denial_denies_too(read: Read) -> None:
    found = read('Rika menuding Budi menerima uang. Budi membantah tudingan itu. "Satu rupiah pun tidak ada," kata Budi.')
    assert (found[-1].cue, found[-1].act, found[-1].answers) == ("kata", "deny", "menuding")


def test_not_excluding_confirms(read: Read) -> None:
    (found,) = read("Rika tidak menutup kemungkinan pasar itu ditutup.")
    assert (found.act, found.content) == ("confirm", ("pasar itu ditutup",))


def test_what_a_denier_does_next_is_not_denied(read: Read) -> None:
    assert read("Budi Santoso membantah, dan pergi ke pasar.")[0].content == ()


@pytest.mark.parametrize(
    ("text", "language", "said"),
    [
        ("Kestovia, yang menurut Anna Berg mengirim amunisi ke pemberontak, kembali membantah tuduhan itu.", "id",
         "mengirim amunisi ke pemberontak"),
        ("Lumara says Kestovia shelled a school, which the Kestovian army denies.", "en", "Kestovia shelled a school"),
    ],
)  # fmt: skip
def test_nobody_s_words_hold_the_denial_that_answers_them(read: Read, text: str, language: str, said: str) -> None:
    charge, denial = read(text, language)
    assert charge.content == (said,)
    assert (denial.act, denial.parent, denial.answers) == ("deny", None, charge.cue)
