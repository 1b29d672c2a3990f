"""Input made to break or to hold up: one article or one clear failure each, within the time that one may take."""

import gzip
import time
from pathlib import Path

import pytest

from menurut.intake import Taken, take_in
from menurut.intake.decode import LARGEST
from menurut.types.failure import Failure

BODY = "Menteri Pertahanan Lumara mengatakan kapal itu berlayar dari Orvel pada Senin dan tiba tiga hari kemudian. " * 4
PROSE = f"<p>{BODY}</p>"
HEAD = "<!DOCTYPE html><html><head><title>CONTOH</title></head><body>"

# Seconds; the slowest of these takes a third of it on a slow machine.
LONGEST = 5.0

PAGES = {
    "nested 300 deep": HEAD + "<div>" * 300 + PROSE + "</div>" * 300,
    "nested 50,000 deep": HEAD + "<div>" * 50_000 + PROSE,
    "unclosed": HEAD + "<b>" * 60_000 + PROSE,
    "as many tags as are read": HEAD + "".join(f"<p>Kapal {n} berlayar." for n in range(9_500)) + PROSE,
    "more tags than are read": HEAD + "".join(f"<p>Kapal {n} berlayar.</p>" for n in range(60_000)) + PROSE,
    "line breaks": HEAD + PROSE + "<br>".join(f"kapal {n}" for n in range(9_500)) + PROSE,
    "many attributes": HEAD + f"<div {' '.join(f'a{n}=1' for n in range(100_000))}>" + PROSE,
    "one long attribute": HEAD + f"<div x='{'a' * 5_000_000}'>" + PROSE,
    "one long word": HEAD + f"<p>{'a' * 1_000_000}</p>" + PROSE,
    "brackets alone": HEAD + "<" * 2_000_000 + PROSE,
    "open tags": HEAD + "<a" * 1_000_000 + PROSE,
    "deep json": HEAD + f"<script type='application/ld+json'>{'[' * 100_000}</script>" + PROSE,
    "broken address": HEAD.replace("</head>", '<link rel="canonical" href="http://[x"></head>') + PROSE,
    "years without end": HEAD.replace("</head>", '<meta itemprop="datePublished" content="99999-01-01T00:00:00Z"></head>') + PROSE,
    "frames": "<html><frameset>" + "<frame src=x>" * 10_000,
    "scripts": HEAD + "<script>" * 200_000 + PROSE,
}

TEXTS = {
    "one long word": "a" * 1_000_000,
    "brackets": "(" * 500_000 + BODY,
    "quotes": '"' * 500_000 + BODY,
    "marks": BODY + "\u0301" * 500_000,
    "labels": "\n".join(f"Baca juga {n}" for n in range(40_000)) + "\n" + BODY,
    "lines": "\n".join(f"a{n}" for n in range(80_000)),
    "times": "Senin, 10 Jun 2024 21:05 WIB\n" * 30_000 + BODY,
    "dashes": f"{'A' + ' - ' * 30}\n" * 5_000 + BODY,
    "sources": "dari" * 200_000 + BODY,
}


def is_cut(outcome: Taken) -> bool:
    """Return whether a text was too long, and says so."""
    return any(gap.id == "text-truncated" for gap in outcome.article.noticed)


def timed(path: Path) -> Taken | Failure:
    """Return the one outcome of a file; fail where it takes too long or where a failure is not one sentence."""
    begun = time.process_time()
    [outcome] = list(take_in(str(path)))
    assert time.process_time() - begun < LONGEST
    if isinstance(outcome, Failure):
        assert outcome.error.endswith(".")
        assert "\n" not in outcome.error
        assert len(outcome.error) < 400
    return outcome


@pytest.mark.parametrize("name", PAGES)
def test_a_hostile_page_neither_breaks_nor_holds_up(name: str, tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(PAGES[name], encoding="utf-8")
    outcome = timed(tmp_path / "a.html")
    # What follows the trap is still there, but where a browser would not show it either, or a million characters came before.
    lost = {
        "frames",
        "scripts",
        "as many tags as are read",
        "more tags than are read",
        "one long word",
        "brackets alone",
        "line breaks",
    }
    assert name in lost or (isinstance(outcome, Taken) and (BODY.strip() in outcome.article.text or is_cut(outcome)))


@pytest.mark.parametrize("name", TEXTS)
def test_a_hostile_text_neither_breaks_nor_holds_up(name: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXTS[name], encoding="utf-8")
    outcome = timed(tmp_path / "a.txt")
    if isinstance(outcome, Failure):
        assert name in ("lines", "one long word", "labels")
    elif name not in ("lines", "one long word"):
        assert BODY.strip() in outcome.article.text or is_cut(outcome)


@pytest.mark.parametrize(
    ("name", "raw", "message"),
    [
        ("a.html.gz", gzip.compress(b"<p>a</p>" * 5_000_000), "unpacks to more than an article can hold"),
        ("a.txt.gz", gzip.compress(BODY.encode())[:-9], "truncated gzip"),
        ("a.txt", b"kapal " * (LARGEST // 6 + 10), "larger than an article"),
        ("a.pdf", b"%PDF-1.4\n" + b"1 0 obj << /Type /Catalog >>\n" * 100, "is a PDF"),
        ("a.docx", b"PK\x03\x04" + b"[Content_Types].xml" * 50, "office document"),
        ("a.txt", b"\x00\x01\x02" * 1000, "is not text"),
        ("a.txt", BODY.encode("utf-16-le"), "is not text"),
        ("a.warc", b"WARC/1.0\r\nContent-Length: 99999999999\r\nWARC-Type: response\r\n\r\n", "holds no web page"),
        ("a.warc.gz", bytes(range(256)) * 100, "no web archive"),
        ("a.jsonl", b"\n\n\n", "has no rows"),
    ],
)  # fmt: skip
def test_what_is_no_article_is_said_in_one_sentence(name: str, raw: bytes, message: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(raw)
    outcome = timed(tmp_path / name)
    assert isinstance(outcome, Failure)
    assert message in outcome.error


def test_a_file_of_200_megabytes_is_not_read_to_its_end(tmp_path: Path) -> None:
    with (tmp_path / "a.txt").open("wb") as stream:
        stream.truncate(200 * 2**20)
    assert isinstance(timed(tmp_path / "a.txt"), Failure)


def test_all_members_of_a_gzip_file_are_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt.gz").write_bytes(gzip.compress(BODY.encode()) + gzip.compress(b"\nKapal itu kembali."))
    outcome = timed(tmp_path / "a.txt.gz")
    assert isinstance(outcome, Taken)
    assert outcome.article.text.endswith("Kapal itu kembali.")
