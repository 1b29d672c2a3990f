"""The mark before a closing cue or its subject: "...," | kata Budi; "..., | seperti dikutip Suar"; "..., | its lawyer, Budi, said"."""

from menurut.reading.attribution.cues import Hit
from menurut.reading.attribution.ground import SAID, Ground
from menurut.reading.attribution.speaking import can_speak

# Between a speaker and his verb stands an apposition of at most so many tokens.
APPOSITION = 25


def before_hit(ground: Ground, at: int) -> int:
    """Return the index of the word before which a closing cue starts: the comma, mark or other word left of "seperti (yang)"."""
    here = at - 1
    for _ in range(3):
        if ground.lower(here) in ground.lexicon.words.as_ or (
            ground.lower(here) in ground.lexicon.words.yang and ground.lower(here - 1) in ground.lexicon.words.as_
        ):
            here -= 1
        else:
            break
    return here


def after_mark(ground: Ground, at: int) -> bool:
    """Return whether a comma stands at `at`, or the closing mark of a quotation that was said, not of a word held with tongs."""
    if ground.lower(at) == ",":
        return True
    number = ground.closing(at)
    return number >= 0 and ground.opening(at) < 0 and (ground.lower(at - 1) in SAID or ground.quote_of[at] >= 0)


def _mark_before_apposition(ground: Ground, at: int, first: int) -> int | None:
    """Return the index of the closing mark in `"...," Rika, juru bicara X, | menambahkan`; None where none stands there."""
    for here in range(at - 1, max(first, at - APPOSITION), -1):
        number = ground.closing(here)
        if number >= 0 and ground.opening(here) < 0:
            named = here + 1 + (ground.lower(here + 1) == ",")
            return named - 1 if after_mark(ground, here) and ground.nearest(named, named) else None
        if ground.lower(here) in (".", ":", ";"):
            return None
    return None


def subject_after_mark(ground: Ground, hit: Hit) -> int | None:
    """Return the index of the mark before the subject of "..., X said"; None where the subject opens the sentence."""
    here = hit.at - 1
    while here >= 0 and ground.is_auxiliary(here):
        here -= 1
    if here < 0:
        return None
    first = ground.sentence(hit.at).first
    if ground.lower(here) == "," and ground.lower(hit.at).endswith(ground.affixes.progressive):
        return None  # "X told reporters, adding that ..."
    if ground.lower(here) == ",":
        mark = _mark_before_apposition(ground, here, first) or _mark_before_phrase(ground, here - 1, first, commas=2)
        # "An officer, who asked not to be named, told X that ..."
        return None if mark is not None and ground.lower(mark + 1) in ground.function.relative else mark
    for mention in ground.phrases.ending_at(ground.tokens[here].span.end):
        mark = ground.first_of(mention) - 1
        if mark >= first and after_mark(ground, mark):
            return mark
    return _mark_before_relative(ground, here, first) or _mark_before_phrase(ground, here, first)


def _mark_before_phrase(ground: Ground, last: int, first: int, *, commas: int = 1) -> int | None:
    """Return the comma before a subject of several phrases: "..., | the ministry in Lumara said", "..., | its lawyer, Budi, said".

    Of `commas` the last is the mark; None where a verb or another mark stands in between, or what follows the comma can't speak.
    """
    for here in range(last, max(first, last - APPOSITION), -1):
        if ground.closing(here) >= 0 and ground.opening(here) < 0 and ground.lower(here - 1) in SAID:
            return here if ground.nearest(here + 1, here + 2) else None
        if (
            ground.tokens[here].tag == "VERB"
            and ground.tokens[here - 1].tag == "PUNCT"
            and ground.tokens[here + 1].tag in ("NOUN", "PROPN")
        ):
            continue  # "..., lead investigator Rina said"
        if ground.tokens[here].tag in ("VERB", "AUX", "SCONJ") or ground.quote_of[here] >= 0 or ground.lower(here) in (";", ":"):
            return None
        if ground.lower(here) != ",":
            continue
        commas -= 1
        if not commas:
            subject = ground.nearest(here + 1, here + 2)
            return here if subject is not None and can_speak(ground, subject) else None
    return None


def _mark_before_relative(ground: Ground, last: int, first: int) -> int | None:
    """Return the mark before a subject with a relative clause: `...," | an aide who declined to be named | told`."""
    for here in range(last, max(first, last - APPOSITION), -1):
        if ground.closing(here - 1) >= 0 and ground.opening(here - 1) < 0 and ground.lower(here - 2) in SAID:
            subject = ground.nearest(here, here)
            relative = subject is not None and ground.lower(ground.after(subject)) in ground.function.relative
            return here - 1 if relative else None
        if ground.lower(here) in (",", ";", ":"):
            return None
    return None
