"""Nouns that attribute: "tuduhan AS bahwa ...", "rencana untuk ...", "dugaan penggunaan senjata", "X's claim that"."""

from menurut.reading.attribution import sources
from menurut.reading.attribution.active import mark_anaphor
from menurut.reading.attribution.charges import find_charger
from menurut.reading.attribution.circulating import find_circulating
from menurut.reading.attribution.contents import content_after, skip_openers, trimmed
from menurut.reading.attribution.cues import Hit
from menurut.reading.attribution.draft import Draft, rule_of
from menurut.reading.attribution.ground import Ground, Window
from menurut.reading.attribution.lexicon import CueEntry, Form
from menurut.reading.attribution.openings import Opening, find_opening
from menurut.reading.attribution.owners import doer_before, holder_of, judged, owner_behind, owner_of, with_agent, without_agent
from menurut.reading.attribution.speaking import can_speak
from menurut.reading.attribution.tails import find_cut
from menurut.reading.attribution.traced import find_traced
from menurut.reading.grammar.voice import is_passive
from menurut.types.attribution import Act
from menurut.types.mention import Mention

# From a noun of will to its "untuk" (rencana rahasia yang disusun X | untuk).
REACH = 12
# Of these nobody who has none says anything: "tidak ada rencana", "no plans".
WILLED = frozenset({"promise", "threaten"})
# The subject of a clause behind a noun for hearsay is shorter than so many words.
SUBJECT = 8


def find_nominal(ground: Ground, hit: Hit, form: Form, drafts: list[Draft]) -> Draft | None:
    """Return the attribution of a noun with content behind it; None where the noun only names a thing."""
    window = ground.window(hit.at)
    entry = form.entry
    at = hit.last + 1
    if (rumour := find_circulating(ground, hit, entry)) is not None:
        return rumour
    if entry.act in WILLED and _there_is_none(ground, hit):
        return None
    told = _told_at(ground, hit, entry)
    # "mendengar kabar | Budi pergi": what Budi did is told, it is not his
    source = _owner(ground, hit, form, drafts) if told is None else None
    if source is not None and source.span.of(ground.page.text).lower() in ground.lexicon.words.you:
        return None
    if entry.people and source is not None and not can_speak(ground, source):
        return None
    if source is not None and source.span.start >= ground.tokens[hit.last].span.end:
        at = ground.after(source)
    if "head" in entry.takes:
        return _gathered(ground, hit, entry)
    if (compound := _compound(ground, hit, entry)) is not None:
        return compound
    opening = told or _opening(ground, at, window, entry, owned=source is not None, named=source is not None and not form.clitic)
    if opening is None:
        return find_traced(ground, hit, entry)
    if opening.kind == "that" and skip_openers(ground, window.first, hit.at) == hit.at:
        window = Window(window.first, _main_verb(ground, opening.at, window.last))
    content = content_after(ground, hit, opening, window, "phrase")
    content = without_agent(ground, hit, content, window)
    if not content:
        return None
    if source is None and entry.act in ("allege", "criticise", "praise") and opening.kind == "about":
        content, source = with_agent(ground, content)
    source = source or _holder(ground, hit, entry)
    draft = Draft(hit.at, ground.span(hit.at, hit.last + 1), entry.act, source, content, rule_of(ground, entry), "noun", entry)
    return mark_anaphor(ground, draft)


def _there_is_none(ground: Ground, hit: Hit) -> bool:
    """Return whether a noun is said not to be there: "[tidak ada] rencana", "[tak punya] niat", "[no] plans", "did [not have any] plans"."""
    words, here = ground.lexicon.words, hit.at - 1
    while here > 0 and ground.lower(here) in words.having:
        here -= 1
    return ground.lower(here) in words.none or (here < hit.at - 1 and ground.lower(here) in words.negations)


def _owner(ground: Ground, hit: Hit, form: Form, drafts: list[Draft]) -> Mention | None:
    """Return whose a noun is by the words at it: its clitic, its possessor, who stands behind a preposition."""
    found = sources.clitic(ground, hit) or sources.speaker(drafts) if form.clitic else owner_of(ground, hit)
    return found or owner_behind(ground, _past_adjectives(ground, hit.last + 1))


def _holder(ground: Ground, hit: Hit, entry: CueEntry) -> Mention | None:
    """Return whose a noun is by the verb that has it or the deed it is the reason of."""
    if entry.of_doer:
        return doer_before(ground, hit)
    return holder_of(ground, hit) or find_charger(ground, hit, entry) or judged(ground, hit, entry)


def _main_verb(ground: Ground, first: int, last: int) -> int:
    """Return where the verb of a sentence stands whose subject is a noun with a clause: "Kabar bahwa pasar tutup | sempat membuat ..."."""
    verbs = 0
    here = first
    while here < last:
        if ground.tokens[here].tag not in ("VERB", "AUX") and ground.lower(here) not in ground.lexicon.words.negations:
            here += 1
            continue
        before = ground.tokens[here - 1]
        joined = before.tag in ("ADP", "SCONJ", "CCONJ", "PUNCT", "VERB", "AUX") or before.lower in (
            ground.lexicon.words.to | ground.function.relative | {","}
        )
        verbs += not joined or not verbs
        if verbs > 1 and not joined and ground.quote_of[here] == ground.quote_of[first]:
            while here - 1 > first and ground.is_auxiliary(here - 1):
                here -= 1
            return here
        while here < last and (ground.tokens[here].tag in ("VERB", "AUX") or ground.is_auxiliary(here)):
            here += 1
    return last


