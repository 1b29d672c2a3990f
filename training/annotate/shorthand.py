"""Shorthand for annotating a real article: short lines, spans by sentence number and words.

    @kim | Kim Jong-un | person | PRK | GOV | Kim; Pemimpin Korut
    a1 say direct @kim parent=a0 answers=a3
      s 4 laporan kantor berita Korut        the phrase that names the source
      q 4 kata                               the cue
      c 4 "Kim ... strateginya,"             content, one line a stretch; * is the whole sentence
    v1 CONSULT visit date=2023-07-26 place=Pyongyang
      t 1 bertemu                            the trigger
      a @kim 1 Kim Jong-un                   an actor, and by which words (may be left out)
      r @shoigu                              a recipient
      k own positive actual                  claims: own or an attribution, polarity, modality
    m 4 @kim Kim Jong Un; dia                names and pronouns of one entity in one sentence

"A ... B" runs from A to the first B after it; "#2" at the end takes the second such place. What stands inside another word is no
such place ("he" of "the"), but for what hangs on words ("nya" of "katanya"). Lines that open with # are notes.
"""

import re
from dataclasses import dataclass, field
from typing import Any

from training.annotate.borders import cuts_a_word

Span = list[int]

# A stretch told by its two ends.
_ELLIPSIS = re.compile(r"\s+(?:\.\.\.|…)\s+")


@dataclass
class Annotation:
    """What the lines said, with spans as offsets into the text."""

    entities: list[dict[str, Any]] = field(default_factory=list)
    attributions: list[dict[str, Any]] = field(default_factory=list)
    events: list[dict[str, Any]] = field(default_factory=list)
    mentions: list[dict[str, Any]] = field(default_factory=list)


class Reader:
    """Reads shorthand against a text and its sentences. Raises ValueError, with the line's number, where it cannot."""

    def __init__(self, text: str, sentences: list[Span], pronouns: frozenset[str] = frozenset()) -> None:
        self._text, self._sentences, self._pronouns = text, sentences, pronouns
        self._found = Annotation()
        self._open: dict[str, Any] = {}

    def read(self, written: str) -> Annotation:
        """Return the annotation that `written` tells."""
        for number, line in enumerate(written.split("\n"), 1):
            if not line.strip() or line.startswith("#"):
                continue
            try:
                self._line(line)
            except (ValueError, KeyError, IndexError) as fault:
                raise ValueError(f"line {number}: {fault} in {line.strip()[:80]!r}.") from fault
        return self._found

    def _line(self, line: str) -> None:
        word, _, rest = line.strip().partition(" ")
        if line[0].isspace():
            self._inner(word, rest.strip())
        elif word.startswith("@"):
            self._entity(line)
        elif word == "m":
            self._mentions(rest)
        elif word[0] == "a":
            act, form, *more = rest.split()
            keys = dict(part.split("=", 1) for part in more if "=" in part)
            source = next((part[1:] for part in more if part.startswith("@")), None)
            empty = {"source_ref": None, "cue": None, "content": []}
            self._open = {"id": word, "source": source, **empty, "form": form, "act": act, "parent": None, "answers": None} | keys
            self._found.attributions.append(self._open)
        elif word[0] == "v":
            kind, *more = rest.split(" ", 1)
            keys = dict(re.findall(r"(date|place)=(.*?)(?=\s+(?:date|place)=|$)", more[0] if more else ""))
            mode = re.split(r"\s*\b(?:date|place)=", more[0] if more else "")[0].strip() or None
            empty = {"actors": [], "recipients": [], "date": None, "place": None, "claims": [], "arguments": []}
            self._open = {"id": word, "trigger": None, "type": kind, "mode": mode, **empty} | keys
            self._found.events.append(self._open)
        else:
            raise ValueError("a line begins with @entity, m, aN, vN or is indented")

    def _inner(self, word: str, rest: str) -> None:
        opened = self._open
        if word in "sqc":
            key = {"s": "source_ref", "q": "cue", "c": "content"}[word]
            span = self.span(rest)
            opened[key] = [*opened[key], span] if word == "c" else span
        elif word == "t":
            opened["trigger"] = self.span(rest)
        elif word in "ar":
            entity, _, where = rest.partition(" ")
            opened["actors" if word == "a" else "recipients"].append(entity[1:])
            role = "actor" if word == "a" else "recipient"
            if where.strip():
                opened["arguments"].append({"role": role, "entity": entity[1:], "span": self.span(where.strip())})
        elif word == "k":
            holder, polarity, modality = rest.split()
            opened["claims"].append(
                {"attribution": None if holder == "own" else holder, "polarity": polarity, "modality": modality}
            )
        else:
            raise ValueError(f"{word!r} is not one of s q c t a r k")

    def _entity(self, line: str) -> None:
        parts = [part.strip() for part in line[1:].split("|")]
        if len(parts) < 5:
            raise ValueError("an entity has id, name, kind, country, sector and perhaps aliases, parted by |")
        slug, name, kind, country, sector = parts[:5]
        aliases = [alias.strip() for alias in (parts[5] if len(parts) > 5 else "").split(";") if alias.strip()]
        known = {"country": None if country in ("-", "") else country, "sector": None if sector in ("-", "") else sector}
        self._found.entities.append({"id": slug, "name": name, "kind": kind, **known, "aliases": aliases})

    def _mentions(self, rest: str) -> None:
        number, entity, words = rest.split(" ", 2)
        for phrase in words.split(";"):
            span = self.span(f"{number} {phrase.strip()}")
            bare = self._text[span[0] : span[1]].casefold()
            kind = "pronoun" if bare in self._pronouns else "name"
            self._found.mentions.append({"span": span, "kind": kind, "entity": entity[1:]})

    def span(self, reference: str) -> Span:
        """Return where the words of "4 kata#2" stand. Raises ValueError where they don't."""
        number, _, words = reference.partition(" ")
        start, end = self._sentences[int(number) - 1]
        sentence = self._text[start:end]
        if words == "*":
            return [start, end]
        count = re.search(r"#(\d+)$", words)
        wanted = int(count[1]) if count and words not in sentence else 1
        words = words[: count.start()] if count and words not in sentence else words
        first, *last = [words] if words in sentence else _ELLIPSIS.split(words)
        begins = _places(sentence, first)
        if len(begins) < wanted:
            raise ValueError(f"{first!r} does not stand in sentence {number} (time {wanted})")
        at = begins[wanted - 1]
        stop = at + len(first)
        if last:
            ends = [place for place in _places(sentence, last[-1]) if place >= stop]
            if not ends:
                raise ValueError(f"{last[-1]!r} does not follow in sentence {number}")
            stop = ends[0] + len(last[-1])
        return [start + at, start + stop]


def _places(sentence: str, words: str) -> list[int]:
    """Return where words stand in a sentence, other than inside a word; empty for no words."""
    found: list[int] = []
    at = sentence.find(words) if words else -1
    while at >= 0:
        if not cuts_a_word(sentence, at, at + len(words)):
            found.append(at)
        at = sentence.find(words, at + 1)
    return found
