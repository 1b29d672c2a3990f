"""What the network eats: each source as examples, and a plan of batches for a number of passes."""

import json
import random
import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

from menurut.models.pieces import Pieces
from menurut.reading.layout.tokens import find_pieces
from training.reader import corpora
from training.reader.examples import Example, Speech
from training.reader.passages import passages
from training.reader.windows import Annotated, Words

# The longest window of a batch, in pieces; treebanks and corpora of names are packed up to it.
PACKED = 120


def encode(example: Example, pieces: Pieces) -> Example:
    """Fill in the pieces of an example."""
    example.ids, example.first = pieces.encode(example.words, example.spaced)
    return example


def polnear(split: str, pieces: Pieces, rng: random.Random | None = None) -> Iterator[Example]:
    """Yield PolNeAR's windows. It marks no attribution inside another's content, so there silence teaches nothing."""
    for name, _text, attributions in corpora.polnear(split):
        words = _polnear_words(name, split, pieces)
        speeches = []
        inside: set[int] = set()
        for parts in attributions:
            content = {w for span in parts.get("Content", []) for w in words.over(*span)}
            cue = sorted({w for span in parts.get("Cue", []) for w in words.over(*span)})
            inside |= content
            if cue:
                source = {w for span in parts.get("Source", []) for w in words.over(*span)}
                speeches.append(Speech(cue=cue, act=None, source=source, content=content))
        silent = set(range(len(words.tokens))) - inside
        for start, end in words.windows(rng):
            yield Example(
                words=[t.text for t in words.tokens[start:end]],
                spaced=words.spaced[start:end],
                language="en",
                origin="polnear",
                event_hints=list(words.hints.events[start:end]),
                cue_hints=list(words.hints.cues[start:end]),
                speech=[_moved(s, start, end) for s in speeches if start <= s.cue[0] and s.cue[-1] < end],
                silent={w - start for w in silent if start <= w < end},
            )


def unlabelled(sentences: list[tuple[list[str], list[bool]]], pieces: Pieces, together: int = 8) -> Iterator[Example]:
    """Yield windows of Indonesian sentences without a label, so many of them in a row: only a teacher has something to say of them."""
    for at in range(0, len(sentences), together):
        parts = [
            (" " if space else "") + word
            for words, spaced in sentences[at : at + together]
            for word, space in zip(words, spaced, strict=True)
        ]
        words = Words("".join(parts).strip(), "id", pieces)
        for start, end in words.windows():
            tokens = words.tokens[start:end]
            yield Example(
                words=[t.text for t in tokens],
                spaced=words.spaced[start:end],
                language="id",
                origin="unlabelled",
                sentence=[t.sentence for t in tokens],
                event_hints=list(words.hints.events[start:end]),
                cue_hints=list(words.hints.cues[start:end]),
            )


_WORDS: dict[str, Words] = {}


def _polnear_words(name: str, split: str, pieces: Pieces) -> Words:
    if name not in _WORDS:
        _WORDS[name] = Words(corpora.polnear_files()[f"data/{split}/text/{name}.txt"], "en", pieces)
    return _WORDS[name]


def _moved(s: Speech, start: int, end: int) -> Speech:
    def here(words: set[int] | None) -> set[int]:
        return {w - start for w in words or () if start <= w < end}

    return Speech(cue=[w - start for w in s.cue], act=s.act, source=here(s.source), content=here(s.content))


def plv_example(marked: str, root: str) -> Example:
    """Return the window of a marked sentence of PLV: `<s>source</s> ... <t>target</t>`."""
    plain, marks, length = [], {}, 0
    for part in re.split(r"(</?[st]>)", marked):
        mark = re.fullmatch(r"<(/?)([st])>", part)
        if mark:
            marks.setdefault(mark[2], []).append(length)
        else:
            plain.append(part)
            length += len(part)
    text = "".join(plain)
    tokens = find_pieces(text, 0, len(text), "en")[:200]
    sides = []
    for side in "st":
        at = marks.get(side, [0, 0])
        spans = list(zip(at[::2], at[1::2], strict=False))
        sides.append({n for n, t in enumerate(tokens) if any(t.start < b and t.end > a for a, b in spans)})
    spaced = [n == 0 or tokens[n - 1].end < t.start for n, t in enumerate(tokens)]
    relation = (sides[0], sides[1], root)
    return Example(words=[t.text for t in tokens], spaced=spaced, language="en", origin="plv", relations_told=[relation])


