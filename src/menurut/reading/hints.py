"""What the lexicons say of each word, for the model to weigh: which may tell an event, which may carry an attribution.

    Rusia menuduh Ukraina menyerang         events: -, ACCUSE, -, ASSAULT      cues: -, allege, -, -

The model learned when such a word tells something and when it does not; a word that no lexicon has, it must know by itself.
"""

from menurut.reading.attribution.cues import find_cues
from menurut.reading.attribution.ground import Ground
from menurut.reading.attribution.lexicon import load_lexicon
from menurut.reading.events.triggers import find_triggers
from menurut.reading.grammar.page import Page
from menurut.reading.grammar.phrases import Phrases
from menurut.types.analysis import Hints


def find_hints(page: Page) -> Hints:
    """Return a label for each token: a PLOVER type, with "?" where its frame is weak; an act, or "carrier"; "" for none."""
    events = [""] * len(page.layout.tokens)
    for trigger in find_triggers(page):
        doubtful = trigger.frame.weak or trigger.frame.strict
        events[trigger.first : trigger.last + 1] = [trigger.frame.type + ("?" if doubtful else "")] * (
            trigger.last + 1 - trigger.first
        )
    cues = [""] * len(page.layout.tokens)
    for hit in find_cues(Ground.of(page, Phrases.of(page, ()), load_lexicon(page.article.language))):
        entry = hit.forms[0].entry
        cues[hit.at : hit.last + 1] = ["carrier" if entry.carrier else entry.act] * (hit.last + 1 - hit.at)
    return Hints(events=tuple(events), cues=tuple(cues))
