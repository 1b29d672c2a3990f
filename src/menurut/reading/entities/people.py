"""Who is who by name: a figure for each full name, short names and nicknames given to the nearest that fits.

Saifullah Yusuf (Gus Ipul) ... Ipul      Prasetyo Hadi ... Pras      Kim Jong-un ... Kim
"""

from bisect import bisect_right, insort
from collections import defaultdict
from collections.abc import Iterable, Iterator

from menurut.knowledge.gazetteer import find_entries
from menurut.reading.entities.figures import Figure
from menurut.reading.entities.heads import is_head
from menurut.reading.entities.names import is_short_for, name_tokens
from menurut.reading.entities.phrase import Words
from menurut.reading.entities.portrait import Portrait
from menurut.reading.entities.senses import lowered, sense_at
from menurut.types.mention import Mention

# A name told only later is further than any told before.
FAR = 1_000_000
# How many letters a clipped name keeps at least ("Pras" for Prasetyo), and how many names of such a beginning are kept.
STEM = 4
CROWD = 12
# A nickname is no longer than this, in words.
NICKNAME = 3

# A person with the places, in order of reading, where told.
Known = tuple[Figure, list[int]]


def reclaim_names(portraits: list[Portrait], places: frozenset[str]) -> None:
    """Give a paper's or a town's name back to whom the article names in full by it ("Fajar Lubis ... Fajar").

    Not the name of a town that stands as one somewhere, which `places` are, nor that of one that only ends a person's name.
    """
    full = [one.name for one in portraits if one.sort == "person" and one.name and one.person is None]
    borne = {word for name in full if " " in name for word in name.casefold().split()}
    called = {name.casefold().split()[0] for name in full if " " in name} - places
    for one in portraits:
        town = one.sort == "place" and one.label.casefold() in called
        if town or (one.sort == "organisation" and one.sector == "JRN" and one.label.casefold() in borne):
            one.sort, one.name, one.key, one.country, one.sector = "person", one.label, None, None, None
            one.secondary, one.rules = (), []


