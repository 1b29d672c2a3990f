"""Find where what a cue carries begins: behind "bahwa", behind an addressee, behind a colon, or at once.

Lumara mengatakan kepada PBB bahwa | pasarnya aman        meminta | warga tenang        mengajak warga | memotret
"""

from bisect import bisect_left
from dataclasses import dataclass

from menurut.reading.attribution.ground import Ground
from menurut.reading.attribution.skips import is_verbal, skip_adjuncts, skip_adverbs, skip_aside, skip_day, skip_listener, skip_time
from menurut.reading.attribution.speaking import can_speak
from menurut.reading.grammar.people import is_people_noun
from menurut.types.mention import Mention

# Between a demand and its "untuk" stands an addressee of at most so many tokens.
ADDRESSEE = 14
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
    if ground.lower(at) == "," and _closes(ground, here):
        return None
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
    return Opening(here, "clause") if {"clause", "comma"} & set(takes) and last - here >= 3 else None


def _closes(ground: Ground, at: int) -> bool:
    """Return whether a cue stands at `at` that is said of the words before it: "Budi optimistis, | menurut Suar"."""
    place = bisect_left(ground.hit_starts, at)
    return place < len(ground.hits) and ground.hits[place].at == at and ground.hits[place].form("bare", "nya", "prep") is not None


def _addressed(ground: Ground, at: int, last: int) -> Opening | None:
    """Return the opening past an addressee: meminta | AS untuk | mundur."""
    words = ground.lexicon.words
    to_whom = at + ground.matches("listener", at, last)
    whom = ground.nearest(to_whom, to_whom)
    if whom is not None and _is_deed_asked(ground, whom):
        return None
    start = ground.after(whom) if whom is not None else at
    if ground.lower(start) == "," and (named := ground.nearest(start + 1, start + 1)) and ground.lower(ground.after(named)) == ",":
        start = ground.after(named) + 1
    spoken_to = whom is not None and can_speak(ground, whom)
    for here in range(start, min(last, start + ADDRESSEE)):
        lower = ground.lower(here)
        if lower == "," and spoken_to:
            continue  # "meminta Lumara, sebagai pembeli, untuk ...", "meminta direksi, komisaris, dan staf agar ..."
        if lower in words.to and (lower not in words.will or here == at):
            return Opening(here + 1, "to")
        if (
            lower in (",", ":")
            or lower in words.that
            or lower in words.if_
            or (ground.tokens[here].tag == "VERB" and not belongs(ground, here))
        ):
            return None
    return None


def _is_deed_asked(ground: Ground, mention: Mention) -> bool:
    """Return whether a phrase names a deed, which is asked for and not spoken to: "meminta | percepatan pembangunan | untuk ..."."""
    head = ground.lower(ground.first_of(mention))
    deed = head.startswith(ground.affixes.deed_begins) and head.endswith(ground.affixes.deed_ends)
    people = is_people_noun(head, ground.lexicon.language) or head in ground.lexicon.words.people_markers
    return deed and mention.kind == "nominal" and not people


def _complement(ground: Ground, at: int, last: int) -> Opening | None:
    """Return the opening past a complementiser that stands behind listeners and places: mengatakan kepada X di Y | bahwa."""
    for here in range(at, min(last, at + 25)):
        lower = ground.lower(here)
        if lower in ground.lexicon.words.that:
            return Opening(here + 1, "that")
        if lower == ":" or (ground.tokens[here].tag == "VERB" and not belongs(ground, here)):
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


def _named_opening(ground: Ground, here: int, last: int, takes: tuple[str, ...], *, titled: bool = False) -> Opening | None:
    """Return the opening that the word at `here` makes by itself: a complementiser, a mark, a preposition.

    What stands in quotation marks may be the title of where it was said: "mengatakan di acara `titled` "Pagi" bahwa | ...".
    """
    words = ground.lexicon.words
    lower = ground.lower(here)
    if lower in (",", ":"):
        return _after_comma(ground, here, last, takes)
    if (quote := ground.opening(here)) >= 0:
        behind = ground.page.index_at(ground.page.layout.quotes[quote].end)
        if titled and "that" in takes and ground.lower(behind) in words.that:
            return Opening(behind + 1, "that")
        return Opening(here, "quote") if {"that", "clause", "quote", "noun", "as", "sebagai"} & set(takes) else None
    if lower in words.that and "that" in takes:
        points = lower in words.back and (ground.lower(here + 1) in (".", ",", "") or ground.lower(here + 1) in words.and_)
        return Opening(here, "noun") if points else Opening(here + 1, "that")
    if lower in words.because and "about" in takes:
        return Opening(here + 1, "that")
    if lower in words.if_ and {"that", "clause"} & set(takes):
        return Opening(here, "that")
    if lower == "to" and ground.tokens[min(here + 1, last - 1)].tag in ("DET", "PROPN", "PRON", "NUM"):
        return None  # "told a story to the children"
    if lower in words.to and ("to" in takes or ("verb" in takes and lower in words.will)):
        return Opening(here if lower in words.will else here + 1, "to")
    if lower in words.about and "about" in takes and skip_time(ground, here, last) == here:
        return Opening(_past_listener(ground, here, last) + 1, "about")
    return None


