"""Which addresses show one page."""

import pytest

from menurut.comparing.addresses import page_key

PAGE = "https://contoh.example/read/2024/07/09/10001/rapat"


@pytest.mark.parametrize(
    "other",
    [
        "http://contoh.example/read/2024/07/09/10001/rapat/",
        "https://www.contoh.example/amp/read/2024/07/09/10001/rapat",
        "https://m.contoh.example/read/2024/07/09/10001/rapat?page=all&utm_source=x#page2",
        "https://amp.contoh.example/read/2024/07/09/10001/rapat/amp",
    ],
)
def test_what_dresses_an_address_does_not_make_it_another_page(other: str) -> None:
    assert page_key(other) == page_key(PAGE)


@pytest.mark.parametrize(
    "other", ["https://contoh.example/read/2024/07/09/10002/rapat", "https://lain.example/read/2024/07/09/10001/rapat"]
)
def test_another_path_or_host_is_another_page(other: str) -> None:
    assert page_key(other) != page_key(PAGE)


def test_a_number_in_the_question_tells_pages_apart() -> None:
    assert page_key("https://contoh.example/?id=7") != page_key("https://contoh.example/?id=8")
    assert page_key("https://contoh.example/a?x=1&id=7") == page_key("https://contoh.example/a?id=7&x=1")


@pytest.mark.parametrize(
    "none", [None, "", "berita.html", "file:///a/b", "https://contoh.example/", "http://[::1", "mailto:a@contoh.example"]
)
def test_no_page_no_key(none: str | None) -> None:
    assert page_key(none) is None
