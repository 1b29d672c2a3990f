"""Where the content of a verb ends before its sentence does, and where its clause begins.

Rika mengejek Budi | setelah ...        Rika, yang mengecam Budi, | mencalonkan diri        menarik pasukan | , dan dunia akan menunggu
"""

from menurut.reading.attribution.cues import Hit
from menurut.reading.attribution.ground import Ground, Window
from menurut.reading.attribution.skips import skip_day
from menurut.reading.attribution.speakers import OWNER_MARKS
from menurut.reading.grammar.auxiliaries import adverbial_before

# Between a verb and what it accuses somebody of stand so many tokens.
ACCUSED = 14


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


def before_contrast(ground: Ground, first: int, last: int) -> int:
    """Return where the article sets another's deed against what is wanted: "meminta bantuan | , namun Lumara tidak mengabulkannya"."""
    level, words = ground.quote_of[first], ground.lexicon.words
    for here in range(first + 1, last - 3):
        opens = ground.lower(here + 1) in words.contrast - words.concessions
        if ground.lower(here) != "," or not opens or ground.quote_of[here] != level:
            continue
        subject = ground.nearest(here + 2, here + 2)
        if subject is not None and subject.kind != "pronoun" and ground.has_verb(ground.after(subject), ground.after(subject) + 3):
            return here
    return last


def before_next_deed(ground: Ground, first: int, last: int) -> int:
    """Return where the speaker's next deed follows what he called something: "called the vote rigged | and imposed sanctions"."""
    level = ground.quote_of[first]
    for here in range(first + 1, last - 2):
        deed, governed = ground.tokens[here + 1], ground.tokens[here + 2].tag
        joins = ground.function.classes.get(ground.lower(here)) == "CCONJ" and ground.quote_of[here] == level
        past = deed.tag == "VERB" and deed.lower.endswith(ground.affixes.participle)
        if joins and past and governed in ("NOUN", "PROPN", "DET", "NUM", "PRON", "ADJ"):
            return here
    return last


def end_of_object(ground: Ground, first: int, last: int, *, always: bool = False) -> int:
    """Return where the object of a verb ends: "mengejek Rika | setelah ...", "mocked the mayor | on Saturday", "membantah itu | dan pergi".

    What has a verb in it is a clause, which goes on, but for verbs that `always` have an object.
    """
    level = ground.quote_of[first]
    verb = False
    for here in range(first + 1, last):
        verb = verb or ground.tokens[here - 1].tag == "VERB"
        if verb and not always:
            return last
        if ground.quote_of[here] != level or ground.lower(here - 1) in ground.function.relative:
            continue
        loose = _is_loose(ground, here)
        if loose and (ground.lower(here) in ground.lexicon.words.because or _is_called(ground, here)):
            continue
        if loose or _is_day(ground, here, last) or ground.matches("channels", here, last):
            return here
        if not verb and ground.function.classes.get(ground.lower(here)) == "CCONJ" and _acts(ground, here + 1, last):
            return here
    return last


def _is_day(ground: Ground, at: int, last: int) -> bool:
    """Return whether a day begins at a word, and owns nothing of the object: not "any role in | Saturday's | bombing"."""
    behind = skip_day(ground, at, last)
    return behind > at and ground.lower(behind) not in OWNER_MARKS


def _is_loose(ground: Ground, at: int) -> bool:
    """Return whether what begins at a word is no part of an object: "| saat ditemui", "| melalui akunnya"; not "saat ini"."""
    words = ground.lexicon.words
    adverb = ground.lower(at + 1) in words.pointers and ground.lower(at) not in words.because
    if ground.lower(at) in words.meantime:
        adverb = (
            adverb
            or ground.function.classes.get(ground.lower(at + 1)) in ("ADP", "SCONJ")
            or ground.lower(at + 1) in (",", ".", "")
        )
    return ground.lower(at) in words.through or (ground.lower(at) in words.loosens and not adverb)


def day_in_charge(ground: Ground, first: int, last: int) -> tuple[int, int] | None:
    """Return the day between whom a verb accuses and of what: "accused Lumara | on Monday | of sending arms"; None where none stands there."""
    for here in range(first + 1, min(last, first + ACCUSED)):
        past = skip_day(ground, here, last)
        if past > here:
            return (here, past) if ground.lower(past) in ground.lexicon.words.charged else None
    return None


def _is_called(ground: Ground, at: int) -> bool:
    """Return whether "as" tells what the object is called: "denounced the vote | as a farce", not "as the crowd left"."""
    named = ground.lower(at) in ground.lexicon.words.naming
    return named and (ground.lower(at + 1) in ground.lexicon.words.articles or ground.opening(at + 1) >= 0)


def _acts(ground: Ground, at: int, last: int) -> bool:
    """Return whether a verb stands at `at`, auxiliaries apart: the speaker's next deed."""
    while at < last and ground.is_auxiliary(at):
        at += 1
    return at < last and ground.tokens[at].tag == "VERB"


def in_aside_clause(ground: Ground, hit: Hit) -> bool:
    """Return whether a hit is the verb of a relative clause between commas: "Rika, yang kerap mengecam Budi, | mencalonkan diri"."""
    here = hit.at - 1
    while here > 0 and hit.at - here < 4:
        length = adverbial_before(ground.page, here + 1)
        if not length and not ground.is_auxiliary(here) and ground.tokens[here].tag not in ("ADV", "AUX"):
            break
        here -= length or 1
    if ground.lexicon.language == "en" and ground.lower(here) not in ground.function.relative:
        subject = next(
            iter(ground.phrases.ending_at(ground.tokens[here].span.end)), None
        )  # "Lumara, which | Suar | accuses of ..."
        here = ground.first_of(subject) - 1 if subject is not None else here
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
