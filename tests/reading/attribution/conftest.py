"""Reads a sentence up to its attributions and shows them as words instead of offsets."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from menurut.reading.attribution import find_attributions
from menurut.reading.grammar.page import Page
from menurut.reading.layout import find_layout
from menurut.reading.mentions import find_mentions
from menurut.types.analysis import Analysis
from menurut.types.article import Article


@dataclass(frozen=True)
class Said:
    """One attribution in words; `parent` and `answers` are the cues of those they name, "?" for one without a cue."""

    cue: str | None
    source: str | None
    content: tuple[str, ...]
    act: str
    form: str
    parent: str | None
    answers: str | None
    carrier: bool
    channel: str | None
    spokesperson: str | None
    principal: str | None
    rules: tuple[str | None, ...]


Read = Callable[..., list[Said]]


@pytest.fixture
def read() -> Read:
    """Return a function that reads `text` and gives its attributions in order of position."""

    def read_text(text: str, language: str = "id") -> list[Said]:
        article = Article(id="a", text=text, language=language)
        layout, _ = find_layout(article)
        page = Page.of(article, layout, Analysis())
        mentions = find_mentions(page)
        words = {mention.id: mention.span.of(text) for mention in mentions}
        found, _ = find_attributions(page, mentions)
        cues = {one.id: one.cue.of(text) if one.cue else "?" for one in found}
        return [
            Said(
                cue=one.cue.of(text) if one.cue else None,
                source=words[one.source] if one.source else None,
                content=tuple(part.of(text) for part in one.content),
                act=one.act,
                form=one.form,
                parent=cues[one.parent] if one.parent else None,
                answers=cues[one.answers] if one.answers else None,
                carrier=one.carrier,
                channel=one.channel.of(text) if one.channel else None,
                spokesperson=words[one.spokesperson] if one.spokesperson else None,
                principal=words[one.principal] if one.principal else None,
                rules=tuple(reason.rule for reason in one.because),
            )
            for one in found
        ]

    return read_text
