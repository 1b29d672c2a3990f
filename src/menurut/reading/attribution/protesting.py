"""Protesting: who demonstrates says what the demonstration is for.

[[Ratusan buruh]] berunjuk rasa di Suar | menuntut [[kenaikan upah]].           the cue has no subject of its own
[[Ratusan buruh]] berunjuk rasa di Suar, Lumara, | menuntut [[kenaikan upah]].   nor where a comma stands right before it
"""

from menurut.reading.attribution.cues import Hit
from menurut.reading.attribution.ground import Ground
from menurut.reading.grammar.subject import subject_before
from menurut.types.mention import Mention

# What a protest is for.
AIMS = frozenset({"demand", "refuse", "criticise"})
# Between the protest and its aim stands where and when it is held.
REACH = 14


def protesters(ground: Ground, hit: Hit) -> Mention | None:
    """Return the subject of a protest told before a cue in its clause; None where none is, or another mark, a relative or a list parts them."""
    if not any(form.slot == "active" and form.entry.act in AIMS for form in hit.forms):
        return None
    words, first = ground.lexicon.words, ground.window(hit.at).first
    skips = {","} if ground.lower(hit.at - 1) == "," else frozenset()
    for here in range(hit.at - 1, max(first, hit.at - REACH) - 1, -1):
        lower = ground.lower(here)
        if (
            (ground.tokens[here].tag == "PUNCT" and lower not in skips)
            or lower in ground.function.relative
            or lower in words.and_
            or lower in words.that
        ):
            return None
        length = ground.matches("protests", here, hit.at)
        held_by = subject_before(ground.page, ground.phrases, here) if length and here + length < hit.at else None
        if held_by is not None:
            return held_by
    return None
