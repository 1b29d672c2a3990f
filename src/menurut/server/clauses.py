"""The article's own words for an event: from the trigger to the end of its clause."""

import re

# A comma inside 3,000 ends nothing, and neither does the full stop of 3.000: both need a space or a quotation mark after them.
_END = re.compile(r"""[.;:!?,](?=["”’')\s]|$)|["”](?=[\s,.]|$)|\s(?:--|[–—])\s|\n|\s…\s""")

# Shorter than this the first end is no clause yet ("membantah, kemarin, bahwa ...").
SHORT = 20
LONG = 180


def clause_at(words: str, trigger: str) -> str:
    """Return what `words` say from `trigger` to the end of its clause; all of them where it is not among them.

    A denial that says no more than that it denies stands in another sentence than the event: its own words are shown, for a
    trigger alone ("supplied") would be somebody else's.

    >>> clause_at("Kestovia mengirim 3.000 peluru ke Orvel, kata Tamm.", "mengirim")
    'mengirim 3.000 peluru ke Orvel'
    """
    start = words.find(trigger)
    if start < 0:
        return shorten(words, LONG) or trigger
    end = len(words)
    for match in _END.finditer(words, start):
        if match.start() - start >= SHORT or match.start() >= len(words) - 2:
            end = match.start()
            break
    return shorten(words[start:end].strip(), LONG)


def shorten(words: str, longest: int) -> str:
    """Return words, or their beginning where they are many.

    >>> shorten("satu dua tiga", 9)
    'satu dua …'
    """
    return words if len(words) <= longest else words[:longest].rpartition(" ")[0] + " …"
