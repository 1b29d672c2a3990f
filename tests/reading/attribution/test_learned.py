"""The model's say over attributions, with scores written by hand."""

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


def attributions(text: str, *cues: tuple[str, str, float, str | None, str | None]) -> list[tuple[Attribution, str | None]]:
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
            source_score=0.9,
            content=(stretch(words, content),) if content else (),
            content_score=0.9,
        )
    page = Page.of(article, layout, Analysis(model="fake", cues=scores))
    mentions = find_mentions(page)
    spoken = {mention.id: mention.span.of(text) for mention in mentions}
    return [(one, spoken[one.source] if one.source else None) for one in find_attributions(page, mentions)[0]]


def test_a_cue_that_the_model_is_sure_is_none_attributes_nothing() -> None:
    text = "Presiden Lumara mengatakan pasukannya akan mundur."
    assert attributions(text, ("mengatakan", "say", 0.9, "Presiden Lumara", "pasukannya akan mundur"))
    assert attributions(text) == []


def test_a_cue_outside_the_lexicon_attributes_where_the_model_is_sure() -> None:
    text = "Presiden Lumara menggumamkan bahwa pasukannya akan mundur."
    cue = ("menggumamkan", "say", 0.95, "Presiden Lumara", "bahwa pasukannya akan mundur")
    ((found, source),) = attributions(text, cue)
    assert (found.cue.of(text) if found.cue else None, source, found.act) == ("menggumamkan", "Presiden Lumara", "say")
    assert [part.of(text) for part in found.content] == ["pasukannya akan mundur"]
    assert [(reason.head, reason.score) for reason in found.because] == [("cue", 0.95)]


def test_a_cue_that_the_model_half_believes_in_is_none() -> None:
    text = "Presiden Lumara menggumamkan bahwa pasukannya akan mundur."
    assert attributions(text, ("menggumamkan", "say", 0.4, "Presiden Lumara", "pasukannya akan mundur")) == []


def test_a_cue_without_content_attributes_nothing() -> None:
    text = "Presiden Lumara menggumamkan bahwa pasukannya akan mundur."
    assert attributions(text, ("menggumamkan", "say", 0.95, "Presiden Lumara", None)) == []


def test_the_closing_quotation_mark_belongs_to_the_words() -> None:
    text = '"Pasukan kami mundur," gumamnya pelan-pelan. Presiden Lumara menggumamkan "tidak ada perang" kepada wartawan.'
    cue = ("menggumamkan", "say", 0.95, "Presiden Lumara", '" tidak ada perang')
    found = [one for one, _ in attributions(text, cue) if one.because[0].head == "cue"]
    assert [part.of(text) for one in found for part in one.content] == ['"tidak ada perang"']
