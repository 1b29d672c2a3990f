"""Step over what may stand between a cue and its content: adverbs, times, listeners, places, bracketed dates.

mengatakan | kepada wartawan | di Jakarta, | Senin (5/6), | bahwa ...
"""

from menurut.reading.attribution.ground import Ground
from menurut.types.layout import Token

# The longest run of adjuncts that is stepped over; past it the sentence is about something else.
MOST = 30
# An aside between a cue and its content is a few words long.
ASIDE = 9


def _is_time(ground: Ground, at: int) -> bool:
    return ground.lower(at) in ground.function.time_nouns or ground.lower(at) in ground.lexicon.words.weekdays


def _is_number(ground: Ground, at: int) -> bool:
    return ground.lower(at)[:1].isdigit() or ground.function.classes.get(ground.lower(at)) == "NUM"


def skip_time(ground: Ground, at: int, last: int) -> int:
    """Return the index past a day at `at` ("pada Rabu (26/7/2023)", "on Saturday"); `at` itself where none stands."""
    here = at
    if ground.lower(here) in ground.function.time_place or ground.lower(here) in ground.lexicon.words.time_tails:
        here += 1
    start = here
    if not (_is_time(ground, here) or (_is_number(ground, here) and _is_time(ground, here + 1))):
        return at
    while (
        here < last
        and here - start < 8
        and (_is_time(ground, here) or _is_number(ground, here) or ground.lower(here) in ground.lexicon.words.time_tails)
    ):
        here += 1
    return ground.skip_brackets(here, last)


def skip_day(ground: Ground, at: int, last: int) -> int:
    """Return the index past a time that names a weekday, which tells when it was said and not what; `at` itself otherwise."""
    past = skip_time(ground, at, last)
    return past if any(ground.lower(here) in ground.function.weekdays for here in range(at, past)) else at


def skip_aside(ground: Ground, at: int, last: int) -> int:
    """Return the index past an aside between dashes, or past the comma of one that cites, which opens at `at`; `at` itself otherwise.

    "mengatakan | – pada saat itu – | bahwa", "melaporkan | , mengutip pejabat Lumara, | bahwa"
    """
    cites = ground.lower(at) == "," and ground.lower(at + 1) in ground.lexicon.words.carrier_actives
    if not cites and not ground.is_dash(at):
        return at
    behind = range(at + 1, min(last, at + ASIDE))
    return next((here + 1 for here in behind if (ground.lower(here) == "," if cites else ground.is_dash(here))), at)


def _noun_phrase(ground: Ground, at: int, last: int) -> int:
    found = ground.nearest(at, min(at + 1, last - 1)) if at < last else None
    return min(last, ground.after(found)) if found else min(last, at + 1)


def skip_adverbs(ground: Ground, at: int, last: int) -> int:
    """Return the index past adverbs and a bracket at `at`."""
    here = at
    for _ in range(4):
        start = here
        here = ground.skip_brackets(min(last, here + ground.matches("adverbs", here, last)), last)
        if here == start:
            break
    return here


def skip_listener(ground: Ground, at: int, last: int) -> int:
    """Return the index past "kepada wartawan"; `at` itself where no listener stands."""
    length = ground.matches("listener", at, last)
    return _noun_phrase(ground, at + length, last) if length and at + length < last else at


def skip_adjuncts(ground: Ground, at: int, last: int) -> int:
    """Return the index of the first token at or after `at` that is no adverb, time, listener, channel or place."""
    here = at
    while here < last and here - at < MOST:
        start = here
        here = skip_time(ground, skip_adverbs(ground, here, last), last)
        if here == start:
            here = skip_listener(ground, here, last)
        if here == start and (length := ground.matches("channels", here, last)):
            here += length
        if here == start and here < last and ground.lower(here) in ground.lexicon.words.adjuncts:
            here = _noun_phrase(ground, here + 1, last)
        if here == start:
            break
    return here


def is_verbal(ground: Ground, at: int) -> bool:
    """Return whether a verb phrase can start at `at`."""
    if not 0 <= at < len(ground.tokens):
        return False
    token: Token = ground.tokens[at]
    return token.tag in ("VERB", "AUX") or token.lower in ground.lexicon.words.will or token.lower in ground.lexicon.words.negations
