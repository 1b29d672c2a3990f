"""The claims of one report as rows, without a store: the same rows that the store would give."""

from menurut.store.answers import claim_row
from menurut.store.records import ClaimRow
from menurut.store.rows import make_rows
from menurut.store.write import MACHINE
from menurut.types.report import Report
from menurut.types.wire import report_to_wire


def claims_of(report: Report) -> tuple[ClaimRow, ...]:
    """Return the claims of a report in order of position, each with its event and article."""
    rows = make_rows(report, report_to_wire(report), MACHINE)
    events = {event["id"]: event for event in rows["events"]}
    article = report.article
    heading = {"title": article.title, "publisher": article.publisher, "published": article.published, "url": article.url}
    return tuple(claim_row({**events[claim["event"]], **claim, **heading}) for claim in rows["claims"])
