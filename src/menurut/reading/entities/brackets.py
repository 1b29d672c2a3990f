"""Short forms that an article gives itself: "Komite Pemantau Anggaran (KPA)" is no Korean army.

A bracket whose letters begin the words in front of it says what they stand for in this article, whatever a table has.
"""

import re

from menurut.knowledge.organisations import Organisation
from menurut.reading.entities.senses import Sense, Table

# From the beginning of a word only, and no word without end: each letter would else be tried as a beginning.
_BRACKET = re.compile(
    r"(?<![\w'’-])((?:[A-Z][\w'’-]{0,40}\s+(?:dan\s+|of\s+|and\s+|the\s+|for\s+|untuk\s+)?){2,8})\(([A-Z]{2,8})\)"
)


def own_acronyms(text: str) -> dict[str, str]:
    """Return the short forms that brackets explain, with the words they stand for.

    >>> own_acronyms("Desakan datang dari Komite Pemantau Anggaran (KPA) kemarin.")
    {'KPA': 'Komite Pemantau Anggaran'}
    """
    found: dict[str, str] = {}
    for match in _BRACKET.finditer(text):
        words = [word for word in match[1].split() if word[:1].isupper()][-len(match[2]) :]
        if "".join(word[0] for word in words) == match[2]:
            found.setdefault(match[2], " ".join(words))
    return found


def with_own_acronyms(table: Table, text: str) -> Table:
    """Return `table` with the short forms that the article explains, each in the place of another body's of the same letters."""
    own: Table = {}
    for short, full in own_acronyms(text).items():
        key = short.lower()
        entries = table.get(key, ())
        same = [sense for _, form, sense in entries if form == short]
        if any(sense.organisation is None or full in {sense.organisation.name, *sense.organisation.forms} for sense in same):
            continue
        if not any(folded == full.lower() for folded, _, _ in table.get(full.split()[0].lower(), ())):
            body = Sense(form=short, rule="bracket", organisation=Organisation(full, None, None, ()))
            own[key] = ((key, short, body), *(entry for entry in entries if entry[1] != short))
    return table | own if own else table
