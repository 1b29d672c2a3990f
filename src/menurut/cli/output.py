"""Writing to standard output: JSON lines and CSV for programs, text for people, coloured and wrapped on a terminal only."""

import json
import re
import sys
from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING, Any

from menurut.cli.words import find_words

if TYPE_CHECKING:
    from rich.console import Console

# Sequences that steer a terminal must not come out of a stranger's text: everything of C0 and C1 but tab and line feed,
# and the marks that turn the direction of writing.
_STEERING = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")

# Beyond this a piece of evidence is a paragraph, not a line; --json has it whole.
WORDS_SHOWN = 400

_STYLES = {
    "head": "bold", "faint": "dim", "asserted": "green", "reported": "cyan", "claimed": "yellow", "alleged": "yellow",
    "denied": "red", "planned": "blue", "conditional": "blue",
}  # fmt: skip

Part = str | tuple[str, str]


def plain(text: str) -> str:
    """Return `text` without what would steer a terminal.

    >>> plain("a\\x1b[31mb")
    'a�[31mb'
    """
    return _STEERING.sub("�", text)


@cache
def _console() -> "Console":
    from rich.console import Console

    return Console(markup=False, emoji=False, highlight=False)


def write(*parts: Part, indent: int = 0) -> None:
    """Write a line for people. A part is text or (text, style); a style is "head", "faint" or a status."""
    told = [(plain(part), "") if isinstance(part, str) else (plain(part[0]), _STYLES.get(part[1], "")) for part in parts]
    if not sys.stdout.isatty():
        sys.stdout.write(" " * indent + "".join(text for text, _ in told) + "\n")
        return
    from rich.padding import Padding
    from rich.text import Text

    _console().print(Padding(Text.assemble(*told), (0, 0, 0, indent)))


def write_json(line: dict[str, Any]) -> None:
    """Write one line of JSON."""
    sys.stdout.write(json.dumps(line, ensure_ascii=False) + "\n")


def write_csv(columns: tuple[str, ...], rows: Iterable[dict[str, Any]]) -> None:
    """Write rows as CSV for spreadsheets."""
    from menurut.export.csv import csv_lines

    for line in csv_lines(columns, rows):
        sys.stdout.write(line)


def coded(kind: str, code: str) -> str:
    """Return a code ("denied") in the words of the chosen language, or as it is where they have none."""
    return find_words(f"codes.{kind}.{code}") or code


def quoted(words: str) -> str:
    """Return evidence in quotation marks, cut where it would fill the screen."""
    return f"“{words if len(words) <= WORDS_SHOWN else words[:WORDS_SHOWN].rstrip() + ' …'}”"
