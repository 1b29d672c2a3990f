"""The paste box reads, keeps nothing unless asked, and says what was wrong."""

from collections.abc import AsyncIterator
from pathlib import Path
from urllib.parse import urlencode

import pytest

from factory import TEXT
from menurut.desk.store import Store
from menurut.reading.proving import make_lexicon
from menurut.server.pages.front import PASTE_LIMIT
from served import HERE, Client, Page, site_of

OURS = {"Origin": HERE, "Accept-Language": "en"}


@pytest.fixture
def client(tmp_path: Path) -> Client:
    return site_of((), tmp_path)


def kept(folder: Path) -> int:
    with Store(folder / "site.db") as store:
        return store.counts()["articles"]


def test_a_pasted_text_is_read_at_once_and_not_kept(client: Client, tmp_path: Path) -> None:
    answer = client.post("/read", data={"text": TEXT, "title": "CONTOH", "published": "2023-07-27"}, headers=OURS)
    told = Page(answer.text)
    assert answer.status_code == 200
    assert answer.headers["cache-control"] == "no-store"
    assert TEXT in "".join(told.pieces)
    assert "This text is not kept" in told.text and "27 July 2023" in told.text
    assert not [link for link in told.all("a") if link["href"].startswith(("/articles/", "/claims/"))]
    assert kept(tmp_path) == 0


def test_a_pasted_page_is_cleaned_like_everything_else(client: Client) -> None:
    answer = client.post("/read", data={"text": f"{TEXT}\n\nBaca juga: Kapal lain\n\n{TEXT}"}, headers=OURS)
    assert "1 line removed" in Page(answer.text).text


def test_a_text_is_kept_where_it_is_asked_for(client: Client, tmp_path: Path) -> None:
    answer = client.post("/read", data={"text": TEXT, "keep": "1", "language": "id"}, headers=OURS, follow_redirects=False)
    assert answer.status_code == 303
    assert client.get(answer.headers["location"]).status_code == 200
    assert kept(tmp_path) == 1


def test_a_text_is_read_with_the_lexicon_that_the_store_reads_with(client: Client, tmp_path: Path) -> None:
    with Store(tmp_path / "site.db") as store:
        store.use_lexicon(
            make_lexicon([("mine.yml", "actors:\n- {name: Kerajaan Kestovia, forms: [Kestovia], kind: state, country: KSV}\n")])
        )
    asked = {"text": TEXT, "language": "id"}
    assert "Kerajaan Kestovia" in client.post("/read", data=asked, headers=OURS).text
    kept_at = client.post("/read", data={**asked, "keep": "1"}, headers=OURS, follow_redirects=False).headers["location"]
    assert "Kerajaan Kestovia" in client.get(kept_at).text


def test_another_site_cannot_have_a_text_kept(client: Client, tmp_path: Path) -> None:
    for headers in ({"Origin": "https://evil.example"}, {}, {"Origin": "null"}):
        answer = client.post("/read", data={"text": TEXT, "keep": "1"}, headers={**headers, "Accept-Language": "en"})
        assert answer.status_code == 403
        assert "Another site asked" in answer.text
    assert kept(tmp_path) == 0


def test_a_forgotten_article_is_not_kept_again(client: Client, tmp_path: Path) -> None:
    fields = {"text": TEXT, "keep": "1", "language": "id"}
    client.post("/read", data=fields, headers=OURS)
    with Store(tmp_path / "site.db") as store:
        store.forget(store.articles()[0].id)
    answer = client.post("/read", data=fields, headers=OURS)
    assert answer.status_code == 409
    assert "This article was forgotten" in answer.text


@pytest.mark.parametrize(
    ("fields", "status", "title"),
    [
        ({"text": ""}, 422, "There is no text to read"),
        ({}, 422, "There is no text to read"),
        ({"text": "  \n\n "}, 422, "There is no text to read"),
        ({"text": TEXT, "published": "yesterday"}, 422, "This is no date"),
        ({"text": "a" * (PASTE_LIMIT + 1)}, 413, "The text is too long"),
        ({"text": TEXT, "title": "t" * 501}, 413, "The text is too long"),
        ({str(number): "x" for number in range(50)}, 422, "The form was not understood"),
        ({"text": "Der Minister hat am Montag in Berlin erklärt, dass die Regierung keine weiteren Waffen liefern werde. " * 4}, 422, "This language is not read"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_explained(client: Client, fields: dict[str, str], status: int, title: str) -> None:
    answer = client.post("/read", data=fields, headers={**OURS, "content-type": "application/x-www-form-urlencoded"})
    assert answer.status_code == status
    assert title in Page(answer.text).text


def test_a_body_without_end_is_cut_off(client: Client) -> None:
    async def endless() -> AsyncIterator[bytes]:
        yield b"text="
        for _ in range(1000):
            yield b"%41" * 10_000

    answer = client.post("/read", content=endless(), headers={**OURS, "content-type": "application/x-www-form-urlencoded"})
    assert answer.status_code == 413


def test_another_kind_of_body_is_no_form(client: Client) -> None:
    assert client.post("/read", json={"text": TEXT}, headers=OURS).status_code == 422
    assert client.post("/read", files={"text": ("x", b"x")}, headers=OURS).status_code == 422


def test_bytes_that_are_no_text_do_no_harm(client: Client) -> None:
    body = urlencode({"text": TEXT}) + "%FF%00%ED%A0%80&title=%FF"
    answer = client.post("/read", content=body, headers={**OURS, "content-type": "application/x-www-form-urlencoded"})
    assert answer.status_code == 200


def test_a_paragraph_alone_is_an_article(client: Client) -> None:
    assert (
        "No political event"
        in Page(client.post("/read", data={"text": "Hujan turun di Orvel sejak pagi tadi."}, headers=OURS).text).text
    )


@pytest.mark.parametrize("odd", ["\U0001f600" * 3_000, "\u202e\u200f" * 1_000, "a" * 50_000, "\0" * 3_000, "\ufffd" * 3_000])
def test_odd_text_is_read_like_any_other(client: Client, odd: str) -> None:
    answer = client.post("/read", data={"text": f"{TEXT}\n{odd}\n{TEXT}", "language": "id"}, headers=OURS)
    assert answer.status_code == 200
    assert TEXT in "".join(Page(answer.text).pieces)


def test_half_a_character_pasted_does_no_harm(client: Client) -> None:
    """A browser sends U+FFFD; whoever writes the form by hand may send what UTF-8 forbids."""
    body = urlencode({"text": TEXT, "publisher": "Harian"}) + "%ED%A0%80%ED%BF%BF&title=%ED%A0%BD"
    answer = client.post("/read", content=body, headers={**OURS, "content-type": "application/x-www-form-urlencoded"})
    assert answer.status_code == 200
