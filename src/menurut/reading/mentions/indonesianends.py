"""Where an Indonesian noun phrase ends: what narrows its chief noun stands behind it, until the clause goes on.

    Menteri Luar Negeri Rusia (Menlu) Sergei Lavrov | kembali ke Orvel
    head    owner              bracket name           the clause

It ends at a verb, a preposition, a time, a predicate adjective, a small noun behind a name.
"""

from menurut.knowledge.wordclasses import word_classes
from menurut.reading.grammar.affixes import affixes, cut_off
from menurut.reading.grammar.fields import fields_length, is_field
from menurut.reading.grammar.roots import with_prefix
from menurut.reading.grammar.words import function_words
from menurut.reading.mentions.chunk import starts_capital
from menurut.reading.mentions.names import Kind, kind_of
from menurut.reading.mentions.words import phrase_words
from menurut.types.layout import Token

HEADS = frozenset({"NOUN", "PROPN", "X"})
_NAMING = frozenset({"PROPN", "NOUN", "ADJ", "X"})
_OBJECTS = HEADS | {"NUM", "DET", "PRON"}
_ROMAN = frozenset("IVXivx")
# Words that only a title's or a headline's capital makes a name: what narrows them may follow small.
_COMMON = frozenset({Kind.COMMON, Kind.ROLE, Kind.BODY})
# A phrase longer than this is a list without commas.
_LENGTH = 40
# A number inside a name has no more digits than this.
_ORDINAL = 3
# A bracket longer than this is an aside.
_BRACKET = 7


