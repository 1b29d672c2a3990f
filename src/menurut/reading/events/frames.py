"""Frames: which words may tell which PLOVER event.

    Rusia [[menuduh|accuse-allege, active]] Ukraina ...
    Ukraina [[dituduh|accuse-allege, passive]] ...
    [[tuduhan|accuse-allege, noun]] Rusia ...

The lexicon is `languages/<language>/frames.yml`; this module turns it into one table from first words to forms, so that a
text costs one lookup a token however long the lexicon grows.
"""

from collections.abc import Iterator
from typing import Literal

import msgspec

from menurut.languages import read_words
from menurut.languages.custom.active import per_lexicon
from menurut.reading.events.inflection import inflect
from menurut.reading.events.words import guards_of
from menurut.reading.grammar.affixes import affixes
from menurut.types.event import EventType
from menurut.types.span import Span

Voice = Literal["active", "passive", "noun"]


class Frame(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"excluded": "not"}):
    """One entry of frames.yml: the forms of a frame, where its parties stand, and when it does not count."""

    id: str
    type: EventType
    active: tuple[str, ...] = ()
    passive: tuple[str, ...] = ()
    noun: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()
    mode: str | None = None
    contexts: tuple[str, ...] = ()
    mutual: bool = False
    recipient: tuple[str, ...] = ()
    actor: tuple[str, ...] = ()
    possessor: Literal["actor", "recipient"] = "actor"
    speech: bool = False
    weak: bool = False
    strict: bool = False
    authority: bool = False
    future: EventType | None = None


class Form(msgspec.Struct, frozen=True):
    """A form of a frame: its words in lower case and the voice they have.

    `bare` marks an English participle without "to be", `perfect` one that is active after "has" ("taken"), `stem` an Indonesian
    verb without its prefix ("serang").
    """

    words: tuple[str, ...]
    frame: Frame
    voice: Voice
    bare: bool = False
    perfect: bool = False
    stem: bool = False


class Trigger(msgspec.Struct, frozen=True):
    """A form found in the text: tokens `first` to `last`, both inclusive. `clitic` where -nya hangs on the last word.

    `score` is the model's where the word is no form of the lexicon.
    """

    span: Span
    first: int
    last: int
    frame: Frame
    voice: Voice
    clitic: bool = False
    score: float | None = None


@per_lexicon
def forms_of(language: str) -> dict[str, tuple[Form, ...]]:
    """Return the forms of a language by their first word, longest first."""
    table: dict[str, list[Form]] = {}
    try:
        entries = read_words(language, "frames", list[Frame])
    except FileNotFoundError:
        return {}
    for frame in entries:
        for form in _forms(frame, language):
            table.setdefault(form.words[0], []).append(form)
    return {first: tuple(sorted(forms, key=lambda form: -len(form.words))) for first, forms in table.items()}


def _forms(frame: Frame, language: str) -> Iterator[Form]:
    articles = guards_of(language).articles
    for text in frame.active:
        words = tuple(word for word in text.lower().split() if word not in articles)
        if language == "en":
            for inflected, kind in inflect(words):
                if kind != "participle":
                    yield Form(words=inflected, frame=frame, voice="active", perfect=kind == "perfect")
                if kind != "finite":
                    yield Form(words=inflected, frame=frame, voice="passive", bare=True)
        else:
            yield Form(words=words, frame=frame, voice="active", stem=_is_stem(words, frame))
    for text in frame.passive:
        yield Form(words=tuple(word for word in text.lower().split() if word not in articles), frame=frame, voice="passive")
    for text in frame.noun:
        yield Form(words=tuple(word for word in text.lower().split() if word not in articles), frame=frame, voice="noun")


def _is_stem(words: tuple[str, ...], frame: Frame) -> bool:
    """Return whether a form is another of its frame without the prefix me-, which changes the first letter: serang, menyerang."""
    tail = words[0][1:]
    return (
        len(words) == 1
        and len(tail) > 2
        and any(
            form.startswith(affixes("id").nasal) and " " not in form and form.endswith(tail)
            for form in frame.active
            if form != words[0]
        )
    )
