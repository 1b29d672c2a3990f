"""Charges told beside what is done or denied about them, and whose they are.

[Polisi] menangkap Budi | atas tuduhan menyuap hakim        Budi membantah | menyuap hakim | sebagaimana dituduhkan [Rika]
"""

from menurut.reading.attribution import sources
from menurut.reading.attribution.borders import first_comma
from menurut.reading.attribution.contents import trimmed
from menurut.reading.attribution.cues import Hit
from menurut.reading.attribution.draft import Draft, rule_of
from menurut.reading.attribution.ground import Ground
from menurut.reading.attribution.lexicon import CueEntry, Form
from menurut.reading.attribution.marks import before_hit
from menurut.reading.attribution.skips import is_verbal
from menurut.reading.attribution.tails import find_cut
from menurut.reading.grammar.subject import subject_before
from menurut.reading.grammar.voice import agent_of_passive, is_passive
from menurut.types.mention import Mention
from menurut.types.span import Span

# The denial of a charge is among so many attributions before it.
NEAR = 3
# A charge is told again among so many attributions behind its denial.
AHEAD = 12
# Between an accuser and what he accuses of stands an auxiliary at most.
REACH = 2


def find_charger(ground: Ground, hit: Hit, entry: CueEntry) -> Mention | None:
    """Return who makes the charge for which somebody is arrested or punished: whoever does that; None where nobody is named."""
    words = ground.lexicon.words
    if entry.act != "allege" or ground.lower(hit.at - 1) not in words.on_charges:
        return None
    for here in range(hit.at - 2, ground.window(hit.at).first - 1, -1):
        if ground.matches("punishing", here, hit.at):
            passive = is_passive(ground.page, here)
            return (agent_of_passive if passive else subject_before)(ground.page, ground.phrases, here)
        if ground.lower(here) in (";", ":") or ground.lower(here) in words.that - ground.function.relative:
            return None
    return None


def find_as_charged(ground: Ground, hit: Hit, form: Form, drafts: list[Draft]) -> Draft | None:
    """Return the charge that the denial before it names as somebody's, and cut its words off the denial; None where there is none.

    What is charged is what is denied.
    """
    mark = before_hit(ground, hit.at)
    if form.entry.act != "allege" or form.slot not in ("passive", "noun") or mark == hit.at - 1:
        return None
    source = sources.agent(ground, hit, drafts) if form.slot == "passive" else sources.possessor(ground, hit)
    here = ground.tokens[hit.at].span
    denial = next((one for one in reversed(drafts[-NEAR:]) if one.act == "deny" and one.content), None)
    if source is None or denial is None or not any(part.end >= ground.tokens[mark].span.end for part in denial.content):
        return None
    last = denial.content[-1]
    if ground.tokens[denial.at].sentence != ground.tokens[hit.at].sentence:
        return None
    if last.covers(here):
        denial.content = [*denial.content[:-1], *trimmed(ground, ground.page.index_at(last.start), mark + 1)]
    charge = Draft(
        hit.at,
        ground.span(hit.at, hit.last + 1),
        form.entry.act,
        source,
        list(denial.content),
        rule_of(ground, form.entry),
        "noun",
        form.entry,
    )
    denial.answers = charge
    return charge


def answer_later(ground: Ground, drafts: list[Draft]) -> None:
    """Let a denial that answers nothing told before it answer the charge against the denier that is told behind it.

    Kestovia membantah tudingan itu. Sebelumnya Lumara | menuding Kestovia menjual peluru.
    """
    for place, draft in enumerate(drafts):
        unanswered = draft.act == "deny" and draft.answers is None and draft.entry is not None and draft.entry.act == "deny"
        if not unanswered or draft.source is None or draft.source.kind != "name":
            continue
        denier = _last_word(ground, draft.source)
        draft.answers = next((one for one in drafts[place + 1 : place + 1 + AHEAD] if _charges(ground, one, denier)), None)


def _charges(ground: Ground, draft: Draft, denier: str) -> bool:
    """Return whether somebody else accuses the denier, whom he names."""
    if draft.act != "allege" or draft.source is None or _last_word(ground, draft.source) == denier:
        return False
    return any(token.lower == denier for part in draft.content for token in ground.page.tokens_in(part))


def _last_word(ground: Ground, source: Mention) -> str:
    return source.span.of(ground.page.text).lower().split()[-1]


def before_charge(ground: Ground, source: Mention) -> Mention:
    """Return the accuser alone where the charge was taken for a part of his name: "accused by | Lumara | of bombing the dam"."""
    for at in range(ground.first_of(source) + 1, ground.after(source) - 1):
        if ground.lower(at) in ground.lexicon.words.charged and ground.lower(at + 1).endswith(ground.affixes.progressive):
            return next(iter(ground.phrases.ending_at(ground.tokens[at - 1].span.end)), source)
    return source


def charge_of(ground: Ground, hit: Hit, form: Form, source: Mention, after: int) -> list[Span] | None:
    """Return what somebody is accused of by `source`; None where the words accuse nobody."""
    last = ground.window(hit.at).last
    if ground.lexicon.language == "id":  # "Iran dituduh AS | telah mengirim senjata"
        by = ground.first_of(source) - 1
        if form.entry.of_somebody and ground.lower(by) in ground.function.agent and is_verbal(ground, hit.last + 1):
            return trimmed(ground, hit.last + 1, by)  # "Iran dituduh | melanggar perjanjian | oleh AS"
        told = form.entry.of_somebody and ground.has_verb(after, after + REACH)
        return trimmed(ground, after, find_cut(ground, hit, after, last)) if told else None
    if "accused" not in form.entry.takes:
        return None
    if ground.lower(after) in ground.lexicon.words.of:
        end = find_cut(ground, hit, after + 1, last)
        aside = ground.lower(hit.at - 1) == ","  # "The minister, accused by X of taking bribes|, resigned"
        return trimmed(ground, after + 1, first_comma(ground, after + 1, end) if aside else end)
    if ground.lower(hit.last + 1) in ground.lexicon.words.of and source.span.start > ground.tokens[hit.last].span.end:
        agent = ground.first_of(source) - 1
        return trimmed(ground, hit.last + 2, agent) if ground.lower(agent) in ground.function.agent else []
    return None
