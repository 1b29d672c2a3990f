"""The glossary knows every public record, and nothing is promised that is not there."""

import dataclasses
import importlib
import pkgutil
from pathlib import Path

import menurut.types

ROOT = Path(__file__).resolve().parent.parent


def public_records() -> set[str]:
    """Return the names of the records defined in menurut.types."""
    names = set()
    for module in pkgutil.iter_modules(menurut.types.__path__):
        loaded = importlib.import_module(f"menurut.types.{module.name}")
        names |= {
            name for name, thing in vars(loaded).items() if dataclasses.is_dataclass(thing) and thing.__module__ == loaded.__name__
        }
    return names


def test_the_glossary_contains_every_public_record() -> None:
    rows = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
    terms = {term.strip() for row in rows.split("\n") if row.startswith("|") for term in row.split("|")[1].split(",")}
    assert public_records() - terms == set()


def test_every_page_of_the_docs_is_in_the_navigation() -> None:
    navigation = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    pages = {path.relative_to(ROOT / "docs").as_posix() for path in (ROOT / "docs").rglob("*.md")}
    assert {page for page in pages if page not in navigation} == set()
