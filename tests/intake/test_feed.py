"""Feeds and lists of feeds, made to be read and made to break."""

from pathlib import Path

import pytest

from menurut.intake import Taken, take_in
from menurut.intake import take as take_module
from menurut.types.failure import Failure

BODY = "Menteri Pertahanan Lumara mengatakan kapal itu berlayar dari Orvel pada Senin dan tiba tiga hari kemudian. " * 4
LAUGHS = '<!DOCTYPE r [<!ENTITY a0 "ha">' + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10)) + "]>"


def take(path: Path, written: str) -> list[Taken | Failure]:
    """Return what is taken in from a file."""
    path.write_text(written, encoding="utf-8")
    return list(take_in(str(path)))


def feed(*entries: str, head: str = "", declared: str = "") -> str:
    """Return an RSS feed."""
    return f'<?xml version="1.0"?>{declared}<rss version="2.0"><channel>{head}{"".join(f"<item>{one}</item>" for one in entries)}</channel></rss>'


def test_an_entry_has_the_outlet_and_the_clock_of_its_address(tmp_path: Path) -> None:
    entry = f"<link>https://www.republika.co.id/a/b</link><pubDate>Tue, 14 May 2024 20:20:00 GMT</pubDate><description>{BODY}</description>"
    [taken] = take(tmp_path / "a.xml", feed(entry))
    assert isinstance(taken, Taken)
    assert (taken.article.publisher, taken.article.published) == ("Republika", "2024-05-15T03:20:00+07:00")


def test_a_feed_s_own_address_stands_in_for_its_entries(tmp_path: Path) -> None:
    [taken] = take(
        tmp_path / "a.xml",
        feed(f"<link>https://pendek.example/1</link><description>{BODY}</description>", head="<link>https://www.detik.com/</link>"),
    )
    assert isinstance(taken, Taken)
    assert taken.article.publisher == "Detik"


@pytest.mark.parametrize(
    "written",
    ["Mon, 01 Jan 0000 00:00:00 GMT", "99999-01-01T00:00:00Z", "0000-00-00", "Tue, 31 Feb 2024 25:61:61 +9999", "kemarin"],
)
def test_a_time_that_is_none_is_left_out(tmp_path: Path, written: str) -> None:
    [taken] = take(tmp_path / "a.xml", feed(f"<pubDate>{written}</pubDate><description>{BODY}</description>"))
    assert isinstance(taken, Taken)
    assert taken.article.published is None or taken.article.published.startswith("2024-03")


def test_entities_are_not_unfolded(tmp_path: Path) -> None:
    [taken] = take(tmp_path / "a.xml", feed(f"<title>&a9;</title><description>&a9;{BODY}</description>", declared=LAUGHS))
    assert isinstance(taken, Taken)
    assert len(taken.article.text) < 2 * len(BODY)


def test_no_file_is_read_for_an_entity(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text("rahasia", encoding="utf-8")
    outside = f'<!DOCTYPE r [<!ENTITY x SYSTEM "file://{tmp_path}/b.txt">]>'
    [taken] = take(tmp_path / "a.xml", feed(f"<title>&x;</title><description>&x;{BODY}</description>", declared=outside))
    assert isinstance(taken, Taken)
    assert "rahasia" not in f"{taken.article.title}{taken.article.text}"


def test_a_list_of_feeds_that_lists_none_is_one_failure(tmp_path: Path) -> None:
    [failure] = take(tmp_path / "a.opml", f'<?xml version="1.0"?>{LAUGHS}<opml><body><outline xmlUrl="&a9;"/></body></opml>')
    assert isinstance(failure, Failure)
    assert failure.error.endswith("lists no feeds.")


def test_a_feed_with_too_many_entries_says_how_many_are_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(take_module, "MOST_ENTRIES", 2)
    found = take(tmp_path / "a.xml", feed(*[f"<description>{BODY}</description>"] * 3))
    assert [type(one).__name__ for one in found] == ["Failure", "Taken", "Taken"]
