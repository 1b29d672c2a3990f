"""The API gives what the store has, page by page, and says in one shape what can't be had."""

import base64
import json
import tempfile
from pathlib import Path
from typing import Any

import pytest

from menurut.desk.store import Store
from menurut.server.api import limits
from menurut.server.api.app import Asking
from menurut.server.app import create_app
from menurut.store.write import put_report, settle_identities
from served import Client, samples

_FOLDER = tempfile.TemporaryDirectory(prefix="menurut-api-", ignore_cleanup_errors=True)
STORE = Path(_FOLDER.name) / "api.db"

KINDS = ("claims", "events", "articles", "sources", "disputes")


@pytest.fixture(scope="module")
def client() -> Client:
    with Store(STORE) as store:
        for report in samples():
            put_report(store.connection, report)
        settle_identities(store.connection)
        store.compare()
    return Client(create_app(STORE))


@pytest.fixture(autouse=True)
def unhurried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "AT_ONCE", 1e9)


def told(client: Client, path: str) -> Any:
    answer = client.get(path)
    assert answer.status_code == 200, answer.text
    return answer.json()


def problem(client: Client, path: str, status: int, **sent: Any) -> dict[str, Any]:
    answer = client.get(path, **sent)
    assert (answer.status_code, answer.headers["content-type"]) == (status, "application/problem+json"), answer.text
    found: dict[str, Any] = answer.json()
    assert set(found) == {"type", "title", "status", "detail", "code"}
    assert found["status"] == status
    assert "\n" not in found["detail"]
    return found


def all_rows(client: Client, path: str, limit: int) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = []
    page = told(client, f"{path}{'&' if '?' in path else '?'}limit={limit}")
    while True:
        rows += page["rows"]
        if page["next"] is None:
            return rows
        assert len(page["rows"]) == limit
        page = told(client, f"{path}{'&' if '?' in path else '?'}limit={limit}&cursor={page['next']}")


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("limit", [7, 500])
def test_pages_together_are_the_list(client: Client, kind: str, limit: int) -> None:
    with Store(STORE, read_only=True) as store:
        expected = [row.id for row in getattr(store, kind)()]
    assert [row["id"] for row in all_rows(client, f"/v1/{kind}", limit)] == expected
    assert len(expected) > 1


@pytest.mark.parametrize(
    "asked", ["status=denied", "type=AID,CONSULT&since=2023", "publisher=a", "text=senjata", "actor=IDN", "event=0"]
)
@pytest.mark.parametrize("kind", ["claims", "events", "articles"])
def test_pages_of_a_question_together_are_its_answer(client: Client, kind: str, asked: str) -> None:
    if asked == "event=0":
        asked = f"event={told(client, '/v1/events?limit=1')['rows'][0]['id']}"
    filters = dict(part.split("=") for part in asked.split("&"))
    with Store(STORE, read_only=True) as store:
        expected = [row.id for row in getattr(store, kind)(**filters)]
    assert [row["id"] for row in all_rows(client, f"/v1/{kind}?{asked}", 3)] == expected


def test_undated_rows_stand_on_pages_too(tmp_path: Path) -> None:
    from dataclasses import replace

    undated = [replace(report, article=replace(report.article, published=None)) for report in samples()[:6]]
    with Store(tmp_path / "undated.db") as store:
        for report in undated:
            put_report(store.connection, report)
        expected = [row.id for row in store.claims()]
    client = Client(create_app(tmp_path / "undated.db"))
    assert [row["id"] for row in all_rows(client, "/v1/claims", 4)] == expected


def test_what_comes_in_between_moves_no_page(tmp_path: Path) -> None:
    path = tmp_path / "growing.db"
    with Store(path) as store:
        for report in samples()[::2]:
            put_report(store.connection, report)
        before = [row.id for row in store.claims()]
    client = Client(create_app(path))
    first = told(client, "/v1/claims?limit=5")
    with Store(path) as store:
        for report in samples()[1::2]:
            put_report(store.connection, report)
    seen = [row["id"] for row in first["rows"]]
    rest = [row["id"] for row in all_rows(client, f"/v1/claims?cursor={first['next']}", 100)]
    assert not set(seen) & set(rest)
    assert set(before) <= {*seen, *rest}


def test_records_are_found_by_the_start_of_an_id(client: Client) -> None:
    claim = told(client, "/v1/claims?limit=1")["rows"][0]
    assert told(client, f"/v1/claims/{claim['id'][:10]}") == claim
    assert told(client, f"/v1/events/{claim['event']}")["id"] == claim["event"]
    article = told(client, f"/v1/articles/{claim['article']}")
    (start, end), *_ = claim["evidence"]
    assert " ".join(article["text"][start:end].split()) in claim["words"]
    report = told(client, f"/v1/articles/{claim['article']}/report")
    assert (report["schema"], report["article"]["id"]) == ("menurut.report/1", claim["article"])


def test_lists_of_articles_leave_their_texts_out(client: Client) -> None:
    assert "text" not in told(client, "/v1/articles?limit=1")["rows"][0]


def test_who_is_named_is_found(client: Client) -> None:
    rows = told(client, "/v1/entities?name=Kestovia")["rows"]
    assert rows
    identity = told(client, f"/v1/entities/{rows[0]['id']}")
    assert rows[0]["id"] in {member["id"] for member in identity["members"]}


