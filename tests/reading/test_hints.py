from laidout import laid_out
from menurut.reading.hints import find_hints


def test_words_of_the_lexicons_are_hinted_at_and_others_are_not() -> None:
    page = laid_out("Lumara menuduh Kestovia menyerang kapalnya.").page
    hints = find_hints(page)
    words = [token.lower for token in page.layout.tokens]
    assert len(hints.events) == len(hints.cues) == len(words)
    assert hints.events[words.index("menuduh")] == "ACCUSE"
    assert hints.events[words.index("menyerang")] == "ASSAULT"
    assert hints.cues[words.index("menuduh")] == "allege"
    assert hints.events[words.index("lumara")] == hints.cues[words.index("lumara")] == ""


def test_an_empty_page_has_no_hints() -> None:
    hints = find_hints(laid_out("").page)
    assert hints.events == hints.cues == ()
