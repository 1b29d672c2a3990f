"""`menurut different`: judge that two entities are not one."""

from typing import Annotated

import typer

from menurut.cli.faults import answering
from menurut.cli.options import DEFAULT_STORE, AsJson, By, Reason, StorePath


@answering
def command(
    one: Annotated[str, typer.Argument()],
    other: Annotated[str, typer.Argument()],
    reason: Reason = None,
    by: By = None,
    as_json: AsJson = False,
    store: StorePath = DEFAULT_STORE,
) -> None:
    """Write a judgement and show who both are now."""
    from menurut.cli.identities import write_judged
    from menurut.desk.store import Store

    Store(store, read_only=True).close()  # judging must not make a store where there is none
    with Store(store) as opened:
        write_judged(opened.different(one, other, reason=reason or "", by=by), as_json=as_json)
