"""Shorthand over an article: every line becomes offsets, or a fault with its number."""

import pytest
from training.annotate.shorthand import Annotation, Reader

SENTENCES = [
    'Menteri Sarvo Belani mengatakan Lumara menyerang Orvel, kata kantor berita itu, "kata demi kata".',
    "Ia membantah; Lumara membantah.",
]
TEXT = " ".join(SENTENCES)
BORDERS = [[TEXT.index(sentence), TEXT.index(sentence) + len(sentence)] for sentence in SENTENCES]


def read(written: str) -> Annotation:
    return Reader(TEXT, BORDERS, frozenset(["ia"])).read(written)


def words(reference: str) -> str:
    start, end = Reader(TEXT, BORDERS).span(reference)
    return TEXT[start:end]


def place(reference: str) -> int:
    return Reader(TEXT, BORDERS).span(reference)[0]


def test_a_span_is_its_sentence_and_its_words() -> None:
    assert words("1 Sarvo Belani") == "Sarvo Belani"
    assert place("2 Lumara") == TEXT.rindex("Lumara")


def test_a_star_is_the_whole_sentence() -> None:
    assert words("2 *") == SENTENCES[1]


@pytest.mark.parametrize("dots", ["...", "…"])
def test_dots_run_to_the_first_place_of_what_follows(dots: str) -> None:
    assert words(f"1 Lumara {dots} kata") == "Lumara menyerang Orvel, kata"


def test_a_number_takes_a_later_place() -> None:
    assert place("1 kata") == TEXT.index("kata kantor")
    assert place("1 kata#2") == TEXT.index("kata demi")
    assert place("1 kata#3") == TEXT.index('kata".')


def test_a_number_goes_for_the_beginning_of_a_stretch_with_dots() -> None:
    start = TEXT.index("kata demi")
    assert Reader(TEXT, BORDERS).span("1 kata ... kata#2") == [start, start + len("kata demi kata")]


def test_a_number_sign_that_stands_in_the_text_is_text() -> None:
    text = "Tagar #2 ramai."
    assert Reader(text, [[0, len(text)]]).span("1 Tagar #2") == [0, len("Tagar #2")]


def test_words_inside_another_word_are_no_place() -> None:
    text = "These men said he left; katanya ia di sana, kupikir."
    reader = Reader(text, [[0, len(text)]])
    assert reader.span("1 he") == [text.index(" he ") + 1, text.index(" he ") + 3]
    assert [text[slice(*reader.span(f"1 {words}"))] for words in ("nya", "kata", "di", "ku", "pikir")] == [
        "nya",
        "kata",
        "di",
        "ku",
        "pikir",
    ]
    assert reader.span("1 di")[0] == text.index("di sana")
    for inside in ("hes", "me", "eft", "men ... a"):
        with pytest.raises(ValueError, match="does not"):
            reader.span(f"1 {inside}")


@pytest.mark.parametrize(
    ("reference", "fault"),
    [
        ("1 Kestovia", "'Kestovia' does not stand in sentence 1"),
        ("2 Lumara#2", r"'Lumara' does not stand in sentence 2 \(time 2\)"),
        ("1 Orvel ... Lumara", "'Lumara' does not follow in sentence 1"),
        ("1", "'' does not stand in sentence 1"),
        ("satu Orvel", "invalid literal"),
    ],
)
def test_a_span_that_is_not_there_is_a_fault(reference: str, fault: str) -> None:
    with pytest.raises(ValueError, match=fault):
        words(reference)


def test_an_entity_has_five_parts_and_perhaps_aliases() -> None:
    (sarvo, orvel) = read("@sarvo | Sarvo Belani | person | LUM | GOV | Sarvo; Belani\n@orvel | Orvel | state | - |").entities
    assert sarvo == {
        "id": "sarvo", "name": "Sarvo Belani", "kind": "person", "country": "LUM", "sector": "GOV", "aliases": ["Sarvo", "Belani"],
    }  # fmt: skip
    assert (orvel["country"], orvel["sector"], orvel["aliases"]) == (None, None, [])


def test_an_attribution_gathers_the_lines_beneath_it() -> None:
    written = "a1 say indirect @sarvo parent=a0\n  s 1 Menteri Sarvo Belani\n  q 1 mengatakan\n  c 1 Lumara ... Orvel\n  c 2 *\na2 deny indirect answers=a1"
    first, second = read(written).attributions
    assert (first["id"], first["act"], first["form"], first["source"], first["parent"]) == ("a1", "say", "indirect", "sarvo", "a0")
    assert [TEXT[a:b] for a, b in (first["source_ref"], first["cue"], *first["content"])] == [
        "Menteri Sarvo Belani", "mengatakan", "Lumara menyerang Orvel", SENTENCES[1],
    ]  # fmt: skip
    assert (second["cue"], second["content"], second["source"], second["answers"]) == (None, [], None, "a1")


def test_an_event_has_mode_date_and_place_with_spaces() -> None:
    written = "v1 ASSAULT primitive date=2023-07-26 place=Kota Orvel\n  t 1 menyerang\n  a @lumara 1 Lumara\n  r @orvel\n  k own positive actual\n  k a1 negative planned"
    (event,) = read(written).events
    assert (event["type"], event["mode"], event["date"], event["place"]) == ("ASSAULT", "primitive", "2023-07-26", "Kota Orvel")
    assert TEXT[slice(*event["trigger"])] == "menyerang"
    assert (event["actors"], event["recipients"]) == (["lumara"], ["orvel"])
    assert [(a["role"], a["entity"], TEXT[slice(*a["span"])]) for a in event["arguments"]] == [("actor", "lumara", "Lumara")]
    assert [tuple(claim.values()) for claim in event["claims"]] == [(None, "positive", "actual"), ("a1", "negative", "planned")]


def test_an_event_may_have_neither_mode_nor_date_nor_place() -> None:
    (event,) = read("v1 CONSULT").events
    assert (event["mode"], event["date"], event["place"], event["trigger"]) == (None, None, None, None)


def test_mentions_are_names_and_pronouns() -> None:
    found = read("m 2 @lumara Ia; Lumara").mentions
    assert [(TEXT[slice(*m["span"])], m["kind"], m["entity"]) for m in found] == [
        ("Ia", "pronoun", "lumara"),
        ("Lumara", "name", "lumara"),
    ]


def test_notes_and_empty_lines_are_passed_over() -> None:
    assert read("# catatan\n\n   \n") == Annotation()


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("b1 say", "a line begins with"),
        ("@x | Budi | person", "an entity has id"),
        ("  z 1 Lumara", "'z' is not one of"),
        ("a2 say", "not enough values"),
        ("  q 9 Lumara", "list index out of range"),
        ("  k own positive", "not enough values"),
        ("m 2 @lumara", "not enough values"),
    ],
)
def test_a_fault_names_its_line(line: str, fault: str) -> None:
    with pytest.raises(ValueError, match=rf"^line 3: .*{fault}.* in '"):
        read(f"# catatan\na1 say indirect\n{line}")
