"""Which of the two languages an article is in, and which others are refused by name.

Short Indonesian texts are often taken for Malay, Javanese or Sundanese, and a list of names for anything; so another language is
refused only when the identifier is sure of it on a longer text. Between the two a text of some length decides, a short one leaves
it to its outlet.
"""

from functools import cache
from typing import Any

from py3langid.langid import MODEL_FILE, LanguageIdentifier

from menurut.errors import IntakeError
from menurut.knowledge.media import find_outlet
from menurut.types.gap import Gap

OURS = ("id", "en")

# Read as Indonesian, with a Gap: on news prose the identifier takes one for the other.
NEIGHBOURS = {"ms": "Malay", "jv": "Javanese", "su": "Sundanese"}

SURE = 0.9
ENOUGH_LETTERS = 200

# The first screen is enough, and the identifier is linear in what it is given.
LOOKED_AT = 4_000

# Names for the refusal; any other code is shown as it is.
NAMES = {
    "ar": "Arabic", "de": "German", "es": "Spanish", "fr": "French", "hi": "Hindi", "it": "Italian", "ja": "Japanese",
    "ko": "Korean", "nl": "Dutch", "pt": "Portuguese", "ru": "Russian", "ta": "Tamil", "th": "Thai", "tl": "Tagalog",
    "tr": "Turkish", "uk": "Ukrainian", "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip


@cache
def _identifier(languages: tuple[str, ...] | None) -> Any:
    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    if languages:
        identifier.set_languages(languages)
    return identifier


def find_language(text: str, *, publisher: str | None, origin: str) -> tuple[str, tuple[Gap, ...]]:
    """Return "id" or "en", with a Gap `language-unsure` where a neighbour of Indonesian was taken for it.

    Raises IntakeError naming the language where the text is surely in another.
    """
    start = text[:LOOKED_AT]
    letters = sum(c.isalpha() for c in start)
    code, sure = _identifier(None).classify(start)
    if letters >= ENOUGH_LETTERS and sure >= SURE and code not in OURS:
        if code not in NEIGHBOURS:
            raise IntakeError(f"{origin} is in {NAMES.get(code, code)}; menurut reads Indonesian and English.", origin=origin)
        return "id", (Gap(id="language-unsure", detail=NEIGHBOURS[code]),)
    ours, surely = _identifier(OURS).classify(start)
    outlet = find_outlet(publisher) if publisher else None
    if outlet is not None and outlet.language is not None and (letters < ENOUGH_LETTERS or surely < SURE):
        return outlet.language, ()
    return str(ours), ()
