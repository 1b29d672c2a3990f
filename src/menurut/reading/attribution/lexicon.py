"""The words that attribute, as a table that a walk over the tokens can ask.

    languages/id/cues.yml  ->  "mengatakan" -> Form(words=("mengatakan",), slot="active", cue="kata", act="say")

Indonesian clitic forms follow from the listed ones (kata -> katanya, membantah -> membantahnya), so that the file stays short.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

import msgspec

from menurut.languages import read_words
from menurut.languages.custom.active import per_lexicon
from menurut.reading.grammar.affixes import affixes
from menurut.types.attribution import Act

Slot = Literal["active", "bare", "nya", "plain", "passive", "noun", "prep", "adverb"]
# "tanya" and "bertanya" end in -nya by themselves; longer words that do have it as a clitic.
LONGEST_ROOT = 8
SLOTS: tuple[Slot, ...] = ("active", "bare", "plain", "passive", "noun", "prep", "adverb")


class CueEntry(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One lexeme of cues.yml; what the keys mean is told at the head of that file."""

    cue: str
    act: Act
    takes: tuple[str, ...] = ()
    active: tuple[str, ...] = ()
    bare: tuple[str, ...] = ()
    plain: tuple[str, ...] = ()
    passive: tuple[str, ...] = ()
    noun: tuple[str, ...] = ()
    prep: tuple[str, ...] = ()
    adverb: tuple[str, ...] = ()
    hearsay: bool = False
    empty: bool = False
    tail: bool = False
    carrier: bool = False
    documents: bool = False
    of_somebody: bool = False
    noun_bare: bool = True
    verbal: bool = False
    people: bool = False
    not_names: bool = False
    of_words: bool = False
    deed: bool = False
    of_doer: bool = False
    placard: bool = False
    not_deeds: bool = False
    brought: tuple[str, ...] = ()
    not_after: tuple[str, ...] = ()
    not_before: tuple[str, ...] = ()
    not_near: tuple[str, ...] = ()

    def closes(self, language: str) -> bool:
        """Return whether the verb may follow its content: "..., X said"; in Indonesian every neutral verb may."""
        return self.tail or (language == "id" and self.act == "say")


