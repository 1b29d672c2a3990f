"""Which of the two languages an article is in, and which others are refused by name.

Short Indonesian texts are often taken for Malay, Javanese or Sundanese, and a list of names for anything; so another language is
refused only when the identifier is sure of it on a longer text. Between the two a text of some length decides, a short one leaves
it to its outlet.
"""

import re
from functools import cache
from typing import Any

import msgspec

from menurut.errors import IntakeError
from menurut.knowledge.media import find_outlet
from menurut.languages import read_words
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
    "zxx": "no language",
}  # fmt: skip


# Of a hundred words of news some twenty-five are among the commonest thirty of their language, and hardly one of the other's.
CLEAR_SHARE = 0.12
OTHERS_SHARE = 0.03

_WORD = re.compile(r"[^\W\d_]+")


class _Telling(msgspec.Struct, frozen=True):
    id: frozenset[str]
    en: frozenset[str]
    neighbours: frozenset[str]


@cache
def _telling() -> _Telling:
    return read_words("shared", "identify", _Telling)


def at_a_glance(text: str) -> str | None:
    """Return the language that a text's commonest words show beyond doubt; None where they don't.

    Loading the identifier costs two seconds and 200 MB; nearly every article is spared them.
    """
    words = [word.lower() for word in _WORD.findall(text)]
    telling = _telling()
    if len(words) < 2 or not telling.neighbours.isdisjoint(words):
        return None
    id_share, en_share = (sum(word in known for word in words) / len(words) for known in (telling.id, telling.en))
    if id_share >= CLEAR_SHARE and en_share <= OTHERS_SHARE:
        return "id"
    if en_share >= CLEAR_SHARE and id_share <= OTHERS_SHARE:
        return "en"
    return None


@cache
def _identifier(languages: tuple[str, ...] | None) -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    if languages:
        identifier.set_languages(languages)
    return identifier


def find_language(text: str, *, publisher: str | None, origin: str) -> tuple[str, tuple[Gap, ...]]:
    """Return "id" or "en", with a Gap `language-unsure` where a neighbour of Indonesian was taken for it.

    Raises IntakeError naming the language where the text is surely in another.
    """
    start = text[:LOOKED_AT]
    clear = at_a_glance(start)
    if clear is not None:
        return clear, ()
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
