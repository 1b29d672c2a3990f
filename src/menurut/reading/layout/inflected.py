"""English words that no table knows, by the verb whose form they are: "denies" is of "deny", "rejects" of "reject"."""

from menurut.knowledge.wordclasses import WordClass, word_classes
from menurut.reading.grammar.words import function_words
from menurut.reading.layout.shapes import shape_class


def inflected(lower: str) -> WordClass:
    """Return the class of an English word that no table knows: of "denies" and "rejects" that of the verb whose form it is."""
    verbs, ended = function_words("en").verbs, lower.endswith("s")
    bases = [lower, *([lower[:-1], lower.removesuffix("es"), lower.removesuffix("ies") + "y"] if ended else [])]
    if any(base in verbs for base in bases):
        return WordClass("VERB", "", "")
    known = [found for base in bases[1:] if (found := word_classes("en").get(base)) is not None]
    if any(found.best == "VERB" and not found.second for found in known):
        return WordClass("VERB", "", "")
    return WordClass(shape_class(lower, "en"), "VERB" if any("VERB" in (one.best, one.second) for one in known) else "", "")
