"""What the heads score is told in numbers of the article's tokens, whichever window it was seen in."""

import numpy as np
import pytest

from laidout import laid_out
from menurut.models.predict import predict
from menurut.types.analysis import Analysis
from menurut.types.layout import Token
from seeing import LABELS, NO, YES, Say, Scores, seeing, told

TEXT = "Budi Santoso mengatakan Lumara menyerang Kestovia. Ia membantah tuduhan itu."


def tokens_of(text: str) -> tuple[Token, ...]:
    return laid_out(text).page.layout.tokens


def seen(say: Say, text: str = TEXT) -> tuple[Analysis, list[str]]:
    """Return what is seen in a text, and its words."""
    tokens = tokens_of(text)
    return predict(seeing(say), tokens), [token.text for token in tokens]


def tagged(**tags: str) -> Say:
    """Return what gives each word its name tag."""

    def say(scores: Scores, words: list[str]) -> None:
        for word, tag in tags.items():
            scores["names"][words.index(word)] = NO
            scores["names"][words.index(word), LABELS["names"].index(tag)] = YES

    return say


def names(say: Say) -> list[tuple[str, str]]:
    analysis, words = seen(say)
    return [(" ".join(words[slice(*name.stretch)]), name.kind) for name in analysis.names]


def test_a_name_goes_on_while_its_kind_does() -> None:
    assert names(tagged(Budi="B-person", Santoso="I-person")) == [("Budi Santoso", "person")]


def test_a_name_begins_where_a_word_begins_one() -> None:
    assert names(tagged(Budi="B-person", Santoso="B-person")) == [("Budi", "person"), ("Santoso", "person")]


def test_an_inside_without_a_beginning_begins_a_name() -> None:
    assert names(tagged(Lumara="I-state")) == [("Lumara", "state")]
    assert names(tagged(Budi="B-person", Santoso="I-state")) == [("Budi", "person"), ("Santoso", "state")]


def test_a_name_is_as_sure_as_its_least_sure_word() -> None:
    def say(scores: Scores, words: list[str]) -> None:
        scores["names"][0] = [0, 5, 0, 0, 0]
        scores["names"][1] = [0, 0, 1, 0, 0]

    (name,) = seen(say)[0].names
    assert name.score == round(float(np.e / (np.e + 4)), 2)


def test_a_cue_has_its_source_and_what_it_says() -> None:
    def say(scores: Scores, words: list[str]) -> None:
        told(scores, words, "mengatakan", source=["Budi", "Santoso"], content=["Lumara", "menyerang", "Kestovia"])
        scores["act"][words.index("mengatakan")] = [2, 9, NO, 3]

    analysis, words = seen(say)
    ((at, cue),) = analysis.cues.items()
    assert (words[at], cue.stretch, cue.score) == ("mengatakan", (at, at + 1), 1.0)
    assert [act for act, _ in cue.acts] == ["deny"]
    assert cue.source is not None
    assert words[slice(*cue.source)] == ["Budi", "Santoso"]
    assert [words[slice(*piece)] for piece in cue.content] == [["Lumara", "menyerang", "Kestovia"]]
    assert (cue.source_score, cue.content_score) == (1.0, 1.0)


def test_a_content_may_stand_in_pieces() -> None:
    def say(scores: Scores, words: list[str]) -> None:
        told(scores, words, "mengatakan")
        for word in ("Budi", "Kestovia"):
            scores["speech"][3:, words.index("mengatakan"), words.index(word)] = YES

    analysis, words = seen(say)
    (cue,) = analysis.cues.values()
    assert [words[slice(*piece)] for piece in cue.content] == [["Budi"], ["Kestovia"]]


def test_a_cue_may_have_neither_source_nor_content() -> None:
    (cue,) = seen(lambda scores, words: told(scores, words, "membantah"))[0].cues.values()
    assert (cue.source, cue.source_score, cue.content, cue.content_score) == (None, 0.0, (), 0.0)


def test_a_cue_of_several_words_is_one_candidate() -> None:
    def say(scores: Scores, words: list[str]) -> None:
        scores["cue"][words.index("membantah")] = [NO, YES, NO]
        scores["cue"][words.index("tuduhan")] = [NO, NO, YES]

    analysis, words = seen(say)
    assert [words[slice(*cue.stretch)] for cue in analysis.cues.values()] == [["membantah", "tuduhan"]]


