"""Text made to break or to hold up: it is read to the end, what comes out can be written, and twice the text is at most thrice the work."""

import gc
import json
import time
from dataclasses import replace

import pytest

import menurut
import menurut.models as models
import menurut.reading.reader as reader
from menurut.types.report import Report
from menurut.types.wire import report_from_json
from seeing import seeing, told

ID = "Menteri Luar Negeri Lumara Budi Santoso mengatakan bahwa pasukan Kestovia menyerang kota Orvel pada Senin. Ia membantah tuduhan itu. "
EN = "Foreign Minister Rika Belani said Kestovia attacked Orvel on Monday. She denied the charge. "

# One unit each, to be repeated.
UNITS = {
    "article": ID,
    "English article": EN,
    "one sentence without end": "Budi mengatakan Lumara menyerang Kestovia dan ",
    "one word": "a",
    "emoji": "\U0001f600",
    "emoji apart": "\U0001f600 ",
    "NUL": "\0",
    "halves of characters": "\ud800",
    "marks of direction": "\u202ekata\u200f ",
    "marks that combine": "\u0301",
    "quotation marks": '"',
    "quotations": '"kata Budi" ',
    "brackets": "(",
    "names": "Budi, ",
    "cues": "katanya ",
    "openers": "kata bahwa ",
    "numbers": "17 ",
    "dates": "Senin (1/2/2023) ",
    "lines": "a\n",
}

# Characters. Below the least time there is nothing to compare.
LENGTH = 5_000
LEAST = 0.05
MOST = 3.0


def repeated(unit: str, length: int) -> str:
    return (unit * (length // len(unit) + 1))[:length]


def read(text: str) -> Report:
    return menurut.read(text, language="en" if text.startswith(EN[:9]) else "id")


def seconds(text: str) -> float:
    """Return the time of one reading; a collection that falls into it would count against whoever came last."""
    gc.disable()
    try:
        begun = time.process_time()
        read(text)
        return time.process_time() - begun
    finally:
        gc.enable()


@pytest.mark.parametrize("name", UNITS)
def test_what_is_read_of_it_can_be_written_and_read_again(name: str) -> None:
    text = ID + repeated(UNITS[name], 1_500) + ID
    report = read(text)
    written = report.to_json()
    assert written == written.encode().decode()
    assert report.to_marks().encode()
    assert report._repr_html_().encode()
    assert report_from_json(written) == replace(report, layout=replace(report.layout, tokens=()))
    assert len(report.article.text) == len(text)


@pytest.mark.parametrize("name", UNITS)
def test_twice_the_text_takes_at_most_three_times_as_long(name: str) -> None:
    ratios = []
    for _ in range(4):  # another program on this machine may have had the caches
        once, twice = seconds(repeated(UNITS[name], LENGTH)), seconds(repeated(UNITS[name], 2 * LENGTH))
        if twice < LEAST or twice <= MOST * once:
            return
        ratios.append(round(twice / once, 1))
    pytest.fail(f"twice the text took {ratios} times as long")


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\ud800", "\0", "\u202e", "\u0301", '"', "nya", "\U0001f600"])
def test_next_to_nothing_is_read(text: str) -> None:
    assert json.loads(read(text).to_json())["claims"] == []


def test_a_million_letters_without_a_space_are_one_word() -> None:
    begun = time.process_time()
    assert len(read("a" * 1_000_000).layout.tokens) == 1
    assert time.process_time() - begun < 5


def test_a_model_sees_only_what_has_letters(monkeypatch: pytest.MonkeyPatch) -> None:
    """Twenty thousand emoji fill eighty windows; run are the two that hold a word."""
    model = seeing(lambda scores, words: told(scores, words, "mengatakan") if "mengatakan" in words else None)
    for room in (models, reader):
        monkeypatch.setattr(room, "bundled", lambda **_: model)
    report = read(ID + "\U0001f600" * 20_000 + " " + ID)
    assert len(model.session.windows) <= 3
    assert report.coder.models == {"seeing": "0f0f"}


def test_halves_of_characters_move_no_offset() -> None:
    """The text that is read has U+FFFD in their place; a caller's own string keeps its places."""
    text = f"\ud83d {ID}\udc00{ID}"
    report, plain = read(text), read(f"\ufffd {ID}\ufffd{ID}")
    assert report == plain
    assert report.article.text == text.replace("\ud83d", "\ufffd").replace("\udc00", "\ufffd")
    for event in report.events:
        assert event.trigger.of(text) == report.quote(event.trigger)
