"""The words that decide how text is read, and one typed loader for them.

    words = read_words("id", "cues", list[CueEntry])

Each file is YAML that a scholar can read and change; each step of reading says what form its file has.
"""

from functools import cache
from importlib.resources import files
from typing import Any, TypeVar

import msgspec
import yaml

from menurut.errors import LexiconError

T = TypeVar("T")

# libyaml's loader is some ten times faster; it is missing only where PyYAML was built without it.
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@cache
def _parsed(language: str, name: str) -> Any:
    text = (files("menurut.languages") / language / f"{name}.yml").read_text(encoding="utf-8")
    try:
        return yaml.load(text, Loader=_Loader)
    except yaml.YAMLError as fault:
        where = getattr(fault, "problem_mark", None)
        line = f", line {where.line + 1}" if where else ""
        raise LexiconError(f"languages/{language}/{name}.yml{line} is not YAML: {getattr(fault, 'problem', fault)}.") from fault


def read_words(language: str, name: str, form: type[T]) -> T:
    """Return the entries of `languages/<language>/<name>.yml` as `form`; `language` is "id", "en" or "shared".

    Raises LexiconError naming file and entry (or line) where it does not fit, FileNotFoundError where there is no such file.
    Not cached past the YAML: callers keep what they build from it.
    """
    try:
        return msgspec.convert(_parsed(language, name), type=form)
    except msgspec.ValidationError as fault:
        raise LexiconError(f"languages/{language}/{name}.yml does not fit its form: {fault}.") from fault
