"""The data dictionary and the codebook's tables say what the schema and the tables of codes say."""

import runpy
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
BUILDER: dict[str, Any] = runpy.run_path(str(ROOT / "tools" / "build_dictionary.py"))


def test_the_dictionary_is_current() -> None:
    """`python tools/build_dictionary.py` makes it so."""
    page = (ROOT / "docs" / "exports-dictionary.md").read_text(encoding="utf-8")
    assert page == BUILDER["dictionary"]()
    assert "| `claim` | INTEGER |" in page and "articles.number" in page and "| PU |" not in page


def test_the_codebook_is_current() -> None:
    """`python tools/build_dictionary.py` makes it so."""
    page = (ROOT / "docs" / "exports-codebook.md").read_text(encoding="utf-8")
    assert page == BUILDER["codebook"](page)
    assert "| `date_start` | day | claims, events |" in page and "| AID |" in page
