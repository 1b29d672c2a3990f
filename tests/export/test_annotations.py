"""What other people's tools read from the formats that annotate, describe and trace articles.

Readers here are small and strict; followthemoney itself is asked where it is installed.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from annotated import sample_reports
from factory import make_article, make_report
from menurut.desk.store import Store
from menurut.export.brat import write_brat
from menurut.export.conllu import write_conllu
from menurut.export.ftm import write_ftm
from menurut.export.webanno import write_webanno
from menurut.knowledge.states import read_table, states
from menurut.reading.reader import read
from menurut.store.write import put_report
from menurut.types.entity import Entity
from menurut.types.event import Event
from menurut.types.mention import Mention
from menurut.types.report import Coder, Report
from menurut.types.span import Span

# A character outside of the basic plane shifts UTF-16 offsets but not ours; a tab, \r\n and U+2028 end lines or columns for others.
HARD = "JAKARTA (Antara) - 😀 Juru bicara Kestovia membantah tudingan Islandia.\r\n\r\nKestovia menyerang Lumara,\tkata Budi\u2028pada Senin."
REPORTS = (
    *sample_reports(),
    make_report(),
    read(make_article(id="hard", text=HARD, publisher="Antara")),
)
TEXTS = {report.article.id: report.article.text for report in REPORTS}
BY_ID = {report.article.id: report for report in REPORTS}


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Return a file or folder of each format, out of one store."""
    folder = tmp_path_factory.mktemp("written")
    with Store(":memory:") as store:
        for report in REPORTS:
            put_report(store.connection, report)
        for form in ("claim", "ftm", "webanno", "brat", "conllu", "prov"):
            store.export(form, folder / form)
    return {path.name: path for path in folder.iterdir()}


