"""Passives: "X dilaporkan tewas" (nobody says so), "dibantah (oleh) Budi", "seperti dikutip Suar", "Lumara dituduh ..."."""

from menurut.reading.attribution import sources
from menurut.reading.attribution.active import mark_anaphor
from menurut.reading.attribution.charges import before_charge, charge_of
from menurut.reading.attribution.contents import content_after, content_before, skip_openers, trimmed
from menurut.reading.attribution.cues import Hit
from menurut.reading.attribution.draft import Draft, rule_of
from menurut.reading.attribution.ground import Ground, Window
from menurut.reading.attribution.lexicon import Form
from menurut.reading.attribution.marks import before_hit
from menurut.reading.attribution.objects import is_object
from menurut.reading.attribution.openings import Opening, find_opening
from menurut.reading.attribution.skips import is_verbal, skip_time
from menurut.reading.attribution.speaking import can_speak
from menurut.reading.attribution.tails import find_cut, is_closing
from menurut.reading.grammar.negation import is_negated
from menurut.reading.grammar.subject import subject_before
from menurut.reading.grammar.voice import is_passive
from menurut.types.mention import Mention
from menurut.types.span import Span

# What these answer is told by their subject.
ANSWERS = frozenset({"deny", "confirm", "refuse"})
# What these judge stands in their subject, though it only point back: "Klaim itu | ditertawakan X".
JUDGED = frozenset({"criticise", "praise", "believe"})
# The noun of what is answered is among so many words: "the latest accusation", "tuduhan".
HEAD = 4
# "tidak kurang dari" has so many words.
ROUNDING = 3


def find_passive(ground: Ground, hit: Hit, form: Form, drafts: list[Draft]) -> Draft | None:
    """Return the attribution of a passive; None where it neither has an agent nor is hearsay."""
    if ground.lexicon.language == "en" and not is_passive(ground.page, hit.at) and not _is_participle(ground, hit):
        return None
    if is_negated(ground.page, hit.at) or is_object(ground, hit, drafts):
        return None
    window = ground.window(hit.at)
    source = _source(ground, hit, form, drafts)
    cue = ground.span(hit.at, hit.last + 1)
    if is_closing(ground, hit) is form:
        mark = before_hit(ground, hit.at)
        content = content_before(ground, window, mark if ground.lower(mark) == "," else mark + 1)
        kind = "tail"
    elif source is None and (told := _opens(ground, hit, form, window)):
        content, kind = told, "opening"
        source = None if form.entry.hearsay else sources.speaker(drafts)
    elif source is not None and ground.lower(ground.after(source)) in form.entry.brought:
        return None  # "dilaporkan Budi | ke polisi" is a complaint
    elif source is not None and (told := _headed(ground, hit, form, source, window)):
        content, kind = told, "carrier"
    elif source is not None:
        content, kind = _with_agent(ground, hit, form, source, drafts), "agent"
    elif form.entry.hearsay:
        content, kind = _hearsay(ground, hit, form, window), "hearsay"
    else:
        return None
    if not content and source is None:
        return None
    source = source or _paper(ground, hit, window)
    if not content and kind == "tail":
        return None
    draft = Draft(hit.at, cue, form.entry.act, source, content, rule_of(ground, form.entry), kind, form.entry)
    if kind == "agent" and drafts and content and drafts[-1].content == content and draft.act in ("confirm", "deny"):
        draft.answers = drafts[-1]
    return mark_anaphor(ground, draft)


def _source(ground: Ground, hit: Hit, form: Form, drafts: list[Draft]) -> Mention | None:
    """Return the agent that says it; None where nobody does: "dikabarkan tewas oleh | serangan udara" is no report of a raid's."""
    if form.clitic:
        source = sources.clitic(ground, hit)
    else:
        source = sources.agent(ground, hit, drafts) or _who_names(ground, hit, form)
        source = None if source is not None and form.entry.hearsay and not _tells(ground, hit, form, source) else source
    if source is None:
        return None
    if _is_first(ground, hit, ground.window(hit.at)):
        source = sources.before_comma(ground, source)
    return before_charge(ground, source) if "accused" in form.entry.takes else source


