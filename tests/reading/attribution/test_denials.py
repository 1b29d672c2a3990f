"""What denials, confirmations and refusals answer."""

from collections.abc import Callable
from typing import Any

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
