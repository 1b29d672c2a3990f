"""JSON lines: one report a line, schema menurut.report/1. Nothing is lost."""

from collections.abc import Iterable
from pathlib import Path

from menurut.export.whole import whole_file


def write_jsonl(lines: Iterable[str], out: Path) -> int:
    """Write reports, each in its JSON, and return how many."""
    number = 0
    with whole_file(out) as opened:
        for line in lines:
            opened.write(line + "\n")
            number += 1
    return number
