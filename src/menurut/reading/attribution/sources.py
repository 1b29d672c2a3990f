"""Pick the phrase that speaks: a Mention before the verb, after it, its agent, its possessor, or the clitic -nya.

[Budi] pada Rabu mengatakan ...    "...," kata [juru bicara Lumara] ...    tuduhan [Budi] bahwa ...    ujar[nya]
"""

from menurut.reading.attribution.cues import Hit
from menurut.reading.attribution.draft import Draft
from menurut.reading.attribution.ground import Ground
from menurut.reading.attribution.speaking import people
from menurut.reading.grammar.subject import subject_after
from menurut.reading.grammar.voice import agent_of_passive, is_passive
from menurut.types.mention import Mention

# Who spoke last is looked for in so many attributions.
NEAR = 12


def clitic(ground: Ground, hit: Hit) -> Mention | None:
    """Return the mention of the -nya in the last word of a hit."""
    return ground.phrases.clitic_in(ground.tokens[hit.last])


def speaker(drafts: list[Draft]) -> Mention | None:
    """Return who spoke last; None where nobody has spoken yet."""
    for draft in reversed(drafts[-NEAR:]):
        if not draft.carrier and draft.source is not None and draft.kind in ("tail", "active", "prep", "agent"):
            return draft.source
    return None


def inverted(ground: Ground, hit: Hit) -> Mention | None:
    """Return the phrase behind a verb that is its subject ("kata X")."""
    if ground.lower(hit.last + 1).endswith(ground.affixes.owner) and ground.lower(hit.last + 2) == ",":
        return ground.nearest(hit.last + 3, hit.last + 3)  # "tulis direkturnya, | Rika"
    office = ground.matches("spokesmen_of", hit.last + 1)
    if office > 1 and ground.lower(hit.last + office + 1) == "," and ground.lower(hit.last + office).endswith(ground.affixes.owner):
        return ground.nearest(hit.last + office + 2, hit.last + office + 2)  # "kata juru bicaranya, | Rika"
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
    if ground.lexicon.language == "id" and _is_passive_verb(ground, hit.last + 1):
        return None  # "diduga | dicuri oleh Budi": he stole, and suspects nobody
    if adverbs := ground.matches("adverbs", hit.last + 1):
        return ground.nearest(hit.last + 1 + adverbs, hit.last + 1 + adverbs)  # "dibantah mentah-mentah | kantor Rika"
    found = agent_of_passive(ground.page, ground.phrases, hit.last)
    found = before_comma(ground, found) if found is not None and hit.at == ground.window(hit.at).first else found
    if (
        found is not None
        and not hit.forms[0].entry.of_somebody  # "Iran dituduh | AS mengirim senjata": the subject is accused, AS accuses
        and ground.first_of(found) == hit.last + 1
        and ground.has_verb(ground.after(found), ground.after(found) + 1)
        and ground.lower(hit.at - 1) not in ground.function.relative  # "rudal yang diklaim | Lumara ditembakkan": Lumara claims
    ):
        return None  # "diduga pelaku | melarikan diri": what follows is the clause's subject
    if found is not None or ground.lexicon.language != "id":
        return found
    return ground.nearest(hit.last + 1, hit.last + 1) if ground.lower(hit.last + 1) in ground.lexicon.words.media else None


def _is_passive_verb(ground: Ground, at: int) -> bool:
    while at < len(ground.tokens) and ground.is_auxiliary(at):
        at += 1
    return at < len(ground.tokens) and ground.tokens[at].tag == "VERB" and is_passive(ground.page, at)


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


def without_place(ground: Ground, mention: Mention) -> Mention:
    """Return the name alone where the place or medium of the words was taken for a part of it: "kata [Budi] di Suar", "tulis [Budi] di X"."""
    for at in range(ground.first_of(mention) + 1, ground.after(mention) - 1):
        if ground.lower(at) in ground.lexicon.words.spoken_at:
            ends = ground.phrases.ending_at(ground.tokens[at - 1].span.end)
            named = (one for one in ends if one.kind == "name" and one.span.start == mention.span.start)
            return next(named, mention)
    return mention


def before_comma(ground: Ground, mention: Mention) -> Mention:
    """Return the first part of what was taken for name and apposition: "Menurut [Budi], mahasiswa itu bersalah"."""
    words = mention.span.of(ground.page.text)
    if "," not in words or (ground.lower(ground.after(mention)) == "," and not _tells_behind_comma(ground, mention)):
        return mention
    return next(iter(ground.phrases.ending_at(mention.span.start + words.index(","))), mention)


def _tells_behind_comma(ground: Ground, mention: Mention) -> bool:
    """Return whether a clause of its own stands behind the comma in a phrase: "Menurut Budi, | jumlahnya masih bertambah |, ..."."""
    within = range(ground.first_of(mention), ground.after(mention))
    comma = next((at for at in within if ground.lower(at) == ","), within.stop)
    verb = next((at for at in range(comma, within.stop) if ground.tokens[at].tag == "VERB"), comma)
    return not any(ground.lower(at) in ground.function.relative for at in range(comma, verb)) and verb > comma
