"""Whose words those before were, told by where they came from: "Budi dituding menyuap hakim. [Tudingan] itu datang dari [Rika]"."""

from menurut.reading.attribution.contents import skip_openers
from menurut.reading.attribution.cues import Hit
from menurut.reading.attribution.draft import Draft, rule_of
from menurut.reading.attribution.ground import Ground
from menurut.reading.attribution.lexicon import CueEntry
from menurut.reading.attribution.speaking import can_speak


def find_traced(ground: Ground, hit: Hit, entry: CueEntry) -> Draft | None:
    """Return the attribution of a noun that opens its sentence and points back; its content is fetched back. None where it is another."""
    if (
        skip_openers(ground, ground.window(hit.at).first, hit.at) != hit.at
        or ground.lower(hit.last + 1) not in ground.lexicon.words.pointing
    ):
        return None
    length = ground.matches("traced", hit.last + 2)
    source = ground.nearest(hit.last + 2 + length, hit.last + 2 + length) if length else None
    if source is None or not can_speak(ground, source):
        return None
    return Draft(hit.at, ground.span(hit.at, hit.last + 1), entry.act, source, [], rule_of(ground, entry), "traced", entry)
