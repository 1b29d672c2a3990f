"""The claims of one report as rows, without a store: the same rows that the store would give."""

from menurut.store.answers import claim_row
from menurut.store.kept import ReportRecords
from menurut.store.records import ClaimRow
from menurut.store.rows import make_rows
from menurut.types.report import Report


def claims_of(report: Report) -> tuple[ClaimRow, ...]:
    """Return the claims of a report in order of position, each with its event and article."""
    rows = make_rows(report)
    events = {event["number"]: event for event in rows["events"]}
    article, records = report.article, ReportRecords(report)
    heading = {
        "article": article.id, "title": article.title, "publisher": article.publisher, "published": article.published,
        "url": article.url, "language": article.language,
    }  # fmt: skip
    told = []
    for claim in rows["claims"]:
        event = events[claim["event"]]
        told.append(claim_row({**event, **claim, "event": event["id"], **heading}, records))
    return tuple(told)
