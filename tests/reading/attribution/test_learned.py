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
    text: str,
    *cues: tuple[str, str, float, str | None, str | None],
    source_score: float = 0.95,
    content_score: float = 0.7,
    pos: str = "NOUN",
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
            content_score=content_score,
        )
    page = Page.of(article, layout, Analysis(model="fake", cues=scores, upos=(pos,) * len(words)))
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


LONG = "Presiden Lumara dituduh menutup pasar ikan yang selama ini memberi makan ribuan keluarga nelayan miskin."


def contents(text: str, *cues: tuple[str, str, float, str | None, str | None], sure: float) -> list[list[str]]:
    """Return the contents of what is read of `text`, with a model as sure as that of the contents it sees."""
    return [[span.of(text) for span in one.content] for one, _ in attributions(text, *cues, content_score=sure)]


@pytest.mark.parametrize(("sure", "ends"), [(0.95, "ikan"), (0.8, "miskin")])
def test_what_is_said_ends_where_the_model_is_sure(sure: float, ends: str) -> None:
    (((content),),) = contents(LONG, ("dituduh", "allege", 0.9, None, "menutup pasar ikan"), sure=sure)
    assert content.startswith("menutup pasar")
    assert content.endswith(ends)


def test_a_content_that_the_model_ends_tells_its_score() -> None:
    ((found, _),) = attributions(LONG, ("dituduh", "allege", 0.9, None, "menutup pasar ikan"), content_score=0.95)
    assert [reason.score for reason in found.because if reason.head == "content"] == [0.95]


@pytest.mark.parametrize("said", ["menutup pasar ikan yang selama ini memberi makan ribuan keluarga nelayan", "Presiden Lumara"])
def test_a_content_stands_where_the_model_says_nearly_the_same_or_something_else(said: str) -> None:
    ((content,),) = contents(LONG, ("dituduh", "allege", 0.9, None, said), sure=0.95)
    assert content.endswith("miskin")


def test_a_thanks_keeps_what_it_is_for() -> None:
    text = "Presiden Lumara berterima kasih kepada Harsa karena mengirim dua kapal rumah sakit."
    cue = ("berterima kasih", "praise", 0.9, "Presiden Lumara", "Harsa")
    ((content,),) = contents(text, cue, sure=0.95)
    assert content.endswith("rumah sakit")


def test_nothing_is_cut_off_that_somebody_else_says() -> None:
    text = "Menteri Harsa mengatakan pasar ikan ditutup, dan Presiden Lumara menyebut itu perlu bagi nelayan."
    cue = ("mengatakan", "say", 0.9, None, "pasar ikan ditutup")
    within = ("menyebut", "say", 0.9, None, None)
    whole = [span for said in contents(text, ("mengatakan", "say", 0.9, None, None), within, sure=0.95) for span in said]
    assert whole
    assert [span for said in contents(text, cue, within, sure=0.95) for span in said] == whole


MUMBLED = "Presiden Lumara menggumamkan bahwa pasukannya akan mundur."


def mumbled(act: str = "say", score: float = 0.97, whole: float = 0.95) -> list[tuple[Attribution, str | None]]:
    """Return what is read of words that no frame knows, with a model so sure of the cue, and of source and content."""
    cue = ("menggumamkan", act, score, "Presiden Lumara", "pasukannya akan mundur")
    return attributions(MUMBLED, cue, source_score=whole, content_score=whole)


def test_what_no_frame_knows_is_the_models_where_it_is_sure_in_all() -> None:
    ((found, source),) = mumbled()
    assert (source, found.act) == ("Presiden Lumara", "say")
    assert [span.of(MUMBLED) for span in found.content] == ["pasukannya akan mundur"]
    assert [(reason.rule, reason.head, reason.score) for reason in found.because] == [(None, "cue", 0.97)]


@pytest.mark.parametrize("doubt", [{"score": 0.9}, {"whole": 0.8}, {"act": "promise"}])
def test_else_it_is_nothing(doubt: dict[str, object]) -> None:
    assert mumbled(**doubt) == []  # type: ignore[arg-type]


def test_where_the_model_sees_no_cue_there_is_none() -> None:
    text = "Presiden Lumara mengatakan bahwa pasukannya akan mundur."
    elsewhere = ("mundur", "say", 0.9, None, None)
    assert len(attributions(text, ("mengatakan", "say", 0.15, None, None))) == 1
    assert attributions(text, elsewhere) == []
    assert len(attributions(text, elsewhere, pos="X")) == 1  # it did not read so far


@pytest.mark.parametrize(("score", "found"), [(0.7, 1), (0.5, 0)])
def test_a_statement_of_nobody_needs_a_surer_cue(score: float, found: int) -> None:
    text = "Di depan gedung parlemen terdengar kabar. Disebut-sebut pasukan Lumara akan mundur."
    assert len(attributions(text, ("Disebut-sebut", "allege", score, None, None))) == found


def test_what_somebody_denies_is_said_whoever_says_it() -> None:
    text = "Presiden Harsa membantah kabar bahwa pasukan Lumara akan mundur."
    denial = ("membantah", "deny", 0.9, "Presiden Harsa", "kabar bahwa pasukan Lumara akan mundur")
    found = attributions(text, denial, ("kabar", "allege", 0.4, None, "pasukan Lumara akan mundur"))
    assert [source for _, source in found] == ["Presiden Harsa", None]
