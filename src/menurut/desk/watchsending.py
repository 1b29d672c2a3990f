"""Send the answers of kept questions to their webhooks: what is new since the last time, each until it arrived."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime

from menurut.desk.posting import post, sign
from menurut.desk.watchclock import DELIVERY_TRIES, after_miss, stamp
from menurut.errors import IntakeError, NotFoundError
from menurut.intake.fetch import RefusedError
from menurut.store.kept import Line
from menurut.store.lookup import find_record
from menurut.store.questions import Delivery, due_deliveries, gather_deliveries, put_delivered, put_undelivered
from menurut.store.records import ClaimRow
from menurut.store.write import MACHINE

# "Gone": the receiver asks never to be sent to again.
GONE = 410


def send_answers(connection: sqlite3.Connection, moment: datetime) -> tuple[int, list[str]]:
    """Send all that is due and return how many deliveries arrived, and why others did not, a sentence each."""
    gather_deliveries(connection, stamp(moment))
    arrived, faults = 0, []
    for delivery in due_deliveries(connection, stamp(moment)):
        try:
            _send(connection, delivery, moment)
        except IntakeError as fault:
            put_undelivered(connection, delivery, str(fault), _retry(delivery, fault, moment))
            faults.append(f"{delivery.question.name}: {fault}")
        else:
            put_delivered(connection, delivery)
            arrived += 1
    return arrived, faults


def _retry(delivery: Delivery, fault: IntakeError, moment: datetime) -> str | None:
    if isinstance(fault, RefusedError):
        return None if fault.status == GONE else after_miss(moment, DELIVERY_TRIES, delivery.failed, fault.wait)
    return after_miss(moment, DELIVERY_TRIES, delivery.failed)


def _send(connection: sqlite3.Connection, delivery: Delivery, moment: datetime) -> None:
    """Send one delivery. Raises IntakeError where it does not arrive; one whose claims are all gone has arrived."""
    claims = list(_claims(connection, delivery))
    question = delivery.question
    if not claims or question.webhook is None or question.secret is None:
        return
    told = {"id": delivery.id, "question": question.name, "filters": dict(question.filters), "claims": claims}
    body = json.dumps(told, ensure_ascii=False).encode()
    timestamp = int(moment.timestamp())
    headers = {
        "webhook-id": delivery.id, "webhook-timestamp": str(timestamp),
        "webhook-signature": sign(question.secret, delivery.id, timestamp, body),
    }  # fmt: skip
    post(question.webhook, body, headers, inside=question.inside)


def _claims(connection: sqlite3.Connection, delivery: Delivery) -> Iterator[Line]:
    for id in delivery.claims:
        with suppress(NotFoundError):  # forgotten, or read again and no longer found
            row = find_record(connection, "claim", id, delivery.question.filters.get("coder", MACHINE))
            if isinstance(row, ClaimRow):
                yield {**row.line(), "title": row.article.title, "url": row.article.url}
