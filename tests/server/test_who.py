"""Who somebody is: roles, what they said and took back, and with whom they have to do."""

from dataclasses import replace
from pathlib import Path

from factory import make_article, make_report, span_of
from menurut.desk.store import Store
from menurut.types.report import Report
from served import Client, Page, site_of


def told_in(number: int, *, sector: str | None, polarity: str = "positive") -> Report:
    """Return the factory's report as another article, in which Lumara has another role."""
    report = make_report()
    own = f"{number:x}"
    ids = {"e1": own * 8 + "1", "e2": own * 8 + "2"}
    entities = tuple(
        replace(entity, id=ids[entity.id], kind="person" if entity.id == "e1" else "state", country="LUM", sector=sector)
        for entity in report.entities
    )
    chain = tuple(replace(link, entity=ids.get(link.entity or "")) for link in report.claims[0].chain)
    event = replace(report.events[0], id=own * 8 + "3", actors=(ids["e2"],))
    claim = replace(report.claims[0], id=own * 8 + "4", event=event.id, chain=chain, polarity=polarity)  # type: ignore[arg-type]
    return replace(
        report,
        article=make_article(id=own * 16, url=f"https://contoh.example/{number}", published=f"2023-07-2{number}"),
        entities=entities,
        events=(event,),
        claims=(claim,),
    )


def page(client: Client, path: str) -> Page:
    return Page(client.get(path, headers={"Accept-Language": "en"}).text)


def test_a_role_is_told_before_none_where_as_many_articles_give_either(tmp_path: Path) -> None:
    client = site_of((told_in(1, sector="CVL"), told_in(2, sector="GOV")), tmp_path)
    with Store(tmp_path / "site.db") as store:
        store.same("1" * 8 + "1", "2" * 8 + "1", reason="CONTOH", by="rika")
    told = [client.get(f"/who/{number * 8}1.json").json() for number in ("1", "2")]
    assert {one["id"] for one in told} == {"1" * 8 + "1"}  # one identity, known by its earliest member
    assert [one["sector"] for one in told] == ["GOV", "GOV"]


def test_what_somebody_said_is_quoted_in_their_own_words(tmp_path: Path) -> None:
    """Words of a claim that stand in another sentence than its event are not those of the event."""
    report = told_in(1, sector="GOV", polarity="negative")
    elsewhere = replace(report.claims[0], evidence=(span_of("Menurut Lumara"),))
    client = site_of((replace(report, claims=(elsewhere,)),), tmp_path)
    for path in ("/who/" + "1" * 8 + "1", "/search"):
        shown = page(client, path).text
        assert "“Menurut Lumara”" in shown and "“mengirim”" not in shown, path


def test_parties_lead_to_who_they_are_and_not_to_a_search_for_their_name(tmp_path: Path) -> None:
    client = site_of((told_in(1, sector="GOV"),), tmp_path)
    for path in ("/search", "/articles/" + "1" * 16, "/claims/" + "1" * 8 + "4", "/events/" + "1" * 8 + "3"):
        hrefs = {link["href"] for link in page(client, path).all("a")}
        assert "/who/" + "1" * 8 + "2" in hrefs, path
        if path != "/search":  # whose own facets are searches
            assert not {href for href in hrefs if "actor=Kestovia" in href or "says=Lumara" in href}, path


def test_a_pasted_text_has_no_page_for_its_people_and_leads_to_a_search() -> None:
    from served import sample_site

    answer = sample_site().post(
        "/read", data={"text": "Menurut Lumara, Presiden Kestovia Ilsa Varand bertemu Darvo Istaren di Tallinn."}
    )
    assert answer.status_code == 200
    assert not [link for link in Page(answer.text).all("a") if link["href"].startswith("/who/")]


def test_with_whom_somebody_has_to_do_is_counted_both_ways(tmp_path: Path) -> None:
    report = told_in(1, sector="GOV")
    event = replace(report.events[0], actors=("1" * 8 + "2",), recipients=("1" * 8 + "1",))
    client = site_of((replace(report, events=(event,)),), tmp_path)
    told = page(client, "/who/" + "1" * 8 + "2")
    assert "With whom" in told.text and "Lumara100" in told.text
    assert "Kestovia010" in page(client, "/who/" + "1" * 8 + "1").text


def test_a_topic_that_is_none_shows_everything(tmp_path: Path) -> None:
    client = site_of((told_in(1, sector="GOV"),), tmp_path)
    path = "/who/" + "1" * 8 + "1"
    assert page(client, f"{path}?topic=x").text == page(client, path).text
    assert "No claim in the store is theirs." in page(client, f"{path}?topic=ASSAULT").text
