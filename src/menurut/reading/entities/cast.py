"""Give every mention that names or describes somebody to one Figure, in order of reading.

    people by name first (full names, then short ones), then in order: states, bodies, groups, bare offices, "negara itu"

Names come first because a headline says "Saar" before the text says "Menlu Estonia Kadri Saar".
"""

from menurut.reading.entities.appositions import add_office
from menurut.reading.entities.draw import draw
from menurut.reading.entities.figures import Figure
from menurut.reading.entities.lexicon import read_roles, read_sectors
from menurut.reading.entities.names import initials, is_short_for, name_tokens
from menurut.reading.entities.phrase import Words, cut_phrase, find_headlines, words_of
from menurut.reading.entities.pointing import find_pointed
from menurut.reading.entities.portrait import Portrait
from menurut.reading.entities.senses import lowered
from menurut.reading.grammar.page import Page
from menurut.types.mention import Mention
from menurut.types.span import Span


class Cast:
    """The figures of one article; `of_mention` by mention id, `told` in order of reading, `theirs` are "negaranya" and the like."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.words: Words = words_of(page.article.language)
        self.figures: list[Figure] = []
        self.by_key: dict[str, Figure] = {}
        self.of_mention: dict[str, Figure] = {}
        self.told: list[tuple[Mention, Figure]] = []
        self.headlines = find_headlines(page)
        self.theirs: list[Mention] = []
        self._people: dict[str, Figure] = {}

    def gather(self, mentions: tuple[Mention, ...]) -> None:
        """Fill the cast from all mentions but pronouns."""
        drawn = self._draw(mentions)
        self._gather_people(drawn)
        for order, (mention, portrait) in enumerate(drawn):
            if portrait.possessed and portrait.head.removesuffix("nya") in read_sectors(self.words.language).pointers["state"]:
                self.theirs.append(mention)
                continue
            figure = self._people.get(mention.id)
            rule = "name"
            if figure is None:
                figure, rule = self._find(portrait)
            if figure is None:
                continue
            figure.add(mention, portrait, order, rule)
            self.of_mention[mention.id] = figure
            self.told.append((mention, figure))
            for key in figure.keys:
                self.by_key.setdefault(key, figure)

    def _draw(self, mentions: tuple[Mention, ...]) -> list[tuple[Mention, Portrait]]:
        """Return the portraits, leaving out pieces of a longer name ("York" in "New York Times")."""
        lower = lowered(self.page.text)
        whole: list[Span] = []
        drawn = []
        capitals = {word for mention in mentions if mention.kind == "name" for word in mention.span.of(self.page.text).split()}
        for mention in mentions:
            if mention.kind == "pronoun":
                continue
            whole = [span for span in whole if span.end > mention.span.start]
            if any(span.covers(mention.span) and span != mention.span for span in whole):
                continue
            own = max((span.end for span in whole if span.start < mention.span.start), default=mention.span.start)
            named = mention.kind == "name" or mention.span.of(self.page.text) in capitals
            phrase = cut_phrase(
                self.page,
                Span(own, mention.span.end),
                self.words,
                lower,
                named=named,
                headline=self.sentence_of(mention) in self.headlines,
            )
            for part in phrase.parts:
                whole.extend(item.span for item in part if item.sense is not None and " " in item.text)
            portrait = draw(phrase, self.words)
            if portrait is not None:
                portrait.former = portrait.former or self._is_former(mention)
                if portrait.sort == "person" and portrait.role is None:
                    add_office(self.page, self.words, lower, mention, portrait)
                drawn.append((mention, portrait))
        return drawn

    def sentence_of(self, mention: Mention) -> int:
        """Return the number of the sentence a mention stands in; -1 outside of prose."""
        token = self.page.token_over(mention.span.start)
        return token.sentence if token is not None else -1

    def _is_former(self, mention: Mention) -> bool:
        at = self.page.index_at(mention.span.start) - 1
        if at < 0:
            return False
        sense = self.words.table.get(self.page.layout.tokens[at].lower, ())
        return any(one.former and folded == self.page.layout.tokens[at].lower for folded, _, one in sense)

    def _gather_people(self, drawn: list[tuple[Mention, Portrait]]) -> None:
        """Make a figure for each full name, then give the short ones to the nearest that fits."""
        named = []
        for order, (mention, portrait) in enumerate(drawn):
            if portrait.sort == "person" and portrait.name:
                tokens = name_tokens(portrait.person.name if portrait.person else portrait.name, self.words.titles)
                named.append((order, mention, portrait, tokens))
        people: list[tuple[Figure, list[int]]] = []
        for order, mention, portrait, tokens in sorted(named, key=lambda one: (-len(one[3]), one[0])):
            figure = self._nearest(people, tokens, order)
            if figure is None:
                figure = Figure(sort="person")
                self.figures.append(figure)
                people.append((figure, []))
            if tokens not in figure.names:
                figure.names.append(tokens)
            if portrait.person is not None and portrait.name:
                printed = name_tokens(portrait.name, self.words.titles)
                if printed not in figure.names:
                    figure.names.append(printed)
            next(orders for one, orders in people if one is figure).append(order)
            self._people[mention.id] = figure

    def _nearest(self, people: list[tuple[Figure, list[int]]], tokens: tuple[str, ...], order: int) -> Figure | None:
        """Return the person so named: last told before, else first told after."""
        best: tuple[int, Figure] | None = None
        for figure, orders in people:
            if not any(is_short_for(tokens, name) or is_short_for(name, tokens) for name in figure.names):
                continue
            distance = min((order - one) if one <= order else (one - order + 10_000) for one in orders)
            if best is None or distance < best[0]:
                best = (distance, figure)
        return best[1] if best else None

    def _find(self, portrait: Portrait) -> tuple[Figure | None, str]:
        """Return the figure of a mention that names no person, and the rule; None for things that nobody can be."""
        label = portrait.label.casefold()
        alias = self.by_key.get("alias:" + label)
        if alias is not None:
            return alias, "bracket"
        if portrait.state is not None:
            return self._keyed("state:" + portrait.state, portrait), "state"
        if portrait.sort == "organisation" and portrait.name and portrait.name.isupper():
            person = self._by_initials(portrait.name)
            if person is not None:
                return person, "initials"
        if portrait.key is not None and portrait.key.endswith(":None"):
            known = self._latest_keyed(portrait.key.removesuffix("None"))
            if known is not None:
                return known, "same-body"
        pointed = find_pointed(portrait, self.figures, self.words)
        if pointed is not None:
            return pointed
        if portrait.sort in {"unknown", "person"} or portrait.key == "rank":
            return None, ""
        return self._keyed(portrait.key or self._own_key(portrait), portrait), "same-words"

    def _is_own_bracket(self, portrait: Portrait, bracket: str) -> bool:
        """Whether a bracket names the phrase itself, not the body inside it ("komandan tentara Kestovia (KDF)")."""
        if portrait.sort in {"organisation", "state", "group", "document"}:
            return True
        role = read_roles(self.words.language).by_word.get(bracket.lower())
        return role is not None and portrait.role is not None and role.word == portrait.role.word

    def _latest_keyed(self, opening: str) -> Figure | None:
        """Return the body last told whose key begins so: "militer" after "pasukan Kestovia" is Kestovia's."""
        fitting = (one for one in self.figures if one.last >= 0 and any(key.startswith(opening) for key in one.keys))
        return max(fitting, key=lambda one: one.last, default=None)

    def _own_key(self, portrait: Portrait) -> str:
        role = portrait.role.word if portrait.role else portrait.head
        owner = portrait.owner or portrait.body or ""
        ordinal = f":{len(self.figures)}" if portrait.single else ""
        return f"role:{role}:{portrait.country}:{owner.casefold()}{ordinal}"

    def _by_initials(self, letters: str) -> Figure | None:
        for figure in self.figures:
            if figure.sort == "person" and any(
                len(name) > 1 and "".join(word[0] for word in name).upper() == letters for name in figure.names
            ):
                return figure
            if figure.sort == "organisation" and any(initials(one.label) == letters for one in figure.portraits[:3]):
                return figure
        return None

    def _keyed(self, key: str, portrait: Portrait) -> Figure:
        figure = self.by_key.get(key)
        if figure is None or (portrait.single and figure.is_person):
            figure = Figure(sort=portrait.sort, state=portrait.state)
            self.figures.append(figure)
            figure.keys.add(key)
            self.by_key[key] = figure
        for bracket in portrait.brackets:
            if len(bracket) <= 20 and any(letter.isupper() for letter in bracket) and self._is_own_bracket(portrait, bracket):
                self.by_key.setdefault("alias:" + bracket.casefold(), figure)
        return figure
