"""Drafts of schema.org Claims, one for each claim: who said what, where it appeared, and never a rating.

A draft says what an outlet ascribes to somebody. Whether it is true is for whoever writes the ClaimReview.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from menurut.export.document import write_document

_HEADER = {"@context": "https://schema.org"}

Cell = str | int | float | None


def write_claims(rows: Iterable[Mapping[str, Cell]], out: Path) -> int:
    """Write claims, each with the columns of the CSV, and return how many."""
    return write_document(_HEADER, "@graph", (_draft(row) for row in rows), out)


def _draft(row: Mapping[str, Cell]) -> dict[str, Any]:
    article: dict[str, Any] = {"@type": "NewsArticle", "@id": f"urn:menurut:article:{row['article']}"}
    told = {"headline": row["title"], "url": row["url"], "datePublished": row["published"], "publisher": _named(row["publisher"])}
    article.update((key, value) for key, value in told.items() if value)
    return {
        "@type": "Claim",
        "@id": f"urn:menurut:claim:{row['id']}",
        "creativeWorkStatus": "Draft",
        "text": row["words"],
        "author": _named(row["holder"]),
        "appearance": article,
        "about": {"@type": "Event", "@id": f"urn:menurut:event:{row['event']}"},
        "keywords": [f"PLOVER:{row['type']}", f"status:{row['status']}"],
        "description": row["chain"],
    }


def _named(name: Cell) -> dict[str, Cell] | None:
    """Return somebody by name; None for whoever the article leaves unnamed. schema.org's Thing claims no more than that."""
    return {"@type": "Thing", "name": name} if name else None
