"""Articles and sentences as the network's windows, with labels by word."""

import random
from bisect import bisect_left
from collections.abc import Iterator
from typing import Any

from evaluation.gold import load_scorer

from menurut.models.pieces import Pieces
from menurut.models.windows import find_windows
from menurut.reading.grammar.page import Page
from menurut.reading.hints import find_hints
from menurut.reading.layout import find_layout
from menurut.types.analysis import Analysis, Hints
from menurut.types.article import Article, Origin
from menurut.types.layout import Token
from training.reader.examples import Example, Happening, Speech

Span = tuple[int, int]
# PLV joins two types of PLOVER.
YIELDING = {"CONCEDE": "YIELD", "RETREAT": "YIELD"}
KIND_OF_NAME = frozenset({"person", "organisation", "state", "place", "group"})


def lay_out(text: str, language: str) -> tuple[tuple[Token, ...], Hints]:
    """Return the tokens of a text, cut as the program cuts them, and what the lexicons say of them."""
    article = Article(
        id="x", text=text, title=None, publisher=None, published=None, url=None, language=language, origin=Origin(kind="text")
    )
    layout, _ = find_layout(article)
    return layout.tokens, find_hints(Page.of(article, layout, Analysis()))


class Words:
    """The words of a text, findable by offset."""

    def __init__(self, text: str, language: str, pieces: Pieces) -> None:
        self.text, self.language = text, language
        self.tokens, self.hints = lay_out(text, language)
        self._ends = [token.span.end for token in self.tokens]
        self.spaced = [n == 0 or self.tokens[n - 1].span.end < token.span.start for n, token in enumerate(self.tokens)]
        self.lengths = [len(pieces.of(token.text, space)) for token, space in zip(self.tokens, self.spaced, strict=True)]

    def over(self, start: int, end: int) -> list[int]:
        """Return the words that `start` to `end` touches."""
        at = bisect_left(self._ends, start + 1)
        found = []
        while at < len(self.tokens) and self.tokens[at].span.start < end:
            found.append(at)
            at += 1
        return found

    def windows(self, rng: random.Random | None = None, longest: int = 254) -> list[tuple[int, int]]:
        """Return the windows of the article; with `rng` the first border falls at a sentence by chance, as an augmentation."""
        sentences = [token.sentence for token in self.tokens]
        if rng is None or len(set(sentences)) < 3:
            return find_windows(self.lengths, sentences, longest)
        cut = sentences.index(rng.choice(sorted(set(sentences))))
        before = find_windows(self.lengths[:cut], sentences[:cut], longest)
        return before + [(a + cut, b + cut) for a, b in find_windows(self.lengths[cut:], sentences[cut:], longest)]


