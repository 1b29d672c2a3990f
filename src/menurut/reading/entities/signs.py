"""What in an article points to the state of somebody whose words name none.

    Di Beijing, juru bicara Kementerian Luar Negeri | ...    opening: CHN
    Lumara menuduh ... Menteri Luar Negeri Kadri Saar ...    near: LUM
    Lumara menolak. Menteri Luar Negeri Kadri Saar ...       before: LUM

Each sign is a number for each state, between 0 and 1. home.py weighs them; nothing here decides.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

from menurut.knowledge.gazetteer import find_entries
from menurut.knowledge.media import find_agency, find_outlet
from menurut.reading.entities.cast import Cast
from menurut.reading.entities.figures import Figure
from menurut.reading.entities.lexicon import read_roles, read_sectors
from menurut.reading.entities.origins import find_origins, told_in
from menurut.reading.entities.regions import count_told, find_region, state_behind, state_of_name
from menurut.reading.entities.senses import lowered, sense_at
from menurut.types.layout import Token
from menurut.types.mention import Mention
from menurut.types.span import Span

# Bodies between or beyond states: no story's state.
BLOCS = frozenset({"IGO", "NGO", "MNC", "ISM", "IMG"})

# What an Indonesian or English outlet's readers take for granted, against mentions counted in the text.
OUTLET_WEIGHT = 2

# What a mention of each sort weighs as a sign of where the story plays: whom it is about travels, a town does not.
SCENE_WEIGHTS = {"place": 3.0, "state": 1.0, "organisation": 0.7, "group": 1.0, "person": 0.4, "role": 0.7, "document": 0.3}

# Where the agencies and stations have their seats that report from everywhere.
WIRED = frozenset({"GBR", "USA", "FRA"})

# How many words into a sentence "Di Beijing" may stand.
OPENING = 3

# Who ends at a word is one of so many mentions before the next.
NESTED = 6

# How many mentions back a state told before is looked for: more than two sentences of news hold.
MENTIONS = 100

# State by name of sign, then by code.
Signs = dict[str, dict[str, float]]


class SignReader:
    """Reads the signs of one article's figures; countries settled meanwhile count for those that come later."""

    def __init__(self, cast: Cast) -> None:
        self.cast = cast
        self.lower = lowered(cast.page.text)
        self.told = sorted(cast.told, key=_start_of)
        self.home = outlet_state(cast)
        envoys = [one for one in cast.figures if not cast.words.references.envoys.isdisjoint(one.roles.keys() | one.heads)]
        self.origins = find_origins(cast, self.lower)
        embassies = [one for one in cast.figures if not cast.words.references.embassies.isdisjoint(one.heads)]
        self.embassies = self._told_with(embassies)
        self.aside = self._told_with(envoys) | told_in(cast, self.origins) | self._destinations()
        self.common = self._common_signs(self.aside)

    def read(self, figure: Figure, *, local: bool = False) -> Signs:
        """Return the signs of a figure with mentions: those of the article and those around its first mention.

        Of who belongs to where the story plays (`local`) an embassy near by tells nothing.
        """
        start = figure.mentions[0].span.start
        rivals = self.rivals(figure)
        aside = self.aside | self._told_with(rivals) if rivals else self.aside
        return {
            **(self._common_signs(aside) if rivals else self.common),
            **self._near(figure, start, aside | self.embassies if local else aside),
            "opening": self._opening(start),
            "before": self._before(start),
            "unplaced": self._unplaced(start),
            "scene": self._scene(start),
            "joined": self._joined(figure, start),
            "home": dict.fromkeys(filter(None, (portrait.home for portrait in figure.portraits)), 1.0),
        }

    def _destinations(self) -> frozenset[str]:
        """Return the mentions of states and places somebody goes to, sends something to or hears from: "mengirim pasukan ke [Orvel]"."""
        told = (one for one, figure in self.told if figure.sort in {"state", "place"} and one.span.start > 0)
        return frozenset(one.id for one in told if self._is_far(self.cast.page.index_at(one.span.start)))

    def _is_far(self, at: int) -> bool:
        """Return whether the state named at a token is somewhere else: "kunjungan ke | Orvel", "rejected a request from | Lumara"."""
        tokens, references = self.cast.page.layout.tokens, self.cast.words.references
        if self.cast.words.language == "id":
            return tokens[at - 1].lower in references.towards
        at -= tokens[at - 1].tag == "DET"
        return at > 1 and tokens[at - 1].lower in references.coming and tokens[at - 2].lower in references.elsewhere

    def rivals(self, figure: Figure) -> list[Figure]:
        """Return who holds the same office of another state: whoever "Menhan" meets as "Menhan Australia" is none of Australia's."""
        posts = read_roles(self.cast.words.language).posts.keys() & figure.roles.keys()
        if not posts or figure.former:
            return []
        return [one for one in self.cast.figures if one is not figure and one.is_person and not posts.isdisjoint(one.roles)]

    def _told_with(self, figures: list[Figure]) -> frozenset[str]:
        """Return the mentions of foreign counterparts, and those of states inside: they tell nothing of who they are told with."""
        found: set[str] = set()
        for figure in figures:
            if figure.country is None or figure.country in BLOCS or figure.country == self.home or figure.former:
                continue
            for mention in figure.mentions:
                found.add(mention.id)
                low = bisect_left(self.told, mention.span.start, key=_start_of)
                high = bisect_left(self.told, mention.span.end, key=_start_of)
                found.update(inner.id for inner, told in self.told[low:high] if told.country == figure.country)
        return frozenset(found)

    def _common_signs(self, aside: frozenset[str]) -> Signs:
        """Return the signs of the whole article but what stands `aside`: share of mentions, first, filed from, and the places told."""
        counts = count_states(self.cast, aside)
        total = sum(counts.values())
        first = next(
            (
                one.country
                for mention, one in self.told
                if one.country and one.country not in BLOCS and not _is_wire(one) and mention.id not in aside
            ),
            None,
        )
        filed = _filed_from(self.cast)
        places: dict[str, float] = {}
        for figure in self.cast.figures:
            if figure.sort == "place" and figure.country:
                places[figure.country] = places.get(figure.country, 0) + len(figure.mentions)
        told = sum(places.values()) + 1
        return {
            "share": {state: count / total for state, count in counts.items()},
            "first": {first: 1.0} if first else {},
            "filed": {filed: 1.0} if filed else {},
            "onscene": {filed: 1.0} if filed and self._is_filed_on_scene(filed) else {},
            "places": {state: count / told for state, count in places.items()},
        }

    def _is_filed_on_scene(self, filed: str) -> bool:
        """Whether the dateline is where the story plays: any English one, else one with a state abroad behind its town ("ORVEL, Lumara (AP) —")."""
        dateline = self.cast.page.layout.dateline
        place = dateline.place.of(self.cast.page.text) if dateline is not None and dateline.place is not None else ""
        return self.cast.words.language == "en" or ("," in place and filed != self.home)

    def _near(self, figure: Figure, start: int, aside: frozenset[str]) -> Signs:
        """Return the states told before, in the sentence or the one before; the last one of the sentence."""
        number = self._sentence(start)
        signs: Signs = {"near": {}, "here": {}, "last": {}}
        if number < 0:
            return signs
        sentences = self.cast.page.layout.sentences
        floor, here = sentences[max(0, number - 1)].start, sentences[number].start
        latest = None
        until = bisect_left(self.told, start, key=_start_of)
        first = max(bisect_left(self.told, floor, key=_start_of), until - MENTIONS)
        for mention, other in self.told[first:until]:
            telling = other.sector != "JRN" and other is not figure and mention.id not in aside
            if other.country and other.country not in BLOCS and telling:
                if mention.span.start >= here:
                    signs["here"][other.country] = 1.0
                    latest = other.country
                else:
                    signs["near"][other.country] = 1.0
        if latest is not None:
            signs["last"][latest] = 1.0
        return signs

    def around(self, mention: Mention) -> str | None:
        """Return the state of the longer phrase that begins with the mention ("Kementerian Kesehatan | Lumara"); None where none does."""
        for other, figure in self.told[bisect_left(self.told, mention.span.start, key=_start_of) :]:
            if other.span.start != mention.span.start:
                break
            if other.span.end > mention.span.end and figure.country:
                return figure.country
        return None

    def _joined(self, figure: Figure, start: int) -> dict[str, float]:
        """Return the state of the body that "and" joins to one: "[the Lumaran army] and the Northern Front"."""
        tokens, at = self.cast.page.layout.tokens, self.cast.page.index_at(start)
        at -= at > 0 and tokens[at - 1].tag == "DET"
        if figure.sort != "organisation" or at < 2 or tokens[at - 1].lower not in self.cast.words.references.joining:
            return {}
        low = bisect_left(self.told, start, key=_start_of)
        before = (one for mention, one in self.told[max(0, low - NESTED) : low] if mention.span.end == tokens[at - 2].span.end)
        first = next((one for one in before if one.sort == "organisation" and one.country not in BLOCS), None)
        return {first.country: 1.0} if first is not None and first.country else {}

    def _opening(self, start: int) -> dict[str, float]:
        """Return the state of the place that opens the sentence ("Di Beijing, juru bicara ...")."""
        number = self._sentence(start)
        if number < 0:
            return {}
        placing = self.cast.words.references.placing
        tokens = self.cast.page.sentence_tokens(number)
        for at, token in enumerate(tokens[:OPENING]):
            if token.lower in placing and at + 1 < len(tokens) and tokens[at + 1].span.start < start:
                state = self.state_at(tokens[at + 1].span.start)
                return {state: 1.0} if state else {}
        return {}

    def _before(self, start: int) -> dict[str, float]:
        """Return the state that the sentence before begins with, for who begins the next one: "Lumara menolak. Menlu Rika Lestari ..."."""
        number = self._sentence(start)
        if number < 1 or start > self.cast.page.layout.sentences[number].start:
            return {}
        opening = self.cast.page.layout.sentences[number - 1].start
        for mention, figure in self.told[bisect_left(self.told, opening, key=_start_of) :]:
            if mention.span.start != opening:
                break
            if figure.sort == "state" and figure.country:
                return {figure.country: 1.0}
        return {}

    def _unplaced(self, start: int) -> dict[str, float]:
        """Return the readers' own state for whom an article opens with before it tells of any: "Pemerintah menolak usul Lumara"."""
        until = bisect_left(self.told, start, key=_start_of)
        placed = any(one.country and one.country not in BLOCS and one.country != self.home for _, one in self.told[:until])
        return {self.home: 1.0} if self.home and not placed and self._sentence(start) == 0 else {}

    def _scene(self, start: int) -> dict[str, float]:
        """Return the states of the places in which the sentence plays: "Polisi menangkap lima orang | di Orvel"."""
        number, references = self._sentence(start), self.cast.words.references
        sorts = read_sectors(self.cast.words.language).places
        tokens = self.cast.page.sentence_tokens(number) if number >= 0 else ()
        placed = (past_sorts(tokens, at + 1, sorts) for at, one in enumerate(tokens[:-1]) if one.lower in references.inside)
        states = (self.state_at(tokens[at].span.start) for at in placed)
        return {state: 1.0 for state in states if state}

    def state_at(self, start: int) -> str | None:
        """Return the state of the place named at `start`, which the comma behind it may tell; None where none is."""
        text = self.cast.page.text
        found = sense_at(text, self.lower, start, len(text), self.cast.words.table)
        token = self.cast.page.token_over(start)
        tokens = self.cast.page.layout.tokens
        region = find_region(tokens, self.cast.page.index_at(start), text, self._named) if token is not None else None
        if region is not None and (found is None or tokens[region[0] - 1].span.end > found[0]):
            return region[1]  # "di South Kivu", "in New South Wales"
        if found is not None:
            sense = found[2]
            return sense.state or self._behind(start, found[0]) or sense.seat or sense.part
        if token is None or not token.text[:1].isupper():
            return None
        return self._behind(start, token.span.end) or state_of_name(token.text, self._named)

    def _behind(self, start: int, end: int) -> str | None:
        return state_behind(self.cast.page, Span(start, end), self.lower, self.cast.words.table)

    def _named(self) -> Counter[str]:
        """Return how often the article names each state."""
        return count_told(self.cast.page, self.lower, self.cast.words)

    def _sentence(self, start: int) -> int:
        token = self.cast.page.token_over(start)
        return token.sentence if token is not None else -1


