"""What a mention is cut into, and the tables that say what its words are.

para | pejabat | Kementerian Luar Negeri | Estonia        Menlu | Estonia | Kadri Saar
several  role      body                    state          role    state     name
"""

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import Literal

from menurut.knowledge.wordclasses import WordClass, word_classes
from menurut.languages.custom.active import per_lexicon
from menurut.reading.entities.brackets import with_own_acronyms
from menurut.reading.entities.initials import without_initials
from menurut.reading.entities.lexicon import Titles, read_titles
from menurut.reading.entities.own import own_senses, senses_on, with_own
from menurut.reading.entities.references import References, read_references
from menurut.reading.entities.senses import Sense, Table, senses, with_places
from menurut.reading.grammar.newplaces import find_new_places
from menurut.reading.grammar.page import Page
from menurut.types.span import Span

# Classes of words that are no names; the table of word classes marks the others by NAME, PERSON or PLACE.
COMMON_CLASSES = frozenset({"NOUN", "VERB", "ADJ", "ADV", "ADP", "PRON", "DET", "SCONJ", "CCONJ", "NUM", "AUX", "PART"})

Sort = Literal["sense", "name", "word", "number", "preposition", "several", "one", "definite", "comma", "and", "stop"]


@dataclass(frozen=True, slots=True)
class Item:
    """A stretch of a phrase with what it is; `possessed` where -nya hangs on it."""

    span: Span
    text: str
    sort: Sort
    sense: Sense | None = None
    possessed: bool = False


@dataclass(frozen=True, slots=True)
class Phrase:
    """The parts of a mention between its commas, and what stands in its brackets ("Organisasi Kesehatan Dunia (WHO)").

    `nicknames` are brackets right behind a name, with that name ("Rika Lestari (Bu Tari)").
    """

    parts: tuple[tuple[Item, ...], ...]
    brackets: tuple[str, ...]
    clause: bool
    span: Span
    named: bool = True
    nicknames: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Words:
    """All tables of one language that a phrase is read with; `told` keeps how often the text last read names each state."""

    language: str
    table: Table
    references: References
    titles: Titles
    classes: dict[str, WordClass]
    told: dict[str, Counter[str]] = field(default_factory=dict, compare=False)


@per_lexicon
def words_of(language: str) -> Words:
    """Return the tables of a language; what is neither English nor Indonesian is read as Indonesian."""
    known = language if language in {"id", "en"} else "id"
    return Words(known, with_own(senses(known), own_senses(known)), read_references(known), read_titles(known), word_classes(known))


def words_for(page: Page) -> Words:
    """Return the tables of the page's language with what own actors are on its day, and the places that only its article tells of."""
    words = words_of(page.article.language)
    words = replace(words, table=with_own_acronyms(words.table, page.text))
    words = replace(words, table=without_initials(words.table, page.layout.tokens, words.references))
    words = replace(words, table=with_own(words.table, senses_on(page.article.published)))
    places = find_new_places(page)
    return replace(words, table=with_places(words.table, places)) if places else words


def find_headlines(page: Page) -> frozenset[int]:
    """Return the sentences set as headlines: at least four words, nearly all with a capital, no stop at the end."""
    found = set()
    for number, sentence in enumerate(page.layout.sentences):
        words = [token.text for token in page.sentence_tokens(number) if token.text[:1].isalpha()]
        capitals = sum(word[:1].isupper() for word in words)
        if len(words) >= 4 and capitals * 10 >= len(words) * 7 and page.text[sentence.end - 1] not in '.!"”':
            found.add(number)
    return frozenset(found)
