"""A report as a self-contained HTML fragment for notebooks: no script, everything escaped, the records' own codes."""

from html import escape

from menurut.types.claim import Claim
from menurut.types.report import Report

_STYLE = "font-family:inherit;border-collapse:collapse"
_CELL = "text-align:left;vertical-align:top;padding:.25em .75em .25em 0"


def report_to_html(report: Report) -> str:
    """Return a table of the report's claims: parties and type, status, chain, words. Empty reports say so in a caption."""
    title = escape(report.article.title or report.article.id)
    head = "".join(f'<th style="{_CELL}">{name}</th>' for name in ("claim", "status", "chain", "words"))
    rows = "".join(_row(report, claim) for claim in report.claims)
    caption = f'<caption style="text-align:left">{title}: {len(report.claims)} claims</caption>'
    return f'<table style="{_STYLE}">{caption}<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>'


def _row(report: Report, claim: Claim) -> str:
    event = next(v for v in report.events if v.id == claim.event)
    names = {entity.id: entity.name for entity in report.entities}
    actors = ", ".join(names[e] for e in event.actors) or "?"
    recipients = ", ".join(names[e] for e in event.recipients)
    told = f"{actors} {event.type}{'/' + event.modes[0] if event.modes else ''} {recipients}".strip()
    words = " … ".join(report.quote(span) for span in claim.evidence)
    cells = (told, claim.status, report.chain(claim), words)
    return "<tr>" + "".join(f'<td style="{_CELL}">{escape(cell)}</td>' for cell in cells) + "</tr>"