def _gathered(ground: Ground, hit: Hit, entry: CueEntry) -> Draft | None:
    """Return the attribution of "Dari informasi yang dihimpun (dari X), ...": the sentence behind the comma, X its source."""
    window = ground.window(hit.at)
    head = skip_openers(ground, window.first, hit.at)
    if head < hit.at - 1 or (head == hit.at - 1 and ground.lower(head) not in ground.lexicon.words.adjuncts):
        return None
    here = hit.last + 1
    gathered = ground.lower(here) in ground.function.relative and ground.lower(here + 1) in ground.lexicon.words.gathered
    if not gathered and head == hit.at:
        return None
    comma = next((at for at in range(here, min(window.last, here + REACH)) if ground.lower(at) == ","), None)
    if comma is None:
        return None
    source = owner_behind(ground, here + 2) if gathered else None
    content = trimmed(ground, comma + 1, find_cut(ground, hit, comma + 1, window.last))
    cue = ground.span(hit.at, hit.last + 1)
    return Draft(hit.at, cue, entry.act, source, content, rule_of(ground, entry), "noun", entry) if content else None


def _compound(ground: Ground, hit: Hit, entry: CueEntry) -> Draft | None:
    """Return the attribution of an English compound: "| sexual misconduct | allegations"; None where words of its own follow the noun."""
    if ground.lexicon.language != "en" or entry.act != "allege" or ground.lower(hit.at) in ground.lexicon.words.no_compounds:
        return None
    behind = ground.lower(hit.last + 1)
    if (
        behind
        in ground.lexicon.words.that | ground.lexicon.words.about - ground.lexicon.words.about_verbs | ground.lexicon.words.aimed
    ):
        return None
    first = hit.at
    while first > ground.window(hit.at).first and ground.tokens[first - 1].tag in ("NOUN", "ADJ") and hit.at - first < 4:
        first -= 1
    if first == hit.at or ground.tokens[hit.at - 1].tag != "NOUN":
        return None
    cue = ground.span(hit.at, hit.last + 1)
    return Draft(hit.at, cue, entry.act, None, trimmed(ground, first, hit.at), rule_of(ground, entry), "noun", entry)


def _is_act(ground: Ground, at: int) -> bool:
    """Return whether an Indonesian noun names a deed: "pembebasan", "kenaikan", "perlindungan"; not "politik"."""
    return ground.lower(at).startswith(ground.affixes.deed_begins) and ground.lower(at).endswith(ground.affixes.deed_ends)


def _is_deed(ground: Ground, at: int) -> bool:
    """Return whether an Indonesian active verb stands at `at`, which tells what is planned: "niatnya | menjadi ketua"."""
    return at < len(ground.tokens) and ground.tokens[at].tag == "VERB" and ground.lower(at).startswith(ground.affixes.active)


def _opening(ground: Ground, at: int, window: Window, entry: CueEntry, *, owned: bool, named: bool) -> Opening | None:
    words = ground.lexicon.words
    takes = tuple(
        kind for kind in entry.takes if kind in ("that", "to", "about", "noun", "of") or (kind == "about_owned" and owned)
    )
    at = _past_adjectives(ground, at)
    lower = ground.lower(at)
    if "that" in takes and lower in words.that and not _is_relative(ground, at):
        return Opening(at + 1, "that")
    if owned and (length := ground.matches("opens_copula", at, window.last)) and {"that", "to"} & set(takes):
        return Opening(at + length + (ground.lower(at + length) in words.that), "that")
    if owned and entry.act in ("praise", "criticise") and lower in words.because:
        return Opening(at + 1, "about")
    if "bare" in entry.takes and _is_told(ground, at):
        return Opening(at, "that")
    if owned and "that" in takes and _is_bare_clause(ground, at):
        return Opening(at, "that")
    if "about_owned" in takes and (found := _about(ground, at, window)):
        return found
    if ("about" in takes and lower in words.about and lower not in words.about_verbs) or ("of" in takes and lower in words.of):
        return Opening(at + 1, "about")
    if "to" in takes and (found := _to(ground, at, window, entry.act, owned=owned)):
        return found
    if (
        "verb" in entry.takes
        and (entry.act in ("promise", "threaten") or (entry.act == "allege" and ground.lower(at - 1) in ground.lexicon.forms))
        and (not named or ground.has_verb(window.first, at - 2))
        and at - 1 > window.first
        and _is_deed(ground, at)
    ):
        return Opening(at, "to")
    if (
        "noun" in takes
        and not owned
        and entry.act != "threaten"
        and ground.lexicon.language == "id"
        and ground.tokens[min(at, len(ground.tokens) - 1)].tag == "NOUN"
        and (entry.noun_bare or _is_act(ground, at))
    ):
        return find_opening(ground, at, window.last, ("noun",))
    return None


