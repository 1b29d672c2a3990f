"""Timeline, network, map and calendar: what they count, what they leave out, and their tables."""

import csv
import io
import re
from dataclasses import replace
from pathlib import Path
from time import strptime
from typing import Any

import pytest

from factory import make_report
from menurut.types.place import Place
from menurut.types.span import Span
from served import Client, Page, sample_site, site_of

PICTURES = ("/timeline", "/network", "/map", "/calendar")


def page(path: str, client: Client | None = None) -> Page:
    return Page((client or sample_site()).get(path, headers={"Accept-Language": "en"}).text)


def rows(path: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(sample_site().get(path).text, newline="")))


def events(path: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = sample_site().get(path).json()["events"]
    return found


def test_the_timeline_has_a_mark_for_every_happening_with_a_day() -> None:
    told = page("/timeline")
    happenings = {event["happening"] for event in events("/timeline.json") if event["day"]}
    marks = {link["href"] for link in told.of_class("mark")}
    hidden = sum(int(number) for number in re.findall(r"\+(\d+)", " ".join(told.pieces)))
    assert marks <= {f"/events/{id}" for id in happenings}
    assert len(marks) + hidden + len(told.of_class("bar")) >= len(happenings)


def test_the_table_of_the_timeline_says_who_says_so_and_who_denies_it() -> None:
    (lines,) = re.findall(
        r"<tbody>(.*?)</tbody>", sample_site().get("/timeline", headers={"Accept-Language": "en"}).text, re.DOTALL
    )
    table = {
        re.findall(r'class="open" href="/events/(\w+)"', row)[0]: Page(row).text for row in lines.split("</tr>") if row.strip()
    }
    denied = next(one for one in events("/timeline.json") if "denied" in one["statuses"] and ";" in one["statuses"])["happening"]
    says, _, denies = table[denied].partition("denies it: ")
    claims = sample_site().get(f"/events/{denied}.json").json()["claims"]
    for told, side in ((says, "says"), (denies, "denies")):
        assert any(one["chain"][-1]["name"] in told for one in claims if one["side"] == side and one["chain"][-1]["name"])


def test_the_table_of_the_timeline_is_in_the_order_of_its_days() -> None:
    text = sample_site().get("/timeline", headers={"Accept-Language": "en"}).text
    days = [Page(cell).text for cell in re.findall(r'<td class="when">(.*?)</td>', text, re.DOTALL)]
    exact = [strptime(day[1], "%d %B %Y")[:3] for one in days if (day := re.fullmatch(r"(\d\d? [A-Z]\w+ \d{4})( published)?", one))]
    assert len(exact) > 20 and exact == sorted(exact, reverse=True)


def test_states_have_the_names_of_the_page_and_an_id_says_whom_it_means() -> None:
    tie = next(one for one in sample_site().get("/network.json").json()["ties"] if one["actor"] == "Iceland")
    for language, name in (("id", "Islandia"), ("en", "Iceland")):
        network = page(f"/network?lang={language}")
        assert any(name in words.split() for words in network.pieces), language
        asked = page(f"/timeline?actor={tie['actor_id']}&lang={language}")
        assert f"“{name}”" in asked.text and tie["actor_id"] not in asked.text
        assert name in page(f"/who/{tie['actor_id']}?lang={language}").text
    assert page("/network?by=country&lang=id").of_class("knot")
    assert "Palau" in page("/network?by=country&lang=id").text


def test_two_names_show_what_both_did_to_each_other() -> None:
    tie = next(one for one in sample_site().get("/network.json").json()["ties"] if one["actor_id"] != one["recipient_id"])
    query = f"actor={tie['actor_id']}&with={tie['recipient_id']}"
    found = events(f"/timeline.json?{query}")
    turned = events(f"/timeline.json?actor={tie['recipient_id']}&with={tie['actor_id']}")
    assert found and [event["event"] for event in found] == [event["event"] for event in turned]
    assert {event["happening"] for event in found} >= {
        event["happening"] for event in found if tie["actor_id"] in event["actor_ids"]
    }


@pytest.mark.parametrize(("query", "field", "value"), [("type=AID", "type", "AID"), ("type=aid", "type", "AID")])
def test_a_type_narrows_every_picture(query: str, field: str, value: str) -> None:
    assert {event[field] for event in events(f"/timeline.json?{query}")} == {value}
    assert len(rows(f"/network.csv?{query}")) < len(rows("/network.csv"))


def test_days_narrow_the_timeline() -> None:
    days = sorted(event["day"] for event in events("/timeline.json") if event["day"])
    middle = days[len(days) // 2]
    assert all(event["day"] <= middle for event in events(f"/timeline.json?until={middle}"))


@pytest.mark.parametrize("path", PICTURES)
@pytest.mark.parametrize("query", ["type=x", "status=loud", "since=lusa", "since=2024-02&until=2024-01"])
def test_what_can_not_be_asked_is_refused_in_words(path: str, query: str) -> None:
    answer = sample_site().get(f"{path}?{query}", headers={"Accept-Language": "en"})
    assert answer.status_code == 422
    assert sample_site().get(f"{path}.json?{query}").status_code == 422
    assert "This can't be searched for" in Page(answer.text).text


@pytest.mark.parametrize("path", PICTURES)
def test_a_picture_keeps_its_question_on_the_way_to_the_others(path: str) -> None:
    told = page(f"{path}?type=AID&status=denied")
    others = {link["href"] for link in told.all("a")}
    assert {f"{other}?type=AID&status=denied" for other in PICTURES if other != path} <= others
    assert any(link.get("type") == "text/csv" and link["href"] == f"{path}.csv?type=AID&status=denied" for link in told.all("link"))


@pytest.mark.parametrize("path", PICTURES)
def test_nothing_found_is_said(path: str, tmp_path: Path) -> None:
    client = site_of((), tmp_path)
    assert "Nothing has been read into this store yet." in page(path, client).text
    told = page(f"{path}?type=AID", client)
    assert "Nothing answers this question." in told.text
    assert not told.all("figure")


def test_a_tie_counts_a_happening_once_however_many_articles_tell_it() -> None:
    told: dict[tuple[str, str], set[str]] = {}
    for event in events("/timeline.json"):
        for actor in filter(None, event["actor_ids"].split("; ")):
            for recipient in filter(None, event["recipient_ids"].split("; ")):
                told.setdefault((actor, recipient), set()).add(event["happening"])
    ties = sample_site().get("/network.json").json()["ties"]
    assert {(tie["actor_id"], tie["recipient_id"]): tie["happenings"] for tie in ties} == {
        pair: len(ids) for pair, ids in told.items()
    }


def test_the_network_by_state_has_codes_for_names() -> None:
    ties = sample_site().get("/network.json?by=country").json()
    assert ties["by"] == "country" and ties["ties"]
    assert all(re.fullmatch("[A-Z]{3}", tie["actor"]) for tie in ties["ties"])


def test_every_line_of_the_network_leads_to_its_events() -> None:
    hrefs = [link["href"] for link in page("/network").of_class("tie")]
    assert hrefs and all(href.startswith("/timeline?actor=") for href in hrefs)
    assert sample_site().get(hrefs[0]).status_code == 200


def placed(*places: Place) -> Any:
    report = make_report()
    return replace(
        report,
        article=replace(report.article, id="a" * 16),
        events=(replace(report.events[0], id="b" * 16, places=places),),
        claims=(replace(report.claims[0], id="c" * 16, event="b" * 16),),
    )


def test_a_place_in_the_table_of_the_map_names_what_happened_there(tmp_path: Path) -> None:
    told = page("/map", site_of((placed(Place(name="Orvel", span=Span(0, 7), precision="city")),), tmp_path))
    assert "Kestovia gives material aid reported" in told.text.split("As a table")[1]


def test_a_state_is_tinted_and_never_pinned(tmp_path: Path) -> None:
    state = Place(name="Indonesia", span=Span(0, 7), country="IDN", latitude=-5.0, longitude=120.0, precision="country")
    told = page("/map", site_of((placed(state),), tmp_path))
    assert {use["href"] for use in told.all("use")} == {"/static/world.svg#land", "/static/world.svg#IDN"}
    assert not told.all("circle")


def test_the_vaguer_a_place_the_wider_its_ring_and_only_a_town_has_a_dot(tmp_path: Path) -> None:
    places = [
        Place(name=name, span=Span(0, 7), country="IDN", latitude=-5.0, longitude=120.0 + n, precision=precision)
        for n, (name, precision) in enumerate((("Contoh Raya", "province"), ("Contoh", "district"), ("Contohan", "city")))
    ]
    told = page("/map", site_of((placed(*places),), tmp_path))
    rings = [float(ring["r"]) for ring in told.of_class("ring")]
    assert rings == sorted(rings, reverse=True) and len(set(rings)) == 3
    assert len(told.of_class("dot")) == 1


def test_a_place_that_no_table_knows_is_in_the_table_alone(tmp_path: Path) -> None:
    told = page("/map", site_of((placed(Place(name="Desa Contoh", span=Span(0, 7), precision="village")),), tmp_path))
    assert "Desa Contoh" in told.text and "not on the map" in told.text
    assert not told.all("circle")


def test_a_map_is_looked_at_closely_and_says_what_lies_beyond(tmp_path: Path) -> None:
    towns = (("Contoh", "IDN", -5.0, 120.0), ("Contoh Jauh", "FRA", 48.0, 2.0))
    places = [
        Place(name=name, span=Span(0, 7), country=code, latitude=lat, longitude=lon, precision="city")
        for name, code, lat, lon in towns
    ]
    client = site_of((placed(*places),), tmp_path)
    whole, near, odd = (page(f"/map?{query}", client) for query in ("view=world", "view=indonesia", "view=x"))
    assert len(whole.of_class("spot")) == 2 and "beyond" not in whole.text
    assert len(near.of_class("spot")) == 1 and "1 place lies beyond this part of the map." in near.text
    assert "Contoh Jauh" in near.text  # in the table still
    assert odd.text == page("/map", client).text
    widths = [float(svg["viewbox"].split()[2]) for told in (whole, near) for svg in told.all("svg") if svg.get("role") == "group"]
    assert widths[0] > 3 * widths[1]


def test_places_near_one_another_are_shown_near(tmp_path: Path) -> None:
    places = [
        Place(name=f"Contoh {n}", span=Span(0, 7), country="IDN", latitude=-5.0, longitude=120.0 + n, precision="city")
        for n in (0, 1)
    ]
    told = page("/map?type=AID", site_of((placed(*places),), tmp_path))
    (svg,) = (svg for svg in told.all("svg") if svg.get("role") == "group")
    assert float(svg["viewbox"].split()[2]) < 300
    assert {"/map?type=AID&view=world", "/map?type=AID&view=indonesia", "/map?type=AID"} <= {link["href"] for link in told.all("a")}


def test_one_place_under_two_spellings_is_one(tmp_path: Path) -> None:
    shared = {"span": Span(0, 7), "country": "VNM", "geonames": 1, "latitude": 21.0, "longitude": 105.8, "precision": "city"}
    told = page("/map", site_of((placed(Place(name="Hanoi", **shared), Place(name="Ha Noi", **shared)),), tmp_path))
    assert len(told.of_class("spot")) == 1


def test_a_strait_in_two_languages_is_one_mark_though_it_has_no_number(tmp_path: Path) -> None:
    strait = Place(name="Selat Malaka", span=Span(0, 7), latitude=4.0, longitude=100.0, precision="area")
    told = page("/map", site_of((placed(strait, replace(strait, name="Strait of Malacca")),), tmp_path))
    assert len(told.of_class("spot")) == 1


def test_what_has_no_day_at_all_is_not_said_to_be_published(tmp_path: Path) -> None:
    report = placed()
    undated = replace(report.events[0], date=None)
    for published, said in ((None, "no day"), ("2023-07-27", "27 July 2023 published")):
        told = replace(report, article=replace(report.article, published=published), events=(undated,))
        (tmp_path / said).mkdir()
        shown = page("/timeline", site_of((told,), tmp_path / said))
        assert f"{said}Kestovia" in shown.text
        assert bool(shown.of_class("lanes")) is (published is not None)


def test_the_calendar_counts_only_what_is_known_to_the_day() -> None:
    days = {row["day"]: int(row["happenings"]) for row in rows("/calendar.csv")}
    exact: dict[str, set[str]] = {}
    for event in events("/timeline.json"):
        if event["date_grain"] in ("day", "time") and event["date_start"] == event["date_end"]:
            exact.setdefault(event["date_start"], set()).add(event["happening"])
    assert days and set(days) <= set(exact)


def test_a_day_of_the_calendar_leads_to_its_timeline() -> None:
    day = rows("/calendar.csv")[-1]["day"]
    told = page(f"/calendar?year={day[:4]}")
    href = f"/timeline?since={day}&until={day}"
    assert href in {link["href"] for link in told.all("a")}
    assert events(href.replace("?", ".json?"))


def test_a_year_that_is_none_shows_the_latest() -> None:
    assert page("/calendar?year=x").text == page("/calendar").text == page("/calendar?year=0000").text


@pytest.mark.parametrize(
    ("asked", "told", "without"),
    [
        ("colour=red&type=AID", "There is no filter of that name or value.", "?type=AID"),
        ("type=AIDS&status=denied", "You can choose: AGREE", "?status=denied"),
        ("status=true", "asserted, reported", ""),
        ("since=kemarin&actor=PRK", "A day is written 2023", "?actor=PRK"),
        ("since=2024&until=2023&type=AID", "the first may not be after the last", "?type=AID"),
        ("actor=%2B", "Write at least one word.", ""),
    ],
)
@pytest.mark.parametrize("path", PICTURES)
def test_what_can_not_be_asked_is_named_and_can_be_dropped(path: str, asked: str, told: str, without: str) -> None:
    answer = sample_site().get(f"{path}?{asked}&lang=en")
    shown = Page(answer.text)
    assert answer.status_code == 422 and told in shown.text
    assert any(link["href"].startswith(f"{path}{without}") and "lang=en" in link["href"] for link in shown.all("a"))
