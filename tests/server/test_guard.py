"""Every answer carries the headers, and the site answers to its own names only."""

from pathlib import Path

import pytest
from starlette.datastructures import Headers

from menurut.server.app import create_app
from menurut.server.guard import HEADERS, is_same_origin
from menurut.server.routes.articles import ArticleRoutes
from served import Client, sample_site

EVERY_KIND = [
    "/",
    "/search",
    "/about",
    "/about.json",
    "/search.csv",
    "/static/site.css",
    "/static/none.css",
    "/nowhere",
    "/articles/zz",
]


@pytest.mark.parametrize("path", EVERY_KIND)
def test_every_answer_has_the_headers(path: str) -> None:
    answer = sample_site().get(path)
    assert {name: answer.headers.get(name) for name in HEADERS} == HEADERS


def test_nothing_may_run_or_be_framed() -> None:
    policy = dict(part.strip().split(" ", 1) for part in HEADERS["Content-Security-Policy"].split(";"))
    assert policy["default-src"] == policy["base-uri"] == policy["frame-ancestors"] == "'none'"
    assert "unsafe" not in HEADERS["Content-Security-Policy"]
    assert policy.get("script-src", "'self'") == "'self'"


def test_a_mistake_of_the_program_is_a_page_with_the_headers_too(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def broken(self: ArticleRoutes, request: object) -> None:
        raise RuntimeError("a secret path")

    monkeypatch.setattr(ArticleRoutes, "about", broken)
    client = Client(create_app(tmp_path / "x.db"))
    answer = client.get("/about?lang=en")
    assert answer.status_code == 500
    assert "It is a mistake of the program" in answer.text
    assert "secret" not in answer.text
    assert answer.headers["content-security-policy"] == HEADERS["Content-Security-Policy"]


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:8765", "127.0.0.1.evil.example", "localhost@evil.example", "", "[::2]"]
)
def test_a_foreign_host_name_is_refused(host: str) -> None:
    answer = sample_site().get("/?lang=en", headers={"Host": host})
    assert answer.status_code == 421
    assert "Wrong name for this site" in answer.text


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost:99", "LOCALHOST", "[::1]:8765"])
def test_this_machine_may_ask_by_each_of_its_names(host: str) -> None:
    assert sample_site().get("/", headers={"Host": host}).status_code == 200


def test_other_names_can_be_allowed(tmp_path: Path) -> None:
    client = Client(create_app(tmp_path / "x.db", hosts=("berita.example",)), base_url="http://berita.example")
    assert client.get("/static/site.css").status_code == 200


@pytest.mark.parametrize(
    ("sent", "same"),
    [
        ({"host": "127.0.0.1:1", "origin": "http://127.0.0.1:1"}, True),
        ({"host": "127.0.0.1:1", "origin": "http://127.0.0.1:2"}, False),
        ({"host": "127.0.0.1:1", "origin": "https://evil.example"}, False),
        ({"host": "127.0.0.1:1", "origin": "null", "sec-fetch-site": "same-origin"}, False),
        ({"host": "127.0.0.1:1", "sec-fetch-site": "same-origin"}, True),
        ({"host": "127.0.0.1:1", "sec-fetch-site": "cross-site"}, False),
        ({"host": "127.0.0.1:1"}, False),
    ],
)
def test_a_form_is_ours_only_where_the_browser_says_so(sent: dict[str, str], same: bool) -> None:
    assert is_same_origin(Headers(sent)) is same
