"""Where the content of a verb ends before its sentence does, and where its clause begins.

Rika mengejek Budi | setelah ...        Rika, yang mengecam Budi, | mencalonkan diri        menarik pasukan | , dan dunia akan menunggu
"""

from menurut.reading.attribution.cues import Hit
from menurut.reading.attribution.ground import Ground, Window
from menurut.reading.attribution.skips import skip_day


def clause_start(ground: Ground, hit: Hit, window: Window) -> int:
    """Return where the clause of a hit begins: behind the last cue, complementiser or comma before it."""
    for here in range(hit.at - 1, window.first - 1, -1):
        if ground.lower(here) in (",", ":") or ground.lower(here) in ground.lexicon.words.that or here in ground.hit_ends:
            return here + 1
    return window.first


def before_new_clause(ground: Ground, first: int, last: int) -> int:
    """Return where another subject or content clause takes over: "menarik pasukan | , dan dunia akan menunggu", "| dan bahwa ..."."""
    level = ground.quote_of[first]
    for here in range(first + 1, last - 2):
        if ground.function.classes.get(ground.lower(here)) == "CCONJ" and ground.lower(here + 1) in ground.lexicon.words.that:
            return here
        if (
            ground.lower(here) != ","
            or ground.quote_of[here] != level
            or ground.function.classes.get(ground.lower(here + 1)) != "CCONJ"
        ):
            continue
        subject = ground.nearest(here + 2, here + 2)
        if subject is not None and ground.has_verb(ground.after(subject), ground.after(subject) + 1):
            return here
    return last


def end_of_object(ground: Ground, first: int, last: int) -> int:
    """Return where the object of a verb ends: "mengejek Rika | setelah ...", "mocked the mayor | on Saturday"."""
    level = ground.quote_of[first]
    for here in range(first + 1, last):
        if ground.quote_of[here] != level or ground.lower(here - 1) in ground.function.relative:
            continue
        if ground.lower(here) in ground.lexicon.words.loosens or skip_day(ground, here, last) > here:
            return here
    return last


def in_aside_clause(ground: Ground, hit: Hit) -> bool:
    """Return whether a hit is the verb of a relative clause between commas: "Rika, yang kerap mengecam Budi, | mencalonkan diri"."""
    here = hit.at - 1
    while here > 0 and (ground.is_auxiliary(here) or ground.tokens[here].tag in ("ADV", "AUX")) and hit.at - here < 4:
        here -= 1
    return ground.lower(here) in ground.function.relative and ground.lower(here - 1) == ","


def first_comma(ground: Ground, first: int, last: int) -> int:
    """Return the first comma outside of quotations that goes on with something else than a conjunction; `last` where none does."""
    level = ground.quote_of[first]
    for here in range(first + 1, last - 1):
        if (
            ground.lower(here) == ","
            and ground.quote_of[here] == level
            and ground.function.classes.get(ground.lower(here + 1)) != "CCONJ"
        ):
            return here
    return last
