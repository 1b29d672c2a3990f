"""Guess each token's part of speech: closed classes, then the table of word classes, then the shape of the word, then its neighbours.

    Juru bicara Lumara membantah   ->   NOUN NOUN PROPN VERB

A table and shapes, not a tagger: about nine words in ten come out right, which is what the phrase rules need, in a millisecond.
"""

import re
from functools import cache

from menurut.knowledge.states import states
from menurut.knowledge.wordclasses import WordClass, word_classes
from menurut.reading.grammar.affixes import affixes
from menurut.reading.grammar.people import is_people_noun
from menurut.reading.grammar.roots import with_prefix
from menurut.reading.grammar.streets import ends_street
from menurut.reading.grammar.words import function_words
from menurut.reading.layout.inflected import inflected
from menurut.reading.layout.shapes import is_sure_verb, shape_class, without_clitic
from menurut.reading.layout.tokens import Piece

_NUMBER = re.compile(r"(?:[A-Za-z]{0,3}[$€£¥]?)?\d[\d.,:/]*(?:st|nd|rd|th|an|m|bn|am|pm)?%?(?:-an)?")
# Letters and a number are a name where no money is written so: "M23", "G7", but "Rp100".
_LETTERED = re.compile(r"[A-Z]{1,2}\d{1,3}")
_NOMINAL = frozenset({"NOUN", "PROPN"})
_CLITICS = frozenset({"DET", "PRON"})
# Behind these "that" opens a clause.
_GOVERNING = frozenset({"VERB", "NOUN", "PROPN"})
# A line without a full stop that writes most of its words with a capital is a headline: its capitals name nobody.
_HEADLINE = 0.7
# Whoever is charged stands between the verb and the "of" behind him, in so many words.
_CHARGED_WITHIN = 6
# A sentence ends in one of these, a headline does not.
_STOPS = frozenset(".!?:;,\"”’')")


@cache
def _lookup(lower: str, language: str) -> WordClass:
    """Return the class of a word written small, from the closed classes, the table or its shape."""
    closed = function_words(language).classes.get(lower)
    known = word_classes(language).get(lower)
    if closed is not None:
        second = known.second if known and known.best == closed else known.best if known else ""
        return WordClass(closed, second, "")
    stem = without_clitic(lower, language)
    if known is not None:
        # A corpus tagged "partainya" as what -nya is.
        if known.best in _CLITICS and stem != lower and _lookup(stem, language).best == "NOUN":
            return WordClass("NOUN", "", "")
        # A corpus tagged "menyiarkan" a noun; affixes on both sides are surer than a few counts.
        return WordClass("VERB", "", "") if language == "id" and known.best == "NOUN" and is_sure_verb(lower) else known
    if stem != lower:
        inner = function_words(language).classes.get(stem) or word_classes(language).get(stem, WordClass("", "", "")).best
        if inner in {"NOUN", "VERB", "ADJ", "ADV", "NUM"}:
            return WordClass(inner, "", "")
    return inflected(lower) if language == "en" else WordClass(shape_class(lower, language), "", "")


@cache
def _states() -> frozenset[str]:
    """Return the states that have names of one word, some of which look like other words: "Hungary said", "Turkey's"."""
    return frozenset(
        name.lower() for state in states().values() for name in (state.name, *state.names) if name.isalpha() and name.istitle()
    )


def _capital(piece: Piece, found: WordClass, first: bool, headline: bool, language: str) -> str:
    """Return the class of a word with a capital."""
    if piece.text.isupper() and piece.lower in function_words(language).written_large:
        return "PROPN"
    if not (first or headline):
        named = piece.lower in function_words(language).surnames or (piece.text.isupper() and len(piece.text) > 1)
        return "PROPN" if named or found.best not in {"PRON", "DET", "SCONJ", "CCONJ", "PART", "AUX"} else found.best
    if found.name or (first and piece.lower in _states()):
        return "PROPN"
    if headline and _is_root(piece.lower, language):
        return "VERB"
    if (
        not _is_known(piece.lower, language)
        and found.best in {"NOUN", "ADJ"}
        and shape_class(piece.lower, language, guess="") == ""
    ):
        return "PROPN"
    if piece.text.isupper() and len(piece.text) > 1 and found.best not in {"PRON", "DET", "ADP"} and not headline:
        return "PROPN"
    return found.best


