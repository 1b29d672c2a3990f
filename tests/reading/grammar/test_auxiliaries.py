"""What auxiliaries say of a verb."""

import pytest

from laidout import laid_out
from menurut.reading.grammar.auxiliaries import auxiliaries_before, is_future, is_past


@pytest.mark.parametrize(
    ("text", "language", "verb", "future", "past"),
    [
        ("Kestovia akan mengirim amunisi.", "id", "mengirim", True, False),
        ("Kestovia telah mengirim amunisi.", "id", "mengirim", False, True),
        ("Kestovia mungkin mengirim amunisi.", "id", "mengirim", False, False),
        ("Kestovia mengirim amunisi.", "id", "mengirim", False, False),
        ("Iceland will send ships.", "en", "send", True, False),
        ("Iceland has sent ships.", "en", "sent", False, True),
        ("Iceland might send ships.", "en", "send", False, False),
    ],
)
def test_reads(text: str, language: str, verb: str, future: bool, past: bool) -> None:
    found = laid_out(text, language)
    at = found.at(verb)
    assert (is_future(found.page, at), is_past(found.page, at)) == (future, past)


def test_the_run_is_given_in_order_without_adverbials() -> None:
    found = laid_out("Kestovia tidak akan lagi mengirim amunisi.")
    assert [token.text for token in auxiliaries_before(found.page, found.at("mengirim"))] == ["tidak", "akan", "lagi"]


def test_none_are_taken_from_the_sentence_before() -> None:
    found = laid_out("Rika tidak akan. Mengirim amunisi dilarang.")
    assert auxiliaries_before(found.page, found.at("Mengirim")) == ()
