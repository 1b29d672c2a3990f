"""`menurut import`: annotations of people, kept beside the machine's reading, and how far both agree."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from menurut.cli.faults import FAILED, WRONG_USE, answering, complain, name_failures
from menurut.cli.options import DEFAULT_STORE, AsJson, StorePath
from menurut.cli.words import say

if TYPE_CHECKING:
    from menurut.desk.agreement import Agreement


@answering
def command(
    form: Annotated[str, typer.Argument()],
    path: Annotated[Path, typer.Argument()],
    coder: Annotated[str, typer.Option("--coder")],
    as_json: AsJson = False,
    store: StorePath = DEFAULT_STORE,
) -> None:
    """Bring annotations in and print the agreement."""
    from menurut.cli.output import write_json
    from menurut.desk.importing import FORMS, bring_in
    from menurut.desk.store import Store

    wanted = next((known for known in FORMS if known == form), None)
    if wanted is None:
        complain(say("messages.no-import", form=form, known=", ".join(FORMS)))
        raise typer.Exit(WRONG_USE)
    Store(store, read_only=True).close()  # annotations are of articles that are in the store
    with Store(store) as opened:
        brought = bring_in(opened, wanted, path, coder)
    name_failures(brought.failures)
    complain(say("messages.imported", number=brought.articles, coder=brought.coder, failures=len(brought.failures)))
    if as_json:
        for measure in brought.agreement.measures():
            write_json(measure.line())
    elif brought.agreement.articles:
        _tell(brought.agreement)
    if brought.failures:
        raise typer.Exit(FAILED)


def _tell(agreement: "Agreement") -> None:
    from menurut.cli.output import coded, write

    write((say("messages.agreement", articles=agreement.articles), "head"))
    write((say("messages.agreement-head"), "faint"), indent=4)
    for measure in agreement.measures():
        f = "-" if measure.f is None else f"{100 * measure.f:.1f}"
        kappa = "" if measure.kappa is None else f"{measure.kappa:.2f}"
        counts = f"{measure.theirs:>8} {measure.machine:>8} {measure.agree:>8} {f:>7} {kappa:>7}"
        write(f"{coded('measure', measure.name):14}{counts}", indent=4)
