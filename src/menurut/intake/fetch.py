"""The one door to the network: addresses are resolved once, checked, and connected to by number.

Checking a name and then letting a library resolve it again is what DNS rebinding lives on; so the connection goes to the address
that was checked, with the name kept for TLS and the Host header. Every redirect passes the same door.
"""

import contextlib
import ipaddress
import socket
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime
from types import MappingProxyType
from urllib.parse import quote, urljoin, urlsplit

import urllib3
from protego import Protego

from menurut.errors import IntakeError
from menurut.intake import lines
from menurut.intake.decode import LARGEST

AGENT = "menurut/0.1 (attributed event data; reads robots.txt)"
MOST_REDIRECTS = 5
PORTS = {"http": 80, "https": 443}

# A newsroom's site bears one reader a second; robots.txt may ask for slower.
PAUSE = 1.0

# Rules past this are not read; a search engine reads as much.
MOST_RULES = 500 * 1024

# A URL's standard says that these are dropped wherever they stand.
_NO_BREAKS = str.maketrans("", "", "\r\n\t")

_AS_IT_IS = "/%:@!$&'()*+,;=~-._?[]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """Decoded bytes, the address they came from after redirects, and the content type as sent.

    `etag` and `modified` are what the site calls this state of the page; asked again with them it sends nothing that is known, and
    `unchanged` is then true.
    """

    raw: bytes
    url: str
    content_type: str
    etag: str | None = None
    modified: str | None = None
    unchanged: bool = False


class RefusedError(IntakeError):
    """An answer other than the page: its `status`, and how many seconds the site asks to wait, None where it doesn't say."""

    def __init__(self, url: str, status: int, wait: float | None, *, origin: str) -> None:
        super().__init__(f"{url} answered with status {status}.", origin=origin)
        self.status = status
        self.wait = wait


def is_public(address: str) -> bool:
    """Return whether a numeric address lies in the open internet, also when it is an IPv4 wrapped in IPv6 (mapped, 6to4, NAT64)."""
    try:
        ip = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(ip, ipaddress.IPv6Address):
        wrapped = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
        if ip in ipaddress.ip_network("64:ff9b::/96"):
            wrapped = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        if wrapped is not None:
            return is_public(str(wrapped))
    return ip.is_global and not ip.is_multicast and not ip.is_reserved


