"""`menurut settings`: how the store behaves."""

from typing import Annotated

import typer

from menurut.cli.faults import WRONG_USE, answering, complain
from menurut.cli.options import DEFAULT_STORE, AsJson, StorePath
from menurut.cli.words import say


@answering
def command(
    choices: Annotated[list[str] | None, typer.Argument()] = None, as_json: AsJson = False, store: StorePath = DEFAULT_STORE
) -> None:
    """Set what is given as NAME=VALUE, and list all settings."""
    from menurut.cli.output import write, write_json
    from menurut.desk.store import Store
    from menurut.store.settings import SETTINGS, find_settings, put_setting

    wanted = [tuple(choice.partition("=")[::2]) for choice in choices or []]
    for choice, (name, value) in zip(choices or [], wanted, strict=True):
        if value not in SETTINGS.get(name, ()):
            complain(say("messages.no-setting", written=choice))
            raise typer.Exit(WRONG_USE)
    Store(store, read_only=True).close()  # setting must not make a store where there is none
    with Store(store) as opened:
        for name, value in wanted:
            put_setting(opened.connection, name, value)
        for name, value in find_settings(opened.connection).items():
            if as_json:
                write_json({"id": name, "value": value})
            else:
                write(say("messages.setting", name=name, value=value))
