"""Read what lies at paths and addresses, keeping nothing."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from menurut.errors import AmbiguousIdError, IntakeError, NotFoundError
from menurut.intake import Overrides, take_in
from menurut.languages.custom.lexicon import Lexicon
from menurut.scale.attempt import read_or_fail
from menurut.types.analysis import Model
from menurut.types.claim import Claim
from menurut.types.failure import Failure
from menurut.types.report import Report
from menurut.types.wire import SCHEMA, report_from_json


def read_paths(
    paths: Iterable[str | Path],
    *,
    as_is: bool = False,
    overrides: Overrides | None = None,
    model: Model = True,
    lexicon: Lexicon | None = None,
) -> Iterator[Report | Failure]:
    """Yield the reading of each article found at `paths`, in order, or the failure that stands in its place.

    Without `model` rules and word lists read alone, with "fast" the smaller one reads along.
    The words of a `lexicon` go before the bundled ones.
    """
    for path in paths:
        for taken in take_in(str(path), as_is=as_is, overrides=overrides):
            yield taken if isinstance(taken, Failure) else read_or_fail(taken.article, model=model, lexicon=lexicon)


def reports_in(file: Path, *, lexicon: Lexicon | None = None) -> Iterator[Report]:
    """Yield the reports that a file holds, one a line, or the reading of the text that it is, by `lexicon` where there is one.

    Raises IntakeError for a file that can't be read.
    """
    if _holds_reports(file):
        with file.open(encoding="utf-8", errors="replace") as lines:
            for number, line in enumerate(lines, 1):
                if line.strip():
                    yield _report_of(line, f"{file}:{number}")
        return
    for report in read_paths([file], lexicon=lexicon):
        if isinstance(report, Failure):
            raise IntakeError(report.error, origin=report.origin)
        yield report


def _holds_reports(file: Path) -> bool:
    """Return whether a file begins like a report; False too for what can't be read, which intake names in its words."""
    try:
        with file.open("rb") as opened:
            return opened.read(1024).lstrip().startswith(b'{"schema"')
    except OSError:
        return False


def _report_of(line: str, origin: str) -> Report:
    try:
        return report_from_json(line)
    except (ValueError, KeyError, TypeError) as fault:
        raise IntakeError(f"{origin} is no report of schema {SCHEMA}: {fault}.", origin=origin) from fault


def report_with(file: Path, claim: str, *, lexicon: Lexicon | None = None) -> tuple[Report, Claim]:
    """Return the report in `file` that has a claim whose id begins with `claim`, and the claim.

    Raises NotFoundError where none has, AmbiguousIdError where several claims do.
    """
    found = [(report, told) for report in reports_in(file, lexicon=lexicon) for told in report.claims if told.id.startswith(claim)]
    if not found:
        raise NotFoundError(f"There is no claim {claim!r} in {file}.")
    if len(found) > 1:
        raise AmbiguousIdError(f"{claim!r} may be {', '.join(told.id for _, told in found[:4])}: write more of the id.")
    return found[0]
