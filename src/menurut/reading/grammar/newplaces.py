"""Find the places and states of an article that no table knows, by the words they stand beside.

Pemerintah | Lumara          -> a state         di | Sendang Wungu, Polres | Sendang Wungu    -> a place
the | Lumaran | government   -> a state, by its adjective
"""

from collections import defaultdict
from dataclasses import dataclass, field
from itertools import islice

from menurut.knowledge.gazetteer import find_entries
from menurut.knowledge.wordclasses import word_classes
from menurut.reading.grammar.page import Page
from menurut.reading.grammar.placesigns import find_known_words, find_sides, find_signs
from menurut.reading.grammar.words import function_words
from menurut.types.layout import Token

# How many words such a name has at most, and the field between "Menteri" and its state.
LONGEST = 2
_FIELD = 5
# No article tells of more; a longer list is a table, and looking names up in it would be slow.
MOST = 200
# What the signs of a place weigh, and how much makes one: a lone "di X" is too little.
_FIRM, _FAIR, _WEAK, ENOUGH = 3, 2, 1, 3
# Told alone so often, and never with a second name, a word is no person's.
_OFTEN = 3
# Signs behind which a place may stand with a person's name after it.
_LEADING = frozenset({"offices", "ministers", "ministries", "local_offices", "nations", "forces"})
# Signs of a town, before which a listed place's word may begin a name that is not listed.
_LOCAL = frozenset({"placing", "owned", "local", "local_offices"})
_ADJECTIVES = ("n", "an", "ian", "i", "ese", "nese")


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPlace:
    """A place that the article alone tells of: its words in lower case, as it is printed, whether it is a nation."""

    words: tuple[str, ...]
    name: str
    state: bool
    adjectives: tuple[str, ...] = ()


