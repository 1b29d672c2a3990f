"""Left open: who neither confirms nor denies has said neither.

Israel tidak [[membenarkan]] atau [[membantah]] serangan itu.       The ministry declined to [[confirm]] or [[deny]] it.
"""

from collections.abc import Iterator

from menurut.reading.attribution.cues import Hit
from menurut.reading.attribution.ground import Ground

OPPOSED = {"confirm": "deny", "deny": "confirm"}
# Between the two verbs stand "atau" and a second negation; before the first one its own, or "declined to".
BETWEEN = 3
BEFORE = 3


def is_left_open(ground: Ground, hit: Hit) -> bool:
    """Return whether a verb of denial stands beside one of confirmation, or the other way round, under one negation."""
    wanted = {OPPOSED[form.entry.act] for form in hit.forms if form.entry.act in OPPOSED}
    return any(_may_be(ground, at, wanted) and _are_alternatives(ground, *sorted((hit.at, at))) for at in _around(hit))


def _around(hit: Hit) -> Iterator[int]:
    """Yield the tokens where the other verb may stand."""
    yield from range(max(0, hit.at - 1 - BETWEEN), hit.at)
    yield from range(hit.last + 1, hit.last + 2 + BETWEEN)


def _may_be(ground: Ground, at: int, acts: set[str]) -> bool:
    forms = ground.lexicon.forms.get(ground.lower(at), ())
    return any(form.entry.act in acts and len(form.words) == 1 for form in forms)


def _are_alternatives(ground: Ground, first: int, second: int) -> bool:
    """Return whether one word of negation covers both: "tidak membenarkan maupun membantah", not "tidak mengakui dan membantah"."""
    negation = ground.function.negation
    between = {ground.lower(at) for at in range(first + 1, second)}
    before = {ground.lower(at) for at in range(max(0, first - BEFORE), first)}
    return bool(between & (ground.lexicon.words.or_ | negation)) and bool(before & (negation | ground.function.failing))
