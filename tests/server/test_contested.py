"""Disputes and happenings: who says so, who denies it, from how many independent origins."""

import csv
import io
import re
from pathlib import Path
from typing import Any

import pytest

from factory import make_report
from menurut.desk.store import Store
from menurut.server.ledger import make_ledger
from menurut.server.wording import wording_of
from served import SAMPLE_STORE, Page, sample_site, site_of


def rows(path: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(sample_site().get(path).text, newline="")))


def disputes() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = sample_site().get("/disputes.json").json()["disputes"]
    return found


def both_sides() -> dict[str, Any]:
    """Return a dispute with somebody on each side."""
    return next(one for one in disputes() if one["origins"]["denies"] and one["origins"]["says"])


def page(path: str, language: str = "en") -> Page:
    return Page(sample_site().get(path, headers={"Accept-Language": language}).text)


def text(path: str) -> str:
    return sample_site().get(path, headers={"Accept-Language": "en"}).text


def test_what_is_contested_is_listed_with_its_origins() -> None:
    told = page("/disputes")
    assert {f"/disputes/{one['id']}" for one in disputes()} <= {link["href"] for link in told.all("a")}
    first = disputes()[0]["origins"]
    assert f"{first['says']} independent origin" in told.text


def test_a_dispute_shows_every_claim_on_its_side_once() -> None:
    one = both_sides()
    told = page(f"/disputes/{one['id']}")
    entries = told.of_class("entry")
    for side in ("says", "denies"):
        wanted = [claim for claim in one["claims"] if claim["side"] == side]
        assert len([entry for entry in entries if side in entry["class"].split()]) == len(wanted)
    assert {f"/claims/{claim['id']}" for claim in one["claims"]} <= {link["href"] for link in told.all("a")}


def test_an_origin_is_filled_once_on_a_side_and_hollow_after_that() -> None:
    for one in disputes():
        entries = page(f"/disputes/{one['id']}").of_class("entry")
        for side in ("says", "denies"):
            filled = [entry for entry in entries if side in entry["class"].split() and "copy" not in entry["class"].split()]
            assert len(filled) == one["origins"][side]


def test_the_evidence_words_of_every_claim_stand_on_the_page() -> None:
    one = both_sides()
    told = page(f"/disputes/{one['id']}")
    for claim in sample_site().get(f"/disputes/{one['id']}.json").json()["claims"]:
        assert " ".join(claim["words"].split())[:120] in told.text


def test_the_id_of_any_claim_in_a_dispute_leads_to_it() -> None:
    one = both_sides()
    for claim in one["claims"]:
        assert sample_site().get(f"/disputes/{claim['id']}").url.path == f"/disputes/{one['id']}"


def test_the_id_of_any_event_leads_to_its_happening() -> None:
    one = next(one for one in disputes() if len(sample_site().get(f"/events/{one['happening']}.json").json()["events"]) > 1)
    told = sample_site().get(f"/events/{one['happening']}.json").json()
    for event in told["events"]:
        answer = sample_site().get(f"/events/{event}")
        assert (answer.status_code, answer.url.path) == (200, f"/events/{told['id']}")


def test_a_happening_tells_why_its_events_are_one_and_how_each_article_tells_it() -> None:
    one = next(one for one in disputes() if len(sample_site().get(f"/events/{one['happening']}.json").json()["events"]) > 1)
    told = page(f"/events/{one['happening']}")
    assert "Why these are taken for one event" in told.text and told.of_class("signs")
    articles = {claim["article"] for claim in sample_site().get(f"/events/{one['happening']}.json").json()["claims"]}
    assert {f"/articles/{article}" for article in articles} <= {link["href"] for link in told.all("a")}


def test_an_event_that_nobody_else_tells_is_a_happening_too() -> None:
    contested = {one["happening"] for one in disputes()}
    with Store(SAMPLE_STORE) as store:
        alone = next(event for event in store.events() if event.id not in contested and event.claims == 1)
    told = sample_site().get(f"/events/{alone.id}.json").json()
    assert told["origins"] == {"says": 1, "denies": 0} or told["origins"] == {"says": 0, "denies": 1}
    assert (
        "ledger single" in [attributes.get("class") for _, attributes in page(f"/events/{alone.id}").elements]
        or told["origins"]["denies"]
    )


