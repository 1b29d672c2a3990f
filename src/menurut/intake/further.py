"""Where an article goes on: the address of its next page, or of all its pages on one."""

from urllib.parse import urlsplit

from lxml.html import HtmlElement


def find_next(tree: HtmlElement, url: str) -> str | None:
    """Return the address of the next page of the same article, on the same host; None for the last or only page."""
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
