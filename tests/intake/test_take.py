"""Whatever holds news gives articles; whatever does not gives one failure in its place, and the rest goes on."""

import gzip
import json
import zlib
from pathlib import Path

import pytest

from menurut.intake import Overrides, Taken, take_in
from menurut.intake.decode import LARGEST
from menurut.samples import read_samples
from menurut.types.article import Article
from menurut.types.failure import Failure

BODY = "Menteri Pertahanan Lumara mengatakan kapal itu berlayar dari Orvel pada Senin dan tiba tiga hari kemudian. " * 4
PAGE = f"<!DOCTYPE html><html><head><title>CONTOH kapal</title></head><body><article><h1>CONTOH kapal</h1><p>{BODY}</p></article></body></html>"


def articles(location: Path, **more: object) -> list[Article]:
    """Return the articles taken in; a failure fails the test."""
    outcomes = list(take_in(str(location), **more))  # type: ignore[arg-type]
    assert [o for o in outcomes if isinstance(o, Failure)] == []
    return [o.article for o in outcomes if isinstance(o, Taken)]


def failures(location: Path) -> list[Failure]:
    """Return the failures."""
    return [o for o in take_in(str(location)) if isinstance(o, Failure)]


def test_a_text_file_is_one_article(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(BODY, encoding="utf-8")
    [article] = articles(tmp_path / "a.txt")
    assert article.text == BODY.strip()
    assert (article.language, article.origin.kind) == ("id", "text")


def test_as_is_leaves_every_character(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Baca juga: x\n\n  " + BODY, encoding="utf-8")
    [article] = articles(tmp_path / "a.txt", as_is=True)
    assert article.text == "Baca juga: x\n\n  " + BODY


def test_what_the_caller_knows_beats_the_page(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(PAGE, encoding="utf-8")
    [article] = articles(tmp_path / "a.html", overrides=Overrides(title="Lain", published="2024-05-14", publisher="Republika"))
    assert (article.title, article.published, article.publisher) == ("Lain", "2024-05-14", "Republika")


def test_a_folder_gives_all_its_files_and_a_bad_one_fails_alone(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "b.txt").write_bytes(b"\x00\x01\x02\x03" * 100)
    (tmp_path / "c.txt").write_text("", encoding="utf-8")
    (tmp_path / "d.txt").write_text(BODY, encoding="utf-8")
    outcomes = list(take_in(str(tmp_path)))
    assert [type(o).__name__ for o in outcomes] == ["Taken", "Failure", "Failure", "Taken"]
    assert {o.origin for o in outcomes if isinstance(o, Failure)} == {str(tmp_path / "b.txt"), str(tmp_path / "c.txt")}


@pytest.mark.parametrize("hidden", [".trash/a.txt", ".a.txt", "2024/.cache/05/a.txt"])
def test_a_folder_keeps_what_is_hidden_in_it(hidden: str, tmp_path: Path) -> None:
    (tmp_path / hidden).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / hidden).write_text(BODY, encoding="utf-8")
    assert list(take_in(str(tmp_path))) == []


def test_jsonl_rows_are_articles_and_a_broken_line_is_named(tmp_path: Path) -> None:
    rows = [json.dumps({"body": BODY, "date": "2024-05-14", "publisher": "Tempo"}), "{broken", json.dumps({"date": "2024"}), "[1]"]
    (tmp_path / "a.jsonl").write_text("\n".join(rows), encoding="utf-8")
    outcomes = list(take_in(str(tmp_path / "a.jsonl"), columns={"text": "body", "published": "date"}))
    assert [type(o).__name__ for o in outcomes] == ["Taken", "Failure", "Failure", "Failure"]
    assert isinstance(outcomes[0], Taken)
    assert (outcomes[0].article.published, outcomes[0].article.publisher) == ("2024-05-14", "Tempo")
    assert isinstance(outcomes[1], Failure)
    assert outcomes[1].origin.endswith("a.jsonl:2")


def test_csv_with_quoted_line_ends(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(f'title,text\nCONTOH,"{BODY}\nDia pergi."\n', encoding="utf-8")
    [article] = articles(tmp_path / "a.csv")
    assert article.title == "CONTOH"
    assert article.text.endswith("Dia pergi.")


def test_a_feed_on_disk_gives_its_entries_without_the_network(tmp_path: Path) -> None:
    entries = "".join(
        f"<item><title>CONTOH {n}</title><link>https://contoh.example/{n}</link><pubDate>Tue, 14 May 2024 03:20:00 GMT</pubDate>"
        f"<description>{BODY}</description></item>"
        for n in range(2)
    )
    feed = f'<?xml version="1.0"?><rss version="2.0"><channel><title>Contoh</title>{entries}</channel></rss>'
    (tmp_path / "feed.xml").write_text(feed, encoding="utf-8")
    found = articles(tmp_path / "feed.xml")
    assert [a.url for a in found] == ["https://contoh.example/0", "https://contoh.example/1"]
    assert found[0].published == "2024-05-14T03:20:00+00:00"
    assert [gap.id for gap in found[0].noticed] == ["summary-only"]


def warc_record(number: int, body: bytes, headers: bytes = b"") -> bytes:
    """Return the record of an HTML response, as a member of a gzipped archive."""
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n" + headers + b"\r\n" + body
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://contoh.example/{number}\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n"
    )
    return gzip.compress(head.encode() + answer + b"\r\n\r\n")


def write_warc(path: Path, bodies: list[bytes]) -> None:
    """Write a gzipped web archive of HTML responses."""
    path.write_bytes(b"".join(warc_record(number, body) for number, body in enumerate(bodies)))


def test_a_web_archive_gives_its_pages(tmp_path: Path) -> None:
    write_warc(tmp_path / "a.warc.gz", [PAGE.encode()] * 2)
    assert [a.url for a in articles(tmp_path / "a.warc.gz")] == ["http://contoh.example/0", "http://contoh.example/1"]


def test_a_truncated_web_archive_keeps_what_came_before(tmp_path: Path) -> None:
    write_warc(tmp_path / "a.warc.gz", [PAGE.encode()] * 2)
    whole = (tmp_path / "a.warc.gz").read_bytes()
    (tmp_path / "a.warc.gz").write_bytes(whole[:-40])
    outcomes = list(take_in(str(tmp_path / "a.warc.gz")))
    assert [type(o).__name__ for o in outcomes] == ["Taken", "Failure"]


@pytest.mark.parametrize(
    ("headers", "body"),
    [
        (b"Content-Encoding: gzip\r\n", gzip.compress(PAGE.encode())),
        (b"Content-Encoding: deflate\r\n", zlib.compress(PAGE.encode())),
        (b"Content-Encoding: gzip\r\n", PAGE.encode()),
        (b"Transfer-Encoding: chunked\r\n", b"%x\r\n%s\r\n0\r\n\r\n" % (len(PAGE.encode()), PAGE.encode())),
        (b"Transfer-Encoding: chunked\r\n", PAGE.encode()),
    ],
    ids=["gzip", "deflate", "gzip undone", "chunked", "chunks joined"],
)
def test_an_archived_page_is_unpacked_whether_or_not_the_archive_did(headers: bytes, body: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.warc.gz").write_bytes(warc_record(0, body, headers))
    [article] = articles(tmp_path / "a.warc.gz")
    assert "Menteri Pertahanan Lumara" in article.text


def test_a_bomb_in_an_archive_does_not_take_the_next_page_with_it(tmp_path: Path) -> None:
    bomb = warc_record(0, gzip.compress(b"a" * 2 * LARGEST), b"Content-Encoding: gzip\r\n")
    (tmp_path / "a.warc.gz").write_bytes(bomb + warc_record(1, PAGE.encode()))
    outcomes = list(take_in(str(tmp_path / "a.warc.gz")))
    assert [type(o).__name__ for o in outcomes] == ["Failure", "Taken"]


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("leer.txt", b""),
        ("spaces.txt", b" \n\t "),
        ("binary.txt", bytes(range(256)) * 20),
        ("truncated.txt.gz", gzip.compress(BODY.encode() * 50)[:-20]),
        ("bomb.html.gz", gzip.compress(b"<p>a</p>" * 5_000_000)),
        ("large.txt", b"a " * (LARGEST // 2 + 10)),
        ("nofeed.xml", b"<rss><channel></channel>"),
        (
            "french.txt",
            "Le ministre a déclaré que le gouvernement ne renoncerait pas à son projet de loi sur les retraites. ".encode() * 6,
        ),
    ],
)
def test_bad_input_is_one_failure_in_one_sentence(name: str, raw: bytes, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(raw)
    [failure] = failures(tmp_path / name)
    assert failure.origin == str(tmp_path / name)
    assert failure.error.endswith(".")
    assert "\n" not in failure.error


def test_another_language_is_refused_by_name(tmp_path: Path) -> None:
    text = "Le ministre a déclaré que le gouvernement ne renoncerait pas à son projet de loi sur les retraites. " * 6
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    assert "French" in failures(tmp_path / "a.txt")[0].error


def test_a_page_nested_past_the_parser_s_depth_is_not_lost(tmp_path: Path) -> None:
    (tmp_path / "deep.html").write_text("<html><body>" + "<div>" * 400 + f"<p>{BODY}</p>" + "</div>" * 400, encoding="utf-8")
    [article] = articles(tmp_path / "deep.html")
    assert "Menteri Pertahanan Lumara" in article.text


def test_what_does_not_exist_is_said_in_one_sentence(tmp_path: Path) -> None:
    [failure] = failures(tmp_path / "nowhere.txt")
    assert "nowhere.txt cannot be read" in failure.error


@pytest.mark.parametrize("sample", [s for s in read_samples() if s.page], ids=lambda s: s.name)
def test_the_cleaner_gives_the_sample_its_canonical_text(sample: object, tmp_path: Path) -> None:
    """What a page shows around an article goes; what is left is the annotated text, but for kickers, captions and headline."""
    path = tmp_path / "page.txt"
    path.write_text(sample.page, encoding="utf-8")  # type: ignore[attr-defined]
    [article] = articles(path)
    kept = set(article.text.split("\n"))
    expected = [line for line in sample.article.text.split("\n") if line.strip()]  # type: ignore[attr-defined]
    assert [line for line in expected if line not in kept] == []
    assert len(kept) - len(expected) <= 3