class PhraseEnds:
    """Finds where phrases end in one sentence, given as the tokens `first:last` of an article."""

    def __init__(self, tokens: tuple[Token, ...], first: int, last: int) -> None:
        self.tokens, self.first, self.last = tokens, first, last
        self.words = phrase_words("id")
        self.closed = function_words("id")

    def tag(self, at: int) -> str:
        """Return a token's part of speech; empty past the sentence."""
        return self.tokens[at].tag if at < self.last else ""

    def lower(self, at: int) -> str:
        """Return a token in lower case; empty past the sentence."""
        return self.tokens[at].lower if at < self.last else ""

    def opens_compound(self, at: int) -> bool:
        """Whether two words begin here that are one noun: "juru bicara"."""
        seconds = self.words.compounds.get(self.lower(at))
        if seconds is not None and self._counted_before(at):
            return False
        return seconds is not None and cut_off(self.lower(at + 1), affixes("id").owner) in seconds

    def _leads_on(self, at: int, before: Token) -> bool:
        """Whether a word belongs to what follows: "Partai Lumara | resmi mengusung", "lurah | terkait dugaan suap"."""
        adverb = self.lower(at) in self.words.of_verbs and before.tag == "PROPN" and self.tag(at + 1) == "VERB"
        return adverb or (self.lower(at) in self.words.of_nouns and self.tag(at + 1) in HEADS)

    def _counted_before(self, at: int) -> bool:
        """Whether a preposition behind a counted noun opens where they were: "15 orang | dalam serangan", but "orang dalam"."""
        counted = at > self.first and (self.tag(at - 1) == "NUM" or self.lower(at - 1) in self.words.determiners)
        return counted and self.closed.classes.get(self.lower(at + 1)) == "ADP"

    def extent(self, head: int) -> int:
        """Return the index behind the phrase whose chief noun stands at `head`."""
        at = head + 2 if self.opens_compound(head) else head + 1
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
        if token.lower in self.words.marches and self.lower(head) in self.words.marching:
            return 0
        if (
            token.lower in self.words.pronouns
            and token.tag == "PRON"
            and before.tag in HEADS
            and token.lower not in self.words.never_owners
        ):
            if token.lower in self.words.owners_of_nouns_only and before.tag != "NOUN":
                return 0
            if self._does(at) and (self.tag(head - 1) == "NUM" or self.tag(at + 2) not in _OBJECTS):
                return 0
            return -2 if self.lower(at + 1) in self.words.emphatic else -1
        if token.text in "([":
            return self._bracket(at)
        if token.text == "," and self._heads_fields(head, at):
            return fields_length(self.tokens, at, self.last)
        if token.lower in self.words.conjunctions:
            return 2 if self._ties_body(head, at) else 0
        if self.is_time(at):
            return 0
        if token.tag == "PROPN":
            return int(not self._is_measured(head, at))
        inside = self._inside_name(head, at)
        return inside if inside is not None else self._small(at, before)

    def _does(self, at: int) -> bool:
        """Whether the pronoun at `at` does what the root behind it says, and owns nothing: "Lima orang | kami tangkap".

        Where an object follows, the noun may do it: "Anggota kami temukan pelaku".
        """
        known = word_classes("id").get(with_prefix(self.lower(at + 1)))
        verbal = known is not None and (known.best == "VERB" or (known.best, known.second) == ("NOUN", "VERB"))
        return self.tag(at + 1) == "VERB" and verbal

    def _is_measured(self, head: int, at: int) -> bool:
        """Whether the phrase only tells when or how long, so that the name at `at` is none of its: "tiga menit | Rika", "pekan lalu | Lumara"."""
        timed = self.is_time(head) and not starts_capital(self.tokens[head]) and not self.is_time(at)
        return timed and head > self.first and (self.tag(head - 1) == "NUM" or at > head + 1)

    def _inside_name(self, head: int, at: int) -> int | None:
        """Return how many tokens a small word or a number keeps inside the phrase, 0 where it ends it; None where it says nothing."""
        token, before = self.tokens[at], self.tokens[at - 1]
        capital = at + 1 < self.last and starts_capital(self.tokens[at + 1])
        named = self.tag(at + 1) == "PROPN"
        parts = token.lower in self.words.parting and not starts_capital(token)  # "Rika Danu | di Suar", but "Rika Di Suara"
        if token.lower in self.words.particles and starts_capital(before) and not parts:
            behind = at + 1
            while self.lower(behind) in self.words.particles and not starts_capital(self.tokens[behind]):
                behind += 1  # "Rika von der Lestari"
            if behind < self.last and starts_capital(self.tokens[behind]):
                return behind + 1 - at
        if token.lower in self.words.determiners and starts_capital(token) and starts_capital(before) and named:
            return 1  # "Brigade Serbu Ketiga Angkatan Bersenjata Lumara"
        if self.tag(head) == "NOUN" and not self.is_time(head) and (aged := self._age(at)):
            return aged
        if token.lower in self.words.called:
            return int(self._is_somebody(head) and capital)
        if self._leads_on(at, before):
            return 0
        if token.lower in self.words.postmodifiers:
            return 1
        if token.lower in self.words.compounds.get(before.lower, ()):
            return int(not self._counted_before(at - 1))
        if token.text.isdigit() and len(token.text) <= _ORDINAL and before.tag == "PROPN" and named:
            return int(not self.is_time(at + 1))  # "SMPN 33 Marwa", "Kasubdit 2 Ditsiber"
        if starts_capital(before) and before.tag == "PROPN" and kind_of(before, "id") not in _COMMON:
            return 0  # "Rusia kembali", "Israel selatan" aside, a small word behind a name is the clause going on
        return None

    def _age(self, at: int) -> int:
        """Return the length of an age at `at`: "pria | berusia 30 tahun | itu", "perempuan | 61 tahun | itu"; 0 where none is told."""
        number = at + 1 if self.lower(at) in self.words.aged else at
        if self.tag(number) != "NUM" or self.lower(number + 1) not in self.words.years:
            return 0
        pointed = self.lower(number + 2) in self.words.demonstratives
        return number + 2 - at if pointed or number > at else 0

    def _is_somebody(self, head: int) -> bool:
        """Whether the noun is a person's, whom "bernama" may name next."""
        named = self.words.roles | self.words.groups
        return self.lower(head) in named or (head > self.first and self.lower(head - 1) in self.words.describing)

    def _small(self, at: int, before: Token) -> int:
        token = self.tokens[at]
        if self.opens_compound(at) and before.tag in {"NOUN", "ADJ"}:
            return 2
        if token.tag == "NOUN":
            root = token.lower in self.words.predicates and token.lower not in self.words.headline_roots
            return 0 if root or before.tag == "NUM" else 1
        if token.tag == "ADJ":
            return 0 if token.lower in self.words.predicates else 1
        if token.tag == "NUM":
            if before.lower in self.words.numbering:
                return 1
            return 1 if starts_capital(before) and (token.text.isdigit() or set(token.text) <= _ROMAN) else 0
        return 0

    def is_time(self, at: int) -> bool:
        """Whether a word tells a time here: "Rabu", but not the "Minggu" of a name."""
        token = self.tokens[at]
        if token.lower not in self.closed.time_nouns:
            return False
        if token.lower in self.words.name_times and self._stands_in_name(at):
            return False
        return len(token.lower) > 3 or self.tag(at + 1) == "NUM" or self.tag(at - 1) == "NUM" or not starts_capital(token)

    def _stands_in_name(self, at: int) -> bool:
        """Whether a month has a word of a name on either side: "Raja | Juli | Lestari", but "Kamis Juli", "Rika Juli lalu"."""
        if at <= self.first or at + 1 >= self.last or not starts_capital(self.tokens[at]):
            return False
        before, after = self.tokens[at - 1], self.tokens[at + 1]
        return (
            starts_capital(before)
            and before.lower not in self.closed.time_nouns
            and before.tag == "PROPN"
            and starts_capital(after)
            and after.tag == "PROPN"
            and kind_of(after, "id") is Kind.PERSON
        )

    def _bracket(self, at: int) -> int:
        """Return the length of a bracket that names again ("(WHO)"), negative where the phrase ends with it."""
        end = at + 1
        while end < self.last and end - at <= _BRACKET and self.tokens[end].text not in ")]":
            if self.tokens[end].tag not in _NAMING and self.lower(end) not in self.words.in_brackets:
                return 0
            end += 1
        if end >= self.last or end - at > _BRACKET or end == at + 1 or self.is_time(at + 1):
            return 0
        length = end + 1 - at
        goes_on = self.tag(end + 1) == "PROPN" or self.lower(end + 1) in self.words.called
        return length if goes_on and not self.is_time(end + 1) else -length

    def _heads_fields(self, head: int, comma: int) -> bool:
        """Whether a comma stands behind the first field of an office or a body: "Kepala Dinas Pendidikan | , Pemuda, dan Olahraga"."""
        return comma - 1 > head and self.lower(head) in self.words.bodies | self.words.roles and is_field(self.tokens[comma - 1])

    def _ties_body(self, head: int, at: int) -> bool:
        """Whether "dan" stands inside one body's name: "Kementerian Pendidikan dan Kebudayaan"."""
        if at + 1 >= self.last or not starts_capital(self.tokens[at + 1]) or not starts_capital(self.tokens[at - 1]):
            return False
        if self.tokens[head].lower not in self.words.bodies | self.words.roles or at - 1 == head:
            return False
        if self._is_spelled_out(head, at):
            return True
        return kind_of(self.tokens[at - 1], "id") is Kind.COMMON and self._names_field(at + 1)

    def _is_spelled_out(self, head: int, at: int) -> bool:
        """Whether the letters in a bracket behind "dan" begin the words on both sides of it: "Lembaga Saksi | dan | Korban (LSK)"."""
        bracket = next((one for one in range(at + 1, min(self.last - 1, at + _BRACKET)) if self.tokens[one].text == "("), None)
        if bracket is None:
            return False
        named = [one.text[0] for one in self.tokens[head:bracket] if starts_capital(one)]
        short = self.tokens[bracket + 1].text
        return len(short) > bracket - at and "".join(named).endswith(short)

    def _names_field(self, at: int) -> bool:
        """Whether a capital word can be the second field of a ministry: a common word, or one that no table has for a name."""
        kind, known = kind_of(self.tokens[at], "id"), word_classes("id").get(self.tokens[at].lower)
        return kind is Kind.COMMON or (
            kind is Kind.PERSON and self.tag(at + 1) == "PROPN" and (known is None or known.name != "PERSON")
        )
