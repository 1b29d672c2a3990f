"""Find what a cue carries: the stretch after it, or the stretch before it.

Lumara mengatakan kepada PBB bahwa | pasarnya aman | dan membantah ...
| Pasarnya aman |, kata Lumara, seperti dikutip Suar.
"""

from typing import Literal

from menurut.reading.attribution.borders import (
    before_contrast,
    before_new_clause,
    before_next_deed,
    clause_start,
    day_in_charge,
    end_of_object,
    first_comma,
    in_aside_clause,
)
from menurut.reading.attribution.cues import Hit
from menurut.reading.attribution.ground import Ground, Window
from menurut.reading.attribution.openings import Opening, belongs
from menurut.reading.attribution.tails import find_cut
from menurut.types.span import Span

# How far a content may go. sentence: to its end. comma: so a full clause, a phrase to its first comma. phrase: before the verb of the
# sentence too ("rencana untuk ... | akan ditunda"). clause: to the first comma, as in "sebelum Budi mengatakan ... | , Rika ...".
Until = Literal["sentence", "comma", "phrase", "clause"]

# Behind these a clause is mostly an object after all: "mengejek Rika setelah ...".
JUDGING = frozenset({"criticise", "praise"})
# What is wanted ends where the article tells what came of it: "meminta dilibatkan, namun Lumara menolaknya".
WILLS = frozenset({"demand", "promise", "threaten", "refuse"})
OBJECTS = JUDGING | {"deny", "confirm", "refuse", "demand"}


def content_after(ground: Ground, hit: Hit, opening: Opening, window: Window, until: Until = "sentence") -> list[Span]:
    """Return the content from `opening` on; empty where nothing is left of it."""
    if opening.at >= window.last:
        return []
    form = hit.form("active")
    if until == "phrase" and opening.kind == "clause" and form is not None and form.entry.act in JUDGING:
        opening = Opening(opening.at, "noun")  # "warga yang mengkritik Rika | ditahan": the verb is the sentence's
    full = opening.kind in ("that", "clause", "quote")
    short = until == "clause" or (until in ("comma", "phrase") and not full)
    last = find_cut(ground, hit, opening.at, window.last, short=short)
    if until == "phrase" and not full:
        last = phrase_end(ground, opening, last, subject=not ground.has_verb(clause_start(ground, hit, window), hit.at))
    if not full:
        last = before_new_clause(ground, opening.at, last)
    if form is not None and form.entry.act in WILLS:
        last = before_contrast(ground, opening.at, last)
    if form is not None and "as" in form.entry.takes:
        last = before_next_deed(ground, opening.at, last)
    if opening.kind not in ("that", "quote") and in_aside_clause(ground, hit):
        last = first_comma(ground, opening.at, last)
    if form is not None and "accused" in form.entry.takes and (day := day_in_charge(ground, opening.at, last)) is not None:
        return [*trimmed(ground, opening.at, day[0]), *trimmed(ground, day[1], last)]
    if form is not None and (opening.kind in ("noun", "about") or (opening.kind == "clause" and form.entry.act in OBJECTS)):
        last = end_of_object(ground, opening.at, last, always=form.entry.act in JUDGING)
    return without_asides(ground, hit.at, opening.at, last)


