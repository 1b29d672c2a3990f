"""Whether a phrase can speak: names, pronouns, nouns for people, bodies and papers; "insiden itu" can't."""

from menurut.reading.attribution.ground import Ground
from menurut.reading.grammar.affixes import cut_off
from menurut.reading.grammar.people import is_people_noun
from menurut.types.mention import Mention


def can_speak(ground: Ground, mention: Mention) -> bool:
    """Return whether a phrase can stand for a speaker or a document: any name or pronoun, and nouns for people, bodies and papers."""
    if mention.kind != "nominal" or ground.phrases.inner_names(mention):
        return True
    if mention.span == mention.head and mention.head.of(ground.page.text)[:1].isupper():
        return True  # one capitalised word at a sentence's head may be a name that nobody knows
    return people(ground, mention)


def is_share(ground: Ground, mention: Mention) -> bool:
    """Return whether a phrase is a part of those asked in a poll: "48 persen warga"."""
    return any(token.lower in ground.lexicon.words.shares for token in ground.page.tokens_in(mention.span))


def people(ground: Ground, mention: Mention) -> bool:
    """Return whether a phrase has a noun for people, bodies or papers in it."""
    language = ground.lexicon.language
    endings = ground.lexicon.words.people_endings
    return any(
        is_people_noun(token.lower, language)
        or is_people_noun(cut_off(token.lower, ground.affixes.owner).partition("-")[0], language)
        or token.lower in ground.lexicon.words.documents
        or (token.tag in ("NUM", "PRON") and token.lower not in ground.lexicon.words.pointing)
        or token.lower.endswith(endings)
        or token.lower in ground.lexicon.words.people_markers
        for token in ground.page.tokens_in(mention.span)
    )
