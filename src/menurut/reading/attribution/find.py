"""The page of this step: cues, contents and sources, quotations without a cue, nesting, answers.

    [[Menurut|cue]] [[Gedung Putih|source]], [[Pyongyang telah mengirimkan senjata|content]].

Each frame (active, closing, passive, nominal, carriers, quotations) makes Drafts; the Attributions are made of them at the end.
"""

from menurut.reading.attribution.active import find_active
from menurut.reading.attribution.adverbs import find_adverb
from menurut.reading.attribution.backreference import fetch_back
from menurut.reading.attribution.carriers import find_carrier, find_credits, find_quoted
from menurut.reading.attribution.charges import answer_later, find_as_charged
from menurut.reading.attribution.citing import turn_citations
from menurut.reading.attribution.closing import find_closing, find_prepositional
from menurut.reading.attribution.continuing import carry_back, carry_on
from menurut.reading.attribution.cues import Hit, find_cues, shorter
from menurut.reading.attribution.denials import ANSWERING, deny_again, link_answers
from menurut.reading.attribution.denying import answers_words, mark_denials, weigh_refusals
from menurut.reading.attribution.draft import Draft
from menurut.reading.attribution.finish import make_attributions
from menurut.reading.attribution.freeing import free_denials, part_joined
from menurut.reading.attribution.ground import Ground
from menurut.reading.attribution.learned import end_contents, find_seen, name_sources, without_doubted
from menurut.reading.attribution.leftopen import is_left_open
from menurut.reading.attribution.lexicon import Form, load_lexicon
from menurut.reading.attribution.marks import subject_after_mark
from menurut.reading.attribution.nesting import nest, nest_polls
from menurut.reading.attribution.nominal import find_nominal
from menurut.reading.attribution.passive import find_passive
from menurut.reading.attribution.placards import find_placard
from menurut.reading.attribution.promises import mark_promises
from menurut.reading.attribution.pruning import prune
from menurut.reading.attribution.quotations import find_quotations
from menurut.reading.attribution.speakers import find_others, find_spokesman
from menurut.reading.attribution.tails import is_closing
from menurut.reading.grammar.page import Page
from menurut.reading.grammar.phrases import Phrases
from menurut.types.attribution import Attribution
from menurut.types.gap import Gap
from menurut.types.mention import Mention

# Behind these verbs a clause begins; behind "menolak" its object does.
SPOKEN = frozenset({"say", "claim", "believe"})


def find_attributions(page: Page, mentions: tuple[Mention, ...]) -> tuple[tuple[Attribution, ...], tuple[Gap, ...]]:
    """Return the attributions in order of position, and a Gap for each that nobody answers for."""
    ground = Ground.of(page, Phrases.of(page, mentions), load_lexicon(page.article.language))
    ground.hits = find_cues(ground)
    ground.hit_starts = [hit.at for hit in ground.hits]
    ground.hit_ends = {
        hit.last for hit in ground.hits if (form := hit.form("active", "plain", "prep")) and form.entry.act in SPOKEN
    }
    drafts: list[Draft] = []
    for hit in ground.hits:
        draft = _read(ground, hit, drafts)
        if draft is not None:
            drafts.append(draft)
        elif hit.last > hit.at:
            drafts += [found for part in shorter(ground, hit) if (found := _read(ground, part, drafts))]
    drafts += find_credits(ground)
    drafts += find_quotations(ground, drafts)
    drafts = without_doubted(ground, prune(ground, drafts))
    drafts += find_seen(ground, drafts)
    name_sources(ground, drafts)
    end_contents(ground, drafts)
    drafts += find_others(ground, drafts)
    drafts.sort(key=lambda draft: (draft.at, draft.cue is None))
    fetch_back(ground, drafts)
    drafts = [draft for draft in drafts if draft.content or (draft.anaphoric and draft.act in ANSWERING)]
    drafts = [draft for draft in drafts if answers_words(ground, draft)]
    carry_on(ground, drafts)
    carry_back(ground, drafts)
    drafts = mark_promises(ground, drafts)
    mark_denials(ground, drafts)
    weigh_refusals(ground, drafts)
    turn_citations(ground, drafts)
    part_joined(ground, drafts)
    nest(drafts)
    nest_polls(ground, drafts)
    for draft in drafts:
        find_spokesman(ground, draft)
    link_answers(ground, drafts)
    free_denials(ground, drafts)
    deny_again(ground, drafts)
    answer_later(ground, drafts)
    return make_attributions(ground, drafts)


def _read(ground: Ground, hit: Hit, drafts: list[Draft]) -> Draft | None:
    """Return what the first frame that fits makes of a hit."""
    if ground.is_headline(hit.at) or is_left_open(ground, hit):
        return None
    closing = is_closing(ground, hit)
    forms = sorted(hit.forms, key=lambda form: form is not closing)
    for form in forms:
        draft = _frame(ground, hit, form, drafts, closes=form is closing)
        if draft is not None:
            return draft
    return None


def _frame(ground: Ground, hit: Hit, form: Form, drafts: list[Draft], *, closes: bool) -> Draft | None:
    if form.entry.placard:
        return find_placard(ground, hit, form)
    if form.entry.carrier:
        return find_carrier(ground, hit, form, drafts) or (
            find_active(ground, hit, form, drafts) if form.slot == "active" else None
        )
    if (charge := find_as_charged(ground, hit, form, drafts)) is not None:
        return charge
    if (quoted := find_quoted(ground, hit, form, drafts)) is not None:
        return quoted
    match form.slot:
        case "bare" | "nya":
            return find_closing(ground, hit, form)
        case "prep":
            return find_prepositional(ground, hit, form, drafts)
        case "passive":
            return find_passive(ground, hit, form, drafts)
        case "noun":
            return find_nominal(ground, hit, form, drafts)
        case "adverb":
            return find_adverb(ground, hit, form)
        case "active" | "plain":
            if closes and subject_after_mark(ground, hit) is None:
                return find_closing(ground, hit, form)
            return find_active(ground, hit, form, drafts)
