"""`menurut load`: take in and read into the store."""

from pathlib import Path
from typing import Annotated

import typer

from menurut.cli.columns import columns_of
from menurut.cli.faults import FAILED, WRONG_USE, answering, complain, name_failures
from menurut.cli.options import DEFAULT_STORE, LexiconFiles, NoLexicon, StorePath, choose_lexicon
from menurut.cli.words import say

# So many files left out are named; who wonders about more looks into the folder.
NAMED = 10


@answering
def command(
    paths: Annotated[list[str] | None, typer.Argument()] = None,
    from_shards: Annotated[Path | None, typer.Option("--from-shards")] = None,
    columns: Annotated[str | None, typer.Option("--columns")] = None,
    lexicon: LexiconFiles = None,
    no_lexicon: NoLexicon = False,
    no_compare: Annotated[bool, typer.Option("--no-compare")] = False,
    store: StorePath = DEFAULT_STORE,
) -> None:
    """Load files, folders, feeds and addresses."""
    from menurut.cli.output import write
    from menurut.desk.store import Store
    from menurut.store.connect import remove_store

    if bool(paths) == bool(from_shards):
        complain(say("messages.load-what"))
        raise typer.Exit(WRONG_USE)
    mapped = columns_of(columns)
    is_new = not store.exists()
    with Store(store) as opened:
        stale = choose_lexicon(opened, lexicon, none=no_lexicon) and opened.counts()["articles"]
        if from_shards:
            loaded = opened.load_shards(from_shards, progress=True, compare=not no_compare)
        else:
            loaded = opened.load(paths or [], progress=True, columns=mapped, compare=not no_compare)
        is_useless = is_new and opened.is_empty
    if is_useless:  # nothing could be loaded, so no store is left that questions would find empty
        remove_store(store)
    write(say("messages.loaded", added=loaded.added, known=loaded.known, passed=loaded.passed, failed=len(loaded.failures)))
    if loaded.skipped:
        named = ", ".join(Path(skipped).name for skipped in loaded.skipped[:NAMED])
        write(say("messages.skipped", skipped=len(loaded.skipped), named=named + ", …" * (len(loaded.skipped) > NAMED)))
    if stale:
        write(say("messages.other-lexicon", number=stale))
    if loaded.forgotten:
        write(say("messages.kept-out", forgotten=loaded.forgotten))
    name_failures(loaded.failures)
    found = loaded.added or loaded.known or loaded.passed or loaded.forgotten or loaded.skipped
    if not (found or loaded.failures):
        complain(say("messages.nothing-read", paths=", ".join(paths or [str(from_shards)])))
    if loaded.failures or not found:
        raise typer.Exit(FAILED)
