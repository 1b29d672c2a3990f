"""`menurut why`: the rule or score behind a claim."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from menurut.cli.faults import answering
from menurut.cli.options import DEFAULT_STORE, AsJson, Coder, LexiconFiles, StorePath, lexicon_of

if TYPE_CHECKING:
    from menurut.desk.why import Because
    from menurut.store.joins import JoinRow


@answering
def command(
    claim: Annotated[str, typer.Argument()],
    file: Annotated[Path | None, typer.Option("--in")] = None,
    lexicon: LexiconFiles = None,
    as_json: AsJson = False,
    coder: Coder = "machine",
    store: StorePath = DEFAULT_STORE,
) -> None:
    """Print why a claim was made."""
    from menurut.cli.blocks import write_claims
    from menurut.cli.contested import write_joins
    from menurut.cli.output import write_json
    from menurut.desk.told import claims_of
    from menurut.desk.why import find_reasons, pick_claim

    joins: tuple[JoinRow, ...] = ()  # of the machine's reading alone: no other is compared
    if file is not None:
        from menurut.desk.read import report_with

        report, picked = report_with(file, claim, lexicon=lexicon_of(lexicon))
    else:
        from menurut.desk.store import Store

        with Store(store, read_only=True) as opened:
            report = opened.report(opened.show(claim, coder=coder).id, coder=coder)
            picked = pick_claim(report, claim)
            if coder == "machine":
                joins = opened.joins(picked.id)
    reasons = find_reasons(report, picked)
    if as_json:
        told = {"because": [because.line() for because in reasons], "joins": [join.line() for join in joins]}
        write_json({"id": picked.id, "article": report.article.id, **told})
        return
    write_claims(row for row in claims_of(report) if row.id == picked.id)
    for because in reasons:
        _tell(because)
    write_joins(joins)


def _tell(because: "Because") -> None:
    from menurut.cli.output import coded, quoted, write

    reason = because.reason
    told = reason.rule or reason.head or ""
    score = "" if reason.score is None else f"  {reason.score:.2f}"
    words = f"  {quoted(because.words)}" if because.words else ""
    name = coded("status", because.name) if because.of == "claim" else because.name
    write((coded("record", because.of), "faint"), f"  {name}  ", (reason.step, "head"), f"  {told}{score}{words}")
