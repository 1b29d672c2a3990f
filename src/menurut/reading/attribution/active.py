"""Cues between source and content: "Lumara mengatakan kepada PBB bahwa ...", "Officials denied ..."."""

from bisect import bisect_left

from menurut.reading.attribution.around import content_around, run_on
from menurut.reading.attribution.backreference import content_back
from menurut.reading.attribution.colons import find_unnamed, quotation_below
from menurut.reading.attribution.contents import Until, content_after, skip_openers
from menurut.reading.attribution.cues import Hit
from menurut.reading.attribution.draft import Draft, rule_of
from menurut.reading.attribution.english import find_special, is_noun, is_passive_form
from menurut.reading.attribution.ground import Ground
from menurut.reading.attribution.lexicon import CueEntry, Form
from menurut.reading.attribution.marks import subject_after_mark
from menurut.reading.attribution.objects import is_judged, is_object
from menurut.reading.attribution.openings import Opening, find_opening
from menurut.reading.attribution.skips import is_verbal, skip_time
from menurut.reading.attribution.speaking import can_speak, is_share, people
from menurut.reading.attribution.subjects import subject as subject_of
from menurut.reading.attribution.tails import is_closing
from menurut.reading.attribution.unsaid import is_asked, is_conditional, is_for_others
from menurut.reading.grammar.auxiliaries import is_future
from menurut.reading.grammar.negation import negation_before
from menurut.reading.grammar.people import is_person_noun
from menurut.types.attribution import Act
from menurut.types.mention import Mention
from menurut.types.span import Span

# A negated denial admits ("tidak menampik"); "tidak ingin" refuses; not to think something is still a thought.
NEGATED: dict[str, Act] = {
    "deny": "confirm",
    "promise": "refuse",
    "believe": "believe",
    "demand": "demand",
    "confirm": "refuse",
    "praise": "refuse",
}
# Only people, states and bodies have these; anything can "show" or "say".
ATTITUDES = frozenset({"promise", "believe", "praise", "criticise", "refuse", "threaten"})
# Whom these name by -nya does what follows.
RULING = frozenset({"allege", "demand"})
# These need a deed, not a word: said to be still to come they say nothing yet.
# Of these "untuk" tells that they were done: somebody came, called or wrote to do them.
PURPOSES = frozenset({"criticise", "deny", "allege"})
# "tuduhan semacam itu", "the latest charge": so many words only point back.
POINTING = 4
UNSAID_WHEN_FUTURE = frozenset({"say", "claim", "allege", "deny", "confirm", "believe", "praise", "criticise", "refuse"})


def _act(ground: Ground, hit: Hit, entry: CueEntry) -> Act | None:
    """Return the act of a verb with its negation and tense; None where nothing is said."""
    before = ground.lower(hit.at - 1)
    if before in ground.lexicon.words.no_subject and not (entry.act in PURPOSES and _is_purpose(ground, hit)):
        return None
    if is_future(ground.page, hit.at) and entry.act in UNSAID_WHEN_FUTURE:
        return None
    if is_negated(ground, hit):
        return NEGATED.get(entry.act)
    return entry.act


def _is_purpose(ground: Ground, hit: Hit) -> bool:
    """Return whether "untuk" tells what somebody came to say ("memanggil duta besar | untuk memprotes ..."), not what is demanded or planned."""
    here = hit.at - 1
    whose = next(iter(ground.phrases.ending_at(ground.tokens[here - 1].span.end)), None) if here > 0 else None
    if ground.lower(here) not in ground.lexicon.words.purposes:
        return False
    if whose is not None and ground.lower(ground.first_of(whose) - 1) in ground.lexicon.words.for_whom:
        return False  # "made it easier for courts | to dismiss claims"
    first = ground.window(hit.at).first
    while here > first and ground.lower(here) not in (",", ":") and ground.lower(here) not in ground.lexicon.words.that:
        here -= 1
    near = ground.hits[bisect_left(ground.hit_starts, here) : bisect_left(ground.hit_starts, hit.at)]
    governed = any("to" in form.entry.takes for one in near for form in one.forms)
    verb = any(ground.tokens[at].tag == "VERB" for at in range(here, hit.at - 1))
    return verb and not governed and ground.tokens[hit.at - 2].tag not in ("ADJ", "VERB", "AUX")


def is_negated(ground: Ground, hit: Hit) -> bool:
    """Return whether a particle negates the cue; "secara tidak langsung" and "gagal" don't."""
    token = negation_before(ground.page, hit.at)
    if token is None or token.lower not in ground.lexicon.words.negations:
        return False
    return ground.lower(ground.page.index_at(token.span.end)) not in ground.lexicon.words.unnegating


