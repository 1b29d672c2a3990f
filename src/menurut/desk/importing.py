"""Annotations of people, brought back beside the machine's reading under the coder human:NAME.

    brought = bring_in(store, "brat", Path("annotated/"), "rani")
    brought.agreement.measures()

An annotation belongs to an article of the store, by id or by its text, and replaces the coder's earlier one of it. The machine's
reading stays as it is. What cannot be used is a failure with its origin; the others are brought in.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from menurut.desk.agreement import Agreement
from menurut.errors import IntakeError, NotFoundError
from menurut.store.lookup import find_article, find_report
from menurut.store.write import MACHINE, put_report, settle_identities
from menurut.types.article import Article
from menurut.types.failure import Failure
from menurut.types.layout import Layout
from menurut.types.mention import Mention
from menurut.types.report import Coder, Report
from menurut.types.wire import report_from_wire

if TYPE_CHECKING:
    from menurut.desk.store import Store

Form = Literal["brat", "jsonl"]
FORMS: tuple[Form, ...] = ("brat", "jsonl")
HUMAN = "human:"


@dataclass(slots=True)
class Brought:
    """What was brought in: by which coder, of how many articles, what failed, and the agreement with the machine's reading."""

    coder: str
    articles: int = 0
    failures: list[Failure] = field(default_factory=list)
    agreement: Agreement = field(default_factory=Agreement)


class _UnusableError(Exception):
    """An annotation that can't be used; the message is the sentence told."""


def bring_in(store: "Store", form: Form, path: Path, coder: str) -> Brought:
    """Keep the annotations at `path` as readings of `coder` and return what came of it. Raises IntakeError for a path without any."""
    name = coder.removeprefix(HUMAN).strip()
    if not name:
        raise IntakeError("A coder needs a name: --coder NAME.", origin=str(path))
    brought = Brought(coder=HUMAN + name)
    for told in _brat(store, path) if form == "brat" else _jsonl(store, path):
        if isinstance(told, Failure):
            brought.failures.append(told)
            continue
        put_report(store.connection, told, coder=brought.coder)
        brought.articles += 1
        machine = _reading(store, told.article.id)
        if machine is not None:
            brought.agreement.add(told, machine)
    settle_identities(store.connection)
    return brought


def _reading(store: "Store", article: str) -> Report | None:
    try:
        return find_report(store.connection, article, MACHINE)
    except NotFoundError:
        return None


def _brat(store: "Store", path: Path) -> Iterator[Report | Failure]:
    files = sorted(path.glob("**/*.ann")) if path.is_dir() else [path] if path.suffix == ".ann" and path.is_file() else []
    if not files:
        raise IntakeError(f"{path} is no folder with .ann files, nor such a file.", origin=str(path))
    for file in files:
        try:
            yield _annotated(store, file)
        except (_UnusableError, OSError, ValueError) as fault:  # StandoffError and a file that is no UTF-8 are ValueErrors
            yield Failure(origin=str(file), error=f"{file} can't be brought in: {fault}.")


def _annotated(store: "Store", file: Path) -> Report:
    from menurut.export.annotated import reading_of
    from menurut.export.brat import readable
    from menurut.export.standoff import read_standoff

    beside = file.with_suffix(".txt")
    text = beside.read_text(encoding="utf-8-sig") if beside.is_file() else None
    article = _article(store, file.stem, None if text is None else text)
    shown = readable(article.text)
    if text is not None and text.rstrip("\n") != shown.rstrip("\n"):
        raise _UnusableError(f"{beside.name} has another text than the article {article.id}")
    with file.open(encoding="utf-8-sig") as lines:
        found = read_standoff(lines, shown)
    machine = _reading(store, article.id)
    layout: Layout = machine.layout if machine else Layout()
    mentions: tuple[Mention, ...] = machine.mentions if machine else ()
    return reading_of(found, article, layout=layout, mentions=mentions, coder=Coder(menurut=version("menurut")))


def _jsonl(store: "Store", path: Path) -> Iterator[Report | Failure]:
    try:
        with path.open("rb") as lines:
            for number, line in enumerate(lines, 1):
                if line.strip():
                    yield _from_line(store, line, f"{path}:{number}")
    except OSError as fault:
        raise IntakeError(f"{path} can't be read: {fault.strerror or fault}.", origin=str(path)) from fault


def _from_line(store: "Store", line: bytes, origin: str) -> Report | Failure:
    try:
        report = report_from_wire(json.loads(line))
        article = _article(store, report.article.id, report.article.text)
        if article.text != report.article.text:
            raise _UnusableError(f"its text is not that of the article {article.id}")
        if article.id != report.article.id:
            raise _UnusableError(f"the store has its text as the article {article.id}, whose ids are others")
        _check(report)
        return replace(report, article=article)
    except (_UnusableError, ValueError, KeyError, TypeError, AttributeError) as fault:
        return Failure(origin=origin, error=f"{origin} can't be brought in: {fault}.")


def _check(report: Report) -> None:
    """Raise _UnusableError for a span outside of the text or a reference to what isn't there: people change JSON by hand."""
    length = len(report.article.text)
    spans = [
        *(mention.span for mention in report.mentions), *(event.trigger for event in report.events),
        *(span for said in report.attributions for span in (*said.content, *((said.cue,) if said.cue else ()))),
        *(span for claim in report.claims for span in claim.evidence), *(span for event in report.events for span in event.evidence),
    ]  # fmt: skip
    if any(not 0 <= span.start <= span.end <= length for span in spans):
        raise _UnusableError("a span lies outside of the text")
    entities, said = {entity.id for entity in report.entities}, {one.id for one in report.attributions}
    parties = {party for event in report.events for party in (*event.actors, *event.recipients)}
    events = {claim.event for claim in report.claims}
    missing = (parties - entities) | (events - {event.id for event in report.events})
    missing |= {one for claim in report.claims for one in claim.attributions} - said
    if missing:
        raise _UnusableError(f"it refers to {sorted(missing)[0]!r}, which isn't there")
    if any(not claim.chain for claim in report.claims):
        raise _UnusableError("a claim has no chain")


def _article(store: "Store", id: str, text: str | None) -> Article:
    """Return the article of this id, else the one with this text. Raises _UnusableError where the store has neither."""
    try:
        return find_article(store.connection, id)
    except NotFoundError:
        pass
    for row in store.connection.execute(
        "SELECT id FROM articles WHERE length(text) BETWEEN ? - 2 AND ? + 2", 2 * (len(text or ""),)
    ):
        article = find_article(store.connection, row["id"])
        if text is not None and _plain(article.text) == _plain(text):
            return article
    raise _UnusableError(f"the store has no article {id}, nor one of its text: load that first")


def _plain(text: str) -> str:
    from menurut.export.brat import readable

    return readable(text).rstrip("\n")
