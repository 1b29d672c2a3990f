"""Records as blocks of text for people.

AID: Kestovia → Lumara (LUM), 2024-03-01 – 2024-05-14, Orvel
    denied  Republika ‹ Jorel Tamm  3f2a9c01d4e5b677
            “Tidak ada satu peluru pun yang masuk”
"""

from collections.abc import Iterable
from itertools import groupby
from textwrap import shorten
from typing import TYPE_CHECKING, Any

from menurut.cli.output import Part, coded, quoted, write
from menurut.cli.words import say

if TYPE_CHECKING:
    from menurut.store.lookup import Found
    from menurut.store.records import ArticleRow, AttributionRow, ClaimRow, EntityRow, EventRow, Heading, Hit, Party, SourceRow
    from menurut.types.report import Report
    from menurut.types.time import DateInterval


# So many letters of an article without a title are shown.
OPENING = 75

# How `read` names what it is handed on standard input; no title to show.
STANDARD_INPUT = "-"


def _name(party: "Party") -> str:
    return f"{party.name} ({party.country})" if party.country else party.name


def _names(parties: "tuple[Party, ...]") -> str:
    return ", ".join(_name(party) for party in parties) or "?"


def days(date: "DateInterval") -> str:
    """Return a date interval as one day or two."""
    return date.start if date.start == date.end else f"{date.start} – {date.end}"


def event_line(row: "ClaimRow | EventRow") -> list[Part]:
    """Return who did what to whom, when and where, on one line."""
    modes = f" {', '.join(row.modes)}" if row.modes else ""
    told = f"{modes}: {_names(row.actors)}"
    if row.recipients:
        told += f" → {_names(row.recipients)}"
    rest = [days(row.date)] if row.date else []
    rest += [row.place] if row.place else []
    # a comma stands between parties: "militer Korut, Pyongyang" would make the place one of them
    return [(row.type, "head"), " · ".join([told, *rest])]


def write_claims(rows: "Iterable[ClaimRow]", *, with_article: bool = True) -> int:
    """Write claims, those on one event beneath it, and return how many there were."""
    number = 0
    for _, told in groupby(rows, key=lambda row: (row.article.id, row.event)):
        group = list(told)
        number += len(group)
        write(*event_line(group[0]))
        for row in group:
            write((coded("status", row.status), row.status), f"  {row.chain}  ", (row.id, "faint"), indent=4)
            write(quoted(row.words), indent=8)
            if row.record["quantities"]:
                write(", ".join(map(quantity, row.record["quantities"])), indent=8)
        if with_article:
            write((heading(group[0].article), "faint"), indent=4)
        write()
    return number


def write_brief(report: "Report", rows: "Iterable[ClaimRow]") -> None:
    """Write an article's title and each of its claims on one line: status, chain, who did what to whom."""
    write((report.article.title or report.article.id, "head"))
    for row in rows:
        write((f"{coded('status', row.status):13}", row.status), f"{row.chain}: ", *event_line(row), indent=4)


def quantity(counted: dict[str, Any]) -> str:
    """Return a number that belongs to an event: "dead 12", "injured 30 – 40", "attending ≥ 1,000"."""
    low, high = ("" if side is None else grouped(side) for side in (counted["low"], counted["high"]))
    told = f"{coded('what', counted['what'])} "
    if low and high:
        return told + (low if low == high else f"{low} – {high}")
    return told + (f"≥ {low}" if low else f"≤ {high}")


def grouped(number: float) -> str:
    """Return a number with all its digits, as the chosen language writes it: "60,000,000", "3.5"."""
    whole, _, rest = f"{number:,.15g}".partition(".")
    whole = whole.replace(",", say("messages.thousands"))
    return f"{whole}{say('messages.decimal')}{rest}" if rest else whole


def heading(article: "Heading") -> str:
    """Return an article's publisher, day, title and id on one line; without a title it is told by its first words."""
    title = article.title or (article.opening and f"“{shortened(article.opening)}”")
    known = (article.publisher or article.outlet, (article.published or "")[:10], title, article.id)
    return "  ".join(part for part in known if part)