def find_active(ground: Ground, hit: Hit, form: Form, drafts: list[Draft]) -> Draft | None:
    """Return the attribution of a verb with its source before it; None where source or content is missing."""
    entry = form.entry
    act = _act(ground, hit, entry)
    if (
        act is None
        or is_object(ground, hit, drafts)
        or is_judged(ground, hit, drafts)
        or (ground.lexicon.language == "en" and (is_noun(ground, hit) or is_passive_form(ground, hit)))
    ):
        return None
    if is_closing(ground, hit) is form and (mark := subject_after_mark(ground, hit)) is not None:
        return _closing(ground, hit, form, act, mark)
    if form.clitic:
        return _with_clitic(ground, hit, form, act, drafts)
    if (relative := find_relative(ground, hit, entry)) is not None:
        return relative
    source = subject_of(ground, hit, drafts)
    if source is None:
        return find_unnamed(ground, hit, entry, act)
    if is_conditional(ground, source, entry):
        return None
    if form.slot == "plain" and source.span.of(ground.page.text).lower() not in ground.lexicon.words.we | ground.lexicon.words.self:
        return None
    if is_asked(ground, hit, source):
        return None
    words = source.span.of(ground.page.text).lower()
    paper = ground.lower(ground.first_of(source)) in ground.lexicon.words.documents
    nobody = ground.lexicon.language == "en" and ground.lower(ground.first_of(source)) in ground.lexicon.words.denying
    if nobody or words in ground.lexicon.words.you or (words in ground.lexicon.words.back and not paper):
        return None  # "No group claimed it"; a question to the listener; the author's own inference from what went before
    personal = entry.people or entry.act in ATTITUDES or ground.lower(hit.at - 1) in ground.function.relative
    if personal and not can_speak(ground, source):
        return None
    return _opened(ground, hit, entry, act, source, drafts)


def find_relative(ground: Ground, hit: Hit, entry: CueEntry) -> Draft | None:
    """Return the attribution of a noun for words with its relative clause: "isu yang menyebut ...", "pernyataan koalisi yang menyatakan ...".

    Its source is the noun's owner; an "isu" has none and alleges.
    """
    words = ground.lexicon.words
    if ground.lower(hit.at - 1) not in words.yang or entry.act not in ("say", "claim", "allege"):
        return None
    mention = next(iter(ground.phrases.ending_at(ground.tokens[hit.at - 2].span.end)), None) if hit.at > 1 else None
    if mention is None or ground.lower(ground.first_of(mention)) not in words.rumours:
        return None
    opening = find_opening(ground, hit.last + 1, ground.window(hit.at).last, entry.takes)
    if opening is None:
        return None
    owners = [one for one in ground.phrases.inside(mention.span) if one.span.start > mention.span.start]
    content = content_after(ground, hit, opening, ground.window(hit.at))
    first = hit.at if owners else ground.first_of(mention)
    act: Act = entry.act if owners or mention.head.of(ground.page.text).lower() in words.grounds else "allege"
    source = owners[0] if owners else mention if act == entry.act else None
    return Draft(hit.at, ground.span(first, hit.last + 1), act, source, content, rule_of(ground, entry), "relative", entry)


def _closing(ground: Ground, hit: Hit, form: Form, act: Act, mark: int) -> Draft | None:
    window = ground.window(hit.at)
    source = ground.nearest(mark + 1, mark + 2) or subject_of(ground, hit, [])
    content = content_around(ground, hit, hit.last + 1, window, mark if ground.lower(mark) == "," else mark + 1)
    if source is None or not content:
        return None
    return Draft(hit.at, ground.span(hit.at, hit.last + 1), act, source, content, rule_of(ground, form.entry), "tail", form.entry)


def _takes(ground: Ground, entry: CueEntry, source: Mention | None) -> tuple[str, ...]:
    """Return what may follow: a document may show a bare clause ("the poll showed ...")."""
    if "document" not in entry.takes or source is None:
        return entry.takes
    head = source.head.of(ground.page.text).lower()
    papers = {head, ground.lower(ground.first_of(source))} & ground.lexicon.words.documents
    return (*entry.takes, "clause") if papers else entry.takes