def _alone(piece: Piece, first: bool, headline: bool, language: str) -> str:
    text = piece.text
    if not (text[0].isalnum() or text[0] in "@#$€£¥" or (len(text) > 1 and text[0] in "'’")):
        return "PUNCT"
    if _LETTERED.fullmatch(text):
        return "PROPN"
    if _NUMBER.fullmatch(text):
        return "NUM"
    if text[0] in "@#" or _is_mixed(text):
        return "PROPN"
    if "-" in text and all(function_words(language).classes.get(part) == "NUM" for part in piece.lower.split("-")):
        return "NUM"
    found = _lookup(piece.lower, language)
    if text[0].isupper() or any(letter.isupper() for letter in text):
        return _capital(piece, found, first, headline, language)
    return found.best if found.best != "PROPN" or not found.second else found.second


@cache
def _is_root(lower: str, language: str) -> bool:
    """Return whether a word that no table knows is the root of a verb that one does, as headlines write it: "Lumara [Kecam] Orvel"."""
    known = word_classes(language).get(with_prefix(lower)) if language == "id" and not _is_known(lower, language) else None
    return known is not None and known.best == "VERB"


def _is_mixed(text: str) -> bool:
    """Return whether a word has a capital inside that is not wholly written large: "KontraS", "SAFEnet"."""
    return text.isalpha() and not text.isupper() and any(letter.isupper() for letter in text[1:])


def names_in(sentences: list[list[Piece]], tags: list[list[str]], language: str) -> frozenset[str]:
    """Return the words that an article uses as names in the middle of its sentences, and no table knows for anything else."""
    found: set[str] = set()
    for pieces, own in zip(sentences, tags, strict=True):
        if _is_headline(pieces):
            continue
        for at in range(1, len(pieces)):
            piece = pieces[at]
            if own[at] == "PROPN" and own[at - 1] != "PUNCT" and piece.text.istitle() and not _is_common(piece.lower, language):
                found.add(piece.text)
    return frozenset(found)


def name_again(pieces: list[Piece], tags: list[str], names: frozenset[str]) -> list[str]:
    """Return the tags with what the article names elsewhere named here too, where a beginning or a headline hid it: "[Solis] menuding"."""
    return ["PROPN" if piece.text in names else tag for piece, tag in zip(pieces, tags, strict=True)]


def _is_common(lower: str, language: str) -> bool:
    """Return whether a word is one of those that mean something when written small, known or formed like one."""
    known = word_classes(language).get(lower)
    if known is None:
        return lower in function_words(language).classes or is_sure_verb(lower)
    return known.best != "PROPN"


def _is_known(lower: str, language: str) -> bool:
    return lower in word_classes(language) or lower in function_words(language).classes


def _is_headline(pieces: list[Piece]) -> bool:
    words = [piece for piece in pieces if piece.text[0].isalpha()]
    capitals = sum(piece.text[0].isupper() for piece in words)
    return len(words) > 3 and pieces[-1].text != "." and capitals >= _HEADLINE * len(words)


def tag_sentence(pieces: list[Piece], language: str) -> list[str]:
    """Return one class per token of a sentence.

    >>> from menurut.reading.layout.tokens import find_pieces
    >>> tag_sentence(find_pieces("Juru bicara Lumara membantah.", 0, 29, "id"), "id")
    ['NOUN', 'NOUN', 'PROPN', 'VERB', 'PUNCT']
    """
    headline = _is_headline(pieces)
    tags: list[str] = []
    first = True
    for piece in pieces:
        tag = _alone(piece, first, headline, language)
        tags.append(tag)
        # What follows an opening mark or a colon is written like a beginning.
        first = (first and tag == "PUNCT") or piece.text in {'"', "“", "”", "‘", ":", "•", "."}
    rules = _indonesian if language == "id" else _english
    for at in range(len(tags)):
        tags[at] = rules(pieces, tags, at)
        if headline and _acts(pieces, tags, at, language):
            tags[at] = "VERB"
    told = _told_by(pieces, tags) if language == "en" else None
    if told is not None:
        tags[told] = "VERB"
    return tags


