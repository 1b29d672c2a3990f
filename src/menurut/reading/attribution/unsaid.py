"""Verbs of speech and will by which nobody says or wants it yet: under a condition, asked of others, wanted of others."""

from bisect import bisect_left

from menurut.reading.attribution.cues import Hit
from menurut.reading.attribution.ground import Ground
from menurut.reading.attribution.lexicon import CueEntry
from menurut.reading.attribution.openings import Opening
from menurut.reading.grammar.voice import is_passive
from menurut.types.mention import Mention

# Before these more words open a condition: "kalau kami ingin".
WISHES = frozenset({"promise", "demand"})


def is_asked(ground: Ground, hit: Hit, source: Mention) -> bool:
    """Return whether the verb is what somebody is asked to do: "meminta | polisi menolak suap" refuses nothing yet."""
    before = ground.first_of(source) - 1
    at = bisect_left(ground.hit_starts, before)
    if at >= len(ground.hits) or ground.hits[at].last != before or ground.lexicon.language != "id":
        return False
    asked = ground.hits[at].form("active")
    return asked is not None and asked.entry.act == "demand" and ground.after(source) == hit.at


def is_conditional(ground: Ground, source: Mention, entry: CueEntry) -> bool:
    """Return whether a cue stands under an "if": "jika kami ingin ..." wants nothing yet."""
    before = ground.lower(ground.first_of(source) - 1)
    if entry.act == "refuse":
        return False  # "bubar jika Kestovia menolak ...": that it refuses is reckoned with
    if entry.act not in WISHES:
        return before in ground.lexicon.words.conditions
    return before in ground.lexicon.words.if_ or before in ground.lexicon.words.that_or_if


def is_for_others(ground: Ground, entry: CueEntry, opening: Opening) -> bool:
    """Return whether what is wanted is for others to do: "ingin agar ...", "ingin dijabat oleh ..."."""
    if "others" in entry.takes and opening.kind in ("noun", "clause"):  # "menginginkan | seluruh tambang membayar pajak"
        others = ground.nearest(opening.at, opening.at)
        after = ground.after(others) if others is not None else opening.at
        acts = (
            ground.lower(after) in ground.lexicon.words.purposes or ground.tokens[min(after, len(ground.tokens) - 1)].tag == "VERB"
        )
        return others is not None and others.kind != "pronoun" and acts and ground.lower(after) not in ground.function.relative
    wished = opening.kind == "to" and ground.lower(opening.at - 1) in ground.lexicon.words.so_that
    return wished or (opening.kind == "verb" and is_passive(ground.page, opening.at))