def _opened(ground: Ground, hit: Hit, entry: CueEntry, act: Act, source: Mention, drafts: list[Draft]) -> Draft | None:
    window = ground.window(hit.at)
    at = hit.last + 1
    that = ground.lower(skip_time(ground, at, window.last)) in ground.lexicon.words.that  # "warned on Monday | that"
    if "told" in entry.takes and not (entry.act == "say" and that):
        past = _past_listener(ground, at, window.last)
        if past is None:
            return None
        at = past
    below = quotation_below(ground, hit) if {"that", "quote"} & set(entry.takes) else []
    if below:
        cue = ground.span(hit.at, hit.last + 1)
        return Draft(hit.at, cue, act, source, below, rule_of(ground, entry), "active", entry)
    opening = _opening(ground, at, window.last, entry, source)
    if opening is not None and act == "demand" and opening.kind == "that" and ground.lower(opening.at) in ground.lexicon.words.if_:
        return None  # a question asks for an answer only
    if opening is not None and entry.not_names and _is_name(ground, opening, entry) and not is_share(ground, source):
        return None
    taken = _taken_along(ground, entry, opening) if opening is not None else None
    if taken is not None and (taken.kind != "nominal" or people(ground, taken)):
        return None
    if opening is not None and act == "promise" and ground.lexicon.language == "id" and is_for_others(ground, entry, opening):
        act = "demand"
    if opening is None and "told" in entry.takes:
        opening = find_opening(ground, at, window.last, ("that", "clause", "to"))
    content = _content(ground, hit, entry, opening, source, drafts) if opening else []
    if taken is not None:
        act, content = "allege", [taken.span]
    if not content and not (entry.empty and _ends(ground, at, window.last)):
        return None
    if opening is not None and not content and not entry.empty:
        return None
    draft = Draft(hit.at, ground.span(hit.at, hit.last + 1), act, source, content, rule_of(ground, entry), "active", entry)
    return mark_anaphor(ground, draft)


def _opening(ground: Ground, at: int, last: int, entry: CueEntry, source: Mention) -> Opening | None:
    if entry.not_deeds and (ground.lower(at) == "," or _is_deed(ground, at)):
        return None
    return find_special(ground, at, last, entry) or find_opening(ground, at, last, _takes(ground, entry, source))


def _is_deed(ground: Ground, at: int) -> bool:
    """Return whether an active verb stands at `at`."""
    return is_verbal(ground, at) and ground.lower(at).startswith(ground.affixes.active)


def _past_listener(ground: Ground, at: int, last: int) -> int | None:
    """Return where to look on behind whoever is told; `at` itself of who acts ("warned | it would attack"), None where nobody stands there."""
    listener = ground.nearest(at, min(at + 1, last - 1))
    if listener is None or ground.lower(ground.after(listener)) in ground.lexicon.words.will:
        return at if listener is not None else None
    hearers = ground.matches("hearers", at, last)
    return at + hearers if hearers else ground.after(listener)


def _taken_along(ground: Ground, entry: CueEntry, opening: Opening) -> Mention | None:
    """Return the object that is brought before an office: "melaporkan | suap itu | ke polisi"; None where none is."""
    taken = ground.nearest(opening.at, opening.at) if entry.brought and opening.kind in ("noun", "clause") else None
    return taken if taken is not None and ground.lower(ground.after(taken)) in entry.brought else None


def _is_name(ground: Ground, opening: Opening, entry: CueEntry) -> bool:
    """Return whether what follows is but somebody or the name of something: "menargetkan | Lumara dengan roket", "mendukung | para petani"."""
    named = ground.nearest(opening.at, opening.at)
    if opening.kind != "noun" or named is None:
        return False
    somebody = entry.act == "praise" and (named.kind == "pronoun" or _heads_people(ground, named))
    if named.kind != "name" and not somebody:
        return False
    return not ground.has_verb(ground.after(named), ground.after(named) + 1)  # "menargetkan | pasar itu dibuka"


def _heads_people(ground: Ground, mention: Mention) -> bool:
    return is_person_noun(mention.head.of(ground.page.text).lower(), ground.lexicon.language)


