"""Contents that go on over sentences without a cue."""

from collections.abc import Callable
from typing import Any

Read = Callable[..., list[Any]]


def test_a_sentence_that_joins_on_carries_reported_words_on(read: Read) -> None:
    (found,) = read("Rika Wulandari menjelaskan dana desa itu hilang. Selain itu, uang sewa tidak disetor.")
    assert found.content == ("dana desa itu hilang", "Selain itu, uang sewa tidak disetor")


def test_a_sentence_of_its_own_does_not(read: Read) -> None:
    (found,) = read("Rika Wulandari menjelaskan dana desa itu hilang. Kota itu berpenduduk seribu orang.")
    assert found.content == ("dana desa itu hilang",)


def test_we_outside_of_quotation_marks_belongs_to_the_quotation_behind_it(read: Read) -> None:
    (found,) = read('Ini membebani anggaran kita. "Karena itu perlu diatur lagi," kata Budi Santoso.')
    assert found.content == ("Ini membebani anggaran kita", '"Karena itu perlu diatur lagi,"')


def test_the_next_sentence_of_a_paragraph_that_takes_a_word_up_goes_on(read: Read) -> None:
    (found,) = read("Ia menjelaskan dana desa itu hilang. Hilangnya uang tersebut baru diketahui kemarin.")
    assert found.content == ("dana desa itu hilang", "Hilangnya uang tersebut baru diketahui kemarin")


def test_a_paragraph_of_its_own_does_not_go_on(read: Read) -> None:
    (found,) = read("Ia menjelaskan dana desa itu hilang.\nHilangnya uang tersebut baru diketahui kemarin.")
    assert found.content == ("dana desa itu hilang",)


def test_what_a_body_says_does_not_go_on(read: Read) -> None:
    (found,) = read("Kementerian Pangan menjelaskan dana desa itu hilang. Hilangnya uang tersebut baru diketahui kemarin.")
    assert found.content == ("dana desa itu hilang",)


def test_beside_a_deed_the_paper_itself_tells_another(read: Read) -> None:
    (found,) = read("Kementerian Pangan menjelaskan dana desa itu hilang. Selain menutup pasar, Lumara membuka pelabuhan.")
    assert found.content == ("dana desa itu hilang",)


def test_a_quotation_never_closed_goes_on_where_we_speak(read: Read) -> None:
    found = read('Budi Santoso berkata: "Ini baru awal.\nKami akan bertahan di sini.\nPasar itu ramai kemarin.')
    assert found[0].content == ('"Ini baru awal', "Kami akan bertahan di sini")


def test_a_poll_goes_on_over_what_another_part_of_those_asked_says(read: Read) -> None:
    poll, _, share = read(
        "Separuh pemilih mengatakan Rika tidak boleh maju, menurut jajak pendapat Suar. 32 persen mendukung pencalonan itu."
    )
    if poll.cue != "menurut":
        poll, _ = _, poll
    assert poll.content == ("Separuh pemilih mengatakan Rika tidak boleh maju", "32 persen mendukung pencalonan itu")
    assert share.content == ("pencalonan itu",)


def test_one_of_what_was_said_goes_on(read: Read) -> None:
    (found,) = read("Rika Wulandari mengatakan skema itu membawa risiko. Salah satunya, bank itu kehilangan kemandirian.")
    assert found.content[1:] == ("Salah satunya, bank itu kehilangan kemandirian",)
