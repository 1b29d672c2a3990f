"""Company: the words around a form that a frame needs, or that forbid it.

[[menarik|needs "pasukan"]] pasukan dari kota        [[menarik|does not stand]] perhatian
"""

from dataclasses import dataclass
from functools import cache

from menurut.reading.events.words import guards_of
from menurut.reading.grammar.page import Page

# How far right of a trigger a word it needs, or one that forbids it, may stand; how far a quotation may open; but
# what is needed may stand behind long names: "menetapkan [dua aktivis, Rika Lestari dan Budi Hartawan,] sebagai tersangka".
NEEDED_WITHIN = 6
FORBIDDEN_WITHIN = 3
QUOTED_WITHIN = 8
LONGEST = 16
BEFORE_NAME = 4
NAMING = frozenset(("NOUN", "PROPN", "ADJ", "NUM"))

# What may be needed next beside words: a name, a number, a quotation.
NAME, NUMBER, QUOTE = "+name", "+number", "+quote"
QUOTES = frozenset('"“”„»«')


@dataclass(frozen=True, slots=True)
class Wanted:
    """A list of the lexicon, sorted: single words and phrases, and those that count to the left, which it writes as "<word"."""

    words: frozenset[str]
    phrases: tuple[str, ...]
    left_words: frozenset[str]
    left_phrases: tuple[str, ...]

    def right_of(self, page: Page, words: list[str]) -> bool:
        """Return whether `words` hold one that counts to the right."""
        return _holds(page, self.words, self.phrases, words)

    def left_of(self, page: Page, words: list[str]) -> bool:
        """Return whether `words` hold one that counts to the left."""
        return bool(self.left_words or self.left_phrases) and _holds(page, self.left_words, self.left_phrases, words)


@cache
def _sorted(words: tuple[str, ...]) -> Wanted:
    left = [word[1:] for word in words if word.startswith("<")]
    rest = [word for word in words if not word.startswith("<")]
    return Wanted(
        words=frozenset(word for word in rest if " " not in word),
        phrases=tuple(word for word in rest if " " in word),
        left_words=frozenset(word for word in left if " " not in word),
        left_phrases=tuple(word for word in left if " " in word),
    )


@dataclass(frozen=True, slots=True)
class Company:
    """What a form asks of the words around it."""

    needs: Wanted | None
    excluded: Wanted | None
    passive: bool

    @classmethod
    def of(cls, needs: tuple[str, ...], excluded: tuple[str, ...], voice: str) -> "Company":
        """Return the company that `needs` and `not` of a frame ask for, in the voice of a form."""
        return cls(_sorted(needs) if needs else None, _sorted(excluded) if excluded else None, voice == "passive")


def may_keep(page: Page, company: Company, first: int, last: int) -> bool:
    """Return whether the words around tokens `first` to `last` let a frame stand."""
    excluded = company.excluded
    if excluded is not None and (
        excluded.right_of(page, _right(page, last, FORBIDDEN_WITHIN))
        or excluded.left_of(page, _left(page, first, FORBIDDEN_WITHIN))
    ):
        return False
    needs = company.needs
    if needs is None:
        return True
    left = _left(page, first, NEEDED_WITHIN)
    inside = [token.lower for token in page.layout.tokens[first : last + 1]]
    # What a passive needs may be its subject: "pasukan dikerahkan".
    around = (
        (_before_names(page, first, NEEDED_WITHIN) if company.passive else []) + inside + _past_names(page, last, NEEDED_WITHIN)
    )
    if needs.right_of(page, around) or needs.left_of(page, left):
        return True
    # After a passive a name is the doer: "dikendalikan Kiev".
    return _next_is(page, needs.words - {NAME} if company.passive else needs.words, last)


def _next_is(page: Page, needs: frozenset[str], last: int) -> bool:
    """Return whether what follows is of a kind that is needed: "+name" a name, "+number" a number, "+quote" a quotation."""
    tokens = page.layout.tokens
    if last + 1 >= len(tokens) or tokens[last + 1].sentence != tokens[last].sentence:
        return False
    following = tokens[last + 1]
    if (NAME in needs and following.text[:1].isupper()) or (NUMBER in needs and following.tag == "NUM"):
        return True
    near = tokens[last + 1 : last + 1 + QUOTED_WITHIN]
    return QUOTE in needs and any(token.text in QUOTES and token.sentence == tokens[last].sentence for token in near)


def _holds(page: Page, single: frozenset[str], phrases: tuple[str, ...], words: list[str]) -> bool:
    if any(form in single for word in words for form in (word, without_clitic(page, word), _one_of_many(word))):
        return True
    text = f" {' '.join(words)} " if phrases else ""
    return any(f" {phrase} " in text for phrase in phrases)


def _one_of_many(word: str) -> str | None:
    """Return the noun of an Indonesian plural: "desa" of "desa-desa"; None of other words."""
    first, _, second = word.partition("-")
    return first if first and second.startswith(first) else None


def _right(page: Page, last: int, within: int) -> list[str]:
    tokens = page.layout.tokens
    words = []
    for token in tokens[last + 1 : last + 1 + within]:
        if token.sentence != tokens[last].sentence or token.lower in (".", ";"):
            break
        words.append(token.lower)
    return words


def _past_names(page: Page, last: int, within: int) -> list[str]:
    """Return the words right of token `last` up to `within`, or to the two behind names and titles that stand there at once."""
    words = _right(page, last, LONGEST)
    behind = page.layout.tokens[last + 1 : last + 1 + len(words)]
    links = guards_of(page.article.language).pairing | {","}
    titles = next((at for at, token in enumerate(behind) if token.tag not in NAMING and token.lower not in links), len(behind))
    named = any(token.tag == "PROPN" for token in behind[:titles])
    return words[: max(within, titles + 2 if named else 0)]


def _before_names(page: Page, first: int, within: int) -> list[str]:
    """Return the words left of token `first` up to `within`, or to the four before a name that ends there: "[Dubes Suar untuk] Lumara Rika Lestari"."""
    tokens = page.layout.tokens
    begin = first
    while begin > 0 and tokens[begin - 1].tag == "PROPN" and first - begin < LONGEST:
        begin -= 1
    return _left(page, first, max(within, first - begin + BEFORE_NAME if begin < first else 0))


def _left(page: Page, first: int, within: int) -> list[str]:
    tokens = page.layout.tokens
    return [token.lower for token in tokens[max(0, first - within) : first] if token.sentence == tokens[first].sentence]


def without_clitic(page: Page, word: str) -> str | None:
    """Return an Indonesian word without -nya, -lah and the like; None where none hangs on it."""
    for clitic in guards_of(page.article.language).clitics:
        if word.endswith(clitic) and len(word) > len(clitic) + 3:
            return word[: -len(clitic)]
    return None
