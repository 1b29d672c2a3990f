"""`menurut dispute`: one contested happening with all its claims."""

from typing import Annotated

import typer

from menurut.cli.faults import answering
from menurut.cli.options import DEFAULT_STORE, AsJson, StorePath


@answering
def command(id: Annotated[str, typer.Argument()], as_json: AsJson = False, store: StorePath = DEFAULT_STORE) -> None:
    """Print the dispute in which a claim or an event stands."""
    from menurut.cli.contested import compared, write_disputes

    with compared(store) as opened:
        write_disputes((opened.dispute(id),), as_json=as_json, reasons=True)
