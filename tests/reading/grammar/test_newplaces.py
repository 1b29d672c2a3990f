"""Places and states that only the article tells of."""

import pytest

from menurut.reading.grammar.newplaces import find_new_places
from menurut.reading.grammar.page import Page
from menurut.reading.layout import find_layout
from menurut.types.analysis import Analysis
from menurut.types.article import Article


def places(text, language="id"):
    article = Article(id="a", text=text, publisher="Kompas", published="2024-05-14", language=language)
    layout, _ = find_layout(article)
    return {(one.name, one.state) for one in find_new_places(Page.of(article, layout, Analysis()))}


def test_a_name_that_owns_a_government_is_a_state():
    assert places("Kemarin pemerintah Zorvania menolak usul itu.") == {("Zorvania", True)}


def test_a_name_behind_place_words_and_local_bodies_is_a_town():
    assert places("Polisi di Brakadur diam. Dua orang ditahan Polres Brakadur.") == {("Brakadur", False)}


def test_a_compass_word_belongs_to_the_town():
    assert places("Warga Brakadur Utara pulang. Mereka tinggal di Brakadur Utara.") == {("Brakadur Utara", False)}


def test_a_state_stands_between_an_office_and_two_names_told_alone_elsewhere():
    told = "Menteri Luar Negeri Zorvania Nelva Drostek menolak usul itu. Zorvania tak akan mundur, kata Drostek."
    assert places(told) == {("Zorvania", True)}


@pytest.mark.parametrize(
    "text",
    [
        "Presiden Drostek menolak usul itu. Surat dari Drostek belum tiba.",
        "Presiden Nelva Drostek menolak usul itu. Surat dari Drostek belum tiba. Banyak yang datang ke Drostek.",
        "Menteri Pertahanan Nelva Drostek menolak usul itu. Menurut Nelva, semua selesai.",
        "Pemerintah Indonesia menolak usul itu di Jakarta.",
    ],
)
def test_a_person_or_a_known_place_is_no_new_place(text):
    assert places(text) == set()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The government of Zorvania rejected the plan.", {("Zorvania", True)}),
        ("Zorvania's defence ministry rejected the plan.", {("Zorvania", True)}),
        ("Shells hit a market in Brakadur. Police near Brakadur fled.", {("Brakadur", False)}),
        ("Foreign Minister Nelva Drostek spoke. A letter from Drostek came.", set()),
    ],
)
def test_english_owners_stand_before_or_behind_of(text, found):
    assert places(text, "en") == found


def test_an_english_adjective_is_of_the_state_it_is_made_of():
    told = "The Zorvanian army fled. The government of Zorvania was silent."
    assert places(told, "en") == {("Zorvania", True)}