@dataclass(slots=True)
class _Tally:
    weight: int = 0
    nation: int = 0
    local: int = 0
    inner: int = 0
    spoken: int = 0
    alone: int = 0
    placed: int = 0
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
        self.known = find_known_words(self.language)
        self.signs = find_signs(self.language)
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
        return self._is_new(token) or self._is_person(token) or self._is_listed(token)

    def _is_person(self, token: Token) -> bool:
        known = self.classes.get(token.lower)
        return known is not None and known.name in {"PERSON", "NAME"}

    def _is_listed(self, token: Token) -> bool:
        """Whether a word stands in places' names ("Lanang"), but is no state's, town's or body's that the tables know."""
        known = self.classes.get(token.lower)
        return known is not None and known.name == "PLACE" and token.text[:1].isupper() and token.lower not in self.known

    def _opens(self, at: int) -> bool:
        """Whether a known place's word begins a longer name that is new ("Sendang | Wungu")."""
        return (
            self._is_listed(self.tokens[at])
            and at + 1 < len(self.tokens)
            and self._is_new(self.tokens[at + 1])
            and self._sign(at) in _LOCAL
        )

    def count(self) -> None:
        """Go through the text once."""
        at = 0
        while at < len(self.tokens):
            if not (self._is_new(self.tokens[at]) or self._opens(at)):
                at += 1
                continue
            end = at + 1
            while (
                end < len(self.tokens) and self.tokens[end].sentence == self.tokens[at].sentence and self._is_name(self.tokens[end])
            ):
                end += 1
            if end < len(self.tokens) and self._is_side(end, at):
                end += 1
            if not self._goes_on(end, at):
                self._weigh(at, end)
            at = end

    def _is_side(self, end: int, at: int) -> bool:
        """Whether a compass word ends the name ("Morowali | Utara")."""
        token = self.tokens[end]
        return token.lower in find_sides(self.language) and token.text[:1].isupper() and token.sentence == self.tokens[at].sentence

    def _goes_on(self, end: int, at: int) -> bool:
        """Whether a common word written large is part of the name too, so that these words are not the whole of it."""
        if end >= len(self.tokens) or self.tokens[end].sentence != self.tokens[at].sentence:
            return False
        token = self.tokens[end]
        if token.lower[:3] in {"al-", "el-"}:
            return True
        known = self.classes.get(token.lower)
        closed = function_words(self.language)
        timed = token.lower in closed.time_nouns or token.lower in closed.weekdays
        plain = known is not None and not known.name and not timed and token.lower not in self.signs
        return plain and token.text[:1].isupper() and not token.text.isupper() and token.lower not in self.known

    def _weigh(self, at: int, end: int) -> None:
        run = _Run(self.tokens[at:end], tuple(token.lower for token in self.tokens[at:end]), self._sign(at))
        lettered = self._is_behind_letters(at)
        led = not lettered and self._continues(at) and self._is_name(self.tokens[at - 1])
        sided = len(run.words) > 1 and run.words[-1] in find_sides(self.language)
        person = led or run.sort in {"", "offices", "ministers", "local_offices", "saying"}
        if person and not sided and (len(run.words) == LONGEST or led):
            self.tallies[run.words[-1:]].inner += 1
            self.tallies[run.words[:1]].inner += 1
        if len(run.words) > LONGEST:
            self.long.append(run)
            for word in run.words[1:] if run.sort or lettered else run.words:
                self.tallies[(word,)].inner += 1
            return
        if led or any(self._is_person(token) for token in run.tokens):
            return
        if run.sort == "ministries" and len(run.words) > 1:
            return  # "Kementerian Luar Negeri Rika Lestari"
        tally = self.tallies[run.words]
        tally.name = tally.name or " ".join(token.text for token in run.tokens)
        tally.alone += 1
        self._add(tally, run.sort)
        if self.language == "en":
            self._behind(tally, end)

    def _is_behind_letters(self, at: int) -> bool:
        """Whether the letters of a body stand right before, whose place may follow: "Kepala Dinas PUPR | Sendang Rika Lestari"."""
        before = self.tokens[at - 1].text
        return self._continues(at) and before.isalpha() and before.isupper()

    def _continues(self, at: int) -> bool:
        """Whether a word of the same sentence stands before."""
        return at > 0 and self.tokens[at - 1].sentence == self.tokens[at].sentence

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
        if self._is_and(self.tokens[at - 1]) or not before.isalpha():
            return ""
        for back in range(at - 2, max(-1, at - 2 - _FIELD), -1):
            token = self.tokens[back]
            if token.sentence != sentence or not self._is_field(self.tokens[back + 1]):
                return ""
            sort = self.signs.get(token.lower)
            if sort in {"ministries", "ministers"}:
                return sort
        return ""

    def _is_and(self, token: Token) -> bool:
        known = self.classes.get(token.lower)
        return known is not None and known.best == "CCONJ"

    def _is_field(self, token: Token) -> bool:
        known = self.classes.get(token.lower)
        return known is not None and not known.name and (token.text[:1].isupper() or known.best == "CCONJ")

    def _add(self, tally: _Tally, sort: str) -> None:
        if sort == "nations":
            tally.weight, tally.nation = tally.weight + _FIRM, tally.nation + 1
        elif sort in {"forces", "ministries"}:
            tally.weight, tally.nation = tally.weight + _FAIR, tally.nation + 1
        elif sort in {"placing", "owned"}:
            tally.weight, tally.placed = tally.weight + _FAIR, tally.placed + 1
        elif sort == "coming":
            tally.weight += _WEAK
        elif sort == "dealing":
            tally.weight, tally.nation = tally.weight + _WEAK, tally.nation + 1
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
            if run.sort in _LEADING:
                self._split(run)
        if self.language == "en":
            self._join_adjectives()
        found = (self._place(words, tally) for words, tally in self.tallies.items() if self._is_place(words, tally))
        return tuple(islice(found, MOST))

    def _split(self, run: _Run) -> None:
        """Count a place in front of whoever holds its office ("Menteri Luar Negeri | Lumara | Neva Kostrin")."""
        for length in range(LONGEST, 0, -1):
            tally = self.tallies.get(run.words[:length])
            if tally is None or not tally.alone:
                continue
            # Both halves stand alone elsewhere: "Lumara" is no first name where "Kostrin" is the short one.
            halves = any((one := self.tallies.get((word,))) is not None and one.name for word in run.words[length:])
            if tally.weight or halves:
                local = run.sort == "local_offices"
                tally.weight += _FIRM if halves else _FAIR
                tally.nation, tally.local = tally.nation + (not local), tally.local + local
                return

    def _join_adjectives(self) -> None:
        """Give what the adjective owns to the name it is made of ("Lumaran army" to Lumara)."""
        for words, tally in tuple(self.tallies.items()):
            if len(words) != 1 or not tally.name:
                continue
            for base in {words[0][: -len(end)] for end in _ADJECTIVES if words[0].endswith(end)}:
                name = next(
                    (
                        one
                        for one in ((base,), (base + "a",), (base + "o",), (base + "e",))
                        if one != words and one in self.tallies and self.tallies[one].name
                    ),
                    None,
                )
                if name is not None and len(base) > 3:
                    whole = self.tallies[name]
                    whole.weight, whole.nation = whole.weight + tally.weight + _WEAK, whole.nation + tally.nation
                    whole.later.add(tally.name)
                    tally.weight = 0
                    break

    @staticmethod
    def _is_place(words: tuple[str, ...], tally: _Tally) -> bool:
        often = tally.weight > 0 and tally.alone >= _OFTEN
        weight = tally.weight + often - _FAIR * tally.spoken
        if weight < ENOUGH and 0 < tally.placed == tally.alone:
            weight = ENOUGH  # never told but behind "di" and "ke"
        if not tally.name or weight < ENOUGH or (len(words) == 1 and tally.inner):
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