class Annotated:
    """A gold file (ours, with mentions and arguments where it has them) by word."""

    def __init__(self, raw: dict[str, Any], pieces: Pieces) -> None:
        self.raw = raw
        self.words = Words(raw["text"], raw["language"], pieces)
        resolve = load_scorer().resolve
        self._speeches = self._find_speeches(lambda ref: self.words.over(*resolve(ref, raw)))
        self._mentions = self._find_mentions(lambda ref: self.words.over(*resolve(ref, raw)))
        self._events = [(self.words.over(*resolve(v["trigger"], raw)), v) for v in raw["events"]]
        self._names = self._find_names()
        self._antecedents = self._find_antecedents()

    def _find_speeches(self, over: Any) -> list[Speech]:
        found: dict[tuple[int, ...], Speech] = {}
        for a in self.raw["attributions"]:
            cue = over(a["cue"]) if a["cue"] else []
            if not cue:
                continue
            source = set(over(a["source_ref"])) if a["source_ref"] else set()
            content = {word for c in a["content"] for word in over(c)}
            known = found.setdefault(tuple(cue), Speech(cue=cue, act=a["act"], source=set(), content=set()))
            known.source |= source  # type: ignore[operator]
            known.content |= content  # type: ignore[operator]
        return list(found.values())

    def _find_mentions(self, over: Any) -> dict[str, list[list[int]]]:
        """Return where each entity is named: by its names and aliases, its marked mentions and the phrases of its sayings."""
        found: dict[str, list[list[int]]] = {}
        text = self.words.text
        for e in self.raw["entities"]:
            spans = []
            for name in sorted({e["name"], *e["aliases"]}, key=len, reverse=True):
                at = text.find(name) if len(name) > 1 else -1
                while at >= 0:
                    end = at + len(name)
                    edges = (text[at - 1 : at] + " ")[0].isalnum() or text[end : end + 1].isalnum()
                    if not edges and not any(a < end and at < b for a, b in spans):
                        spans.append((at, end))
                    at = text.find(name, end)
            found[e["id"]] = [self.words.over(*span) for span in spans]
        for m in self.raw.get("mentions", []):
            found.setdefault(m["entity"], []).append(self.words.over(*m["span"]))
        for a in self.raw["attributions"]:
            if a["source"] and a["source_ref"]:
                found[a["source"]].append(over(a["source_ref"]))
        return {slug: sorted(where) for slug, where in found.items()}

    def _find_names(self) -> list[str] | None:
        """Return BIO tags of proper names; None where the file does not mark its names."""
        if not self.raw.get("mentions"):
            return None
        tags = ["O"] * len(self.words.tokens)
        kinds = {e["id"]: e["kind"] for e in self.raw["entities"]}
        spans = [(self.words.over(*m["span"]), kinds.get(m["entity"], "")) for m in self.raw["mentions"] if m["kind"] == "name"]
        text = self.words.text
        for e in self.raw["entities"]:
            if e["name"][:1].isupper() and e["kind"] in KIND_OF_NAME:
                at = text.find(e["name"])
                while at >= 0:
                    spans.append((self.words.over(at, at + len(e["name"])), e["kind"]))
                    at = text.find(e["name"], at + len(e["name"]))
        for words, kind in sorted(spans, key=lambda s: -len(s[0])):
            if (
                kind in KIND_OF_NAME
                and words
                and all(tags[w] == "O" for w in words)
                and self.words.tokens[words[0]].text[:1].isupper()
            ):
                for w in words:
                    tags[w] = f"I-{kind}"
                tags[words[0]] = f"B-{kind}"
        return tags

    def _find_antecedents(self) -> list[tuple[int, str]] | None:
        if not self.raw.get("mentions"):
            return None
        return [
            (self.words.over(*m["span"])[-1], m["entity"])
            for m in self.raw["mentions"]
            if m["kind"] == "pronoun" and self.words.over(*m["span"])
        ]

    def examples(self, rng: random.Random | None = None) -> Iterator[Example]:
        """Yield the windows with their labels."""
        for start, end in self.words.windows(rng):
            yield self._window(start, end)

    def _window(self, start: int, end: int) -> Example:
        def here(words: set[int]) -> set[int]:
            return {w - start for w in words if start <= w < end}

        tokens = self.words.tokens[start:end]
        speech = [
            Speech(cue=[w - start for w in s.cue], act=s.act, source=here(s.source or set()), content=here(s.content or set()))
            for s in self._speeches
            if start <= s.cue[0] and s.cue[-1] < end
        ]
        happenings = [self._happening(t, v, start, end) for t, v in self._events if t and start <= t[0] and t[-1] < end]
        antecedents = None
        if self._antecedents is not None:
            antecedents = []
            for pronoun, slug in self._antecedents:
                if start <= pronoun < end:
                    before = {w for where in self._mentions[slug] for w in where[:1] if w < pronoun}
                    antecedents.append((pronoun - start, here(before)))
        return Example(
            words=[t.text for t in tokens],
            spaced=self.words.spaced[start:end],
            language=self.raw["language"],
            origin="ours",
            event_hints=list(self.words.hints.events[start:end]),
            cue_hints=list(self.words.hints.cues[start:end]),
            names=("ours", self._names[start:end]) if self._names else None,
            speech=speech,
            happenings=happenings,
            relations_told=[
                (h.actors, h.recipients, YIELDING.get(h.type, h.type)) for h in happenings if h.actors and h.recipients
            ],
            antecedents=antecedents,
        )

    def _happening(self, trigger: list[int], v: dict[str, Any], start: int, end: int) -> Happening:
        told = next((c for c in v["claims"] if c["attribution"] is None), v["claims"][0])
        sides: dict[str, tuple[set[int], set[int]]] = {}
        for role, slugs in (("actor", v["actors"]), ("recipient", v["recipients"])):
            near: set[int] = set()
            every: set[int] = set()
            for slug in slugs:
                every |= {w for where in self._mentions[slug] for w in where}
                told_by = [a["span"] for a in v.get("arguments", []) if a["role"] == role and a["entity"] == slug]
                spans = [self.words.over(*span) for span in told_by] or self._nearest(self._mentions[slug], trigger[0])
                near |= {w for span in spans for w in span}
            sides[role] = ({w - start for w in near if start <= w < end}, {w - start for w in every - near if start <= w < end})
        return Happening(
            trigger=[w - start for w in trigger],
            type=v["type"],
            modality=told["modality"],
            polarity=told["polarity"],
            actors=sides["actor"][0],
            recipients=sides["recipient"][0],
            elsewhere=(sides["actor"][1], sides["recipient"][1]),
        )

    def _nearest(self, where: list[list[int]], trigger: int) -> list[list[int]]:
        """Return the mention nearest to a trigger: one of its sentence, else the last before it."""
        tokens = self.words.tokens
        same = [m for m in where if m and tokens[m[0]].sentence == tokens[trigger].sentence]
        near = same or [m for m in where if m and m[0] < trigger]
        return [min(near, key=lambda m: abs(m[0] - trigger))] if near else []
