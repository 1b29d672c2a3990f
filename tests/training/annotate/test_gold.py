"""An annotation with offsets becomes a file that gold.py takes."""

from types import SimpleNamespace
from typing import Any

import pytest
import training.annotate.gold as gold
from evaluation.corpora import shared_is_there
from training.annotate.marked import annotation_of
from training.annotate.shorthand import Annotation, Reader

from menurut.types.marks import parse_marks

SENTENCES = ["Menteri Sarvo Belani berbicara.", "Lumara menyerang Orvel. ", "Kata kata itu, katanya, benar."]
TEXT = " ".join(SENTENCES)
BORDERS = [[TEXT.index(sentence), TEXT.index(sentence) + len(sentence.rstrip())] for sentence in SENTENCES]
KNOWN: dict[str, Any] = {"id": "tst-001", "language": "id", "title": None, "publisher": None, "published": None}


@pytest.fixture
def _split(monkeypatch: pytest.MonkeyPatch) -> None:
    """The guide's scorer lies beside the repository; here only its sentences are asked for."""
    monkeypatch.setattr(gold, "load_scorer", lambda: SimpleNamespace(split_sentences=lambda text: BORDERS))


def made(written: str) -> dict[str, Any]:
    return gold.gold_of(KNOWN, TEXT, Reader(TEXT, BORDERS).read(written))


@pytest.mark.usefixtures("_split")
def test_places_are_told_by_sentence_and_words() -> None:
    (attribution,) = made("a1 say indirect\n  s 1 Menteri Sarvo Belani\n  q 3 katanya\n  c 3 Kata").pop("attributions")
    assert (attribution["source_ref"], attribution["cue"], attribution["content"]) == (
        "1|Menteri Sarvo Belani",
        "3|katanya",
        ["3|Kata"],
    )


@pytest.mark.usefixtures("_split")
def test_a_place_that_is_not_the_first_is_counted() -> None:
    (attribution,) = made("a1 say indirect\n  q 3 kata#2").pop("attributions")
    assert attribution["cue"] == "3|kata#2"


@pytest.mark.usefixtures("_split")
def test_content_is_cut_where_a_sentence_ends() -> None:
    found = Annotation(attributions=[{"id": "a1", "act": "say", "source_ref": None, "cue": None, "content": []}])
    found.attributions[0]["content"] = [
        [TEXT.index("Kata kata"), TEXT.index(" itu")],
        [TEXT.index("berbicara"), TEXT.index(" Orvel")],
    ]
    (attribution,) = gold.gold_of(KNOWN, TEXT, found)["attributions"]
    assert attribution["content"] == ["1|berbicara.", "2|Lumara menyerang", "3|Kata kata"]


@pytest.mark.usefixtures("_split")
def test_a_claim_has_the_act_of_its_attribution() -> None:
    (event,) = made("a1 deny indirect\nv1 ASSAULT\n  t 2 menyerang\n  k own positive actual\n  k a1 negative actual").pop("events")
    assert event["trigger"] == "2|menyerang"
    assert [claim["act"] for claim in event["claims"]] == ["assert", "deny"]


@pytest.mark.usefixtures("_split")
def test_what_is_known_comes_along_with_mentions_as_offsets() -> None:
    raw = made("@lumara | Lumara | state | - | GOV\nm 2 @lumara Lumara")
    assert {key: raw[key] for key in KNOWN} == KNOWN
    assert (raw["text"], raw["sentences"]) == (TEXT, BORDERS)
    assert [TEXT[slice(*mention["span"])] for mention in raw["mentions"]] == ["Lumara"]


@pytest.mark.skipif(not shared_is_there(), reason="../shared is not there: gold.py, the guide's scorer, lies in it")
def test_the_guides_scorer_takes_what_is_made() -> None:
    from evaluation.gold import load_scorer

    marked = parse_marks(
        '@sarvo name="Sarvo Belani" kind=person country=IDN sector=GOV\n@orvel name=Orvel kind=organisation\n\n'
        "[[Menteri Sarvo Belani|source of=a1 entity=sarvo]] [[mengatakan|cue #a1 act=say form=indirect]] "
        "[[ia akan [[menemui|trigger #v1 type=CONSULT modes=visit claims=a1:positive:planned]] [[Orvel|recipient of=v1 entity=orvel]]. "
        "Ia tidak menyebut hari.|content of=a1]]"
    )
    raw = gold.gold_of(KNOWN, marked.text, annotation_of(marked.marks, marked.entities, marked.text))
    assert load_scorer().check(raw) == []
    assert [reference.partition("|")[0] for reference in raw["attributions"][0]["content"]] == ["1", "2"]
