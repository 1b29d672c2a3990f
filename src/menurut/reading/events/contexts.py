"""Contexts: what an event is about, by the words of its own sentence.

Rusia dan Korut membahas [[senjata|military]] [[nuklir|cbrn]]
"""

from collections import Counter
from functools import cache

from menurut.languages import read_words
from menurut.reading.events.frames import Frame
from menurut.reading.events.scene import Scene

# A word that stands in such a phrase says nothing of a context: "gas air mata", "konferensi pers".
NONE = "-"
# An event has few contexts; words further off than this are about something else.
MOST = 3
NEAR = 25


@cache
def _context_of(language: str) -> dict[tuple[str, ...], str]:
    """Return the context of each phrase, given as its words."""
    told = read_words(language, "contexts", dict[str, list[str]])
    return {tuple(phrase.split()): context for context, phrases in told.items() for phrase in phrases}


def _named(words: list[str], language: str) -> list[str]:
    """Return the contexts that phrases name, in order; of two phrases that begin alike the longer counts.

    >>> _named(["polisi", "menembakkan", "gas", "air", "mata", "ke", "gedung", "parlemen"], "id")
    ['legislative']
    """
    table = _context_of(language)
    longest = max(map(len, table))
    named, at = [], 0
    while at < len(words):
        length = next((size for size in range(longest, 0, -1) if tuple(words[at : at + size]) in table), 0)
        if length and table[tuple(words[at : at + length])] != NONE:
            named.append(table[tuple(words[at : at + length])])
        at += length or 1
    return named


def contexts_of(frame: Frame) -> tuple[str, ...]:
    """Return the contexts of a frame itself; PLOVER has modes that are contexts too.

    >>> contexts_of(Frame(id="meretas", type="COERCE", mode="cyber"))
    ('cyber',)
    """
    forced = (frame.mode,) if frame.mode in ("cyber", "misinformation") and frame.mode not in frame.contexts else ()
    return (*frame.contexts, *forced)


def contexts_around(scene: Scene, at: int, known: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Return `known` with the contexts that the sentence around token `at` names most; three at most."""
    low, high = scene.bounds(at)
    words = scene.tokens[max(low, at - NEAR) : min(high, at + NEAR)]
    counted = Counter(_named([token.lower for token in words], scene.page.article.language))
    return tuple(dict.fromkeys((*known, *(context for context, _ in counted.most_common(MOST)))))[:MOST]
