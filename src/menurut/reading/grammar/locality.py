"""Where somebody comes from, set off by commas behind his name: it does nothing itself.

Petani Kendeng[, Pati, Jawa Tengah], menolak pabrik itu.
seorang pria [di Orvel, Jerman], menyerahkan diri
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
    begins = _town_of_state(page, ending, comma, low)
    if begins is not None:
        return begins
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


def _town_of_state(page: Page, ending: Callable[[int], Iterable[Mention]], comma: int, low: int) -> int | None:
    """Return the preposition of "di Orvel, Jerman,": behind a town that something lies in, a state only says which; None where none is told so."""
    tokens, signs = page.layout.tokens, find_signs(page.article.language)
    state = next((one for one in ending(tokens[comma - 1].span.end) if _is_state(page, one)), None)
    at = page.index_at(state.span.start) - 1 if state is not None else low
    if at <= low or tokens[at].lower != ",":
        return None
    towns = [page.index_at(one.span.start) for one in ending(tokens[at - 1].span.end) if one.kind == "name"]
    return next((town - 1 for town in towns if town > low and signs.get(tokens[town - 1].lower) in PLACING), None)


def _is_state(page: Page, mention: Mention) -> bool:
    entries = find_entries(mention.span.of(page.text)) if mention.kind == "name" else ()
    return any(entry.precision in ACTING for entry in entries)


def _is_place(page: Page, mention: Mention) -> bool:
    entries = find_entries(mention.span.of(page.text)) if mention.kind == "name" else ()
    return bool(entries) and not any(entry.precision in ACTING for entry in entries)
