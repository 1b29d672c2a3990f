"""What is only in circulation: the deed behind a noun for hearsay that nobody is said to have told.

[[Kabar|cue]] [[penangkapan aktivis Rika Lestari|content]] beredar luas        [[Isu|cue]] [[mundurnya Budi|content]] mencuat lagi

Without it the deed, which stands there as a noun, would be the article's own word.
"""

from menurut.reading.attribution.contents import trimmed
from menurut.reading.attribution.cues import Hit
from menurut.reading.attribution.draft import Draft, rule_of
from menurut.reading.attribution.ground import Ground
from menurut.reading.attribution.lexicon import CueEntry

# A deed with whose it is; longer ones hold a clause of their own.
LONGEST = 12
# Between the deed and the verb: "pertama kali", "kembali ramai".
BETWEEN = 3
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "ADP", "DET"})


def find_circulating(ground: Ground, hit: Hit, entry: CueEntry) -> Draft | None:
    """Return the attribution of a deed that a noun for hearsay tells and a verb says is going round; None where there is no such verb."""
    words, first = ground.lexicon.words, hit.last + 1
    if "bare" not in entry.takes or not _is_deed(ground, first):
        return None
    last = first + 1
    while last < len(ground.tokens) and last - first < LONGEST and _goes_on(ground, last):
        last += 1
    near = range(last, min(last + BETWEEN + 1, len(ground.tokens)))
    verb = next((at for at in near if ground.lower(at) in words.circulating), None)
    if verb is None or any(ground.tokens[at].tag == "PUNCT" or ground.tokens[at].tag == "VERB" for at in range(last, verb)):
        return None
    content = trimmed(ground, first, last)
    cue = ground.span(hit.at, hit.last + 1)
    return Draft(hit.at, cue, entry.act, None, content, rule_of(ground, entry), "noun", entry) if content else None


def _is_deed(ground: Ground, at: int) -> bool:
    """Return whether a word is a noun made of a verb: "penangkapan", "mundurnya"; not "itu"."""
    if at >= len(ground.tokens):
        return False
    lower, affixes = ground.lower(at), ground.affixes
    return lower.endswith(affixes.owner) or (lower.startswith(affixes.deed_begins) and lower.endswith(affixes.deed_ends))


def _goes_on(ground: Ground, at: int) -> bool:
    lower = ground.lower(at)
    return ground.tokens[at].tag in _NOMINAL and lower not in ground.function.relative | ground.lexicon.words.circulating
