"""Pages as articles, also those that a site cuts into several ("Halaman 2 dari 3")."""

from dataclasses import replace
from urllib.parse import urlsplit

from lxml.html import HtmlElement
from trafilatura.utils import load_html

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
    gaps = (Gap(id="page-missing", detail=next_page),) if (next_page := find_next(raw, page.url)) else ()
    return Found(kind="html", location=location, raw=raw, text=page.text, known=known, byline=page.byline, gaps=gaps)


def find_next(raw: bytes, url: str | None) -> str | None:
    """Return the address of the next page of the same article, on the same host; None for the last or only page."""
    tree = load_html(raw)
    if tree is None or url is None:
        return None
    return next((link for link in _candidates(tree, url) if _same_article(link, url)), None)


def _candidates(tree: HtmlElement, url: str) -> list[str]:
    tree.make_links_absolute(url, handle_failures="ignore")
    found = [str(link) for link in tree.xpath("//link[@rel='next']/@href | //a[@rel='next']/@href")]
    found += [str(link) for link in tree.xpath("//a[contains(@href, 'page=all') or contains(@href, 'showpage=all')]/@href")]
    here = _page_number(url)
    found += [str(link) for link in tree.xpath("//a[contains(@href, 'page=')]/@href") if _page_number(str(link)) == here + 1]
    return found


def _page_number(url: str) -> int:
    for part in urlsplit(url).query.split("&"):
        name, _, value = part.partition("=")
        if name in ("page", "halaman") and value.isdigit():
            return int(value)
    return 1


def _same_article(link: str, url: str) -> bool:
    there, here = urlsplit(link), urlsplit(url)
    same_path = there.path.rstrip("/").startswith(here.path.rstrip("/")) and len(here.path) > 1
    return there.hostname == here.hostname and same_path and link.split("#")[0] != url.split("#")[0]


def pages_of(first: Fetched, fetcher: Fetcher) -> Found:
    """Return the article at an address with its further pages, at most MOST_PAGES; what could not be had leaves the Gap."""
    found = page_of(first.raw, location=first.url, url=first.url)
    seen = {first.url}
    fetched = first
    while (link := find_next(fetched.raw, fetched.url)) and link not in seen and len(seen) < MOST_PAGES:
        seen.add(link)
        try:
            fetched = fetcher.fetch(link)
            further = page_of(fetched.raw, location=link, url=link)
        except IntakeError:
            return found
        if "page=all" in link:
            return replace(further, known=replace(found.known, url=first.url), gaps=())
        found = replace(found, text=f"{found.text}\n{further.text}", gaps=further.gaps)
    return found
