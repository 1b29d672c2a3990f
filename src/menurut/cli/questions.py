"""`menurut questions`: keep filters under a name, for a feed of their answers and for a webhook."""

from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

from menurut.cli import options as ask
from menurut.cli.faults import WRONG_USE, answering, complain
from menurut.cli.words import say

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


@answering
def command(
    name: Annotated[str | None, typer.Argument()] = None,
    webhook: Annotated[str | None, typer.Option("--webhook")] = None,
    inside: Annotated[bool, typer.Option("--inside")] = False,
    drop: Annotated[bool, typer.Option("--drop")] = False,
    actor: ask.Actor = None, recipient: ask.Recipient = None, type: ask.Type = None, status: ask.Status = None, says: ask.Says = None,
    publisher: ask.Publisher = None, since: ask.Since = None, until: ask.Until = None, text: ask.Text = None,
    as_json: ask.AsJson = False, store: ask.StorePath = ask.DEFAULT_STORE,
) -> None:  # fmt: skip
    """List the kept questions, keep one, or drop one."""
    from menurut.cli.output import write
    from menurut.desk.store import Store
    from menurut.store.filters import Filters

    asked = Filters(
        actor=actor,
        recipient=recipient,
        type=type,
        status=status,
        says=says,
        publisher=publisher,
        since=since,
        until=until,
        text=text,
    )
    filters = {key: str(value) for key, value in asdict(asked).items() if value is not None and key != "coder"}
    if name is None:
        if filters or webhook or drop:
            complain(say("messages.question-name"))
            raise typer.Exit(WRONG_USE)
        _list(store, as_json=as_json)
    elif drop:
        from menurut.store.questions import drop_question

        with Store(store) as opened:
            drop_question(opened.connection, name)
        write(say("messages.question-dropped", name=name))
    else:
        _keep(store, name, filters, webhook=webhook, inside=inside)


def _keep(store: "Path", name: str, filters: dict[str, str], *, webhook: str | None, inside: bool) -> None:
    from datetime import UTC, datetime

    from menurut.cli.output import write
    from menurut.desk.posting import check_webhook
    from menurut.desk.store import Store
    from menurut.desk.watchclock import stamp
    from menurut.errors import IntakeError
    from menurut.store.questions import Question, put_question

    if not filters:
        complain(say("messages.question-empty"))
        raise typer.Exit(WRONG_USE)
    if webhook is not None:
        try:
            check_webhook(webhook, inside=inside)
        except IntakeError as fault:
            complain(str(fault) if inside else say("messages.webhook-inside", fault=fault))
            raise typer.Exit(WRONG_USE) from fault
    with Store(store) as opened:
        question = Question(name=name, filters=filters, webhook=webhook, inside=inside)
        kept = put_question(opened.connection, question, stamp(datetime.now(UTC)))
    write(say("messages.question-kept", name=name, filters=_said(filters)))
    write(say("messages.question-feed", name=name), indent=2)
    if kept.secret is not None:
        write(say("messages.question-secret", secret=kept.secret), indent=2)


def _list(store: "Path", *, as_json: bool) -> None:
    from menurut.cli.output import write, write_json
    from menurut.desk.store import Store
    from menurut.store.questions import find_questions

    with Store(store, read_only=True) as opened:
        questions = find_questions(opened.connection)
    for question in questions:
        if as_json:
            write_json({"id": question.name, **question.line()})
            continue
        write((question.name, "head"), f"  {_said(question.filters)}")
        if question.webhook:
            told = {"waiting": question.waiting, "given_up": question.given_up}
            write(say("messages.question-webhook", url=question.webhook, **told), indent=2)
        if question.fault:
            write(question.fault, indent=2)
    if not questions and not as_json:
        complain(say("messages.nothing-found"))


def _said(filters: "Mapping[str, str]") -> str:
    return ", ".join(f"{name} {value}" for name, value in filters.items())
