"""The review: decisions from this site's own form, taken back, never lost."""

import csv
import io
from pathlib import Path

import httpx
import pytest

from annotated import sample_reports
from served import HERE, Client, Page, site_of, with_sentences
from strangers import PAYLOADS, hostile


@pytest.fixture
def client(tmp_path: Path) -> Client:
    return site_of(tuple(with_sentences(report) for report in sample_reports()[:2]), tmp_path)


def send(client: Client, *, origin: str = HERE, path: str = "/review", **fields: str) -> httpx.Response:
    return client.post(path, data=fields, headers={"Origin": origin, "Accept-Language": "en"})


def shown(client: Client) -> str:
    """Return the claim that the page asks about."""
    told = Page(client.get("/review?lang=en").text)
    return next(field["value"] for field in told.all("input") if field.get("name") == "claim")


def decisions(client: Client) -> list[dict[str, object]]:
    found: list[dict[str, object]] = client.get("/review.json").json()["decisions"]
    return found


def test_a_decision_is_written_and_the_next_claim_is_shown(client: Client) -> None:
    first = shown(client)
    answer = send(client, claim=first, action="accept", reviewer="Rani", reason="jelas")
    assert answer.status_code == 200 and answer.url.path == "/review"
    (made,) = decisions(client)
    assert (made["claim"], made["decision"], made["reviewer"], made["reason"]) == (first, "accept", "Rani", "jelas")
    assert shown(client) != first
    (row,) = csv.DictReader(io.StringIO(client.get("/review.csv").text, newline=""))
    assert row["claim"] == first and row["type"]


def test_a_decision_is_taken_back_and_its_claim_shown_again(client: Client) -> None:
    first = shown(client)
    send(client, claim=first, action="reject")
    (made,) = decisions(client)
    answer = send(client, claim=first, action="undo", decision=str(made["id"]))
    assert decisions(client) == []
    assert f"claim={first}" in str(answer.url)
    assert "taken back" in Page(answer.text).text


def test_an_edit_keeps_only_what_was_changed(client: Client) -> None:
    first = shown(client)
    told = Page(client.get("/review?lang=en").text)
    values = {field["name"]: field.get("value", "") for field in told.all("input") if field.get("id", "").startswith("v-")}
    send(client, claim=first, action="edit", **{**values, "place": "Contoh"})
    (made,) = decisions(client)
    assert made["edits"] == {"place": "Contoh"}


def test_an_edit_that_changes_nothing_is_refused_in_words(client: Client) -> None:
    answer = send(client, claim=shown(client), action="edit")
    assert answer.status_code == 422 and "This change can't be meant" in Page(answer.text).text
    assert decisions(client) == []


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "http://127.0.0.1:1"])
def test_another_site_decides_nothing(client: Client, origin: str) -> None:
    assert send(client, origin=origin, claim=shown(client), action="accept").status_code == 403
    assert client.post("/review", data={"claim": shown(client), "action": "accept"}).status_code == 403
    assert decisions(client) == []


@pytest.mark.parametrize(
    ("fields", "status"), [({"action": "erase"}, 422), ({"action": "accept", "claim": "ffffff"}, 404), ({}, 422)]
)
def test_what_the_form_does_not_send_is_refused(client: Client, fields: dict[str, str], status: int) -> None:
    assert send(client, **fields).status_code == status


def test_only_the_review_may_run_a_script_and_only_this_sites_own(client: Client) -> None:
    policy = client.get("/review").headers["content-security-policy"]
    assert "script-src 'self'" in policy and "unsafe" not in policy
    assert "script-src" not in client.get("/about").headers["content-security-policy"]
    told = Page(client.get("/review").text)
    assert [script["src"] for script in told.all("script")] == ["/static/review.js"]


def test_reviewed_claims_give_error_rates(client: Client) -> None:
    assert "None yet" in Page(client.get("/about?lang=en").text).text
    send(client, claim=shown(client), action="reject")
    told = Page(client.get("/about?lang=en").text)
    assert "the claim itself111" in told.text


def test_a_store_without_claims_has_nothing_to_decide(tmp_path: Path) -> None:
    told = Page(site_of((), tmp_path).get("/review?lang=en").text)
    assert "No claim to review yet" in told.text


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_hostile_claim_is_only_text(payload: str, tmp_path: Path) -> None:
    client = site_of((hostile(payload),), tmp_path)
    told = Page(client.get("/review").text)
    assert payload in "".join(told.pieces) + "".join(field.get("value", "") for field in told.all("input"))
    assert len(told.all("script")) == 1
    assert not [name for _, attributes in told.elements for name in attributes if name.startswith("on") or name == "style"]
    send(client, claim="c" * 16, action="accept", reviewer=payload, reason=payload)
    again = Page(client.get("/review").text)
    assert len(again.all("script")) == 1 and not again.all("img")
