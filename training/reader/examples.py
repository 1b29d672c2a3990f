"""A window of words with what is known of it. None means unknown, and no head learns from it."""

from dataclasses import dataclass, field


@dataclass(slots=True, kw_only=True)
class Speech:
    """An attribution inside a window: word indices of its cue (in order), source and content."""

    cue: list[int]
    act: str | None
    source: set[int] | None
    content: set[int] | None


@dataclass(slots=True, kw_only=True)
class Happening:
    """An event inside a window: its trigger's word indices, and for each role the words that name who has it."""

    trigger: list[int]
    type: str
    modality: str | None
    polarity: str | None
    actors: set[int]
    recipients: set[int]
    elsewhere: tuple[set[int], set[int]]  # the same entities' other mentions: neither right nor wrong


@dataclass(slots=True, kw_only=True)
class Example:
    """A window. `spaced` tells where a space stands before a word."""

    words: list[str]
    spaced: list[bool]
    language: str
    origin: str
    ids: list[int] = field(default_factory=list)
    first: list[int] = field(default_factory=list)
    sentence: list[int] | None = None  # the sentence of each word where several stand side by side
    event_hints: list[str] | None = None  # what the lexicons say of each word; None where nobody asked them
    cue_hints: list[str] | None = None
    names: tuple[str, list[str]] | None = None  # scheme, tags
    upos: list[str] | None = None
    heads: list[int] | None = None  # -1 for the root
    relations: list[str] | None = None
    speech: list[Speech] | None = None
    silent: set[int] | None = None  # words that surely begin no cue; None: all that are none
    happenings: list[Happening] | None = None
    antecedents: list[tuple[int, set[int]]] | None = None  # a pronoun and what it may point to; empty for nothing here
    relations_told: list[tuple[set[int], set[int], str]] | None = None  # source, target, PLV root
