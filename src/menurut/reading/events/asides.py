"""Asides: the subject before what stands between two commas: "[Budi], menteri luar negeri, menolak"."""

from collections.abc import Callable, Iterator

from menurut.reading.events.antecedents import headed, phrase_ending
from menurut.reading.events.groups import group_around
from menurut.reading.events.scene import Phrase, Scene
from menurut.types.mention import Mention

# An aside between commas is no longer than so many words.
ASIDE = 8
# One between dashes may be longer; a hyphen inside a word is no token of its own.
DASHED = 15
DASHES = frozenset(("-", "--", "–", "—"))


def beside(scene: Scene, comma: int, low: int) -> list[Phrase]:
    """Return the subject before an apposition or an aside that a comma closes: "[Budi], menteri luar negeri, menolak"; empty where it closes none."""
    if (described := apposition(scene, comma, low)) is not None:
        return group_around(scene, described)
    before = _before_part(scene, comma, low) or before_aside(scene, comma, low) or _before_circumstance(scene, comma, low)
    return headed(scene, before, low) if before is not None else []


def apposition(scene: Scene, comma: int, low: int) -> Phrase | None:
    """Return the phrase before an apposition that the comma at `comma` closes; None where it closes none."""
    inner = next(iter(scene.ending.get(comma - 1, ())), None)
    if inner is None or inner.first - 2 < low or scene.tokens[inner.first - 1].lower != ",":
        return None
    outer = next(iter(scene.ending.get(inner.first - 2, ())), None)
    if outer is None:
        return None
    if outer.entity is None:  # "pahlawan kemerdekaan Lumara, [Uskup Rika], menolak"
        named = outer.mention.kind == "nominal" and inner.mention.kind == "name" and inner.entity is not None
        return inner if named and inner.entity is not None and inner.entity.kind == "person" else None
    before = scene.tokens[outer.first - 1].lower if outer.first > low else ""
    if before in scene.guards.prepositions or (before == "," and inner.entity is not outer.entity):
        return None
    return inner if inner.mention.kind == "name" and inner.entity is not None and outer.mention.kind == "nominal" else outer


def before_aside(scene: Scene, comma: int, low: int) -> Phrase | None:
    """Return the phrase before an English aside of no names that the comma at `comma` closes: "[the ship], number 12, had turned"."""
    tokens = scene.tokens
    if scene.page.article.language != "en" or comma + 1 >= len(tokens) or tokens[comma + 1].tag != "AUX":
        return None
    for back in range(comma - 1, max(low, comma - ASIDE) - 1, -1):
        if tokens[back].lower == ",":
            found = phrase_ending(scene, back - 1, comma) if back > low else None
            governed = found is not None and found.first > low and tokens[found.first - 1].lower in scene.guards.prepositions
            return None if governed else found
        if scene.is_verb(back):
            break
    return None


def _before_part(scene: Scene, comma: int, low: int) -> Phrase | None:
    """Return the phrase before an aside on a part of it: "[puluhan polisi], sebagian menunggang kuda, menangkap"; None where none is closed."""
    for back in range(comma - 1, max(low, comma - ASIDE) - 1, -1):
        if scene.tokens[back].lower == ",":
            opens = scene.tokens[back + 1].lower in scene.guards.partly
            found = phrase_ending(scene, back - 1, comma) if opens and back > low else None
            governed = found is not None and found.first > low and scene.tokens[found.first - 1].lower in scene.guards.prepositions
            return None if governed else found
    return None


def _before_circumstance(scene: Scene, comma: int, low: int) -> Phrase | None:
    """Return the phrase that opens its sentence before an aside with a preposition: "[Lumara], di bawah presiden Rika saat itu, menarik diri"."""
    if scene.page.article.language != "id":
        return None
    for back in range(comma - 1, max(low, comma - ASIDE - 2) - 1, -1):
        if scene.tokens[back].lower == ",":
            found = phrase_ending(scene, back - 1, comma) if back > low else None
            opens = found is not None and found.first == low and found.entity is not None
            return found if opens and scene.tokens[back + 1].lower in scene.guards.prepositions else None
        if scene.is_verb(back):
            break
    return None


def before_dashes(scene: Scene, dash: int, low: int) -> int | None:
    """Return the token before an aside between dashes that the one at `dash` closes: "[warga] - banyak di antaranya anak - mengungsi"; None where it closes none."""
    for back in range(dash - 2, max(low, dash - DASHED) - 1, -1):
        if scene.tokens[back].lower in DASHES:
            return back - 1 if back > low else None
    return None


def mentions_ending(scene: Scene) -> Callable[[int], Iterator[Mention]]:
    return lambda end: (one.mention for one in scene.ending.get(scene.page.index_at(end) - 1, ()))
