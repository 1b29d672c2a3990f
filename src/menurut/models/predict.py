"""Run the encoder over an article, window by window, and read its heads."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from menurut.models.bundle import Bundle
from menurut.models.decode import Scores, find_labels, find_ranges, find_segment, find_segments, find_tree
from menurut.models.windows import find_windows
from menurut.types.analysis import Analysis, CueScore, Hints, NameScore, Pointer, Stretch, TriggerScore
from menurut.types.layout import Token

NOTHING = Hints()

# What the graph is asked for, by head; it has more to offer, which only evaluation asks for.
HEADS = (
    "names", "upos", "arcs", "relation_words", "relation_heads", "cue", "act", "speech", "trigger", "type", "modality", "polarity",
    "roles", "antecedent",
)  # fmt: skip

# Further on an article is read by rules alone: 50,000 characters of prose are fewer, as many of quotation marks are four times these.
MOST_WINDOWS = 64

# Below this a head has said no; kept out so that an Analysis stays small.
LOWEST = 0.1
# A token that scores less than this names no party.
LOWEST_ROLE = 0.2


def _softmax(scores: Scores) -> Scores:
    shifted = np.exp(scores - scores.max(axis=-1, keepdims=True))
    likely: Scores = shifted / shifted.sum(axis=-1, keepdims=True)
    return likely


def _sigmoid(scores: Scores) -> Scores:
    likely: Scores = 1.0 / (1.0 + np.exp(-scores))
    return likely


def predict(bundle: Bundle, tokens: Sequence[Token], hints: Hints = NOTHING) -> Analysis:
    """Return what the model sees in the tokens of an article, given what the lexicons say of them; empty for no tokens."""
    event_hints = _numbers(hints.events, bundle.manifest.labels["event_hints"], len(tokens))
    cue_hints = _numbers(hints.cues, bundle.manifest.labels["cue_hints"], len(tokens))
    spaced = [n == 0 or tokens[n - 1].span.end < token.span.start for n, token in enumerate(tokens)]
    lengths = [len(bundle.pieces.of(token.text, space)) for token, space in zip(tokens, spaced, strict=True)]
    found = _Reading(bundle)
    for number, (start, end) in enumerate(find_windows(lengths, [token.sentence for token in tokens])):
        window = tokens[start:end]
        if number < MOST_WINDOWS and _says_something(window):
            found.read(window, spaced[start:end], start, (event_hints[start:end], cue_hints[start:end]))
        else:
            found.pass_over(len(window))
    return found.analysis()


def _says_something(tokens: Sequence[Token]) -> bool:
    """Return whether a letter stands in a window; a hundred thousand smileys are not worth forty seconds."""
    return any(character.isalpha() for token in tokens for character in token.text)


class _Reading:
    """Gathers what the windows of one article give."""

    def __init__(self, bundle: Bundle) -> None:
        self._bundle = bundle
        self._labels = bundle.manifest.labels
        self._names: list[NameScore] = []
        self._upos: list[str] = []
        self._heads: list[int] = []
        self._relations: list[str] = []
        self._cues: dict[int, CueScore] = {}
        self._triggers: dict[int, TriggerScore] = {}
        self._pointers: dict[int, Pointer] = {}

    def analysis(self) -> Analysis:
        """Return all of it."""
        return Analysis(
            model=self._bundle.manifest.name,
            digest=self._bundle.digest,
            names=tuple(self._names),
            upos=tuple(self._upos),
            heads=tuple(self._heads),
            relations=tuple(self._relations),
            cues=self._cues,
            triggers=self._triggers,
            pointers=self._pointers,
        )

    def read(self, tokens: Sequence[Token], spaced: Sequence[bool], offset: int, hints: tuple[list[int], list[int]]) -> None:
        """Read one window whose first word is token `offset` of the article."""
        ids, first = self._bundle.pieces.encode([token.text for token in tokens], spaced)
        sentences = [token.sentence for token in tokens]
        given = {"ids": _row(ids), "first": _row(first), "sentences": _row(sentences)}
        given |= {"event_hints": _row(hints[0]), "cue_hints": _row(hints[1])}
        scores = dict(zip(HEADS, self._bundle.session.run(HEADS, given), strict=True))
        self._find_names(scores["names"], offset)
        self._find_syntax(scores, sentences, offset)
        self._find_cues(scores, offset)
        self._find_triggers(scores, offset)
        self._find_pointers(scores["antecedent"], tokens, offset)

    def pass_over(self, count: int) -> None:
        """Tell of a window without a letter, of so many words, that there is nothing in it; each word is a root."""
        self._upos += ["X"] * count
        self._heads += [-1] * count
        self._relations += ["root"] * count

    def _find_names(self, scores: Scores, offset: int) -> None:
        tags = self._labels["names"]
        likely = _softmax(scores)
        best = likely.argmax(-1)
        for at, tag in enumerate(best):
            if tag == 0:
                continue
            kind, begins, score = tags[tag][2:], tags[tag][0] == "B", round(float(likely[at, tag]), 2)
            last = self._names[-1] if self._names else None
            if last and not begins and last.stretch[1] == at + offset and last.kind == kind:
                self._names[-1] = NameScore(stretch=(last.stretch[0], at + offset + 1), kind=kind, score=min(last.score, score))
            else:
                self._names.append(NameScore(stretch=(at + offset, at + offset + 1), kind=kind, score=score))

    def _find_syntax(self, scores: dict[str, Scores], sentences: list[int], offset: int) -> None:
        heads = find_tree(scores["arcs"], sentences)
        labels = find_labels(scores["relation_words"], scores["relation_heads"], heads)
        self._upos += [self._labels["upos"][tag] for tag in scores["upos"].argmax(-1)]
        self._relations += [self._labels["relations"][label] for label in labels]
        self._heads += [head if head < 0 else head + offset for head in heads]

    def _find_cues(self, scores: dict[str, Scores], offset: int) -> None:
        likely = _softmax(scores["cue"])
        acts = _softmax(scores["act"])
        for start, end in _candidates(scores["cue"], likely):
            told = scores["speech"][:, start]
            source = find_segment(told[0], told[1], told[2])
            content = find_segments(told[3], told[4], told[5])
            inside = [at for a, b in content for at in range(a, b)]
            self._cues[start + offset] = CueScore(
                stretch=(start + offset, end + offset),
                score=round(float(1 - likely[start, 0]), 2),
                acts=_ranked(acts[start], self._labels["acts"]),
                source=_moved(source, offset) if source else None,
                source_score=round(float(_sigmoid(told[0, source[0] : source[1]]).mean()), 2) if source else 0.0,
                content=tuple(_moved(piece, offset) for piece in content),
                content_score=round(float(_sigmoid(told[3, inside]).mean()), 2) if inside else 0.0,
            )

    def _find_triggers(self, scores: dict[str, Scores], offset: int) -> None:
        likely = _softmax(scores["trigger"])
        kinds = _softmax(scores["type"])
        for start, end in _candidates(scores["trigger"], likely):
            actors, recipients = (_sigmoid(scores["roles"][row, start]) for row in (0, 1))
            self._triggers[start + offset] = TriggerScore(
                stretch=(start + offset, end + offset),
                score=round(float(1 - likely[start, 0]), 2),
                types=_ranked(kinds[start], self._labels["types"]),
                modality=self._labels["modalities"][int(scores["modality"][start].argmax())],
                polarity=self._labels["polarities"][int(scores["polarity"][start].argmax())],
                actors=_parties(actors, offset),
                recipients=_parties(recipients, offset),
            )

    def _find_pointers(self, scores: Scores, tokens: Sequence[Token], offset: int) -> None:
        likely = _softmax(scores)
        for at, token in enumerate(tokens):
            if token.tag == "PRON" or token.lower.endswith("nya"):
                best = int(likely[at].argmax())
                antecedent = None if best == len(tokens) else best + offset
                self._pointers[at + offset] = Pointer(
                    pronoun=at + offset, antecedent=antecedent, score=round(float(likely[at, best]), 2)
                )


def _numbers(hints: Sequence[str], labels: Sequence[str], count: int) -> list[int]:
    """Return the hints as the graph takes them; a hint that it does not know says nothing."""
    number = {label: n for n, label in enumerate(labels)}
    return [number.get(hint, 0) for hint in hints] or [0] * count


def _row(values: Sequence[int]) -> NDArray[np.int64]:
    return np.array([values], dtype=np.int64)


def _moved(stretch: Stretch, offset: int) -> Stretch:
    return stretch[0] + offset, stretch[1] + offset


def _ranked(likely: Scores, labels: list[str]) -> tuple[tuple[str, float], ...]:
    order = np.argsort(-likely)[:3]
    return tuple((labels[n], round(float(likely[n]), 2)) for n in order if likely[n] >= LOWEST or n == order[0])


def _parties(likely: Scores, offset: int) -> tuple[tuple[int, float], ...]:
    return tuple((int(at) + offset, round(float(likely[at]), 2)) for at in np.flatnonzero(likely >= LOWEST_ROLE))


def _candidates(scores: Scores, likely: Scores) -> list[Stretch]:
    """Return the stretches that the tags choose, and each other word that may well begin one."""
    chosen = find_ranges(scores)
    covered = {at for start, end in chosen for at in range(start, end)}
    others = [int(at) for at in np.flatnonzero(1 - likely[:, 0] >= LOWEST) if at not in covered]
    return sorted([*chosen, *((at, at + 1) for at in others)])
