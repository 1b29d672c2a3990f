"""A model whose scores a test writes by hand: one piece a word, and a session that says no to everything until it is told.

def say(scores, words):
    scores["cue"][words.index("kata"), BEGIN] = 9

analysis = predict(seeing(say), tokens)
"""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from menurut.models.bundle import Bundle, Manifest
from menurut.models.pieces import Pieces

OUTSIDE, BEGIN, INSIDE = 0, 1, 2
YES, NO = 9.0, -9.0

LABELS = {
    "names": ["O", "B-person", "I-person", "B-state", "I-state"],
    "upos": ["NOUN", "PRON", "PROPN", "VERB"],
    "relations": ["nsubj", "obj", "punct", "root"],
    "acts": ["say", "deny", "demand", "threaten"],
    "types": ["CONSULT", "ACCUSE", "ASSAULT"],
    "event_hints": ["", "ASSAULT"],
    "cue_hints": ["", "say"],
    "modalities": ["actual", "planned", "conditional"],
    "polarities": ["positive", "negative"],
}

Scores = dict[str, np.ndarray[Any, Any]]
Say = Callable[[Scores, list[str]], None]


class _Words(Pieces):
    """One piece a word; a word's number is given at its first sight."""

    def __init__(self) -> None:
        self.known: list[str] = ["<s>", "<pad>", "</s>", "<unk>"]

    def of(self, word: str, spaced: bool) -> tuple[int, ...]:
        if word not in self.known:
            self.known.append(word)
        return (self.known.index(word),)


class _Session:
    def __init__(self, known: list[str], say: Say | None) -> None:
        self._known, self._say = known, say
        self.windows: list[list[str]] = []

    def run(self, outputs: Sequence[str], given: dict[str, np.ndarray[Any, Any]]) -> list[np.ndarray[Any, Any]]:
        words = [self._known[n] for n in given["ids"][0, given["first"][0]]]
        assert given["sentences"].shape == given["first"].shape
        self.windows.append(words)
        scores = _silence(len(words))
        if self._say:
            self._say(scores, words)
        return [scores[name] for name in outputs]


def _silence(count: int) -> Scores:
    """Return the scores of a window in which there is nothing; each word hangs on the root."""

    def no(*shape: int) -> np.ndarray[Any, Any]:
        return np.full(shape, NO, dtype=np.float32)

    scores = {
        "names": no(count, len(LABELS["names"])),
        "upos": no(count, len(LABELS["upos"])),
        "arcs": no(count, count + 1),
        "relation_words": no(count, len(LABELS["relations"]), count + 1),
        "relation_heads": np.eye(count + 1, dtype=np.float32),
        "cue": no(count, 3),
        "act": no(count, len(LABELS["acts"])),
        "speech": no(6, count, count),
        "trigger": no(count, 3),
        "type": no(count, len(LABELS["types"])),
        "modality": no(count, len(LABELS["modalities"])),
        "polarity": no(count, len(LABELS["polarities"])),
        "roles": no(2, count, count),
        "antecedent": no(count, count + 1),
    }
    for head in ("names", "cue", "trigger"):
        scores[head][:, OUTSIDE] = YES
    for head in ("arcs", "antecedent"):
        scores[head][:, -1] = YES
    return scores


def seeing(say: Say | None = None) -> Bundle:
    """Return a model named "seeing" that sees what `say` writes into the scores of each window; nothing without."""
    pieces = _Words()
    return Bundle(Manifest("seeing", {}, LABELS), "0f0f", pieces, _Session(pieces.known, say))


def told(scores: Scores, words: Sequence[str], cue: str, *, source: Sequence[str] = (), content: Sequence[str] = ()) -> None:
    """Write that the first `cue` of the window carries what its source says; source and content in the words' order."""
    at = words.index(cue)
    scores["cue"][at] = NO, YES, NO
    for row, part in ((0, source), (3, content)):
        where = [words.index(word) for word in part]
        if where:
            scores["speech"][row, at, where] = YES
            scores["speech"][row + 1, at, where[0]] = YES
            scores["speech"][row + 2, at, where[-1]] = YES