def test_what_the_tags_refuse_is_kept_as_long_as_it_is_likely_at_all() -> None:
    def say(scores: Scores, words: list[str]) -> None:
        scores["cue"][words.index("mengatakan")] = [1, 0, NO]
        scores["cue"][words.index("membantah")] = [5, 0, NO]

    analysis, words = seen(say)
    assert [(words[at], cue.score) for at, cue in analysis.cues.items()] == [("mengatakan", 0.27)]


def test_a_trigger_has_type_telling_and_parties() -> None:
    def say(scores: Scores, words: list[str]) -> None:
        at = words.index("menyerang")
        scores["trigger"][at] = [NO, YES, NO]
        scores["type"][at] = [0, 0, 1]
        scores["modality"][at, LABELS["modalities"].index("planned")] = YES
        scores["polarity"][at, LABELS["polarities"].index("negative")] = YES
        scores["roles"][0, at, words.index("Lumara")] = YES
        scores["roles"][1, at, words.index("Kestovia")] = 0
        scores["roles"][1, at, words.index("Budi")] = -2

    analysis, words = seen(say)
    ((at, trigger),) = analysis.triggers.items()
    assert words[at] == "menyerang"
    assert [kind for kind, _ in trigger.types] == ["ASSAULT", "CONSULT", "ACCUSE"]
    assert trigger.types[0][1] == round(float(np.e / (np.e + 2)), 2)
    assert (trigger.modality, trigger.polarity) == ("planned", "negative")
    assert [(words[party], score) for party, score in trigger.actors] == [("Lumara", 1.0)]
    assert [(words[party], score) for party, score in trigger.recipients] == [("Kestovia", 0.5)]


def test_a_pronoun_points_back_or_nowhere() -> None:
    def say(scores: Scores, words: list[str]) -> None:
        scores["antecedent"][words.index("Ia")] = NO
        scores["antecedent"][words.index("Ia"), words.index("Budi")] = YES

    text = "Budi Santoso diam. Ia pulang, kata istrinya."
    analysis, words = seen(say, text)
    antecedents = {words[at]: pointer.antecedent for at, pointer in analysis.pointers.items()}
    assert antecedents == {"Ia": words.index("Budi"), **{word: None for word in words if word.endswith("nya")}}


def test_syntax_has_an_entry_a_token() -> None:
    def say(scores: Scores, words: list[str]) -> None:
        verb, subject = words.index("mengatakan"), words.index("Budi")
        scores["upos"][verb, LABELS["upos"].index("VERB")] = YES
        scores["arcs"][: words.index("Ia"), verb] = YES + 1
        scores["relation_words"][subject, LABELS["relations"].index("nsubj"), verb] = YES
        scores["relation_words"][verb, LABELS["relations"].index("root"), -1] = YES

    analysis, words = seen(say)
    verb = words.index("mengatakan")
    assert analysis.upos[verb] == "VERB"
    assert analysis.heads[: words.index("Ia")] == tuple(-1 if n == verb else verb for n in range(words.index("Ia")))
    assert [analysis.relations[words.index(word)] for word in ("Budi", "mengatakan")] == ["nsubj", "root"]
    assert len(analysis.upos) == len(analysis.heads) == len(analysis.relations) == len(words)
    assert [head for head in analysis.heads[words.index("Ia") :] if head < 0] == [-1]


