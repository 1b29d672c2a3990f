"""What the command line says, in the language asked for.

say("messages.loaded", added=3)        "3 articles added."
"""

from functools import cache
from typing import Any

from menurut.languages import read_words

LANGUAGES = ("en", "id")

_spoken = ["en"]


def speak(language: str) -> None:
    """Choose the language of everything said from now on; an unknown one leaves English."""
    _spoken[0] = language if language in LANGUAGES else "en"


@cache
def _strings(language: str) -> dict[str, Any]:
    strings: dict[str, Any] = read_words(language, "strings", dict[str, Any])["cli"]
    return strings


def find_words(key: str) -> str | None:
    """Return the words at a dotted key; None where there are none."""
    found: Any = _strings(_spoken[0])
    for part in key.split("."):
        found = found.get(part) if isinstance(found, dict) else None
    return found if isinstance(found, str) else None


def say(key: str, **values: object) -> str:
    """Return the words at `key` with `values` put in. Raises KeyError for words that nobody wrote."""
    words = find_words(key)
    if words is None:
        raise KeyError(f"languages/{_spoken[0]}/strings.yml has no cli.{key}")
    return words.format(**values)
