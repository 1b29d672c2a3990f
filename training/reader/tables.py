"""A batch of windows as tables: what the encoder reads, and what each head is told. Shapes: B windows, P pieces, W words.

numpy makes them, so that other processes can do it while a network learns, and nothing is filled in word by word on an accelerator.

    ids B x P, first B x W, there B x W      pieces, each word's first piece, 1 where a word is
    event_hints, cue_hints B x W             what the lexicons say
    sentences B x W                          where windows hold several side by side; -1 for no word
    names-SCHEME, upos, heads, relations B x W        labels of words; -100 unknown, the root's head is W
    cues, triggers B x W                     0 none, 1 begins one, 2 goes on in it
    acts 3 x N                               window, word and act of each cue whose act is known
    speakers B x C, speech B x 6 x C x W     first words of cues; in, opens, closes: of source, then of content
    kinds 5 x N                              window, word, type, modality and polarity of each trigger
    happenings B x N, roles B x 2 x N x W    first words of triggers; who acts, who undergoes
    pronouns B x N, antecedents B x N x (W + 1)       where they stand and what each may point to; the last column is none here
    rows N, sides 2 x N x W, roots N         the relations told: window, words of source and target, root

In speech and roles -1 is unknown. Tables of labels that nobody gave are absent.
"""

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from training.reader.examples import Example
from training.reader.labels import ACTS, CUE_HINTS, EVENT_HINTS, MODALITIES, POLARITIES, RELATIONS, ROOTS, SCHEMES, TYPES, UPOS

Tables = dict[str, NDArray[Any]]


def padded(rows: Sequence[Sequence[int]], filler: int) -> NDArray[np.int64]:
    """Return rows of unequal length as one table."""
    table = np.full((len(rows), max(map(len, rows))), filler, np.int64)
    for number, row in enumerate(rows):
        table[number, : len(row)] = row
    return table


def tables_of(batch: Sequence[Example]) -> Tables:
    """Return the tables of a batch from one source."""
    found: Tables = {
        "ids": padded([e.ids for e in batch], 1),
        "first": padded([e.first for e in batch], 0),
        "there": padded([[1] * len(e.words) for e in batch], 0),
        "event_hints": padded([_numbers(EVENT_HINTS, e.event_hints or [""] * len(e.words)) for e in batch], 0),
        "cue_hints": padded([_numbers(CUE_HINTS, e.cue_hints or [""] * len(e.words)) for e in batch], 0),
    }
    kinds = batch[0]
    if all(e.sentence for e in batch):
        found["sentences"] = padded([e.sentence or () for e in batch], -1)
    for scheme in {e.names[0] for e in batch if e.names}:
        told = [e.names[1] if e.names and e.names[0] == scheme else [] for e in batch]
        found[f"names-{scheme}"] = _as_wide(padded([_numbers(SCHEMES[scheme], tags) for tags in told], -100), found["there"])
    if kinds.heads is not None:
        found |= _syntax(batch)
    if kinds.speech is not None:
        found |= _speech(batch)
    if kinds.happenings is not None:
        found |= _happenings(batch)
    if any(e.antecedents for e in batch):
        found |= _antecedents(batch)
    if any(e.relations_told for e in batch):
        found |= _relations(batch)
    return found


def _numbers(labels: Sequence[str], told: Iterable[str]) -> list[int]:
    number = {label: n for n, label in enumerate(labels)}
    return [number.get(label, -100) for label in told]


def _as_wide(table: NDArray[np.int64], there: NDArray[np.int64]) -> NDArray[np.int64]:
    return np.pad(table, ((0, 0), (0, there.shape[1] - table.shape[1])), constant_values=-100)


def _syntax(batch: Sequence[Example]) -> Tables:
    width = max(len(e.words) for e in batch)
    return {
        "upos": padded([_numbers(UPOS, e.upos or ()) for e in batch], -100),
        "heads": padded([[width if h < 0 else h for h in e.heads or ()] for e in batch], -100),
        "relations": padded([_numbers(RELATIONS, e.relations or ()) for e in batch], -100),
    }


