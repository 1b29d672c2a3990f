"""Every page in both languages, and what stands on it."""

import csv
import io
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from factory import make_article, make_report, span_of
from menurut.desk.store import Store
from menurut.server.app import create_app
from menurut.server.wording import wording_of
from menurut.types.article import Dropped
from menurut.types.claim import Quantity, SourceLink
from menurut.types.gap import Gap
from menurut.types.span import Span
from served import Client, Page, a_denial, pages_of_samples, sample_site, samples, site_of

REPORT, DENIED = a_denial()
SPEAKER = next(link.entity for claim in REPORT.claims if claim.id == DENIED for link in claim.chain[::-1] if link.entity)
# Of a picture with hundreds of links these many, spread over all of them.
MOST_LINKS = 40

PATHS = [
    "/",
    "/search",
    "/search?q=peluru",
    "/search?q=takadakataini",
    "/search?status=denied&type=AID",
    "/about",
    f"/articles/{REPORT.article.id}",
    f"/articles/{REPORT.article.id}?claim={DENIED}",
    f"/claims/{DENIED}",
    f"/who/{SPEAKER}",
    "/disputes",
    "/timeline",
    "/timeline?type=AID&since=2023",
    "/network",
    "/network?by=country&status=denied",
    "/map",
    "/calendar",
    *(path for path in pages_of_samples() if path.startswith(("/disputes/", "/events/"))),
    "/nowhere",
    "/claims/ffffffffffff",
    "/search?status=loud",
]


def page(path: str, client: Client | None = None, language: str = "en") -> Page:
    answer = (client or sample_site()).get(path, headers={"Accept-Language": language})
    return Page(answer.text)


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("path", PATHS)
def test_a_page_needs_no_script_and_no_inline_style(path: str, language: str) -> None:
    told = page(path, language=language)
    assert told.all("html")[0]["lang"] == language
    assert not told.all("script") and not told.all("style")
    for _, attributes in told.elements:
        assert not {name for name in attributes if name == "style" or name.startswith("on")}
    assert told.all("h1") and told.all("main")
    assert next(link["href"] for link in told.all("a")) == "#content"


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("path", PATHS)
def test_ids_are_unique_and_every_field_has_a_label(path: str, language: str) -> None:
    told = page(path, language=language)
    ids = [attributes["id"] for _, attributes in told.elements if "id" in attributes]
    assert len(ids) == len(set(ids))
    labelled = {label["for"] for label in told.all("label")}
    fields = [f for tag in ("input", "textarea", "select") for f in told.all(tag) if f.get("type") != "hidden"]
    assert {field["id"] for field in fields} <= labelled


