"""The subject of a verb of speech: the phrase before it, that of the cue before it, or the one behind an opening phrase.

[Budi] pada Rabu | mengatakan ...    Meski | mengklaim ..., [kota itu] ...    [Rika], kata Budi, | ingin ...
"""

from menurut.reading.attribution.cues import Hit
from menurut.reading.attribution.draft import Draft
from menurut.reading.attribution.ground import Ground
from menurut.reading.attribution.objects import cited_as
from menurut.reading.attribution.protesting import protesters
from menurut.reading.attribution.skips import skip_time
from menurut.reading.grammar.subject import subject_before
from menurut.types.mention import Mention

# A relative clause between a subject and its verb is at most so many tokens long.
RELATIVE = 20
# A cue's outer clause belongs to one of the last attributions before it.
NEAR = 12
# "pada Sabtu (3/8/2024)" is no longer than so many tokens.
TIME = 12
# A content that a cue cuts in two.
PARTS = 2
APOSTROPHES = frozenset("'’")


def subject(ground: Ground, hit: Hit, drafts: list[Draft]) -> Mention | None:
    """Return the phrase that is a verb's subject: before it, behind the comma of an opening phrase, or that of the cue before it."""
    if (found := cited_as(ground, hit, drafts) or protesters(ground, hit)) is not None:
        return found
    over = _over_relative(ground, hit)
    if over is None and (carried := carried_on(ground, hit, drafts)):
        return carried
    found = (
        _contracted(ground, hit)
        or _bracketed(ground, hit)
        or over
        or _before_medial(ground, hit, drafts)
        or _before_time(ground, hit)
        or subject_before(ground.page, ground.phrases, hit.at)
    )
    if found is None and ground.lexicon.language == "id" and ground.lower(hit.at - 1) in ground.function.relative:
        return _before_mark(ground, hit.at - 2)
    found = found or _behind_opening(ground, hit) or _of_clause(ground, hit) or _of_content(ground, hit, drafts)
    found = _past_adjunct(ground, found) if found is not None else None
    found = _out_of_relative(ground, found) if found is not None else None
    found = _named(ground, hit, found) if found is not None else None
    return (
        found if (found is not None and found.span.end <= ground.tokens[hit.at].span.start) or _opens_clause(ground, hit) else None
    )


def _named(ground: Ground, hit: Hit, mention: Mention) -> Mention:
    """Return the name beside which a phrase only says who that is: "[Rika], dokter yang dua tahun ditahan, | mengatakan ..."."""
    first = ground.first_of(mention)
    taken_up = ground.lower(hit.at - 1) in ground.lexicon.words.yang
    if ground.lower(hit.at - 1 - taken_up) != ",":
        return mention
    if ground.lower(first - 1) in ground.lexicon.words.joining:
        return _twofold(ground, hit, first - 1) or mention
    if mention.kind == "pronoun" or ground.lower(first - 1) != ",":
        return mention
    name = _name_before(ground, first - 1)
    if name is None or ground.function.classes.get(ground.lower(ground.first_of(name) - 1)) == "ADP":
        return mention
    described = ground.tokens[first].text[:1].islower() and _opens(ground, hit, name)  # a name in it says no more of who it is
    return name if mention.kind == "nominal" or described else mention


def _name_before(ground: Ground, comma: int) -> Mention | None:
    return next((one for one in ground.phrases.ending_at(ground.tokens[comma - 1].span.end) if one.kind == "name"), None)


def _twofold(ground: Ground, hit: Hit, joining: int) -> Mention | None:
    """Return the name that opens a clause and is told twice who it is: "[Rika], dosen di Lumara | dan ketua Suar, mengatakan ..."."""
    window = ground.window(joining)
    for comma in range(joining - 2, window.first, -1):
        if ground.tokens[comma].tag in ("VERB", "AUX", "SCONJ"):
            return None
        if ground.lower(comma) != ",":
            continue
        name = _name_before(ground, comma)
        if name is None or not all(ground.tokens[at + 1].text[:1].islower() for at in (comma, joining)):
            return None  # "Rika, Budi dan Tono, ..." are three
        return name if _opens(ground, hit, name) else None
    return None


def _opens(ground: Ground, hit: Hit, mention: Mention) -> bool:
    """Return whether a phrase opens the clause of a verb."""
    first = ground.first_of(mention)
    return first == ground.window(hit.at).first or ground.lower(first - 1) in {",", *ground.lexicon.words.that}


def _before_mark(ground: Ground, at: int) -> Mention | None:
    """Return the noun whose name in quotation marks ends at `at`: "unjuk rasa | 'Pasar Bebas' | yang menolak pajak"; None for anything else."""
    number = ground.closing(at)
    if number < 0:
        return None
    first = ground.page.index_at(ground.page.layout.quotes[number].start)
    return next(iter(ground.phrases.ending_at(ground.tokens[first - 1].span.end)), None) if first else None


