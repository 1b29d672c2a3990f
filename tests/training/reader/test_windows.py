"""Annotated articles become windows of words with labels by word."""

import random
from typing import Any

import pytest
from evaluation.corpora import shared_is_there
from training.reader.windows import Annotated, Words

from menurut.models.pieces import Pieces

TEXT = "Menteri Sarvo Belani mengatakan Lumara menyerang Orvel. Ia menyesal, katanya."


class OnePiece(Pieces):
    """One piece a word."""

    def __init__(self) -> None:
        pass

    def of(self, word: str, spaced: bool) -> tuple[int, ...]:
        return (4,)


def words_of(text: str) -> Words:
    return Words(text, "id", OnePiece())


def test_words_are_found_by_what_they_touch() -> None:
    words = words_of(TEXT)
    start = TEXT.index("Sarvo")
    assert [words.tokens[n].text for n in words.over(start, start + len("Sarvo Belani"))] == ["Sarvo", "Belani"]
    assert [words.tokens[n].text for n in words.over(start + 2, start + 3)] == ["Sarvo"]
    assert words.over(TEXT.index(" Sarvo"), TEXT.index("Sarvo")) == []


def test_where_no_space_stands_before_a_word_that_is_known() -> None:
    words = words_of("Ia pergi, katanya.")
    assert [token.text for token, spaced in zip(words.tokens, words.spaced, strict=True) if not spaced] == [",", "."]


def test_chance_moves_the_first_border_and_loses_no_word() -> None:
    words = words_of(" ".join(f"Kalimat nomor {n}." for n in range(40)))
    plain = words.windows(longest=20)
    moved = {tuple(words.windows(random.Random(seed), longest=20)) for seed in range(8)}
    assert len(moved) > 1
    for windows in (plain, *moved):
        assert [word for start, end in windows for word in range(start, end)] == list(range(len(words.tokens)))


RAW: dict[str, Any] = {
    "id": "tst-001",
    "language": "id",
    "text": TEXT,
    "sentences": [[0, TEXT.index(" Ia")], [TEXT.index("Ia"), len(TEXT)]],
    "entities": [
        {"id": "sarvo", "name": "Sarvo Belani", "kind": "person", "country": None, "sector": None, "aliases": []},
        {"id": "lumara", "name": "Lumara", "kind": "state", "country": None, "sector": None, "aliases": []},
        {"id": "orvel", "name": "Orvel", "kind": "state", "country": None, "sector": None, "aliases": []},
    ],
    "attributions": [
        {
            "id": "a1", "act": "say", "form": "indirect", "source": "sarvo", "source_ref": "1|Menteri Sarvo Belani", "cue": "1|mengatakan",
            "content": ["1|Lumara menyerang Orvel"], "parent": None, "answers": None,
        },
    ],
    "events": [
        {
            "id": "v1", "trigger": "1|menyerang", "type": "ASSAULT", "actors": ["lumara"], "recipients": ["orvel"],
            "claims": [{"attribution": "a1", "act": "say", "polarity": "positive", "modality": "actual"}],
        },
    ],
    "mentions": [
        {"span": [TEXT.index("Sarvo"), TEXT.index(" mengatakan")], "kind": "name", "entity": "sarvo"},
        {"span": [TEXT.index("Ia"), TEXT.index(" menyesal")], "kind": "pronoun", "entity": "sarvo"},
    ],
}  # fmt: skip


@pytest.mark.skipif(not shared_is_there(), reason="../shared is not there: gold.py, which resolves references, lies in it")
class TestAnnotated:
    """A gold file by word."""

    def test_an_attribution_is_told_by_word(self) -> None:
        (window,) = Annotated(RAW, OnePiece()).examples()
        (speech,) = window.speech or ()
        at = window.words.index
        assert (speech.cue, speech.act) == ([at("mengatakan")], "say")
        assert speech.source == {at("Menteri"), at("Sarvo"), at("Belani")}
        assert speech.content == {at("Lumara"), at("menyerang"), at("Orvel")}

    def test_an_event_is_told_by_word(self) -> None:
        (window,) = Annotated(RAW, OnePiece()).examples()
        (happening,) = window.happenings or ()
        at = window.words.index
        assert (happening.trigger, happening.type) == ([at("menyerang")], "ASSAULT")
        assert (happening.actors, happening.recipients) == ({at("Lumara")}, {at("Orvel")})
        assert (happening.modality, happening.polarity) == ("actual", "positive")

    def test_names_are_tagged_where_they_are_marked(self) -> None:
        (window,) = Annotated(RAW, OnePiece()).examples()
        scheme, tags = window.names or ("", [])
        assert scheme == "ours"
        assert {word: tag for word, tag in zip(window.words, tags, strict=True) if tag != "O"} == {
            "Sarvo": "B-person", "Belani": "I-person", "Lumara": "B-state", "Orvel": "B-state",
        }  # fmt: skip

    def test_a_pronoun_points_to_the_names_before_it(self) -> None:
        (window,) = Annotated(RAW, OnePiece()).examples()
        at = window.words.index
        assert window.antecedents == [(at("Ia"), {at("Sarvo"), at("Menteri")})]

    def test_without_marked_mentions_names_and_antecedents_are_unknown(self) -> None:
        (window,) = Annotated({**RAW, "mentions": []}, OnePiece()).examples()
        assert (window.names, window.antecedents) == (None, None)
