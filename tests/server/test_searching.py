"""A search answers what it is asked, or says in one sentence what it did not understand."""

import csv
import io

import pytest

from served import Client, Page, sample_site


@pytest.fixture
def client() -> Client:
    return sample_site()


@pytest.mark.parametrize(
    "asked",
    [
        "status=loud", "type=x", "since=kemarin", "until=2023-13", "since=2024&until=2023", "actor=%2B", "says=%2B", "q=%2B", "holder=PRK",
        "status=denied&status=claimed", "page=0", "page=-1", "page=x", "page=1&page=2", f"q={'a' * 401}", "status=%FF", "coder=human:x",
    ],
)  # fmt: skip
@pytest.mark.parametrize("form", ["", ".json", ".csv"])
def test_what_cannot_be_meant_is_never_answered_with_everything(client: Client, asked: str, form: str) -> None:
    answer = client.get(f"/search{form}?{asked}")
    assert answer.status_code == 422
    assert client.get(f"/search{form}").status_code == 200


def test_the_sentence_names_what_was_not_understood(client: Client) -> None:
    assert "since=kemarin" in Page(client.get("/search?q=peluru&since=kemarin&lang=en").text).text
    assert "q=peluru" not in Page(client.get("/search?q=peluru&since=kemarin&lang=en").text).text


def test_fields_that_are_left_empty_ask_nothing(client: Client) -> None:
    whole = client.get("/search.json").json()
    assert client.get("/search.json?q=&since=&until=&says=&actor=&recipient=&publisher=").json() == whole


def test_days_narrow_a_search(client: Client) -> None:
    rows = csv.DictReader(io.StringIO(client.get("/search.csv").text))
    every = {row["id"]: (row["date_start"], row["date_end"]) for row in rows if row["date_start"]}
    middle = sorted(every.values())[len(every) // 2][0]
    for asked, wanted in (
        (f"since={middle}", {id for id, (_, last) in every.items() if last >= middle}),
        (f"until={middle}", {id for id, (first, _) in every.items() if first <= middle}),
    ):
        found = {claim["id"] for claim in client.get(f"/search.json?{asked}").json()["claims"]}
        assert found == wanted
        assert 0 < len(found) < len(every)


@pytest.mark.parametrize("name", ["says", "actor", "recipient", "publisher"])
def test_names_can_be_chosen_and_lead_to_so_many_claims(client: Client, name: str) -> None:
    told = Page(client.get("/search?lang=en").text)
    links = [link["href"] for link in told.all("a") if link["href"].startswith(f"/search?{name}=")]
    assert links
    found = client.get(links[0].replace("/search?", "/search.json?")).json()["claims"]
    assert found
    chosen = Page(client.get(links[0]).text)
    assert [field["value"] for field in chosen.all("input") if field.get("name") == name and field.get("type") != "hidden"] != [""]


def test_the_fields_keep_what_is_asked_besides(client: Client) -> None:
    told = Page(client.get("/search?q=peluru&status=denied&since=2023").text)
    hidden = {(field["name"], field["value"]) for field in told.all("input") if field.get("type") == "hidden"}
    assert {("q", "peluru"), ("status", "denied")} <= hidden
    assert {"name": "since", "value": "2023"}.items() <= next(f for f in told.all("input") if f.get("id") == "f-since").items()


def test_an_article_that_answers_says_who_published_it_and_when(client: Client) -> None:
    told = Page(client.get("/search?q=Kestovia&lang=en").text)
    assert "Republika · 14 May 2024CONTOH: " in told.text.split("Articles")[-1]
