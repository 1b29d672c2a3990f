"""`menurut load`: take in and read into the store."""

from pathlib import Path
from typing import Annotated

import typer

from menurut.cli.faults import FAILED, WRONG_USE, answering, complain, name_failures
from menurut.cli.options import DEFAULT_STORE, LexiconFiles, NoLexicon, StorePath, choose_lexicon
from menurut.cli.words import say

# So many files left out are named; who wonders about more looks into the folder.
NAMED = 10


@answering
def command(
    paths: Annotated[list[str], typer.Argument()],
    columns: Annotated[str | None, typer.Option("--columns")] = None,
    lexicon: LexiconFiles = None,
    no_lexicon: NoLexicon = False,
    no_compare: Annotated[bool, typer.Option("--no-compare")] = False,
    store: StorePath = DEFAULT_STORE,
) -> None:
    """Load files, folders, feeds and addresses."""
    from menurut.cli.output import write
    from menurut.desk.store import Store

    mapped = _columns(columns)
    with Store(store) as opened:
        stale = choose_lexicon(opened, lexicon, none=no_lexicon) and opened.counts()["articles"]
        loaded = opened.load(paths, progress=True, columns=mapped, compare=not no_compare)
    write(say("messages.loaded", added=loaded.added, known=loaded.known, passed=loaded.passed, failed=len(loaded.failures)))
    if loaded.skipped:
        named = ", ".join(Path(skipped).name for skipped in loaded.skipped[:NAMED])
        write(say("messages.skipped", skipped=len(loaded.skipped), named=named + ", …" * (len(loaded.skipped) > NAMED)))
    if stale:
        write(say("messages.other-lexicon", number=stale))
    if loaded.forgotten:
        write(say("messages.kept-out", forgotten=loaded.forgotten))
    if loaded.failures:
        name_failures(loaded.failures)
        raise typer.Exit(FAILED)


def _columns(written: str | None) -> dict[str, str] | None:
    """Return "text=body,published=date" as a mapping."""
    from menurut.intake.tables import COLUMNS

    if written is None:
        return None
    pairs = [part.partition("=") for part in written.split(",") if part.strip()]
    if any(not (ours.strip() and equals and theirs.strip()) for ours, equals, theirs in pairs):
        complain(say("messages.columns-form", written=written))
        raise typer.Exit(WRONG_USE)
    named = {ours.strip(): theirs.strip() for ours, _, theirs in pairs}
    for column in named:
        if column not in COLUMNS:
            complain(say("messages.no-column", column=column, known=", ".join(COLUMNS)))
            raise typer.Exit(WRONG_USE)
    return named
