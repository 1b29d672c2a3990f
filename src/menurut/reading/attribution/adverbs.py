"""Adverbs by which nobody answers for a sentence: "reportedly", "allegedly", "konon", "kabarnya"."""

from menurut.reading.attribution.charges import find_charger
from menurut.reading.attribution.contents import skip_openers, trimmed
from menurut.reading.attribution.cues import Hit
from menurut.reading.attribution.draft import Draft, rule_of
from menurut.reading.attribution.ground import Ground
from menurut.reading.attribution.lexicon import Form
from menurut.reading.attribution.tails import find_cut


def find_adverb(ground: Ground, hit: Hit, form: Form) -> Draft | None:
    """Return the sentence around a hearsay adverb as an attribution of nobody; None where nothing stands around it."""
    window = ground.window(hit.at)
    first = skip_openers(ground, window.first, hit.at)
    last = find_cut(ground, hit, hit.last + 1, window.last)
    before = [] if ground.lower(hit.at - 1) in ground.function.relative else trimmed(ground, first, hit.at)
    content = [*before, *trimmed(ground, hit.last + 1, last)]
    if not content:
        return None
    source = find_charger(ground, hit, form.entry)
    return Draft(
        hit.at,
        ground.span(hit.at, hit.last + 1),
        form.entry.act,
        source,
        content,
        rule_of(ground, form.entry),
        "adverb",
        form.entry,
    )