def _contracted(ground: Ground, hit: Hit) -> Mention | None:
    """Return the pronoun to which an auxiliary is joined: "they | 're determined"."""
    here = hit.at - 1
    while here > 0 and ground.is_auxiliary(here) and ground.lower(here)[:1] not in APOSTROPHES:
        here -= 1
    if here < 1 or ground.lower(here)[:1] not in APOSTROPHES or len(ground.lower(here)) < 2:
        return None
    return next((one for one in ground.phrases.ending_at(ground.tokens[here - 1].span.end) if one.kind == "pronoun"), None)


def _bracketed(ground: Ground, hit: Hit) -> Mention | None:
    """Return the subject that an editor put into a quotation: "(Budi) | menyatakan ..."."""
    here = hit.at - 1
    while here > 0 and ground.is_auxiliary(here):
        here -= 1
    if here < 2 or ground.lower(here) != ")":
        return None
    mention = next(iter(ground.phrases.ending_at(ground.tokens[here - 1].span.end)), None)
    opens = mention is not None and ground.lower(ground.first_of(mention) - 1) == "("
    before = ground.lower(ground.first_of(mention) - 2) if mention is not None else ""
    return mention if opens and not before[:1].isalnum() else None


def _over_relative(ground: Ground, hit: Hit) -> Mention | None:
    """Return the subject before a relative clause between commas: "Lumara, which borders ..., | insists"."""
    here = hit.at - 1
    while here > 0 and ground.is_auxiliary(here):
        here -= 1
    first = ground.window(hit.at).first
    if ground.lower(here) != ",":
        return None
    for comma in range(here - 1, max(first, here - 40), -1):
        if ground.lower(comma) == "," and ground.lower(comma + 1) in ground.function.relative:
            near = next(iter(ground.phrases.ending_at(ground.tokens[comma - 1].span.end)), None)
            # "An officer involved in [the talks], who asked not to be named, told": the officer did
            return near and (subject_before(ground.page, ground.phrases, comma) or near)
    return None


def _of_clause(ground: Ground, hit: Hit) -> Mention | None:
    """Return the phrase that opens the clause of a verb, or follows the comma of its opening adjunct: "A study led by X | found"."""
    words = ground.lexicon.words
    first = ground.window(hit.at).first
    for here in range(hit.at - 1, first, -1):
        if ground.lower(here) in words.that and ground.lower(here) not in ground.function.relative:
            first = here + 1
            break
    for _ in range(2):
        first += ground.matches("openers", first, hit.at)
        first += ground.lower(first) == ","
    opening = ground.phrases.starting_at(ground.tokens[first].span.start) if first < hit.at else ()
    if opening and opening[0].span.end <= ground.tokens[hit.at].span.start:
        return opening[0]
    for comma in range(hit.at - 2, first, -1):
        if ground.lower(comma) == "," and (behind := ground.phrases.starting_at(ground.tokens[comma + 1].span.start)):
            return behind[0]
    return None


def _out_of_relative(ground: Ground, mention: Mention) -> Mention:
    """Return the head of the relative clause that ends with a phrase: "survei yang dilakukan (oleh) Badan A dan B | menemukan"."""
    before = ground.first_of(mention) - 1
    if before < 0 or ground.function.classes.get(ground.lower(before)) not in ("CCONJ", "ADP"):
        return mention
    for here in range(before, max(0, before - RELATIVE), -1):
        if ground.lower(here) in (",", ".", ":") or ground.lower(here) in ground.lexicon.words.that - ground.function.relative:
            return mention
        if ground.lower(here) in ground.function.relative and ground.tokens[here].sentence == ground.tokens[before].sentence:
            return next(iter(ground.phrases.ending_at(ground.tokens[here - 1].span.end)), mention)
    return mention


def _past_adjunct(ground: Ground, mention: Mention) -> Mention:
    """Return the part behind the comma of a phrase whose first part an opening preposition governs: "di pasar itu, | Rika"."""
    words = mention.span.of(ground.page.text)
    before = ground.first_of(mention) - 1
    if "," not in words or before < 0 or ground.function.classes.get(ground.lower(before)) not in ("ADP", "SCONJ"):
        return mention
    comma = ground.page.index_at(mention.span.start + words.index(","))
    return ground.nearest(comma + 1, comma + 1) or mention


def _behind_opening(ground: Ground, hit: Hit) -> Mention | None:
    """Return the subject behind an opening phrase: "Berniat untuk ..., | para nelayan ..."."""
    window = ground.window(hit.at)
    if not _opens_clause(ground, hit):
        return None
    level = ground.quote_of[hit.at]
    for comma in range(hit.last + 1, window.last - 1):
        if ground.lower(comma) == "," and ground.quote_of[comma] == level:
            return ground.nearest(comma + 1, comma + 1)
    return None


def _opens_clause(ground: Ground, hit: Hit) -> bool:
    """Return whether a verb opens its sentence, alone or behind a conjunction: "Berniat untuk ...", "Meski | mengklaim ..., kota itu"."""
    first = ground.window(hit.at).first
    return hit.at == first or (
        hit.at == first + 1
        and ground.lexicon.language == "id"
        and ground.lower(first) in ground.lexicon.words.concessions | ground.lexicon.words.loosens
    )


