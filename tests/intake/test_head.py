"""What stands above an article goes, and says what the page's data does not."""

import pytest

from menurut.intake.article import Found, make_taken
from menurut.intake.clean import clean_lines
from menurut.intake.head import opens_article
from menurut.intake.taken import Overrides
from menurut.types.article import Article

PROSE = "Menteri Pertahanan Lumara mengatakan kapal itu berlayar dari Orvel pada Senin dan tiba tiga hari kemudian, kata juru bicaranya di Orvel, Senin (13/5/2024)."


def pasted(text: str) -> Article:
    """Return the article of a text as a reader pastes it."""
    return make_taken(Found(kind="text", location="paste", raw=text.encode(), text=text, known=Overrides()), Overrides()).article


def test_all_that_stands_above_a_dateline_goes_and_tells_title_author_and_time() -> None:
    article = pasted(
        "Konflik Lumara Vs Kestovia\nLumara Bantah Kirim Ribuan Peluru ke Kestovia\nLumara membantah tuduhan itu dan meminta bukti.\n"
        f"Penulis:\nSari Wulan\nEditor:\nBudi\nSelasa, 14 Mei 2024 10:20 WIB\nREPUBLIKA.CO.ID, ORVEL -- {PROSE}"
    )
    assert article.text == f"REPUBLIKA.CO.ID, ORVEL -- {PROSE}"
    assert article.title == "Lumara Bantah Kirim Ribuan Peluru ke Kestovia"
    assert article.byline == "Sari Wulan"
    assert article.published == "2024-05-14T10:20:00+07:00"


def test_prose_above_a_later_dateline_stays() -> None:
    text = "\n".join([PROSE, PROSE.replace("Senin", "Rabu"), PROSE.replace("Senin", "Kamis"), f"TEMPO.CO, Jakarta - {PROSE}"])
    assert clean_lines(text) == (text, ())


def test_a_headline_that_is_known_is_not_said_twice() -> None:
    text, dropped = clean_lines(f"Lumara bantah kirim peluru\n{PROSE}", title="Lumara Bantah Kirim Peluru")
    assert text == PROSE
    assert [line.reason for line in dropped] == ["furniture/headline"]


def test_a_caption_above_the_article_goes() -> None:
    assert clean_lines(f"Massa di depan kantor. (CNN Indonesia/Fotografer Contoh)\n{PROSE}")[0] == PROSE


@pytest.mark.parametrize("line", ["detikNews", "CNN Indonesia", "Berita"])
def test_kickers_go_only_above_the_article(line: str) -> None:
    assert clean_lines(f"{line}\n{PROSE}")[0] == PROSE
    assert clean_lines(f"{PROSE}\n{line}")[0] == f"{PROSE}\n{line}"


def test_a_dateline_alone_on_its_line_is_joined_to_its_sentence() -> None:
    assert clean_lines(f"Jakarta, CNN Indonesia --\n{PROSE}")[0] == f"Jakarta, CNN Indonesia -- {PROSE}"


@pytest.mark.parametrize(
    "line",
    [
        "Lumara - Kestovia memanas sejak pekan lalu dan belum ada tanda mereda.",
        "ANTARA",
        "Antara Lumara dan Kestovia - dua negara bertetangga - terbentang selat yang sempit.",
    ],
)
def test_a_dash_alone_is_no_dateline(line: str) -> None:
    assert not opens_article(line)
