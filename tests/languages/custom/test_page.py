"""The page about lexicons shows one that holds, and what it says of it is so."""

import re
from pathlib import Path

import pytest

from menurut.languages.custom.entries import Actor, Sections
from menurut.languages.custom.lexicon import Lexicon
from menurut.reading.proving import make_lexicon
from menurut.reading.reader import read
from menurut.types.article import Article
from menurut.types.report import Report

PAGE = (Path(__file__).resolve().parents[3] / "docs" / "lexicon.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    written = re.search(r"```yaml\n(.*?)```", PAGE, re.DOTALL)
    assert written
    return make_lexicon([("lumara.yml", written[1])])


def reading(lexicon: Lexicon | None) -> Report:
    text = re.search(r"```text\n(Presiden.*?)\n```", PAGE, re.DOTALL)
    assert text
    return read(Article(id="a", text=text[1], published="2024-06-05", language="id"), model=False, lexicon=lexicon)


def told(report: Report) -> set[str]:
    named = {entity.id: f"{entity.name} ({entity.country})" for entity in report.entities}
    return {f"{event.type} {' '.join(event.modes)}: {', '.join(named[one] for one in event.actors)}" for event in report.events}


def test_the_example_reads_as_the_page_shows(lexicon: Lexicon) -> None:
    own = {"PROTEST obstruct: Aliansi Kampus (LUM)", "ASSAULT abduct: Front Ardal (LUM)"}
    assert all(line in PAGE for line in own)
    assert own <= told(reading(lexicon))
    assert not own & told(reading(None))


def test_the_example_has_every_kind_of_entry(lexicon: Lexicon) -> None:
    assert {actor.kind for actor in lexicon.actors} == {"state", "organisation", "person"}
    assert {role.kind for role in lexicon.roles["id"]} == {"role", "body", "group"}
    assert lexicon.names("id", "frames")
    assert lexicon.names("id", "cues")


def test_every_key_of_a_file_and_of_an_actor_is_explained() -> None:
    for key in (*Sections.__struct_fields__, *Actor.__struct_fields__):
        assert f"`{key}`" in PAGE or f"### {key}" in PAGE, key