def _begun(row: list[int], phrases: list[list[int]]) -> list[int]:
    """Return a row of tags in which phrases begin and go on; where two overlap, both begin."""
    for words in phrases:
        for w in words:
            row[w] = 2
    for words in phrases:
        row[words[0]] = 1
    return row


def _speech(batch: Sequence[Example]) -> Tables:
    rows = [[0 if e.silent is None or w in e.silent else -100 for w in range(len(e.words))] for e in batch]
    said = [e.speech or [] for e in batch]
    found: Tables = {"cues": padded([_begun(row, [s.cue for s in told]) for row, told in zip(rows, said, strict=True)], -100)}
    if not any(said):
        return found
    acts = [(b, s.cue[0], ACTS.index(s.act)) for b, told in enumerate(said) for s in told if s.act]
    if acts:
        found["acts"] = np.array(acts).T
    phrases = np.full((len(batch), 6, max(map(len, said)), found["cues"].shape[1]), -1, np.int8)
    for b, e in enumerate(batch):
        for n, s in enumerate(said[b]):
            _mark(phrases[b, :, n, : len(e.words)], s.source or set(), s.content or set())
    return found | {"speakers": padded([[s.cue[0] for s in told] for told in said], 0), "speech": phrases}


def _mark(gold: NDArray[np.int8], source: set[int], content: set[int]) -> None:
    """Set inside, opening and closing words of source and content in the rows of one cue."""
    gold[:] = 0
    for row, words in ((0, source), (3, content)):
        gold[row, sorted(words)] = 1
        gold[row + 1, [w for w in words if w - 1 not in words]] = 1
        gold[row + 2, [w for w in words if w + 1 not in words]] = 1


def _happenings(batch: Sequence[Example]) -> Tables:
    done = [e.happenings or [] for e in batch]
    rows = [_begun([0] * len(e.words), [h.trigger for h in told]) for e, told in zip(batch, done, strict=True)]
    found: Tables = {"triggers": padded(rows, -100)}
    if not any(done):
        return found
    kinds = [
        (b, h.trigger[0], TYPES.index(h.type), MODALITIES.index(h.modality or "actual"), POLARITIES.index(h.polarity or "positive"))
        for b, told in enumerate(done)
        for h in told
    ]
    roles = np.full((len(batch), 2, max(map(len, done)), found["triggers"].shape[1]), -1, np.int8)
    for b, e in enumerate(batch):
        for n, h in enumerate(done[b]):
            for row, side, elsewhere in ((0, h.actors, h.elsewhere[0]), (1, h.recipients, h.elsewhere[1])):
                roles[b, row, n, : len(e.words)] = 0
                roles[b, row, n, sorted(elsewhere)] = -1
                roles[b, row, n, sorted(side)] = 1
    return found | {
        "kinds": np.array(kinds).T,
        "happenings": padded([[h.trigger[0] for h in told] for told in done], 0),
        "roles": roles,
    }


def _antecedents(batch: Sequence[Example]) -> Tables:
    told = [e.antecedents or [] for e in batch]
    width = max(len(e.words) for e in batch)
    allowed = np.zeros((len(batch), max(map(len, told)), width + 1), bool)
    for b, pronouns in enumerate(told):
        for n, (_, before) in enumerate(pronouns):
            allowed[b, n, sorted(before) if before else [width]] = True
    return {"pronouns": padded([[at for at, _ in pronouns] for pronouns in told], 0), "antecedents": allowed}


def _relations(batch: Sequence[Example]) -> Tables:
    told = [(b, relation) for b, e in enumerate(batch) for relation in e.relations_told or ()]
    sides = np.zeros((2, len(told), max(len(e.words) for e in batch)), np.float32)
    for n, (_, relation) in enumerate(told):
        for side in (0, 1):
            sides[side, n, sorted(relation[side])] = 1.0
    roots = [ROOTS.index(root) for _, (_, _, root) in told]
    return {"rows": np.array([b for b, _ in told]), "sides": sides, "roots": np.array(roots)}
