"""menurut ("according to"): who did what to whom, according to whom, in Indonesian and English news.

>>> import menurut
>>> report = menurut.read("Korut membantah.", published="2023-07-26")
>>> report.article.published
'2023-07-26'
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from menurut.api import open_store, read, read_file, read_files, read_lexicon
    from menurut.desk.store import Store
    from menurut.errors import IntakeError, LexiconError, MenurutError, StoreError
    from menurut.types.report import Report

__all__ = [
    "IntakeError", "LexiconError", "MenurutError", "Report", "Store", "StoreError",
    "open_store", "read", "read_file", "read_files", "read_lexicon",
]  # fmt: skip

# Loaded on first use (PEP 562): the command line must answer --help at once.
_HOMES = {
    "IntakeError": "menurut.errors",
    "LexiconError": "menurut.errors",
    "MenurutError": "menurut.errors",
    "Report": "menurut.types.report",
    "Store": "menurut.desk.store",
    "StoreError": "menurut.errors",
    "open_store": "menurut.api",
    "read": "menurut.api",
    "read_file": "menurut.api",
    "read_files": "menurut.api",
    "read_lexicon": "menurut.api",
}


def __getattr__(name: str) -> Any:
    if name == "__version__":
        from importlib.metadata import version

        return version("menurut")
    if name not in _HOMES:
        raise AttributeError(f"module 'menurut' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted(__all__)