def shortened(text: str) -> str:
    """Return the first words of a text, as many as a line has room for beside an id.

    >>> shortened("JAKARTA - Kepala Dinas Perhubungan Rika Lestari membantah menerima suap dari pengusaha Darmo Wicaksana.")
    'JAKARTA - Kepala Dinas Perhubungan Rika Lestari membantah menerima suap …'
    """
    return shorten(text, OPENING, placeholder=" …")


def write_event(row: "EventRow") -> None:
    """Write an event."""
    write(*event_line(row))
    write(quoted(row.words), indent=4)
    write(say("messages.event-foot", claims=row.claims), "  ", (row.id, "faint"), indent=4)
    write((heading(row.article), "faint"), indent=4)
    write()


def write_source(row: "SourceRow") -> None:
    """Write somebody who is cited."""
    codes = ", ".join(code for code in (row.country, row.sector) if code)
    acts = ", ".join(
        f"{coded('act', act)} {times}" for act, times in sorted(row.acts.items(), key=lambda pair: (-pair[1], pair[0]))
    )
    write((row.name, "head"), f" ({codes})" if codes else "", "  ", (row.id, "faint"))
    write(say("messages.source-foot", attributions=row.attributions, articles=row.articles, acts=acts), indent=4)


def write_article(row: "ArticleRow") -> None:
    """Write an article's heading and how much was read from it."""
    write((row.title or row.words, "head"))
    known = (row.publisher or row.outlet, (row.published or "")[:10], row.id, row.url)
    write(("  ".join(part for part in known if part), "faint"), indent=4)
    write(say("messages.article-foot", attributions=row.attributions, events=row.events, claims=row.claims), indent=4)


def write_hit(row: "Hit") -> None:
    """Write an article that a search found."""
    write((heading(row.article), "head"))
    write(quoted(row.words), indent=4)


def write_entity(row: "EntityRow") -> None:
    """Write who somebody is in an article."""
    codes = ", ".join(code for code in (row.kind, row.country, row.sector) if code)
    write((row.name, "head"), f" ({codes})")
    aliases = row.record["aliases"]
    if aliases:
        write(say("messages.aliases", names=", ".join(aliases)), indent=4)
    write((heading(row.article), "faint"), indent=4)


def write_attribution(row: "AttributionRow") -> None:
    """Write an act of saying in an article."""
    write((row.source or "?", "head"), f"  {coded('act', row.act)}", f" ({row.cue})" if row.cue else "")
    write(quoted(row.words), indent=4)
    write((heading(row.article), "faint"), indent=4)


def write_report(report: "Report", rows: "tuple[ClaimRow, ...]") -> None:
    """Write what an article says: heading, claims by event, counts, and what was not understood."""
    article = report.article
    title = article.title or article.origin.location  # without either, the reader can't tell one of several articles from the next
    if title and title != STANDARD_INPUT:
        write((title, "head"))
    known = ", ".join(part for part in (article.publisher, article.published, article.url) if part and part != title)
    if known:
        write((known, "faint"))
    if title or known:
        write()
    order = {event.id: position for position, event in enumerate(report.events)}
    write_claims(sorted(rows, key=lambda row: order[row.event]), with_article=False)
    write(say("messages.report-foot", attributions=len(report.attributions), events=len(report.events), claims=len(report.claims)))
    if report.gaps:
        write(say("messages.gaps", gaps=len(report.gaps)))
    for gap in report.gaps:
        words = report.quote(gap.span) if gap.span else ""
        shown = f"  {quoted(words)}" if words else ""
        write(gap.id, shown, f"  {gap.detail}" if gap.detail and gap.detail != words else "", indent=4)


def write_found(row: "Found") -> None:
    """Write whichever kind of record was found."""
    from menurut.store.records import ArticleRow, ClaimRow, EntityRow, EventRow

    if isinstance(row, ClaimRow):
        write_claims([row])
    elif isinstance(row, EventRow):
        write_event(row)
    elif isinstance(row, EntityRow):
        write_entity(row)
    elif isinstance(row, ArticleRow):
        write_article(row)
    else:
        write_attribution(row)