def check_url(url: str) -> tuple[str, str, str]:
    """Return scheme, host and address to connect to. Raises IntakeError for anything but a public http(s) site on its own port."""
    try:
        parts = urlsplit(url)
        port = parts.port
        host = (parts.hostname or "").encode("idna").decode("ascii")
    except ValueError as fault:  # a bracket without its fellow, a port of six digits, a name that no name may be
        raise IntakeError(f"{url} is no valid address.", origin=url) from fault
    if parts.scheme not in PORTS or not host or "%" in host or parts.username or parts.password:
        raise IntakeError(f"{url} is not an address of a public web page.", origin=url)
    if port not in (None, PORTS[parts.scheme]):
        raise IntakeError(f"{url} names port {port}; only {PORTS[parts.scheme]} is fetched.", origin=url)
    try:
        found = socket.getaddrinfo(host, PORTS[parts.scheme], type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as fault:
        raise IntakeError(f"{host} cannot be resolved: {fault}.", origin=url) from fault
    addresses = [str(entry[4][0]) for entry in found]
    if not addresses or not all(map(is_public, addresses)):
        raise IntakeError(f"{host} is not in the open internet and is not fetched.", origin=url)
    return parts.scheme, host, addresses[0]


def path_of(url: str) -> str:
    """Return path and query as they may stand in a request: spaces and letters beyond ASCII written as %XX, the rest as it is."""
    parts = urlsplit(url)
    return quote(parts.path or "/", safe=_AS_IT_IS) + (f"?{quote(parts.query, safe=_AS_IT_IS)}" if parts.query else "")


@dataclass
class Fetcher:
    """Fetches politely: robots.txt respected, one request a second and host. Keeps what it learned for its lifetime."""

    last: dict[str, float] = field(default_factory=dict)
    robots: dict[str, Protego] = field(default_factory=dict)

    def fetch(self, url: str, *, etag: str | None = None, modified: str | None = None) -> Fetched:
        """Return the page at `url`, or that it is still as `etag` and `modified` say.

        Raises IntakeError in one sentence for whatever keeps it away.
        """
        url = url.strip().translate(_NO_BREAKS)
        self._ask_robots(url)
        known = {"If-None-Match": etag, "If-Modified-Since": modified}
        return self._follow(url, polite=True, known={name: value for name, value in known.items() if value})

    def _follow(self, url: str, *, polite: bool, known: Mapping[str, str] = MappingProxyType({})) -> Fetched:
        """Return what `url` leads to; where `polite`, robots.txt is asked again at each site that a redirect leads to."""
        start = url
        for _ in range(MOST_REDIRECTS + 1):
            answer = self._get(url, start, known)
            if isinstance(answer, Fetched):
                return answer
            if polite and urlsplit(answer).netloc != urlsplit(url).netloc:
                check_url(answer)
                self._ask_robots(answer)
            url = answer
        raise IntakeError(f"{start} redirects more than {MOST_REDIRECTS} times.", origin=start)

    def _get(self, url: str, start: str, known: Mapping[str, str]) -> Fetched | str:
        """Return what stands at `url`, or the address that it redirects to."""
        scheme, host, address = check_url(url)
        self._wait(host)
        pool = lines.connect(scheme, host, address)
        begun = time.monotonic()
        try:
            response = pool.request(
                "GET", path_of(url), headers={"Host": host, "User-Agent": AGENT, "Accept-Encoding": "gzip, deflate", **known},
                redirect=False, preload_content=False, assert_same_host=False,
            )  # fmt: skip
            with contextlib.closing(response):
                if response.status in (301, 302, 303, 307, 308) and response.headers.get("Location"):
                    return urljoin(url, response.headers["Location"])
                if response.status == 304 and known:
                    return Fetched(raw=b"", url=url, content_type="", unchanged=True)
                if response.status != 200:
                    raise RefusedError(url, response.status, wait_of(response.headers.get("Retry-After")), origin=start)
                raw = _read(response, start)
                if time.monotonic() - begun > lines.SECONDS:  # hung up, and so perhaps cut short
                    raise IntakeError(f"{start} took longer than {lines.SECONDS:.0f} s.", origin=start)
                sent = response.headers
                return Fetched(
                    raw=raw, url=url, content_type=sent.get("Content-Type", ""), etag=sent.get("ETag"), modified=sent.get("Last-Modified")
                )  # fmt: skip
        except (urllib3.exceptions.HTTPError, OSError, ValueError) as fault:
            raise IntakeError(f"{url} could not be fetched: {reason_of(fault)}.", origin=start) from fault
        finally:
            pool.close()

    def _ask_robots(self, url: str) -> None:
        """Raise IntakeError where the site's robots.txt closes `url` to programs; a site without rules allows all."""
        check_url(url)
        parts = urlsplit(url)
        site = f"{parts.scheme}://{parts.netloc}"
        if site not in self.robots:
            try:
                rules = self._follow(f"{site}/robots.txt", polite=False).raw[:MOST_RULES].decode("utf-8", "replace")
            except IntakeError:
                rules = ""
            self.robots[site] = Protego.parse(rules)
        if not self.robots[site].can_fetch(url, AGENT):
            raise IntakeError(f"{url} is closed to programs by its site's robots.txt.", origin=url)

    def _wait(self, host: str) -> None:
        site = next((rules for name, rules in self.robots.items() if urlsplit(name).hostname == host), None)
        pause = max(PAUSE, min(float((site.crawl_delay(AGENT) if site else None) or 0), 30.0))
        due = self.last.get(host, 0.0) + pause
        time.sleep(max(0.0, due - time.monotonic()))
        self.last[host] = time.monotonic()


def wait_of(sent: str | None) -> float | None:
    """Return how many seconds a Retry-After header asks to wait; None where it is missing or says neither seconds nor a day.

    >>> wait_of("120"), wait_of("Fri, 31 Dec 1999 23:59:59 GMT"), wait_of("soon")
    (120.0, 0.0, None)
    """
    if sent is None or sent.strip().isdecimal():
        return float(sent) if sent else None
    try:
        return max(0.0, parsedate_to_datetime(sent).timestamp() - time.time())
    except (ValueError, OverflowError):
        return None


def _read(response: urllib3.BaseHTTPResponse, origin: str) -> bytes:
    """Return the decoded body; stop past LARGEST bytes. How long it may take is the connection's to say."""
    chunks, size = [], 0
    while chunk := response.read1(65536, decode_content=True):
        size += len(chunk)
        if size > LARGEST:
            raise IntakeError(f"{origin} sends more than {LARGEST // 2**20} MB.", origin=origin)
        chunks.append(chunk)
    return b"".join(chunks)


def reason_of(fault: Exception) -> str:
    """Return what went wrong without the numbers and nested errors of the library's message."""
    cause = fault.args[-1] if isinstance(fault, urllib3.exceptions.ProtocolError) and fault.args else fault
    return " ".join(str(cause).split()).removesuffix(".")[:200] or type(fault).__name__
