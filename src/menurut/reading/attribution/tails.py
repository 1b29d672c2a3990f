"""Where a content ends before its sentence does: at a closing cue, at the speaker's next verb, at what he did meanwhile.

Dia menambahkan, jembatan itu rusak | , sebagaimana dilansir Suar.
Lumara mengatakan pasarnya aman | dan membantah ...
"""

from bisect import bisect_right

from menurut.reading.attribution.cues import Hit
from menurut.reading.attribution.ground import Ground
from menurut.reading.attribution.lexicon import CueEntry, Form
from menurut.reading.attribution.marks import after_mark, before_hit, subject_after_mark
from menurut.reading.attribution.skips import skip_adjuncts, skip_time
from menurut.reading.attribution.speaking import can_speak
from menurut.reading.grammar.auxiliaries import adverbial_before

# "two days after" is no longer than so many tokens.
SPAN = 5
# A list is followed over at most so many members.
MEMBERS = 6
# Passives of these have a noun for words as their subject.
ANSWERS = frozenset({"deny", "confirm", "refuse", "criticise"})
SPEECH_ACTS = frozenset({"say", "claim", "allege", "deny", "confirm", "refuse", "demand", "believe", "criticise"})


def is_closing(ground: Ground, hit: Hit) -> Form | None:
    """Return the form by which `hit` closes what stands before it: "..., kata X", "..., seperti dikutip X", "..., X said."."""
    mark = before_hit(ground, hit.at)
    if (form := hit.form("bare", "nya", "prep")) and after_mark(ground, hit.at - 1):
        return form
    if (form := hit.form("passive", "bare", "nya", "prep", "active")) and mark < hit.at - 1 and after_mark(ground, mark):
        return form
    if (form := hit.form("passive")) and _passes_on(ground, hit, form):
        return form
    active = (form for form in hit.forms if form.slot == "active")
    form = next((form for form in active if form.entry.closes(ground.lexicon.language) or "told" in form.entry.takes), None)
    if form is None:
        return None
    if ground.lexicon.language == "en" and _is_inverted(ground, hit, form):
        return form
    mark_before = subject_after_mark(ground, hit)
    return form if mark_before is not None and _closes_behind_subject(ground, hit, form, mark_before) else None


def _passes_on(ground: Ground, hit: Hit, form: Form) -> bool:
    """Return whether an Indonesian passive behind a comma ends its sentence with the name that reports it.

    "..., | dilaporkan Suar.", "..., | dikutip dari laman Suar, Senin (4/3)."
    """
    if ground.lower(hit.at - 1) != "," or ground.lexicon.language != "id" or form.entry.act != "say":
        return False
    at = hit.last + 1
    while form.entry.carrier and ground.lower(at) in ground.lexicon.words.carrier_from and ground.nearest(at, at) is None:
        at += 1
    named = ground.nearest(at, at)
    if named is None or not (form.entry.hearsay or form.entry.carrier) or named.kind != "name":
        return False
    window = ground.sentence(hit.at)
    after = ground.after(named)
    after = skip_time(ground, after + (ground.lower(after) == ","), window.last)
    return after >= window.last or ground.lower(after) == "."


def _is_inverted(ground: Ground, hit: Hit, form: Form) -> bool:
    """Return whether an English verb follows a quotation or a clause with its subject behind it: "...," said X."""
    quoted = ground.closing(hit.at - 1) >= 0 or (ground.lower(hit.at - 1) == "," and ground.closing(hit.at - 2) >= 0)
    if quoted:
        return ground.nearest(hit.last + 1, hit.last + 2) is not None
    if ground.lower(hit.at - 1) != "," or form.entry.act != "say" or ground.lower(hit.at).endswith(ground.affixes.progressive):
        return False
    source = ground.nearest(hit.last + 1, hit.last + 1)
    if source is None or source.kind == "pronoun" or not ground.has_verb(ground.window(hit.at).first, hit.at - 1):
        return False
    if "told" in form.entry.takes or ground.lower(ground.after(source)) in ground.lexicon.words.that:
        return False  # "An officer, who asked not to be named, told X that ..."
    return not ground.has_verb(ground.after(source), ground.after(source) + 1)