def _is_told(ground: Ground, at: int) -> bool:
    """Return whether a clause follows an Indonesian noun for hearsay without "bahwa": "kabar | seorang siswa hilang"."""
    if ground.lexicon.language != "id" or (subject := ground.nearest(at, at)) is None:
        return False
    after = ground.after(subject)
    while after < len(ground.tokens) and ground.is_auxiliary(after):
        after += 1
    return ground.has_verb(after, after + 1) and not is_passive(ground.page, after)


def _told_at(ground: Ground, hit: Hit, entry: CueEntry) -> Opening | None:
    """Return the opening right behind a noun whose words follow it whatever they are, so that nothing behind it is its owner."""
    at = hit.last + 1
    if "all" in entry.takes:
        return Opening(
            at + (ground.lower(at) in ground.lexicon.words.that | ground.lexicon.words.to - ground.lexicon.words.will), "that"
        )
    return Opening(at, "that") if "bare" in entry.takes and _is_clause_of_object(ground, hit) else None


def _is_clause_of_object(ground: Ground, hit: Hit) -> bool:
    """Return whether a clause follows a noun for hearsay that is a verb's object, and so no subject of its verb: "beredar kabar | warga diusir"."""
    if ground.lexicon.language != "id" or ground.tokens[hit.at - 1].tag != "VERB":
        return False
    here = hit.last + 1
    while (
        here < min(len(ground.tokens), hit.last + SUBJECT)
        and ground.tokens[here].tag in ("NOUN", "PROPN", "PRON", "NUM", "DET", "CCONJ")
        and ground.lower(here) not in ground.function.relative | ground.lexicon.words.pointing  # "kabar itu"
    ):
        here += 1
    verb = here
    while verb < len(ground.tokens) and ground.is_auxiliary(verb):
        verb += 1
    return here > hit.last + 1 and ground.has_verb(verb, verb + 1)


def _is_bare_clause(ground: Ground, at: int) -> bool:
    """Return whether a clause follows an English noun without "that": "her insistence | she did not"."""
    if ground.lexicon.language != "en" or at + 1 >= len(ground.tokens):
        return False
    return ground.tokens[at].tag == "PRON" and ground.lower(at) in ground.lexicon.words.self and ground.has_verb(at + 1, at + 3)


def _about(ground: Ground, at: int, window: Window) -> Opening | None:
    """Return the opening past the rest of a long owner: "pernyataan Duta Besar X untuk Y Budi | soal ..."."""
    for here in range(at, min(window.last, at + REACH)):
        if ground.lower(here) in ground.lexicon.words.about - ground.lexicon.words.about_verbs:
            return Opening(here + 1, "about")
        if ground.tokens[here].tag not in ("PROPN", "NOUN", "ADP", "CCONJ") or ground.lower(here) == ",":
            return None
    return None


def _is_relative(ground: Ground, at: int) -> bool:
    """Return whether "that" opens a relative clause: "reports that | have emerged"."""
    return ground.lexicon.language == "en" and at + 1 < len(ground.tokens) and ground.tokens[at + 1].tag in ("AUX", "VERB")


def _past_adjectives(ground: Ground, at: int) -> int:
    """Return the index past adjectives behind a noun: "keprihatinan | (yang) serius | atas"."""
    here = at
    if ground.lower(here) in ground.function.relative and ground.tokens[min(here + 1, len(ground.tokens) - 1)].tag == "ADJ":
        here += 1
    while (
        here < len(ground.tokens)
        and (ground.tokens[here].tag == "ADJ" or ground.lower(here) in ground.lexicon.words.other)
        and here - at < 3
    ):
        here += 1
    return here


def _to(ground: Ground, at: int, window: Window, act: Act, *, owned: bool) -> Opening | None:
    words = ground.lexicon.words
    for here in range(at, min(window.last, at + REACH)):
        lower = ground.lower(here)
        if lower in ground.function.relative and act != "promise":
            return None
        if lower in words.to and lower not in words.will:
            if act == "demand" and not owned and here > at and not (_is_deed(ground, here + 1) or _is_deed(ground, here + 2)):
                return None  # "dorongan investasi untuk kendaraan listrik": nobody is urged
            return Opening(here + 1, "to") if here == at or owned or ground.lexicon.language == "id" else None
        verb = ground.tokens[here].tag == "VERB" and not _in_relative(ground, here)
        if verb or lower in (",", ":", ".") or (lower in words.that and lower not in ground.function.relative):
            return None
    return None


def _in_relative(ground: Ground, verb: int) -> bool:
    """Return whether a verb follows "yang" with but auxiliaries between: "rencana yang akan dibahas | untuk ..."."""
    here = verb - 1
    while here > 0 and ground.is_auxiliary(here):
        here -= 1
    return ground.lower(here) in ground.function.relative
