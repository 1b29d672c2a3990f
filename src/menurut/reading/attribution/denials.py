"""Link a denial, a confirmation or a refusal to what it answers.

Menurut AS, Kestovia mengirim senjata. Kestovia membantahnya.      the denial answers what the US says
Kestovia membantah tuduhan AS bahwa ...                            it answers the accusation inside it
"""

from dataclasses import dataclass

from menurut.reading.attribution.draft import Draft
from menurut.reading.attribution.ground import Ground
from menurut.reading.attribution.nesting import is_charge
from menurut.reading.attribution.stems import STEM, stem_of, stems

ANSWERING = frozenset({"deny", "confirm", "refuse"})
ANSWERED = frozenset({"say", "claim", "allege", "demand", "believe", "criticise"})
CHARGED = frozenset({"say", "claim", "allege", "believe", "criticise"})
OFFERED = frozenset({"demand", "promise", "say"})
CHARGES = frozenset({"allege", "claim"})
# A denial that shares no word with what was said answers a charge so many sentences back, or else what somebody says in its own.
CHARGED_BACK = 3

# A denial with words of its own answers an earlier attribution that shares at least two of them and this part of them.
SHARED = 2
PART = 0.4
# A negation that opens a quotation is among so many of its words.
EARLY = 7
# So many attributions back a denial may answer.
MEMORY = 60
# A word is negated by a particle so many tokens before it.
NEGATES = 5
# A denial that only points back looks at so many attributions before it.
NEAR = 10


@dataclass(frozen=True, slots=True)
class _Candidate:
    draft: Draft
    words: frozenset[str]


def deny_again(ground: Ground, drafts: list[Draft]) -> None:
    """Turn neutral words into `deny` where their speaker has denied the same thing before: "membantah hal itu. "Anak-anak tidak keracunan," kata Rika"."""
    names = _names(ground, drafts)
    charged: dict[str, tuple[Draft, frozenset[str]]] = {}
    last: Draft | None = None
    for draft in drafts:
        name = names.get(id(draft), "")
        if draft.entry is not None and draft.entry.act == "deny" and draft.act == "deny" and draft.answers is not None:
            charged[name] = (draft.answers, stems(ground, draft.answers.content) | stems(ground, draft.content))
            last = draft
            continue
        if name in charged and draft.act == "say" and draft.kind in ("active", "tail", "bare") and not draft.carrier:
            charge, words = charged[name]
            goes_on = last is not None and names.get(id(last)) == name and _begins_negated(ground, draft)
            if draft.content and charge.at < draft.at and (goes_on or _negates(ground, draft, words)):
                draft.act, draft.answers = "deny", charge
        last = None if draft.parent is None else last


def _begins_negated(ground: Ground, draft: Draft) -> bool:
    """Return whether a quotation right behind a denial begins with a negation: "Sama sekali tidak ada ..."."""
    first = ground.page.index_at(draft.content[0].start) if draft.content else 0
    quoted = bool(draft.content) and ground.opening(first) >= 0
    return quoted and any(
        ground.lower(at) in ground.lexicon.words.denying and _answers(ground, at) for at in range(first, first + EARLY)
    )


def _answers(ground: Ground, at: int) -> bool:
    """Return whether the negation at a token says that something is not so: "tidak akan" speaks of what is to come, "bukan hanya" says more."""
    after = ground.lower(at + 1)
    return after not in ground.lexicon.words.will and after not in ground.lexicon.words.unnegating


def _negates(ground: Ground, draft: Draft, words: frozenset[str]) -> bool:
    """Return whether one of `words` stands right behind a negation: "tidak ada yang keracunan"."""
    for part in draft.content:
        negated = -NEGATES - 1
        for place, token in enumerate(ground.page.tokens_in(part)):
            if token.lower in ground.lexicon.words.denying and _answers(ground, ground.page.index_at(token.span.start)):
                negated = place
            elif place - negated <= NEGATES and len(token.lower) > STEM and stem_of(ground, token.lower) in words:
                return True
    return False


