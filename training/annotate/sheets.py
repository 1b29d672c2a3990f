"""One line an attribution or event, for sheets of unrelated sentences; the number of the sentence comes first.

    4 v COERCE arrest | t menangkap | a KPK [o IDN GOV] | r Bupati Kudus [p IDN GOV] | k own + actual | k a1 - actual
    4 a1 say direct | s juru bicara KPK [p IDN GOV] | q kata | c "Kami ... kemarin," | in a2 | to a3

After the type its mode, if it has one; after the act the form. Actors and recipients by the words that name them there, with kind
(p person, o organisation, s state, g group, d document), country and sector, - for none. A claim is its holder (own or an
attribution of the sentence), its polarity and its modality; without one the article says that it happened. `in` names the
attribution around it, `to` the one that it answers. Words as in shorthand: "A ... B" runs from A to B, "#2" takes the second.

A page is a sheet with its sentences, each before what is found in it:

    4 = KPK menangkap Bupati Kudus di rumah dinasnya.
"""

import re
from dataclasses import dataclass, field
from typing import Any

from training.annotate.shorthand import Annotation, Reader, Span

KINDS = {"p": "person", "o": "organisation", "s": "state", "g": "group", "d": "document"}
POLARITIES = {"+": "positive", "-": "negative"}
MODALITIES = frozenset({"actual", "planned", "conditional"})
_PARTY = re.compile(r"(?P<words>.+?)\s*\[(?P<kind>[posgd]) (?P<country>\S+) (?P<sector>\S+)\]$")


@dataclass
class SheetReader:
    """Reads lines against a text and its sentences. Raises ValueError, with the line's number, where it cannot."""

    text: str
    sentences: list[Span]
    _found: Annotation = field(default_factory=Annotation)
    _slugs: dict[tuple[str, str], str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._words = Reader(self.text, self.sentences)

    def read(self, written: str) -> Annotation:
        """Return the annotation that `written` tells."""
        for number, line in enumerate(written.split("\n"), 1):
            if not line.strip() or line.startswith("#"):
                continue
            try:
                self._line(line.strip())
            except (ValueError, KeyError, IndexError) as fault:
                raise ValueError(f"line {number}: {fault} in {line.strip()[:80]!r}.") from fault
        return self._found

    def _line(self, line: str) -> None:
        head, *parts = [part.strip() for part in line.split(" | ")]
        number, name, *rest = head.split()
        told = [(part.split(" ", 1)[0], part.partition(" ")[2].strip()) for part in parts]
        if name == "v":
            self._event(number, rest, told)
        elif name[0] == "a":
            self._attribution(number, name, rest, told)
        else:
            raise ValueError("a line is N v TYPE or N aM act form")

    def _event(self, number: str, rest: list[str], told: list[tuple[str, str]]) -> None:
        event: dict[str, Any] = {"id": f"v{len(self._found.events) + 1}", "trigger": None, "type": rest[0]}
        event |= {"mode": rest[1] if len(rest) > 1 else None, "actors": [], "recipients": [], "date": None, "place": None}
        event |= {"claims": [], "arguments": []}
        for key, value in told:
            if key == "t":
                event["trigger"] = self._words.span(f"{number} {value}")
            elif key in ("a", "r"):
                role = {"a": "actor", "r": "recipient"}[key]
                slug, span = self._party(number, value)
                event[f"{role}s"].append(slug)
                event["arguments"].append({"role": role, "entity": slug, "span": span})
            elif key == "p":
                event["place"] = value
            elif key == "k":
                event["claims"].append(_claim(number, value))
            else:
                raise ValueError(f"{key!r} is not one of t a r p k")
        event["claims"] = event["claims"] or [_claim(number, "own + actual")]
        self._found.events.append(event)

    def _attribution(self, number: str, name: str, rest: list[str], told: list[tuple[str, str]]) -> None:
        act, form = rest
        found: dict[str, Any] = {"id": _id(number, name), "source": None, "source_ref": None, "cue": None, "content": []}
        found |= {"form": form, "act": act, "parent": None, "answers": None}
        for key, value in told:
            if key == "s":
                found["source"], found["source_ref"] = self._party(number, value)
            elif key == "q":
                found["cue"] = self._words.span(f"{number} {value}")
            elif key == "c":
                found["content"].append(self._words.span(f"{number} {value}"))
            elif key in ("in", "to"):
                found[{"in": "parent", "to": "answers"}[key]] = _id(number, value)
            else:
                raise ValueError(f"{key!r} is not one of s q c in to")
        self._found.attributions.append(found)

    def _party(self, number: str, value: str) -> tuple[str, Span]:
        match = _PARTY.match(value)
        if not match:
            raise ValueError(f"{value!r} is not words [kind country sector]")
        span = self._words.span(f"{number} {match['words']}")
        name = self.text[span[0] : span[1]]
        slug = self._slugs.setdefault((number, name), f"e{len(self._slugs) + 1}")
        if all(e["id"] != slug for e in self._found.entities):
            codes = {key: None if match[key] == "-" else match[key] for key in ("country", "sector")}
            self._found.entities.append({"id": slug, "name": name, "kind": KINDS[match["kind"]], **codes, "aliases": []})
        return slug, span


def read_page(written: str) -> tuple[str, Annotation]:
    """Return the text of a page, a sentence a line, and its annotation. Raises ValueError where it cannot be read."""
    lines = written.split("\n")
    told = [re.match(r"(\d+) = (.+)$", line.strip()) for line in lines]
    sentences = [(match[1], match[2]) for match in told if match]
    if [number for number, _ in sentences] != [str(n) for n in range(1, len(sentences) + 1)]:
        raise ValueError("sentences are not numbered 1, 2, 3 ...")
    starts = [sum(len(text) + 1 for _, text in sentences[:n]) for n in range(len(sentences))]
    spans = [[start, start + len(text)] for start, (_, text) in zip(starts, sentences, strict=True)]
    text = "\n".join(sentence for _, sentence in sentences)
    kept = "\n".join("" if match else line for line, match in zip(lines, told, strict=True))
    return text, SheetReader(text, spans).read(kept)


def _id(number: str, name: str) -> str:
    """Return the id of an attribution in its sheet: "a1" of sentence 4 is "a4x1"."""
    return f"a{number}x{name[1:]}"


def _claim(number: str, told: str) -> dict[str, Any]:
    holder, polarity, modality = told.split()
    if modality not in MODALITIES:
        raise ValueError(f"{modality!r} is not one of actual, planned, conditional")
    attribution = None if holder == "own" else _id(number, holder)
    return {"attribution": attribution, "polarity": POLARITIES[polarity], "modality": modality}
