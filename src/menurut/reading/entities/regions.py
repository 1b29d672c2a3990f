"""Regions and cities of other states inside a phrase: whose office or body it is.

Kepolisian | Lancashire        Gubernur | Punjab | Salman Raza        governor of | Kano State        Lancashire | Police

The table of senses has few of them; the gazetteer has the others. What lies at home is told by other tables.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Sequence

from menurut.knowledge.gazetteer import GazetteerEntry, find_entries, find_place, fold, names_beginning
from menurut.languages.custom.codebook import BLOCS
from menurut.reading.entities.phrase import Item, Words
from menurut.reading.entities.senses import Sense, Table, sense_at
from menurut.reading.grammar.page import Page
from menurut.reading.grammar.placesigns import find_people, find_signs
from menurut.types.layout import Token
from menurut.types.span import Span

HOME = "IDN"
# No name of a region is printed with more words.
LONGEST = 5
WIDE = frozenset({"province", "area"})
# A city of fewer people is more often somebody's name or a firm's, where its name is one word; with more words it is at least a town.
FAMOUS = 200_000
TOWN = 15_000
# Bodies that are of a city by its name alone, and signs of such offices and people.
OF_CITIES = frozenset({"COP", "JUD", "LEG", "GOV"})
LOCAL = frozenset({"owned", "local", "local_offices"})

# An office in front of a name has no more words that matter.
OFFICE = 3

# How often each state is named in the article; asked for only where a name is known in several.
Told = Callable[[], Counter[str]]


def count_told(page: Page, lower: str, words: Words) -> Counter[str]:
    """Return how often an article names each state, by its name, adjective, seat or part; counted once an article."""
    known = words.told.get(lower)
    if known is None:
        capitals = (token.span.start for token in page.layout.tokens if token.text[0].isupper())
        found = (sense_at(page.text, lower, start, len(lower), words.table) for start in capitals)
        known = Counter(one[2].country for one in found if one is not None and one[2].country)
        words.told.clear()
        words.told[lower] = known
    return known


def find_region(tokens: Sequence[Token], at: int, text: str, told: Told, *, single: bool = False) -> tuple[int, str] | None:
    """Return where the longest region of several words ends that begins at token `at`, as a token, and its state; None where none does.

    "Waziristan Utara", "New South Wales"; of one word what has a hyphen ("KwaZulu-Natal"), and others only if `single`.
    """
    if not tokens[at].text[0].isupper():
        return None
    names = names_beginning(fold(tokens[at].text).partition(" ")[0])
    for end in range(min(at + LONGEST, len(tokens)), at, -1) if names else ():
        key = fold(text[tokens[at].span.start : tokens[end - 1].span.end])
        if (
            (single or " " in key)
            and key in names
            and tokens[end - 1].text[0].isupper()
            and tokens[end - 1].sentence == tokens[at].sentence
        ):
            country = _choose([one for one in names[key] if one.precision in WIDE and one.doubt is None], told)
            return (end, country) if country is not None else None
    return None


def state_behind(page: Page, place: Span, lower: str, table: Table) -> str | None:
    """Return the state named behind a place and its comma where it has one of that name: "Tripoli, | Lebanon"."""
    tokens, at = page.layout.tokens, page.index_at(place.end)
    if at + 1 >= len(tokens) or tokens[at].text != ",":
        return None
    found = sense_at(page.text, lower, tokens[at + 1].span.start, len(lower), table)
    state = found[2].state if found is not None else None
    return state if state is not None and find_place(place.of(page.text), country=state) is not None else None


def state_of_name(name: str, told: Told) -> str | None:
    """Return the state of the likeliest place of a name behind "di", of regions and large cities the one in a state that the article names; None where none is known."""
    entries = [one for one in find_entries(name) if one.doubt is None or one.precision in WIDE]
    if not entries or entries[0].country == HOME or entries[0].precision == "country":
        return entries[0].country if entries else None
    rivals = [one for one in entries if one is entries[0] or one.precision in WIDE or one.population >= FAMOUS]
    return _choose(rivals, told) or entries[0].country


def office_before(page: Page, phrase: Span, lower: str, words: Words) -> Item | None:
    """Return the office or body that ends right in front of an Indonesian phrase ("Gubernur | Punjab Salman Raza"); None where none does."""
    tokens, first = page.layout.tokens, bisect_right(page.starts, phrase.start) - 1
    if words.language != "id" or first < 1:
        return None
    end = tokens[first - 1].span.end
    for back in range(first - 1, max(-1, first - 1 - OFFICE), -1):
        start = tokens[back].span.start
        if tokens[back].sentence != tokens[first].sentence:
            return None
        found = sense_at(page.text, lower, start, end, words.table)
        if found is not None and found[0] == end:
            return Item(Span(start, end), page.text[start:end], "sense", found[2])
    return None


def part_regions(items: Sequence[Item], before: Item | None, words: Words, told: Told) -> list[Item]:
    """Return the items with the regions and cities of other states taken off the names beside offices and bodies.

    `before` is what stands in front of the first item, outside of the phrase.
    """
    parted = [] if before is None else [before]
    around = [*parted, *items]
    for at in range(len(parted), len(around)):
        plain = around[at].sort == "name" and around[at].sense is None
        parted.extend((_part if words.language == "id" else _part_whole)(around, at, words, told) if plain else (around[at],))
    return parted[before is not None :]


def _part(items: Sequence[Item], at: int, words: Words, told: Told) -> tuple[Item, ...]:
    """Part an Indonesian name behind an office or a body: "Gubernur | Punjab Salman Raza"."""
    item = items[at]
    parts = item.text.split()
    for length in range(min(LONGEST, len(parts)), 0, -1) if at else ():
        name = " ".join(parts[:length])
        country = _state_of(name, items[at - 1], _two(items, at - 1), words, told, whole=length == len(parts))
        if country is None or not item.text.startswith(name):
            continue
        first = Span(item.span.start, item.span.start + len(name))
        region = _region(first, name, country)
        if length == len(parts):
            return (region,)
        rest = Span(first.end + 1, item.span.end)
        return region, Item(rest, item.text[len(name) + 1 :], "name")
    return (item,)


def _part_whole(items: Sequence[Item], at: int, words: Words, told: Told) -> tuple[Item, ...]:
    """Part an English name that is a region's, in front of what is of it or behind "of": "Lancashire | Police"."""
    item = items[at]
    for beside in (at + 1, at - 2 if at > 1 and items[at - 1].sort == "preposition" else -1):
        if 0 <= beside < len(items):
            country = _state_of(item.text, items[beside], "", words, told, whole=True)
            if country is not None:
                return (_region(item.span, item.text, country),)
    return (item,)


