"""Articles by somebody who means ill: markup and script wherever a stranger's words could stand."""

import json
from dataclasses import replace
from pathlib import Path

from factory import TEXT, make_article, make_report
from menurut.desk.store import Store
from menurut.types.article import Dropped
from menurut.types.gap import Gap
from menurut.types.report import Report
from menurut.types.wire import report_from_wire

PAYLOADS = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "</title><svg onload=alert(1)>",
    "</textarea><script>alert(1)</script>",
    "{{ 7 * 7 }}{% raw %}",
    "<!--",
    "javascript:alert(1)",
    "&lt;b&gt;&amp;",
    "<style>*{display:none}</style>",
    "\u202e<iframe srcdoc='x'>",
]

# One page of every kind in a store of a hostile report.
EVERYWHERE = (
    "/", "/articles/" + "a" * 16, "/claims/" + "c" * 16, "/events/" + "b" * 16, "/who/e1e1", "/who/e2e2", "/search", "/search?q=Kestovia",
    "/disputes", "/disputes/" + "c" * 16, "/timeline", "/network", "/network?by=country", "/map", "/calendar",
)  # fmt: skip


def hostile(payload: str) -> Report:
    """Return a report that says `payload` wherever a stranger could."""
    # ids as long as a start of one must be, which the factory's are not
    report = report_from_wire(json.loads(make_report().to_json().replace('"e1"', '"e1e1"').replace('"e2"', '"e2e2"')))
    names = tuple(replace(entity, name=payload, aliases=(payload,)) for entity in report.entities)
    chain = tuple(replace(link, name=payload) for link in report.claims[0].chain)
    place = replace(report.places[0], name=payload)
    return replace(
        report,
        article=make_article(
            id="a" * 16, text=f"{TEXT}\n\n{payload}", title=payload, publisher=payload, byline=payload, url=payload,
            published=payload, dropped=(Dropped(text=payload, reason=payload),),
        ),
        entities=names,
        places=(place,),
        events=(replace(report.events[0], id="b" * 16, places=(place,), modes=(payload,)),),
        claims=(replace(report.claims[0], id="c" * 16, event="b" * 16, chain=chain),),
        gaps=(Gap(id=payload, span=None, detail=payload),),
    )  # fmt: skip


def contest(folder: Path, origin: str) -> None:
    """Make every claim of a store a dispute of its own whose one origin is called `origin`."""
    with Store(folder / "site.db") as store:
        store.connection.execute("INSERT INTO disputes (claim, happening, says, denies) SELECT number, event, 1, 0 FROM claims")
        store.connection.execute(
            "INSERT INTO dispute_sides (claim, dispute, position, side, origin) SELECT number, number, 0, 'says', ? FROM claims",
            (origin,),
        )
        store.connection.commit()
