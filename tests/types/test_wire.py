"""JSON of a report: the published keys are there, and the round trip holds for what it carries."""

import json
from dataclasses import replace

import menurut
from factory import make_report
from menurut.types.wire import report_from_json, report_to_json

# The schema's keys, from the design: they may be added to, never renamed or dropped.
ARTICLE = {"id", "text", "title", "publisher", "byline", "url", "published", "language", "origin", "dropped"}
TOP = {
    "schema", "article", "dateline", "credits", "paragraphs", "sentences", "quotes", "mentions", "entities", "times", "attributions",
    "events", "claims", "gaps", "coder",
}  # fmt: skip
CLAIM = {
    "id",
    "event",
    "chain",
    "act",
    "polarity",
    "modality",
    "status",
    "attributions",
    "evidence",
    "quantities",
    "score",
    "because",
}
EVENT = {"id", "trigger", "type", "modes", "contexts", "actors", "recipients", "date", "place", "places", "evidence", "because"}
ENTITY = {"id", "name", "kind", "country", "sector", "aliases", "identifiers", "because"}
ATTRIBUTION = {"id", "cue", "source", "content", "form", "act", "channel", "parent", "answers", "because"}


def test_every_published_key_is_there() -> None:
    wire = json.loads(report_to_json(make_report()))
    assert wire.keys() >= TOP
    assert wire["article"].keys() >= ARTICLE
    assert wire["claims"][0].keys() >= CLAIM
    assert wire["events"][0].keys() >= EVENT
    assert wire["entities"][0].keys() >= ENTITY
    assert wire["attributions"][0].keys() >= ATTRIBUTION
    assert wire["mentions"][0].keys() >= {"id", "span", "head", "kind", "entity"}
    assert wire["schema"] == "menurut.report/1"


def test_the_round_trip_keeps_all_but_tokens() -> None:
    report = make_report()
    again = report_from_json(report_to_json(report))
    assert again == replace(report, layout=replace(report.layout, tokens=()))


def test_unknown_keys_are_ignored() -> None:
    wire = json.loads(report_to_json(make_report()))
    wire["later"] = {"x": 1}
    wire["claims"][0]["later"] = 2
    assert report_from_json(json.dumps(wire)).claims == make_report().claims


def test_a_real_reading_makes_the_round_trip() -> None:
    report = menurut.read(
        'JAKARTA, KOMPAS.com - "Kami tidak mengirim senjata," kata Menteri Pertahanan Lumara Darvo Istaren, Rabu (26/7/2023).',
        published="2023-07-27",
        publisher="Kompas",
        language="id",
    )
    again = report_from_json(report.to_json())
    assert again == replace(report, layout=replace(report.layout, tokens=()))