def _closes_behind_subject(ground: Ground, hit: Hit, form: Form, mark: int) -> bool:
    """Return whether "..., X said" ends there: nothing is said behind it."""
    after = hit.last + 1
    last = ground.sentence(hit.at).last
    if ground.lower(after) == ":":
        return False
    if "told" in form.entry.takes and (listener := ground.nearest(after, after + 1)):
        after = ground.after(listener)
    if ground.lower(after) in ground.lexicon.words.that:
        return False  # "...," kata Budi, | menjelaskan bahwa ...
    english = ground.lexicon.language == "en"
    if ground.closing(mark) >= 0 or ground.closing(mark - 1) >= 0:
        named = None if english else ground.nearest(after, after)  # "..." , ratusan warga menggambarkan | Rika sebagai ...
        return _ends_clause(ground, after) or (ground.opening(after) < 0 and named is None)
    if english:
        after = skip_time(ground, after, last)
    else:
        after = skip_adjuncts(ground, after, last)
        if ground.lower(after) == "," and ground.opening(after + 1) >= 0:
            return False  # "Sebelum naik pesawat, Rika menulis di akunnya, "...""
        if ground.lower(after) == ",":
            if ground.function.classes.get(ground.lower(hit.at - 1)) == "PRON":
                return True
            after = last if after > hit.last + 1 else after
    passes_on = not english and ground.lower(after) in ground.lexicon.words.carrier_actives
    if not (ground.lower(after) in ("", ".") or after >= last or passes_on or (english and _ends_clause(ground, after))):
        return False
    window = ground.window(hit.at)
    near = range(after, min(window.last, after + 12))
    if english:  # "..., X said Monday, | raising hopes that ...": behind a comma the clause is another's
        near = range(after, next((here for here in near if ground.lower(here) == ","), near.stop))
    opened = any(ground.lower(here) in ground.lexicon.words.that for here in near)
    return (ground.has_verb(window.first, mark) or (english and hit.at - mark == 2)) and not opened


def _ends_clause(ground: Ground, at: int) -> bool:
    lower = ground.lower(at)
    return (
        lower in (".", ",", "", ":", ";", "?", "!")
        or lower in ground.function.time_place
        or lower in ground.function.time_nouns
        or at >= len(ground.tokens)
    )


def _answered(ground: Ground, hit: Hit, later: Hit) -> int | None:
    """Return where the clause of a noun stops before a passive with that noun as subject: "Isu bahwa pasar tutup | dibantah Rika"."""
    form = later.form("passive")
    if hit.form("noun") is None or form is None or form.entry.act not in ANSWERS:
        return None
    here = later.at
    while here > hit.at and ground.is_auxiliary(here - 1):
        here -= 1
    return None if ground.lower(here - 1) in ground.function.relative or ground.lower(here - 1) == "," else here


def _carries_on(ground: Ground, hit: Hit, first: int) -> int | None:
    """Return where a content stops before a coordinated cue of the same speaker: `| dan membantah`; None where it does not."""
    words = ground.lexicon.words
    form = hit.form("active")
    if form is None:
        return None
    own_will = form.entry.act not in SPEECH_ACTS
    here = hit.at - 1
    while here > first and (step := _step_back(ground, here)):
        here -= step
    if ground.lower(here) == "," and here == hit.at - 1 and form.entry.act in ("say", "claim") and here > first + 2:
        return here
    if ground.lower(here) not in words.and_ or _tells_time(ground, here):
        return _new_speaker(ground, hit, first)
    if (own_will or goes_on_telling(ground, form.entry, first)) and ground.lower(here - 1) != "," and ground.has_verb(first, here):
        return None  # "mengumumkan akan menyerang dan berencana ..." stays one content
    return here - 1 if ground.lower(here - 1) == "," else here


def _tells_time(ground: Ground, at: int) -> bool:
    """Return whether a word that may join clauses belongs to the time before it: "tahun | lalu | menyetujui"."""
    time = ground.lower(at - 1) in ground.function.time_nouns or ground.lower(at - 1) in ground.function.weekdays
    return time and ground.lower(at) in ground.lexicon.words.time_tails


def goes_on_telling(ground: Ground, entry: CueEntry, first: int) -> bool:
    """Return whether a cue that is a deed too is that of whoever the content from `first` on tells of: "Lumara merebut pos dan | memerintahkan"."""
    told = ground.nearest(first, first)
    return entry.deed and told is not None and can_speak(ground, told)


