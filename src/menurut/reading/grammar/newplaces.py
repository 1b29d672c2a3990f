"""Find the places and states of an article that no table knows, by the words they stand beside.

    Pemerintah | Lumara          -> a state         di | Sendang Wungu, Polres | Sendang Wungu    -> a place
    the | Lumaran | government   -> a state, by its adjective
"""

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cache

import msgspec

from menurut.knowledge.gazetteer import find_entries
from menurut.knowledge.media import agencies, outlets
from menurut.knowledge.organisations import known_people, organisations
from menurut.knowledge.states import states
from menurut.knowledge.wordclasses import word_classes
from menurut.languages import read_words
from menurut.reading.grammar.page import Page
from menurut.types.layout import Token

# How many words such a name has at most, and the field between "Menteri" and its state.
LONGEST = 2
_FIELD = 5
# What the signs of a place weigh, and how much makes one: a lone "di X" is too little.
_FIRM, _FAIR, _WEAK, ENOUGH = 3, 2, 1, 3
_ADJECTIVES = ("n", "an", "ian", "i", "ese", "nese")


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPlace:
    """A place that the article alone tells of: its words in lower case, as it is printed, whether it is a nation."""

    words: tuple[str, ...]
    name: str
    state: bool
    adjectives: tuple[str, ...] = ()


class _Form(msgspec.Struct, forbid_unknown_fields=True):
    placing: list[str]
    coming: list[str]
    nations: list[str]
    forces: list[str]
    ministries: list[str]
    offices: list[str]
    ministers: list[str]
    owned: list[str]
    local: list[str]
    local_offices: list[str]
    saying: list[str]


class _Kinds(msgspec.Struct):
    kinds: list[str]


class _Known(msgspec.Struct):
    roles: list[str]
    bodies: list[str]


@cache
def _signs(language: str) -> dict[str, str]:
    """Return the sort of each sign by its word or pair of words."""
    form = read_words(language, "newplaces", _Form)
    signs = {word: sort for sort in _Form.__struct_fields__ for word in getattr(form, sort)}
    for word in read_words(language, "places", _Kinds).kinds:
        signs.setdefault(word, "owned")
    return signs


@cache
def _known_words(language: str) -> frozenset[str]:
    """Return the words of all names and offices that a table knows."""
    names: list[str] = []
    for state in states().values():
        names += [state.name, *state.names, *state.adjectives, *state.seats, *state.parts]
    for body in organisations():
        names += [body.name, *body.forms]
    for person in known_people():
        names += [person.name, *person.forms]
    for outlet in outlets():
        names += [outlet.name, *outlet.aliases]
    for agency in agencies():
        names += [agency.name, *agency.credits]
    known = read_words(language, "mentions", _Known)
    names += [*known.roles, *known.bodies, *_signs(language)]
    return frozenset(word for name in names for word in name.lower().replace("-", " ").split())


@dataclass(slots=True)
class _Tally:
    weight: int = 0
    nation: int = 0
    local: int = 0
    inner: int = 0
    spoken: int = 0
    name: str = ""
    later: set[str] = field(default_factory=set)


@dataclass(slots=True)
class _Run:
    """A run of words that may be a name, with the sign before it."""

    tokens: tuple[Token, ...]
    words: tuple[str, ...]
    sort: str


