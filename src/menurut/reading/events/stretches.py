"""Stretches: the parts of a sentence within which a day and the verb it dates stand.

Pada Senin polisi menahan pria | yang membakar gedung itu | , Selasa (7/5)
main                             parted                     main again

A part that "yang" or "setelah" opens ends at the next comma, or at the verb of the subject it stands in; "tetapi" opens another
main part, "bahwa" one that commas do not end.
"""

from dataclasses import dataclass
from functools import cache

import msgspec

from menurut.languages import read_words
from menurut.reading.events.scene import Scene

# What may stand between a word that opens a clause and its verb.
BESIDE_VERBS = frozenset({"AUX", "ADV", "PART"})

# So many words before a noun may say that it is a case: "pelaku kasus pembakaran", "suspect in the attack".
CASED = 3


class TimeWords(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """The lists of eventtimes.yml."""

    parting: frozenset[str]
    following: frozenset[str]
    purpose: frozenset[str]
    complement: frozenset[str]
    dating: frozenset[str]
    opposing: frozenset[str]
    comparing: frozenset[str]
    after: frozenset[str]
    before: frozenset[str]
    rough: frozenset[str]
    told_before: frozenset[str]
    by_then: frozenset[str]
    then: tuple[str, ...]
    states: frozenset[str]
    origins: frozenset[str]
    owning: frozenset[str]
    occurring: frozenset[str]
    cases: frozenset[str]
    terms: frozenset[str]
    happenings: frozenset[str]
    pointing_before: frozenset[str]
    since: frozenset[str]
    when: frozenset[str]
    beginning: frozenset[str]
    pointing_behind: frozenset[str]


@cache
def time_words(language: str) -> TimeWords:
    """Return the words of "id" or "en", read once per process."""
    return read_words(language, "eventtimes", TimeWords)


@dataclass(slots=True)
class Stretch:
    """A part: the token that opens it (None for a main one), the part it hangs on, and whether it shares that one's day."""

    opener: int | None = None
    within: int | None = None
    shares: bool = False
    verbs: int = 0


class Stretches:
    """The stretches of one sentence, by token."""

    def __init__(self, scene: Scene, sentence: int) -> None:
        """Cut sentence `sentence`."""
        self.scene = scene
        self.low, self.high = scene.bounds(scene.page.first_tokens[sentence])
        self.language = "en" if scene.page.article.language == "en" else "id"
        self.words = time_words(self.language)
        self.all = [Stretch()]
        self.parts: list[int] = []
        part = main = 0
        for at in range(self.low, self.high):
            part, main = self._next(at, part, main)
            if scene.is_verb(at):
                self.all[part].verbs += 1
            self.parts.append(part)

    @classmethod
    def of(cls, scene: Scene, sentence: int) -> "Stretches":
        """Return the stretches of sentence `sentence`, cut once."""
        found = scene.cut.get(sentence)
        if found is None:
            found = scene.cut[sentence] = cls(scene, sentence)
        return found

    def _next(self, at: int, part: int, main: int) -> tuple[int, int]:
        """Return the part that token `at` lies in, and the main part that a comma returns to."""
        lower, words = self.scene.tokens[at].lower, self.words
        if at == self.low or at in self.scene.time_tokens:
            return part, main
        if lower == ",":
            return (part if part != main and self._describes(at) else main), main
        if (lower in words.opposing and not self._acts(at)) or (lower in words.complement and not self._is_relative(at)):
            self.all.append(Stretch())
            return len(self.all) - 1, len(self.all) - 1
        if self._opens(at):
            self.all.append(Stretch(opener=at, within=part, shares=lower in words.following))
            return len(self.all) - 1, main
        if self._returns(at, part, main):
            return main, main
        return part, main

    def _describes(self, at: int) -> bool:
        """Return whether a comma opens or closes an apposition in a clause that goes on: "setelah membunuh Rika[,] komandan Lumara[,] di Orvel"."""
        opened = self._apposition(at)
        if opened:
            return True
        before = next((one for one in range(at - 1, self.low, -1) if self.scene.tokens[one].text == ","), None)
        follows = at + 1 < self.high and self.scene.tokens[at + 1].lower in self.scene.guards.inside
        return before is not None and follows and self._apposition(before)

    def _apposition(self, at: int) -> bool:
        """Return whether between the comma at `at` and the next stands one phrase, right behind a name."""
        named = any(phrase.mention.kind == "name" for phrase in self.scene.ending.get(at - 1, ()))
        behind = self.scene.starting.get(at + 1, ()) if named else ()
        return any(phrase.last + 1 < self.high and self.scene.tokens[phrase.last + 1].text == "," for phrase in behind)

    def _opens(self, at: int) -> bool:
        lower, words = self.scene.tokens[at].lower, self.words
        if lower in words.dating and at + 1 in self.scene.time_tokens:
            return False
        if lower in words.purpose:
            return self._acts(at)
        return lower in words.parting or lower in words.following or (lower in words.complement and self._is_relative(at))

    def _returns(self, at: int, part: int, main: int) -> bool:
        """Return whether the verb at `at` is that of the subject which a clause stands in: "pria yang mencuri mobil ditahan"."""
        stretch, before = self.all[part], self.scene.tokens[at - 1]
        if part == main or self.all[main].verbs or not self.scene.is_verb(at):
            return False
        if self._is_described(at, stretch.opener):
            return True
        if not stretch.verbs:
            return False
        guards = self.scene.guards
        joined = before.lower in guards.coordinators or before.lower in guards.infinitives or before.lower in guards.relatives
        return not joined and not self.scene.is_verb(at - 1)

    def _is_described(self, at: int, opener: int | None) -> bool:
        """Return whether the clause only says how its subject is, whose last verb stands at `at`: "warga yang | marah | membakar"."""
        tokens, guards = self.scene.tokens, self.scene.guards
        if self.language != "id" or opener is None or tokens[opener].lower not in guards.relatives or opener + 1 == at:
            return False
        negated = tokens[opener + 1].tag == "PART"  # "yang tidak terima"
        if tokens[at - 1].tag != "ADJ" and not (negated and opener + 3 == at):
            return False
        if any(self.scene.is_verb(one) for one in range(opener + 1, at - negated)):
            return False
        end = next((one for one in range(at + 1, self.high) if tokens[one].text == ","), self.high)
        return not any(self.scene.is_verb(one) for one in range(at + 1, end))

    def _acts(self, at: int) -> bool:
        """Return whether a verb follows, fillers aside."""
        at += 1
        while at < self.high and (
            self.scene.tokens[at].tag in BESIDE_VERBS or self.scene.tokens[at].lower in self.scene.guards.fillers
        ):
            at += 1
        return at < self.high and self.scene.is_verb(at)

    def _is_relative(self, at: int) -> bool:
        return self.scene.tokens[at].lower in self.scene.guards.relatives and self.scene.tokens[at - 1].tag in ("NOUN", "PROPN")

    def names_case(self, at: int) -> bool:
        """Return whether the noun at `at` only says in what case somebody is taken or tried: "pelaku pembakaran"."""
        if self.scene.is_verb(at):
            return False
        return any(self.scene.tokens[back].lower in self.words.cases for back in range(max(self.low, at - CASED), at))

    def only_occurs(self, opener: int, at: int) -> bool:
        """Return whether the clause from `opener` to `at` only says when the noun before it was: "serangan yang terjadi pada Senin"."""
        inside = range(opener + 1, at)
        said = any(self.scene.tokens[one].lower in self.words.occurring for one in inside)
        other = (one for one in inside if self.scene.is_verb(one) and self.scene.tokens[one].lower not in self.words.occurring)
        return said and next(other, None) is None

    def number_at(self, at: int) -> int:
        """Return the number of the stretch that token `at` lies in."""
        return self.parts[min(max(at - self.low, 0), len(self.parts) - 1)]

    def end_of(self, number: int) -> int:
        """Return the token behind the last one of a stretch."""
        return self.low + len(self.parts) - self.parts[::-1].index(number)

    def at(self, at: int) -> Stretch:
        """Return the stretch that token `at` lies in."""
        return self.all[self.number_at(at)]