def packed(examples: list[Example], pieces: Pieces, rng: random.Random) -> list[Example]:
    """Return sentences put side by side into windows, by chance one to five, as they stand at run time."""
    found: list[Example] = []
    order = examples[:]
    rng.shuffle(order)
    at = 0
    while at < len(order):
        take = rng.choice([1, 1, 2, 3, 5])
        group, size = [], 0
        while at < len(order) and len(group) < take:
            length = sum(len(pieces.of(w, s)) for w, s in zip(order[at].words, order[at].spaced, strict=True))
            if group and size + length > PACKED:
                break
            group.append(order[at])
            size += length
            at += 1
        found.append(_joined(group))
    return found


def _joined(group: list[Example]) -> Example:
    first = group[0]
    words: list[str] = []
    spaced: list[bool] = []
    sentence: list[int] = []
    heads: list[int] = []
    for number, e in enumerate(group):
        heads += [h if h < 0 else h + len(words) for h in e.heads or ()]
        words += e.words
        spaced += [True, *e.spaced[1:]]
        sentence += [number] * len(e.words)
    return Example(
        words=words,
        spaced=spaced,
        language=first.language,
        origin=first.origin,
        sentence=sentence,
        names=(first.names[0], [t for e in group for t in (e.names or ("", []))[1]]) if first.names else None,
        upos=[u for e in group for u in e.upos or ()] if first.upos else None,
        heads=heads if first.heads else None,
        relations=[r for e in group for r in e.relations or ()] if first.relations else None,
    )


def lowered(example: Example) -> Example:
    """Return a sentence in lower case: names must be found there too."""
    example.words = [w.lower() for w in example.words]
    return example


def part_of(name: str) -> str:
    """Return which part of our corpus a text belongs to: sheets of newspaper sentences, pages of written ones, or whole articles."""
    return {"native": "sheets", "page": "pages"}.get(name.split("-")[0], "ours")


Source = Callable[[random.Random], list[Example]]


class Diet:
    """The sources by name, each a function from a generator of chance to one pass of examples."""

    def __init__(self, pieces: Pieces, ours: list[Path]) -> None:
        self._pieces = pieces
        self._ours: dict[str, list[Annotated]] = {"ours": [], "sheets": [], "pages": []}
        for path in ours:
            self._ours[part_of(path.stem)].append(Annotated(json.loads(path.read_text(encoding="utf-8")), pieces))
        self.sources: dict[str, Source] = {
            "polnear": lambda rng: list(polnear("train", pieces, rng)),
            "plv": lambda _: [plv_example(marked, root) for marked, root, _, _ in corpora.plv("train")],
            "icon": lambda _: list(unlabelled(corpora.icon("train"), pieces)),
            "kumparan": lambda _: list(unlabelled(corpora.kumparan(), pieces, together=3)),
            "indocoref": lambda _: list(passages(pieces)),
        }
        for part, texts in self._ours.items():
            self.sources[part] = lambda rng, texts=texts: [e for a in texts for e in a.examples(rng)]  # type: ignore[misc]
        for scheme in ("idner", "nergrit", "nerp"):
            self.sources[scheme] = lambda rng, scheme=scheme: self._cased(packed(self._names(scheme), pieces, rng), rng)  # type: ignore[misc]
        for bank in ("csui-train", "pud", "gsd-dev", "gsd-old", "ewt"):
            self.sources[bank] = lambda rng, bank=bank: packed(self._bank(bank), pieces, rng)  # type: ignore[misc]

    @staticmethod
    def _cased(examples: list[Example], rng: random.Random) -> list[Example]:
        return [lowered(e) if rng.random() < 0.15 else e for e in examples]

    @cache  # noqa: B019 - one diet a run
    def _names(self, scheme: str) -> list[Example]:
        return corpora.names(scheme, "train")

    @cache  # noqa: B019
    def _bank(self, bank: str) -> list[Example]:
        return corpora.treebank(bank)

    def plan(self, passes: dict[str, float], size: int, rng: random.Random) -> list[list[Example]]:
        """Return batches of one source each, about `size` pieces with padding, in an order of chance; half a pass is half its examples."""
        batches = []
        for source, times in passes.items():
            for number in range(int(times + 0.999)):
                examples = [encode(e, self._pieces) for e in self.sources[source](rng)]
                part = min(1.0, times - number)
                if part < 1.0:
                    examples = rng.sample(examples, int(part * len(examples)))
                batches += self._batches(examples, size, rng)
        rng.shuffle(batches)
        return batches

    @staticmethod
    def _batches(examples: list[Example], size: int, rng: random.Random) -> list[list[Example]]:
        order = sorted((e for e in examples if e.words), key=lambda e: len(e.ids) + rng.random() * 12)
        batches: list[list[Example]] = []
        for e in order:
            if batches and len(e.ids) * (len(batches[-1]) + 1) <= size:
                batches[-1].append(e)
            else:
                batches.append([e])
        return batches