class Words(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The small words of attributionwords.yml; what the keys mean is told there."""

    that: frozenset[str]
    that_or_if: frozenset[str]
    if_: frozenset[str] = msgspec.field(name="if")
    to: frozenset[str]
    about: frozenset[str]
    listener: frozenset[str]
    hearers: frozenset[str]
    adverbs: frozenset[str]
    openers: frozenset[str]
    and_: frozenset[str] = msgspec.field(name="and")
    or_: frozenset[str] = msgspec.field(name="or")
    meanwhile: frozenset[str]
    as_: frozenset[str] = msgspec.field(name="as")
    by: frozenset[str]
    yang: frozenset[str]
    back: frozenset[str]
    anaphors: frozenset[str]
    denials: frozenset[str]
    fables: frozenset[str]
    traced: frozenset[str]
    denying: frozenset[str]
    innocent: frozenset[str]
    negations: frozenset[str]
    having: frozenset[str]
    none: frozenset[str]
    will: frozenset[str]
    warning: frozenset[str]
    self: frozenset[str]
    we: frozenset[str]
    no_subject: frozenset[str]
    carrier_actives: frozenset[str]
    carrier_from: frozenset[str]
    media: frozenset[str]
    outlets: frozenset[str]
    placards: frozenset[str]
    documents: frozenset[str]
    weekdays: frozenset[str]
    channels: frozenset[str]
    protests: frozenset[str]
    spokesmen: frozenset[str]
    spoken_before: frozenset[str]
    no_longer: frozenset[str]
    through: frozenset[str]
    bare_openers: frozenset[str]
    time_tails: frozenset[str]
    rumours: frozenset[str]
    circulating: frozenset[str]
    grounds: frozenset[str]
    holding: frozenset[str]
    adjuncts: frozenset[str]
    copulas: frozenset[str]
    opens_copula: frozenset[str]
    contrast: frozenset[str]
    similar: frozenset[str]
    among: frozenset[str]
    unnegating: frozenset[str]
    possessives: frozenset[str]
    furniture: frozenset[str]
    about_verbs: frozenset[str]
    aimed: frozenset[str]
    of: frozenset[str]
    rather: frozenset[str]
    judged: frozenset[str]
    pointers: frozenset[str]
    pointing: frozenset[str]
    charges: frozenset[str]
    requests: frozenset[str]
    blame: frozenset[str]
    within: frozenset[str]
    by_him: frozenset[str]
    it: frozenset[str]
    you: frozenset[str]
    happens: frozenset[str]
    prefixes: frozenset[str]
    spokesmen_of: frozenset[str]
    joining: frozenset[str]
    such_as: frozenset[str]
    polls: frozenset[str]
    shares: frozenset[str]
    naming: frozenset[str]
    articles: frozenset[str]
    gathered: frozenset[str]
    continuing: frozenset[str]
    purposes: frozenset[str]
    for_whom: frozenset[str]
    other: frozenset[str]
    because: frozenset[str]
    loosens: frozenset[str]
    meantime: frozenset[str]
    contrasting: frozenset[str]
    conditions: frozenset[str]
    wants: frozenset[str]
    so_that: frozenset[str]
    no_compounds: frozenset[str]
    people_endings: tuple[str, ...]
    people_markers: frozenset[str]
    charged: frozenset[str]
    reckoned: frozenset[str]
    concessions: frozenset[str]
    on_charges: frozenset[str]
    punishing: frozenset[str]
    spoken_at: frozenset[str]
    rounding: frozenset[str]


@dataclass(frozen=True, slots=True)
class Form:
    """One form of a lexeme in one slot. `clitic` marks a form that ends in -nya."""

    words: tuple[str, ...]
    slot: Slot
    entry: CueEntry
    clitic: bool = False


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Forms by their first word, longest first; `slips` are the forms after a quotation by each of them with one letter less."""

    language: str
    forms: dict[str, tuple[Form, ...]]
    slips: dict[str, Form]
    words: Words
    phrases: dict[str, dict[str, tuple[tuple[str, ...], ...]]]


def _forms(language: str, entry: CueEntry) -> list[Form]:
    made = [Form(tuple(form.split()), slot, entry) for slot in SLOTS for form in getattr(entry, slot)]
    if language != "id":
        return made
    clitics: list[Form] = []
    for form in made:
        if form.slot == "adverb" or (form.words[-1].endswith(affixes(language).owner) and len(form.words[-1]) > LONGEST_ROOT):
            continue
        for nya in affixes(language).owner:
            words = (*form.words[:-1], form.words[-1] + nya)
            clitics.append(Form(words, "nya" if form.slot == "bare" else form.slot, entry, clitic=True))
        if form.slot == "active" and "whom" in entry.takes:  # memintaku untuk: the addressee stands in the verb
            clitics += [Form((*form.words[:-1], form.words[-1] + me), "active", entry) for me in affixes(language).addressee]
    return made + clitics


def _less(word: str) -> set[str]:
    return {word[:at] + word[at + 1 :] for at in range(len(word))}


def _slips(forms: list[Form]) -> dict[str, Form]:
    table: dict[str, Form] = {}
    for form in forms:
        if form.slot in ("bare", "nya") and len(form.words) == 1 and len(form.words[0]) > 4:
            for shorter in _less(form.words[0]) | {form.words[0]}:
                table.setdefault(shorter, form)
    return table


def _by_first_word(phrases: Iterable[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    table: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases:
        words = tuple(phrase.split())
        table.setdefault(words[0], []).append(words)
    return {first: tuple(sorted(found, key=len, reverse=True)) for first, found in table.items()}


@per_lexicon
def load_lexicon(language: str) -> Lexicon:
    """Return the cues and small words of `language`.

    >>> [form.slot for form in load_lexicon("id").forms["katanya"]]
    ['nya']
    """
    entries = read_words(language, "cues", list[CueEntry])
    words = read_words(language, "attributionwords", Words)
    forms = [form for entry in entries for form in _forms(language, entry)]
    table: dict[str, list[Form]] = {}
    for form in forms:
        table.setdefault(form.words[0], []).append(form)
    phrases = {field.name: _by_first_word(getattr(words, field.name)) for field in msgspec.structs.fields(Words)}
    longest_first = {first: tuple(sorted(found, key=lambda form: -len(form.words))) for first, found in table.items()}
    return Lexicon(language, longest_first, _slips(forms), words, phrases)


def find_slip(lexicon: Lexicon, word: str) -> Form | None:
    """Return the form after a quotation that `word` misspells by one letter; None for any other word.

    >>> find_slip(load_lexicon("id"), "ungkanya").words
    ('ungkapnya',)
    """
    if len(word) < 5 or not word.isalpha():
        return None
    for shorter in (word, *sorted(_less(word))):
        form = lexicon.slips.get(shorter)
        if form is not None and abs(len(form.words[0]) - len(word)) <= 1:
            return form
    return None