def _told_by(pieces: list[Piece], tags: list[str]) -> int | None:
    """Return the verb of an English headline without another: "Court [jails] editor", "Police [arrest] five"; None where it needs none.

    A headline has no stop. A form in -s has an object behind it ("Lumara strikes on towns" is a phrase), another a plural before it.
    """
    to = next((at for at, tag in enumerate(tags) if tag == "PART"), len(tags))
    if pieces[-1].text[-1:] in _STOPS or {"VERB", "AUX"} & set(tags[:to]):
        return None
    words, plural = function_words("en"), affixes("en").plural
    for at in range(1, len(pieces)):
        lower, before, after = pieces[at].lower, pieces[at - 1].lower, tags[at + 1] if at + 1 < len(tags) else ""
        if tags[at] != "NOUN" or tags[at - 1] not in {"NOUN", "PROPN", "NUM", "DET"} or before in words.possessives:
            continue
        opener = next((back for back in range(at - 1, -1, -1) if tags[back] not in {"NOUN", "PROPN", "NUM", "ADJ", "DET"}), None)
        if opener is not None and tags[opener] == "ADP":
            continue  # "anger at police arrest"
        several = before.endswith(plural) or before in words.plurals or tags[at - 1] == "NUM"
        if lower in words.headline_verbs and several and after not in {"VERB", "AUX"}:
            return at
        third = lower.endswith(plural) and (lower[:-1] in words.headline_verbs or lower[:-2] in words.headline_verbs)
        if third and tags[at - 1] != "DET" and after in {"PROPN", "NOUN", "NUM", "ADJ", "DET", "PART"}:
            return at
    return None


def _acts(pieces: list[Piece], tags: list[str], at: int, language: str) -> bool:
    """Return whether a word of a headline that is as often a noun is its verb: a name or people before it, whom it falls on behind it."""
    if pieces[at].lower not in function_words(language).headline_verbs or not 0 < at < len(tags) - 1:
        return False
    acting = tags[at - 1] == "PROPN" or is_people_noun(pieces[at - 1].lower, language)
    return acting and tags[at + 1] in {"PROPN", "NOUN", "NUM", "ADJ"} and pieces[at].text[0].isupper()


def _second(piece: Piece, language: str) -> str:
    return _lookup(piece.lower, language).second


def _indonesian(pieces: list[Piece], tags: list[str], at: int) -> str:
    tag, lower = tags[at], pieces[at].lower
    words = function_words("id")
    before = tags[at - 1] if at else ""
    after = tags[at + 1] if at + 1 < len(tags) else ""
    if lower in words.auxiliary_before_verb and after == "VERB":
        return "AUX"
    if lower in words.given_names and after == "PROPN" and _is_given_name(pieces, at, "id"):
        return "PROPN"
    if tag == "ADP" and after == "VERB" and lower in words.verb_openers:
        return "SCONJ"
    if tag == "SCONJ" and lower in words.noun_without_clause and after in {"DET", "PUNCT", ""}:
        return "NOUN"
    second = _second(pieces[at], "id")
    if not at and lower in words.inverted_openers and after in _NOMINAL and pieces[1].text[0].isupper():
        return "VERB"
    if tag == "NOUN" and second == "VERB":
        said = pieces[at - 1].text in {",", '"', "”", "“"} if at else False
        return "VERB" if (said and after in {"PROPN", "PRON", "NOUN", "DET"}) or before in {"AUX", "PART"} else tag
    if tag == "VERB" and second == "NOUN" and at and (before in {"ADP", "DET"} or pieces[at - 1].lower in words.noun_openers):
        return "NOUN"
    return tag


