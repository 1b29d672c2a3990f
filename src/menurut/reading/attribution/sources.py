"""Pick the phrase that speaks: a Mention before the verb, after it, its agent, its possessor, or the clitic -nya.

[Budi] pada Rabu mengatakan ...    "...," kata [juru bicara Lumara] ...    tuduhan [Budi] bahwa ...    ujar[nya]
"""

from menurut.reading.attribution.cues import Hit
from menurut.reading.attribution.draft import Draft
from menurut.reading.attribution.ground import Ground
from menurut.reading.attribution.speaking import people
from menurut.reading.grammar.subject import subject_after, subject_before
from menurut.reading.grammar.voice import agent_of_passive
from menurut.types.mention import Mention

# A relative clause between a subject and its verb is at most so many tokens long.
RELATIVE = 20
# A cue's outer clause belongs to one of the last attributions before it.
NEAR = 12
APOSTROPHES = frozenset("'’")


def clitic(ground: Ground, hit: Hit) -> Mention | None:
    """Return the mention of the -nya in the last word of a hit."""
    return ground.phrases.clitic_in(ground.tokens[hit.last])


def speaker(drafts: list[Draft]) -> Mention | None:
    """Return who spoke last; None where nobody has spoken yet."""
    for draft in reversed(drafts[-NEAR:]):
        if not draft.carrier and draft.source is not None and draft.kind in ("tail", "active", "prep", "agent"):
            return draft.source
    return None


def subject(ground: Ground, hit: Hit, drafts: list[Draft]) -> Mention | None:
    """Return the phrase that is a verb's subject: before it, behind the comma of an opening phrase, or that of the cue before it."""
    if carried := carried_on(ground, hit, drafts):
        return carried
    found = (
        _contracted(ground, hit)
        or _bracketed(ground, hit)
        or _over_relative(ground, hit)
        or subject_before(ground.page, ground.phrases, hit.at)
        or _behind_opening(ground, hit)
        or _of_clause(ground, hit)
        or _of_content(ground, hit, drafts)
    )
    found = _past_adjunct(ground, found) if found is not None else None
    found = _out_of_relative(ground, found) if found is not None else None
    return (
        found
        if (found is not None and found.span.end <= ground.tokens[hit.at].span.start) or hit.at == ground.window(hit.at).first
        else None
    )


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
            return next(iter(ground.phrases.ending_at(ground.tokens[comma - 1].span.end)), None)
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
    if hit.at != window.first:
        return None
    level = ground.quote_of[hit.at]
    for comma in range(hit.last + 1, window.last - 1):
        if ground.lower(comma) == "," and ground.quote_of[comma] == level:
            return ground.nearest(comma + 1, comma + 1)
    return None


def _of_content(ground: Ground, hit: Hit, drafts: list[Draft]) -> Mention | None:
    """Return the subject of the clause in which a verb without one stands: "... bahwa | nelayan X pulang ... setelah menolak"."""
    here = ground.tokens[hit.at].span.start
    for draft in reversed(drafts[-NEAR:]):
        for part in draft.content:
            if part.start <= here < part.end:
                return ground.nearest(ground.page.index_at(part.start), ground.page.index_at(part.start))
    return None


def inverted(ground: Ground, hit: Hit) -> Mention | None:
    """Return the phrase behind a verb that is its subject ("kata X")."""
    if ground.lower(hit.last + 1).endswith(ground.affixes.owner) and ground.lower(hit.last + 2) == ",":
        return ground.nearest(hit.last + 3, hit.last + 3)  # "tulis direkturnya, | Rika"
    near = ground.nearest(hit.last + 1, hit.last + 2)
    behind_mark = ground.lower(hit.at - 1) == "," or ground.closing(hit.at - 1) >= 0
    if (
        near is None
        and behind_mark
        and (over := ground.phrases.starting_at(ground.tokens[hit.at].span.start))
        and len(over[0].span) > len(ground.lower(hit.at))
    ):
        return over[0]  # "bunyi pernyataan itu" was taken for one phrase
    return near or subject_after(ground.page, ground.phrases, hit.last)


def agent(ground: Ground, hit: Hit, drafts: list[Draft]) -> Mention | None:
    """Return the agent of a passive: dibantah (oleh) X."""
    if ground.lower(hit.last + 1) in ground.lexicon.words.by_him:
        return ground.phrases.clitic_in(ground.tokens[hit.last + 1]) or speaker(drafts)
    if adverbs := ground.matches("adverbs", hit.last + 1):
        return ground.nearest(hit.last + 1 + adverbs, hit.last + 1 + adverbs)  # "dibantah mentah-mentah | kantor Rika"
    found = agent_of_passive(ground.page, ground.phrases, hit.last)
    found = before_comma(ground, found) if found is not None and hit.at == ground.window(hit.at).first else found
    if (
        found is not None
        and not hit.forms[0].entry.of_somebody  # "Iran dituduh | AS mengirim senjata": the subject is accused, AS accuses
        and ground.first_of(found) == hit.last + 1
        and ground.has_verb(ground.after(found), ground.after(found) + 1)
    ):
        return None  # "diduga pelaku | melarikan diri": what follows is the clause's subject
    if found is not None or ground.lexicon.language != "id":
        return found
    return ground.nearest(hit.last + 1, hit.last + 1) if ground.lower(hit.last + 1) in ground.lexicon.words.media else None


def possessor(ground: Ground, hit: Hit) -> Mention | None:
    """Return the possessor behind a noun ("rencana AS untuk"); None where a common noun follows, which is its content."""
    following = ground.nearest(hit.last + 1, hit.last + 1)
    if following is None:
        return None
    if following.kind != "nominal":
        return following
    behind = ground.lower(ground.after(following))
    if behind in ground.lexicon.words.that | ground.lexicon.words.about | ground.lexicon.words.to and people(ground, following):
        return following  # "tuntutan | warga desa | terhadap", "kekhawatiran | para ahli | bahwa"
    names = ground.phrases.inner_names(following)
    if names and ground.tokens[ground.first_of(following)].lower not in ground.lexicon.forms:
        return following
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
            return draft.source
    return None


def _after_content(ground: Ground, at: int, drafts: list[Draft]) -> bool:
    """Return whether the content of an earlier cue ends right before the token `at`."""
    end = ground.tokens[at - 1].span.end
    return any(part.end == end for draft in drafts[-3:] for part in draft.content)


def _after_speaker(ground: Ground, at: int, drafts: list[Draft]) -> bool:
    """Return whether the token `at` follows whoever just spoke: "...," kata Budi| , menyebut mereka ..."."""
    end = ground.tokens[at - 1].span.end
    return any(draft.kind == "tail" and draft.source is not None and draft.source.span.end == end for draft in drafts[-2:])


def before_comma(ground: Ground, mention: Mention) -> Mention:
    """Return the first part of what was taken for name and apposition: "Menurut [Budi], mahasiswa itu bersalah"."""
    words = mention.span.of(ground.page.text)
    if "," not in words or ground.lower(ground.after(mention)) == ",":
        return mention
    return next(iter(ground.phrases.ending_at(mention.span.start + words.index(","))), mention)
