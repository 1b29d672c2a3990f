"""Nobody: a subject that says that none of them did it, or that it was others.

"[Tidak ada] tentara kami yang melintas"        "[Bukan] kami yang menembak"        "[No] troops of ours crossed the border"
"[Tidak mungkin] ia menjamu Rika"
"""

from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from menurut.reading.events.scene import Scene
from menurut.reading.events.words import moods_of

# The words that say so stand at most so many before the verb, over the subject.
REACH = 14
ENDS = frozenset((",", ";", ":", "(", ")", '"', "“", "”", "—", "–", "."))


def nobody_before(scene: Scene, verb: int) -> int | None:
    """Return the token that opens the subject of the verb at `verb` as nobody, or as not those; None where it is somebody.

    "bukan hanya kami yang" says that others did it too.
    """
    low, _ = scene.bounds(verb)
    language = scene.page.article.language
    moods, said = moods_of(language), _said(language)
    relative = False
    for at in range(verb - 1, max(low, verb - REACH) - 1, -1):
        lower = scene.tokens[at].lower
        if relative and _begins(scene, at, said.not_they):
            return None if scene.tokens[at + 1].lower in moods.only else at
        if _begins(scene, at, said.nobody) and _opens_clause(scene, at, low):
            return at
        if _begins(scene, at, said.untrue):
            return at
        if lower in scene.guards.relatives:
            if relative:
                return None
            relative = True
            continue
        joined = lower in scene.guards.coordinators and lower not in moods.negators  # "neither the army [nor] the police"
        ends = lower in ENDS or lower in scene.guards.subordinators or joined
        if ends or (scene.is_verb(at) and lower not in moods.existing):
            return None
    return None


# Phrases by their first word.
_Phrases = dict[str, list[list[str]]]


class _Said(NamedTuple):
    not_they: _Phrases
    nobody: _Phrases
    untrue: _Phrases


@cache
def _said(language: str) -> _Said:
    """Return the phrases that say so, ready to be looked up: most words begin none."""
    moods = moods_of(language)
    return _Said(*(_by_first(phrases) for phrases in (moods.not_they, moods.nobody, moods.untrue)))


def _by_first(phrases: Iterable[str]) -> _Phrases:
    found: _Phrases = {}
    for words in map(str.split, phrases):
        found.setdefault(words[0], []).append(words)
    return found


def _begins(scene: Scene, at: int, phrases: _Phrases) -> bool:
    tokens = scene.tokens
    return any([one.lower for one in tokens[at : at + len(words)]] == words for words in phrases.get(tokens[at].lower, ()))


def _opens_clause(scene: Scene, at: int, low: int) -> bool:
    """Return whether a clause begins at a token, so that its subject does: not "made [no] mistake"."""
    before = scene.tokens[at - 1].lower if at > low else ""
    return not before or before in ENDS or before in scene.guards.subordinators or before in scene.guards.coordinators
