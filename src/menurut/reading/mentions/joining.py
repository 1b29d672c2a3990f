"""Join phrases into bigger ones: owners behind a preposition, titles with their field, names in apposition.

    Kepala Badan Pangan Dunia, Rika Lestari,     Duta Besar Lumara untuk PBB Rika Lestari     the head of the agency
    title                    , name              title               + field and name         phrase of phrase

The bigger phrase is added; the ones it is made of stay.
"""

from menurut.knowledge.wordclasses import word_classes
from menurut.reading.grammar.people import is_people_noun
from menurut.reading.grammar.words import function_words
from menurut.reading.mentions.chunk import Chunk
from menurut.reading.mentions.names import person_at_end
from menurut.reading.mentions.words import PhraseWords, phrase_words
from menurut.types.layout import Token

_MARKS = frozenset('"“”;:()')
# A clause with "yang" between a title and its name is short.
_RELATIVE = 10
# What is told of a name between two commas is no longer than this behind its noun.
_ASIDE = 10
# A chain of "of" longer than this is a sentence in disguise.
_CHAIN = 4


class Joiner:
    """Joins the phrases of one sentence."""

    def __init__(self, tokens: tuple[Token, ...], last: int, language: str) -> None:
        self.tokens, self.last, self.language = tokens, last, language
        self.words: PhraseWords = phrase_words(language)
        self.relative = function_words(language).relative

    def join(self, chunks: list[Chunk]) -> list[Chunk]:
        """Return the bigger phrases made of `chunks`."""
        outer = [chunk for chunk in chunks if chunk.kind != "pronoun"]
        starting = {chunk.first: chunk for chunk in reversed(outer)}
        found: list[Chunk] = []
        linked: dict[int, Chunk] = {}
        for chunk in outer:
            bigger = self._linked(chunk, starting)
            if bigger is not None:
                found.append(bigger)
                linked[chunk.first] = bigger
        for chunk in outer:
            whole = linked.get(chunk.first, chunk)
            apposed = self._described(whole, chunk, starting) or self._apposed(whole, chunk, starting, linked)
            if apposed is not None:
                found.append(apposed)
        return found

    def _linked(self, chunk: Chunk, starting: dict[int, Chunk]) -> Chunk | None:
        """Return the phrase with all that prepositions tie to it; None where none does."""
        last, kind, role = chunk.last, chunk.kind, chunk.role
        head = chunk.head
        for _ in range(_CHAIN):
            if last >= self.last:
                break
            link = self.tokens[last].lower
            tied = starting.get(last + 1) or self._led_by(last, starting)
            spoken = tied is not None and link in self.words.title_links and self._is_spoken_for(chunk, tied)
            if tied is None or not (
                spoken or link in self.words.links or (link in self.words.title_links and chunk.role and tied.kind == "name")
            ):
                break
            if link in self.words.title_links and not spoken:
                if self.language == "en" and not self._is_title(chunk):
                    break
                tied = self._coordinated(tied, starting)
                kind = "name" if self.language == "id" and chunk.role and self._names_person(tied) else kind
            last = tied.last
        return Chunk(chunk.first, last, head, kind, role=role) if last > chunk.last else None

    def _led_by(self, at: int, starting: dict[int, Chunk]) -> Chunk | None:
        """Return the phrase at `at` where a person's name ends it and its own head is the link: "KKB | pimpinan Rika Lestari"."""
        leader = starting.get(at)
        return leader if leader is not None and leader.head == at and self._names_person(leader) else None

    def _is_spoken_for(self, chunk: Chunk, tied: Chunk) -> bool:
        """Whether a phrase behind "for" is whom a spokesman speaks for, with no name yet: "a spokesman | for the ministry"."""
        speaks = chunk.kind == "nominal" and self.tokens[chunk.last - 1].lower in self.words.spokesmen
        return speaks and (tied.kind == "name" or is_people_noun(self.tokens[tied.head].lower, self.language))

    def _is_title(self, chunk: Chunk) -> bool:
        return self.tokens[chunk.head].lower in self.words.title_heads

    def _coordinated(self, tied: Chunk, starting: dict[int, Chunk]) -> Chunk:
        """Return the last of two posts that one title has: "untuk Lumara dan PBB Rika Lestari"."""
        if (
            self.language != "id"
            or self._names_person(tied)
            or tied.last + 1 >= self.last
            or self.tokens[tied.last].lower not in self.words.conjunctions
        ):
            return tied
        second = starting.get(tied.last + 1)
        return second if second is not None and self._names_person(second) else tied

    def _names_person(self, chunk: Chunk) -> bool:
        """Whether a person's name ends a phrase that begins with something else."""
        person = person_at_end(self.tokens, chunk.first, chunk.last, self.language)
        return chunk.first < person < chunk.last

    def _apposed(self, whole: Chunk, chunk: Chunk, starting: dict[int, Chunk], linked: dict[int, Chunk]) -> Chunk | None:
        """Return "title, name" or "name, title" as one phrase; None where no apposition follows."""
        behind = self._behind_aside(whole.last)
        second = starting.get(behind) if behind is not None else None
        if second is None or self.tokens[whole.last - 1].lower in self.words.demonstratives:
            return None
        if self.tokens[second.head].lower in self.words.deeds:
            return None  # "arming the Ardal Front| , an allegation denied by Kestovia": of the whole sentence
        full = linked.get(second.first, second)
        if not self._closes(full.last, starting) or (
            self.tokens[second.first].lower in self.words.articles and second.kind == "name"
        ):
            return None
        if self._opens_adverbial(whole.first) and not self._is_stop(full.last):
            return None  # "Dalam rapat dengan Menteri Pangan, Rika mengatakan": the comma ends the adverbial
        bare = second.kind == "name" and not second.role
        if self._is_of_rank(whole, chunk, second):
            return Chunk(whole.first, second.last, second.head, "name", role=True)
        if self.tokens[whole.last].lower in self.relative and not (
            bare and chunk.role and person_at_end(self.tokens, second.first, second.last, self.language) == second.first
        ):
            return None
        if (
            bare
            and self._describes(whole)
            and (chunk.kind == "nominal" or self._owner_only(chunk) or self._names_employer(chunk, second))
        ):
            return Chunk(whole.first, second.last, second.head, "name", role=True)
        office = second.kind == "nominal" or (not chunk.role and self._is_small_office(second) and self._is_stop(full.last))
        if chunk.kind == "name" and office and self._describes(second) and self._plain_comma(whole.last):
            return Chunk(whole.first, full.last, chunk.head, "name", role=True)
        return None

    def _is_of_rank(self, whole: Chunk, chunk: Chunk, second: Chunk) -> bool:
        """Return whether an office is followed by its holder with a rank: "Kapuspen TNI, Mayjen Rika Lestari".

        Not where the office has its holder's name already.
        """
        ranked = second.kind == "name" and self.tokens[second.first].lower in self.words.ranks and self._names_person(second)
        if not ranked or not chunk.role or not self._plain_comma(whole.last) or self.tokens[chunk.first].lower in self.words.ranks:
            return False
        return person_at_end(self.tokens, whole.first, whole.last, self.language) >= whole.last - 1

    def _described(self, whole: Chunk, chunk: Chunk, starting: dict[int, Chunk]) -> Chunk | None:
        """Return "Rika Lestari, tetangga korban yang selamat, | bercerita": a name, what it is, and the verb behind the second comma."""
        tokens, begin = self.tokens, whole.last + 1
        second = starting.get(begin)
        if (
            second is None
            or chunk.kind != "name"
            or tokens[whole.last].text != ","
            or (second.kind != "nominal" and not second.role)
            or not tokens[begin].text[0].islower()
            or self._opens_adverbial(whole.first)
        ):
            return None
        for at in range(second.last, min(second.last + _ASIDE, self.last - 1)):
            if tokens[at].text == ",":
                acts = tokens[at + 1].tag in {"VERB", "AUX"} or (
                    tokens[at + 1].tag in {"PART", "ADV"} and at + 2 < self.last and tokens[at + 2].tag in {"VERB", "AUX"}
                )
                return Chunk(whole.first, at, chunk.head, "name", role=True) if acts else None
            if tokens[at].text in _MARKS or tokens[at].lower in self.words.listing:
                return None
        return None

    def _opens_adverbial(self, first: int) -> bool:
        """Whether a phrase stands in what only opens a sentence, which its comma ends: behind a preposition, or "Mengutip Suar, |"."""
        if first == 0:
            return False
        before = self.tokens[first - 1]
        opens = first == 1 or self.tokens[first - 2].sentence != before.sentence
        return (before.tag == "ADP" and before.lower not in self.words.agents) or (opens and before.lower in self.words.citing)

    def _is_stop(self, at: int) -> bool:
        return at >= self.last or self.tokens[at].tag == "PUNCT"

    def _behind_aside(self, at: int) -> int | None:
        """Return where an apposition to the phrase that ends at `at` begins: behind a comma, an age, or a clause with "yang"."""
        if at + 1 >= self.last:
            return None
        tokens = self.tokens
        if tokens[at].text == ",":
            aged = at + 2 < self.last and tokens[at + 1].tag == "NUM" and tokens[at + 2].text == ","
            return at + 3 if aged and at + 3 < self.last else at + 1
        if tokens[at].lower in self.relative:
            for near in range(at + 1, min(at + _RELATIVE, self.last - 1)):
                if tokens[near].text in _MARKS:
                    return None
                if tokens[near].text == "," or tokens[near].lower in self.words.called:
                    return near + 1
        return None

    def _plain_comma(self, at: int) -> bool:
        return self.tokens[at].text == ","

    def _owner_only(self, chunk: Chunk) -> bool:
        """Whether the name in a titled phrase is whose title it is: "juru bicara Rika, Budi", "stasiun TV Suluh, Gema"."""
        head = self.tokens[chunk.head]
        first = self.tokens[chunk.first]
        small = first.text[0].islower() or self.tokens[chunk.first + 1].text[0].islower()
        return (chunk.role and small) or head.lower in self.words.naming

    def _names_employer(self, chunk: Chunk, second: Chunk) -> bool:
        """Whether one name ends the title and a fuller one follows: "Kepala Eksekutif Suluh, Rika Lestari, mengatakan".

        A body's name of several words ends it where none of them is a person's: "Direktur Samudra Pasifik, Rika Lestari di Marwa".
        """
        if self.language != "id" or not chunk.role or second.last - second.first < 2:
            return False
        person = person_at_end(self.tokens, chunk.first, chunk.last, self.language)
        closed = second.last < self.last and (
            self.tokens[second.last].text == "," or self.tokens[second.last].tag in {"VERB", "AUX", "ADP"}
        )
        known = word_classes("id")
        personal = any(
            (entry := known.get(self.tokens[at].lower)) is not None and entry.name == "PERSON" for at in range(person, chunk.last)
        )
        return closed and (person == chunk.last - 1 or (person < chunk.last and not personal))

    def _is_small_office(self, chunk: Chunk) -> bool:
        """Whether a title written small ends in its body's name: "Rika Lestari, direktur Rumah Sakit Suluh,"."""
        return self.language == "id" and chunk.role and self.tokens[chunk.first].text[0].islower()

    def _describes(self, chunk: Chunk) -> bool:
        head = self.tokens[chunk.head].lower
        first = self.tokens[chunk.first].lower
        return chunk.role or head in self.words.naming or head in self.words.bodies or first in self.words.describing

    def _closes(self, at: int, starting: dict[int, Chunk]) -> bool:
        """Whether an apposition may end before the token at `at`: not where a list goes on."""
        if at >= self.last:
            return True
        token = self.tokens[at]
        if token.text == "," and at + 1 in starting:
            after = starting[at + 1].last
            if after < self.last and self.tokens[after].text == ",":
                after += 1
            return after >= self.last or self.tokens[after].lower not in self.words.listing
        if token.text == "," and at + 1 < self.last and self.tokens[at + 1].lower in self.words.listing:
            return self.tokens[min(at + 2, self.last - 1)].tag in {"VERB", "AUX", "PART"}
        return token.lower not in self.words.listing
