"""Fetching, against a server that plays the open internet."""

import gzip
import time
import zlib
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler

import pytest

from menurut.errors import IntakeError
from menurut.intake import Taken, lines, take_in
from menurut.intake import fetch as door
from menurut.intake.fetch import Fetcher
from menurut.intake.take import Intake
from played import Answer, Net, page, playing_net, send

BODY = "Menteri Pertahanan Lumara mengatakan kapal itu berlayar dari Orvel pada Senin dan tiba tiga hari kemudian. " * 4


@pytest.fixture
def net(monkeypatch: pytest.MonkeyPatch) -> Iterator[Net]:
    with playing_net(monkeypatch) as played:
        yield played


def refusal(url: str) -> str:
    """Return why fetching `url` is refused."""
    with pytest.raises(IntakeError) as refused:
        Fetcher().fetch(url)
    assert refused.value.origin
    assert "\n" not in str(refused.value)
    return str(refused.value)


def test_a_page_comes_with_its_address_and_type(net: Net) -> None:
    net.answers["contoh.example/a?b=1"] = send(b"halo")
    fetched = Fetcher().fetch("http://contoh.example/a?b=1#c")
    assert (fetched.raw, fetched.url, fetched.content_type) == (
        b"halo",
        "http://contoh.example/a?b=1#c",
        "text/html; charset=utf-8",
    )
    assert net.asked == ["contoh.example/robots.txt", "contoh.example/a?b=1"]


@pytest.mark.parametrize(
    "target", ["http://dalam.example/", "http://127.0.0.1/", "file:///etc/passwd", "http://contoh.example:8080/", "http://["]
)
def test_a_redirect_out_of_the_open_internet_is_refused(net: Net, target: str) -> None:
    net.answers["contoh.example/a"] = send(b"", status=302, Location=target)
    refusal("http://contoh.example/a")
    assert net.asked == ["contoh.example/robots.txt", "contoh.example/a"]


def test_redirects_are_followed_five_times_and_no_more(net: Net) -> None:
    for number in range(7):
        net.answers[f"contoh.example/{number}"] = send(b"", status=301, Location=f"/{number + 1}")
    net.answers["contoh.example/7"] = send(b"halo")
    assert Fetcher().fetch("http://contoh.example/2").raw == b"halo"
    assert "more than 5 times" in refusal("http://contoh.example/1")


def test_robots_close_a_page_also_behind_a_redirect(net: Net) -> None:
    net.answers["tutup.example/robots.txt"] = send(b"User-agent: *\nDisallow: /dalam")
    net.answers["tutup.example/dalam"] = send(b"halo")
    net.answers["contoh.example/a"] = send(b"", status=302, Location="http://tutup.example/dalam")
    assert "robots.txt" in refusal("http://tutup.example/dalam")
    assert "robots.txt" in refusal("http://contoh.example/a")
    assert "tutup.example/dalam" not in net.asked


def test_an_answer_that_is_no_page_is_named(net: Net) -> None:
    net.answers["contoh.example/a"] = send(b"", status=503)
    assert "status 503" in refusal("http://contoh.example/a")


@pytest.mark.parametrize(("coding", "pack"), [("identity", bytes), ("gzip", gzip.compress), ("deflate", zlib.compress)])
def test_more_than_an_article_can_hold_is_refused_however_small_it_travels(
    net: Net, monkeypatch: pytest.MonkeyPatch, coding: str, pack: Callable[[bytes], bytes]
) -> None:
    monkeypatch.setattr(door, "LARGEST", 2**20)
    net.answers["contoh.example/a"] = send(pack(b" " * 30 * 2**20), Content_Encoding=coding)
    assert "sends more than 1 MB" in refusal("http://contoh.example/a")


def test_a_body_that_cannot_be_unpacked_is_refused(net: Net) -> None:
    net.answers["contoh.example/a"] = send(b"not gzip at all", Content_Encoding="gzip")
    assert "could not be fetched" in refusal("http://contoh.example/a")


def drip(start: bytes, more: bytes) -> Answer:
    """Return an answer that begins with `start` and then sends a byte of `more` now and then, for long."""

    def answer(request: BaseHTTPRequestHandler) -> None:
        request.wfile.write(start)
        for _ in range(100):
            request.wfile.write(more)
            request.wfile.flush()
            time.sleep(0.05)

    return answer


@pytest.mark.parametrize("start", [b"HTTP/1.0 200 OK\r\n\r\n", b"HTTP/1.0 200 OK\r\nX: "], ids=["body", "headers"])
def test_a_server_that_sends_a_byte_now_and_then_is_left(net: Net, monkeypatch: pytest.MonkeyPatch, start: bytes) -> None:
    monkeypatch.setattr(lines, "SECONDS", 0.3)
    net.answers["contoh.example/a"] = drip(start, b"a")
    begun = time.monotonic()
    refusal("http://contoh.example/a")
    assert time.monotonic() - begun < 3


@pytest.mark.parametrize("url", ["http://contoh.example/b e?q=à b", "http://conto\u0301h.example/\r\nX: y"])
def test_odd_letters_in_an_address_neither_break_nor_split_the_request(net: Net, url: str) -> None:
    assert "status 404" in refusal(url)
    assert all(" " not in asked and "\r" not in asked for asked in net.asked)


def test_an_article_cut_into_pages_is_one(net: Net) -> None:
    net.answers["contoh.example/berita/kapal"] = send(page(BODY, "<a href='?page=2'>2</a>"))
    net.answers["contoh.example/berita/kapal?page=2"] = send(
        page("Kapal itu kembali. " * 20, "<a href='/berita/kapal?page=1'>1</a>")
    )
    [taken] = list(Intake(fetcher=Fetcher()).take("http://contoh.example/berita/kapal"))
    assert isinstance(taken, Taken)
    assert taken.article.text.count("\n") == 1
    assert "Kapal itu kembali." in taken.article.text
    assert taken.article.noticed == ()


def test_all_pages_on_one_are_taken_where_the_site_has_that(net: Net) -> None:
    net.answers["contoh.example/berita/kapal"] = send(page(BODY, "<a href='?page=2'>2</a><a href='?page=all'>Semua</a>"))
    net.answers["contoh.example/berita/kapal?page=all"] = send(page(BODY + "Kapal itu kembali. " * 20))
    [taken] = list(take_in("http://contoh.example/berita/kapal"))
    assert isinstance(taken, Taken)
    assert taken.article.url == "http://contoh.example/berita/kapal"
    assert "contoh.example/berita/kapal?page=2" not in net.asked


def test_a_further_page_that_cannot_be_had_leaves_a_gap(net: Net) -> None:
    net.answers["contoh.example/berita/kapal"] = send(page(BODY, "<a href='?page=2'>2</a>"))
    [taken] = list(take_in("http://contoh.example/berita/kapal"))
    assert isinstance(taken, Taken)
    assert [(gap.id, gap.detail) for gap in taken.article.noticed] == [
        ("page-missing", "http://contoh.example/berita/kapal?page=2")
    ]