def _inside(draft: Draft, place: int, drafts: list[Draft]) -> Draft | None:
    """Return the attribution that the content of a denial names: "tuduhan X bahwa ..."."""
    for other in drafts[max(0, place - NEAR) : place + NEAR]:
        if other is draft or other.cue is None or not draft.holds(other.cue) or not is_charge(other, draft):
            continue
        if other.act in (OFFERED if draft.act == "refuse" else CHARGED):
            return other
    return None


def _names(ground: Ground, drafts: list[Draft]) -> dict[int, str]:
    """Return a rough name of every draft's source, before anybody knows who is who: its last word, a pronoun's the name before it.

    One word of a longer name before it means the same: "Budi Samor ... Budi". Who denies what was just charged is not who charges it.
    """
    names: dict[int, str] = {}
    known: dict[str, str] = {}
    last = ""
    charged = False
    for draft in drafts:
        if draft.source is None:
            continue
        if draft.source.kind == "pronoun":
            names[id(draft)] = names.get(id(draft.parent), "" if charged and draft.act == "deny" else last)
            continue
        words = draft.source.span.of(ground.page.text).lower().split()
        names[id(draft)] = known.get(words[-1], words[-1])
        inner = ground.phrases.inner_names(draft.source)
        if draft.source.kind == "name" or inner:
            for token in ground.page.tokens_in(inner[-1].span if inner else draft.source.head):
                known.setdefault(token.lower, names[id(draft)])
        if draft.parent is None:
            last, charged = names[id(draft)], draft.act == "allege"
    return names


def _earlier(ground: Ground, draft: Draft, before: list[_Candidate], names: dict[int, str]) -> Draft | None:
    """Return the earlier attribution of somebody else that carries what is denied."""
    own = stems(ground, draft.content)
    best: tuple[float, int, Draft] | None = None
    for place, candidate in enumerate(before):
        other = candidate.draft
        if names.get(id(other)) == names.get(id(draft)) or other.parent is draft:
            continue
        shared = len(own & candidate.words)
        part = shared / max(1, min(len(own), len(candidate.words)))
        if shared >= min(SHARED, len(own)) and shared and part >= PART and (best is None or (part, place) > best[:2]):
            best = (part, place, other)
    if best is not None:
        return best[2]
    neighbour = _neighbour(ground, draft, own, before, names)
    if neighbour is not None:
        return neighbour
    if not draft.anaphoric:
        return None
    near = [candidate.draft for candidate in before[-NEAR:] if names.get(id(candidate.draft)) != names.get(id(draft))]
    if draft.act == "confirm":
        return near[-1] if near else None  # what is admitted need be no charge: "tak menampik kedatangan tiga orang itu"
    meant = [other for other in near if other.act in (OFFERED if draft.act == "refuse" else ("allege",))]
    if draft.act == "refuse":
        meant = [other for other in meant if other.act != "say"] or meant
    blamed = [other for other in near if _names_in(ground, other, names.get(id(draft), ""))]
    body = [other for other in near if _names_in(ground, other, _spoken_for(ground, draft))]
    return (
        ([one for one in meant if one in body] or (body if draft.act == "deny" else []) or meant or blamed or near)[-1]
        if near
        else None
    )


def _spoken_for(ground: Ground, draft: Draft) -> str:
    """Return the chief word for the body that a spokesman speaks for, without its ending: "Police | spokesman Rika Lestari"."""
    head = draft.principal.head.of(ground.page.text).lower() if draft.principal is not None else ""
    return stem_of(ground, head) if head else ""


def _names_in(ground: Ground, draft: Draft, name: str) -> bool:
    """Return whether what is said names somebody, or people of that name: "Indonesian soldiers" of Indonesia."""
    return bool(name) and any(token.lower.startswith(name) for part in draft.content for token in ground.page.tokens_in(part))


def _just_charged(ground: Ground, draft: Draft, before: list[_Candidate], names: dict[int, str]) -> Draft | None:
    """Return the charge of somebody else shortly before a denial that takes up none of its words: "Rika menuding ... Budi membantah terlibat"."""
    here = ground.tokens[draft.at].sentence
    said: Draft | None = None
    told = [one.draft for one in before[-NEAR:] if here - ground.tokens[one.draft.at].sentence <= CHARGED_BACK]
    others = [one for one in told if names.get(id(one)) != names.get(id(draft)) and one.parent is not draft]
    body = [one for one in others if one.act != "deny" and _names_in(ground, one, _spoken_for(ground, draft))]
    if body:
        return next((one for one in reversed(body) if one.act in CHARGES), body[-1])
    for candidate in reversed(before[-NEAR:]):
        other = candidate.draft
        back = here - ground.tokens[other.at].sentence
        if back > CHARGED_BACK:
            break
        if names.get(id(other)) == names.get(id(draft)) or other.parent is draft:
            continue
        if other.act in CHARGES or other.act == "criticise":
            return other
        if not back and said is None and other.act == "say":
            said = other
    return said


