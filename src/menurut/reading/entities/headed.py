"""The body that somebody heads or serves, where the same word without it is an office of the state.

Presiden | KSPI -> LAB        FIFA | president -> no sector        Presiden | Rusia -> GOV, its own
"""

from menurut.reading.entities.phrase import Item, Words
from menurut.reading.entities.senses import Sense


def find_headed(items: tuple[Item, ...], head: int, words: Words) -> Sense | None:
    """Return the body right beside a title or in "president of FIFA"; None for another title, or a state's or a ministry's."""
    sense = items[head].sense
    title = sense.role.word if sense is not None and sense.role is not None else items[head].text.lower()
    if title not in words.references.chiefs and title not in words.references.officials:
        return None
    before = words.language == "en" and head > 0
    at = head - 1 if before else head + 1
    if not before and words.language == "en" and at < len(items) and items[at].sort == "preposition":
        at += 1
    beside = items[at].sense if at < len(items) else None
    if beside is None or beside.state or beside.is_state_body or beside.house:
        return None
    return beside if beside.organisation is not None or (beside.body and beside.body != "-") else None


def sector_of(body: Sense) -> str | None:
    """Return the sector of a body; None for one of no sector, as most between or beyond states are."""
    return body.organisation.sector if body.organisation is not None else body.body
