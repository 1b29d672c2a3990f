"""Short forms that an article gives itself: "Komite Pemantau Anggaran (KPA)" is no Korean army.

A bracket whose letters begin the words in front of it says what they stand for in this article, whatever a table has.
"""

import re
from functools import cache

from menurut.knowledge.organisations import Organisation, organisations
from menurut.reading.entities.senses import Sense, Table, lowered, sense_at

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
        if _is_thing(full, table):
            own[key] = _meaning(table | own, short, Sense(form=short, rule="bracket", thing=True))
            continue
        if any(sense.organisation is None or full in {sense.organisation.name, *sense.organisation.forms} for sense in same):
            continue
        if not any(folded == full.lower() for folded, _, _ in table.get(full.split()[0].lower(), ())):
            body = Sense(form=short, rule="bracket", organisation=Organisation(full, None, _sector_of(full, text, table), ()))
            own[key] = _meaning(table | own, short, body)
    for short, other in _doubtful():
        if short in text and short.lower() in table and any(form in text for form in (other.name, *other.forms)):
            sense = Sense(form=short, rule=f"organisations.tsv#{other.name}", organisation=other)
            own[short.lower()] = _meaning(table | own, short, sense)
    return table | own if own else table


def _is_thing(full: str, table: Table) -> bool:
    """Return whether the words begin with one that heads no body's name: "Pajak Bumi dan Bangunan (PBB)" is a tax."""
    found = sense_at(full, full.lower(), 0, len(full), table)
    return found is not None and found[2].thing


def _sector_of(full: str, text: str, table: Table) -> str | None:
    """Return what a body is by the word that opens or ends its name, or stands before it: "Federasi Pekerja Suluh", "PT | Bumi Laut Prima"."""
    start = text.find(full)
    if start < 0:
        return None
    lower, end = lowered(text), start + len(full)
    for at in (start, start + full.rfind(" ") + 1, text.rfind(" ", 0, max(0, start - 1)) + 1):
        found = sense_at(text, lower, at, end, table)
        sense = found[2] if found is not None else None
        sector = (sense.body or (sense.organisation.sector if sense.organisation else None)) if sense is not None else None
        if sector not in {None, "-"}:
            return sector
    return None


def _meaning(table: Table, short: str, sense: Sense) -> tuple[tuple[str, str, Sense], ...]:
    """Return what begins with the letters `short`, which alone now mean `sense`."""
    entries = table.get(short.lower(), ())
    longer = tuple(entry for entry in entries if len(entry[0]) > len(short))
    return (*longer, (short.lower(), short, sense), *(one for one in entries if one[1] != short and one not in longer))


@cache
def _doubtful() -> tuple[tuple[str, Organisation], ...]:
    """Return the letters that are another body's unless the article names this one in full: BPN, the land agency or a campaign team."""
    return tuple((short, body) for body in organisations() for short in body.doubtful)
