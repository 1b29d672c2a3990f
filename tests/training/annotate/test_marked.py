"""An article in mark notation becomes the annotation that its marks tell."""

from pathlib import Path

import pytest
from training.annotate.marked import annotation_of, read_marked
from training.annotate.shorthand import Annotation

from menurut.types.marks import parse_marks

HEADER = """@sarvo name="Sarvo Belani" kind=person country=LUM sector=GOV
@lumara name=Lumara kind=state
@orvel name=Orvel kind=state

"""
BODY = (
    "[[Menteri [[Sarvo Belani|name entity=sarvo]]|source of=a1 entity=sarvo]] [[mengatakan|cue #a1 act=say form=indirect]] "
    "[[[[Lumara|actor of=v1 entity=lumara]] [[menyerang|trigger #v1 type=ASSAULT modes=aerial,x date=2023-07-26 claims=own:positive:actual,a1:negative:planned]] "
    "[[Orvel|recipient of=v1 entity=orvel]]|content of=a1]]. "
    '[["Kami siap,"|content #a2 act=say form=direct parent=a1 answers=a1]] kata [[[[ia|pronoun entity=sarvo]]|source of=a2 entity=sarvo]].'
)


def annotate(written: str) -> tuple[str, Annotation]:
    marked = parse_marks(written)
    return marked.text, annotation_of(marked.marks, marked.entities, marked.text)


TEXT, FOUND = annotate(HEADER + BODY)


def words(span: list[int] | None) -> str | None:
    return TEXT[slice(*span)] if span else None


def test_an_attribution_has_cue_source_and_content() -> None:
    first = FOUND.attributions[0]
    assert (first["id"], first["act"], first["form"], first["source"]) == ("a1", "say", "indirect", "sarvo")
    assert (words(first["cue"]), words(first["source_ref"])) == ("mengatakan", "Menteri Sarvo Belani")
    assert list(map(words, first["content"])) == ["Lumara menyerang Orvel"]


def test_a_bare_quotation_is_its_own_content() -> None:
    second = FOUND.attributions[1]
    assert (second["cue"], list(map(words, second["content"])), words(second["source_ref"])) == (None, ['"Kami siap,"'], "ia")
    assert (second["parent"], second["answers"]) == ("a1", "a1")


def test_an_event_has_parties_and_claims() -> None:
    (event,) = FOUND.events
    assert (words(event["trigger"]), event["type"], event["mode"], event["date"], event["place"]) == (
        "menyerang", "ASSAULT", "aerial", "2023-07-26", None,
    )  # fmt: skip
    assert (event["actors"], event["recipients"]) == (["lumara"], ["orvel"])
    assert [(a["role"], a["entity"], words(a["span"])) for a in event["arguments"]] == [
        ("actor", "lumara", "Lumara"), ("recipient", "orvel", "Orvel"),
    ]  # fmt: skip
    assert [tuple(claim.values()) for claim in event["claims"]] == [(None, "positive", "actual"), ("a1", "negative", "planned")]


def test_names_and_pronouns_are_mentions() -> None:
    assert [(words(m["span"]), m["kind"], m["entity"]) for m in FOUND.mentions] == [
        ("Sarvo Belani", "name", "sarvo"), ("ia", "pronoun", "sarvo"),
    ]  # fmt: skip


def test_an_entity_is_called_what_its_phrases_are_but_for_pronouns() -> None:
    sarvo, lumara, _ = FOUND.entities
    assert sarvo == {
        "id": "sarvo", "name": "Sarvo Belani", "kind": "person", "country": "LUM", "sector": "GOV", "aliases": ["Menteri Sarvo Belani"],
    }  # fmt: skip
    assert (lumara["country"], lumara["sector"], lumara["aliases"]) == (None, None, [])


@pytest.mark.parametrize(
    ("written", "fault"),
    [
        ("[[Budi|source of=a9 entity=x]] diam.", "source of=a9: nothing has that id"),
        ("[[diam|cue #a1 act=say form=indirect]] [[Budi|source of=a1 entity=y]]", "entity=y is not in the header"),
        ("[[diam|cue #a1 act=say form=indirect]] [[Rabu|time of=a1]]", "of= stands on time"),
    ],
)
def test_marks_that_hang_in_the_air_are_a_fault(written: str, fault: str) -> None:
    with pytest.raises(ValueError, match=fault):
        annotate(written)


def test_a_file_tells_what_is_known_of_the_article(tmp_path: Path) -> None:
    path = tmp_path / "tst-001.id.marks"
    head = "title: CONTOH: Lumara\npublisher: Harian Contoh\npublished: 2023-07-26T10:00:00+07:00\nlanguage: id\n"
    path.write_text(f"{head}---\n{HEADER}---\n{BODY}\n", encoding="utf-8")
    known, text, found = read_marked(path)
    assert known == {
        "id": "tst-001.id", "language": "id", "title": "CONTOH: Lumara", "publisher": "Harian Contoh", "published": "2023-07-26",
    }  # fmt: skip
    assert (text, found) == (TEXT, FOUND)