@pytest.mark.parametrize("path", PATHS)
def test_every_link_inside_the_site_leads_somewhere(path: str) -> None:
    told = page(path)
    ids = {attributes["id"] for _, attributes in told.elements if "id" in attributes}
    hrefs = sorted({link["href"] for link in told.all("a")})
    for href in hrefs[:: max(1, len(hrefs) // MOST_LINKS)]:
        if href.startswith("#"):
            assert href[1:] in ids
        elif href.startswith("/"):
            assert sample_site().get(href.split("#")[0]).status_code == (
                404 if "nowhere" in href or "ffff" in href else 422 if "loud" in href else 200
            )
        else:
            assert href.startswith("https://contoh.example/") or href.startswith("https://sample.example/")


def test_the_front_page_shows_what_is_denied_what_is_new_and_the_paste_box() -> None:
    told = page("/")
    assert "Most contested" in told.text and told.of_class("squares")
    assert {form["action"] for form in told.all("form")} == {"/search", "/read"}
    newest = max(samples(), key=lambda report: report.article.published or "")
    assert newest.article.title in told.text


def test_an_article_without_a_title_is_named_by_whole_words_and_says_where_they_end(tmp_path: Path) -> None:
    report = make_report()
    text = f"{report.article.text} {'Panjang sekali beritanya. ' * 20}"
    untitled = replace(report, article=replace(report.article, id="a" * 16, title=None, text=text))
    told = page("/", site_of((replace(untitled, layout=replace(report.layout, paragraphs=(Span(0, len(text)),))),), tmp_path)).text
    assert re.search(r"(Panjang|sekali|beritanya\.) …", told)


def test_an_empty_store_says_how_to_fill_it(tmp_path: Path) -> None:
    client = site_of((), tmp_path)
    assert "The store is empty" in page("/", client).text
    assert "menurut load PATH" in page("/", client).text
    assert "Nothing has been read into this store yet." in page("/search", client).text
    assert "No claim answers this search." in page("/search?q=x", client).text
    review = page("/review", client).text
    assert "No claim to review yet" in review and "Everything has been decided" not in review
    assert client.get("/about.json").json()["counts"]["articles"] == 0
    assert "None yet" in page("/about", client).text


def test_the_manifest_says_with_what_a_store_was_read(tmp_path: Path) -> None:
    told = sample_site().get("/about.json").json()
    assert {"menurut", "plover", "models", "lexicon", "form", "settings", "readings", "counts", "statuses", "rates"} <= set(told)
    assert sum(one["articles"] for one in told["readings"]) == told["counts"]["articles"] == len(samples())
    assert sum(told["statuses"]["claims"].values()) == told["counts"]["claims"]
    rows = {row["name"]: row["value"] for row in csv.DictReader(io.StringIO(sample_site().get("/about.csv").text))}
    assert rows["counts.claims"] == str(told["counts"]["claims"])
    assert rows["readings.0.version"] == told["readings"][0]["version"]
    assert rows["rates"] == rows["lexicon"] == ""
    assert {link["href"] for link in page("/about").all("a")} >= {"/about.json", "/about.csv"}


def test_a_missing_store_is_a_page(tmp_path: Path) -> None:
    client = site_of((), tmp_path)
    (tmp_path / "site.db").rename(tmp_path / "moved.db")
    answer = client.get("/?lang=en")
    assert answer.status_code == 503
    assert "The store can't be used" in Page(answer.text).text


def test_the_article_stands_on_its_page_word_for_word() -> None:
    told = page(f"/articles/{REPORT.article.id}")
    written = "".join(told.pieces)
    for line in REPORT.article.text.split("\n"):
        assert line in written


def test_sources_cues_and_contents_are_marked() -> None:
    report = next(r for r in samples() if sum(a.act == "deny" and bool(a.content) for a in r.attributions))
    told = page(f"/articles/{report.article.id}")
    for layer in ("source", "cue", "opens", "closes", "denied", "no"):
        assert len(told.of_class(layer)) > 1, layer  # one of them is the legend's


def test_an_event_is_told_once_with_all_who_tell_it() -> None:
    claim = next(c for c in REPORT.claims if c.id == DENIED)
    together = [c for c in REPORT.claims if c.event == claim.event]
    told = page(f"/articles/{REPORT.article.id}")
    notes = {one["id"] for one in told.of_class("teller")}
    assert len(together) > 1
    assert {f"c-{c.id}" for c in together} <= notes
    assert len(told.of_class("event")) == len({c.event for c in REPORT.claims})


def test_whoever_tells_an_event_is_shown_with_the_number_they_give(tmp_path: Path) -> None:
    report = make_report()
    more = Quantity(what="dead", low=1200.0, high=1200.0, span=report.claims[0].quantities[0].span)
    other = replace(report.claims[0], id="c2", chain=report.claims[0].chain[:1], act="assert", attributions=(), quantities=(more,))
    client = site_of((replace(report, article=make_article(id="a" * 16), claims=(report.claims[0], other)),), tmp_path)
    for path, numbers in ((f"/articles/{'a' * 16}", {"weapons: at least 1", "dead: 1,200"}), ("/claims/c1", {"dead: 1,200"})):
        text = client.get(path, headers={"Accept-Language": "en"}).text
        assert set(re.findall(r'class="counted">([^<]+)<', text)) == numbers, path


def test_a_claim_chosen_by_address_is_lit_without_a_script() -> None:
    told = page(f"/articles/{REPORT.article.id}?claim={DENIED}")
    (chosen,) = told.of_class("chosen")
    assert chosen["id"] == f"c-{DENIED}"
    number = next(name[1:] for name in chosen["class"].split() if name[1:].isdigit())
    lit = [attributes for _, attributes in told.elements if f"data-c{number}" in attributes]
    assert {one[f"data-c{number}"] for one in lit} >= {"event", ""}


def test_an_unknown_claim_chooses_none() -> None:
    assert not page(f"/articles/{REPORT.article.id}?claim=ffff").of_class("chosen")


def test_the_start_of_an_id_leads_to_its_page() -> None:
    client = sample_site()
    answer = client.get(f"/articles/{REPORT.article.id[:12]}", follow_redirects=False)
    assert answer.headers["location"] == f"/articles/{REPORT.article.id}"
    answer = client.get(f"/claims/{DENIED[:12]}", follow_redirects=False)
    assert answer.headers["location"] == f"/claims/{DENIED}"
    assert client.get("/articles/a?lang=en").status_code == 404


def test_a_claim_page_shows_chain_words_and_reasons() -> None:
    told = page(f"/claims/{DENIED}")
    claim = next(c for c in REPORT.claims if c.id == DENIED)
    for link in claim.chain:
        assert (link.name or "nobody named") in told.text
    assert "denied" in told.text and "Rule test#claim" in told.text
    assert REPORT.article.url in told.text
    assert len(told.of_class("chosen")) == 1


def test_a_claim_page_says_whose_claim_it_is_before_what_is_claimed() -> None:
    told = page(f"/claims/{DENIED}")
    claim = next(c for c in REPORT.claims if c.id == DENIED)
    before = told.text[: told.text.index("Circumstances")].split("Event All that articles tell")[0]
    assert "denied · " in before
    assert claim.chain[-1].name is not None and claim.chain[-1].name in before.split("denied · ")[1]


def test_a_quotation_to_paste_names_nobody_in_words() -> None:
    nameless = next(c.id for r in samples() for c in r.claims if c.chain[-1].name is None and len(c.chain) > 1)
    told = page(f"/claims/{nameless}")
    assert "‹ ?" not in told.text and "‹ nobody named; " in told.text


def test_a_denial_without_words_of_its_own_is_quoted_by_its_sentence() -> None:
    report = next(
        r
        for r in samples()
        for a in r.attributions
        if a.act == "deny" and not a.content and any(a.id in c.attributions for c in r.claims)
    )
    attribution = next(
        a for a in report.attributions if a.act == "deny" and not a.content and any(a.id in c.attributions for c in report.claims)
    )
    claim = next(c for c in report.claims if attribution.id in c.attributions)
    sentence = next(s for s in report.layout.sentences if attribution.cue is not None and s.covers(attribution.cue))
    assert f"“{report.quote(sentence)}” (denied: " in page(f"/claims/{claim.id}").text


def test_dropped_lines_credits_gaps_and_a_long_chain_are_shown(tmp_path: Path) -> None:
    report = make_report()
    names = ("Reuters", "KCNA", "Kementerian Pertahanan", "Jorel Tamm")
    chain = (report.claims[0].chain[0], *(SourceLink(role="agency", name=name, attribution="a1") for name in names))
    report = replace(
        report,
        article=replace(report.article, id="a" * 16, dropped=(Dropped(text="Baca juga: kapal", reason="furniture/baca-juga"),) * 2),
        claims=(replace(report.claims[0], id="c" * 16, chain=chain),),
        gaps=(Gap(id="attribution-without-source", span=span_of("Menurut")), Gap(id="heard-of-never"), Gap(id="language-unsure")),
    )
    told = page("/articles/" + "a" * 16, site_of((report,), tmp_path))
    assert "2 lines removed" in told.text and "furniture/baca-juga" in told.text
    assert "Republika ‹ Reuters ‹ KCNA ‹ Kementerian Pertahanan ‹ Jorel Tamm" in told.text
    assert "a statement without a named source" in told.text
    assert "something not understood (heard-of-never)" in told.text
    assert told.of_class("doubtful")


def test_a_search_shows_claims_with_facets_and_says_what_to_leave_out() -> None:
    with_words = page("/search?q=peluru")
    assert "peluru" in with_words.text and with_words.of_class("facets")
    nothing = page("/search?q=peluru&status=conditional&type=AGREE")
    assert "No claim answers this search." in nothing.text
    assert "leave out the status “conditional”" in nothing.text


def test_facets_count_what_a_click_on_them_shows() -> None:
    client = sample_site()
    counts = client.get("/search.json?status=denied").json()["counts"]
    shown = client.get("/search.json?status=denied").json()["claims"]
    assert len(shown) == counts["status"]["denied"] == sum(counts["type"].values())
    assert counts["status"]["asserted"] > 0


def test_long_answers_are_parted_into_pages() -> None:
    first, second = page("/search"), page("/search?page=2")
    assert {"rel": "next", "href": "/search?page=2"} in first.all("a")
    assert {"rel": "prev", "href": "/search"} in second.all("a")
    assert page("/search?page=99999").all("h1")


def test_twins_say_the_same() -> None:
    client = sample_site()
    assert client.get(f"/articles/{REPORT.article.id}.json").json()["schema"] == "menurut.report/1"
    rows = list(csv.DictReader(io.StringIO(client.get(f"/articles/{REPORT.article.id}.csv").text)))
    assert {row["id"] for row in rows} == {claim.id for claim in REPORT.claims}
    assert client.get(f"/claims/{DENIED}.json").json()["status"] == "denied"
    (row,) = csv.DictReader(io.StringIO(client.get(f"/claims/{DENIED}.csv").text))
    assert row["status"] == "denied"
    rows = list(csv.DictReader(io.StringIO(client.get("/search.csv?status=denied").text)))
    assert {row["status"] for row in rows} == {"denied"}


def test_a_fault_of_a_twin_is_a_problem_in_json() -> None:
    answer = sample_site().get("/claims/ffffffffffff.json", headers={"Accept-Language": "en"})
    assert answer.status_code == 404
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["title"] == "Not Found"


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/nowhere", 404),
        ("GET", "/articles/zz", 404),
        ("GET", "/claims/ffffff", 404),
        ("GET", "/search?type=x", 422),
        ("PUT", "/read", 405),
        ("PUT", "/", 405),
    ],
)
def test_faults_say_what_happened_to_what_and_what_to_do(method: str, path: str, status: int) -> None:
    answer = sample_site().request(method, path, headers={"Accept-Language": "en"})
    told = Page(answer.text)
    assert answer.status_code == status
    assert told.all("h1") and any(link["href"] in ("/", "/search", "/#paste") for link in told.all("a"))