def past_sorts(tokens: Sequence[Token], at: int, sorts: Sequence[str]) -> int:
    """Return where the name of a place begins behind what sort of place it is: "di | kota | Orvel", "di | negara bagian | Kerala"."""
    while at + 1 < len(tokens):
        pair = f"{tokens[at].lower} {tokens[at + 1].lower}" in sorts and at + 2 < len(tokens)
        if not pair and tokens[at].lower not in sorts:
            break
        at += 1 + pair
    return at


def outlet_state(cast: Cast) -> str | None:
    """Return the state that the publisher's readers take for granted."""
    publisher = cast.page.article.publisher
    outlet = find_outlet(publisher) if publisher else None
    return outlet.country if outlet else ("IDN" if cast.page.article.language == "id" else None)


def count_states(cast: Cast, aside: frozenset[str]) -> dict[str, float]:
    """Return how often each state is told in the article, by any sign that stands not `aside`, with the outlet's own on top."""
    counts: dict[str, float] = {}
    for figure in cast.figures:
        country = figure.country
        told = sum(mention.id not in aside for mention in figure.mentions)
        if country and told and country not in BLOCS and not _is_wire(figure):
            counts[country] = counts.get(country, 0) + told * SCENE_WEIGHTS.get(figure.sort, 0.3)
    country = outlet_state(cast)
    if country:
        counts[country] = counts.get(country, 0) + OUTLET_WEIGHT
    return counts


