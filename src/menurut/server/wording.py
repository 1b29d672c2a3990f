"""What the site says, in the reader's language.

wording_of("en").say("search.found", number=3)       "3 claims"
wording_of("id").phrase("AID", (), several=False, towards=True)    "memberi bantuan material kepada"
"""

import re
from functools import cache
from typing import Any

from menurut.languages import read_words

# Indonesian first: it is also what a reader gets whose browser asks for neither.
LANGUAGES = ("id", "en")

# "carr[ies|y] goods{ to}": what one actor takes and what several do; what needs a recipient after it.
_NUMBER = re.compile(r"\[([^\[|\]]*)\|?([^\[\]]*)\]")
_TOWARDS = re.compile(r"\{([^{}]*)\}")


class Wording:
    """The strings of one language, with the few rules that put them together."""

    def __init__(self, language: str, strings: dict[str, Any]) -> None:
        self.language = language
        self._strings = strings

    def _at(self, key: str) -> Any:
        found: Any = self._strings
        for part in key.split("."):
            if not isinstance(found, dict) or part not in found:
                raise KeyError(f"languages/{self.language}/strings.yml has no site.{key}")
            found = found[part]
        return found

    def has(self, key: str) -> bool:
        """Return whether there are words at `key`."""
        try:
            self._at(key)
        except KeyError:
            return False
        return True

    def say(self, key: str, **values: object) -> str:
        """Return the words at `key` with `values` put in; of `one` and `many` the one that fits `number`.

        Raises KeyError for words that nobody wrote.
        """
        found = self._at(key)
        if isinstance(found, dict):
            found = found["one" if values.get("number") == 1 else "many"]
        shown = {name: self.number(value) if isinstance(value, int) else value for name, value in values.items()}
        return str(found).format(**shown) if shown else str(found)

    def quote(self, words: str) -> str:
        """Return an article's words in quotation marks; words that begin with one of their own have none added."""
        return words if words.startswith(('"', "“")) else self.say("quote", words=words)

    def number(self, value: float) -> str:
        """Return a number as the language writes it: 200,000 or 200.000; fractions keep two places at most."""
        written = f"{value:,.2f}".rstrip("0").rstrip(".") if value != int(value) else f"{int(value):,}"
        return written if self.language == "en" else written.translate(str.maketrans(",.", ".,"))

    def months(self) -> list[str]:
        """Return the names of the twelve months."""
        return list(self._at("dates.months"))

    def weekdays(self) -> list[str]:
        """Return the names of the seven days from Monday."""
        return list(self._at("dates.weekdays"))

    def join(self, names: tuple[str, ...], *, most: int = 4) -> str:
        """Return names as a list in words, at most `most` of them by name: "A, B and C"."""
        if len(names) > most + 1:
            names = (*names[:most], self.say("more-names", number=len(names) - most).removeprefix(self.say("and")).strip())
        if len(names) < 2:
            return "".join(names)
        return f"{', '.join(names[:-1])} {self.say('and')} {names[-1]}"

    def phrase(self, kind: str, modes: tuple[str, ...], *, several: bool, towards: bool) -> str:
        """Return what an event's type and main mode do, as a verb phrase that stands between actors and recipients."""
        forms = self._at(f"phrases.{kind}")
        written = forms.get(modes[0].replace("_", "-") if modes else "any", forms["any"])
        written = _NUMBER.sub(lambda match: match[2] if several else match[1], written)
        return _TOWARDS.sub(lambda match: match[1] if towards else "", written)


@cache
def wording_of(language: str) -> Wording:
    """Return the wording of "id" or "en"."""
    return Wording(language, read_words(language, "strings", dict[str, Any])["site"])


def pick_language(asked: str | None, cookie: str | None, accepted: str | None) -> str:
    """Return the language to speak: the one asked for, else the one kept, else the first that the browser accepts.

    >>> pick_language(None, None, "fr;q=0.9, en-GB;q=0.8, id;q=0.1"), pick_language("id", "en", "en"), pick_language("xx", None, None)
    ('en', 'id', 'id')
    """
    for choice in (asked, cookie):
        if choice in LANGUAGES:
            return choice
    wanted: list[tuple[float, int, str]] = []
    for part in (accepted or "")[:400].split(","):
        name, _, weight = part.strip().partition(";q=")
        language = name.split("-")[0].lower()
        if language in LANGUAGES:
            wanted.append((-_weight(weight), len(wanted), language))
    return min(wanted)[2] if wanted else LANGUAGES[0]


def _weight(written: str) -> float:
    try:
        return float(written or 1)
    except ValueError:
        return 0.0
