"""The time words and patterns of one language, ready to be matched."""

from dataclasses import dataclass
from functools import cache

import msgspec

from menurut.languages import read_words
from menurut.reading.dates.feasts import read_feasts
from menurut.reading.dates.lexemes import Lexeme, Sense, Value, cut, number_senses
from menurut.reading.dates.moment import Moment
from menurut.reading.dates.patterns import Node, Rule, expand, grow


class PatternEntry(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """One entry under `pieces`: the pattern, and what its words fix."""

    pattern: str = msgspec.field(name="is")
    only: str | None = None
    trim: int = 0
    role: str | None = None
    void: bool = False
    days: int | None = None
    shift: int | None = None
    ago: int | None = None
    window: int | None = None
    turn: int | None = None
    sofar: int | None = None
    part: str | None = None
    unit: str | None = None
    story: bool = False
    overnight: bool = False
    ahead: bool = False

    def moment(self) -> Moment:
        """Return what the words fix by themselves."""
        return Moment(
            days=self.days,
            shift=self.shift,
            ago=self.ago,
            window=self.window,
            turn=self.turn,
            sofar=self.sofar,
            part=self.part,
            unit=self.unit,
            story=self.story,
            overnight=self.overnight,
            ahead=self.ahead,
        )


class DateWords(msgspec.Struct, forbid_unknown_fields=True):
    """The form of `languages/*/dates.yml`."""

    loose_case: bool
    words: dict[str, dict[str, Value]]
    macros: dict[str, str]
    pieces: dict[str, list[PatternEntry]]
    lead: list[str]
    glue: dict[str, list[str]]
    conjunctions: frozenset[str] = msgspec.field(name="and")
    clause: frozenset[str]
    content: frozenset[str]
    time_prepositions: frozenset[str]
    firm: frozenset[str]
    zones: frozenset[str]
    number_nouns: frozenset[str]
    counted: frozenset[str]
    future: frozenset[str]
    future_pairs: frozenset[str]
    happened_before: frozenset[str]
    happened_after: frozenset[str]
    speech: frozenset[str]
    counting: frozenset[str]
    begun: frozenset[str]


# Senses that a capital decides.
CASED = frozenset({"month", "weekday", "wd"})
# Kinds that only join a time begun before them.
JOINING = frozenset({"daypart", "zone", "turn", "hijri"})
# Every time has a number, one of these senses, or begins with a word of these kinds.
CORE_SENSES = CASED | {"unit", "period", "fused"}
CORE_KINDS = frozenset({"days", "feast"})


@dataclass(frozen=True, slots=True)
class Grammar:
    """Patterns as a tree, senses of words, and the word lists that guards ask for. `hot` words can begin a time;
    a sentence with neither a number nor a `core` word holds none.
    """

    tree: Node
    senses: dict[str, tuple[Sense, ...]]
    words: DateWords
    hot: frozenset[str]
    core: frozenset[str]
    forward: frozenset[str]
    joiners: dict[str, frozenset[tuple[str, ...]]]

    def lexemes(self, text: str, start: int, end: int) -> list[Lexeme]:
        """Return the lexemes of a sentence; an empty list where nothing in it can be a time."""
        pieces = cut(text, start, end)
        core = self.core
        if not any(plain in core or word[0].isdigit() for _, _, word, plain in pieces):
            return []
        pieces = self._with_numbers(pieces)
        return [self._lexeme(pieces, at) for at in range(len(pieces))]

    def _lexeme(self, pieces: list[tuple[int, int, str, str]], at: int) -> Lexeme:
        start, end, word, plain = pieces[at]
        if word[0].isdigit() or plain.startswith("ke-"):
            return Lexeme(start, end, word, plain, (*number_senses(plain), *self.senses.get(plain, ())))
        senses = self.senses.get(plain, ())
        if not senses and plain.isdigit():  # a number word that was put together
            return Lexeme(start, end, word, plain, (Sense("n", int(plain)),))
        if len(senses) > 1 or (senses and senses[0].name in CASED):
            senses = self._cased(senses, pieces, at)
        return Lexeme(start, end, word, plain, senses)

    def _cased(self, senses: tuple[Sense, ...], pieces: list[tuple[int, int, str, str]], at: int) -> tuple[Sense, ...]:
        """Return the senses that a word's capital leaves it: "Minggu" is Sunday, "minggu lalu" a week."""
        word = pieces[at][2]
        names = {sense.name for sense in senses}
        if not names & CASED:
            return senses
        capital = word[0].isupper()
        before = pieces[at - 1][3] if at else ""
        after = pieces[at + 1][3] if at + 1 < len(pieces) else ""
        if "unit" in names and capital and at == 0 and after in self.forward:
            capital = False
        if capital:
            return tuple(sense for sense in senses if sense.name in ("weekday", "month"))
        if self.words.loose_case and ("month" in names or before in self.words.lead or (after == "(" and "weekday" in names)):
            return tuple(sense for sense in senses if sense.name in ("weekday", "month"))
        return tuple(sense for sense in senses if sense.name not in ("weekday", "month"))

    def _with_numbers(self, pieces: list[tuple[int, int, str, str]]) -> list[tuple[int, int, str, str]]:
        """Return the pieces with spelled numbers put together: "dua puluh lima" is one lexeme, "25"."""
        tens = self.words.words.get("tens")
        if not tens:
            return pieces
        units = self.words.words["n"]
        done: list[tuple[int, int, str, str]] = []
        at = 0
        while at < len(pieces):
            start, end, word, plain = pieces[at]
            following = pieces[at + 1][3] if at + 1 < len(pieces) else ""
            if plain in units and following in tens:
                value = int(units[plain]) + 10 if tens[following] == 1 else int(units[plain]) * 10
                at += 1
                if tens[following] != 1 and at + 1 < len(pieces) and pieces[at + 1][3] in units:
                    at += 1
                    value += int(units[pieces[at][3]])
                end, plain = pieces[at][1], str(value)
            done.append((start, end, word, plain))
            at += 1
        return done


@cache
def read_grammar(language: str) -> Grammar:
    """Return the grammar of "id" or "en", made once per process."""
    words = read_words(language, "dates", DateWords)
    senses: dict[str, list[Sense]] = {}
    for name, values in words.words.items():
        for word, value in values.items():
            senses.setdefault(word, []).append(Sense(name, value))
    root = Node()
    _plant(root, words, language)
    firsts = {word for word, node in root.next.items() if _starts(node)}
    hot = {word for word in firsts if not word.startswith("<")}
    hot |= {word for word, meanings in senses.items() if any(f"<{meaning.name}>" in firsts for meaning in meanings)}
    core = {word for word, node in root.next.items() if _starts(node, CORE_KINDS)}
    core |= {word for word, meanings in senses.items() if any(meaning.name in CORE_SENSES for meaning in meanings)}
    joiners = {"to": frozenset(expand(words.macros["to"], {})), "and": frozenset((word,) for word in words.conjunctions)}
    forward = {
        second
        for entry in words.pieces["shift"]
        for first, second, *_ in expand(entry.pattern, words.macros)
        if first == "<period>"
    }
    return Grammar(
        tree=root,
        senses={word: tuple(meanings) for word, meanings in senses.items()},
        words=words,
        hot=frozenset(hot),
        core=frozenset(core),
        forward=frozenset(forward),
        joiners=joiners,
    )


def _plant(root: Node, words: DateWords, language: str) -> None:
    """Put the language's patterns and feasts into the tree, in the order in which equals are preferred."""
    order = 0
    for kind, entries in words.pieces.items():
        for entry in entries:
            order += 1
            rule = Rule("void" if entry.void else kind, order, entry.moment(), entry.only, entry.trim, entry.role)
            grow(root, expand(entry.pattern, words.macros), rule)
    for feast in read_feasts().values():
        for name in feast.names.get(language, ()):
            order += 1
            only = "name" if feast.person and " " not in name else "feast"
            grow(root, expand(name, {}), Rule("feast", order, Moment(feast=feast.id), only))
        for pattern in feast.counted.get(language, ()):
            order += 1
            grow(root, expand(pattern, {}), Rule("feast", order, Moment(feast=feast.id)))


def _starts(node: Node, kinds: frozenset[str] | None = None) -> bool:
    """Return whether a pattern that can begin a time, or one of `kinds`, lies below a node."""
    waiting = [node]
    while waiting:
        here = waiting.pop()
        if any(rule.kind in kinds if kinds else rule.kind not in JOINING for rule in here.rules):
            return True
        waiting += here.next.values()
    return False
