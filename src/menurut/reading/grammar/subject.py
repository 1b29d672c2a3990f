"""Find the phrases around a verb: its subject, its object, what a preposition adds.

    Kestovia, yang berperang dengan Lumara, pada Rabu (26/7) | mengatakan kepada wartawan bahwa ...
    └ subject                                                  └ at        └ prepositional

Rules step over what may stand between; they never leave the sentence, nor enter or leave a quotation.
"""

from menurut.reading.grammar.auxiliaries import adverbial_before
from menurut.reading.grammar.locality import locality_before
from menurut.reading.grammar.page import Page
from menurut.reading.grammar.people import is_people_noun
from menurut.reading.grammar.phrases import Phrases
from menurut.reading.grammar.words import FunctionWords, function_words
from menurut.types.layout import Token
from menurut.types.mention import Mention

_MARKS = frozenset('"“”„«»')
_DASHES = frozenset({"-", "–", "—", "--"})
# So many tokens may stand between a verb and its subject, relative clause included.
_REACH = 45


def subject_before(page: Page, phrases: Phrases, at: int) -> Mention | None:
    """Return the largest phrase that is the subject of the verb at `at`, on its left; None where none is found.

    A verb without a subject of its own ("X membantah dan mengatakan", "X left, saying", "setelah menolak") takes that of the
    nearest verb before it whose subject can act: a name, a pronoun, people or an institution.
    """
    own = _Leftward(page, phrases, at)
    found = own.find()
    if found is not None or not own.shares:
        return found
    return _shared_subject(page, phrases, at, own)


def _shared_subject(page: Page, phrases: Phrases, at: int, own: "_Leftward") -> Mention | None:
    spare: Mention | None = None
    for back in range(at - 1, max(own.first, at - _REACH) - 1, -1):
        token = page.layout.tokens[back]
        if token.text in _MARKS:
            return spare
        if token.tag != "VERB" and token.lower not in own.words.copulas:
            continue
        found = _Leftward(page, phrases, back).find()
        if found is None:
            continue
        if found.kind != "nominal" or _is_people(page, found):
            return found
        spare = spare or found
    return spare


def _is_people(page: Page, mention: Mention) -> bool:
    head = mention.head.of(page.text).lower()
    return is_people_noun(head, page.article.language) or is_people_noun(head.removesuffix("nya"), page.article.language)


