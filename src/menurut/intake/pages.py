"""Pages as articles, also those that a site cuts into several ("Halaman 2 dari 3")."""

from dataclasses import replace

from menurut.errors import IntakeError
from menurut.intake.article import Found
from menurut.intake.fetch import Fetched, Fetcher
from menurut.intake.html import read_page
from menurut.intake.taken import Overrides
from menurut.types.gap import Gap

MOST_PAGES = 10


def page_of(raw: bytes, *, location: str, url: str | None = None) -> Found:
    """Return the article of one saved page, with a Gap `page-missing` where it has further pages. Raises IntakeError."""
    page = read_page(raw, origin=location, url=url)
    known = Overrides(title=page.title, publisher=page.publisher, published=page.published, url=page.url)
    gaps = (Gap(id="page-missing", detail=page.further),) if page.further else ()
    return Found(kind="html", location=location, raw=raw, text=page.text, known=known, byline=page.byline, gaps=gaps)


def pages_of(first: Fetched, fetcher: Fetcher) -> Found:
    """Return the article at an address with its further pages, at most MOST_PAGES; what could not be had leaves the Gap."""
    found = page_of(first.raw, location=first.url, url=first.url)
    seen = {first.url}
    while (link := _missing(found)) and link not in seen and len(seen) < MOST_PAGES:
        seen.add(link)
        try:
            further = page_of(fetcher.fetch(link).raw, location=link, url=link)
        except IntakeError:
            return found
        if "page=all" in link:
            return replace(further, known=found.known, gaps=())
        gaps = () if _missing(further) in seen else further.gaps
        found = replace(found, text=f"{found.text}\n{further.text}", gaps=gaps)
    return found


def _missing(found: Found) -> str | None:
    return next((gap.detail for gap in found.gaps if gap.id == "page-missing"), None)