def test_the_language_asked_for_is_kept(tmp_path: Path) -> None:
    client = site_of((), tmp_path)
    answer = client.get("/about?lang=en", headers={"Accept-Language": "id"})
    assert answer.headers["content-language"] == "en"
    assert "httponly" in answer.headers["set-cookie"].lower() and "samesite=lax" in answer.headers["set-cookie"].lower()
    assert client.get("/about", headers={"Accept-Language": "id"}).headers["content-language"] == "en"
    assert "set-cookie" not in client.get("/about").headers


def test_the_other_language_is_the_same_page() -> None:
    told = page("/search?q=peluru&status=denied")
    other = next(link for link in told.all("a") if link.get("hreflang") == "id")
    assert other["href"] == "/search?q=peluru&status=denied&lang=id"
    assert wording_of("id").say("search.title") in page(other["href"]).text


def test_a_page_asked_for_by_head_has_no_body() -> None:
    answer = sample_site().head("/about")
    assert answer.status_code == 200 and not answer.content


def test_reading_pages_changes_nothing(tmp_path: Path) -> None:
    client = site_of((make_report(),), tmp_path)
    with Store(tmp_path / "site.db") as store:
        before = store.counts()
    for path in ("/", "/search", "/about"):
        client.get(path)
    with Store(tmp_path / "site.db") as store:
        assert store.counts() == before