def _tells(ground: Ground, hit: Hit, form: Form, source: Mention) -> bool:
    """Return whether who stands behind a passive of hearsay tells it, and is not what somebody is held for: "diduga | anggota KKB"."""
    held_for = form.entry.act == "allege" and ground.first_of(source) == hit.last + 1
    if held_for and ground.lexicon.language == "id" and ground.lower(ground.after(source)) in (",", ".", ";", ""):
        return False
    return can_speak(ground, source)


def _who_names(ground: Ground, hit: Hit, form: Form) -> Mention | None:
    """Return the people bare behind a passive who give something its name: "yang dikatakan | para analis | sebagai tipuan"."""
    behind = ground.nearest(hit.last + 1, hit.last + 1)
    if behind is None or form.entry.act != "say" or ground.lexicon.language != "id":
        return None
    names = ground.lower(ground.after(behind)) in ground.lexicon.words.naming
    return behind if names and can_speak(ground, behind) else None


def _headed(ground: Ground, hit: Hit, form: Form, source: Mention, window: Window) -> list[Span]:
    """Return the content of a passive that opens its sentence with its agent: "Diberitakan Suar, | ...", "Seperti dikatakan Rika, | ..."."""
    after = skip_time(ground, ground.after(source), window.last)
    if not _is_first(ground, hit, window) or form.entry.act != "say" or ground.lower(after) != ",":
        return []
    return trimmed(ground, after + 1, find_cut(ground, hit, after + 1, window.last))


def _is_first(ground: Ground, hit: Hit, window: Window) -> bool:
    """Return whether a passive opens its sentence, by itself or behind "seperti (yang)"."""
    return skip_openers(ground, window.first, hit.at) > before_hit(ground, hit.at)


def _paper(ground: Ground, hit: Hit, window: Window) -> Mention | None:
    """Return the document in which something is said: "Dalam dakwaan itu | disebutkan bahwa ...", "Disebutkan | dalam laporan itu, ..."."""
    for here in (hit.last + 1, skip_openers(ground, window.first, hit.at)):
        if ground.lower(here) not in ground.lexicon.words.within:
            continue
        found = ground.nearest(here + 1, here + 1)
        if found is not None and any(token.lower in ground.lexicon.words.documents for token in ground.page.tokens_in(found.span)):
            return found
    return None


def _is_participle(ground: Ground, hit: Hit) -> bool:
    """Return whether an English participle qualifies the noun before it: "a singer | praised as a genius by ..."."""
    return ground.lower(hit.last + 1) in ground.function.agent | ground.lexicon.words.judged and ground.tokens[hit.at - 1].tag in (
        "NOUN",
        "PROPN",
        "CCONJ",
        "PUNCT",
    )


def _opens(ground: Ground, hit: Hit, form: Form, window: Window) -> list[Span]:
    """Return the content of a passive that opens its sentence: "Disebutkan bahwa ...", "Dicontohkan, ..."."""
    if skip_openers(ground, window.first, hit.at) != hit.at or form.entry.act != "say":
        return []
    at = skip_openers(ground, hit.last + 1, window.last)
    if at > hit.last + 1 and ground.lower(at - 1) == ",":
        return trimmed(ground, at, find_cut(ground, hit, at, window.last))  # "Diberitakan sebelumnya, | ..."
    opening = find_opening(ground, hit.last + 1, window.last, ("that", "clause"))
    if opening is None or not (ground.lower(opening.at - 1) == "," or opening.kind == "that"):
        return []
    return content_after(ground, hit, opening, window)


def _subject(ground: Ground, hit: Hit) -> Mention | None:
    return subject_before(ground.page, ground.phrases, hit.at)