def _is_wire(figure: Figure) -> bool:
    """Return whether a figure is an agency or station that reports from everywhere: "told | Reuters" tells nothing of where the story plays."""
    names = (portrait.label for portrait in figure.portraits) if figure.sector == "JRN" else ()
    found = (find_agency(name) or find_outlet(name) for name in names)
    return any(one is not None and one.state is not True and one.country in WIRED for one in found)


def _filed_from(cast: Cast) -> str | None:
    """Return the state of the dateline's place; None where there is none, no table knows it, or much is filed from there about others."""
    dateline = cast.page.layout.dateline
    if dateline is None or dateline.place is None:
        return None
    name = dateline.place.of(cast.page.text)
    between = name.casefold() in cast.words.references.seats and any(one.country == "IGO" for one in cast.figures)
    if between or name.casefold() in cast.words.references.bureaus:
        return None
    parts = [part.strip() for part in name.split(",")]
    told = next((state for part in reversed(parts) if (state := _told_state(part, cast))), None)
    entry = next(iter(find_entries(parts[0])), None) if told is None else None
    return entry.country if entry is not None else told


def _told_state(name: str, cast: Cast) -> str | None:
    """Return the state whose name, capital or part `name` is, as it stands in a dateline: "Yunani", "Texas"."""
    found = sense_at(name, lowered(name), 0, len(name), cast.words.table)
    return found[2].country if found is not None and found[2].country not in BLOCS else None


def _start_of(told: tuple[Mention, Figure]) -> int:
    return told[0].span.start
