"""Which words deny: a neutral cue whose content does ("kabar itu bohong," kata X), a refusal of a charge, a charge warded off.

"Tuduhan itu tidak benar," [[kata|deny]] Budi.     Kestovia [[menolak|deny]] tuduhan Lumara.     Kestovia menangkis serangan Lumara: no words at all
"""

from menurut.reading.attribution.draft import Draft
from menurut.reading.attribution.ground import Ground

# Words that deny stand among so many at the head of what is said, or with the charge itself.
EARLY = 7
# The noun of what is denied or refused is among so many words.
HEAD = 4
# What it is called may stand before it: "rejected as an invention from first to last | the claim".
FAR = 14


def mark_denials(ground: Ground, drafts: list[Draft]) -> None:
    """Turn a neutral cue into `deny` where its words deny ("tidak benar", "a lie")."""
    for draft in drafts:
        if draft.act != "say" or draft.kind not in ("active", "tail", "bare", "prep") or draft.carrier or not draft.content:
            continue
        first, last = ground.page.index_at(draft.content[0].start), ground.page.index_at(draft.content[-1].end)
        spoken_of = ground.lexicon.words.charges | ground.lexicon.words.rumours
        of_words = any(ground.lower(at) in spoken_of for at in range(first, last))
        if not of_words:
            last = min(last, first + EARLY)  # "those who spread lies": further on it is about something else
        denied = [at for at in range(first, last) if ground.lower(at - 1) not in ground.function.relative]
        if any(_calls_false(ground, at, last) or (of_words and ground.matches("fables", at, last)) for at in denied):
            draft.act = "deny"
            draft.anaphoric = True


def _calls_false(ground: Ground, at: int, last: int) -> bool:
    """Return whether words of denying begin at a token and do not only say which things: "tuduhan palsu" and "itu palsu", but "stempel palsu"."""
    length = ground.matches("denials", at, last)
    if not length:
        return False
    words = ground.lexicon.words
    noun = at - 1 if ground.lexicon.language == "id" else at + length
    is_noun = 0 <= noun < len(ground.tokens) and ground.tokens[noun].tag in ("NOUN", "PROPN")
    describes = length == 1 and is_noun and ground.tokens[at].tag == "ADJ"
    return not describes or ground.lower(noun) in words.charges | words.rumours


def weigh_refusals(ground: Ground, drafts: list[Draft]) -> None:
    """Turn "menolak tuduhan" into `deny` and "menepis permintaan" into `refuse`: the object tells which of the two it is."""
    words = ground.lexicon.words
    for draft in drafts:
        if draft.act not in ("deny", "refuse") or draft.entry is None or draft.entry.act == "say":
            continue
        if not draft.content:
            draft.act = "deny" if _follows_charge(ground, draft) else draft.act
            continue
        first = ground.page.index_at(draft.content[0].start)
        if ground.lower(first - 1) in words.that - words.that_or_if:  # "ruled out that officers had fired": nobody asked them to
            draft.act = "deny"
            continue
        called = FAR if ground.lower(first) in words.naming else HEAD  # "rejected as pure fantasy the claim"
        last = next((at for at in range(first, first + called) if ground.has_verb(at, at + 1)), first + called)
        head = next((ground.lower(at) for at in range(first, last) if ground.lower(at) in words.charges | words.requests), "")
        if head:
            draft.act = "deny" if head in words.charges else "refuse"
        elif _is_of_charging(ground, first):
            draft.act = "deny"


def _is_of_charging(ground: Ground, first: int) -> bool:
    """Return whether a report is turned down for what it says, by the verb behind it: "menolak laporan Suar | yang | menuduh tentara ..."."""
    words = ground.lexicon.words
    relative = next((at for at in range(first + 1, first + FAR) if ground.lower(at) in words.yang), None)
    if relative is None or ground.lower(first) not in words.rumours or ground.has_verb(first, relative):
        return False
    near = (hit.form("active") for hit in ground.hits if hit.at == relative + 1)
    return any(form is not None and form.entry.act in ("allege", "claim", "say") for form in near)


def _follows_charge(ground: Ground, draft: Draft) -> bool:
    """Return whether the charge stands bare before whoever turns it down: "..., an allegation | he | rejects"."""
    before = ground.first_of(draft.source) - 1 if draft.source is not None else -1
    before -= ground.lower(before) in ground.lexicon.words.that
    return before >= 0 and ground.lower(before) in ground.lexicon.words.charges


def answers_words(ground: Ground, draft: Draft) -> bool:
    """Return whether what a draft holds may be answered by its cue: any words, but of "menangkis" only a charge, a request or criticism."""
    if draft.entry is None or not draft.entry.of_words:
        return True
    words = ground.lexicon.words.charges | ground.lexicon.words.requests | ground.lexicon.words.blame
    return any(token.lower in words for part in draft.content[:1] for token in ground.page.tokens_in(part)[: HEAD + 1])
