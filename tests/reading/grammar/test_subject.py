"""Subjects, objects and prepositional phrases around a verb."""

import pytest

from laidout import laid_out
from menurut.reading.grammar.subject import subject_after, subject_before


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("Kestovia mengatakan setuju.", "mengatakan", "Kestovia"),
        ("Kestovia pada Rabu (26/7) mengatakan setuju.", "mengatakan", "Kestovia"),
        ("Kestovia tidak akan lagi mengirim amunisi.", "mengirim", "Kestovia"),
        ("Kestovia, yang berperang dengan Rusia, mengatakan setuju.", "mengatakan", "Kestovia"),
        ("Menteri Pangan Rusia, Rika Lestari, mengatakan setuju.", "mengatakan", "Menteri Pangan Rusia, Rika Lestari"),
        ("Rika secara tidak langsung menuduh Budi.", "menuduh", "Rika"),
        ("Para buruh di Cikarang, Bekasi, menuntut kenaikan upah.", "menuntut", "Para buruh"),
        ("Petani Rembang, Pati, Jawa Tengah, menolak pabrik itu.", "menolak", "Petani Rembang"),
        ("Rika, melalui sebuah video yang beredar, mengatakan setuju.", "mengatakan", "Rika"),
        ("Rika membantah dan mengatakan setuju.", "mengatakan", "Rika"),
        ("Rika mengatakan bahwa programnya gagal dan membantah tuduhan.", "membantah", "Rika"),
        ("Rika pulang setelah menolak tawaran.", "menolak", "Rika"),
        ("Hal itu usai pemerintah Rusia mengumumkan gencatan senjata.", "mengumumkan", "pemerintah Rusia"),
        ("Rika mengatakan kantornya telah memperingatkan polisi.", "memperingatkan", "kantornya"),
        ("Itu terkait Rika Lestari yang mengaku lelah.", "mengaku", "Rika Lestari"),
        ("Lembaga itu kemudian memastikan jumlahnya.", "memastikan", "Lembaga itu"),
        ("Sebelumnya, Rika pada pekan lalu melaporkan hal itu.", "melaporkan", "Rika"),
    ],
)
def test_subject_before(text: str, verb: str, subject: str) -> None:
    found = laid_out(text)
    mention = subject_before(found.page, found.phrases, found.at(verb))
    assert mention is not None
    assert found.words(mention.span) == subject


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("A poll published by Rika's institute said otherwise.", "said", "A poll"),
        ("Rika Lestari left early, saying she was tired.", "saying", "Rika Lestari"),
        ("She said her office had alerted police.", "alerted", "her office"),
        ("Hundreds of protesters - many of them young - also shouted.", "shouted", "Hundreds of protesters"),
        ("More than 80 percent of voters support it.", "support", "80 percent of voters"),
    ],
)
def test_english_subject_before(text: str, verb: str, subject: str) -> None:
    found = laid_out(text, "en")
    mention = subject_before(found.page, found.phrases, found.at(verb))
    assert mention is not None
    assert found.words(mention.span) == subject


def test_no_subject_is_found_through_a_quotation() -> None:
    found = laid_out('Rika diam. "Kami menolak," ujar Budi.')
    assert subject_before(found.page, found.phrases, found.at("ujar")) is None


def test_subject_after_an_inverted_verb() -> None:
    found = laid_out('"Kami menolak," kata juru bicara Kremlin Rika Lestari.')
    mention = subject_after(found.page, found.phrases, found.at("kata"))
    assert mention is not None
    assert found.words(mention.span) == "juru bicara Kremlin Rika Lestari"
