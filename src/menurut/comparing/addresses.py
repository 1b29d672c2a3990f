"""Addresses as they compare: two of one key show the same page.

https://www.contoh.id/berita/1-rapat?utm_source=x&page=all#atas     contoh.id/berita/1-rapat
http://amp.contoh.id/berita/1-rapat/amp                             contoh.id/berita/1-rapat
"""

from functools import cache
from urllib.parse import parse_qsl, urlencode, urlsplit

import msgspec

from menurut.languages import read_words


class Addresses(msgspec.Struct):
    """What in an address says how a page is shown or where its reader came from, and not which page it is."""

    hosts: frozenset[str]
    folders: frozenset[str]
    parameters: frozenset[str]
    prefixes: tuple[str, ...]


@cache
def _words() -> Addresses:
    return read_words("shared", "addresses", Addresses)


def page_key(url: str | None) -> str | None:
    """Return what stands for the page behind an address; None for no address, and for one that names no page of a host.

    >>> page_key("https://m.contoh.id/a/1/?page=all&id=7"), page_key("https://contoh.id/"), page_key(None)
    ('contoh.id/a/1?id=7', None, None)
    """
    try:
        parts = urlsplit(url or "")
    except ValueError:  # a broken IPv6 host
        return None
    if parts.scheme not in ("http", "https") or not parts.hostname:
        return None
    labels = parts.hostname.lower().split(".")
    while len(labels) > 2 and labels[0] in _words().hosts:
        labels = labels[1:]
    folders = [folder for folder in parts.path.split("/") if folder and folder.lower() not in _words().folders]
    asked = sorted((name, value) for name, value in parse_qsl(parts.query) if not _is_dressing(name.lower()))
    if not folders and not asked:
        return None
    return "/".join((".".join(labels), *folders)) + (f"?{urlencode(asked)}" if asked else "")


def _is_dressing(name: str) -> bool:
    return name in _words().parameters or name.startswith(_words().prefixes)
