"""Find English noun phrases: what narrows the noun stands before it, the chief noun last.

    the Lumaran president 's | senior envoy       Prime Minister Rika Lestari
    owner                      head               title, name

A phrase ends where its clause goes on; "of" and commas are joined afterwards, as in Indonesian.
"""

from menurut.reading.grammar.words import function_words
from menurut.reading.mentions.chunk import Chunk, is_initialism, starts_capital
from menurut.reading.mentions.known import place_length
from menurut.reading.mentions.names import Kind, kind_of, person_at_end
from menurut.reading.mentions.words import phrase_words
from menurut.types.layout import Token
from menurut.types.mention import MentionKind

# "Rika's party's leader's aide" is as deep as owners nest.
_OWNERS = 4
# A phrase longer than this is a list without commas.
_LENGTH = 40
# So many digits are a year's.
_YEAR = 4
_INSIDE = frozenset({"ADJ", "NUM", "NOUN", "PROPN", "X"})
_HEADS = frozenset({"NOUN", "PROPN", "X"})


class EnglishPhrases:
    """Finds the phrases of one sentence, given as the tokens `first:last` of an article."""

    def __init__(self, tokens: tuple[Token, ...], first: int, last: int) -> None:
        self.tokens, self.first, self.last = tokens, first, last
        self.words = phrase_words("en")
        self.closed = function_words("en")

    def find(self) -> list[Chunk]:
        """Return the phrases in order, owners after the phrase that holds them."""
        found: list[Chunk] = []
        at = self.first
        while at < self.last:
            chunks = self._phrase(at)
            found.extend(chunk for chunk in chunks if not self._is_idle(chunk))
            at = max((chunk.last for chunk in chunks), default=at + 1)
        return found

    def _tag(self, at: int) -> str:
        return self.tokens[at].tag if at < self.last else ""

    def _phrase(self, start: int) -> list[Chunk]:
        """Return the phrase from `start` with its owners; empty where none begins there."""
        token = self.tokens[start]
        if token.lower in self.words.pronouns and not self._owns(start) and self._is_pronoun(start):
            return [Chunk(start, start + 1, start, "pronoun")]
        if self._opens_with_day(start) or (token.tag == "ADJ" and self._tag(start + 1) == "NUM" and not starts_capital(token)):
            return []  # "shot dead | five people": no adjective stands before a number
        share = self._share(start)
        if share is not None:
            return share
        if length := self._shares_noun(start):
            return [Chunk(start, start + length, start, "name")]
        owners: list[Chunk] = []
        at = start
        while len(owners) < _OWNERS:
            end = self._run(at)
            head = self._head(at, end)
            if head is None:
                return owners
            end = head + 1 if self.tokens[end - 1].tag == "ADJ" and not starts_capital(self.tokens[end - 1]) else end
            if (
                end < self.last
                and (self.tokens[end].lower in self.words.owner_marks or self._bare_owner(end))
                and self._tag(end + 1) in _INSIDE
            ):
                owners.append(Chunk(start, end, head, self._kind(start, head, end), role=self._is_role(start, end)))
                at = end + 1
                continue
            return [
                Chunk(start, end, head, self._kind(start if not owners else at, head, end), role=self._is_role(at, end)),
                *owners,
            ]
        return owners

    def _share(self, start: int) -> list[Chunk] | None:
        """Return "hundreds of protesters", "57 percent of respondents" with their inner phrase; None where no quantity begins here."""
        at = start
        while (
            at < min(self.last, start + 6)
            and (self._tag(at) == "NUM" or self.tokens[at].lower in {"a", "the", "large", "small", "vast"})
            and self.tokens[at].lower not in self.words.fractions
        ):
            at += 1
        if at >= self.last or self.tokens[at].lower not in self.words.fractions:
            return None
        if at + 1 < self.last and self.tokens[at + 1].lower in self.words.share_links:
            inner = self._phrase(at + 2) if at + 2 < self.last else []
            if not inner:
                return None
            last = max(chunk.last for chunk in inner)
            return [Chunk(start, last, inner[0].head, "nominal", role=True), *inner]
        if self._acts(at + 1) and self.tokens[at].lower in self.words.bare_shares:
            return [Chunk(start, at + 1, at, "nominal", role=True)]
        return None

    def _acts(self, at: int) -> bool:
        """Whether a bare quantity before `at` does something there: "Thousands | rallied in Orvel", where the tag may take the verb for an adjective."""
        past = (
            at < self.last and self.tokens[at].lower.endswith("ed") and self._tag(at + 1) in {"ADP", "ADV", "PART", "PUNCT", "DET"}
        )
        return past or self._tag(at) in {"VERB", "AUX"}

    def _shares_noun(self, start: int) -> int:
        """Return the length of a state's name or adjective that shares the noun of the next: "Iranian | and Russian officials"; 0 for none."""
        length = place_length(self.tokens, start, self.last) if starts_capital(self.tokens[start]) else 0
        joined = start + length
        if not length or joined + 1 >= self.last or self.tokens[joined].lower not in self.words.conjunctions:
            return 0
        other = place_length(self.tokens, joined + 1, self.last) if starts_capital(self.tokens[joined + 1]) else 0
        noun = joined + 1 + other
        shared = other and self._tag(noun) == "NOUN" and not starts_capital(self.tokens[noun])
        return length if shared and self._tag(start - 1) not in {"ADJ", "PROPN", "NOUN"} else 0

    def _bare_owner(self, at: int) -> bool:
        """Whether the mark at `at` is the apostrophe of "the ministers' plan"."""
        token = self.tokens[at]
        return (
            token.text in {"'", "’"}
            and token.span.start == self.tokens[at - 1].span.end
            and self.tokens[at - 1].lower.endswith("s")
        )

    def _owns(self, at: int) -> bool:
        return self.tokens[at].lower in self.words.possessives and self._tag(at + 1) in _INSIDE and not self._is_time(at + 1)

    def _is_pronoun(self, at: int) -> bool:
        token = self.tokens[at]
        return token.lower not in self.closed.question_pronouns and not is_initialism(token)

    def _run(self, start: int) -> int:
        """Return the end of the run of determiners, adjectives and nouns from `start`."""
        at = start
        if at < self.last and (self._owns(at) or self.tokens[at].lower in self.words.determiners):
            at += 1
            while at < self.last and self._tag(at) in {"DET", "ADV"} and at - start < 3 and self._tag(at + 1) in _INSIDE:
                at += 1
        while at < min(self.last, start + _LENGTH):
            token = self.tokens[at]
            if self._is_time(at) and at > start and not self._is_surname(at):
                break
            if at > start and self._is_surname(at):
                return at + 1
            if at > start and starts_capital(token) and self.tokens[at - 1].lower in self.words.deeds:
                break  # "a charge | Kestovia denies"
            if token.tag in _INSIDE or (token.tag == "ADV" and self._tag(at + 1) == "ADJ" and at > start):
                at += 1
            elif self._joins(at, start):
                at += 2
            elif token.text in "([" and at > start:
                length = self._bracket(at)
                if not length:
                    break
                at += length
            else:
                break
        return at

    def _joins(self, at: int, start: int) -> bool:
        """Whether a small word stands inside a name: "Bank of Lumara", "Muhammad bin Sari"; "of" is left to joining otherwise."""
        token = self.tokens[at]
        if at <= start or token.lower not in self.words.particles or token.lower in self.words.parting:
            return token.text == "&" and at > start
        return starts_capital(self.tokens[at - 1]) and at + 1 < self.last and starts_capital(self.tokens[at + 1])

    def _bracket(self, at: int) -> int:
        end = at + 1
        while end < self.last and end - at <= 4 and self.tokens[end].text not in ")]":
            if self.tokens[end].tag != "PROPN":
                return 0
            end += 1
        return (
            end + 1 - at if end < self.last and end > at + 1 and self.tokens[end].text in ")]" and not self._is_time(at + 1) else 0
        )

    def _head(self, start: int, end: int) -> int | None:
        for at in range(end - 1, start - 1, -1):
            if self.tokens[at].text in "()[]" or (self._in_bracket(start, at)):
                continue
            if self.tokens[at].tag in _HEADS:
                return at
        return None

    def _in_bracket(self, start: int, at: int) -> bool:
        return any(self.tokens[before].text in "([" for before in range(max(start, at - 4), at)) and not any(
            self.tokens[before].text in ")]" for before in range(max(start, at - 4), at)
        )

    def _is_time(self, at: int) -> bool:
        if at >= self.last:
            return False
        token = self.tokens[at]
        return token.lower in self.closed.time_nouns and (
            token.lower not in self.words.ambiguous_times or not starts_capital(token) or self._tag(at + 1) == "NUM"
        )

    def _is_surname(self, at: int) -> bool:
        """Whether a month's name is a person's here: "Theresa May", "Mrs May", but "Trump on May 5"."""
        token, before = self.tokens[at], self.tokens[at - 1]
        named = token.lower in self.words.name_times and starts_capital(token) and self._tag(at + 1) != "NUM"
        return named and starts_capital(before) and kind_of(before, "en") in {Kind.PERSON, Kind.ROLE}

    def _opens_with_day(self, start: int) -> bool:
        """Whether a time only stands in front of a phrase: "On Monday | Israeli troops", "In May | Lumara", "In March 2022 | Lumara"."""
        token = self.tokens[start]
        months = token.lower in self.words.name_times and self._tag(start - 1) == "ADP"  # "in May", but "Theresa May"
        if start + 1 >= self.last or not (token.lower in self.closed.time_nouns or months):
            return False
        behind = start + 2 if self._is_year(start + 1) else start + 1
        if token.text.islower() or behind >= self.last:
            return behind == start + 1 and starts_capital(self.tokens[behind])
        return starts_capital(self.tokens[behind]) and (
            self.tokens[behind].lower in self.words.demonyms or place_length(self.tokens, behind, self.last) > 0
        )

    def _is_year(self, at: int) -> bool:
        return self._tag(at) == "NUM" and len(self.tokens[at].text) == _YEAR and self.tokens[at].text.isdigit()

    def _is_role(self, start: int, end: int) -> bool:
        return any(self.tokens[at].lower in self.words.roles for at in range(start, end))

    def _kind(self, start: int, head: int, end: int) -> MentionKind:
        first = start
        while first < head and (
            self.tokens[first].lower in self.words.determiners or self.tokens[first].lower in self.words.possessives
        ):
            first += 1
        if self.tokens[head].tag != "PROPN":
            return "nominal"
        small = [
            at
            for at in range(first, head + 1)
            if not starts_capital(self.tokens[at]) and self.tokens[at].lower not in self.words.particles
        ]
        roles = [at for at in range(first, head + 1) if self.tokens[at].lower in self.words.roles]
        if small or roles:
            person = person_at_end(self.tokens, (max(roles, default=first) + 1) if roles else first, head + 1, "en")
            if roles:
                return "name" if person <= head and head not in roles else "nominal"
        return "name"

    def _is_idle(self, chunk: Chunk) -> bool:
        if chunk.kind == "pronoun":
            return False
        head = self.tokens[chunk.head]
        if chunk.role and head.tag in {"NUM", "DET", "NOUN"} and not self._is_time(chunk.head):
            return False
        return (
            self._is_time(chunk.head)
            or head.lower in self.closed.measures
            or all(self.tokens[at].tag in {"NUM", "DET"} for at in range(chunk.first, chunk.last))
        )
