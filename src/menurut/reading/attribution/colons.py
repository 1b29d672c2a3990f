"""Words behind a colon: those of nobody that a phrase was found for, and those of the next line.

Dalam cuitan itu tertulis: | "..." |        Budi mengatakan dalam jumpa pers: (line) | "..." |
"""

from menurut.reading.attribution.around import run_on
from menurut.reading.attribution.contents import content_after
from menurut.reading.attribution.cues import Hit
from menurut.reading.attribution.draft import Draft, rule_of
from menurut.reading.attribution.ground import Ground
from menurut.reading.attribution.lexicon import CueEntry
from menurut.reading.attribution.openings import Opening
from menurut.types.attribution import Act
from menurut.types.span import Span


def find_unnamed(ground: Ground, hit: Hit, entry: CueEntry, act: Act) -> Draft | None:
    """Return the attribution of words behind a colon though no phrase for their speaker was found; None for other content."""
    window = ground.window(hit.at)
    if ground.lower(hit.last + 1) != ":" or ground.opening(hit.last + 2) < 0:
        return None
    content = run_on(ground, content_after(ground, hit, Opening(hit.last + 2, "quote"), window))
    return (
        Draft(hit.at, ground.span(hit.at, hit.last + 1), act, None, content, rule_of(ground, entry), "active", entry)
        if content
        else None
    )


def quotation_below(ground: Ground, hit: Hit) -> list[Span]:
    """Return the quotation that opens the next line, with but time, place and medium before the colon: "mengatakan dalam jumpa pers:"."""
    last = ground.sentence(hit.at).last
    number = ground.opening(last)
    if number < 0 or ground.lower(last - 1) != ":" or ground.has_verb(hit.last + 1, last):
        return []
    quote = ground.page.layout.quotes[number]
    return list(ground.runs.get(quote, (quote,)))
