"""Find Indonesian noun phrases: the chief noun stands first, what narrows it follows.

    para | pejabat | senior Gedung Putih itu        Menteri Luar Negeri Rusia (Menlu) Sergei Lavrov
    det    head      modifiers, name, demonstrative  title, owner, bracket, name

Where a phrase ends is told in `indonesianends`.
"""

from menurut.knowledge.wordclasses import word_classes
from menurut.reading.grammar.affixes import affixes
from menurut.reading.mentions.chunk import Chunk, is_initialism, starts_capital
from menurut.reading.mentions.indonesianends import HEADS, PhraseEnds
from menurut.reading.mentions.names import Kind, kind_of, person_at_end
from menurut.types.mention import MentionKind

# A quotation ends with these, one behind the other: '," kata'.
ENDING = frozenset(",?!.…")
CLOSING = frozenset("\"”’'")
# "1998"
YEAR_LENGTH = 4
# More numbers and determiners than this stand before no noun.
_BEFORE = 8


class IndonesianPhrases(PhraseEnds):
    """Finds the phrases of one sentence."""

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
            elif self._is_date_before_name(chunk):
                at = chunk.head + 1
                continue
            at = chunk.last
        return found

    def _phrase(self, start: int) -> Chunk | None:
        token = self.tokens[start]
        if token.lower in self.words.pronouns and not is_initialism(token):
            return Chunk(start, start + 1, start, "pronoun")
        if f"{token.lower} {self.lower(start + 1)}" in self.words.pronoun_pairs and not self._is_behind_noun(start):
            return Chunk(start, start + 2, start, "pronoun")
        if token.lower in self.words.rounding and token.tag != "PROPN":
            return None
        if self._is_day(start) or self._is_year(start) or self._is_hour(start):
            return None
        share = self._share(start) or self._among(start) or self._many(start)
        if share is not None:
            return share
        head = self._head(start)
        if head is None:
            return None
        end = self.extent(head)
        return Chunk(start, end, head, self._kind(head, end), role=self._is_role(head))

    def _is_behind_noun(self, at: int) -> bool:
        """Whether a noun or a name stands right before, which what follows then narrows."""
        return at > self.first and self.tag(at - 1) in HEADS

    def _is_year(self, at: int) -> bool:
        """Whether a number is the year of the word before it, and counts nobody: "Pada tahun 1998 | tentara Lumara"."""
        year = self.lower(at).isdecimal() and len(self.lower(at)) == YEAR_LENGTH
        return year and at > self.first and self.tokens[at - 1].lower in self.closed.time_nouns

    def _is_day(self, at: int) -> bool:
        """Whether a weekday, or the part of the day behind it, only stands in front of a phrase: "Rabu siang | Presiden Lumara"."""
        if self.lower(at) in self.closed.weekdays:
            return not self._named_otherwise(at)
        behind = at > self.first and self.tokens[at - 1].lower in self.closed.weekdays
        return behind and self.lower(at) in self.closed.time_nouns

    def _is_hour(self, at: int) -> bool:
        """Whether a part of the day, in small letters, only stands in front of who does something in it: "Menjelang siang | polisi"."""
        token = self.tokens[at]
        part = token.lower in self.words.day_parts
        hour = token.lower in self.closed.time_nouns and at > self.first and self.tokens[at - 1].lower in self.words.day_parts
        people = self.lower(at + 1) in self.words.roles | self.words.bodies | self.words.groups
        acts = self.tag(at + 1) in HEADS and self.tag(at + 2) in {"VERB", "AUX"}
        return (part or hour) and not starts_capital(token) and (people or acts)

    def _share(self, start: int) -> Chunk | None:
        """Return "57 persen [dari] responden", "sebagian dari mereka", and "70 persen" where it is somebody who acts."""
        at = start
        while (
            at - start < _BEFORE and self.tag(at) == "NUM" and self.lower(at + 1) and self.lower(at) not in self.words.bare_shares
        ):
            at += 1
        if self.lower(at) not in self.words.fractions or (at == start and self.lower(at) in self.words.bare_shares):
            return None
        behind = at + 2 if self.lower(at + 1) in self.words.share_links else at + 1
        whose = self.lower(behind)
        if whose in self.words.pronouns and behind > at + 1:
            return Chunk(start, behind + 1, at, "nominal", role=True)
        if self.lower(at) not in self.words.bare_shares and behind == at + 1:
            return None
        while self.lower(behind) in self.words.determiners or self.tag(behind) == "NUM":
            behind += 1
        if behind < self.last and self._is_noun(behind):
            return Chunk(start, self.extent(behind), behind, "nominal", role=True)
        acts = self.tag(at + 1) in {"VERB", "AUX", "PART"} or self.lower(at + 1) in self.closed.relative
        return Chunk(start, at + 1, at, "nominal", role=True) if acts and self.lower(at) in self.words.bare_shares else None

    def _among(self, start: int) -> Chunk | None:
        """Return some of those told before: "dua di antaranya", "seorang di antara mereka"; None for anything else."""
        counted = self.tag(start) == "NUM" or self.lower(start) in self.words.fractions
        if not counted or self.lower(start + 1) not in self.words.among_links:
            return None
        behind = self.lower(start + 2)
        end = start + 3 if behind in self.words.among else start + 4
        told = behind in self.words.among or f"{behind} {self.lower(start + 3)}" in self.words.among
        return Chunk(start, end, start, "nominal", role=True) if told and end <= self.last else None

    def _many(self, start: int) -> Chunk | None:
        """Return people told of without a noun that open a clause: "Banyak | yang mengatakan", "Yang lain | menolak"; None for anything else."""
        others = self.lower(start) in self.closed.relative and self.lower(start + 1) in self.words.others
        if not others and self.lower(start) not in self.words.bare_quantities:
            return None
        opens = start == self.first or self.tokens[start - 1].text == "," or self.tokens[start - 1].tag in {"CCONJ", "SCONJ"}
        at = start + others
        behind = at + 1 + (self.lower(at + 1) in self.closed.relative)
        acts = self.tag(behind) == "VERB" and self.lower(behind).startswith(affixes("id").active)
        behind += self.tag(behind) in {"ADV", "AUX"}  # "Beberapa | sudah dibebaskan"
        acts = acts or (self.tag(behind) == "VERB" and self.lower(behind).startswith(affixes("id").passive))
        return Chunk(start, at + 1, at, "nominal", role=True) if opens and acts else None

    def _head(self, start: int) -> int | None:
        """Return the chief noun of a phrase that begins at `start`, behind its determiners and numbers."""
        at = start
        if self.lower(at) in self.words.one_of_openers and self.lower(at + 1) in self.words.one_of:
            at = start = at + 2 if self.lower(at + 2) not in self.words.share_links else at + 3
        while at < min(self.last, start + _BEFORE) and (self.tokens[at].lower in self.words.determiners or self.tag(at) == "NUM"):
            if self.tag(at) == "PROPN" and starts_capital(self.tokens[at]) and self.tag(at + 1) == "PROPN":
                break
            # "pihak kepolisian", but "pihak itu"
            if self.tokens[at].lower in self.words.quantity_nouns and self.tag(at + 1) not in HEADS:
                return at
            at += 1
        if at < self.last and self._is_noun(at):
            return at
        if at == start + 1 and self.tag(start) == "NUM":
            return None
        return None

    def _is_noun(self, at: int) -> bool:
        tag = self.tag(at)
        if self._is_cue(at):
            return False
        if tag in HEADS:
            return (
                self.lower(at) not in self.words.predicates
                or starts_capital(self.tokens[at])
                or self.lower(at) in self.words.headline_roots
            )
        return self.opens_compound(at) or (tag in {"ADJ", "DET"} and self.lower(at) in self.words.roles)

    def _is_cue(self, at: int) -> bool:
        """Whether a bare verb behind a quotation says how it was spoken, and names nobody: '"...," ancam | perempuan itu'."""
        closed = at - self.first > 1 and self.tokens[at - 1].text in CLOSING
        return closed and self.lower(at) in self.words.headline_roots and self.tokens[at - 2].text in ENDING

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
        dated = not starts_capital(head) or not self._named_otherwise(chunk.head) or self._is_behind_month_word(chunk.head)
        return self.is_time(chunk.head) and dated

    def _is_date_before_name(self, chunk: Chunk) -> bool:
        """Whether a phrase runs on from a date into who did something on it: "24 Desember | Serikat Buruh mengadakan ..."."""
        behind = chunk.head + 1
        month = self.tag(chunk.head - 1) == "NUM" or self._is_behind_month_word(chunk.head)
        dated = month and self.is_time(chunk.head) and starts_capital(self.tokens[chunk.head])
        return dated and behind < chunk.last and self.tag(behind) == "PROPN" and not self.is_time(behind)

    def _is_behind_month_word(self, at: int) -> bool:
        """Whether a word before tells that a month, which people are named after too, is a month: "Pada | September"."""
        return at > self.first and self.lower(at - 1) in self.words.before_months

    def _named_otherwise(self, at: int) -> bool:
        known = word_classes("id").get(self.tokens[at].lower)
        return known is not None and known.name == "PERSON" and self.tag(at + 1) == "PROPN"
