"""However an address inside is spelled, it is refused, and nothing is sent."""

import socket
from typing import Any

import pytest

from menurut.errors import IntakeError
from menurut.intake.fetch import Fetcher

# Names that somebody could set up to lead inside; numbers are resolved as the system does.
INSIDE = {
    "localhost": "127.0.0.1", "localhost.": "127.0.0.1", "localhost.localdomain": "127.0.0.1", "dalam.contoh.example": "10.0.0.8",
    "metadata.contoh.example": "169.254.169.254", "enam.contoh.example": "::1", "peta.contoh.example": "::ffff:127.0.0.1",
    "nat64.contoh.example": "64:ff9b::a00:1", "xn--oes.contoh.example": "192.168.0.1", "broadcast.contoh.example": "255.255.255.255",
}  # fmt: skip

SPELLINGS = [
    "http://127.0.0.1/", "http://127.0.0.1:80/", "http://127.1/", "http://127.0.1/", "http://0/", "http://0.0.0.0/", "http://00000177.1/",
    "http://0177.0.0.1/", "http://0x7f.0.0.1/", "http://0x7f000001/", "http://0x7F.1/", "http://2130706433/", "http://017700000001/",
    "http://127.0.0.1./", "http://127.255.255.254/", "http://１２７.０.０.１/", "http://127。0。0。1/", "http://①②⑦.0.0.1/",
    "http://10.0.0.1/", "http://10.1/", "http://167772161/", "http://172.16.0.1/", "http://172.31.255.255/", "http://192.168.1.1/",
    "http://0xc0a80101/", "http://3232235777/", "http://169.254.169.254/latest/meta-data/", "http://0xa9fea9fe/", "http://2852039166/",
    "http://0251.0376.0251.0376/", "http://100.64.0.1/", "http://192.0.2.1/", "http://198.18.0.1/", "http://203.0.113.1/", "http://224.0.0.1/",
    "http://240.0.0.1/", "http://255.255.255.255/", "http://[::1]/", "http://[::]/", "http://[0:0:0:0:0:0:0:1]/", "http://[::ffff:127.0.0.1]/",
    "http://[::ffff:7f00:1]/", "http://[::127.0.0.1]/", "http://[::ffff:a9fe:a9fe]/", "http://[64:ff9b::7f00:1]/", "http://[64:ff9b:1::7f00:1]/",
    "http://[2002:7f00:1::]/", "http://[2001:0:0:0:0:0:80ff:fffe]/", "http://[fe80::1]/", "http://[fe80::1%25eth0]/", "http://[fc00::1]/",
    "http://[fd00:ec2::254]/", "http://[ff02::1]/", "http://[2001:db8::1]/", "http://[100::1]/", "http://localhost/", "http://LOCALHOST/",
    "http://localhost./", "http://ⓛocalhost/", "http://localhost.localdomain/", "http://dalam.contoh.example/", "http://metadata.contoh.example/",
    "http://enam.contoh.example/", "http://peta.contoh.example/", "http://nat64.contoh.example/", "http://broadcast.contoh.example/",
    "https://127.0.0.1/", "https://[::1]:443/", "http://127.0.0.1:8765/", "http://contoh.example:22/", "http://contoh.example@127.0.0.1/",
    "http://contoh.example:80@127.0.0.1/", "http://127.0.0.1#@contoh.example/", "http://127.0.0.1?@contoh.example/", "http://127.0.0.1\\@contoh.example/",
    "http:/\\127.0.0.1/", "http:\\\\127.0.0.1/", "http:127.0.0.1", "http:///127.0.0.1/", "//127.0.0.1/", " http://127.0.0.1/", "ht\ttp://127.0.0.1/",
    "http://127.0.0.1\t/", "http://127.0.0.1%2f@contoh.example/", "http://%31%32%37.0.0.1/", "http://127.0.0.1%00.contoh.example/",
    "file:///etc/passwd", "FILE:///etc/passwd", "gopher://127.0.0.1/", "ftp://127.0.0.1/", "dict://127.0.0.1:11211/", "ldap://127.0.0.1/",
    "jar:http://127.0.0.1!/", "javascript:alert(1)", "data:text/html,x", "unix:/run/docker.sock", "http://", "http://[", "http://[::1", "http://a]/",
    "http://contoh.example:99999/", "http://contoh.example:-1/", "http://contoh.example:80:80/", "http://" + "a" * 300 + "/", "http://a..b/", "http://-/",
]  # fmt: skip


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fail whatever connects or sends; names resolve as above, any other to a public address."""
    real = socket.getaddrinfo

    def resolve(host: str, port: int, *_: Any, **__: Any) -> Any:
        name = host.lower()
        try:
            return real(INSIDE.get(name, name), port, flags=socket.AI_NUMERICHOST, type=socket.SOCK_STREAM)
        except socket.gaierror:
            if any(letter.isalpha() for letter in name) and ":" not in name and not name.startswith("0x"):
                return real("93.184.216.34", port, flags=socket.AI_NUMERICHOST, type=socket.SOCK_STREAM)
            raise

    def refuse(*_: object, **__: object) -> None:
        pytest.fail("something was sent")

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    for name in ("connect", "connect_ex", "sendto"):
        monkeypatch.setattr(socket.socket, name, refuse)


def test_there_are_at_least_sixty_of_them() -> None:
    assert len(set(SPELLINGS)) >= 60


@pytest.mark.parametrize("url", SPELLINGS)
def test_an_address_inside_is_refused_and_nothing_is_sent(url: str) -> None:
    with pytest.raises(IntakeError) as refused:
        Fetcher().fetch(url)
    assert "\n" not in str(refused.value)
    assert "resolve" in str(refused.value) or any(
        told in str(refused.value)
        for told in ("not in the open internet", "not an address of a public", "no valid address", "names port")
    )
