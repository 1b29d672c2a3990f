"""The time of publication, with its zone wherever the page gives one."""

import pytest
from lxml.html import document_fromstring

from menurut.intake.published import find_published


def page(head: str = "", body: str = "") -> str:
    """Return a page with `head` and `body`."""
    return f"<html><head>{head}</head><body><h1>CONTOH</h1>{body}<p>Isi.</p></body></html>"


@pytest.mark.parametrize(
    ("head", "body", "expected"),
    [
        (
            '<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","datePublished":"2024-05-14T10:20:00+07:00"}]}</script>',
            "",
            "2024-05-14T10:20:00+07:00",
        ),
        ('<meta property="article:published_time" content="2024-05-14T10:20:00+08:00">', "", "2024-05-14T10:20:00+08:00"),
        ("", '<time itemprop="datePublished" datetime="2024-05-14 10:20:00">kemarin</time>', "2024-05-14T10:20:00+07:00"),
        ("", "<div>Selasa, 14 Mei 2024 | 10:20 WITA</div>", "2024-05-14T10:20:00+08:00"),
        ("", "<div>Selasa, 14/05/2024 10:20 WIT</div>", "2024-05-14T10:20:00+09:00"),
        ("", "<div>Kompas - 14/05/2024, 10:20</div>", "2024-05-14T10:20:00+07:00"),
    ],
)
def test_the_page_s_own_time_with_its_zone(head: str, body: str, expected: str) -> None:
    assert find_published(document_fromstring(page(head, body)), zone="Asia/Jakarta") == expected


def test_a_false_z_gives_way_to_the_clock_that_readers_see() -> None:
    html = page('<meta itemprop="datePublished" content="2024-05-14T10:20:30Z">', "<div>Selasa, 14/05/2024 10:20 WIB</div>")
    assert find_published(document_fromstring(html)) == "2024-05-14T10:20:30+07:00"


def test_a_broken_script_does_not_hide_the_next_one() -> None:
    head = '<script type="application/ld+json">{broken</script><script type="application/ld+json">{"datePublished":"2024-05-14T10:20:00+07:00"}</script>'
    assert find_published(document_fromstring(page(head))) == "2024-05-14T10:20:00+07:00"


def test_a_page_without_any_date_has_none() -> None:
    assert find_published(document_fromstring(page())) is None