def _step_back(ground: Ground, at: int) -> int:
    """Return how many tokens the auxiliary or adverb that ends at `at` has: "telah", "berulang kali", "secara terbuka"; 0 where none does."""
    if ground.lower(at) in ground.lexicon.words.and_:
        return 0
    pair = 2 if ground.matches("adverbs", at - 1, at + 1) == 2 else 0
    single = ground.is_auxiliary(at) or ground.lower(at) in ground.lexicon.words.adverbs
    return adverbial_before(ground.page, at + 1) or pair or int(single)


def _new_speaker(ground: Ground, hit: Hit, first: int) -> int | None:
    """Return where a content stops before another's words: `..., | namun AS menolak`; None where it does not."""
    mention = next(iter(ground.phrases.ending_at(ground.tokens[hit.at - 1].span.end)), None)
    if mention is None:
        return None
    here = ground.first_of(mention) - 1
    if here > first and ground.lower(here) in ground.lexicon.words.contrast and ground.lower(here - 1) == ",":
        return here - 1
    return None


def _lists(ground: Ground, comma: int, last: int) -> bool:
    """Return whether a comma stands between the members of a list: "Lumara| , Kestovia, dan Suar"."""
    here = comma
    if ground.lower(here + 1) in ground.lexicon.words.joining:
        last_member = ground.nearest(here + 2, here + 2)
        return last_member is not None and not ground.has_verb(ground.after(last_member), ground.after(last_member) + 1)
    for _ in range(MEMBERS):
        member = ground.nearest(here + 1, here + 1)
        if member is None:
            return False
        here = ground.after(member)
        joined = here + (ground.lower(here) == ",")
        if ground.lower(joined) in ground.lexicon.words.joining and joined < last:
            behind = ground.nearest(joined + 1, joined + 1)
            return behind is not None and not ground.has_verb(ground.after(behind), ground.after(behind) + 1)
        if ground.lower(here) != ",":
            return False
    return False


def _last_deed(ground: Ground, comma: int, last: int) -> int:
    """Return the verb that closes a list of deeds which a comma goes on with: "menutup pasar| , membuka jalan, serta | melarang parkir"."""
    if not _is_deed(ground, comma + 1):
        return comma
    for here in range(comma + 2, last - 1):
        if ground.lower(here) in ground.lexicon.words.joining and _is_deed(ground, here + 1):
            return here + 1
    return comma


def _is_deed(ground: Ground, at: int) -> bool:
    """Return whether an Indonesian active verb stands at `at`: its prefix tells it from a noun."""
    active = ground.lexicon.language == "id" and at < len(ground.tokens) and ground.tokens[at].tag == "VERB"
    return active and ground.lower(at).startswith(ground.affixes.active)


def tells_when(ground: Ground, comma: int, last: int) -> bool:
    """Return whether the words behind a comma tell how long before or after something else it was said: "..., | two days after ..."."""
    timed = False
    for here in range(comma + 1, min(last, comma + SPAN)):
        lower = ground.lower(here)
        if lower in ground.lexicon.words.reckoned:
            return timed
        timed = timed or lower in ground.function.time_nouns
        if not (lower in ground.function.time_nouns or ground.tokens[here].tag in ("NUM", "DET")):
            return False
    return False


def find_cut(ground: Ground, hit: Hit, first: int, last: int, *, short: bool = False) -> int:
    """Return the token index (exclusive) at which the content that starts at `first` ends."""
    hits: tuple[Hit, ...] = ground.hits
    level = ground.quote_of[hit.at]
    for later in hits[bisect_right(ground.hit_starts, max(hit.last, first - 1)) :]:
        if later.at >= last:
            break
        if ground.quote_of[later.at] != level:
            continue
        mark = before_hit(ground, later.at)
        if later.at > first and is_closing(ground, later):
            subject = subject_after_mark(ground, later) if later.form("active") else None
            last = min(last, subject if subject is not None else mark if ground.lower(mark) == "," else mark + 1)
            break
        stop = _answered(ground, hit, later) or _carries_on(ground, later, first)
        if stop is not None and stop > first:
            last = stop
            break
    aside = ground.in_aside(hit.at)
    deeds = first
    for here in range(first, last):
        if ground.quote_of[here] != level:
            continue
        if aside and ground.is_dash(here):
            return here
        if ground.lower(here) == "," and short:
            deeds = max(deeds, _last_deed(ground, here, last))
            if here < deeds or _lists(ground, here, last):
                continue
        if ground.lower(here) == "," and (
            tells_when(ground, here, last)
            or (short and ground.lower(here + 1) not in ground.lexicon.words.rather)
            or ground.matches("meanwhile", here + 1)
        ):
            return here
    return last
