"""What an article leaves to compare."""

from factory import make_article, make_report
from menurut.comparing.prints import moment_of, numbers_in, phrase_hash, prints_of
from menurut.reading.reader import read
from menurut.types.article import Article

TEXT = (
    'Jakarta (ANTARA) - CONTOH. Sebanyak 2.118 warga mengungsi ke Palu, kata Bupati Sigi Bayu Saputra pada Senin (8/7/2024).\n'
    '"Kami butuh tenda malam ini juga," kata Bayu Saputra.'
)  # fmt: skip


def read_as_is(text: str, **facts: str) -> Article:
    return Article(id="a", text=text, published="2024-07-08T10:00:00+07:00", publisher=facts.get("publisher"), url=facts.get("url"))


def test_names_numbers_speakers_and_wires_are_left() -> None:
    prints = prints_of(read(read_as_is(TEXT, publisher="ANTARA", url="https://contoh.example/1?utm_source=x"), model=False))
    assert {"~saputra", "#2118"} <= prints.anchors
    assert "#2024" not in prints.anchors  # a day is told in words in the other language
    assert prints.speakers == {"saputra"}
    assert [name for name, length in prints.quotes] == ["saputra"]
    assert (prints.agencies, prints.page) == ({"Antara"}, "contoh.example/1")
    assert phrase_hash("butuh tenda malam") in prints.shingles


def test_zones_are_one_time_and_half_a_date_is_none() -> None:
    assert moment_of("2024-07-08T07:00:00+07:00") == moment_of("2024-07-08T00:00:00Z")
    assert [moment_of(told) for told in (None, "", "2024", "2024-07", "kemarin", "2024-02-30")] == [None] * 6


def test_a_number_is_one_in_both_languages() -> None:
    assert numbers_in("2,118 seconds and 14.2 per cent") == numbers_in("2.118 detik dan 14,2 persen")


def test_a_report_without_words_leaves_nothing() -> None:
    prints = prints_of(make_report(article=make_article(published=None), mentions=(), entities=(), attributions=(), places=()))
    assert (prints.moment, prints.shingles, prints.names, prints.speakers) == (None, frozenset(), frozenset(), frozenset())
