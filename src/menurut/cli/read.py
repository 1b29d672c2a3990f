"""`menurut read`: what articles say, by whom, without a store."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from menurut.cli.faults import FAILED, WRONG_USE, answering, complain, name_failures
from menurut.cli.options import AsJson, LexiconFiles, lexicon_of
from menurut.cli.words import say

if TYPE_CHECKING:
    from menurut.types.analysis import Model
    from menurut.types.report import Report


@answering
def command(
    paths: Annotated[list[str], typer.Argument()],
    as_json: AsJson = False,
    marks: Annotated[bool, typer.Option("--marks")] = False,
    as_is: Annotated[bool, typer.Option("--as-is")] = False,
    no_model: Annotated[bool, typer.Option("--no-model")] = False,
    fast: Annotated[bool, typer.Option("--fast")] = False,
    published: Annotated[str | None, typer.Option("--published")] = None,
    publisher: Annotated[str | None, typer.Option("--publisher")] = None,
    title: Annotated[str | None, typer.Option("--title")] = None,
    language: Annotated[str | None, typer.Option("--language")] = None,
    lexicon: LexiconFiles = None,
) -> None:
    """Print what each article says, or its report."""
    from menurut.desk.read import read_paths
    from menurut.intake import Overrides
    from menurut.models import has_fast
    from menurut.store.days import days_of
    from menurut.types.failure import Failure

    if language not in (None, "id", "en"):
        complain(say("messages.no-reading", language=language))
        raise typer.Exit(WRONG_USE)
    if published is not None and days_of(published) is None:
        complain(say("messages.no-date", written=published))
        raise typer.Exit(WRONG_USE)
    if fast and not no_model and not has_fast():
        complain(say("messages.no-fast"))
    model: Model = not no_model and ("fast" if fast else True)
    overrides = Overrides(title=title, publisher=publisher, published=published, language=language)
    own = lexicon_of(lexicon)
    failed = False
    number = 0
    for number, report in enumerate(read_paths(paths, as_is=as_is, overrides=overrides, model=model, lexicon=own), 1):
        if isinstance(report, Failure):
            failed = True
            name_failures([report])
        elif as_json:
            sys.stdout.write(report.to_json() + "\n")
        elif marks:
            sys.stdout.write(report.to_marks() + "\n")
        else:
            if number > 1:
                sys.stdout.write("\n")
            _tell(report)
    if not number:
        complain(say("messages.nothing-read", paths=", ".join(paths)))
    if failed or not number:
        raise typer.Exit(FAILED)


def _tell(report: "Report") -> None:
    from menurut.cli.blocks import write_report
    from menurut.desk.told import claims_of

    write_report(report, claims_of(report))
