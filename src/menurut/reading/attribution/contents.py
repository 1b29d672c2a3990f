"""Find what a cue carries: the stretch after it, or the stretch before it.

Lumara mengatakan kepada PBB bahwa | pasarnya aman | dan membantah ...
| Pasarnya aman |, kata Lumara, seperti dikutip Suar.
"""

from dataclasses import dataclass
from typing import Literal

from menurut.reading.attribution.borders import before_new_clause, clause_start, end_of_object, first_comma, in_aside_clause
from menurut.reading.attribution.cues import Hit
from menurut.reading.attribution.ground import Ground, Window
from menurut.reading.attribution.skips import is_verbal, skip_adjuncts, skip_adverbs, skip_day, skip_listener, skip_time
from menurut.reading.attribution.tails import find_cut
from menurut.types.span import Span

# How far a content may go. sentence: to its end. comma: so a full clause, a phrase to its first comma. phrase: before the verb of the
# sentence too ("rencana untuk ... | akan ditunda"). clause: to the first comma, as in "sebelum Budi mengatakan ... | , Rika ...".
Until = Literal["sentence", "comma", "phrase", "clause"]

# Between a demand and its "untuk" stands an addressee of at most so many tokens.
ADDRESSEE = 14
# Behind these a clause is mostly an object after all: "mengejek Rika setelah ...".
JUDGING = frozenset({"criticise", "praise"})
# Between a verb of speech and its colon stand so many tokens that tell where and when.
CIRCUMSTANCES = 15


@dataclass(frozen=True, slots=True)
class Opening:
    """Where a content starts (a token index) and by what it is opened: that, clause, quote, to, verb, about, noun, as."""

    at: int
    kind: str


def _after_comma(ground: Ground, at: int, last: int, takes: tuple[str, ...]) -> Opening | None:
    """Return the opening past a comma or colon at `at`."""
    words = ground.lexicon.words
    here = at + 1
    if here >= last:
        return None
    if ground.opening(here) >= 0:
        return Opening(here, "quote")
    if ground.lower(here) in words.that and "that" in takes:
        return Opening(here + 1, "that")
    if ground.lower(at) == ":":
        return Opening(here, "clause") if {"that", "clause", "quote"} & set(takes) else None
    if ground.lower(here) in words.to and "to" in takes:
        return Opening(here + 1, "to")
    stepped = skip_adjuncts(ground, here, last)
    if stepped > here and ground.lower(stepped) in words.that:
        return Opening(stepped + 1, "that")
    if stepped > here and ground.lower(stepped) in (",", ":") and stepped - here < 9:
        return _after_comma(ground, stepped, last, takes)
    return Opening(here, "clause") if "clause" in takes and last - here >= 3 else None


def _addressed(ground: Ground, at: int, last: int) -> Opening | None:
    """Return the opening past an addressee: meminta | AS untuk | mundur."""
    words = ground.lexicon.words
    whom = ground.nearest(at, at)
    start = ground.after(whom) if whom is not None else at
    if ground.lower(start) == "," and (named := ground.nearest(start + 1, start + 1)) and ground.lower(ground.after(named)) == ",":
        start = ground.after(named) + 1
    for here in range(start, min(last, start + ADDRESSEE)):
        lower = ground.lower(here)
        if lower in words.to and (lower not in words.will or here == at):
            return Opening(here + 1, "to")
        if (
            lower in (",", ":")
            or lower in words.that
            or lower in words.if_
            or (ground.tokens[here].tag == "VERB" and not _belongs(ground, here))
        ):
            return None
    return None


def _complement(ground: Ground, at: int, last: int) -> Opening | None:
    """Return the opening past a complementiser that stands behind listeners and places: mengatakan kepada X di Y | bahwa."""
    for here in range(at, min(last, at + 25)):
        lower = ground.lower(here)
        if lower in ground.lexicon.words.that:
            return Opening(here + 1, "that")
        if lower == ":" or (ground.tokens[here].tag == "VERB" and not _belongs(ground, here)):
            return None
    return None


def _colon(ground: Ground, at: int, last: int) -> Opening | None:
    """Return the quotation behind a colon with only circumstances before it: "berkomentar selama pawai malam: | "..." |"."""
    for here in range(at, min(last - 1, at + CIRCUMSTANCES)):
        if ground.lower(here) == ":":
            return Opening(here + 1, "quote") if ground.opening(here + 1) >= 0 else None
        if ground.tokens[here].tag in ("VERB", "AUX", "CCONJ") or ground.lower(here) in (",", ";", "."):
            return None
    return None