def _is_given_name(pieces: list[Piece], at: int, language: str) -> bool:
    """Return whether a word that is also a given name is one: written large before a name that no table has for a place's, and nothing is asked."""
    following, words = pieces[at + 1], function_words(language)
    known = word_classes(language).get(following.lower)
    personal = known is None or known.name in {"PERSON", "NAME"} or following.lower in words.given_names
    return pieces[at].text.istitle() and following.text.istitle() and personal and pieces[-1].text != "?"


def _english(pieces: list[Piece], tags: list[str], at: int) -> str:
    tag, lower = tags[at], pieces[at].lower
    words = function_words("en")
    after = tags[at + 1] if at + 1 < len(tags) else ""
    if lower in words.given_names and after == "PROPN" and _is_given_name(pieces, at, "en"):
        return "PROPN"
    if (
        lower in words.relative
        and lower in words.complementisers
        and after in {"NOUN", "ADJ"}
        and (not at or tags[at - 1] not in _GOVERNING)
    ):
        return "DET"  # "that day"
    if lower in words.infinitive:
        return "PART" if after == "VERB" or _opens_infinitive(pieces, tags, at) else "ADP"
    if tag == "VERB" and pieces[at].text.istitle() and after == "PROPN" and ends_street(pieces[at + 1].lower, "en"):
        return "PROPN"  # "Downing Street said"
    if tag == "VERB":
        return _english_verb(pieces, tags, at)
    return _english_noun(pieces, tags, at) if tag in {"NOUN", "ADJ"} else tag


def _opens_infinitive(pieces: list[Piece], tags: list[str], at: int) -> bool:
    """Whether "to" stands before a verb that looks like a noun: "to vote against", "hopes to work"."""
    if at + 1 >= len(tags) or tags[at + 1] != "NOUN":
        return False
    after = tags[at + 2] if at + 2 < len(tags) else ""
    if _second(pieces[at + 1], "en") != "VERB":
        return _governs_in_infinitive(pieces, after, at + 1)
    return (at > 0 and tags[at - 1] == "VERB") or after in {"DET", "PRON", "PROPN", "ADJ"}


def _governs_in_infinitive(pieces: list[Piece], after: str, at: int) -> bool:
    """Whether a word behind "to" that no table knows as a verb is one by what it governs: "to [slam] Rika", "to [block] a road".

    "to" leads to no bare noun before an article but in "to court this week".
    """
    lower, words = pieces[at].lower, function_words("en")
    if not pieces[at].text.islower() or lower.endswith(affixes("en").plural):
        return False
    if any(piece.lower in words.time_nouns for piece in pieces[at + 1 : at + 4]):
        return False
    unknown = not _is_known(lower, "en") and shape_class(lower, "en", guess="") == ""
    return after in {"DET", "PRON"} or (unknown and after in {"PROPN", "NOUN", "ADJ"})


def _is_opened(pieces: list[Piece], tags: list[str], at: int) -> bool:
    """Whether a noun must come: behind an article, an adjective, a number, an owner."""
    if not at:
        return False
    words = function_words("en")
    before = pieces[at - 1].lower
    if before in words.relative and at > 1 and pieces[at - 2].text == ",":
        return False  # "the attack, which | killed nine people"
    return tags[at - 1] in {"DET", "ADJ", "NUM"} or before in words.possessives or before in words.owner_marks


def _english_verb(pieces: list[Piece], tags: list[str], at: int) -> str:
    lower, second = pieces[at].lower, _second(pieces[at], "en")
    before = tags[at - 1] if at else ""
    if before == "ADP" and lower.endswith("s") and pieces[at - 1].lower not in function_words("en").infinitive:
        return "NOUN"
    if second == "NOUN" and _closes_compound(pieces, tags, at):
        return "NOUN"
    if not _is_opened(pieces, tags, at):
        return "VERB"
    after = tags[at + 1] if at + 1 < len(tags) else ""
    if second in {"NOUN", "ADJ"} or after not in _NOMINAL or not lower.endswith(("ed", "ing", "en")):
        return "NOUN" if second != "ADJ" else "ADJ"
    return "ADJ"


