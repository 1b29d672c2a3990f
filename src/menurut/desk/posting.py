"""Send a signed message to a webhook, through the same door that pages come in by.

The signature is that of standardwebhooks.com: HMAC-SHA256 over "ID.TIMESTAMP.BODY", so receivers find a library for it.
"""

import hashlib
import hmac
import socket
from base64 import b64decode, b64encode
from urllib.parse import urlsplit

import urllib3

from menurut.errors import IntakeError
from menurut.intake import lines
from menurut.intake.fetch import AGENT, PORTS, RefusedError, check_url, path_of, reason_of, wait_of


def sign(secret: str, id: str, timestamp: int, body: bytes) -> str:
    """Return the signature of a message, with its version before it.

    >>> sign("whsec_c2VjcmV0", "msg_1", 1700000000, b"{}")
    'v1,A5oIrJxXPB/PkULSoVu0e4khvPiqpF9vljmhkSKg0FI='
    """
    key = b64decode(secret.removeprefix("whsec_"))
    signed = hmac.new(key, f"{id}.{timestamp}.".encode() + body, hashlib.sha256)
    return "v1," + b64encode(signed.digest()).decode()


def check_webhook(url: str, *, inside: bool) -> tuple[str, str, str, int | None]:
    """Return scheme, host, numeric address and port (None for the scheme's own) of a webhook.

    Raises IntakeError for an address that is none, and for one outside the open internet unless `inside` allows it.
    """
    if not inside:
        return (*check_url(url), None)
    try:
        parts = urlsplit(url)
        host, port = (parts.hostname or "").encode("idna").decode("ascii"), parts.port
        if parts.scheme not in PORTS or not host:
            raise IntakeError(f"{url} is no address of a webhook.", origin=url)
        found = socket.getaddrinfo(host, port or PORTS[parts.scheme], type=socket.SOCK_STREAM)
    except ValueError as fault:
        raise IntakeError(f"{url} is no valid address.", origin=url) from fault
    except OSError as fault:
        raise IntakeError(f"{url} cannot be resolved: {fault}.", origin=url) from fault
    return parts.scheme, host, str(found[0][4][0]), port


def post(url: str, body: bytes, headers: dict[str, str], *, inside: bool = False) -> None:
    """Send `body` and wait for an answer that says it arrived (2xx); redirects are not followed.

    Raises RefusedError for any other answer, IntakeError in one sentence for what keeps the message from arriving.
    """
    scheme, host, address, port = check_webhook(url, inside=inside)
    pool = lines.connect(scheme, host, address, port)
    named = host if port is None else f"{host}:{port}"
    sent = {"Host": named, "User-Agent": AGENT, "Content-Type": "application/json", **headers}
    try:
        response = pool.request("POST", path_of(url), body=body, headers=sent, redirect=False, preload_content=False)
        status, wait = response.status, wait_of(response.headers.get("Retry-After"))
        response.close()
    except (urllib3.exceptions.HTTPError, OSError, ValueError) as fault:
        raise IntakeError(f"{url} could not be reached: {reason_of(fault)}.", origin=url) from fault
    finally:
        pool.close()
    if not 200 <= status < 300:
        raise RefusedError(url, status, wait, origin=url)