class People:
    """The people of one article; `of_mention` by mention id, `holders` by the office told of them, `by_initials` by AHY and the like."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.figures: list[Figure] = []
        self.of_mention: dict[str, Figure] = {}
        self.holders: dict[str, list[Figure]] = {}
        self.by_initials: dict[str, Figure] = {}
        # Who bears a word in a name: no name is compared with all others.
        self._bearers: dict[str, dict[int, Known]] = {}
        self._stems: defaultdict[str, list[tuple[str, Known]]] = defaultdict(list)
        # Whom the article called by a short name before: it goes on to do so, whoever else of that name enters.
        self._called: dict[tuple[str, ...], Known] = {}

    def gather(self, drawn: list[tuple[Mention, Portrait]]) -> None:
        """Make a figure for each full name, then give the short ones to the nearest that fits."""
        named = []
        self._drop_namesakes(portrait for _, portrait in drawn if portrait.sort == "person" and portrait.name)
        for order, (mention, portrait) in enumerate(drawn):
            if portrait.sort == "person" and portrait.name:
                tokens = name_tokens(portrait.person.name if portrait.person else portrait.name, self.words.titles)
                named.append((order, mention, portrait, tokens))
        for order, mention, portrait, tokens in sorted(named, key=lambda one: (-len(one[3]), one[0])):
            if self._is_served(portrait, tokens):
                portrait.owner, portrait.name, portrait.sort = portrait.name, None, "role"
                continue
            known = self._find(portrait, tokens, order) or self._new()
            insort(known[1], order)
            self.of_mention[mention.id] = known[0]
            self._call(known, portrait, tokens)
            self._learn(known[0], portrait, tokens)

    def _drop_namesakes(self, portraits: Iterable[Portrait]) -> None:
        """Take the well-known person off a short name that somebody else of the article bears in full ("Lukas Anwar Mansur ... Anwar"),
        and off a full one that is a namesake's elsewhere.
        """
        by_name = [(one, name_tokens(one.name or "", self.words.titles)) for one in portraits]
        others = {tokens for one, tokens in by_name if one.namesake}
        bearers: dict[str, list[tuple[str, ...]]] = {}
        for _, tokens in by_name:
            for token in tokens if len(tokens) > 1 else ():
                bearers.setdefault(token, []).append(tokens)
        for one, tokens in by_name:
            known = name_tokens(one.person.name, self.words.titles) if one.person else ()
            if one.person is None:
                continue
            told = bearers.get(tokens[0], []) if len(tokens) == 1 else []
            if tokens in others or (told and not any(is_short_for(full, known) for full in told)):
                one.country = None if one.country in {held.country for held in one.person.tenures} else one.country
                one.person = None

    def _find(self, portrait: Portrait, tokens: tuple[str, ...], order: int) -> Known | None:
        if portrait.role is None and tokens in self._called:
            return self._called[tokens]
        bearers = {place: one for token in tokens for place, one in self._bearers.get(token, {}).items()}
        near = self._nearest(list(bearers.values()), tokens, order)
        clipped = len(tokens) == 1 and portrait.role is None and len(tokens[0]) >= STEM
        if near is None and clipped and not find_entries(tokens[0]):  # the town of Sudir is no short Sudirman
            near = next((one for name, one in self._stems.get(tokens[0][:STEM], ()) if name.startswith(tokens[0])), None)
        if near is not None and len(tokens) == 1 and portrait.role is None:
            self._called[tokens] = near
        return near

    def _is_served(self, portrait: Portrait, tokens: tuple[str, ...]) -> bool:
        """Whether a short name behind "pengacara" or "keluarga" is whom they serve: somebody told in full, not as such."""
        role = portrait.role
        if role is None or len(tokens) > 1 or role.word not in self.words.references.serving:
            return False
        return any(role.word not in figure.roles for figure, _ in self._bearers.get(tokens[0], {}).values())

    def _new(self) -> Known:
        figure = Figure(sort="person")
        self.figures.append(figure)
        return figure, []

    def _call(self, known: Known, portrait: Portrait, tokens: tuple[str, ...]) -> None:
        """Note by which names the figure is found."""
        figure = known[0]
        printed = name_tokens(portrait.name or "", self.words.titles) if portrait.person is not None else tokens
        for name in (tokens, printed, *self._nicknames(portrait)):
            if name not in figure.names:
                figure.names.append(name)
            for token in name:
                stem = token[:STEM]
                if len(name) > 1 and len(self._stems[stem]) < CROWD:
                    self._stems[stem].append((token, known))
                self._bearers.setdefault(token, {})[id(figure)] = known

    def _learn(self, figure: Figure, portrait: Portrait, tokens: tuple[str, ...]) -> None:
        for nick in portrait.nicknames:
            self.by_initials.setdefault(nick, figure)
        if portrait.role is not None:
            figure.roles.setdefault(portrait.role.word, portrait.role)
            self.holders.setdefault(portrait.role.word, []).append(figure)
        if portrait.country:
            figure.countries.setdefault(portrait.country, 0)
        if len(tokens) > 1:
            self.by_initials.setdefault("".join(token[0] for token in tokens).upper(), figure)
        elif portrait.name and portrait.name.isupper():
            self.by_initials.setdefault(portrait.name, figure)

    def _nicknames(self, portrait: Portrait) -> Iterator[tuple[str, ...]]:
        """Yield what brackets behind the name call the person ("Rika Lestari (Bu Tari)"): no party, state, office or number."""
        for nick in portrait.nicknames:
            words = nick.split()
            if len(words) <= NICKNAME and all(word[:1].isupper() and word.isalpha() for word in words):
                titled = words[0].lower() in self.words.titles.honorifics and len(words) > 1
                found = sense_at(nick, lowered(nick), 0, len(nick), self.words.table)
                if found is None or titled or not (found[2].proper or is_head(found[2])):
                    yield name_tokens(" ".join(words[titled:]), self.words.titles)

    def _nearest(self, people: list[Known], tokens: tuple[str, ...], order: int) -> Known | None:
        """Return the person so named, with the places where told: last told before, else first told after."""
        best: tuple[int, Known] | None = None
        for figure, orders in people:
            if not any(is_short_for(tokens, name) or is_short_for(name, tokens) for name in figure.names):
                continue
            at = bisect_right(orders, order)
            distance = order - orders[at - 1] if at else orders[0] - order + FAR
            if best is None or distance < best[0]:
                best = (distance, (figure, orders))
        return best[1] if best else None
