"""The one door to the network: addresses are resolved once, checked, and connected to by number.

Checking a name and then letting a library resolve it again is what DNS rebinding lives on; so the connection goes to the address
that was checked, with the name kept for TLS and the Host header. Every redirect passes the same door.
"""

import ipaddress
import socket
import time
from dataclasses import dataclass, field
from urllib.parse import urljoin, urlsplit

import urllib3
from protego import Protego

from menurut.errors import IntakeError
from menurut.intake.decode import LARGEST

AGENT = "menurut/0.1 (attributed event data; reads robots.txt)"
MOST_REDIRECTS = 5
PORTS = {"http": 80, "https": 443}
SECONDS = 20.0

# A newsroom's site bears one reader a second; robots.txt may ask for slower.
PAUSE = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """Decoded bytes, the address they came from after redirects, and the content type as sent."""

    raw: bytes
    url: str
    content_type: str


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
    parts = urlsplit(url)
    try:
        port = parts.port
    except ValueError as fault:
        raise IntakeError(f"{url} has no valid port.", origin=url) from fault
    if parts.scheme not in PORTS or not parts.hostname or parts.username or parts.password:
        raise IntakeError(f"{url} is not an address of a public web page.", origin=url)
    if port not in (None, PORTS[parts.scheme]):
        raise IntakeError(f"{url} names port {port}; only {PORTS[parts.scheme]} is fetched.", origin=url)
    try:
        found = socket.getaddrinfo(parts.hostname, PORTS[parts.scheme], type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as fault:
        raise IntakeError(f"{parts.hostname} cannot be resolved: {fault}.", origin=url) from fault
    addresses = [str(entry[4][0]) for entry in found]
    if not addresses or not all(map(is_public, addresses)):
        raise IntakeError(f"{parts.hostname} is not in the open internet and is not fetched.", origin=url)
    return parts.scheme, parts.hostname, addresses[0]


def _connect(scheme: str, host: str, address: str) -> urllib3.HTTPConnectionPool:
    timeout = urllib3.Timeout(connect=SECONDS / 2, read=SECONDS / 2)
    if scheme == "https":
        return urllib3.HTTPSConnectionPool(address, 443, server_hostname=host, assert_hostname=host, timeout=timeout, retries=False)
    return urllib3.HTTPConnectionPool(address, 80, timeout=timeout, retries=False)


@dataclass
class Fetcher:
    """Fetches politely: robots.txt respected, one request a second and host. Keeps what it learned for its lifetime."""

    last: dict[str, float] = field(default_factory=dict)
    robots: dict[str, Protego] = field(default_factory=dict)

    def fetch(self, url: str) -> Fetched:
        """Return the page at `url`. Raises IntakeError in one sentence for whatever keeps it away."""
        if not self._allowed(url):
            raise IntakeError(f"{url} is closed to programs by its site's robots.txt.", origin=url)
        return self._follow(url)

    def _follow(self, url: str) -> Fetched:
        start = url
        for _ in range(MOST_REDIRECTS + 1):
            scheme, host, address = check_url(url)
            self._wait(host)
            target = urlsplit(url)
            path = (target.path or "/") + (f"?{target.query}" if target.query else "")
            pool = _connect(scheme, host, address)
            try:
                response = pool.request(
                    "GET", path, headers={"Host": host, "User-Agent": AGENT, "Accept-Encoding": "gzip, deflate"},
                    redirect=False, preload_content=False, assert_same_host=False,
                )  # fmt: skip
                if response.status in (301, 302, 303, 307, 308) and response.headers.get("Location"):
                    url = urljoin(url, response.headers["Location"])
                    continue
                if response.status != 200:
                    raise IntakeError(f"{url} answered with status {response.status}.", origin=start)
                return Fetched(raw=_read(response, start), url=url, content_type=response.headers.get("Content-Type", ""))
            except (urllib3.exceptions.HTTPError, OSError) as fault:
                raise IntakeError(f"{url} could not be fetched: {fault}.", origin=start) from fault
            finally:
                pool.close()
        raise IntakeError(f"{start} redirects more than {MOST_REDIRECTS} times.", origin=start)

    def _allowed(self, url: str) -> bool:
        parts = urlsplit(url)
        site = f"{parts.scheme}://{parts.netloc}"
        if site not in self.robots:
            try:
                rules = self._follow(f"{site}/robots.txt").raw.decode("utf-8", "replace")
            except IntakeError:
                check_url(url)  # a site without rules allows all; one that must not be asked is refused here
                rules = ""
            self.robots[site] = Protego.parse(rules)
        return bool(self.robots[site].can_fetch(url, AGENT))

    def _wait(self, host: str) -> None:
        site = next((rules for name, rules in self.robots.items() if urlsplit(name).hostname == host), None)
        pause = max(PAUSE, min(float((site.crawl_delay(AGENT) if site else None) or 0), 30.0))
        due = self.last.get(host, 0.0) + pause
        time.sleep(max(0.0, due - time.monotonic()))
        self.last[host] = time.monotonic()


def _read(response: urllib3.BaseHTTPResponse, origin: str) -> bytes:
    """Return the decoded body; stop past LARGEST bytes or after SECONDS."""
    chunks, size, until = [], 0, time.monotonic() + SECONDS
    for chunk in response.stream(65536, decode_content=True):
        size += len(chunk)
        if size > LARGEST:
            raise IntakeError(f"{origin} sends more than {LARGEST // 2**20} MB.", origin=origin)
        if time.monotonic() > until:
            raise IntakeError(f"{origin} took longer than {SECONDS:.0f} s.", origin=origin)
        chunks.append(chunk)
    return b"".join(chunks)