class _Search:
    """Counts the signs of one article."""

    def __init__(self, page: Page) -> None:
        self.tokens = page.layout.tokens
        self.language = "en" if page.article.language == "en" else "id"
        self.classes = word_classes(self.language)
        self.known = _known_words(self.language)
        self.signs = _signs(self.language)
        self.tallies: defaultdict[tuple[str, ...], _Tally] = defaultdict(_Tally)
        self.long: list[_Run] = []

    def _is_new(self, token: Token) -> bool:
        text = token.text
        return (
            text[:1].isupper()
            and len(text) > 2
            and text.isalpha()
            and not text[1:].isupper()
            and token.tag in {"PROPN", "X"}
            and token.lower not in self.classes
            and token.lower not in self.known
        )

    def _is_name(self, token: Token) -> bool:
        """Whether a word may go on with a name: a new one, or one that people bear."""
        if not token.text[:1].isupper():
            return False
        known = self.classes.get(token.lower)
        return self._is_new(token) or (known is not None and known.name in {"PERSON", "NAME"})

    def count(self) -> None:
        """Go through the text once."""
        at = 0
        while at < len(self.tokens):
            if not self._is_new(self.tokens[at]):
                at += 1
                continue
            end = at + 1
            while end < len(self.tokens) and self.tokens[end].sentence == self.tokens[at].sentence and self._is_name(self.tokens[end]):
                end += 1
            self._weigh(at, end)
            at = end

    def _weigh(self, at: int, end: int) -> None:
        run = _Run(self.tokens[at:end], tuple(token.lower for token in self.tokens[at:end]), self._sign(at))
        led = at > 0 and self.tokens[at - 1].sentence == self.tokens[at].sentence and self._is_name(self.tokens[at - 1])
        person = led or run.sort in {"", "offices", "ministers", "local_offices", "saying"}
        if person and (len(run.words) == LONGEST or led):
            self.tallies[run.words[-1:]].inner += 1
            self.tallies[run.words[:1]].inner += 1
        if len(run.words) > LONGEST:
            self.long.append(run)
            for word in run.words[1:] if run.sort else run.words:
                self.tallies[(word,)].inner += 1
            return
        if led or any(not self._is_new(token) for token in run.tokens):
            return
        tally = self.tallies[run.words]
        tally.name = tally.name or " ".join(token.text for token in run.tokens)
        self._add(tally, run.sort)
        if self.language == "en":
            self._behind(tally, end)

    def _sign(self, at: int) -> str:
        """Return the sort of the sign before `at`; "" where none stands there."""
        sentence = self.tokens[at].sentence
        if at == 0 or self.tokens[at - 1].sentence != sentence:
            return ""
        before = self.tokens[at - 1].lower
        pair = f"{self.tokens[at - 2].lower} {before}" if at > 1 else ""
        found = self.signs.get(pair) or self.signs.get(before, "")
        if self.language == "en" and found in {"forces", "offices", "ministers"}:
            return ""  # "Army Rika": in English the owner stands before
        if found and found not in {"ministries", "ministers"}:
            return found
        for back in range(at - 2, max(-1, at - 2 - _FIELD), -1):
            token = self.tokens[back]
            if token.sentence != sentence or not self._is_field(self.tokens[back + 1]):
                return ""
            sort = self.signs.get(token.lower)
            if sort in {"ministries", "ministers"}:
                return sort
        return ""

    def _is_field(self, token: Token) -> bool:
        known = self.classes.get(token.lower)
        return known is not None and not known.name and (token.text[:1].isupper() or known.best == "CCONJ")

    def _add(self, tally: _Tally, sort: str) -> None:
        if sort in {"nations", "ministries"}:
            tally.weight, tally.nation = tally.weight + _FIRM, tally.nation + 1
        elif sort == "forces":
            tally.weight, tally.nation = tally.weight + _FAIR, tally.nation + 1
        elif sort in {"placing", "owned"}:
            tally.weight += _FAIR
        elif sort == "coming":
            tally.weight += _WEAK
        elif sort == "local":
            tally.weight, tally.local = tally.weight + _FAIR, tally.local + 1
        elif sort in {"offices", "ministers"}:
            tally.nation += 1
        elif sort == "local_offices":
            tally.local += 1
        elif sort == "saying":
            tally.spoken += 1

    def _behind(self, tally: _Tally, end: int) -> None:
        """Count what an English name owns: "Lumara's defence minister", "Lumara army"."""
        owns = end < len(self.tokens) and self.tokens[end].lower in {"'s", "’s"}
        first = end + 1 if owns else end
        for at in range(first, min(first + (3 if owns else 1), len(self.tokens))):
            sort = self.signs.get(self.tokens[at].lower)
            if (owns and sort in {"forces", "offices"}) or sort == "forces":
                self._add(tally, "nations" if owns else "forces")
                return
            if self.tokens[at].tag not in {"NOUN", "ADJ", "PROPN"}:
                return

    def settle(self) -> tuple[NewPlace, ...]:
        """Return what the signs are enough for."""
        for run in self.long:
            for length in range(LONGEST, 0, -1):
                tally = self.tallies.get(run.words[:length])
                if tally is not None and tally.weight and run.sort in {"offices", "ministers", "ministries", "local_offices", "nations", "forces"}:
                    tally.weight += _FAIR
                    local = run.sort == "local_offices"
                    tally.nation, tally.local = tally.nation + (not local), tally.local + local
                    break
        if self.language == "en":
            self._join_adjectives()
        return tuple(self._place(words, tally) for words, tally in self.tallies.items() if self._is_place(words, tally))

    def _join_adjectives(self) -> None:
        """Give what the adjective owns to the name it is made of ("Lumaran army" to Lumara)."""
        for words, tally in tuple(self.tallies.items()):
            if len(words) != 1 or not tally.name:
                continue
            for base in {words[0][: -len(end)] for end in _ADJECTIVES if words[0].endswith(end)}:
                name = next((one for one in ((base,), (base + "a",), (base + "o",), (base + "e",)) if one != words and one in self.tallies and self.tallies[one].name), None)
                if name is not None and len(base) > 3:
                    whole = self.tallies[name]
                    whole.weight, whole.nation = whole.weight + tally.weight + _WEAK, whole.nation + tally.nation
                    whole.later.add(tally.name)
                    tally.weight = 0
                    break

    @staticmethod
    def _is_place(words: tuple[str, ...], tally: _Tally) -> bool:
        if not tally.name or tally.weight < ENOUGH or tally.spoken or (len(words) == 1 and tally.inner):
            return False
        entry = next(iter(find_entries(tally.name)), None)
        return entry is None or entry.country is None

    @staticmethod
    def _place(words: tuple[str, ...], tally: _Tally) -> NewPlace:
        state = tally.nation > tally.local
        return NewPlace(words=words, name=tally.name, state=state, adjectives=tuple(sorted(tally.later)))


def find_new_places(page: Page) -> tuple[NewPlace, ...]:
    """Return the places that no table knows in order of their first mention; empty where the article tells of none."""
    search = _Search(page)
    search.count()
    return search.settle()
