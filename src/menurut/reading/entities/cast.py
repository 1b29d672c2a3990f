"""Give every mention that names or describes somebody to one Figure, in order of reading.

    people by name first (full names, then short ones), then in order: states, bodies, groups, bare offices, "negara itu"

Names come first because a headline says "Saar" before the text says "Menlu Estonia Kadri Saar".
"""

from bisect import bisect_right
from collections.abc import Iterator

from menurut.reading.entities.abroad import place_abroad
from menurut.reading.entities.appositions import add_office
from menurut.reading.entities.cutting import cut_phrase
from menurut.reading.entities.draw import draw
from menurut.reading.entities.figures import Figure
from menurut.reading.entities.lexicon import read_roles, read_sectors
from menurut.reading.entities.names import initials
from menurut.reading.entities.people import People, reclaim_names
from menurut.reading.entities.phrase import Words, find_headlines, words_for
from menurut.reading.entities.pointing import find_pointed
from menurut.reading.entities.portrait import Portrait
from menurut.reading.entities.senses import lowered, sense_at
from menurut.reading.grammar.page import Page
from menurut.types.attribution import Attribution
from menurut.types.mention import Mention
from menurut.types.span import Span

# How many mentions back a description may point, and how many charges that begin before it are looked at for the one around it.
RECENT = 300
NESTED = 60
# A clause behind "yang" that ends in "itu" and says who is meant is no longer, in words.
CLAUSE = 12
# By these rules a mention is somebody told before in more words.
POINTING = frozenset({"head-of-phrase", "body-described"})


