"""Mark notation: what is printed is parsed again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from menurut.types.marks import Mark, Marked, parse_marks, print_marks
from menurut.types.span import Span

TEXT = st.text(alphabet=st.sampled_from('ab |[]\\"=#\n@é'), min_size=1, max_size=30).filter(lambda t: not t.startswith("@"))


@st.composite
def marked_texts(draw: st.DrawFn) -> Marked:
    """Return any text with any marks over it; marks of one span and label are told apart by a key."""
    text = draw(TEXT)
    marks = []
    for number in range(draw(st.integers(0, 5))):
        start = draw(st.integers(0, len(text) - 1))
        end = draw(st.integers(start + 1, len(text)))
        keys = {"#": f"a{number}", "name": draw(st.text(alphabet='a "]|\\', max_size=5))}
        marks.append(Mark(Span(start, end), "cue", keys))
    ordered = sorted(marks, key=lambda m: (m.span.start, -m.span.end))
    return Marked(text=text, marks=tuple(ordered))


@given(marked_texts())
def test_parse_of_print_is_the_identity(marked: Marked) -> None:
    again = parse_marks(print_marks(marked))
    assert again.text == marked.text
    assert sorted(again.marks, key=repr) == sorted(marked.marks, key=repr)


def test_nested_marks_have_offsets_into_the_plain_text() -> None:
    marked = parse_marks("[[[[Pyongyang|actor]] telah [[mengirimkan|trigger]] senjata|content]].")
    assert [(m.label, m.span.of(marked.text)) for m in marked.marks] == [
        ("content", "Pyongyang telah mengirimkan senjata"),
        ("actor", "Pyongyang"),
        ("trigger", "mengirimkan"),
    ]


def test_header_lines_name_the_entities() -> None:
    marked = parse_marks('@budi name="Budi Santosa" kind=person\n@idn kind=state\n\nHalo.')
    assert marked.entities == (("budi", {"name": "Budi Santosa", "kind": "person"}), ("idn", {"kind": "state"}))
    assert marked.text == "Halo."


def test_handwritten_escape_of_a_double_bracket() -> None:
    assert parse_marks(r"a \[[b\]] c \| d").text == "a [[b]] c | d"


@pytest.mark.parametrize("written", ["[[tanpa label", "[[label|tak ditutup"])
def test_an_open_mark_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match="mark"):
        parse_marks(written)
