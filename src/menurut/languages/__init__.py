"""The words that decide how text is read, and one typed loader for them.

    words = read_words("id", "cues", list[CueEntry])

Each file is YAML that a scholar can read and change; each step of reading says what form its file has. A lexicon of one's own
(`custom`) is laid over them while an article is read with it.
"""

from functools import cache
from importlib.resources import files
from typing import Any, TypeVar

import msgspec
import yaml

from menurut.errors import LexiconError
from menurut.languages.custom.active import active
from menurut.languages.custom.written import Loader

T = TypeVar("T")


@cache
def _parsed(language: str, name: str) -> Any:
    text = (files("menurut.languages") / language / f"{name}.yml").read_text(encoding="utf-8")
    try:
        return yaml.load(text, Loader=Loader)
    except yaml.YAMLError as fault:
        where = getattr(fault, "problem_mark", None)
        line = f", line {where.line + 1}" if where else ""
        raise LexiconError(f"languages/{language}/{name}.yml{line} is not YAML: {getattr(fault, 'problem', fault)}.") from fault


def read_words(language: str, name: str, form: type[T]) -> T:
    """Return the entries of `languages/<language>/<name>.yml` as `form`; `language` is "id", "en" or "shared".

    Those of the lexicon that is read with come with them.

    Raises LexiconError naming file and entry (or line) where it does not fit, FileNotFoundError where there is no such file.
    Not cached past the YAML: callers keep what they build from it, `@per_lexicon` where reading builds it.
    """
    words, lexicon = _parsed(language, name), active()
    if lexicon is not None:
        from menurut.languages.custom.merge import merged

        words = merged(lexicon, language, name, words)
    try:
        return msgspec.convert(words, type=form)
    except msgspec.ValidationError as fault:
        raise LexiconError(f"languages/{language}/{name}.yml does not fit its form: {fault}.") from fault
