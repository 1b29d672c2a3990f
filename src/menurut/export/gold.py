"""Gold annotation, one JSON file for each article, in the form of the project's own guide: sentences, and references into them.

    "trigger": "3|mengirim"        the words of sentence 3, "#2" after them where they stand there a second time

Whatever reading is given is written; of reviewed articles that is the reading as people left it. What stands outside of sentences
(dateline, credit) is a sentence here, so that every span has a reference.
"""

import json
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from menurut.export.whole import whole_folder
from menurut.types.attribution import Attribution
from menurut.types.claim import Claim
from menurut.types.entity import Entity
from menurut.types.event import Event
from menurut.types.report import Report
from menurut.types.span import Span

_LINE = re.compile(r"\S(?:[^\n]*\S)?")
_KINDS = ("person", "organisation", "state", "group", "document")

Item = dict[str, Any]


def write_gold(articles: Iterable[tuple[Report, Mapping[str, Any]]], out: Path) -> int:
    """Write a folder of articles, each with what is known of its review beside it, and return how many."""
    number = 0
    with whole_folder(out) as folder:
        for report, reviewed in articles:
            told = json.dumps({**gold_of(report), "reviewed": dict(reviewed)}, ensure_ascii=False, indent=1)
            (folder / f"{report.article.id}.json").write_text(told + "\n", encoding="utf-8", newline="")
            number += 1
    return number


def gold_of(report: Report) -> Item:
    """Return a reading as a gold annotation."""
    return _Gold(report).item()


def sentences_of(report: Report) -> tuple[Span, ...]:
    """Return sentences and, between them, the lines that are in none, in order of position."""
    text, found, at = report.article.text, [], 0
    for sentence in (*report.layout.sentences, Span(len(text), len(text))):
        found += [Span(*line.span()) for line in _LINE.finditer(text, at, max(at, sentence.start))]
        found += [Span(*line.span()) for line in _LINE.finditer(text, max(at, sentence.start), sentence.end)]
        at = max(at, sentence.end)
    return tuple(found)


class _Gold:
    def __init__(self, report: Report) -> None:
        self.report, self.text = report, report.article.text
        self.sentences = sentences_of(report)
        self.mentions = {mention.id: mention for mention in report.mentions}
        self.of_mention = {mention: entity.id for entity in report.entities for mention in entity.mentions}
        self.short: dict[str, str] = {}

    def item(self) -> Item:
        report, article = self.report, self.report.article
        attributions = [self._attribution(said) for said in report.attributions]
        events = [self._event(event) for event in report.events]
        used = [entity for entity in report.entities if entity.id in self.short]
        return {
            "id": article.id, "language": article.language, "title": article.title, "publisher": article.publisher,
            "published": article.published, "text": article.text, "sentences": [[one.start, one.end] for one in self.sentences],
            "entities": [self._entity(entity) for entity in used], "attributions": attributions, "events": events,
        }  # fmt: skip

    def _name(self, letter: str, id: str | None) -> str | None:
        """Return the short name of a record, given when it is first asked for."""
        if id is not None and id not in self.short:
            self.short[id] = f"{letter}{1 + sum(name[0] == letter for name in self.short.values())}"
        return None if id is None else self.short[id]

    def _references(self, spans: Iterable[Span]) -> list[str]:
        return [reference for span in spans for reference in self._reference(span)]

    def _reference(self, span: Span) -> list[str]:
        """Return one reference for each sentence that a span reaches into."""
        found = []
        for number, sentence in enumerate(self.sentences, 1):
            start, end = max(span.start, sentence.start), min(span.end, sentence.end)
            words = self.text[start:end].strip() if start < end else ""
            if words:
                at = self.text.index(words, start) - sentence.start
                found.append(f"{number}|{words}" + _which(sentence.of(self.text), words, at))
        return found

    def _first(self, span: Span | None) -> str | None:
        return next(iter(self._reference(span)), None) if span else None

    def _entity(self, entity: Entity) -> Item:
        named = (self.report.quote(self.mentions[one].span) for one in entity.mentions if self.mentions[one].kind != "pronoun")
        aliases = [name for name in dict.fromkeys((*entity.aliases, *named)) if name != entity.name]
        kind = entity.kind if entity.kind in _KINDS else "organisation"
        return {
            "id": self.short[entity.id], "name": entity.name, "kind": kind, "country": entity.country, "sector": entity.sector,
            "aliases": aliases,
        }  # fmt: skip

    def _attribution(self, said: Attribution) -> Item:
        source = self.mentions.get(said.source or "")
        return {
            "id": self._name("a", said.id), "source": self._name("e", self.of_mention.get(said.source or "")),
            "source_ref": self._first(source.span if source else None), "cue": self._first(said.cue),
            "content": self._references(said.content), "form": said.form, "act": said.act,
            "parent": self._kept(said.parent), "answers": self._kept(said.answers),
        }  # fmt: skip

    def _kept(self, id: str | None) -> str | None:
        """Return another attribution's short name; None where it isn't written."""
        return self._name("a", id) if id in {said.id for said in self.report.attributions} else None

    def _event(self, event: Event) -> Item:
        date = event.date
        return {
            "id": self._name("v", event.id), "trigger": self._first(event.trigger), "type": event.type,
            "mode": event.modes[0] if event.modes else None, "actors": [self._name("e", one) for one in event.actors],
            "recipients": [self._name("e", one) for one in event.recipients],
            "date": date and (date.start if date.start == date.end else f"{date.start}/{date.end}"),
            "place": event.places[0].name if event.places else None,
            "claims": [self._claim(claim) for claim in self.report.claims if claim.event == event.id],
        }  # fmt: skip

    def _claim(self, claim: Claim) -> Item:
        holding = self._kept(claim.attributions[-1]) if claim.attributions else None
        return {"attribution": holding, "act": claim.act, "polarity": claim.polarity, "modality": claim.modality}


def _which(sentence: str, words: str, at: int) -> str:
    """Return "" for the first place where words stand in a sentence, else "#2", "#3" ..."""
    number, found = 1, sentence.find(words)
    while 0 <= found < at:
        number += 1
        found = sentence.find(words, found + 1)
    return "" if number == 1 else f"#{number}"