def _region(span: Span, name: str, country: str) -> Item:
    return Item(span, name, "sense", Sense(form=name, rule=f"gazetteer#{name}", part=country))


def _two(items: Sequence[Item], at: int) -> str:
    """Return the words of an item and of the one before: "negara bagian"."""
    return " ".join(one.text.lower() for one in items[max(0, at - 1) : at + 1])


def _state_of(name: str, beside: Item, pair: str, words: Words, told: Told, *, whole: bool) -> str | None:
    """Return the state of the region or city of that name whose office, body or people stand beside it; None where it is none."""
    sense, signs = beside.sense, find_signs(words.language)
    alone = beside.text.lower()
    local = not {signs.get(one) for one in (alone, pair, *(f"{alone} {of}" for of in words.references.of_which))}.isdisjoint(LOCAL)
    heads = (
        sense is not None and not sense.organisation and bool(sense.role or sense.body or sense.group is not None or sense.place)
    )
    if not (local or heads):
        return None
    entries = find_entries(name)
    if not entries or any(one.country == HOME for one in entries):
        return None
    body = sense is not None and sense.body in OF_CITIES
    borne = " " not in fold(name) and _is_borne(name, words)
    governs = sense is not None and sense.role is not None and sense.role.sector == "GOV" and not borne
    regions = [one for one in entries if one.precision in WIDE]
    firm = [one for one in regions if one.doubt is None and not borne]
    if firm or not (local or body):
        return _namesakes(entries, firm, told) or _choose(firm, told)
    if regions and whole and (governs or (sense is not None and sense.body)):
        return _choose(regions, told)  # "Kent Police", though people are called so
    cities = _large(entries, name) if not borne or (body and whole) else []
    return _choose(cities, told) if _may_be_told(cities, told) else None


def _namesakes(entries: Sequence[GazetteerEntry], regions: Sequence[GazetteerEntry], told: Told) -> str | None:
    """Return the state that the article names of the only towns of a region's name, where it names none of the region's: "Suffolk University"."""
    own = {one.country for one in regions}
    towns = {one.country for one in entries if one.population >= TOWN} - own
    if not towns or not own:
        return None
    named = told()
    meant = {state for state in towns if state is not None and named[state]}
    return meant.pop() if len(meant) == 1 and not any(named[state] for state in own if state) else None


def _large(entries: Sequence[GazetteerEntry], name: str) -> list[GazetteerEntry]:
    """Return the cities that papers name without their state."""
    least = TOWN if " " in fold(name) else FAMOUS
    return [one for one in entries if one.precision == "city" and one.doubt is None and one.population >= least]


def _may_be_told(cities: Sequence[GazetteerEntry], told: Told) -> bool:
    """Whether an article names the state of one of the cities, or no state but that at home: Palma is not Spain's beside Mozambique alone."""
    named = {state for state in told() if state != HOME and state not in BLOCS}
    return not named or not named.isdisjoint({one.country for one in cities})


def _is_borne(name: str, words: Words) -> bool:
    """Whether people are called so: "Austin", "Victoria"."""
    known = words.classes.get(name.lower())
    return name.lower() in find_people(words.language) | words.titles.given or (known is not None and known.name == "PERSON")


def _choose(entries: Sequence[GazetteerEntry], told: Told) -> str | None:
    """Return the state of the first entry, of those in states that the article names where there are some; None at home and beyond states."""
    states = [one.country for one in entries if one.country]
    if not states or HOME in states:
        return None
    if len(set(states)) > 1:
        counts = told()
        return max(states, key=lambda one: counts[one])
    return states[0]