def _named_opening(ground: Ground, here: int, last: int, takes: tuple[str, ...]) -> Opening | None:
    """Return the opening that the word at `here` makes by itself: a complementiser, a mark, a preposition."""
    words = ground.lexicon.words
    lower = ground.lower(here)
    if lower in (",", ":"):
        return _after_comma(ground, here, last, takes)
    if ground.opening(here) >= 0:
        return Opening(here, "quote") if {"that", "clause", "quote", "noun", "as", "sebagai"} & set(takes) else None
    if lower in words.that and "that" in takes:
        return Opening(here + 1, "that")
    if lower in words.if_ and {"that", "clause"} & set(takes):
        return Opening(here, "that")
    if lower == "to" and ground.tokens[min(here + 1, last - 1)].tag in ("DET", "PROPN", "PRON", "NUM"):
        return None  # "told a story to the children"
    if lower in words.to and ("to" in takes or ("verb" in takes and lower in words.will)):
        return Opening(here if lower in words.will else here + 1, "to")
    if lower in words.about and "about" in takes and skip_time(ground, here, last) == here:
        return Opening(here + 1, "about")
    return None


def find_opening(ground: Ground, at: int, last: int, takes: tuple[str, ...]) -> Opening | None:
    """Return where the content after a cue starts, `at` being the token after the cue; None where nothing fits `takes`."""
    here = skip_adverbs(ground, at + (at < last and ground.closing(at) >= 0 and ground.opening(at) < 0), last)
    if here >= last or ground.function.classes.get(ground.lower(here)) == "CCONJ" or ground.is_dash(here):
        return None
    if found := _named_opening(ground, here, last, takes):
        return found
    if "verb" in takes and is_verbal(ground, here):
        return Opening(here, "verb")
    far = skip_adjuncts(ground, here, last)
    if far > here and (found := _named_opening(ground, far, last, takes)):
        return found
    if "whom" in takes and (found := _addressed(ground, here, last)):
        return found
    if "that" in takes and far > here and (found := _complement(ground, here, last)):
        return found
    if {"that", "quote"} & set(takes) and (found := _colon(ground, here, last)):
        return found
    if ground.lower(here) in (",", ".", ";"):
        return None
    if {"clause", "noun", "sebagai"} & set(takes):
        start = skip_listener(ground, skip_day(ground, here, last), last)
        if start >= last or (is_verbal(ground, start) and "clause" not in takes) or ground.lower(start) in (",", ".", ";"):
            return None
        if ground.lower(start) in ground.lexicon.words.that:
            return Opening(start + 1, "that")
        return Opening(start, "clause" if "clause" in takes else "noun")
    return None


def content_after(ground: Ground, hit: Hit, opening: Opening, window: Window, until: Until = "sentence") -> list[Span]:
    """Return the content from `opening` on; empty where nothing is left of it."""
    if opening.at >= window.last:
        return []
    full = opening.kind in ("that", "clause", "quote")
    short = until == "clause" or (until in ("comma", "phrase") and not full)
    last = find_cut(ground, hit, opening.at, window.last, short=short)
    if until == "phrase" and not full:
        last = phrase_end(ground, opening, last, subject=not ground.has_verb(clause_start(ground, hit, window), hit.at))
    if not full:
        last = before_new_clause(ground, opening.at, last)
    if opening.kind not in ("that", "quote") and in_aside_clause(ground, hit):
        last = first_comma(ground, opening.at, last)
    if (form := hit.form("active")) is not None and (
        opening.kind in ("noun", "about") or (opening.kind == "clause" and form.entry.act in JUDGING)
    ):
        last = end_of_object(ground, opening.at, last)
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
        if lower in ground.lexicon.words.that and lower not in ground.function.relative:
            return last
        if _belongs(ground, here):
            continue
        if ends or (nominal and ground.tokens[here].tag in ("VERB", "AUX")):
            joined = ground.function.classes.get(ground.lower(here - 1)) == "CCONJ"
            while not joined and here - 1 > opening.at and ground.is_auxiliary(here - 1):
                here -= 1
            return here - 1 if joined else here
    return last


def _belongs(ground: Ground, at: int) -> bool:
    """Return whether a verb belongs to the phrase before it: "untuk melanggar", "yang telah melanggar", "to leave"."""
    before = at - 1
    while (
        before > 0
        and (ground.is_auxiliary(before) or ground.tokens[before].tag == "PRON")
        and ground.lower(before) not in ground.function.relative
    ):
        before -= 1
    lower = ground.lower(before)
    return (
        lower in ground.function.relative
        or lower in ground.lexicon.words.to
        or ground.function.classes.get(lower) in ("SCONJ", "ADP")
    )


def without_asides(ground: Ground, at: int, first: int, last: int) -> list[Span]:
    """Return tokens first..last without what the author puts between dashes, unless `at` stands in a quotation."""
    if ground.quote_of[at] >= 0:
        return trimmed(ground, first, last)
    dashes = [here for here in range(first, last) if ground.is_dash(here) and ground.quote_of[here] < 0]
    if not dashes:
        return trimmed(ground, first, last)
    if len(dashes) == 1:
        return trimmed(ground, first, dashes[0])
    return [*trimmed(ground, first, dashes[0]), *trimmed(ground, dashes[1] + 1, last)]


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
