"""Taking in: anything that holds news becomes Articles, each with its canonical text.

Files, folders, addresses, standard input; plain text, pages, feeds, OPML, lists of addresses, JSONL, CSV, web archives.
"""

from menurut.intake.take import take_in
from menurut.intake.taken import Overrides, Taken

__all__ = ["Overrides", "Taken", "take_in"]
