"""Which language a text is in, and which others are refused by name."""

import subprocess
import sys

import pytest

from menurut.errors import IntakeError
from menurut.intake.language import at_a_glance, find_language

ID = (
    "Menteri itu mengatakan bahwa kapal tersebut akan tiba di pelabuhan pada hari Senin dan tidak membawa senjata untuk siapa pun. "
    * 4
)
EN = "The minister said that the ship would arrive at the port on Monday and that it was not carrying weapons for anybody. " * 4
MS = "Menteri itu berkata bahawa pihak polis sedang menyiasat kes itu kerana wang tersebut ialah milik kerajaan negeri. " * 4


@pytest.mark.parametrize(("text", "language"), [(ID, "id"), (EN, "en")])
def test_common_words_show_the_language_at_a_glance(text: str, language: str) -> None:
    assert at_a_glance(text) == language
    assert find_language(text, publisher=None, origin="x") == (language, ())


def test_malay_is_read_as_indonesian_with_a_gap() -> None:
    language, gaps = find_language(MS, publisher=None, origin="x")
    assert language == "id"
    assert [gap.id for gap in gaps] == ["language-unsure"]


def test_a_short_text_is_left_to_its_outlet() -> None:
    assert find_language("Istana: No.", publisher="Kompas", origin="x")[0] == "id"


def test_a_translation_under_a_foreign_name_is_read_in_its_own_language() -> None:
    assert find_language(ID, publisher="BBC", origin="x")[0] == "id"


def test_another_language_is_named() -> None:
    text = "El ministro dijo que el barco llegaría al puerto el lunes y que no llevaba armas para nadie en absoluto. " * 4
    with pytest.raises(IntakeError, match="Spanish"):
        find_language(text, publisher=None, origin="x")


def test_a_clear_text_does_not_load_the_identifier() -> None:
    code = f"import sys, menurut; menurut.read({ID!r}); sys.exit('py3langid' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
