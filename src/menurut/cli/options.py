"""Options that several commands share. Their help is found by name in `strings.yml`, see `app.py`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from menurut.cli.faults import WRONG_USE, complain
from menurut.cli.words import say

if TYPE_CHECKING:
    from menurut.desk.store import Store
    from menurut.languages.custom.lexicon import Lexicon

StorePath = Annotated[Path, typer.Option("--store", envvar="MENURUT_STORE")]
DEFAULT_STORE = Path("menurut.db")

LexiconFiles = Annotated[list[Path] | None, typer.Option("--lexicon")]
NoLexicon = Annotated[bool, typer.Option("--no-lexicon")]

AsJson = Annotated[bool, typer.Option("--json")]
AsCsv = Annotated[bool, typer.Option("--csv")]
Limit = Annotated[int | None, typer.Option("--limit", min=0)]
Reason = Annotated[str | None, typer.Option("--reason")]
By = Annotated[str | None, typer.Option("--by")]
Coder = Annotated[str, typer.Option("--coder")]
Port = Annotated[int, typer.Option("--port", min=1, max=65535)]

Actor = Annotated[str | None, typer.Option("--actor")]
Recipient = Annotated[str | None, typer.Option("--recipient")]
Type = Annotated[str | None, typer.Option("--type")]
Status = Annotated[str | None, typer.Option("--status")]
Says = Annotated[str | None, typer.Option("--says")]
Publisher = Annotated[str | None, typer.Option("--publisher")]
Since = Annotated[str | None, typer.Option("--since")]
Until = Annotated[str | None, typer.Option("--until")]
Text = Annotated[str | None, typer.Option("--text")]


def lexicon_of(files: list[Path] | None) -> "Lexicon | None":
    """Return the lexicon of one's own in `files`, together one; None where none are given."""
    from menurut.reading.proving import read_lexicon

    return read_lexicon(files) if files else None


def choose_lexicon(store: "Store", files: list[Path] | None, *, none: bool) -> bool:
    """Tell a store which lexicon to read with, where a command was told; return whether that is another than before."""
    if files and none:
        complain(say("messages.lexicon-or-none"))
        raise typer.Exit(WRONG_USE)
    if not (files or none):
        return False
    before, lexicon = store.lexicon, lexicon_of(files)
    store.use_lexicon(lexicon)
    return before != lexicon
