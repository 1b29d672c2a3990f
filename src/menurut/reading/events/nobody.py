"""Nobody: a subject that says that none of them did it, or that it was others.

"[Tidak ada] tentara kami yang melintas"        "[Bukan] kami yang menembak"        "[No] troops of ours crossed the border"
"[Tidak mungkin] ia menjamu Rika"
"""

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
    moods = moods_of(scene.page.article.language)
    relative = False
    for at in range(verb - 1, max(low, verb - REACH) - 1, -1):
        lower = scene.tokens[at].lower
        if relative and any(_begins(scene, at, phrase) for phrase in moods.not_they):
            return None if scene.tokens[at + 1].lower in moods.only else at
        if any(_begins(scene, at, phrase) for phrase in moods.nobody) and _opens_clause(scene, at, low):
            return at
        if any(_begins(scene, at, phrase) for phrase in moods.untrue):
            return at
        if lower in scene.guards.relatives:
            if relative:
                return None
            relative = True
        elif _ends_subject(scene, at) and lower not in moods.existing:
            return None
    return None


def _ends_subject(scene: Scene, at: int) -> bool:
    lower = scene.tokens[at].lower
    return lower in ENDS or lower in scene.guards.subordinators or lower in scene.guards.coordinators or scene.is_verb(at)


def _begins(scene: Scene, at: int, phrase: str) -> bool:
    return all(
        at + number < len(scene.tokens) and scene.tokens[at + number].lower == word for number, word in enumerate(phrase.split())
    )


def _opens_clause(scene: Scene, at: int, low: int) -> bool:
    """Return whether a clause begins at a token, so that its subject does: not "made [no] mistake"."""
    before = scene.tokens[at - 1].lower if at > low else ""
    return not before or before in ENDS or before in scene.guards.subordinators or before in scene.guards.coordinators
