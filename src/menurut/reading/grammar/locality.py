"""Where somebody comes from, set off by commas behind his name: it does nothing itself.

Petani Kendeng[, Pati, Jawa Tengah], menolak pabrik itu.
buruh [di Cikarang, Bekasi], menuntut kenaikan upah
"""

from collections.abc import Callable, Iterable

from menurut.knowledge.gazetteer import find_entries
from menurut.reading.grammar.page import Page
from menurut.reading.grammar.placesigns import find_signs
from menurut.types.mention import Mention

# A state may act where a town only lies: "Menteri Budi, Lumara, dan ..." is a list.
ACTING = frozenset({"country"})
# The sorts of words that say where: "di", "dari".
PLACING = frozenset({"placing", "coming"})


def locality_before(page: Page, ending: Callable[[int], Iterable[Mention]], comma: int, low: int) -> int | None:
    """Return the token at which the places before the comma at `comma` begin, its comma or preposition; None where there are none.

    `ending` gives the phrases that end at a character; nothing before token `low` is looked at.
    """
    tokens = page.layout.tokens
    signs = find_signs(page.article.language)
    begins: int | None = None
    while comma > low:
        found = next((one for one in ending(tokens[comma - 1].span.end) if _is_place(page, one)), None)
        first = page.index_at(found.span.start) if found is not None else 0
        if found is None or first - 2 < low:
            break
        before = tokens[first - 1].lower
        if begins is not None and signs.get(before) in PLACING:
            return first - 1
        if before != ",":
            break
        begins = comma = first - 1
    return begins


def _is_place(page: Page, mention: Mention) -> bool:
    entries = find_entries(mention.span.of(page.text)) if mention.kind == "name" else ()
    return bool(entries) and not any(entry.precision in ACTING for entry in entries)
