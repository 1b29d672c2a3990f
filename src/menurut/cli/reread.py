"""`menurut reread`: read the store's articles again."""

from typing import Annotated

import typer

from menurut.cli.faults import FAILED, answering, complain, name_failures
from menurut.cli.options import DEFAULT_STORE, LexiconFiles, NoLexicon, StorePath, choose_lexicon
from menurut.cli.words import say


@answering
def command(
    since: Annotated[str | None, typer.Option("--since")] = None,
    lexicon: LexiconFiles = None,
    no_lexicon: NoLexicon = False,
    store: StorePath = DEFAULT_STORE,
) -> None:
    """Read all articles again, or those last read by a version before the one given."""
    from menurut.cli.output import write
    from menurut.desk.store import Store
    from menurut.store.connect import connect

    connect(store, read_only=True).close()  # rereading must not make a store where there is none
    with Store(store) as opened:
        choose_lexicon(opened, lexicon, none=no_lexicon)
        loaded = opened.reread(since=since, progress=True)
    if since is not None and not (loaded.added or loaded.failures):
        write(say("messages.reread-none", since=since))
        return
    write(say("messages.reread", number=loaded.added, failed=len(loaded.failures)))
    if loaded.failures:
        name_failures(loaded.failures)
        complain(say("messages.reread-failed"))
        raise typer.Exit(FAILED)
