"""`menurut trace`: what each step of reading adds to the article, in mark notation."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from menurut.cli.faults import answering
from menurut.cli.options import LexiconFiles, lexicon_of

if TYPE_CHECKING:
    from menurut.types.report import Report


@answering
def command(path: Annotated[Path, typer.Argument()], lexicon: LexiconFiles = None) -> None:
    """Print what each step adds."""
    from menurut.cli.output import plain, write
    from menurut.cli.words import say
    from menurut.desk.read import reports_in
    from menurut.desk.trace import added, stages
    from menurut.types.marks import print_marks

    for report in reports_in(path, lexicon=lexicon_of(lexicon)):
        before = report
        for step, stage in stages(report):
            write((f"== {say(f'steps.{step}')}", "head"))
            if step == "layout":
                _write_layout(stage)
            elif step == "places":
                write(", ".join(f"{place.name} {place.country or '?'}" for place in stage.places))
            else:
                sys.stdout.write(plain(print_marks(added(before, stage)).rstrip("\n")) + "\n")
            before = stage
            write()


def _write_layout(report: "Report") -> None:
    """Write the parts that are no prose, then the sentences, one a line."""
    from menurut.cli.output import write
    from menurut.cli.words import say

    layout = report.layout
    if layout.dateline:
        write(say("parts.dateline"), f": {report.quote(layout.dateline.span)}")
    if layout.byline:
        write(say("parts.byline"), f": {report.quote(layout.byline)}")
    for credit in layout.credits:
        write(say("parts.credit"), f": {report.quote(credit.span)} ({credit.agency})")
    for number, sentence in enumerate(layout.sentences, 1):
        write((f"{number:>3}  ", "faint"), " ".join(report.quote(sentence).split()))