def test_words_are_searched_for(client: Client) -> None:
    rows = told(client, "/v1/search?q=senjata")["rows"]
    assert rows
    assert all("senjata" in row["words"].lower() or "senjata" in (row["title"] or "").lower() for row in rows)


@pytest.mark.parametrize(
    ("path", "status", "code"),
    [
        ("/v1/claims?type=NOTHING", 422, "bad-filter"),
        ("/v1/claims?status=disputed", 422, "bad-filter"),
        ("/v1/claims?since=kemarin", 422, "bad-filter"),
        ("/v1/claims?since=2024&until=2023", 422, "bad-filter"),
        ("/v1/claims?actor=%2B", 422, "bad-filter"),
        ("/v1/claims?event=zz", 422, "bad-filter"),
        ("/v1/search?q=%2B", 422, "bad-filter"),
        ("/v1/search", 422, "bad-parameter"),
        ("/v1/claims?aktor=PRK", 422, "bad-parameter"),
        ("/v1/claims?limit=0", 422, "bad-parameter"),
        ("/v1/claims?limit=x", 422, "bad-parameter"),
        ("/v1/claims?cursor=abc", 422, "bad-cursor"),
        ("/v1/claims?cursor=" + base64.urlsafe_b64encode(json.dumps(["articles", None, "a"]).encode()).decode(), 422, "bad-cursor"),
        ("/v1/claims?cursor=" + base64.urlsafe_b64encode(json.dumps(["claims", None, 2**70]).encode()).decode(), 422, "bad-cursor"),
        ("/v1/claims/0000000000000000", 404, "no-record"),
        ("/v1/claims/zz", 404, "no-record"),
        ("/v1/disputes/0000000000000000", 404, "no-record"),
        ("/v1/nothing", 404, "no-address"),
        ("/v1/", 404, "no-address"),
        ("/v1/claims?q=" + "a" * 60_000, 414, "too-long"),
    ],
)  # fmt: skip
def test_what_cannot_be_meant_is_one_sentence(client: Client, path: str, status: int, code: str) -> None:
    assert problem(client, path, status)["code"] == code


def test_an_unknown_parameter_never_asks_for_everything(client: Client) -> None:
    assert "holder" in problem(client, "/v1/claims?holder=PRK", 422)["detail"]


def test_only_reading_is_possible(client: Client) -> None:
    for method in ("POST", "PUT", "PATCH", "DELETE"):
        answer = client.request(method, "/v1/claims")
        assert (answer.status_code, answer.json()["code"]) == (405, "wrong-method")
    assert client.post("/v1/claims", content=b"x").json()["code"] == "too-large"


@pytest.mark.parametrize("path", ["/v1/claims?limit=3", "/v1/sources", "/v1/articles/{id}/report"])
def test_what_is_known_is_not_sent_again(client: Client, path: str) -> None:
    path = path.format(id=samples()[0].article.id)
    first = client.get(path)
    again = client.get(path, headers={"If-None-Match": f'"other", W/{first.headers["etag"]}'})
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", first.headers["etag"])
    assert client.get(path, headers={"If-None-Match": '"other"'}).status_code == 200


def test_the_description_is_openapi_3_1(client: Client) -> None:
    described = told(client, "/v1/openapi.json")
    assert described["openapi"].startswith("3.1")
    assert described["servers"] == [{"url": "/v1"}]
    paths = {
        "/claims",
        "/events",
        "/articles",
        "/entities",
        "/disputes",
        "/sources",
        "/search",
        "/claims/{id}",
        "/articles/{id}/report",
    }
    assert paths <= set(described["paths"])
    assert {name for path in described["paths"].values() for name in path} == {"get"}


def test_an_answer_that_takes_too_long_is_broken_off(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    from menurut.server.api import app

    monkeypatch.setattr(app, "SECONDS", -1.0)
    monkeypatch.setattr(app, "STEPS", 10)
    assert problem(client, "/v1/claims", 503)["code"] == "too-slow"


def test_a_store_that_is_gone_is_one_sentence(tmp_path: Path) -> None:
    found = problem(Client(create_app(tmp_path / "gone.db")), "/v1/claims", 503)
    assert str(tmp_path) not in found["detail"]


def test_a_client_that_asks_without_end_is_told_to_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [0.0]
    limited = limits.Limits(lambda *_: None, clock=lambda: now[0])  # type: ignore[arg-type,return-value]
    monkeypatch.setattr(limits, "AT_ONCE", 3.0)
    assert [limited._wait("a") for _ in range(3)] == [0.0] * 3
    assert limited._wait("a") > 0
    assert limited._wait("b") == 0
    now[0] = 1.0
    assert limited._wait("a") == 0


def test_who_asks_too_much_gets_a_problem(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits.Limits, "_wait", lambda *_: 2.5)
    answer = client.get("/v1/claims")
    assert (answer.status_code, answer.headers["retry-after"], answer.json()["code"]) == (429, "3", "too-many")


def test_nothing_of_an_answer_is_a_path_of_this_machine(client: Client) -> None:
    assert Asking(STORE).path == STORE
    for path in ("/v1/claims", "/v1/articles", "/v1/openapi.json"):
        assert _FOLDER.name not in client.get(path).text
