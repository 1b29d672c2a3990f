"""CAS JSON as dkpro-cassis reads it: the same words, the same links, offsets of emoji and all."""

import json
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from annotated import sample_reports
from factory import make_article, make_report
from menurut.export.cas import write_cas
from menurut.reading.reader import read

pytestmark = pytest.mark.skipif(find_spec("cassis") is None, reason="menurut[cas] is not installed")

SPACE = "webanno.custom.Menurut"
EMOJI = "JAKARTA (Antara) - 😀😀 Juru bicara Kestovia membantah tudingan Islandia."


def loaded(path: Path) -> Any:
    return import_module("cassis").load_cas_from_json(path.read_text(encoding="utf-8"))


def test_every_annotation_comes_back_with_its_words(tmp_path: Path) -> None:
    reports = (*sample_reports(), make_report(), read(make_article(id="emoji", text=EMOJI)))
    assert write_cas(reports, tmp_path / "cas") == len(reports)
    for report in reports:
        cas = loaded(tmp_path / "cas" / f"{report.article.id}.json")
        assert cas.sofa_string == report.article.text
        events = list(cas.select(f"{SPACE}Event"))
        assert sorted((one.begin, one.end, one.eventType, one.number) for one in events) == sorted(
            (event.trigger.start, event.trigger.end, event.type, event.id) for event in report.events
        )
        claims = {one.number: one for one in cas.select(f"{SPACE}Claim")}
        assert {claim.id: claim.status for claim in report.claims} == {number: one.status for number, one in claims.items()}
        assert all(one.event.number == claim.event for claim in report.claims for one in [claims[claim.id]])
        said = {one.number: one for one in cas.select(f"{SPACE}Attribution")}
        for attribution in report.attributions:
            told = said[attribution.id].content
            words = [one.get_covered_text() for one in told.elements] if told else []
            assert words == [report.quote(span) for span in attribution.content]
            assert (said[attribution.id].parent and said[attribution.id].parent.number) == attribution.parent


def test_offsets_in_the_file_are_utf_16_units(tmp_path: Path) -> None:
    write_cas([read(make_article(id="emoji", text=EMOJI))], tmp_path / "cas")
    told = json.loads((tmp_path / "cas" / "emoji.json").read_text(encoding="utf-8"))["%FEATURE_STRUCTURES"]
    units = EMOJI.encode("utf-16-le")
    spans = [(one["begin"], one["end"]) for one in told if one["%TYPE"].startswith(SPACE)]
    assert spans and all(units[2 * begin : 2 * end].decode("utf-16-le").strip() for begin, end in spans)


def test_parties_stand_in_their_slots(tmp_path: Path) -> None:
    write_cas([make_report()], tmp_path / "cas")
    (event,) = loaded(tmp_path / "cas" / "art1.json").select(f"{SPACE}Event")
    assert [one.get_covered_text() for one in event.actors.elements] == ["Kestovia"] and event.recipients is None
    assert event.actors.elements[0].country == "KST"
