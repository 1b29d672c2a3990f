"""`menurut diff`: what differs between two readings of the same articles."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from menurut.cli.faults import WRONG_USE, answering, complain
from menurut.cli.options import AsJson, Coder
from menurut.cli.words import say

if TYPE_CHECKING:
    from menurut.desk.difference import Change, Counts


@answering
def command(
    old: Annotated[Path, typer.Argument()],
    new: Annotated[Path, typer.Argument()],
    field: Annotated[str | None, typer.Option("--field")] = None,
    coder: Coder = "machine",
    as_json: AsJson = False,
) -> None:
    """Tell which claims are new, gone or changed."""
    from menurut.cli.output import write_json
    from menurut.desk.difference import Counts, difference
    from menurut.desk.values import FIELDS

    if field is not None and field not in FIELDS:
        complain(say("messages.no-field", field=field, known=", ".join(FIELDS)))
        raise typer.Exit(WRONG_USE)
    counts = Counts()
    for change in difference(old, new, counts, coder=coder):
        if field is not None and not (change.change == "changed" and field in change.fields):
            continue
        if as_json:
            write_json(change.line())
        else:
            _write(change)
    if not as_json:
        _summarise(counts)


def _write(change: "Change") -> None:
    from menurut.cli.output import coded, quoted, write
    from menurut.desk.values import told

    heading = f"  {change.publisher or '?'}  {change.title or ''}  "
    write((coded("change", change.change), "head"), heading, (change.new or change.old or "", "faint"))
    write(quoted(change.trigger), indent=4)
    for field, (before, after) in change.fields.items():
        if change.change == "changed":
            write(f"{field}: {told(field, before) or '-'} → {told(field, after) or '-'}", indent=4)
        elif value := told(field, after if change.change == "new" else before):
            write(f"{field}: {value}", indent=4)


def _summarise(counts: "Counts") -> None:
    from menurut.cli.output import write

    write(say(
        "messages.differs", articles=counts.articles, same=counts.same, changed=counts.changes["changed"], new=counts.changes["new"],
        gone=counts.changes["gone"],
    ))  # fmt: skip
    for field, number in counts.fields.most_common():
        write(f"{field:11} {number}", indent=4)
    if counts.only_old or counts.only_new:
        write(say("messages.differs-apart", old=counts.only_old, new=counts.only_new))
