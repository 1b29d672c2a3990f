"""Cut a mention into what its words are: determiners, senses, names, plain words.

Bupati | Purworejo | Rika Lestari        Fajar Lubis        wartawan | Tempo | Rika Lestari
role     area        name                name               role       sense   name
"""

import re
from bisect import bisect_right
from collections import Counter
from dataclasses import replace

from menurut.knowledge.regions import region_names
from menurut.reading.entities.initials import are_initials
from menurut.reading.entities.papers import begins_body, ends_body, is_plain_word
from menurut.reading.entities.phrase import COMMON_CLASSES, Item, Phrase, Sort, Words
from menurut.reading.entities.regions import count_told, find_region, office_before, part_regions, state_behind
from menurut.reading.entities.senses import Sense, sense_at
from menurut.reading.entities.wordsorts import closed_sort, is_name_word, tokens_of
from menurut.reading.grammar.areas import area_length
from menurut.reading.grammar.fields import fields_length, is_field
from menurut.reading.grammar.page import Page
from menurut.reading.grammar.words import function_words
from menurut.types.layout import Token
from menurut.types.span import Span

_QUOTES = frozenset("\"'“”‘’«»")
_ROMAN = re.compile(r"[IVX]+|[A-Z]")
# More letters than this before a name are no initials of it.
INITIALS = 2


