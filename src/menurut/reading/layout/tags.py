"""Guess each token's part of speech: closed classes, then the table of word classes, then the shape of the word, then its neighbours.

    Juru bicara Lumara membantah   ->   NOUN NOUN PROPN VERB

A table and shapes, not a tagger: about nine words in ten come out right, which is what the phrase rules need, in a millisecond.
"""

import re
from functools import cache

from menurut.knowledge.wordclasses import WordClass, word_classes
from menurut.reading.grammar.words import function_words
from menurut.reading.layout.shapes import shape_class, without_clitic
from menurut.reading.layout.tokens import Piece

_NUMBER = re.compile(r"(?:[A-Za-z]{0,3}[$€£¥]?)?\d[\d.,:/]*(?:st|nd|rd|th|an|m|bn|am|pm)?%?(?:-an)?")
_NOMINAL = frozenset({"NOUN", "PROPN"})
# A line that writes most of its words with a capital is a headline: its capitals name nobody.
_HEADLINE = 0.7


@cache
def _lookup(lower: str, language: str) -> WordClass:
    """Return the class of a word written small, from the closed classes, the table or its shape."""
    closed = function_words(language).classes.get(lower)
    known = word_classes(language).get(lower)
    if closed is not None:
        second = known.second if known and known.best == closed else known.best if known else ""
        return WordClass(closed, second, "")
    if known is not None:
        return known
    stem = without_clitic(lower, language)
    if stem != lower:
        inner = function_words(language).classes.get(stem) or word_classes(language).get(stem, WordClass("", "", "")).best
        if inner in {"NOUN", "VERB", "ADJ", "ADV", "NUM"}:
            return WordClass(inner, "", "")
    return WordClass(shape_class(lower, language), "", "")


def _capital(piece: Piece, found: WordClass, first: bool, headline: bool, language: str) -> str:
    """Return the class of a word with a capital."""
    if not (first or headline):
        return "PROPN" if found.best not in {"PRON", "DET", "SCONJ", "CCONJ", "PART", "AUX"} or piece.text.isupper() and len(piece.text) > 1 else found.best
    if found.name:
        return "PROPN"
    known = piece.lower in word_classes(language) or piece.lower in function_words(language).classes
    if not known and found.best in {"NOUN", "ADJ"} and shape_class(piece.lower, language, guess="") == "":
        return "PROPN"
    if piece.text.isupper() and len(piece.text) > 1 and found.best not in {"PRON", "DET", "ADP"} and not headline:
        return "PROPN"
    return found.best


def _alone(piece: Piece, first: bool, headline: bool, language: str) -> str:
    text = piece.text
    if not (text[0].isalnum() or text[0] in "@#$€£¥" or (len(text) > 1 and text[0] in "'’")):
        return "PUNCT"
    if _NUMBER.fullmatch(text):
        return "NUM"
    if text[0] in "@#":
        return "PROPN"
    found = _lookup(piece.lower, language)
    if text[0].isupper() or any(letter.isupper() for letter in text):
        return _capital(piece, found, first, headline, language)
    return found.best if found.best != "PROPN" or not found.second else found.second


def tag_sentence(pieces: list[Piece], language: str) -> list[str]:
    """Return one class per token of a sentence.

    >>> from menurut.reading.layout.tokens import find_pieces
    >>> tag_sentence(find_pieces("Juru bicara Lumara membantah.", 0, 29, "id"), "id")
    ['NOUN', 'NOUN', 'PROPN', 'VERB', 'PUNCT']
    """
    words = [piece for piece in pieces if piece.text[0].isalpha()]
    capitals = sum(piece.text[0].isupper() for piece in words)
    headline = len(words) > 3 and capitals >= _HEADLINE * len(words)
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
    return tags


def _second(piece: Piece, language: str) -> str:
    return _lookup(piece.lower, language).second


def _indonesian(pieces: list[Piece], tags: list[str], at: int) -> str:
    tag, lower = tags[at], pieces[at].lower
    before = tags[at - 1] if at else ""
    after = tags[at + 1] if at + 1 < len(tags) else ""
    if lower == "tengah" and after == "VERB":
        return "AUX"
    if tag == "ADP" and after == "VERB" and lower in function_words("id").verb_openers:
        return "SCONJ"
    if tag == "SCONJ" and lower in {"saat", "usai", "seusai"} and after in {"DET", "PUNCT", ""}:
        return "NOUN"
    if tag not in {"NOUN", "VERB", "ADJ"}:
        return tag
    second = _second(pieces[at], "id")
    if tag == "NOUN" and second == "VERB":
        said = pieces[at - 1].text in {",", '"', "”", "“"} if at else False
        if (said and after in {"PROPN", "PRON", "NOUN", "DET"}) or (at and before in {"AUX", "PART"}):
            return "VERB"
    if tag == "VERB" and second == "NOUN" and at and (before in {"ADP", "DET"} or pieces[at - 1].lower in {"juru"}):
        return "NOUN"
    return tag


def _english(pieces: list[Piece], tags: list[str], at: int) -> str:
    tag, lower = tags[at], pieces[at].lower
    before = tags[at - 1] if at else ""
    after = tags[at + 1] if at + 1 < len(tags) else ""
    if lower == "that" and after in {"NOUN", "ADJ"} and before not in {"VERB", "NOUN", "PROPN"}:
        return "DET"
    if lower == "to":
        return "PART" if after == "VERB" or (after == "NOUN" and _second(pieces[at + 1], "en") == "VERB" and before == "VERB") else "ADP"
    if lower in {"her", "his", "its", "their", "our", "my", "your"} and after in {"NOUN", "ADJ", "PROPN", "NUM", "VERB"} and lower != "her":
        return "PRON"
    if tag not in {"NOUN", "VERB", "ADJ", "ADV"}:
        return tag
    second = _second(pieces[at], "en")
    opened = before in {"DET", "ADJ", "NUM"} or (before == "PRON" and pieces[at - 1].lower in {"his", "her", "its", "their", "our", "my", "your", "whose"})
    opened = opened or (at > 0 and pieces[at - 1].lower in {"'s", "’s"})
    if tag == "VERB" and opened:
        if second in {"NOUN", "ADJ"} or after not in _NOMINAL or not lower.endswith(("ed", "ing", "en")):
            return "NOUN" if second != "ADJ" else "ADJ"
        return "ADJ"
    if tag == "ADJ" and second == "NOUN" and after not in {"NOUN", "PROPN", "ADJ"} and (opened or before in {"PROPN", "NOUN"}):
        return "NOUN"
    if tag == "NOUN" and second == "VERB":
        if before in {"AUX"} or (at and pieces[at - 1].lower == "to" and at > 1 and tags[at - 2] in {"VERB", "ADJ", "NOUN"}):
            return "VERB"
        if before == "PRON" and not opened and pieces[at - 1].lower not in {"her"}:
            return "VERB"
    return tag
