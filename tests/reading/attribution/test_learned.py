"""The model's say over attributions, with scores written by hand."""

import pytest

from menurut.reading.attribution import find_attributions
from menurut.reading.grammar.page import Page
from menurut.reading.layout import find_layout
from menurut.reading.mentions import find_mentions
from menurut.types.analysis import Analysis, CueScore, Stretch
from menurut.types.article import Article
from menurut.types.attribution import Attribution


def stretch(words: list[str], phrase: str) -> Stretch:
    """Return the tokens of a phrase."""
    wanted = phrase.split()
    first = next(n for n in range(len(words)) if words[n : n + len(wanted)] == wanted)
    return first, first + len(wanted)


def attributions(
    text: str, *cues: tuple[str, str, float, str | None, str | None], source_score: float = 0.95
) -> list[tuple[Attribution, str | None]]:
    """Return what is read of `text` with a model that sees these cues (words, act, score, source, content), each with its source."""
    article = Article(id="a", text=text, language="id")
    layout, _ = find_layout(article)
    words = [token.text for token in layout.tokens]
    scores = {}
    for cue, act, score, source, content in cues:
        at = stretch(words, cue)
        scores[at[0]] = CueScore(
            stretch=at,
            score=score,
            acts=((act, score),),
            source=stretch(words, source) if source else None,
            source_score=source_score,
            content=(stretch(words, content),) if content else (),
            content_score=0.9,
        )
    page = Page.of(article, layout, Analysis(model="fake", cues=scores))
    mentions = find_mentions(page)
    spoken = {mention.id: mention.span.of(text) for mention in mentions}
    return [(one, spoken[one.source] if one.source else None) for one in find_attributions(page, mentions)[0]]


UNNAMED = "Di depan gedung parlemen terdengar kabar. Disebut-sebut pasukan Lumara akan mundur, dari mulut Presiden Harsa."


@pytest.mark.parametrize(("score", "named"), [(0.95, "Presiden Harsa"), (0.7, None)])
def test_a_source_that_the_frames_miss_is_the_models_where_it_is_sure(score: float, named: str | None) -> None:
    cue = ("Disebut-sebut", "allege", 0.9, "Presiden Harsa", "pasukan Lumara akan mundur")
    ((found, source),) = attributions(UNNAMED, cue, source_score=score)
    assert source == named
    assert [reason.score for reason in found.because if reason.head == "source"] == ([score] if named else [])
    assert found.because[0].rule  # the cue is still the frames'


def test_a_source_that_the_frames_find_stands_whatever_the_model_says() -> None:
    text = "Presiden Lumara mengatakan kepada Menteri Harsa bahwa pasukannya akan mundur."
    ((_, source),) = attributions(text, ("mengatakan", "say", 0.9, "Menteri Harsa", None))
    assert source == "Presiden Lumara"


def test_a_cue_of_the_model_alone_attributes_nothing() -> None:
    text = "Presiden Lumara menggumamkan bahwa pasukannya akan mundur."
    assert attributions(text, ("menggumamkan", "say", 0.99, "Presiden Lumara", "pasukannya akan mundur")) == []
