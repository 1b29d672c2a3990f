"""A lexicon of one's own: the words that go before the bundled ones.

    mine.yml -> Lexicon(actors, roles, frames, cues, digest)

A pure value of the files' text: made anywhere from the same text it is the same, and carries the same digest. What readers
build from it they keep inside it, so that it goes when the lexicon goes and no other reader meets it.
"""

import hashlib
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from menurut.errors import LexiconError
from menurut.languages.custom.checks import check_actor, check_codes, check_role, clashes
from menurut.languages.custom.entries import Actor, Role, Sections
from menurut.languages.custom.written import Path as Place
from menurut.languages.custom.written import Written, parse

Source = tuple[str, str]


class Entry:
    """A frame or a cue as written: its value, and where it stands for a sentence about what is wrong with it."""

    __slots__ = ("place", "value", "written")

    def __init__(self, written: Written, place: Place, value: dict[str, Any]) -> None:
        self.written, self.place, self.value = written, place, value

    def fault(self, what: str, *inside: str | int) -> str:
        """Return a sentence with file and line."""
        return self.written.fault(what, (*self.place, *inside))


class Lexicon:
    """Actors of any language; roles, frames and cues by language. Two of the same text are equal."""

    def __init__(self, sources: Iterable[Source]) -> None:
        self.sources: tuple[Source, ...] = tuple(sources)
        told = "\x1f".join(text for _, text in self.sources)
        # File names don't enter: they change nothing of what is read.
        self.digest = hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()
        self.actors: tuple[Actor, ...] = ()
        self.roles: dict[str, list[Role]] = {"id": [], "en": []}
        self._entries: dict[tuple[str, str], list[Entry]] = {}
        self.codes: dict[str, str] = {}
        # What readers built from it, by the function that built it and what it was asked for.
        self.kept: dict[tuple[Any, ...], Any] = {}
        self._gather([_open(name, text) for name, text in self.sources])

    def __eq__(self, other: object) -> bool:
        """Whether the other lexicon has the same text."""
        return isinstance(other, Lexicon) and other.digest == self.digest

    def __hash__(self) -> int:
        """Return the hash of the digest."""
        return hash(self.digest)

    def __reduce__(self) -> tuple[type["Lexicon"], tuple[tuple[Source, ...]]]:
        """Travel to another process as text; what was built is built again there."""
        return Lexicon, (self.sources,)

    def __repr__(self) -> str:
        """Return the files and the digest's beginning."""
        return f"Lexicon({', '.join(name for name, _ in self.sources)}: {self.digest[:12]})"

    def entries(self, language: str, table: str) -> tuple[Entry, ...]:
        """Return the "frames" or "cues" of a language as written."""
        return tuple(self._entries.get((language, table), ()))

    def names(self, language: str, table: str) -> frozenset[str]:
        """Return the names of a language's entries: the ids of "frames", what "cues" call themselves."""
        key = (Lexicon.names, language, table)
        if key not in self.kept:
            field = {"frames": "id", "cues": "cue"}.get(table, "")
            self.kept[key] = frozenset(str(entry.value.get(field)) for entry in self.entries(language, table))
        found: frozenset[str] = self.kept[key]
        return found

    def _gather(self, files: Sequence[tuple[Written, Sections]]) -> None:
        """Take in all entries. Raises LexiconError with a line for each fault."""
        faults: list[str] = []
        named: list[tuple[Actor, Written, Place]] = []
        for written, sections in files:
            faults += check_codes(written, sections)
            self.codes.update(sections.codes)
        for written, sections in files:
            for at, value in enumerate(sections.actors):
                actor = _fitted(written, value, Actor, ("actors", at), faults)
                if actor is not None:
                    named.append((actor, written, ("actors", at)))
            self._gather_words(written, sections, faults)
        for actor, written, place in named:
            faults += check_actor(actor, written, place, self.codes)
        faults += clashes(named)
        if faults:
            raise LexiconError("\n".join(faults))
        self.actors = tuple(actor for actor, _, _ in named)
        self.named = tuple(Entry(written, place, {"name": actor.name}) for actor, written, place in named)

    def _gather_words(self, written: Written, sections: Sections, faults: list[str]) -> None:
        language = sections.language
        if language is None:
            worded = next((name for name in ("roles", "frames", "cues") if getattr(sections, name)), None)
            if worded is not None:
                faults.append(written.fault(f"{worded} are words of one language: say language: id or language: en.", (worded,)))
            return
        for at, value in enumerate(sections.roles):
            role = _fitted(written, value, Role, ("roles", at), faults)
            if role is not None:
                faults += check_role(role, written, ("roles", at), set(self.codes))
                self.roles[language].append(role)
        for table, values in (("frames", sections.frames), ("cues", sections.cues)):
            placed = (Entry(written, (table, at), value) for at, value in enumerate(values))
            self._entries.setdefault((language, table), []).extend(placed)


def _fitted(written: Written, value: Any, form: type[Any], place: Place, faults: list[str]) -> Any:
    try:
        return written.fitted(value, form, place)
    except LexiconError as fault:
        faults.append(str(fault))
        return None


def _open(name: str, text: str) -> tuple[Written, Sections]:
    written = parse(text, name)
    if written.value is None:
        raise LexiconError(f"{name}, line 1: there is nothing in this file.")
    return written, written.fitted(written.value, Sections, ())


def read_sources(paths: Iterable[str | Path]) -> tuple[Source, ...]:
    """Return name and text of each file. Raises LexiconError for one that can't be read."""
    sources = []
    for path in map(Path, paths):
        try:
            sources.append((path.name, path.read_text(encoding="utf-8")))
        except UnicodeDecodeError as fault:
            raise LexiconError(f"{path} is not written in UTF-8.") from fault
        except OSError as fault:
            raise LexiconError(f"{path} can't be read: {fault.strerror or fault}.") from fault
    return tuple(sources)