def document(path: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return loaded


# brat


class Standoff:
    """One .ann file as brat's manual describes it; anything else is a fault."""

    def __init__(self, path: Path, text: str) -> None:
        self.text = text
        self.bound: dict[str, tuple[str, list[tuple[int, int]]]] = {}
        self.events: dict[str, tuple[str, str, list[tuple[str, str]]]] = {}
        self.attributes: list[tuple[str, ...]] = []
        self.others: list[str] = []
        ids = []
        for line in path.read_bytes().decode().removesuffix("\n").split("\n"):
            number, _, told = line.partition("\t")
            ids.append(number) if number != "*" else None
            self._take(number, told)
        assert len(set(ids)) == len(ids)

    def _take(self, number: str, told: str) -> None:
        if number[0] == "T":
            head, _, words = told.partition("\t")
            label, _, places = head.partition(" ")
            spans = [(int(part.split()[0]), int(part.split()[1])) for part in places.split(";")]
            assert words == " ".join(self.text[start:end] for start, end in spans)
            assert "\n" not in words and "\t" not in words and words.strip() == words
            self.bound[number] = label, spans
        elif number[0] == "E":
            (label, trigger), *roles = (part.split(":") for part in told.split(" "))
            self.events[number] = label, trigger, [(role, target) for role, target in roles]
        elif number[0] == "A":
            self.attributes.append(tuple(told.split(" ")))
        else:
            assert number == "*" or number[0] in "R#"
            self.others += re.findall(r"\b[TE]\d+\b", told.split("\t")[0])

    def check(self) -> None:
        for label, trigger, roles in self.events.values():
            assert self.bound[trigger][0] == label
            assert {target for _, target in roles} <= set(self.bound)
            assert len({role for role, _ in roles}) == len(roles)
        assert {parts[1] for parts in self.attributes} <= set(self.events)
        assert set(self.others) <= set(self.bound) | set(self.events)


def configured(folder: Path) -> set[str]:
    lines = (folder / "annotation.conf").read_text(encoding="utf-8").splitlines()
    return {re.split(r"[\t ]", line)[0] for line in lines if line and not line.startswith("[")}


def test_brat_reads_every_article_and_knows_every_label(written: dict[str, Path]) -> None:
    names = configured(written["brat"])
    texts = {path.stem: path.read_bytes().decode() for path in written["brat"].glob("*.txt")}
    assert {whole: len(text) for whole, text in texts.items()} == {whole: len(text) for whole, text in TEXTS.items()}
    for whole, text in texts.items():
        assert len(text.splitlines()) == text.count("\n") + 1
        standoff = Standoff(written["brat"] / f"{whole}.ann", text)
        standoff.check()
        assert {label for label, _ in standoff.bound.values()} | {parts[0] for parts in standoff.attributes} <= names
        events = [label for label, _, _ in standoff.events.values() if label != "Attribution"]
        assert events == [event.type for event in BY_ID[whole].events]


def test_brat_keeps_status_and_parties(written: dict[str, Path]) -> None:
    report = make_report()
    standoff = Standoff(written["brat"] / f"{report.article.id}.ann", report.article.text)
    number = next(number for number, (label, _, _) in standoff.events.items() if label == report.events[0].type)
    parties = {
        role: [report.article.text[slice(*span)] for span in standoff.bound[target][1]]
        for role, target in standoff.events[number][2]
    }
    assert parties["Actor"] == ["Kestovia"]
    assert (report.claims[0].status.capitalize(), number) in standoff.attributes


def test_brat_shows_a_party_at_the_mention_nearest_to_the_trigger(tmp_path: Path) -> None:
    text = "Lumara diam. Kestovia menyerang Orvel. Lumara marah. Orvel menyerah."
    places = [(found.start(), found.end()) for found in re.finditer("Lumara|Kestovia|Orvel|menyerang", text)]
    lumara, kestovia, trigger, orvel, lumara_later, orvel_later = (Span(*place) for place in places)
    spans = {"m1": lumara, "m2": kestovia, "m3": orvel, "m4": lumara_later, "m5": orvel_later}
    report = Report(
        article=make_article(text=text), layout=make_report().layout, coder=Coder(menurut="0"),
        mentions=tuple(Mention(id=one, span=span, head=span, kind="name") for one, span in spans.items()),
        entities=(
            Entity(id="e1", name="Lumara", kind="state", mentions=("m1", "m4")),
            Entity(id="e2", name="Orvel", kind="place", mentions=("m3", "m5")),
        ),
        events=(Event(id="v1", trigger=trigger, type="ASSAULT", actors=("e1",), recipients=("e2",)),),
    )  # fmt: skip
    write_brat([report], tmp_path / "brat")
    standoff = Standoff(tmp_path / "brat" / "art1.ann", text)
    ((_, _, roles),) = standoff.events.values()
    shown = {role: [Span(*place) for place in standoff.bound[target][1]] for role, target in roles}
    assert shown == {"Actor": [lumara_later], "Recipient": [orvel]}


def test_brat_leaves_a_folder_of_others_alone(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("kept")
    with pytest.raises(FileExistsError):
        write_brat(REPORTS, tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


# CoNLL-U


def sentences(path: Path) -> Iterator[tuple[dict[str, str], list[list[str]]]]:
    text = path.read_bytes().decode()
    assert text.endswith("\n\n")
    for block in text.removesuffix("\n\n").split("\n\n"):
        lines = block.split("\n")
        comments = dict(line[2:].split(" = ", 1) for line in lines if line.startswith("#"))
        yield comments, [line.split("\t") for line in lines if not line.startswith("#")]


def test_conllu_has_ten_columns_and_the_words_of_the_text(written: dict[str, Path]) -> None:
    article, seen = "", []
    for comments, rows in sentences(written["conllu"]):
        article = comments.get("newdoc id", article)
        seen.append(comments["sent_id"])
        assert all(len(row) == 10 and all(row) for row in rows)
        assert [row[0] for row in rows] == [str(number) for number in range(1, len(rows) + 1)]
        assert {tuple(row[2:9]) for row in rows} == {("_",) * 7}
        joined = ""
        for row in rows:
            misc = dict(part.split("=", 1) for part in row[9].split("|"))
            assert TEXTS[article][int(misc["start_char"]) : int(misc["end_char"])] == row[1]
            joined += row[1] + ("" if misc.get("SpaceAfter") == "No" else " ")
        assert joined.strip() == comments["text"]
        opened: Counter[str] = Counter()
        for alone, start, end in re.findall(r"\(e(\d+)-[a-z]+\)|\(e(\d+)-[a-z]+|e(\d+)\)", "\n".join(row[9] for row in rows)):
            opened.update([start] if start else [])
            opened.subtract([end] if end else [])
            assert alone or min(opened.values()) >= 0
        assert not any(opened.values())
    assert len(set(seen)) == len(seen)


def test_conllu_names_parties_and_events(tmp_path: Path) -> None:
    assert write_conllu([make_report()], tmp_path / "out") == 1
    told = {row[1]: row[9] for _, rows in sentences(tmp_path / "out") for row in rows}
    assert told["Kestovia"].startswith("Entity=(e2-state)|start_char=")
    assert any(f"Event={make_report().events[0].type}" in misc for misc in told.values())


# JSON-LD


def test_web_annotations_quote_the_text_they_point_to(written: dict[str, Path]) -> None:
    page = document(written["webanno"])
    assert (page["@context"], page["type"]) == ("http://www.w3.org/ns/anno.jsonld", "AnnotationPage")
    ids = [item["id"] for item in page["items"]]
    assert len(set(ids)) == len(ids)
    assert {f"urn:menurut:claim:{claim.id}" for report in REPORTS for claim in report.claims if claim.evidence} <= set(ids)
    for target in (target for item in page["items"] for target in item["target"]):
        text = TEXTS[target["source"]["id"].removeprefix("urn:menurut:article:")]
        place, quote = target["selector"]
        assert text[place["start"] : place["end"]] == quote["exact"] != ""
        assert text[: place["start"]].endswith(quote["prefix"]) and text[place["end"] :].startswith(quote["suffix"])
        assert len(quote["prefix"]) == min(32, place["start"]) and len(quote["suffix"]) == min(32, len(text) - place["end"])


def test_claims_are_drafts_without_a_rating(written: dict[str, Path]) -> None:
    page = document(written["claim"])
    drafts = page["@graph"]
    assert page["@context"] == "https://schema.org"
    assert {draft["@id"] for draft in drafts} == {f"urn:menurut:claim:{claim.id}" for report in REPORTS for claim in report.claims}
    assert {draft["@type"] for draft in drafts} == {"Claim"} and {draft["creativeWorkStatus"] for draft in drafts} == {"Draft"}
    assert "Rating" not in written["claim"].read_text(encoding="utf-8")


def linked(node: Any) -> Iterator[str]:
    """Yield the ids that a node of a graph points to."""
    for value in node.values():
        for one in value if isinstance(value, list) else [value]:
            if isinstance(one, dict):
                yield one["@id"]


def test_the_manifest_knows_all_that_it_points_to(written: dict[str, Path]) -> None:
    page = document(written["prov"])
    nodes = {node["@id"]: node for node in page["@graph"]}
    assert len(nodes) == len(page["@graph"])
    assert page["@context"]["prov"] == "http://www.w3.org/ns/prov#"
    assert {target for node in nodes.values() for target in linked(node)} <= set(nodes)
    readings = [node for whole, node in nodes.items() if whole.startswith("urn:menurut:reading:")]
    assert {node["prov:wasDerivedFrom"]["@id"] for node in readings} == {f"urn:menurut:article:{whole}" for whole in TEXTS}
    prefixes = {key.partition(":")[0] for node in nodes.values() for key in node} - {"@id", "@type"}
    assert prefixes <= set(page["@context"])


# FollowTheMoney


def things(path: Path) -> dict[str, dict[str, Any]]:
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]
    assert len({row["id"] for row in rows}) == len(rows)
    return {row["id"]: row for row in rows}


def test_followthemoney_has_articles_events_and_who_claims_them(written: dict[str, Path]) -> None:
    found = things(written["ftm"])
    assert {thing["properties"]["bodyText"][0] for thing in found.values() if thing["schema"] == "Article"} == set(TEXTS.values())
    for key in ("subject", "object", "document", "entity", "resolved", "involved", "proof"):
        assert {value for thing in found.values() for value in thing["properties"].get(key, ())} <= set(found), key
    roles = {thing["properties"]["role"][0] for thing in found.values() if thing["schema"] == "UnknownLink"}
    assert {"denied", "asserted", "reported"} <= roles
    assert all(
        isinstance(value, str) and value for thing in found.values() for told in thing["properties"].values() for value in told
    )


def test_followthemoney_counts_hours_in_utc_and_states_in_two_letters(tmp_path: Path) -> None:
    report = make_report(article=make_article(published="2023-07-27T03:00:00+07:00"))
    entities = tuple(replace(entity, country="FIN") for entity in report.entities)
    write_ftm([replace(report, entities=entities)], tmp_path / "out")
    found = things(tmp_path / "out").values()
    assert [thing["properties"]["publishedAt"] for thing in found if thing["schema"] == "Article"] == [["2023-07-26T20:00:00"]]
    assert [thing["properties"]["country"] for thing in found if thing["schema"] == "PublicBody"] == [["fi"], ["fi"]]


@pytest.mark.parametrize("published", ["2023-07", "2023-07-26", "2023-07-26T03:00:00"])
def test_followthemoney_has_a_day_without_a_zone_as_it_is(tmp_path: Path, published: str) -> None:
    write_ftm([make_report(article=make_article(published=published))], tmp_path / "out")
    told = [thing["properties"].get("publishedAt") for thing in things(tmp_path / "out").values() if thing["schema"] == "Article"]
    assert told == [[published]]


def test_followthemoney_has_long_texts_in_parts_and_long_names_cut(tmp_path: Path) -> None:
    report = make_report(article=make_article(text=make_report().article.text + " x" * 40_000, title="judul " * 300))
    entities = tuple(replace(entity, name="nama " * 100) for entity in report.entities)
    write_ftm([replace(report, entities=entities)], tmp_path / "out")
    found = things(tmp_path / "out").values()
    (article,) = (thing["properties"] for thing in found if thing["schema"] == "Article")
    assert "".join(article["bodyText"]) == report.article.text
    assert [len(part) <= 65_000 for part in article["bodyText"]] == [True, True]
    assert [len(title) for title in article["title"]] == [1024]
    assert {len(thing["properties"]["name"][0]) for thing in found if thing["schema"] == "PublicBody"} == {384}


def test_every_state_has_two_letters_of_its_own() -> None:
    rows = read_table("countries.tsv")
    assert [row[0] for row in rows] == sorted(states())
    assert len({row[1] for row in rows}) == len(rows) and all(re.fullmatch("[a-z]{2}", row[1]) for row in rows)


@pytest.mark.skipif(find_spec("followthemoney") is None, reason="followthemoney is not installed")
def test_followthemoney_takes_every_value(written: dict[str, Path]) -> None:
    model = import_module("followthemoney").model
    for thing in things(written["ftm"]).values():
        schema = model.get(thing["schema"])
        schema.validate(thing)
        assert set(thing["properties"]) <= set(schema.properties)


@pytest.mark.parametrize("whole", [True, False])
def test_a_reading_of_nothing_is_written_too(tmp_path: Path, whole: bool) -> None:
    bare = Report(
        article=make_article(), layout=make_report().layout if whole else type(make_report().layout)(), coder=Coder(menurut="0")
    )
    assert write_brat([bare], tmp_path / "brat") == 1
    assert (tmp_path / "brat" / "art1.ann").read_bytes() == b""
    assert write_webanno([bare], tmp_path / "webanno") == 0
    assert write_conllu([bare], tmp_path / "conllu") == int(whole)
    assert document(tmp_path / "webanno")["items"] == []
