"""Sheets: a line an attribution or event becomes offsets, or a fault with its number."""

import pytest
from training.annotate.sheets import SheetReader, read_page

FIRST = "Polisi Karang menciduk Bupati Sarvo, kata juru bicara Belani."
SECOND = "Sarvo membantah tudingan itu."
TEXT = f"{FIRST}\n{SECOND}"
BORDERS = [[0, len(FIRST)], [len(FIRST) + 1, len(TEXT)]]
SAID = "1 a1 say indirect | s juru bicara Belani [p IDN COP] | q kata | c Polisi ... Sarvo"
SEIZED = "1 v COERCE arrest | t menciduk | a Polisi Karang [o IDN COP] | r Bupati Sarvo [p IDN GOV] | k a1 + actual"


def words(span: list[int]) -> str:
    return TEXT[slice(*span)]


def test_an_attribution_has_its_source_cue_and_content() -> None:
    found = SheetReader(TEXT, BORDERS).read(SAID).attributions[0]
    assert [words(found[key]) for key in ("source_ref", "cue")] == ["juru bicara Belani", "kata"]
    assert [words(span) for span in found["content"]] == ["Polisi Karang menciduk Bupati Sarvo"]
    assert (found["id"], found["act"], found["form"], found["parent"]) == ("a1x1", "say", "indirect", None)


def test_an_event_has_parties_with_their_words_and_its_claims() -> None:
    found = SheetReader(TEXT, BORDERS).read(f"{SAID}\n{SEIZED}")
    event = found.events[0]
    assert (words(event["trigger"]), event["type"], event["mode"]) == ("menciduk", "COERCE", "arrest")
    assert [(a["role"], words(a["span"])) for a in event["arguments"]] == [
        ("actor", "Polisi Karang"),
        ("recipient", "Bupati Sarvo"),
    ]
    assert event["claims"] == [{"attribution": "a1x1", "polarity": "positive", "modality": "actual"}]
    parties = {e["id"]: (e["name"], e["kind"], e["country"], e["sector"]) for e in found.entities}
    assert parties[event["actors"][0]] == ("Polisi Karang", "organisation", "IDN", "COP")


def test_an_event_without_a_claim_happened() -> None:
    event = SheetReader(TEXT, BORDERS).read("2 v REJECT | t membantah").events[0]
    assert event["claims"] == [{"attribution": None, "polarity": "positive", "modality": "actual"}]
    assert event["mode"] is None


def test_answers_and_parents_are_of_the_same_sentence() -> None:
    lines = "2 a1 deny indirect | s Sarvo [p - -] | q membantah | c tudingan itu | to a2\n2 a2 allege indirect | q tudingan | c itu | in a1"
    found = SheetReader(TEXT, BORDERS).read(lines)
    assert [(a["id"], a["answers"], a["parent"]) for a in found.attributions] == [("a2x1", "a2x2", None), ("a2x2", None, "a2x1")]
    assert found.entities[0]["country"] is None


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("1 v COERCE | t mencokok", "line 2: 'mencokok' does not stand in sentence 1"),
        ("1 v COERCE | t menciduk | a Polisi Karang", "is not words .kind country sector."),
        ("1 v COERCE | t menciduk | x Polisi Karang", "'x' is not one of t a r p k"),
        ("1 v COERCE | t menciduk | k own + perhaps", "'perhaps' is not one of actual"),
        ("1 b COERCE", "a line is N v TYPE or N aM act form"),
        ("9 v COERCE | t menciduk", "line 2"),
    ],
)
def test_what_cannot_be_read_is_told_with_its_line(line: str, fault: str) -> None:
    with pytest.raises(ValueError, match=fault):
        SheetReader(TEXT, BORDERS).read(f"# a note\n{line}")


def test_a_page_holds_its_sentences() -> None:
    text, found = read_page(
        f"# CONTOH\n1 = {FIRST}\n{SEIZED.replace(' | k a1 + actual', '')}\n2 = {SECOND}\n2 v REJECT | t membantah\n"
    )
    assert text == TEXT
    assert [words(event["trigger"]) for event in found.events] == ["menciduk", "membantah"]


def test_a_page_whose_numbers_skip_is_refused() -> None:
    with pytest.raises(ValueError, match="not numbered"):
        read_page(f"1 = {FIRST}\n3 = {SECOND}")