class _Cutter:
    """Goes through the tokens of one mention."""

    def __init__(self, page: Page, span: Span, words: Words, lower: str, *, named: bool, headline: bool) -> None:
        self.named = named
        self.headline = headline
        first = page.token_over(span.start)
        self.opening = page.layout.sentences[first.sentence].start if first is not None else -1
        self.page, self.text, self.lower, self.span, self.words = page, page.text, lower, span, words
        self.tokens = tokens_of(page, span)
        self.whole, self.first = page.layout.tokens, bisect_right(page.starts, span.start) - 1
        self.items: list[Item] = []
        self.brackets: list[str] = []
        self.nicknames: list[tuple[str, str]] = []
        self.closed = -1
        self.clause = False

    def cut(self) -> None:
        """Fill `items`; what follows a relative word is left away."""
        at = 0
        while at < len(self.tokens):
            token = self.tokens[at]
            if self._is_former_compound(token):
                at += 1
                continue
            if token.text == "(":
                at = self._bracket(at)
                continue
            if token.text in _QUOTES or token.text in {")", "."} or token.lower in {"'s", "’s"} or self._introduces(at):
                at += 1
                continue
            following = self._area(at) or self._region(at) or self._sense(at)
            if following > at:
                at = following
                continue
            sort = closed_sort(token, self.words.references)
            if sort == "comma" and self._lists_fields(at):
                sort = "and"
            if sort == "stop":
                self.clause = True
                if len(self.items) > 0:
                    return
                sort = "word"
            self._plain(at, token, sort)
            at += 1

    def _is_former_compound(self, token: Token) -> bool:
        """Whether a word is "ex-minister" or "eks-menteri", which then stands as two items."""
        prefix, hyphen, _ = token.lower.partition("-")
        former = next((one for folded, _, one in self.words.table.get(prefix, ()) if folded == prefix and one.former), None)
        if not hyphen or former is None:
            return False
        start = token.span.start + len(prefix) + 1
        found = sense_at(self.text, self.lower, start, token.span.end, self.words.table)
        if found is None:
            return False
        for span, sense in ((Span(token.span.start, start - 1), former), (Span(start, token.span.end), found[2])):
            self.items.append(Item(span, span.of(self.text), "sense", sense))
        return True

    def _lists_fields(self, comma: int) -> bool:
        """Whether a comma stands between the fields of one office: "Kepala Dinas Pendidikan, Pemuda, dan Olahraga"."""
        tokens, last = self.tokens, len(self.tokens)
        if self.words.language != "id" or not comma or not is_field(tokens[comma - 1]):
            return False
        closes = comma + 2 < last and tokens[comma + 1].lower in self.words.references.joining and is_field(tokens[comma + 2])
        return bool(fields_length(tokens, comma, last)) or (closes and self.items[-2:-1] != [] and self.items[-2].sort == "and")

    def _introduces(self, at: int) -> bool:
        """Whether the word only leads to a name ("seorang pria berinisial RK")."""
        return self.tokens[at].lower in self.words.references.naming and at + 1 < len(self.tokens)

    def part_common_words(self) -> None:
        """Take the common words off the names in front of which an office or a body stands: "Kepala Bantuan Darurat | Rika Lestari"."""
        kept: list[Item] = []
        for item in self.items:
            before = kept[-1] if kept else None
            headed = before is not None and before.sort in {"sense", "word", "and", "comma"}
            kept.extend(self._parted(item, headed=headed) if item.sort == "name" and item.sense is None else (item,))
        self.items = kept

    def _parted(self, item: Item, *, headed: bool) -> tuple[Item, ...]:
        spans = [token.span for token in self.tokens if item.span.covers(token.span)]
        common = 0
        while common < len(spans) and is_plain_word(spans[common].of(self.text), self.words):
            word = spans[common].of(self.text).lower()
            opens = word in self.words.titles.opening or (common and word in function_words(self.words.language).given_names)
            if opens and common + 1 < len(spans):
                break  # "Abu Malik", "Menteri Pangan | Bagus Wirawan"
            common += 1
        left = len(spans) - common
        if common == 0 or (left == 0 and not headed) or (left == 1 and common == 1) or (left and common == 1 and not headed):
            return (item,)
        words = Span(item.span.start, spans[common - 1].end)
        parted = Item(words, words.of(self.text), "word")
        if left == 0:
            return (parted,)
        name = Span(spans[common].start, item.span.end)
        return parted, Item(name, name.of(self.text), "name")

    def _bracket(self, at: int) -> int:
        end = at + 1
        while end < len(self.tokens) and self.tokens[end].text != ")":
            end += 1
        if end - at > 1:
            bracket = self.text[self.tokens[at + 1].span.start : self.tokens[end - 1].span.end]
            self.brackets.append(bracket)
            if self.items and self.items[-1].sort == "name":
                self.nicknames.append((self.items[-1].text, bracket))
        self.closed = len(self.items)
        return end + 1

    def _before_body(self, at: int, found: tuple[int, bool, Sense]) -> tuple[int, bool, Sense]:
        """Return the office that ends where the body it heads begins, not within its name: "Kepala | Badan Energi Atom Internasional".

        Nor does "mantan menteri" end within an office of its own: "mantan | Menteri Luar Negeri".
        """
        end, _, sense = found
        if sense.role is None:
            return found
        for token in self.tokens[at + 1 :]:
            if token.span.start >= end:
                break
            body = sense_at(self.text, self.lower, token.span.start, self.span.end, self.words.table)
            shorter = sense_at(self.text, self.lower, self.tokens[at].span.start, token.span.start, self.words.table)
            if body is None or shorter is None or body[0] <= end:
                continue
            if (body[2].organisation is not None and shorter[2].role is not None) or (
                body[2].role is not None and shorter[2].former
            ):
                return shorter
        return found

    def _sense(self, at: int) -> int:
        token = self.tokens[at]
        found = sense_at(self.text, self.lower, token.span.start, self.span.end, self.words.table)
        if found is None:
            return at
        end, possessed, sense = self._before_body(at, found)
        single = token.span.end >= end
        if single and (self._is_only_closed(token, sense) or self._is_family_name(at, sense) or self._ends_name(at, sense)):
            return at
        if single and (self._begins_name(at, sense) or self._is_somebodys(at, sense) or self._is_given_title(at)):
            return at
        if self._is_bodys(at, end, sense):
            return at
        span = Span(token.span.start, end)
        told = state_behind(self.page, span, self.lower, self.words.table) if sense.seat and not sense.state else None
        if told not in {None, sense.seat}:
            sense = replace(sense, seat=None, part=told)  # "Tripoli, Lebanon"
        self.items.append(Item(span, span.of(self.text), "name" if sense.person else "sense", sense, possessed))
        while at < len(self.tokens) and self.tokens[at].span.start < end:
            at += 1
        return at

    def _is_bodys(self, at: int, end: int, sense: Sense) -> bool:
        """Whether a paper's name is only a part of a longer one: "the | National | Workers' Union", "Serikat Buruh | Merdeka"."""
        if self.words.language == "id":
            return ends_body(self.items, sense)
        inside = [token for token in self.tokens[at:] if token.span.start < end]
        behind = self.tokens[at + len(inside) :][:1]
        if self.headline or not behind or not begins_body(inside, behind[0], sense, self.words):
            return False
        office = sense_at(self.text, self.lower, behind[0].span.start, self.span.end, self.words.table)
        return office is None or office[2].role is None

    def _is_somebodys(self, at: int, sense: Sense) -> bool:
        """Whether a state's letters are a person's initials here: "tersangka AS"."""
        before = self.whole[self.first + at - 1] if self.first + at else None
        return sense.state is not None and are_initials(self.tokens[at], before, self.words.references)

    def _area(self, at: int) -> int:
        """Take the area of the office before it as one item ("Bupati | Purworejo | Rika Lestari"); return where it ends, 0 without one."""
        if self.words.language != "id" or self.headline:
            return 0
        start = stop = self.first + at
        while (
            stop < len(self.whole)
            and self.whole[stop].text[:1].isupper()
            and self.whole[stop].sentence == self.whole[start].sentence
        ):
            stop += 1
        length = area_length(self.whole, start, stop)
        if length and at + length <= len(self.tokens):
            span = Span(self.tokens[at].span.start, self.tokens[at + length - 1].span.end)
            name = span.of(self.text)
            rule = f"regions#{name}" if name.lower() in region_names() else "area-of-office"
            self.items.append(Item(span, name, "sense", Sense(form=name, rule=rule, part="IDN", area=True)))
            return at + length
        return 0

    def _region(self, at: int) -> int:
        """Take a region of several words as one item where no table has as long a name ("New | South Wales"); return where it ends, 0 without one."""
        found = find_region(self.tokens, at, self.text, self.told) if not self.headline else None
        if found is None:
            return 0
        end, country = found
        span = Span(self.tokens[at].span.start, self.tokens[end - 1].span.end)
        sense = sense_at(self.text, self.lower, span.start, self.span.end, self.words.table)
        if sense is not None and sense[0] >= span.end:
            return 0
        name = span.of(self.text)
        self.items.append(Item(span, name, "sense", Sense(form=name, rule=f"gazetteer#{name}", part=country)))
        return end

    def part_regions(self) -> None:
        """Take the regions and cities of other states off the names beside offices and bodies."""
        if not self.headline:
            self.items = part_regions(
                self.items, office_before(self.page, self.span, self.lower, self.words), self.words, self.told
            )

    def told(self) -> Counter[str]:
        """Return how often the article names each state."""
        return count_told(self.page, self.lower, self.words)

    def _is_family_name(self, at: int, sense: Sense) -> bool:
        """Whether an honorific is a Korean family name here, before a given name with its hyphen: "Kang Sun-nam", not "Kang Dedi"."""
        if sense.honorific is None or self.tokens[at].lower not in self.words.titles.family_first or at + 1 >= len(self.tokens):
            return False
        _, hyphen, rest = self.tokens[at + 1].text.partition("-")
        return bool(hyphen) and rest[:1].islower()

    def _is_given_title(self, at: int) -> bool:
        """Whether a royal title is a given name here, between an office and more of a name: "Menteri Pangan | Raja | Juli Lestari"."""
        token = self.tokens[at]
        of_office = any(item.sense is not None and item.sense.role is not None for item in self.items)
        if not of_office or token.lower not in self.words.titles.given_titles or self.headline:
            return False
        after = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        if after is None or not token.text[:1].isupper() or not after.text[:1].isupper():
            return False
        return sense_at(self.text, self.lower, after.span.start, self.span.end, self.words.table) is None

    def _ends_name(self, at: int, sense: Sense) -> bool:
        """Whether a word that is an office or a known name elsewhere ends a person's here: "Menlu Rasyidin | Hakim", "Nur | Abbas"."""
        token, before = self.tokens[at], self.items[-1] if self.items else None
        if before is None or before.sort != "name" or before.sense is not None or self.closed == len(self.items) or self.headline:
            return False
        last = at + 1 == len(self.tokens) or not self.tokens[at + 1].text[:1].isupper()
        town = (
            sense.seat is not None
            and not sense.state
            and not any(one.sense and (one.sense.body or one.sense.place) for one in self.items)
        )
        surname = sense.person is not None or (last and not sense.organisation and (sense.role is not None or town))
        surname = surname or (last and sense.paper and self._is_personal(before.text.split()[-1]))
        return surname and token.text[:1].isupper() and not token.text.isupper()

    def _begins_name(self, at: int, sense: Sense) -> bool:
        """Whether a name known by itself only begins another one: "Anwar | Suprijadi", "Chad | Hammel"."""
        if self.headline or at + 1 >= len(self.tokens) or self.tokens[at].text.isupper():
            return False
        following = self.tokens[at + 1]
        given = sense.person is not None or self.tokens[at].lower in self.words.titles.given
        if given and sense.state and self._is_of_body() and len(self._names_after(at)) > 1:
            return False  # "pemerintah Israel | David Mincer", but "Menteri Israel Katz"
        given = given or (sense.paper and any(map(self._is_personal, self._names_after(at))) and not self._is_of_office(at))
        given = given or (bool(sense.part or sense.town) and self._stands_apart() and len(self._names_after(at)) > 1)
        if (
            not given
            or not following.text[:1].isupper()
            or following.text.isupper()
            or closed_sort(following, self.words.references)
        ):
            return False
        known = self.words.classes.get(following.lower)
        after = sense_at(self.text, self.lower, following.span.start, self.span.end, self.words.table)
        return after is None and (known is None or known.name is not None or known.best not in COMMON_CLASSES)

    def _stands_apart(self) -> bool:
        """Whether a comma parts the word from the office before it: "Kepala Kejari Orvel, | Boston Rika Lestari"."""
        return self.words.language == "id" and bool(self.items) and self.items[-1].sort == "comma"

    def _is_of_body(self) -> bool:
        """Whether a body stands right before, whose state follows."""
        before = self.items[-1].sense if self.items else None
        return before is not None and before.body is not None

    def _names_after(self, at: int) -> tuple[str, ...]:
        """Return the words with a capital that follow at once, two at most."""
        near = [token.text for token in self.tokens[at + 1 : at + 3]]
        return tuple(near[: next((one for one, word in enumerate(near) if not word[:1].isupper()), len(near))])

    def _is_personal(self, word: str) -> bool:
        """Whether a word is one that people bear, or in no table."""
        known = self.words.classes.get(word.lower())
        return known is None or known.name == "PERSON"

    def _is_of_office(self, at: int) -> bool:
        """Whether an office that papers have stands right before: "wartawan | Tempo", not "Bupati | Fajar Lubis"."""
        here = self.whole[self.first + at]
        for back in range(self.first + at - 1, max(-1, self.first + at - 4), -1):
            found = sense_at(self.text, self.lower, self.whole[back].span.start, here.span.start, self.words.table)
            if found is not None and found[0] == self.whole[self.first + at - 1].span.end:
                role = found[2].role
                public = role is not None and role.sector in {"GOV", "LEG", "MIL", "COP", "JUD"} and not role.relational
                return not public and bool(role or found[2].body or found[2].group or found[2].issuer)
        return False

    def _is_only_closed(self, token: Token, sense: Sense) -> bool:
        """Whether a word that counts or points is nothing else here ("kedua", "para"), though a table lists it."""
        sort = closed_sort(token, self.words.references)
        return sort in {"one", "several", "definite", "and", "preposition"} and not (sense.group or sense.role or sense.body)

    def _is_common(self, token: Token, before: Item | None) -> bool:
        """Whether a capital only opens a sentence or stands in a headline over a common word ("Amunisi Rusia Habis")."""
        if token.text.isupper() or not (self.headline or before is None):
            return False
        known = self.words.classes.get(token.lower)
        if self.headline or (token.span.start == self.opening and token.tag != "PROPN"):
            return known is not None and not known.name and known.best not in {"PROPN", "X"}
        return not self.named and token.tag not in {"PROPN", "X"}

    def _ends_letters(self, token: Token) -> bool:
        """Whether a word begins a name behind the letters of a body whose office stands before it: "Ketua IPW | Rika Lestari", but "Ketua BJ Lestari"."""
        if len(self.items) < 2 or self.words.language != "id" or token.text.isupper():
            return False
        office, letters = self.items[-2].sense, self.items[-1].text
        return (
            office is not None and office.role is not None and letters.isalpha() and letters.isupper() and len(letters) > INITIALS
        )

    def _plain(self, at: int, token: Token, sort: Sort | None) -> None:
        before = self.items[-1] if self.items else None
        after = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        if sort is None and token.text.rpartition("-")[2] in self.words.references.siding | self.words.references.born:
            sort = "word"  # "U.S.-backed"
        if sort is None:
            plain = self._is_common(token, before)
            sort = "name" if not plain and is_name_word(token, before, after, self.words.titles) else "word"
        if sort == "name" and (before is None or before.sort != "name") and _ROMAN.fullmatch(token.text):
            sort = "number"  # "Komisi III", "Buku II"
        apart = self.closed == len(self.items) or self._ends_letters(token)
        if sort == "name" and before is not None and before.sort == "name" and before.sense is None and not apart:
            span = Span(before.span.start, token.span.end)
            self.items[-1] = Item(span, span.of(self.text), "name")
        else:
            self.items.append(Item(token.span, token.text, sort))


def cut_phrase(page: Page, span: Span, words: Words, lower: str, *, named: bool = True, headline: bool = False) -> Phrase:
    """Return the items of a mention, part by part; `lower` is the article's text in lower case.

    Unless `named`, a capital at the start may be a sentence's, and the word's class decides.
    """
    cutter = _Cutter(page, span, words, lower, named=named, headline=headline)
    cutter.cut()
    cutter.part_regions()
    if words.language == "id":
        cutter.part_common_words()
    parts: list[list[Item]] = [[]]
    for item in cutter.items:
        if item.sort == "comma":
            parts.append([])
        else:
            parts[-1].append(item)
    kept = tuple(tuple(part) for part in parts if part)
    return Phrase(kept, tuple(cutter.brackets), cutter.clause, span, named, tuple(cutter.nicknames))