def _content(ground: Ground, hit: Hit, entry: CueEntry, opening: Opening, source: Mention, drafts: list[Draft]) -> list[Span]:
    window = ground.window(hit.at)
    if entry.act == "say" and _only_points_back(ground, opening, window.last):
        return content_back(ground, hit.at, drafts)
    if opening.kind in ("noun", "clause") and (length := ground.matches("similar", opening.at, window.last)):
        before = [draft for draft in drafts if draft.content and draft.at < ground.window(hit.at).first]
        return list(before[-1].content) if before else [ground.span(opening.at, opening.at + length)]
    opener = ground.lower(ground.first_of(source) - 1)
    until: Until = "comma" if opening.kind == "noun" else "sentence"
    at_head = ground.first_of(source) - 1 <= skip_openers(ground, window.first, hit.at)
    if source.span.start > ground.tokens[hit.at].span.start or (
        at_head and ground.function.classes.get(opener) == "SCONJ" and opener not in ground.lexicon.words.that
    ):
        until = "clause"
    elif (
        (entry.act in ("promise", "refuse") and opening.kind in ("to", "verb"))
        or ground.lower(hit.at - 1) in ground.function.relative
        or _narrows(ground, hit, source)
    ):
        until = "phrase"
    return run_on(ground, content_after(ground, hit, opening, window, until))


def _narrows(ground: Ground, hit: Hit, source: Mention) -> bool:
    """Return whether a participle right behind its noun only says which: "Protesters | demanding | new elections clashed with police"."""
    progressive = ground.lexicon.language == "en" and ground.lower(hit.at).endswith(ground.affixes.progressive)
    return progressive and source.span.end == ground.tokens[hit.at - 1].span.end


def _only_points_back(ground: Ground, opening: Opening, last: int) -> bool:
    """Return whether "hal itu" is all that is said: "mengatakan | hal itu | saat ditemui", not "mengatakan hal itu tidak benar"."""
    length = ground.matches("it", opening.at, last)
    after = opening.at + length
    if not length or opening.kind == "that":
        return False
    return (
        after >= last or ground.lower(after) in (",", ".") or ground.function.classes.get(ground.lower(after)) in ("ADP", "SCONJ")
    )


def _ends(ground: Ground, at: int, last: int) -> bool:
    """Return whether nothing is said behind a cue: its sentence ends, or its speaker's next deed is joined on ("Lumara membantah | dan menyebut ...")."""
    joined = ground.lower(at) in ground.lexicon.words.joining and ground.tokens[at + 1].tag == "VERB" if at + 1 < last else False
    return at >= last or joined or ground.lower(at) in (".", ",", ";", "!")


def mark_anaphor(ground: Ground, draft: Draft) -> Draft:
    """Mark a draft whose content only points back; "membantah hal itu" is answered from there, "denied it" says nothing and is emptied."""
    if not draft.content:
        draft.anaphoric = True
    elif len(draft.content) == 1:
        words = draft.content[0].of(ground.page.text).lower()
        first, *rest = words.split()
        pointing = ground.lexicon.words.pointing
        draft.anaphoric = words in ground.lexicon.words.anaphors or (
            0 < len(rest) < POINTING and (rest[-1] if ground.lexicon.language == "id" else first) in pointing
        )
        sums_up = first in ground.lexicon.words.articles and rest[-1:] and rest[-1] in ground.lexicon.words.charges
        draft.anaphoric = draft.anaphoric or bool(sums_up)  # "..., | an allegation | denied by Kestovia"
        empty = words in ground.lexicon.words.it or (first in ground.lexicon.words.pointers and len(rest) <= 1)
        if empty and draft.act in ("deny", "confirm", "refuse"):
            draft.content, draft.anaphoric = [], True  # "denied it vigorously"
    return draft


def _with_clitic(ground: Ground, hit: Hit, form: Form, act: Act, drafts: list[Draft]) -> Draft | None:
    """Return "Lumara membantahnya" (nothing said) or "menyebutnya ..." (what he is called)."""
    source = subject_of(ground, hit, drafts)
    if source is None:
        return None
    if form.entry.empty and ground.lower(hit.last + 1) not in ground.lexicon.words.naming:
        cue = ground.span(hit.at, hit.last + 1)
        return Draft(hit.at, cue, act, source, [], rule_of(ground, form.entry), "active", form.entry, anaphoric=True)
    if form.entry.empty:  # "menepisnya sebagai propaganda"
        called = Opening(hit.last + 2, "noun")
        content = content_after(ground, hit, called, ground.window(hit.at), "phrase")
        return Draft(
            hit.at, ground.span(hit.at, hit.last + 1), act, source, content, rule_of(ground, form.entry), "active", form.entry
        )
    after = hit.last + 1
    after += ground.lower(after) == "," and ground.lower(after + 1) in ground.lexicon.words.that
    ruled = act in RULING and ground.has_verb(after, after + 2)  # "menuduhnya | mendanai milisi"
    if (
        ground.lower(after) not in ground.lexicon.words.judged | ground.lexicon.words.that
        and ground.opening(after) < 0
        and not ruled
    ):
        return None
    return _opened(ground, hit, form.entry, act, source, drafts)
