"""Provinces, regencies and cities of Indonesia by name: whoever heads one is told with it.

Gubernur | Maluku | Rika Lestari        Bupati | Purworejo | Rika Lestari        Kapolres Metro | Jakarta Pusat | Rika Lestari
"""

from collections.abc import Sequence
from functools import cache

from menurut.knowledge.states import forms_of, read_table

# "Daerah Istimewa Yogyakarta", "Kepulauan Siau Tagulandang Biaro".
LONGEST = 4


@cache
def region_names() -> frozenset[str]:
    """Return the names of all provinces, regencies and cities, short forms included, in lower case.

    >>> "purworejo" in region_names(), "kaltim" in region_names(), "rika" in region_names()
    (True, True, False)
    """
    rows = (*read_table("provinces.tsv"), *read_table("regencies.tsv"))
    return frozenset(form.lower() for name, others, *_ in rows for form in (name, *forms_of(others)))


def region_length(words: Sequence[str]) -> int:
    """Return how many of the lower-case words that `words` begins with are a region's name; 0 where none is.

    >>> region_length(("kepulauan", "riau", "rika")), region_length(("rika", "lestari"))
    (2, 0)
    """
    lengths = range(min(LONGEST, len(words)), 0, -1)
    return next((length for length in lengths if " ".join(words[:length]) in region_names()), 0)