def test_what_a_later_window_sees_is_told_by_the_article() -> None:
    """Sixty sentences take three windows; in each, everything is found where it stands."""

    def say(scores: Scores, words: list[str]) -> None:
        for at in (n for n, word in enumerate(words) if word == "mengatakan"):
            scores["names"][at - 2 : at, :] = NO
            scores["names"][at - 2, LABELS["names"].index("B-person")] = YES
            scores["names"][at - 1, LABELS["names"].index("I-person")] = YES
            scores["cue"][at] = [NO, YES, NO]
            for row, start, end in ((0, at - 2, at), (3, at + 1, at + 4)):
                scores["speech"][row, at, start:end] = YES
                scores["speech"][row + 1, at, start] = scores["speech"][row + 2, at, end - 1] = YES
            scores["trigger"][at + 2] = [NO, YES, NO]
            scores["roles"][0, at + 2, at + 1] = scores["roles"][1, at + 2, at + 3] = YES
            scores["arcs"][at - 2 : at + 5, at] = YES + 1
            scores["antecedent"][at + 5, -1] = NO
            scores["antecedent"][at + 5, at - 2] = YES

    tokens = tokens_of(" ".join(["Budi Santoso mengatakan Lumara menyerang Kestovia. Ia diam."] * 60))
    model = seeing(say)
    analysis = predict(model, tokens)
    words = [token.text for token in tokens]
    assert len(model.session.windows) == 3
    assert [word for window in model.session.windows for word in window] == words
    sayings = [n for n, word in enumerate(words) if word == "mengatakan"]
    assert [name.stretch for name in analysis.names] == [(at - 2, at) for at in sayings]
    assert list(analysis.cues) == sayings
    assert [cue.stretch for cue in analysis.cues.values()] == [(at, at + 1) for at in sayings]
    assert [cue.source for cue in analysis.cues.values()] == [(at - 2, at) for at in sayings]
    assert [cue.content for cue in analysis.cues.values()] == [((at + 1, at + 4),) for at in sayings]
    assert list(analysis.triggers) == [at + 2 for at in sayings]
    assert [trigger.stretch for trigger in analysis.triggers.values()] == [(at + 2, at + 3) for at in sayings]
    assert [trigger.actors for trigger in analysis.triggers.values()] == [((at + 1, 1.0),) for at in sayings]
    assert [trigger.recipients for trigger in analysis.triggers.values()] == [((at + 3, 1.0),) for at in sayings]
    assert [analysis.heads[at - 1] for at in sayings] == sayings
    assert {pointer.pronoun: pointer.antecedent for pointer in analysis.pointers.values()} == {at + 5: at - 2 for at in sayings}


def test_nothing_in_nothing_seen() -> None:
    assert predict(seeing(), ()) == Analysis(model="seeing", digest="0f0f")


def test_where_nothing_is_seen_there_is_syntax_alone() -> None:
    analysis = predict(seeing(), tokens_of("Hujan turun."))
    assert (analysis.names, analysis.cues, analysis.triggers, analysis.pointers) == ((), {}, {}, {})
    assert len(analysis.heads) == 3


@pytest.mark.parametrize(
    "text", ["\U0001f600 " * 900, "17 ", "... " * 300, "\0" * 900, "\u202e\u200f " * 300, "\ufffd" * 600, "\u0301"]
)
def test_a_window_without_a_letter_is_not_run(text: str) -> None:
    tokens = tokens_of(text)
    model = seeing(lambda scores, words: pytest.fail("the window was run"))
    analysis = predict(model, tokens)
    assert (analysis.model, analysis.names, analysis.cues, analysis.triggers, analysis.pointers) == ("seeing", (), {}, {}, {})
    assert (analysis.upos, analysis.heads, analysis.relations) == tuple((it,) * len(tokens) for it in ("X", -1, "root"))


def test_what_stands_behind_windows_without_a_letter_is_told_by_the_article() -> None:
    text = "Budi diam. " + "\U0001f600 " * 900 + "Budi Santoso mengatakan Lumara menyerang Kestovia."
    analysis, words = seen(lambda scores, words: told(scores, words, "mengatakan") if "mengatakan" in words else None, text)
    assert [words[at] for at in analysis.cues] == ["mengatakan"]
    assert len(analysis.upos) == len(analysis.heads) == len(analysis.relations) == len(words)


@pytest.mark.parametrize("text", ["a" * 50_000, "\0" * 900, "\U0001f600" * 900, "\u202ekata\u200f " * 300, "\u0301", "''" * 400])
def test_odd_text_is_seen_like_any_other(text: str) -> None:
    tokens = tokens_of(text)
    analysis = predict(seeing(), tokens)
    assert len(analysis.heads) == len(tokens) > 0
    assert all(-1 <= head < len(tokens) for head in analysis.heads)