def test_twins_have_a_row_for_every_claim() -> None:
    one = both_sides()
    assert {row["id"] for row in rows(f"/disputes/{one['id']}.csv")} == {claim["id"] for claim in one["claims"]}
    assert {row["side"] for row in rows(f"/disputes/{one['id']}.csv")} == {"says", "denies"}
    assert {row["dispute"] for row in rows("/disputes.csv")} == {dispute["id"] for dispute in disputes()}
    told = sample_site().get(f"/events/{one['happening']}.json").json()
    assert [row["id"] for row in rows(f"/events/{one['happening']}.csv")] == [claim["id"] for claim in told["claims"]]


def test_what_nobody_disputes_is_not_found() -> None:
    assert sample_site().get("/disputes/ffffffffffff").status_code == 404
    assert sample_site().get("/events/ffffffffffff").status_code == 404
    assert sample_site().get("/events/zz.json").headers["content-type"] == "application/problem+json"


def test_a_store_without_a_dispute_says_what_it_needs(tmp_path: Path) -> None:
    told = Page(site_of((), tmp_path).get("/disputes?lang=en").text)
    assert "Nothing in this store is contested." in told.text
    assert "Articles have come or gone" not in told.text


def test_a_store_that_was_not_compared_says_so(tmp_path: Path) -> None:
    told = Page(site_of((make_report(),), tmp_path).get("/disputes?lang=en").text)
    assert "Articles have come or gone" in told.text
    assert "Nothing in this store is contested." not in told.text  # nobody knows yet


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_sentence_counts_in_the_readers_language(language: str) -> None:
    one = both_sides()
    says = one["origins"]["says"]
    words = {"id": "asal mandiri menyatakannya", "en": "independent origins say so" if says > 1 else "independent origin says so"}
    assert f"{says} {words[language]}" in page(f"/disputes/{one['id']}", language).text


def test_a_list_of_disputes_names_who_says_so_and_who_denies() -> None:
    for path in ("/", "/disputes"):
        told = page(path)
        assert told.of_class("sides-of") and "says so: " in told.text and "denies it: " in told.text


def test_the_words_of_each_claim_in_a_dispute_are_one_step_away() -> None:
    dispute = both_sides()
    links = {link["href"] for link in page(f"/disputes/{dispute['id']}").all("a")}
    assert {claim["id"] for claim in dispute["claims"]} <= {
        href.partition("#c-")[2] for href in links if href.startswith("/articles/")
    }


def test_what_is_denied_is_listed_before_what_is_told_with_other_facts() -> None:
    counts = [one["origins"] for one in disputes()]
    places = [(bool(one["says"] and one["denies"]), sum(one.values())) for one in counts]
    assert places == sorted(places, reverse=True)


def test_a_ledger_is_in_order_of_time_and_text_and_shows_the_same_words_once() -> None:
    sample_site()
    with Store(SAMPLE_STORE, read_only=True) as store:
        sides = store.dispute(both_sides()["id"]).sides
        book, turned, twice = (make_ledger(one, wording_of("en")) for one in (sides, sides[::-1], (*sides, *sides)))
    assert book == turned
    assert sum(not entry.again for entry in twice.entries) == len({side.claim.words for side in sides})
    days = [(side.claim.article.published or "9", side.claim.article.id) for side in sides]
    found = {side.claim.id: day for side, day in zip(sides, days, strict=True)}
    assert [found[entry.teller.id] for entry in book.entries] == sorted(days)


def test_a_happening_is_called_alike_on_all_pages() -> None:
    """A dispute, its event and the row of the timeline are headed by the same telling."""
    told = {"/timeline": page("/timeline").text}
    for one in (dispute for dispute in disputes() if dispute["origins"]["denies"]):
        head, event = (
            re.search(r'<h1 class="line">(.*?)</h1>', text(path))
            for path in (f"/disputes/{one['id']}", f"/events/{one['happening']}")
        )
        assert head is not None and event is not None and head[1] == event[1]
        assert Page(head[1]).text in told["/timeline"], one["id"]


def test_a_claim_that_stands_against_several_is_told_once_for_all_of_them() -> None:
    for one in disputes():
        lines = re.findall(r"<li><span class=\"path\">.*?</li>", text(f"/disputes/{one['id']}"), re.DOTALL)
        claims = [
            re.findall(r'href="/claims/(\w+)">(contradicts|denies|takes back)<.*over ([^<]+)<', line, re.DOTALL) for line in lines
        ]
        told = [claim[0] for claim in claims if claim]
        assert len(told) == len(set(told))


def test_a_list_of_disputes_says_over_what_each_is() -> None:
    entries = text("/disputes").split("<li><h2")[1:]
    assert len(entries) == len(disputes())
    for one, entry in zip(disputes(), entries, strict=True):
        assert "they differ over " in entry
        assert ("whether it happened" in entry) or not (one["origins"]["says"] and one["origins"]["denies"])
