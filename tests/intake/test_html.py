"""A page becomes an article: the body by its outlet's rules, nothing of what stands beside it."""

import pytest

from menurut.errors import IntakeError
from menurut.intake.html import read_page

BODY = "Menteri Pertahanan Lumara mengatakan kapal itu berlayar dari Orvel pada Senin dan tiba tiga hari kemudian. "


def page(body: str, *, head: str = "", title: str = "Lumara bantah kirim peluru") -> bytes:
    """Return a page."""
    return f"<!DOCTYPE html><html><head><title>{title}</title>{head}</head><body>{body}</body></html>".encode()


def canonical_link(url: str) -> str:
    """Return the element by which a page tells its address."""
    return f'<link rel="canonical" href="{url}">'


@pytest.mark.parametrize(
    ("url", "open_tag", "inside"),
    [
        ("https://news.detik.com/berita/d-1/x", '<div class="detail__body-text itp_bodycontent">', '<table class="linksisip"><tr><td>LAIN</td></tr></table>'),
        ("https://www.tribunnews.com/x/2024/05/14/y", '<div class="side-article txt-article multi-fontsize">', '<p class="baca">LAIN</p>'),
        ("https://nasional.kompas.com/read/2024/05/14/1/x", '<div class="read__content">', '<span class="ads-on-body">LAIN</span>'),
        ("https://contoh.example/berita/x", '<div itemprop="articleBody">', "<aside>LAIN</aside><script>LAIN</script><figure>LAIN</figure>"),
    ],
)  # fmt: skip
def test_a_body_is_read_by_its_outlet_s_rules(url: str, open_tag: str, inside: str) -> None:
    beside = f"<div><p>{'Kabar lain tentang beras dan cabai di pasar induk kota itu. ' * 20}</p></div>"
    html = page(
        f"{beside}{open_tag}<p>{BODY * 3}</p>{inside}<p>{BODY.replace('Senin', 'Rabu')}</p></div>{beside}", head=canonical_link(url)
    )
    read = read_page(html, origin="x")
    assert read.text.split("\n") == [(BODY * 3).strip(), BODY.replace("Senin", "Rabu").strip()]
    assert read.url == url


def test_line_breaks_are_paragraphs_and_inline_tags_are_not() -> None:
    html = page(f"<div itemprop='articleBody'><b>Orvel</b> - {BODY}<br><br>{BODY}Kata <i>dia</i>,<br/>{BODY}</div>")
    assert read_page(html, origin="x").text.count("\n") == 2


def test_a_rule_that_matches_a_teaser_only_gives_way() -> None:
    html = page(
        f"<div class='txt-article'>Teras.</div><article><p>{BODY * 5}</p></article>",
        head=canonical_link("https://www.tribunnews.com/a/b"),
    )
    assert BODY.strip() in read_page(html, origin="x").text


def test_a_section_s_name_is_no_headline() -> None:
    html = page(f"<h1>Regional</h1><article><p>{BODY * 5}</p></article>", title="Lumara Bantah Kirim Peluru - Contoh.com Regional")
    assert read_page(html, origin="x").title == "Lumara Bantah Kirim Peluru"


def test_the_author_is_a_person_not_the_house() -> None:
    ld = '<script type="application/ld+json">{"author": [{"name": "Contoh Cyber Media"}, {"name": "Sari Wulan"}]}</script>'
    assert read_page(page(f"<article><p>{BODY * 5}</p></article>", head=ld), origin="x").byline == "Sari Wulan"


@pytest.mark.parametrize(
    ("url", "body"),
    [
        ("https://www.contoh.example/", f"<article><p>{BODY * 5}</p></article>"),
        ("https://www.contoh.example/indeks/2024", f"<article><p>{BODY * 5}</p></article>"),
        ("https://www.contoh.example/x", "".join(f"<div><h2><a href='/b/{n}'>Kapal {n} berlayar dari Orvel lagi</a></h2><p>Kapal itu tiba di sana.</p></div>" for n in range(40))),
    ],
    ids=["front page", "index", "headlines"],
)  # fmt: skip
def test_a_list_of_articles_is_said_to_be_one(url: str, body: str) -> None:
    with pytest.raises(IntakeError, match="is a list of articles, not an article"):
        read_page(page(body, head=canonical_link(url)), origin="x")


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [
        ("utf-8", "utf-8"),
        ("iso-8859-1", "utf-8"),
        ("utf-8", "cp1252"),
        ("iso-8859-1", "cp1252"),
        ("klingon", "utf-8"),
        ("utf-8", "utf-16"),
    ],
)
def test_what_the_bytes_are_beats_what_a_page_declares(declared: str, encoding: str) -> None:
    html = page(
        f"<article><p>“Kami menolak,” kata Léa — begitu saja. {BODY * 4}</p></article>", head=f'<meta charset="{declared}">'
    ).decode()
    assert "“Kami menolak,” kata Léa —" in read_page(html.encode(encoding), origin="x").text
