"""Find Indonesian noun phrases: the chief noun stands first, what narrows it follows.

    para | pejabat | senior Gedung Putih itu        Menteri Luar Negeri Rusia (Menlu) Sergei Lavrov
    det    head      modifiers, name, demonstrative  title, owner, bracket, name

A phrase ends where its clause goes on: at a verb, a preposition, a time, a predicate adjective, a small noun behind a name.
"""

from menurut.knowledge.wordclasses import word_classes
from menurut.reading.grammar.words import function_words
from menurut.reading.mentions.chunk import Chunk, is_initialism, starts_capital
from menurut.reading.mentions.names import Kind, kind_of, person_at_end
from menurut.reading.mentions.words import phrase_words
from menurut.types.layout import Token
from menurut.types.mention import MentionKind

_HEADS = frozenset({"NOUN", "PROPN", "X"})
_ROMAN = frozenset("IVXivx")
# Words that only a title's or a headline's capital makes a name: what narrows them may follow small.
_COMMON = frozenset({Kind.COMMON, Kind.ROLE, Kind.BODY})
# A phrase longer than this is a list without commas.
_LENGTH = 40
# More numbers and determiners than this stand before no noun.
_BEFORE = 8
# A number inside a name has no more digits than this.
_ORDINAL = 3
# A bracket longer than this is an aside.
_BRACKET = 7


