"""`menurut timeline`: what two did to one another, by day, and who says so."""

from typing import Annotated

import typer

from menurut.cli.faults import answering
from menurut.cli.options import DEFAULT_STORE, AsJson, StorePath


@answering
def command(
    actor: Annotated[str, typer.Option("--actor")],
    other: Annotated[str | None, typer.Option("--with")] = None,
    as_json: AsJson = False,
    store: StorePath = DEFAULT_STORE,
) -> None:
    """Print the claims on what two did to one another, the earliest day first."""
    from menurut.cli.contested import compared, write_timeline

    with compared(store) as opened:
        write_timeline(opened.timeline(actor=actor, recipient=other), as_json=as_json)