def _before_auxiliaries(ground: Ground, hit: Hit, *, adverbs: bool = False) -> int:
    stepped = ("AUX", "PART", "ADV") if adverbs else ("AUX", "PART")
    here = hit.at
    while here > 0 and ground.function.classes.get(ground.lower(here - 1)) in stepped:
        here -= 1
    return here


def _with_agent(ground: Ground, hit: Hit, form: Form, source: Mention, drafts: list[Draft]) -> list[Span]:
    """Return what an agent's passive carries: the clause behind him (didesak X untuk ...), else the subject."""
    window = ground.window(hit.at)
    after = max(ground.after(source), hit.last + 1)
    if (behind := _behind_agent(ground, hit, form, after)) is not None:
        return behind
    if (charge := charge_of(ground, hit, form, source, after)) is not None:
        return charge
    if ground.lower(hit.last + 1) in ground.lexicon.words.judged and source.span.start > ground.tokens[hit.last].span.end:
        agent = ground.first_of(source) - 1
        return trimmed(ground, hit.last + 2, agent) if ground.lower(agent) in ground.function.agent else []
    takes = tuple(kind for kind in form.entry.takes if kind in ("that", "to", "quote"))
    opening = find_opening(ground, after, window.last, takes)
    if opening is not None and opening.kind in ("that", "to", "quote"):
        return content_after(ground, hit, opening, window)
    joined = _before_auxiliaries(ground, hit, adverbs=True) - 1
    if (
        ground.function.classes.get(ground.lower(joined)) == "CCONJ"
        and drafts
        and drafts[-1].kind == "agent"
        and drafts[-1].at >= window.first
    ):
        return list(drafts[-1].content)
    if form.entry.act in ANSWERS:
        if ground.lower(joined) in ground.function.relative:
            return []  # "tuduhan yang | disangkal X": what is denied stands before
        head = skip_openers(ground, window.first, hit.at)
        told = ground.lexicon.words.charges | ground.lexicon.words.requests
        if any(ground.lower(at) in told for at in range(head, min(head + HEAD, hit.at)) if not ground.has_verb(head, at)):
            return trimmed(ground, head, _before_auxiliaries(ground, hit, adverbs=True))
    subject = _subject(ground, hit)
    if subject is None:
        return []
    if form.entry.of_somebody and form.entry.act == "say":
        return []  # "Rika diberi tahu polisi soal itu": she is no words
    points = subject.span.of(ground.page.text).lower() in ground.lexicon.words.back
    if points and form.entry.act not in ANSWERS | JUDGED:
        return []
    return [_with_complements(ground, hit, subject), *_called(ground, hit, form, after, window)]


def _called(ground: Ground, hit: Hit, form: Form, after: int, window: Window) -> list[Span]:
    """Return what the subject of a judging passive is called behind the agent: "dikecam Lumara | sebagai pelanggaran hukum"."""
    if form.entry.act not in JUDGED or ground.lower(after) not in ground.lexicon.words.judged:
        return []
    return trimmed(ground, after, find_cut(ground, hit, after + 1, window.last, short=True))


def _behind_agent(ground: Ground, hit: Hit, form: Form, after: int) -> list[Span] | None:
    """Return what follows the agent of a relative clause or names a thing: "yang diklaim Rika | ditembakkan", "dikatakan para ahli sebagai | tipuan".

    Empty where such a clause says nothing; None where the passive is of another kind.
    """
    window = ground.window(hit.at)
    relative = ground.lower(hit.at - 1) in ground.function.relative
    indonesian = ground.lexicon.language == "id"
    if form.entry.act == "say" and indonesian and ground.lower(after) in ground.lexicon.words.naming:
        return content_after(ground, hit, Opening(after + 1, "noun"), window, "phrase")
    if relative and form.entry.act == "say":
        after += ground.function.classes.get(ground.lower(after)) == "DET"
        length = ground.matches("opens_copula", after, window.last)
        return trimmed(ground, after + length, find_cut(ground, hit, after + length, window.last)) if length else []
    if relative and indonesian and is_verbal(ground, after):
        return content_after(ground, hit, Opening(after, "verb"), window, "phrase")
    return None