def _before_medial(ground: Ground, hit: Hit, drafts: list[Draft]) -> Mention | None:
    """Return the subject before another's cue amid its sentence: "Budi, kata Rika, | ingin ..."."""
    if not drafts or drafts[-1].kind != "tail" or len(drafts[-1].content) < PARTS or ground.lower(hit.at - 1) != ",":
        return None
    before, behind = drafts[-1].content[:PARTS]
    if behind.start > ground.tokens[hit.at].span.start or drafts[-1].cue is None or before.end > drafts[-1].cue.start:
        return None
    return next((one for one in ground.phrases.ending_at(before.end) if one.span.start == before.start), None)


def _before_time(ground: Ground, hit: Hit) -> Mention | None:
    """Return the head of a relative clause that a time parts from it: "laporan Suar pada Sabtu (3/8) | yang melansir ..."."""
    here = hit.at - 1
    if ground.lower(here) not in ground.function.relative:
        return None
    for at in range(here - 1, max(ground.window(hit.at).first, here - TIME), -1):
        ends = ground.phrases.ending_at(ground.tokens[at - 1].span.end)
        if ends and skip_time(ground, at, here) == here:
            return ends[0]
    return None


def _of_content(ground: Ground, hit: Hit, drafts: list[Draft]) -> Mention | None:
    """Return the subject of the clause in which a verb without one stands: "... bahwa | nelayan X pulang ... setelah menolak"."""
    here = ground.tokens[hit.at].span.start
    for draft in reversed(drafts[-NEAR:]):
        for part in draft.content:
            if part.start <= here < part.end:
                return ground.nearest(ground.page.index_at(part.start), ground.page.index_at(part.start))
    return None


def carried_on(ground: Ground, hit: Hit, drafts: list[Draft]) -> Mention | None:
    """Return the source of the cue with which this one is coordinated: "Lumara mengatakan ... dan | membantah"."""
    here = hit.at - 1
    while here >= 0 and ground.is_auxiliary(here) and ground.lower(here) not in ground.lexicon.words.and_:
        here -= 1
    if ground.lower(here) not in ground.lexicon.words.and_ and (
        ground.lower(here) != "," or here != hit.at - 1 or ground.lower(here - 1) == ")"
    ):
        return None
    if (
        ground.lower(here) == ","
        and ground.phrases.ending_at(ground.tokens[here - 1].span.end)
        and not _after_content(ground, here, drafts)
        and not _after_speaker(ground, here, drafts)
    ):
        return None
    first = ground.window(hit.at).first
    for draft in reversed(drafts):
        if draft.at < first:
            return None
        if draft.source is not None and draft.kind in ("active", "tail") and not draft.carrier and draft.at < hit.at:
            if any(form.entry.deed for form in hit.forms) and draft.holds(ground.tokens[hit.at].span):
                return None  # "menyebut | Lumara merebut pos dan memerintahkan ..."
            return _contrasted(ground, draft.at, here) or _cited(ground, draft) or draft.source
    return None


def _contrasted(ground: Ground, before: int, joining: int) -> Mention | None:
    """Return whose clause of contrast a verb joined at `joining` goes on: "Lumara mengecam X, sedangkan [Kestovia] menarik dubes dan | meminta"."""
    for here in range(joining - 1, before, -1):
        if ground.lower(here) not in ground.lexicon.words.contrasting or ground.quote_of[here] != ground.quote_of[joining]:
            continue
        subject = ground.nearest(here + 1, here + 1)
        after = ground.after(subject) if subject is not None else joining
        return subject if after < joining and ground.has_verb(after, joining) else None
    return None


def _cited(ground: Ground, draft: Draft) -> Mention | None:
    """Return who is cited by name and says what follows: "Suar mengutip | Kolonel Danu, | mengatakan ..."."""
    if draft.entry is None or not draft.entry.carrier or len(draft.content) != 1:
        return None
    cited = ground.nearest(ground.page.index_at(draft.content[0].start), ground.page.index_at(draft.content[0].start))
    return cited if cited is not None and cited.kind == "name" and cited.span == draft.content[0] else None


def _after_content(ground: Ground, at: int, drafts: list[Draft]) -> bool:
    """Return whether the content of an earlier cue ends right before the token `at`."""
    end = ground.tokens[at - 1].span.end
    return any(part.end == end for draft in drafts[-3:] for part in draft.content)


def _after_speaker(ground: Ground, at: int, drafts: list[Draft]) -> bool:
    """Return whether the token `at` follows whoever just spoke: "...," kata Budi| , menyebut mereka ...", not "Rika, kata Budi| , ingin ..."."""
    end, behind = ground.tokens[at - 1].span.end, ground.tokens[at + 1].span.start
    return any(
        draft.kind == "tail"
        and draft.source is not None
        and draft.source.span.end == end
        and not any(part.start == behind for part in draft.content)
        for draft in drafts[-2:]
    )
