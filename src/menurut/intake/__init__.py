"""Taking in: anything that holds news becomes Articles, each with its canonical text.

Files, folders, addresses, standard input; plain text, pages, feeds, OPML, lists of addresses, JSONL, CSV, web archives.
"""

from typing import TYPE_CHECKING, Any

from menurut.intake.taken import Overrides, Taken

if TYPE_CHECKING:
    from menurut.intake.take import take_in

__all__ = ["Overrides", "Taken", "take_in"]


def __getattr__(name: str) -> Any:
    # Parsers of pages and feeds take half a second to load; who only asks for a text's language need not wait for them.
    if name == "take_in":
        from menurut.intake.take import take_in

        return take_in
    raise AttributeError(f"module 'menurut.intake' has no attribute {name!r}")
