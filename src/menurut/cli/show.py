"""`menurut show`: one article, event, claim, entity or attribution by its id."""

from typing import Annotated

import typer

from menurut.cli.faults import answering
from menurut.cli.options import DEFAULT_STORE, AsJson, Coder, StorePath


@answering
def command(
    id: Annotated[str, typer.Argument()],
    as_json: AsJson = False,
    coder: Coder = "machine",
    store: StorePath = DEFAULT_STORE,
) -> None:
    """Print what has this id; for an article, all that was read from it, for an entity who that is in other articles."""
    from menurut.cli.blocks import write_claims, write_found, write_report
    from menurut.cli.identities import write_others
    from menurut.cli.output import write_json
    from menurut.desk.store import Store
    from menurut.desk.told import claims_of
    from menurut.store.records import ArticleRow, EntityRow, EventRow

    with Store(store, read_only=True) as opened:
        found = opened.show(id, coder=coder)
        identity = opened.identity(found.id, coder=coder) if isinstance(found, EntityRow) else None
        if as_json:
            write_json(found.line() | ({"identity": identity.line()} if identity else {}))
        elif isinstance(found, ArticleRow):
            report = opened.report(found.id, coder=coder)
            write_report(report, claims_of(report))
        elif isinstance(found, EventRow) and found.claims:
            report = opened.report(found.id, coder=coder)
            write_claims(row for row in claims_of(report) if row.event == found.id)
        else:
            write_found(found)
            if identity is not None:
                write_others(identity, found.id)
