"""Beyond this machine nobody is let in without the token; on it everybody reads."""

from base64 import b64encode

import pytest

from menurut.server.app import create_app
from served import Client, sample_site

TOKEN = "kunci-contoh-yang-cukup-panjang"
PATHS = ("/", "/search.json", "/about", "/v1/claims", "/v1/openapi.json", "/static/site.css", "/feeds", "/nothing")


@pytest.fixture(scope="module")
def closed(tmp_path_factory: pytest.TempPathFactory) -> Client:
    from menurut.desk.store import Store

    path = tmp_path_factory.mktemp("closed") / "closed.db"
    Store(path).close()
    return Client(create_app(path, token=TOKEN), base_url="http://koran.example")


def basic(token: str) -> str:
    return "Basic " + b64encode(f"siapa:{token}".encode()).decode()


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize(
    "sent", [None, "Bearer", "Bearer x", f"Bearer {TOKEN}x", basic("x"), "Basic !!!", "Basic w7w=", f"Token {TOKEN}"]
)
def test_nobody_is_let_in_without_the_token(closed: Client, path: str, sent: str | None) -> None:
    answer = closed.get(path, headers={"Authorization": sent} if sent else {})
    assert answer.status_code == 401
    assert answer.headers["www-authenticate"].startswith("Bearer" if path.startswith("/v1") else "Basic")
    assert "content-security-policy" in answer.headers
    if path.startswith("/v1"):
        assert answer.json()["code"] == "no-token"


@pytest.mark.parametrize("sent", [f"Bearer {TOKEN}", f"bearer {TOKEN}", basic(TOKEN)])
def test_who_brings_the_token_is_let_in(closed: Client, sent: str) -> None:
    found = {path: closed.get(path, headers={"Authorization": sent}).status_code for path in PATHS}
    assert found == {path: 404 if path == "/nothing" else 200 for path in PATHS}


def test_writing_needs_the_token_too(closed: Client) -> None:
    assert closed.post("/read", data={"text": "CONTOH"}).status_code == 401


def test_on_this_machine_reading_needs_no_account() -> None:
    assert sample_site().get("/v1/claims").status_code == 200


def test_on_this_machine_foreign_names_are_refused_by_the_api_too() -> None:
    answer = sample_site().get("/v1/claims", headers={"Host": "evil.example"})
    assert (answer.status_code, answer.json()["code"]) == (421, "wrong-host")
