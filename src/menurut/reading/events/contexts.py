"""Contexts: what an event is about, by the words of its own sentence.

Rusia dan Korut membahas [[senjata|military]] [[nuklir|cbrn]]
"""

from collections import Counter
from functools import cache

from menurut.languages import read_words
from menurut.reading.events.frames import Frame
from menurut.reading.events.scene import Scene

# An event has few contexts; words further off than this are about something else.
MOST = 3
NEAR = 25


@cache
def _context_of(language: str) -> dict[str, str]:
    return {word: context for context, words in read_words(language, "contexts", dict[str, list[str]]).items() for word in words}


def contexts_of(frame: Frame) -> tuple[str, ...]:
    """Return the contexts of a frame itself; PLOVER has modes that are contexts too.

    >>> contexts_of(Frame(id="meretas", type="COERCE", mode="cyber"))
    ('cyber',)
    """
    forced = (frame.mode,) if frame.mode in ("cyber", "misinformation") and frame.mode not in frame.contexts else ()
    return (*frame.contexts, *forced)


def contexts_around(scene: Scene, at: int, known: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Return `known` with the contexts that the sentence around token `at` names most; three at most."""
    table = _context_of(scene.page.article.language)
    low, high = scene.bounds(at)
    words = scene.tokens[max(low, at - NEAR) : min(high, at + NEAR)]
    counted = Counter(context for token in words if (context := table.get(token.lower)) is not None)
    return tuple(dict.fromkeys((*known, *(context for context, _ in counted.most_common(MOST)))))[:MOST]
