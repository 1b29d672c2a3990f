"""English forms that may be verb, noun or participle, and complements that a list of words can't tell.

the claims | were published        a noun        people | reported by X        a passive        accused X | of Y
"""

from collections.abc import Collection

from menurut.reading.attribution.cues import Hit
from menurut.reading.attribution.ground import Ground
from menurut.reading.attribution.lexicon import CueEntry
from menurut.reading.attribution.openings import Opening
from menurut.reading.grammar.voice import is_passive

# The noun of an object is among so many words: "the latest Lumaran claims".
OBJECT = 4


def is_passive_form(ground: Ground, hit: Hit) -> bool:
    """Return whether an English form that may be both is a passive here: "is said to be", "people reported by X"."""
    return hit.form("passive") is not None and (
        is_passive(ground.page, hit.at) or ground.lower(hit.last + 1) in ground.function.agent
    )


def is_noun(ground: Ground, hit: Hit) -> bool:
    """Return whether a word that can be verb and noun is a noun here: "the claims", "Lumara's plans", "cast doubts"."""
    token = ground.tokens[hit.at]
    before = ground.tokens[hit.at - 1] if hit.at else None
    if before is None or before.sentence != token.sentence:
        # "Claims by Lumara that ... are false": no sentence begins with a finite verb
        return token.lower.endswith(ground.affixes.plural) and hit.form("noun") is not None
    if any(form.slot == "noun" for form in hit.forms):
        return (
            _is_of_media(ground, hit)
            or before.tag in ("DET", "ADJ", "ADP", "NUM", "VERB")
            or before.lower in ("'s", "’s")
            or before.lower in ground.lexicon.words.possessives
        )
    if not token.lower.endswith(ground.affixes.plural):
        behind = ground.tokens[hit.last + 1] if hit.last + 1 < len(ground.tokens) else None
        return (
            before.tag in ("DET", "ADJ")
            and token.lower.endswith(ground.affixes.participle)
            and behind is not None
            and behind.tag in ("NOUN", "ADJ", "PROPN")
        )
    return (
        before.tag in ("DET", "ADJ", "ADP", "NUM", "VERB")
        or before.lower in ("'s", "’s")
        or before.lower in ground.lexicon.words.possessives
    )


def _is_of_media(ground: Ground, hit: Hit) -> bool:
    """Return whether media stand before a noun for what they say, as the object of a verb: "denied | Lumaran media | reports that"."""
    here = hit.at - 1
    if ground.lower(here) not in ground.lexicon.words.media or ground.lower(hit.last + 1) not in ground.lexicon.words.that:
        return False
    while here > 0 and ground.tokens[here].tag in ("NOUN", "ADJ", "PROPN"):
        here -= 1
    return ground.tokens[here].tag in ("VERB", "ADP")


def find_special(ground: Ground, at: int, last: int, entry: CueEntry) -> Opening | None:
    """Return the opening of English complements that a list of words can't tell: described X as Y, accused X of Y."""
    if "accused" in entry.takes and ground.lower(at) in ground.lexicon.words.of and _has_object_before(ground, at - 1):
        return Opening(at + 1, "verb")
    if "accused" in entry.takes and ground.lower(at) not in ground.function.agent and ground.lower(at) != "of":
        return Opening(at, "noun") if _holds(ground, at, last, ground.lexicon.words.charged) else None
    if "as" in entry.takes:
        return Opening(at, "as") if _is_named(ground, at, last) else None
    if "not_guilty" in entry.takes and ground.lower(at) == "not":
        return Opening(at, "noun")
    if "ing" in entry.takes and ground.lower(at).endswith(ground.affixes.progressive):
        return Opening(at, "verb")
    return None


def _has_object_before(ground: Ground, verb: int) -> bool:
    """Return whether a relative pronoun stands for whom a verb accuses: "Lumara, which | Suar accuses | of bombing the dam"."""
    subject = next(iter(ground.phrases.ending_at(ground.tokens[verb - 1].span.end)), None) if verb else None
    return subject is not None and ground.lower(ground.first_of(subject) - 1) in ground.function.relative


def _is_named(ground: Ground, at: int, last: int) -> bool:
    """Return whether an object is called something: "as ...", or a quotation or "a ..." right behind it."""
    if ground.opening(at) >= 0 or _holds(ground, at, last, ground.lexicon.words.naming):
        return True
    if _is_called_false(ground, at, last):
        return True
    called = ground.nearest(at, at)
    behind = ground.after(called) if called is not None else last
    return behind < last and (ground.opening(behind) >= 0 or ground.lower(behind) in ground.lexicon.words.articles)


def _is_called_false(ground: Ground, at: int, last: int) -> bool:
    """Return whether an object is a charge or hearsay that is called untrue: "called | the claim that ... a lie"."""
    words = ground.lexicon.words
    object = range(at, min(last, at + OBJECT))
    if not any(ground.lower(here) in words.charges | words.rumours for here in object):
        return False
    return any(ground.matches("denials", here, last) or ground.matches("fables", here, last) for here in range(at + 1, last))


def _holds(ground: Ground, at: int, last: int, words: Collection[str]) -> bool:
    return any(ground.lower(here) in words for here in range(at, min(last, at + 14)))