class _Leftward:
    """Walks left from a verb, token by token, phrase by phrase. `shares` tells that the verb leans on another's subject."""

    def __init__(self, page: Page, phrases: Phrases, at: int) -> None:
        self.page, self.phrases, self.at = page, phrases, at
        self.tokens: tuple[Token, ...] = page.layout.tokens
        self.words: FunctionWords = function_words(page.article.language)
        self.first = page.first_tokens[self.tokens[at].sentence]
        self.shares = False
        self.comma = False

    def find(self) -> Mention | None:
        here = self.at - 1
        near = True  # no phrase and no other verb stands between here and the verb
        while here >= max(self.first, self.at - _REACH):
            token = self.tokens[here]
            if near and adverbial_before(self.page, here + 1):
                here -= adverbial_before(self.page, here + 1)
                continue
            if token.text in _MARKS and not (near and here == self.at - 1):
                return None
            if token.text in {";", ":"}:
                return None
            if near and token.text == ",":
                begins = locality_before(self.page, self.phrases.ending_at, here, self.first)
                if begins is not None:
                    here = begins - 1
                    continue
            if near and self._leans(here, token):
                self.shares = True
                return None
            if near and token.lower in self.words.relative:
                return self._antecedent(here)
            step = self._step(here, token)
            if not isinstance(step, int):
                return step
            near = near and step == here - 1 and token.tag != "VERB"
            here = step
        return None

    def _leans(self, here: int, token: Token) -> bool:
        """Whether the verb joins on without a subject: behind "dan", a conjunction, or a comma before a bare participle."""
        if token.lower in self.words.relative or token.tag == "PROPN":
            return False
        if token.lower in self.words.coordinating or token.lower in self.words.subordinating:
            return token.tag in {"CCONJ", "SCONJ", "ADP", "ADV", "PART"}
        if token.text == "," and here + 1 == self.at:
            verb = self.tokens[self.at].lower
            return verb.endswith("ing") if self.page.article.language == "en" else not self._subject_before_comma(here)
        return token.lower in self.words.infinitive

    def _subject_before_comma(self, comma: int) -> bool:
        """Whether the comma closes an aside behind the subject ("Rika, ketua partai, mengatakan") or a relative clause or a time."""
        tokens = self.tokens
        for back in range(comma - 1, max(self.first - 1, comma - _REACH), -1):
            if tokens[back].text == "," or tokens[back].lower in self.words.relative or tokens[back].text in "()":
                return True
            if tokens[back].tag == "VERB":
                return back == comma - 1 and tokens[back - 1].lower in self.words.relative  # "video yang beredar, mengaku"
        return True

    def _antecedent(self, relative: int) -> Mention | None:
        """Return the phrase that "yang" or "who" takes up."""
        back = relative - 1
        if back >= self.first and self.tokens[back].text == ",":
            back -= 1
        return self._phrase_ending(back) if back >= self.first else None

    def _step(self, here: int, token: Token) -> int | Mention | None:
        """Return the next token to look at, the subject, or None where the search is over."""
        if token.text == ",":
            self.comma = True
            return here - 1
        if token.lower in _DASHES:
            return self._before_dash(here)
        phrase = self._phrase_ending(here)
        if phrase is not None:
            return self._judge(phrase)
        if token.text in ")]":
            return self._before_bracket(here)
        if token.tag == "VERB":
            return self._over_verb(here)
        return here - 1

    def _phrase_ending(self, here: int) -> Mention | None:
        """Return the largest phrase that ends with the token, clitics apart."""
        for mention in self.phrases.ending_at(self.tokens[here].span.end):
            start = self.page.index_at(mention.span.start)
            if start < len(self.tokens) and self.tokens[start].span.start == mention.span.start:
                return mention
        return None

    def _judge(self, phrase: Mention) -> int | Mention | None:
        """Decide about a phrase left of the verb: the subject, or part of something to step over."""
        start = self.page.index_at(phrase.span.start)
        if start <= self.first:
            return phrase
        before = self.tokens[start - 1]
        if before.lower in self.words.through:
            return start - 2  # "Front Ardal, melalui [sebuah video] yang beredar, mengaku"
        if before.tag == "VERB":
            # "said her office had": a clause without "that"; but "yang menyusun undang-undang" is to be stepped over.
            return start - 1 if self.comma or self._governed(start - 1) else phrase
        if (through := self._through(start)) is not None:
            return through
        if before.lower in self.words.time_place and before.tag == "ADP":
            # "lebih dari 80 persen pemilih", "more than 80 percent", "dua dari mereka"
            whole = self.tokens[start - 2] if start - 2 >= self.first else None
            part = whole is not None and (whole.lower in self.words.rounding or whole.lower in self.words.parts)
            return phrase if part else start - 2
        return phrase

    def _through(self, start: int) -> int | None:
        """Return where to look on, left of those through whom the subject speaks: "KPK | melalui Deputi A dan [Deputi B] mendesak"; None where none."""
        if self.tokens[start - 1].lower not in self.words.coordinating or start - 2 < self.first:
            return None
        other = self._phrase_ending(start - 2)
        begin = self.page.index_at(other.span.start) if other is not None else start
        by_way = begin - 2 >= self.first and self.tokens[begin - 1].lower in self.words.through
        return begin - 2 if by_way else None

    def _governed(self, verb: int) -> bool:
        """Whether a relative pronoun stands before the verb, with nothing but its own clause between."""
        for back in range(verb - 1, max(self.first - 1, verb - 12), -1):
            token = self.tokens[back]
            if token.lower in self.words.relative and token.tag != "DET":
                return True
            if token.tag == "VERB" and all(one.tag == "VERB" for one in self.tokens[back:verb]):
                continue  # "yang tidak berwenang memberi keterangan"
            if token.text in {",", ";", ":"} or token.text in _MARKS or (token.tag == "VERB"):
                return False
        return False

    def _over_verb(self, here: int) -> int | None:
        """Step over a verb only where it belongs to a relative clause."""
        if self._reduced(here):
            return here - 1
        for back in range(here, max(self.first - 1, here - _REACH), -1):
            token = self.tokens[back]
            if token.lower in self.words.relative:
                return back - 1
            if token.text in _MARKS or (token.lower in self.words.complementisers and token.lower not in self.words.verb_openers):
                return None
        return None

    def _reduced(self, here: int) -> bool:
        """Whether an English participle narrows the noun before it: "a poll published by", "one of the lawyers representing"."""
        if self.page.article.language != "en" or here <= self.first or not self.tokens[here].lower.endswith(("ing", "ed", "en")):
            return False
        before = self.tokens[here - 1]
        return before.tag in {"NOUN", "PROPN"} or (before.text == "," and self.comma)

    def _before_dash(self, here: int) -> int | None:
        """Return what stands before an aside between dashes; None where the dash opens or closes no aside."""
        for back in range(here - 1, max(self.first - 1, here - 25), -1):
            if self.tokens[back].lower in _DASHES:
                return back - 1
        return None

    def _before_bracket(self, here: int) -> int | None:
        for back in range(here - 1, max(self.first - 1, here - 15), -1):
            if self.tokens[back].text in "([":
                return back - 1
        return None


def subject_after(page: Page, phrases: Phrases, at: int) -> Mention | None:
    """Return the phrase right behind an inverted verb ("..., kata Rika"; '"...," said Rika'); None where none stands there."""
    tokens = page.layout.tokens
    near = at + 1
    while (
        near < len(tokens)
        and tokens[near].sentence == tokens[at].sentence
        and tokens[near].tag in {"ADV", "AUX", "PART"}
        and near - at < 4
    ):
        near += 1
    if near >= len(tokens) or tokens[near].sentence != tokens[at].sentence:
        return None
    found = phrases.starting_at(tokens[near].span.start)
    return found[0] if found else None
