"""Segments join to the text, whatever marks lie on it."""

from hypothesis import given
from hypothesis import strategies as st

from menurut.server.segments import Mark, make_segments
from menurut.types.span import Span

TEXT = "Menurut Lumara, 'Orvel aman,' kata Tamm."


def mark(words: str, layer: str, **keys: object) -> Mark:
    start = TEXT.index(words)
    return Mark(span=Span(start, start + len(words)), layer=layer, **keys)  # type: ignore[arg-type]


@st.composite
def marked_texts(draw: st.DrawFn) -> tuple[str, list[Mark], list[int]]:
    text = draw(st.text(max_size=60))
    places = st.integers(min_value=-2, max_value=len(text) + 2)
    layers = st.sampled_from(["source", "cue", "content", "denied", "claim"])
    marks = st.builds(
        lambda start, end, layer, claim: Mark(span=Span(start, end), layer=layer, claim=claim, label="x"),
        places, places, layers, st.integers(1, 3),
    )  # fmt: skip
    return text, draw(st.lists(marks, max_size=8)), draw(st.lists(places, max_size=3))


@given(marked_texts())
def test_segments_join_to_the_text(drawn: tuple[str, list[Mark], list[int]]) -> None:
    text, marks, cuts = drawn
    segments = make_segments(text, marks, cuts=cuts)
    assert "".join(segment.text for segment in segments) == text
    assert all(segment.text == segment.span.of(text) != "" for segment in segments)


@given(marked_texts())
def test_every_character_knows_all_marks_over_it(drawn: tuple[str, list[Mark], list[int]]) -> None:
    text, marks, cuts = drawn
    kept = [one for one in marks if 0 <= one.span.start < one.span.end <= len(text)]
    for segment in make_segments(text, marks, cuts=cuts):
        over = [one for one in kept if one.span.covers(segment.span)]
        assert segment.depth == sum(one.layer in ("content", "denied") for one in over)
        assert segment.source == any(one.layer == "source" for one in over)
        assert segment.cue == any(one.layer == "cue" for one in over)
        assert {number for number, _ in segment.claims} == {one.claim for one in over if one.layer == "claim"}


@given(marked_texts())
def test_every_bracket_that_opens_closes(drawn: tuple[str, list[Mark], list[int]]) -> None:
    text, marks, cuts = drawn
    segments = make_segments(text, marks, cuts=cuts)
    assert sum(len(s.opens) for s in segments) == sum(len(s.closes) for s in segments)


def test_marks_that_cross_are_both_seen() -> None:
    segments = make_segments(TEXT, [mark("Menurut Lumara", "content"), mark("Lumara, 'Orvel", "denied")])
    assert [(s.text, s.depth) for s in segments[:3]] == [("Menurut ", 1), ("Lumara", 2), (", 'Orvel", 1)]


def test_nested_content_lies_one_step_deeper() -> None:
    segments = make_segments(TEXT, [mark("'Orvel aman,' kata Tamm", "content"), mark("'Orvel aman,'", "content")])
    assert [s.depth for s in segments if s.text.strip(" .")] == [0, 2, 1]
    assert segments[1].opens == ("content", "content")


def test_a_label_stands_only_where_its_words_begin() -> None:
    segments = make_segments(TEXT, [mark("Menurut Lumara", "claim", claim=1, label="who"), mark("Lumara", "source")])
    assert [s.claims for s in segments[:2]] == [((1, "who"),), ((1, "+"),)]


def test_words_without_a_label_give_way_to_those_with_one() -> None:
    told = mark("'Orvel aman,'", "claim", claim=2)
    segments = make_segments(TEXT, [told, mark("aman", "claim", claim=2, label="event")])
    assert [s.claims for s in segments if s.claims] == [((2, ""),), ((2, "event"),), ((2, ""),)]
