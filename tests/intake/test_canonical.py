"""The canonical text is fixed once: taking it in again changes nothing."""

from hypothesis import given
from hypothesis import strategies as st

from menurut.intake.canonical import canonical
from menurut.intake.clean import clean_lines
from menurut.types.article import sound


@given(st.text(max_size=200))
def test_canonical_text_is_its_own_canonical_text(text: str) -> None:
    once = canonical(text)
    assert canonical(once) == once


@given(
    st.lists(
        st.sampled_from(["Ia datang. (abc/def)", "Baca juga: Beras", "ADVERTISEMENT", "Halaman 2 dari 3", "Ia pergi."]), max_size=6
    )
)
def test_cleaning_is_idempotent_and_loses_nothing(lines: list[str]) -> None:
    text = "\n".join(lines)
    once, dropped = clean_lines(text)
    assert clean_lines(once) == (once, ())
    assert sorted("".join([once, *(d.text for d in dropped)]).replace(" ", "").replace("\n", "")) == sorted(
        text.replace(" ", "").replace("\n", "")
    )


def test_decomposed_letters_are_composed() -> None:
    assert canonical("cafe\u0301") == "café"


def test_line_ends_of_all_systems_are_one() -> None:
    assert canonical("a\r\nb\rc\u2028d") == "a\nb\nc\nd"


@given(st.text(st.characters(codec=None)))
def test_sound_text_can_be_written_and_is_as_long(text: str) -> None:
    once = sound(text)
    assert once.encode().decode() == once
    assert (len(once), sound(once)) == (len(text), once)
