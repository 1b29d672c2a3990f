"""Citing: who is cited by a medium says what the medium reports.

[[Reuters]] melaporkan [[pasukan mundur]], mengutip [[pejabat Lumara]].     publisher ‹ Reuters ‹ pejabat Lumara
"""

from menurut.knowledge.media import names_in_credits
from menurut.reading.attribution.cues import Hit
from menurut.reading.attribution.draft import Draft
from menurut.reading.attribution.ground import Ground
from menurut.reading.attribution.lexicon import Form
from menurut.types.mention import Mention


def is_medium(ground: Ground, mention: Mention) -> bool:
    """Return whether a phrase names a medium: "Reuters", "surat kabar itu"."""
    words = [token.lower for token in ground.page.tokens_in(mention.span)]
    known = any(" ".join(words[first:]) in names_in_credits() for first in range(len(words)))
    return known or any(f" {medium} " in f" {' '.join(words)} " for medium in ground.lexicon.words.media)


def find_reporter(ground: Ground, hit: Hit, form: Form, cited: Mention, drafts: list[Draft]) -> Draft | None:
    """Return the medium's report right before the comma of "Reuters reported, | citing officials"; None where a medium is cited."""
    if form.slot != "active" or ground.lower(hit.at - 1) != "," or is_medium(ground, cited):
        return None
    for draft in drafts[-2:]:
        if draft.kind in ("prep", "tail") and draft.source is not None and is_medium(ground, draft.source):
            end = max(draft.source.span.end, draft.cue.end if draft.cue is not None else 0)
            if ground.page.index_at(end) == hit.at - 1:
                return draft
    return None


def turn_citations(ground: Ground, drafts: list[Draft]) -> None:
    """Put whoever a medium cites inside what it reports: "Mengutip pejabat Lumara, | Reuters melaporkan ..."."""
    for draft in drafts:
        if draft.fixed is not None and draft.entry is not None and draft.entry.carrier and draft.fixed.source is not None:
            draft.fixed.carrier = draft.fixed.carrier or is_medium(ground, draft.fixed.source)
        cites = draft.cue is not None and draft.cue.of(ground.page.text).lower() in ground.lexicon.words.carrier_actives
        if not (draft.carrier and cites) or draft.source is None or is_medium(ground, draft.source):
            continue  # "lapor televisi Lumara, | dikutip X": X is another medium
        report = next((one for one in drafts if one.cue is not None and draft.holds(one.cue) and one.source is not None), None)
        if report is not None and report.source is not None and report.content and is_medium(ground, report.source):
            draft.content, draft.fixed = list(report.content), report
            draft.carrier, report.carrier = False, True