def _first_subject(ground: Ground, subject: Mention) -> Mention:
    """Return the first of coordinated subjects: "Budi | dan Rika dikabarkan ..."."""
    before = ground.first_of(subject) - 1
    if before > 0 and ground.lower(before) in ground.lexicon.words.joining:
        return next(iter(ground.phrases.ending_at(ground.tokens[before - 1].span.end)), subject)
    return subject


def _before_number(ground: Ground, at: int, window: Window) -> int:
    """Return the index of the words that belong to a number at `at`: "| lebih dari | 200 orang"; `at` itself where none stand there."""
    if not ground.lower(at)[:1].isdigit() and ground.tokens[at].tag != "NUM":
        return at
    starts = (here for here in range(max(window.first, at - ROUNDING), at))
    return next((here for here in starts if here + ground.matches("rounding", here, at) == at), at)


def _end_of_subject(ground: Ground, hit: Hit, subject: Mention) -> int:
    """Return the end of the words between a subject and its verb that belong to it (relative clauses, complements)."""
    here = _before_auxiliaries(ground, hit)
    between = ground.span(ground.first_of(subject), here) if here > ground.first_of(subject) else subject.span
    return between.end if "," not in between.of(ground.page.text) else subject.span.end


def _with_complements(ground: Ground, hit: Hit, subject: Mention) -> Span:
    """Return a subject with what opens behind it with a preposition or "yang" and closes before the verb: "Serangan | yang menewaskan Rika | dikecam X"."""
    behind, before = ground.after(subject), _before_auxiliaries(ground, hit, adverbs=True) - 1
    opens = ground.tokens[behind].tag == "ADP" or ground.lower(behind) in ground.function.relative
    if not opens or before <= behind or ground.lower(before) in ground.function.relative:
        return subject.span
    return Span(subject.span.start, _end_of_subject(ground, hit, subject))


def _is_subordinate(ground: Ground, hit: Hit, window: Window) -> bool:
    """Return whether the clause of a hearsay opens the sentence with a conjunction: "Usai siswa dikabarkan sakit| , sekolah tutup"."""
    head = skip_openers(ground, window.first, hit.at)
    return ground.lower(head) in ground.lexicon.words.loosens and not any(ground.lower(at) == "," for at in range(head, hit.at))


def _hearsay(ground: Ground, hit: Hit, form: Form, window: Window) -> list[Span]:
    """Return the sentence around a passive without agent, without the passive: "Truk itu | dilaporkan | terbalik"."""
    at = hit.last + 1
    if ground.lexicon.language == "en" and "accused" in form.entry.takes:
        at = skip_time(ground, at, window.last) + 1
        if ground.lower(at - 1) not in ground.lexicon.words.charged:
            return []
    if form.entry.verbal and not is_verbal(ground, at) and ground.lower(at) not in ground.lexicon.words.that:
        return []
    takes = tuple(kind for kind in form.entry.takes if kind != "to")
    opening = Opening(at + 1, "to") if ground.lower(at) in ground.lexicon.words.to - ground.lexicon.words.will else None
    opening = opening or find_opening(ground, at, window.last, (*takes, "that", "clause", "verb", "noun"))
    if opening is None:
        return []
    relative = ground.lower(_before_auxiliaries(ground, hit, adverbs=True) - 1) in ground.function.relative
    if relative and opening.kind != "that":
        opening = Opening(opening.at, "verb")
    rest = content_after(
        ground, hit, opening, window, "phrase" if relative else "clause" if _is_subordinate(ground, hit, window) else "sentence"
    )
    subject = _subject(ground, hit)
    opens = subject is None or opening.kind == "that"
    if opens or relative or form.entry.of_somebody:
        return rest
    assert subject is not None
    first = _first_subject(ground, subject)
    start = min(first.span.start, ground.tokens[_before_number(ground, ground.first_of(first), window)].span.start)
    head = Span(start, max(subject.span.end, _end_of_subject(ground, hit, subject)))
    return [head, *rest]
