"""A JSON-LD document of many items, written one at a time: a header, one item a line, an end."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from menurut.export.whole import whole_file


def to_line(item: Mapping[str, Any]) -> str:
    """Return `item` as one line of JSON, without the keys whose value is None or empty.

    >>> to_line({"name": "Lumara", "url": None, "items": []})
    '{"name": "Lumara"}'
    """
    return json.dumps({key: value for key, value in item.items() if value not in (None, "", [], {})}, ensure_ascii=False)


def write_document(header: Mapping[str, Any], key: str, items: Iterable[Mapping[str, Any]], out: Path) -> int:
    """Write one JSON object, `header` with `items` in a list under `key`, and return how many items it has."""
    number = 0
    with whole_file(out) as opened:
        opened.write(f"{json.dumps(header, ensure_ascii=False)[:-1]}, {json.dumps(key)}: [")
        for item in items:
            opened.write((",\n" if number else "\n") + to_line(item))
            number += 1
        opened.write("\n]}\n")
    return number
