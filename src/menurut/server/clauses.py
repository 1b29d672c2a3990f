"""The article's own words for an event: from the trigger to the end of its clause."""

import re

# A comma inside 3,000 ends nothing, and neither does the full stop of 3.000: both need a space or a quotation mark after them.
_END = re.compile(r"""[.;:!?,](?=["”’')\s]|$)|["”](?=[\s,.]|$)|\s(?:--|[–—])\s|\n|\s…\s""")

# Shorter than this the first end is no clause yet ("membantah, kemarin, bahwa ...").
SHORT = 20
LONG = 180


def clause_at(words: str, trigger: str) -> str:
    """Return what `words` say from `trigger` to the end of its clause; the trigger alone where it is not among them.

    A denial that says no more than that it denies stands in another sentence than the event.

    >>> clause_at("Kestovia mengirim 3.000 peluru ke Orvel, kata Tamm.", "mengirim")
    'mengirim 3.000 peluru ke Orvel'
    """
    start = words.find(trigger)
    if start < 0:
        return trigger
    end = len(words)
    for match in _END.finditer(words, start):
        if match.start() - start >= SHORT or match.start() >= len(words) - 2:
            end = match.start()
            break
    clause = words[start:end].strip()
    if len(clause) <= LONG:
        return clause
    return clause[:LONG].rpartition(" ")[0] + " …"