def _neighbour(ground: Ground, draft: Draft, own: frozenset[str], before: list[_Candidate], names: dict[int, str]) -> Draft | None:
    """Return what somebody else says in the sentence right before, where it shares but one word: "... weapons. Lumara denied arms, weapons"."""
    here = ground.tokens[draft.at].sentence
    for candidate in reversed(before):
        other = candidate.draft
        if here - ground.tokens[other.at].sentence > 1:
            return None
        if names.get(id(other)) != names.get(id(draft)) and other.parent is not draft and own & candidate.words:
            return other
    return None


def link_answers(ground: Ground, drafts: list[Draft]) -> None:
    """Set `answers` of denials, of confirmations that say nothing themselves, and of what is criticised as a false charge."""
    before: list[_Candidate] = []
    last_denial: Draft | None = None
    names = _names(ground, drafts)
    for place, draft in enumerate(drafts):
        if draft.answers is None and (draft.act in ANSWERING or draft.act == "criticise"):
            inner = _inside(draft, place, drafts)
            if draft.act != "criticise" or (inner is not None and inner.act in CHARGES):
                draft.answers = inner
        if draft.answers is None and (draft.act == "deny" or (draft.act in ("confirm", "refuse") and _says_it_all(ground, draft))):
            goes_on = last_denial is not None and _follows(last_denial, draft, drafts[max(0, place - NEAR) : place], names)
            # who says that others refuse something is not whom they refuse it
            others = [one for one in before if draft.act != "refuse" or one.draft is not draft.parent]
            draft.answers = last_denial.answers if goes_on and last_denial else _earlier(ground, draft, others, names)
            if draft.answers is None and draft.act == "deny" and draft.entry is not None and draft.entry.act != "say":
                draft.answers = _just_charged(ground, draft, before, names)
        if draft.answers is None and _pleads_innocent(ground, draft):
            draft.answers = _just_charged(ground, draft, before, names)
        if draft.answers is None and draft.act == "confirm" and draft.entry is not None and draft.entry.act == "deny":
            draft.answers = _earlier(ground, draft, before, names)
        if draft.act in ("deny", "criticise") and draft.answers is not None:
            last_denial = draft
        if draft.act in ANSWERED and not draft.carrier and draft.content:
            before = [*before[-MEMORY:], _Candidate(draft, stems(ground, draft.content))]


def _pleads_innocent(ground: Ground, draft: Draft) -> bool:
    """Return whether somebody claims no more than that he did not do it: "mengaku | tidak bersalah"."""
    if draft.act != "claim" or not draft.content:
        return False
    first, last = ground.page.index_at(draft.content[0].start), ground.page.index_at(draft.content[0].end)
    return bool(ground.matches("innocent", first, last))


def _says_it_all(ground: Ground, draft: Draft) -> bool:
    """Return whether a verb answers without words of its own and not under an "if", where nobody has answered yet."""
    at = ground.first_of(draft.source) - 1 if draft.source is not None else -1
    words = ground.lexicon.words
    return draft.anaphoric and not (at >= 0 and ground.lower(at) in words.conditions | words.if_)


def _follows(denial: Draft, draft: Draft, near: list[Draft], names: dict[int, str]) -> bool:
    """Return whether a denial goes on with the one right before it: the same speaker, and nobody else named in between."""
    if names.get(id(denial)) != names.get(id(draft)):
        return False
    between = [
        one
        for one in near
        if denial.at < one.at < draft.at and one.source is not None and one.source.kind == "name" and one.parent is None
    ]
    return all(names.get(id(one)) == names.get(id(denial)) or one.answers is not None or one is denial.answers for one in between)