def _closes_compound(pieces: list[Piece], tags: list[str], at: int) -> bool:
    """Whether a word without an ending closes a noun of two: "a missile [strike] on Orvel"; one thing alone would strike with an -s."""
    words, after = function_words("en"), tags[at + 1] if at + 1 < len(tags) else "PUNCT"
    if (
        at < 2
        or tags[at - 1] != "NOUN"
        or pieces[at].lower not in words.headline_verbs
        or after not in {"ADP", "PUNCT", "VERB", "AUX"}
    ):
        return False
    several = pieces[at - 1].lower.endswith(affixes("en").plural) or pieces[at - 1].lower in words.plurals
    return not several and tags[at - 2] in {"DET", "ADJ", "PROPN", "NUM"}


def _is_charged(pieces: list[Piece], at: int) -> bool:
    """Whether a word behind "of" or "with" is what somebody is charged with: "accused Lumara of [shipping] shells", but "convicted of drug smuggling"."""
    verbs = function_words("en").charging
    return any(piece.lower in verbs for piece in pieces[max(0, at - _CHARGED_WITHIN) : at - 1])


def _is_gerund(pieces: list[Piece], tags: list[str], at: int) -> bool:
    """Whether a noun in -ing is a verb by what it governs: "accused of [bombing] a market", "they are [urging] the party"."""
    if not at or not pieces[at].lower.endswith(affixes("en").progressive) or at + 1 >= len(tags):
        return False
    words, before, after = function_words("en"), tags[at - 1], tags[at + 1]
    if before == "AUX" and after == "ADP":
        return True  # "who is [campaigning] in Orvel"
    if before == "ADP" and after in {"NOUN", "ADJ", "PROPN", "NUM"} and _is_charged(pieces, at):
        return True
    if before not in {"ADP", "AUX"} or any(piece.lower in words.time_nouns for piece in pieces[at + 1 : at + 4]):
        return False
    return after in {"DET", "PRON"} and pieces[at + 1].lower not in words.question_pronouns


def _english_noun(pieces: list[Piece], tags: list[str], at: int) -> str:
    tag, second, words = tags[at], _second(pieces[at], "en"), function_words("en")
    before = tags[at - 1] if at else ""
    after = tags[at + 1] if at + 1 < len(tags) else ""
    opened = _is_opened(pieces, tags, at)
    if tag == "ADJ":
        if before == "DET" and (after == "AUX" or (after == "VERB" and tags[at + 2 : at + 3] in (["DET"], ["PRON"], ["SCONJ"]))):
            return "NOUN"  # "the general was", "the accused denied the charge"
        return "NOUN" if second == "NOUN" and after not in {"NOUN", "PROPN", "ADJ"} and (opened or before in _NOMINAL) else tag
    if _is_gerund(pieces, tags, at) or (before == "PART" and pieces[at - 1].lower in words.infinitive):
        return "VERB"
    if second != "VERB":
        return tag
    if pieces[at].lower in words.past_nouns and not opened:
        several = at > 0 and pieces[at - 1].lower.endswith(affixes("en").plural)
        governs = after in {"DET", "NUM", "PRON", "PROPN", "ADJ"} or (several and after == "NOUN")
        if before in {"PROPN", "PRON"} or (before == "NOUN" and governs):
            return "VERB"  # "Lumara shot down a drone", "police shot dead two", but "a warning shot across"
    # "Lumara claims the", "troops attack a": a subject stands before it, what it governs behind it.
    governs = after in {"DET", "PRON", "SCONJ"} and pieces[at + 1].lower not in words.question_pronouns
    if (before in {"PROPN", "NOUN", "PRON"} and not opened and governs) or before == "AUX":
        return "VERB"
    if before == "PART" and at > 1 and tags[at - 2] == "AUX" and pieces[at - 2].lower not in words.copulas:
        return "VERB"  # "did not attack", "will not shell"; "is not war"
    infinitive = at > 0 and pieces[at - 1].lower in words.infinitive
    if infinitive and (before == "PART" or (at > 1 and tags[at - 2] in {"VERB", "ADJ", "NOUN"})):
        return "VERB"
    return "VERB" if before == "PRON" and not opened else tag
