"""The door to the network is shut for everything but public pages."""

import socket
from typing import Any

import pytest

from menurut.errors import IntakeError
from menurut.intake.fetch import check_url, is_public


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "127.1.2.3", "0.0.0.0", "10.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "192.0.2.1",
        "198.18.0.1", "224.0.0.1", "240.0.0.1", "255.255.255.255", "::1", "::", "fe80::1", "fe80::1%eth0", "fc00::1", "ff02::1",
        "::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "2001:db8::1", "not-an-address",
    ],
)  # fmt: skip
def test_addresses_inside_or_special_are_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["8.8.8.8", "2606:4700::1111", "64:ff9b::808:808"])
def test_addresses_of_the_open_internet_are_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd", "ftp://contoh.example/", "http://127.0.0.1/", "http://localhost/", "http://[::1]/", "http://2130706433/",
        "http://0x7f000001/", "http://0177.0.0.1/", "http://127.1/", "http://user:word@contoh.example/", "http://contoh.example:8080/",
        "https://contoh.example:80/", "http://contoh.example:99999/", "http:///x", "javascript:alert(1)",
    ],
)  # fmt: skip
def test_an_address_that_is_no_public_page_is_refused_by_name(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    real = socket.getaddrinfo

    def resolve(host: str, *rest: Any, **more: Any) -> Any:
        return real("127.0.0.1" if host == "contoh.example" else host, *rest, **more)

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    with pytest.raises(IntakeError) as refused:
        check_url(url)
    assert refused.value.origin == url


def test_a_name_that_has_one_inner_address_among_public_ones_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    answers = [(2, 1, 6, "", ("93.184.216.34", 80)), (2, 1, 6, "", ("10.0.0.8", 80))]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: answers)
    with pytest.raises(IntakeError, match="open internet"):
        check_url("http://contoh.example/")