def phrase_end(ground: Ground, opening: Opening, last: int, *, subject: bool) -> int:
    """Return where a phrase that is a part of its sentence ends: before an auxiliary or copula that belongs to the sentence.

    A phrase that is the sentence's `subject` ends before any verb.
    """
    nominal = opening.kind in ("about", "noun") and subject
    for here in range(opening.at + 1, last):
        if ground.lower(here - 1) in ground.function.relative or ground.quote_of[here] != ground.quote_of[opening.at]:
            continue
        lower = ground.lower(here)
        ends = (
            lower in ground.lexicon.words.copulas
            or lower in ground.function.past
            or (lower in ground.function.future and ground.tokens[here].tag == "AUX")
        )
        if lower in ground.lexicon.words.pointing and ground.lexicon.language == "id" and ground.has_verb(here + 1, here + 2):
            return here + 1  # "rudal yang diduga dipasok Lumara itu | jatuh di laut"
        if lower in ground.lexicon.words.that and (lower not in ground.function.relative or _opens_clause(ground, here, opening)):
            return last
        if belongs(ground, here):
            continue
        if all(ground.is_auxiliary(at) for at in range(opening.at, here)):
            continue  # "berjanji | tidak akan pergi": its own verb is still to come
        if ends or (nominal and ground.tokens[here].tag in ("VERB", "AUX") and not _is_gerund(ground, here)):
            joined = ground.function.classes.get(ground.lower(here - 1)) == "CCONJ"
            while not joined and here - 1 > opening.at and ground.is_auxiliary(here - 1):
                here -= 1
            return here - 1 if joined else here
    return last


def _opens_clause(ground: Ground, at: int, opening: Opening) -> bool:
    """Return whether English "that" behind an infinitive opens a clause with a subject of its own: "to stress | that the money is safe"."""
    return opening.kind in ("to", "verb") and ground.tokens[min(at + 1, len(ground.tokens) - 1)].tag in ("DET", "PRON")


def _is_gerund(ground: Ground, at: int) -> bool:
    """Return whether an English verb in -ing depends on a preposition, and is none of the sentence's: "the approach to | combating terrorism"."""
    progressive = ground.lexicon.language == "en" and ground.lower(at).endswith(ground.affixes.progressive)
    return progressive and ground.tokens[at - 1].tag in ("ADP", "PART")


def without_asides(ground: Ground, at: int, first: int, last: int) -> list[Span]:
    """Return tokens first..last without what the author puts between dashes, unless `at` stands in a quotation."""
    if ground.quote_of[at] >= 0:
        return trimmed(ground, first, last)
    dashes = [here for here in range(first, last) if ground.is_dash(here) and ground.quote_of[here] < 0]
    if not dashes or (len(dashes) == 1 and _joins_on(ground, dashes[0] + 1)):
        return trimmed(ground, first, last)
    if len(dashes) == 1:
        return trimmed(ground, first, dashes[0])
    return [*trimmed(ground, first, dashes[0]), *trimmed(ground, dashes[1] + 1, last)]


def _joins_on(ground: Ground, at: int) -> bool:
    """Return whether a conjunction behind a dash carries the same words on: "dia takut - | tetapi itu memberinya kekuatan"."""
    return ground.function.classes.get(ground.lower(at)) == "CCONJ" or ground.lower(at) in ground.lexicon.words.because


def content_before(ground: Ground, window: Window, last: int) -> list[Span]:
    """Return the content that ends before token `last` (the cue, or the comma in front of it), without sentence openers."""
    return without_asides(ground, last - 1, skip_openers(ground, window.first, last), last) if last > window.first else []


def skip_openers(ground: Ground, first: int, last: int) -> int:
    """Return the index past "Namun," and its like at the head of a sentence."""
    for _ in range(2):
        length = ground.matches("openers", first, last)
        if not length:
            break
        comma = ground.lower(first + length) == ","
        if not comma and length == 1 and ground.lower(first) not in ground.lexicon.words.bare_openers:
            break
        first += length + comma
    return first


def trimmed(ground: Ground, first: int, last: int) -> list[Span]:
    """Return tokens first..last (exclusive) without the commas and full stops around them; a closing mark stays."""
    while first < last and ground.lower(first) in (",", ".", ";", ":", ")"):
        first += 1
    while last > first and ground.lower(last - 1) in (",", ".", ";", ":", "!", "?", "-", "--", "–", "—", "("):
        last -= 1
    if last - first == 1 and not ground.tokens[first].text[:1].isalnum():
        return []
    return [ground.span(first, last)] if last > first else []