def _past_listener(ground: Ground, at: int, last: int) -> int:
    """Return the word for what it is about behind whom it is said to: "berterima kasih kepada Lumara | atas | bantuannya"; else `at`."""
    words = ground.lexicon.words
    whom = ground.nearest(at + 1, at + 1) if ground.lower(at) in words.about_verbs else None
    after = ground.after(whom) if whom is not None else last
    return after if after < last and ground.lower(after) in words.about - words.about_verbs else at


def _is_verb(ground: Ground, at: int) -> bool:
    """Return whether a verb phrase starts at `at`; an Indonesian root alone is as often a noun ("memuji | nada surat itu")."""
    root = (
        ground.lexicon.language == "id"
        and ground.tokens[at].tag == "VERB"
        and not ground.lower(at).startswith(ground.affixes.verbal)
    )
    return is_verbal(ground, at) and not root


def _adverb_and_verb(ground: Ground, at: int) -> bool:
    """Return whether an adverb with its active verb stands at `at`: "ingin | sepenuhnya menguasai pasar"."""
    manner = ground.lexicon.language == "id" and ground.tokens[at].tag == "ADV" and at + 1 < len(ground.tokens)
    return manner and ground.tokens[at + 1].tag == "VERB" and ground.lower(at + 1).startswith(ground.affixes.active)


def _past_whom(ground: Ground, at: int, last: int, takes: tuple[str, ...]) -> Opening | None:
    """Return the opening past whom one asks, warns or leads: "mengajak warga | memotret", "meyakinkan publik bahwa | ..."."""
    whom = ground.nearest(at, at)
    after = ground.after(whom) if whom is not None else last
    if "led" in takes and is_verbal(ground, after):
        return Opening(after, "verb")
    if found := _addressed(ground, at, last):
        return found
    if "that" in takes and after < last and ground.lower(after) in ground.lexicon.words.that:
        return Opening(after + 1, "that")
    return None


def _object(ground: Ground, at: int, last: int, takes: tuple[str, ...]) -> Opening | None:
    """Return the clause or noun phrase that follows a cue at once, past a day and a listener."""
    start = skip_listener(ground, skip_day(ground, at, last), last)
    if start >= last or (_is_verb(ground, start) and "clause" not in takes) or ground.lower(start) in (",", ".", ";"):
        return None
    if ground.lower(start) in ground.lexicon.words.to - ground.lexicon.words.will and "clause" not in takes:
        return None  # "memutuskan | untuk pergi": a deed, no thing
    if ground.lower(start) in ground.function.manner and "clause" not in takes:
        return None  # "mempertimbangkan | secara menyeluruh dan memutuskan ...": how, not what
    if ground.lower(start) in ground.lexicon.words.that:
        return Opening(start + 1, "that")
    return Opening(start, "clause" if "clause" in takes else "noun")


def find_opening(ground: Ground, at: int, last: int, takes: tuple[str, ...]) -> Opening | None:
    """Return where the content after a cue starts, `at` being the token after the cue; None where nothing fits `takes`."""
    here = skip_adverbs(ground, at + (at < last and ground.closing(at) >= 0 and ground.opening(at) < 0), last)
    here = skip_aside(ground, here, last)
    joins = here + (ground.lower(here) == ",")  # "Rika membantah, dan | pergi"
    if here >= last or ground.function.classes.get(ground.lower(joins)) == "CCONJ" or ground.is_dash(here):
        return None
    if found := _named_opening(ground, here, last, takes):
        return found
    if "verb" in takes and (is_verbal(ground, here) or _adverb_and_verb(ground, here)):
        return Opening(here, "verb")
    far = skip_adjuncts(ground, here, last)
    if far > here and (found := _named_opening(ground, far, last, takes, titled=True)):
        return found
    if "whom" in takes and (found := _past_whom(ground, here, last, takes)):
        return found
    if "that" in takes and far > here and (found := _complement(ground, here, last)):
        return found
    if {"that", "quote"} & set(takes) and (found := _colon(ground, here, last)):
        return found
    if ground.lower(here) in (",", ".", ";"):
        return None
    return _object(ground, here, last, takes) if {"clause", "noun", "sebagai"} & set(takes) else None


def belongs(ground: Ground, at: int) -> bool:
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