class Cast:
    """The figures of one article; `of_mention` by mention id, `told` in order of reading, `theirs` are "negaranya" and the like."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.words: Words = words_for(page)
        self.figures: list[Figure] = []
        self.by_key: dict[str, Figure] = {}
        self.of_mention: dict[str, Figure] = {}
        self.told: list[tuple[Mention, Figure]] = []
        # Who the longest phrase from an offset on is, and the word it turns on.
        self.opened: dict[int, tuple[Figure, str]] = {}
        self.headlines = find_headlines(page)
        self.theirs: list[Mention] = []
        # What is charged with the mentions of those who charge it, in order.
        self.charges: list[tuple[Span, str]] = []
        # What is told with the mentions of those who tell it by name or office, in order.
        self.sayings: list[tuple[Span, str]] = []
        self.people = People(self.words)
        self.day = page.article.published[:10] if page.article.published else None

    def gather(self, mentions: tuple[Mention, ...], attributions: tuple[Attribution, ...]) -> None:
        """Fill the cast from all mentions but pronouns."""
        self.charges = sorted(
            ((span, one.source) for one in attributions if one.act == "allege" and one.source for span in one.content),
            key=lambda charge: charge[0].start,
        )
        naming = {mention.id for mention in mentions if mention.kind != "pronoun"}
        self.sayings = sorted(
            ((span, one.source) for one in attributions if one.source in naming for span in one.content),
            key=lambda saying: saying[0].start,
        )
        drawn = self._draw(mentions)
        reclaim_names([portrait for _, portrait in drawn], self._standing_places(drawn))
        place_abroad([portrait for _, portrait in drawn])
        self.people.gather(drawn)
        self.figures.extend(self.people.figures)
        for order, (mention, portrait) in enumerate(drawn):
            if portrait.possessed and portrait.head.removesuffix("nya") in read_sectors(self.words.language).pointers["state"]:
                self.theirs.append(mention)
                continue
            figure = self.people.of_mention.get(mention.id)
            rule = "name"
            outer = self.opened.get(mention.span.start)
            if (
                figure is None
                and outer is not None
                and (self._is_title(outer[0], portrait) or (portrait.bare and outer[1] == portrait.head))
            ):
                figure, rule = outer[0], "head-of-phrase"
            if figure is None:
                figure, rule = self._find(portrait)
                if figure is not None and rule == "office" and self._is_counterpart(figure, portrait, drawn[order + 1 :]):
                    figure, rule = self._keyed(self._own_key(portrait), portrait), "same-words"
            if figure is None:
                continue
            if figure.country and portrait.key and any(key.startswith(portrait.key + ":") for key in figure.keys):
                portrait.country = None  # "DPR" after "DPR Lumara" is Lumara's, whatever the table says
            if rule in POINTING:  # "delegasi itu" tells nothing of its own
                portrait.sector, portrait.secondary = None, ()
            if rule == "described-anew" and figure.sectors:  # what he was or owns beside does not change what he is
                portrait.sector, portrait.secondary, portrait.former = None, (), figure.former
            figure.add(mention, portrait, order, rule)
            self.of_mention[mention.id] = figure
            self.told.append((mention, figure))
            self.opened.setdefault(mention.span.start, (figure, portrait.head))
            if portrait.key:
                self.by_key.setdefault(portrait.key, figure)
            if figure.sort == "organisation":
                self.people.by_initials.setdefault(initials(portrait.label), figure)

    def _is_title(self, whole: Figure, portrait: Portrait) -> bool:
        """Whether a phrase for people, of whom one is told, only opens that of a person: "anggota DPRD | Rika Lestari"."""
        return self.words.language == "id" and whole.is_person and portrait.sort == "group" and not portrait.several

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
            if own > mention.span.start and self._opens_body(mention, lower):
                own = mention.span.start
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
                portrait.definite = portrait.definite or self._is_pointed_out(mention, portrait)
                portrait.ours = self._whose_ours(mention, portrait)
                if portrait.person is not None and portrait.country == portrait.person.country:
                    portrait.country = portrait.person.country_on(self.day)
                if portrait.sort == "person" and portrait.role is None:
                    add_office(self.page, self.words, lower, mention, portrait)
                drawn.append((mention, portrait))
        return drawn

    def _is_pointed_out(self, mention: Mention, portrait: Portrait) -> bool:
        """Whether of somebody unnamed a clause behind "yang" closes with what points back: "kata | pria | yang akrab disapa Kang Budi itu"."""
        tokens, at = self.page.layout.tokens, self.page.index_at(mention.span.end)
        references, nameless = self.words.references, portrait.name is None and portrait.head in read_roles("id").persons
        if not nameless or at >= len(tokens) or self.words.language != "id" or tokens[at].lower not in references.relative:
            return False
        end = next((one for one in range(at, len(tokens)) if tokens[one].tag == "PUNCT"), len(tokens))
        return end - at <= CLAUSE and tokens[end - 1].lower in references.definite

    def _standing_places(self, drawn: list[tuple[Mention, Portrait]]) -> frozenset[str]:
        """Return the places, in lower case, of which a preposition says somewhere that they are places ("di Orvel")."""
        tokens, prepositions = self.page.layout.tokens, self.words.references.prepositions
        return frozenset(
            portrait.label.casefold()
            for mention, portrait in drawn
            if portrait.sort == "place"
            and (at := self.page.index_at(mention.span.start)) > 0
            and tokens[at - 1].lower in prepositions
        )

    def _opens_body(self, mention: Mention, lower: str) -> bool:
        """Whether a mention that begins inside an office is a body's own name ("Kepala | Badan Intelijen Pertahanan Lumara")."""
        found = sense_at(self.page.text, lower, mention.span.start, mention.span.end, self.words.table)
        return found is not None and bool(found[2].body or found[2].organisation)

    def sentence_of(self, mention: Mention) -> int:
        """Return the number of the sentence a mention stands in; -1 outside of prose."""
        token = self.page.token_over(mention.span.start)
        return token.sentence if token is not None else -1

    def _whose_ours(self, mention: Mention, portrait: Portrait) -> str | None:
        """Return the source in whose words a body or a group of no state told is called its own ("tentara kami", "our troops"); None for others."""
        if portrait.country or portrait.sort not in {"organisation", "group"}:
            return None
        words = mention.span.of(self.page.text).lower().split()
        ours = words[-1] if self.words.language == "id" else words[0]
        references = self.words.references
        if len(words) == 1 or ours not in references.ours or not references.facing.isdisjoint(words):
            return None
        return self._innermost(self.sayings, mention.span)

    def _innermost(self, told: list[tuple[Span, str]], inside: Span) -> str | None:
        """Return the source of the shortest stretch of `told` that covers a span; None where none does."""
        last = bisect_right(told, inside.start, key=lambda one: one[0].start)
        around = [one for one in told[max(0, last - NESTED) : last] if one[0].covers(inside)]
        innermost = min(around, key=lambda one: len(one[0]), default=None)
        return innermost[1] if innermost is not None else None

    def _is_former(self, mention: Mention) -> bool:
        at = self.page.index_at(mention.span.start) - 1
        if at < 0:
            return False
        sense = self.words.table.get(self.page.layout.tokens[at].lower, ())
        return any(one.former and folded == self.page.layout.tokens[at].lower for folded, _, one in sense)

    def _find(self, portrait: Portrait) -> tuple[Figure | None, str]:
        """Return the figure of a mention that names no person, and the rule; None for things that nobody can be."""
        label = portrait.label.casefold()
        alias = self.by_key.get("alias:" + label)
        if alias is not None:
            return alias, "bracket"
        if portrait.state is not None:
            return self._keyed("state:" + portrait.state, portrait), "state"
        if portrait.sort == "organisation" and portrait.name and portrait.name.isupper():
            meant = self.people.by_initials.get(portrait.name)
            if meant is not None:
                return meant, "initials"
        owned = self._owned(portrait)
        if owned is not None:
            return owned
        if portrait.key is not None and portrait.key.endswith(":None"):
            known = self._latest_keyed(portrait.key.removesuffix("None"))
            if known is not None:
                return known, "same-body"
        if portrait.sort == "organisation" and portrait.key and portrait.key not in self.by_key:
            branch = self._latest_keyed(portrait.key + ":")
            if branch is not None:
                return branch, "same-body"
        pointed = find_pointed(portrait, self._before(portrait), self.people.holders, self.words, self.day)
        pointed = pointed or self._described_anew(portrait)
        if pointed is not None:
            return pointed
        if portrait.sort in {"unknown", "person"} or portrait.key == "rank":
            return None, ""
        return self._keyed(self._numbered(portrait.key or self._own_key(portrait), portrait), portrait), "same-words"

    def _owned(self, portrait: Portrait) -> tuple[Figure, str] | None:
        """Return the figure of those whom their words make somebody's ("tentara kami", "warganya"), and the rule; None where nobody is told."""
        if portrait.ours is not None:
            speaker = self.people.of_mention.get(portrait.ours)
            whose = portrait.ours if speaker is None else " ".join(speaker.names[0])
            return self._keyed(
                f"{(portrait.key or portrait.label).removesuffix(':None')}:ours:{whose}", portrait
            ), "state-of-the-speaker"
        if portrait.sort == "group" and portrait.key and (own := self._state_of_owner(portrait)) is not None:
            # Its state is settled with all others, and points nowhere before.
            return self._keyed(f"{portrait.key}:{own}", portrait), "same-words"
        bare = portrait.key is not None and portrait.key.endswith(":None")
        if bare and portrait.possessed and (own := self._told_first(portrait)) is not None:
            portrait.key, portrait.country = (portrait.key or "").removesuffix("None") + own, own  # "Lumara ... pasukannya"
            return self._keyed(portrait.key, portrait), "state-of-possessor"
        return None

    def _numbered(self, key: str, portrait: Portrait) -> str:
        """Return the key of people of whom a number is told: "27 orang" are none of the "12 orang" before them."""
        told = self.by_key.get(key)
        if told is None or portrait.number is None or told.number == portrait.number or portrait.sort != "group":
            return key
        return key if portrait.definite and told.number is None else f"{key}:{portrait.number}"

    def _described_anew(self, portrait: Portrait) -> tuple[Figure, str] | None:
        """Return the only person of the sentence before, whom a new description means that opens the next: "Mantan pegulat itu menolak"."""
        here = self.page.token_over(portrait.span.start)
        if (
            here is None
            or portrait.sort != "role"
            or not portrait.definite
            or portrait.span.start != self.page.layout.sentences[here.sentence].start
        ):
            return None
        people: dict[int, Figure] = {}
        for mention, figure in reversed(self.told[-RECENT:]):
            if self.sentence_of(mention) != here.sentence - 1:
                break
            if figure.is_person and figure.full_name:
                people[id(figure)] = figure
        only = next(iter(people.values())) if len(people) == 1 else None
        if only is None or (portrait.country and only.country and portrait.country != only.country):
            return None
        return only, "described-anew"

    def _is_counterpart(self, figure: Figure, portrait: Portrait, following: list[tuple[Mention, Portrait]]) -> bool:
        """Whether the holder of a bare office is told only behind it, in its sentence, as another state's: "Menhan menerima Menhan Lumara"."""
        here = self.page.token_over(portrait.span.start)
        if here is None or figure.mentions or portrait.country or portrait.definite:
            return False
        end = self.page.layout.sentences[here.sentence].end
        named = ((mention, one) for mention, one in following if mention.span.start < end and one.role is not None and one.country)
        return any(self.people.of_mention.get(mention.id) is figure for mention, _ in named)

    def _state_of_owner(self, portrait: Portrait) -> str | None:
        """Return the state or the body's state that a sentence begins with, whose people are told in it: "[Lumara] mengimbau warganya"."""
        references = self.words.references
        own = portrait.possessed or portrait.label.lower().partition(" ")[0] in references.belonging_to
        if not own or portrait.country or portrait.head.removesuffix("nya") in references.facing:
            return None
        tokens, at = self.page.layout.tokens, self.page.index_at(portrait.span.start)
        if at == 0 or tokens[at - 1].lower in references.jointly:
            return None  # "pendukungnya" in "Rika dan pendukungnya" are hers
        start = self.page.layout.sentences[tokens[at].sentence].start if tokens[at].sentence >= 0 else -1
        first = (one for mention, one in self.told[-NESTED:] if mention.span.start == start)
        owner = next((one for one in first if one.sort in {"state", "organisation"}), None)
        return owner.country if owner is not None else None

    def _told_first(self, portrait: Portrait) -> str | None:
        """Return the state of whom the sentence of a portrait tells first, before it; None where it tells nobody of a state."""
        here = self.page.token_over(portrait.span.start)
        first: str | None = None
        for mention, figure in reversed(self.told[-RECENT:]):
            if here is None or self.sentence_of(mention) != here.sentence:
                break
            if figure.country and figure.sort != "place" and mention.span.end <= portrait.span.start:
                first = figure.country
        return first

    def _is_own_bracket(self, portrait: Portrait, bracket: str) -> bool:
        """Whether a bracket names the phrase itself, not the body inside it ("komandan tentara Kestovia (KDF)").

        A state's is made of letters of its name: "Amerika Serikat (AS)", but "Pasukan Penjaga di Lumara (LUFOR)".
        """
        if portrait.sort in {"organisation", "group", "document"}:
            return True
        if portrait.sort == "state":
            letters = iter(portrait.label.casefold())
            return all(letter in letters for letter in bracket.casefold())
        role = read_roles(self.words.language).by_word.get(bracket.lower())
        return role is not None and portrait.role is not None and role.word == portrait.role.word

    def _is_whose(self, portrait: Portrait, bracket: str) -> bool:
        """Whether a bracket is the state whose the phrase is, and no short form of it ("tentara musuh (Lumara)")."""
        found = sense_at(bracket, lowered(bracket), 0, len(bracket), self.words.table)
        state = found is not None and found[0] == len(bracket) and found[2].state is not None
        return state and portrait.state is None and initials(portrait.label) != bracket

    def _latest_keyed(self, opening: str) -> Figure | None:
        """Return the body last told whose key begins so: "militer" after "pasukan Kestovia" is Kestovia's."""
        return next((one for one in self.recent() if any(key.startswith(opening) for key in one.keys)), None)

    def recent(self) -> Iterator[Figure]:
        """Yield whom the last mentions told, the latest first, one as often as told."""
        for at in range(len(self.told) - 1, max(-1, len(self.told) - 1 - RECENT), -1):
            yield self.told[at][1]

    def _before(self, portrait: Portrait) -> Iterator[Figure]:
        """Yield whom the last mentions told, but whom the same sentence tells apart: "Menhan bertemu Menhan Lumara" are two.

        Nor does "tuduhan Lumara bahwa negara itu ..." charge Lumara.
        """
        here = self.page.token_over(portrait.span.start)
        accuser = self._accuser(portrait)
        for figure in self.recent():
            if figure is accuser:
                continue
            apart = portrait.role is not None and portrait.country is not None and figure.country is None and figure.sort == "role"
            if not (apart and here is not None and self.sentence_of(figure.mentions[-1]) == here.sentence):
                yield figure

    def _accuser(self, portrait: Portrait) -> Figure | None:
        """Return who makes the charge in which a definite description stands; None where it stands in none, or whoever makes it is unknown."""
        if not portrait.definite:
            return None
        accuser = self._innermost(self.charges, portrait.span)
        return self.of_mention.get(accuser) if accuser is not None else None

    def _own_key(self, portrait: Portrait) -> str:
        role = portrait.role.word if portrait.role else portrait.head
        owner = portrait.owner or portrait.body or ""
        ordinal = f":{len(self.figures)}" if portrait.single else ""
        return f"role:{role}:{portrait.country}:{owner.casefold()}{ordinal}"

    def _keyed(self, key: str, portrait: Portrait) -> Figure:
        figure = self.by_key.get(key)
        if figure is None or (portrait.single and figure.is_person):
            figure = Figure(sort=portrait.sort, state=portrait.state, number=portrait.number)
            self.figures.append(figure)
            figure.keys.add(key)
            self.by_key[key] = figure
        for bracket in portrait.brackets:
            named = len(bracket) <= 20 and any(letter.isupper() for letter in bracket)
            if named and self._is_own_bracket(portrait, bracket) and not self._is_whose(portrait, bracket):
                self.by_key.setdefault("alias:" + bracket.casefold(), figure)
            elif named and portrait.sort == "state" and (body := self._body_in(portrait)) is not None:
                self.by_key.setdefault("alias:" + bracket.casefold(), body)
        return figure

    def _body_in(self, portrait: Portrait) -> Figure | None:
        """Return the body told right before the state it is in, whose the bracket behind both is: "Pasukan Penjaga di Lumara (LUFOR)"."""
        tokens, at = self.page.layout.tokens, self.page.index_at(portrait.span.start)
        if at < 2 or tokens[at - 1].lower not in self.words.references.placing:
            return None
        told = (figure for mention, figure in self.told[-NESTED:] if mention.span.end == tokens[at - 2].span.end)
        return next((figure for figure in told if figure.sort in {"organisation", "group"}), None)
