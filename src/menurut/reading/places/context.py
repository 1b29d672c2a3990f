"""Which of several places of one name is meant, and whether a name is a place at all.

di Tripoli ... pemerintah Libya      the one in Libya, not in Lebanon
Senator Elizabeth Warren             a person, though there is a Warren in Michigan
"""

from collections import Counter
from collections.abc import Sequence
from math import log10
from typing import Literal

from menurut.knowledge.gazetteer import GazetteerEntry
from menurut.reading.places.candidates import Candidate, is_capital
from menurut.reading.places.words import PlaceWords
from menurut.types.layout import Token
from menurut.types.place import Precision

# A namesake must be a thousand times larger to beat the one in a country that the article speaks of.
NAMED_COUNTRY = 3.0
NEXT_NAMED = 6.0
HOME = 1.0
RANK = {"country": 14.0, "area": 12.0, "province": 10.0, "district": 0.0, "city": 0.0}
# What is called like a person or a thing as often as not, so that a name alone is no sign of it.
SMALL = frozenset({"district", "city"})
# Without a preposition only a city that everybody knows is taken for one.
FAMOUS = 200_000
# A headline is told from the words so far around a name; the longest name of an embassy takes fewer.
HEADLINE = 10
# After a preposition a place of an unnamed country must be at least a town.
TOWN = 15_000


def count_countries(candidates: Sequence[Candidate], home: str | None) -> Counter[str]:
    """Return how often each country is named, by itself or by a region that no other has; the publisher's own counts once."""
    named = Counter(
        entry.country
        for candidate in candidates
        for entry in candidate.entries[:1]
        if entry.country and (_tells_country(candidate, entry) or entry.population >= 15 * FAMOUS)
    )
    if home:
        named[home] += 1
    return named


def _tells_country(candidate: Candidate, entry: GazetteerEntry) -> bool:
    if entry.precision in SMALL or entry.doubt is not None:
        return False
    return (
        entry.precision == "country"
        or len({one.country for one in candidate.entries if one.precision in ("area", "province")}) == 1
    )


def pick_entry(
    candidate: Candidate, following: Candidate | None, countries: Counter[str], home: str | None, level: Precision | None
) -> GazetteerEntry | None:
    """Return the likeliest of the places of one name, of that `level` where the table has one; None where it has none.

    A village has none: its namesakes in the table are towns elsewhere.
    """
    if level == "village":
        return None
    beside = {entry.country for entry in following.entries if entry.precision not in SMALL} if following else set()

    def likelihood(entry: GazetteerEntry) -> float:
        score = RANK[entry.precision] + log10(entry.population + 10)
        if entry.country in beside:
            score += NEXT_NAMED
        if entry.country in countries:
            score += NAMED_COUNTRY
        return score + (HOME if entry.country == home else 0.0)

    fitting = [entry for entry in candidate.entries if entry.precision == level]
    return max(fitting or candidate.entries, key=likelihood, default=None)


def is_place(
    candidate: Candidate,
    entry: GazetteerEntry,
    tokens: Sequence[Token],
    words: PlaceWords,
    countries: Counter[str],
    *,
    backed: Literal["place", "street"] | None,
) -> bool:
    """Return whether the name stands for the place here; `backed` by a place that "dan" joins with it, or by a street before it."""
    here = tokens[candidate.start]
    before = _neighbour(tokens, candidate.start - 1, here)
    after = _neighbour(tokens, candidate.end, here)
    named_on = after is not None and is_capital(after)
    if after is not None and named_on and after.lower in words.not_before:
        return False
    led = before is not None and (
        before.lower in words.prepositions | words.kinds | words.near_kinds or _pair(tokens, candidate) in words.kinds
    )
    at = led or backed == "street"
    single = candidate.end == candidate.start + 1
    borne = single and here.lower in words.people
    if entry.precision not in SMALL:
        told = at or (after is not None and after.lower in words.kinds)  # "Chin state"
        return told if entry.doubt is not None else not borne or at or not _among_names(before, named_on)
    if (
        entry.doubt == "ordinary"
        and backed != "street"
        and (here.text.isupper() or _is_headline(tokens, here.sentence, candidate.start))
    ):
        return False
    doubtful = borne or entry.doubt is not None
    if at or backed:
        stands_out = (
            not named_on or (entry.population >= FAMOUS and not doubtful) or after is None or after.lower in words.directions
        )
        return stands_out and (entry.population >= TOWN or entry.country in countries) and (at or not doubtful)
    if borne or entry.population < FAMOUS or _among_names(before, named_on):
        return False
    opens = before is None or not before.text[-1].isalnum()
    return entry.doubt is None or (entry.population >= 4 * FAMOUS and not opens and entry.doubt == "ordinary")


def _pair(tokens: Sequence[Token], candidate: Candidate) -> str:
    """Return the two words before a name: "negara bagian"."""
    return " ".join(token.lower for token in tokens[max(0, candidate.start - 2) : candidate.start])


def _neighbour(tokens: Sequence[Token], at: int, here: Token) -> Token | None:
    if not 0 <= at < len(tokens) or tokens[at].sentence != here.sentence:
        return None
    return tokens[at]


def _among_names(before: Token | None, named_on: bool) -> bool:
    """Return whether a name stands right before or after, so that this one may be part of it."""
    return named_on or (before is not None and is_capital(before) and before.tag == "PROPN")


def _is_headline(tokens: Sequence[Token], sentence: int, at: int) -> bool:
    """Return whether words around are written large that would be small in prose: then a capital says nothing."""
    around = [
        token
        for token in tokens[max(0, at - HEADLINE) : at + HEADLINE + 1]
        if token.sentence == sentence and len(token.text) > 3 and token.text.isalpha()
    ]
    return len(around) >= 4 and sum(map(is_capital, around)) >= 0.8 * len(around)