@pytest.mark.parametrize("path", ["/", "/search?status=denied", "/search?q=president"])
def test_quotations_have_the_language_of_their_article(path: str) -> None:
    """A screen reader speaks Indonesian words as Indonesian, whatever the language of the page."""
    languages = [quoted.get("lang") for quoted in page(path).all("blockquote")]
    assert languages
    assert set(languages) <= {"id", "en"}


def test_the_start_of_several_ids_is_told_from_a_store_that_is_not_there(tmp_path: Path) -> None:
    answers = [sample_site().get(f"/claims/{start}", headers={"Accept-Language": "en"}) for start in "0123456789abcdef"]
    assert all(answer.status_code == 404 for answer in answers)
    assert any("begins more than one record" in answer.text for answer in answers)
    assert Client(create_app(tmp_path / "none.db")).get("/claims/0").status_code == 503


def test_who_somebody_is_is_shown_with_articles_and_what_they_said() -> None:
    told = sample_site().get(f"/who/{SPEAKER}.json").json()
    shown = page(f"/who/{SPEAKER}")
    assert told["name"] in shown.text
    assert {link["href"] for link in shown.all("a")} >= {f"/articles/{member['article']}" for member in told["members"]}
    assert DENIED in {claim["id"] for claim in told["claims"]}
    assert "same name, state and role" in shown.text or len(told["members"]) == 1


def test_any_members_id_and_a_name_lead_to_who_that_is() -> None:
    many = next(one for one in _identities() if len(one["members"]) > 2 and one["country"])
    for member in many["members"]:
        answer = sample_site().get(f"/who/{member['id']}")
        assert (answer.status_code, answer.url.path) == (200, f"/who/{many['id']}")
    assert sample_site().get("/who/nobody-of-this-name").status_code == 404


def _identities() -> list[dict[str, Any]]:
    ids = {entity.id for report in samples() for entity in report.entities if entity.kind == "person"}
    answers = [sample_site().get(f"/who/{id}.json") for id in sorted(ids)[:40]]
    return [answer.json() for answer in answers if answer.status_code == 200]


def test_what_somebody_said_is_a_table_too() -> None:
    rows = list(csv.DictReader(io.StringIO(sample_site().get(f"/who/{SPEAKER}.csv").text, newline="")))
    assert DENIED in {row["id"] for row in rows}


def test_speakers_of_an_article_lead_to_who_they_are() -> None:
    shown = page(f"/articles/{REPORT.article.id}")
    hrefs = [link["href"] for link in shown.all("a") if link.get("href", "").startswith("/who/")]
    assert hrefs
    assert all(sample_site().get(href).status_code == 200 for href in hrefs)