class IndonesianPhrases:
    """Finds the phrases of one sentence, given as the tokens `first:last` of an article."""

    def __init__(self, tokens: tuple[Token, ...], first: int, last: int) -> None:
        self.tokens, self.first, self.last = tokens, first, last
        self.words = phrase_words("id")
        self.closed = function_words("id")

    def find(self) -> list[Chunk]:
        """Return the phrases in order; none overlaps another."""
        found: list[Chunk] = []
        at = self.first
        while at < self.last:
            chunk = self._phrase(at)
            if chunk is None:
                at += 1
                continue
            if not self._is_idle(chunk):
                found.append(chunk)
            at = chunk.last
        return found

    def _tag(self, at: int) -> str:
        return self.tokens[at].tag if at < self.last else ""

    def _lower(self, at: int) -> str:
        return self.tokens[at].lower if at < self.last else ""

    def _phrase(self, start: int) -> Chunk | None:
        token = self.tokens[start]
        if token.lower in self.words.pronouns and not is_initialism(token):
            return Chunk(start, start + 1, start, "pronoun")
        if (token.lower in self.words.rounding and token.tag != "PROPN") or self._is_day(start):
            return None
        share = self._share(start)
        if share is not None:
            return share
        head = self._head(start)
        if head is None:
            return None
        end = self._extent(head)
        return Chunk(start, end, head, self._kind(head, end), role=self._is_role(head))

    def _is_day(self, at: int) -> bool:
        """Whether a weekday, or the part of the day behind it, only stands in front of a phrase: "Rabu siang | Presiden Lumara"."""
        if self._lower(at) in self.closed.weekdays:
            return not self._named_otherwise(at)
        behind = at > self.first and self.tokens[at - 1].lower in self.closed.weekdays
        return behind and self._lower(at) in self.closed.time_nouns

    def _share(self, start: int) -> Chunk | None:
        """Return "57 persen [dari] responden", "sebagian dari mereka", and "70 persen" where it is somebody who acts."""
        at = start
        while (
            at - start < _BEFORE
            and self._tag(at) == "NUM"
            and self._lower(at + 1)
            and self._lower(at) not in self.words.bare_shares
        ):
            at += 1
        if self._lower(at) not in self.words.fractions or (at == start and self._lower(at) in self.words.bare_shares):
            return None
        behind = at + 2 if self._lower(at + 1) in self.words.share_links else at + 1
        whose = self._lower(behind)
        if whose in self.words.pronouns and behind > at + 1:
            return Chunk(start, behind + 1, at, "nominal", role=True)
        if self._lower(at) not in self.words.bare_shares and behind == at + 1:
            return None
        while self._lower(behind) in self.words.determiners or self._tag(behind) == "NUM":
            behind += 1
        if behind < self.last and self._is_noun(behind):
            return Chunk(start, self._extent(behind), behind, "nominal", role=True)
        acts = self._tag(at + 1) in {"VERB", "AUX", "PART"} or self._lower(at + 1) in self.closed.relative
        return Chunk(start, at + 1, at, "nominal", role=True) if acts and self._lower(at) in self.words.bare_shares else None

    def _head(self, start: int) -> int | None:
        """Return the chief noun of a phrase that begins at `start`, behind its determiners and numbers."""
        at = start
        if self._lower(at) in self.words.one_of_openers and self._lower(at + 1) in self.words.one_of:
            at = start = at + 2 if self._lower(at + 2) not in self.words.share_links else at + 3
        while at < min(self.last, start + _BEFORE) and (self.tokens[at].lower in self.words.determiners or self._tag(at) == "NUM"):
            if self._tag(at) == "PROPN" and starts_capital(self.tokens[at]) and self._tag(at + 1) == "PROPN":
                break
            # "pihak kepolisian", but "pihak itu"
            if self.tokens[at].lower in self.words.quantity_nouns and self._tag(at + 1) not in _HEADS:
                return at
            at += 1
        if at < self.last and self._is_noun(at):
            return at
        if at == start + 1 and self._tag(start) == "NUM":
            return None
        return None

    def _is_noun(self, at: int) -> bool:
        tag = self._tag(at)
        if tag in _HEADS:
            return (
                self._lower(at) not in self.words.predicates
                or starts_capital(self.tokens[at])
                or self._lower(at) in self.words.headline_roots
            )
        return self._opens_compound(at) or (tag in {"ADJ", "DET"} and self._lower(at) in self.words.roles)

    def _opens_compound(self, at: int) -> bool:
        seconds = self.words.compounds.get(self._lower(at))
        return seconds is not None and self._lower(at + 1).removesuffix("nya") in seconds

    def _extent(self, head: int) -> int:
        at = head + 2 if self._opens_compound(head) else head + 1
        while at < min(self.last, head + _LENGTH):
            step = self._step(head, at)
            if step == 0:
                break
            at += abs(step)
            if step < 0:
                break
        return at

    def _step(self, head: int, at: int) -> int:
        """Return how many tokens from `at` belong to the phrase: 0 ends it before them, a negative number behind them."""
        token = self.tokens[at]
        before = self.tokens[at - 1]
        if token.lower in self.words.demonstratives:
            return -1
        if (
            token.lower in self.words.pronouns
            and token.tag == "PRON"
            and before.tag in _HEADS
            and token.lower not in self.words.never_owners
        ):
            if token.lower in self.words.owners_of_nouns_only and before.tag != "NOUN":
                return 0
            return -2 if self._lower(at + 1) in self.words.emphatic else -1
        if token.text in "([":
            return self._bracket(at)
        if token.lower in self.words.conjunctions:
            return 2 if self._ties_body(head, at) else 0
        if self._is_time(at):
            return 0
        if token.tag == "PROPN":
            return 1
        inside = self._inside_name(head, at)
        return inside if inside is not None else self._small(at, before)

    def _inside_name(self, head: int, at: int) -> int | None:
        """Return how many tokens a small word or a number keeps inside the phrase, 0 where it ends it; None where it says nothing."""
        token, before = self.tokens[at], self.tokens[at - 1]
        capital = at + 1 < self.last and starts_capital(self.tokens[at + 1])
        named = self._tag(at + 1) == "PROPN"
        if token.lower in self.words.particles and starts_capital(before) and capital:
            return 2
        if token.lower in self.words.determiners and starts_capital(token) and starts_capital(before) and named:
            return 1  # "Brigade Serbu Ketiga Angkatan Bersenjata Lumara"
        if token.lower in self.words.called:
            return int(self._is_somebody(head) and capital)
        if token.lower in self.words.postmodifiers or token.lower in self.words.compounds.get(before.lower, ()):
            return 1
        if token.text.isdigit() and len(token.text) <= _ORDINAL and before.tag == "PROPN" and named:
            return int(not self._is_time(at + 1))  # "SMPN 33 Marwa", "Kasubdit 2 Ditsiber"
        if starts_capital(before) and before.tag == "PROPN" and kind_of(before, "id") not in _COMMON:
            return 0  # "Rusia kembali", "Israel selatan" aside, a small word behind a name is the clause going on
        return None

    def _is_somebody(self, head: int) -> bool:
        """Whether the noun is a person's, whom "bernama" may name next."""
        named = self.words.roles | self.words.groups
        return self._lower(head) in named or (head > self.first and self._lower(head - 1) in self.words.describing)

    def _small(self, at: int, before: Token) -> int:
        token = self.tokens[at]
        if self._opens_compound(at) and before.tag in {"NOUN", "ADJ"}:
            return 2
        if token.tag == "NOUN":
            root = token.lower in self.words.predicates and token.lower not in self.words.headline_roots
            return 0 if root or before.tag == "NUM" else 1
        if token.tag == "ADJ":
            return 0 if token.lower in self.words.predicates else 1
        if token.tag == "NUM":
            return 1 if starts_capital(before) and (token.text.isdigit() or set(token.text) <= _ROMAN) else 0
        return 0

    def _is_time(self, at: int) -> bool:
        token = self.tokens[at]
        if token.lower not in self.closed.time_nouns:
            return False
        return len(token.lower) > 3 or self._tag(at + 1) == "NUM" or self._tag(at - 1) == "NUM" or not starts_capital(token)

    def _bracket(self, at: int) -> int:
        """Return the length of a bracket that names again ("(WHO)"), negative where the phrase ends with it."""
        end = at + 1
        while end < self.last and end - at <= _BRACKET and self.tokens[end].text not in ")]":
            if self.tokens[end].tag not in {"PROPN", "NOUN", "ADJ", "X"} and self._lower(end) not in {
                "dan",
                "untuk",
                "/",
                "-",
                "of",
                "the",
                "for",
            }:
                return 0
            end += 1
        if end >= self.last or end - at > _BRACKET or end == at + 1 or self._is_time(at + 1):
            return 0
        length = end + 1 - at
        goes_on = self._tag(end + 1) == "PROPN" or self._lower(end + 1) in self.words.called
        return length if goes_on and not self._is_time(end + 1) else -length

    def _ties_body(self, head: int, at: int) -> bool:
        """Whether "dan" stands inside one body's name: "Kementerian Pendidikan dan Kebudayaan"."""
        if at + 1 >= self.last or not starts_capital(self.tokens[at + 1]) or not starts_capital(self.tokens[at - 1]):
            return False
        if self.tokens[head].lower not in self.words.bodies | self.words.roles or at - 1 == head:
            return False
        return kind_of(self.tokens[at - 1], "id") is Kind.COMMON and self._names_field(at + 1)

    def _names_field(self, at: int) -> bool:
        """Whether a capital word can be the second field of a ministry: a common word, or one that no table has for a name."""
        kind, known = kind_of(self.tokens[at], "id"), word_classes("id").get(self.tokens[at].lower)
        return kind is Kind.COMMON or (
            kind is Kind.PERSON and self._tag(at + 1) == "PROPN" and (known is None or known.name != "PERSON")
        )

    def _is_role(self, head: int) -> bool:
        return self.tokens[head].lower in self.words.roles

    def _kind(self, head: int, end: int) -> MentionKind:
        """Return name or nominal."""
        tokens = self.tokens
        first = tokens[head]
        last = end
        while last > head + 1 and (tokens[last - 1].lower in self.words.demonstratives or tokens[last - 1].text in "()[]"):
            last -= 1
        if last < end and tokens[end - 1].lower in self.words.demonstratives:
            return "nominal"
        role = self._is_role(head)
        capital = first.tag == "PROPN" or (starts_capital(first) and head == self.first)
        if any(tokens[at].lower in self.words.called and starts_capital(tokens[at + 1]) for at in range(head + 1, last - 1)):
            return "name"  # "seorang pria berinisial RK"
        if role or first.lower in self.words.naming or not capital:
            person = person_at_end(tokens, head + 1, last, "id")
            if role:
                return "name" if person < last else "nominal"
            if first.lower in self.words.naming and not role and tokens[last - 1].tag == "PROPN":
                return (
                    "name"
                    if kind_of(tokens[last - 1], "id") is not Kind.PLACE or first.lower in self.words.naming_places
                    else "nominal"
                )
            if not capital:
                return "nominal"
        if first.tag == "PROPN":
            return "name"
        # The first word of a sentence: its capital says nothing, that of the next one does.
        if (
            end > head + 1
            and starts_capital(tokens[head + 1])
            and kind_of(tokens[head + 1], "id") in {Kind.COMMON, Kind.ROLE, Kind.BODY}
        ):
            return "name"
        return "nominal"

    def _is_idle(self, chunk: Chunk) -> bool:
        """Whether a phrase only tells a time or a measure."""
        if chunk.kind == "pronoun":
            return False
        head = self.tokens[chunk.head]
        if head.lower in self.closed.measures and not chunk.role:
            return True
        return self._is_time(chunk.head) and (not starts_capital(head) or not self._named_otherwise(chunk.head))

    def _named_otherwise(self, at: int) -> bool:
        known = word_classes("id").get(self.tokens[at].lower)
        return known is not None and known.name == "PERSON" and self._tag(at + 1) == "PROPN"
