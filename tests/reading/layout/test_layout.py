"""What holds for the layout of any text."""

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from laidout import laid_out

PIECES = st.sampled_from(
    [
        "Rika ",
        "kata",
        ", ",
        '"',
        "“",
        "”",
        "‘",
        "’",
        "'",
        "(",
        ")",
        ". ",
        ".",
        "\n",
        " - ",
        " -- ",
        "Dr. ",
        "ANTARA",
        "26/7",
        "yang ",
        "U.S. ",
        "nya ",
        "é",
        "🙂 ",
        "\t",
        ": ",
        "(AFP)",
    ]
)


@given(st.lists(PIECES, max_size=40), st.sampled_from(["id", "en"]))
@settings(max_examples=150, deadline=None)
def test_spans_lie_in_order_and_point_at_what_they_say(pieces: list[str], language: str) -> None:
    text = "".join(pieces)
    page = laid_out(text, language).page
    tokens = page.layout.tokens
    assert all(text[token.span.start : token.span.end] == token.text for token in tokens)
    assert all(left.span.end <= right.span.start for left, right in pairwise(tokens))
    assert all(page.layout.sentences[token.sentence].covers(token.span) for token in tokens)
    assert all(left.end <= right.start for left, right in pairwise(page.layout.sentences))
    assert all(0 <= quote.start < quote.end <= len(text) for quote in page.layout.quotes)
    assert list(page.layout.quotes) == sorted(page.layout.quotes, key=lambda quote: (quote.start, -quote.end))


def test_an_empty_text_has_an_empty_layout() -> None:
    assert laid_out(" \n ").page.layout.sentences == ()


@pytest.mark.parametrize(
    "piece",
    ['"', "a. ", ". ", "' ", "12 ", "besar ", "presiden ", "Rika ", "(", " ", "yang ", "- ", "the ", '" "', "dan ", "A-B ", "’s "],
)
@pytest.mark.parametrize("language", ["id", "en"])
def test_hostile_repetition_is_read_in_linear_time(piece: str, language: str) -> None:
    """Four times the text takes about four times the time; a quadratic rule would take sixteen times as long."""
    laid_out(piece * 50, language)

    def seconds(times: int) -> float:
        start = time.process_time()  # of this process alone: the machine may be busy with others
        laid_out(piece * times, language)
        return time.process_time() - start

    short = min(seconds(800) for _ in range(5))
    assert min(seconds(3200) for _ in range(5)) < 4 * 2.5 * short + 0.05
