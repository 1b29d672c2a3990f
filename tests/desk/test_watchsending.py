"""Answers of kept questions are sent signed, once, until they arrive, and never inside unless told."""

import hmac
import json
from base64 import b64decode, b64encode
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from hashlib import sha256

import pytest

from annotated import sample_reports
from menurut.desk.posting import check_webhook
from menurut.desk.store import Store
from menurut.desk.watchsending import send_answers
from menurut.errors import IntakeError
from menurut.store.questions import Question, drop_question, find_latest, find_question, put_question
from menurut.store.write import put_report
from played import Net, playing_net, send

NOW = datetime(2024, 5, 1, 8, tzinfo=UTC)
REPORTS = sample_reports()
HOOK = "http://terima.example/hook"


@pytest.fixture
def net(monkeypatch: pytest.MonkeyPatch) -> Iterator[Net]:
    with playing_net(monkeypatch) as played:
        yield played


@pytest.fixture
def store() -> Iterator[Store]:
    """Return a store that has some samples already and keeps a question."""
    with Store(":memory:") as opened:
        for report in REPORTS[:10]:
            put_report(opened.connection, report)
        put_question(
            opened.connection, Question(name="disangkal", filters={"status": "denied"}, webhook=HOOK), "2024-05-01T00:00:00+00:00"
        )
        yield opened


def add_the_rest(store: Store) -> set[str]:
    """Add the other samples and return the ids of the denied claims in them."""
    before = {row.id for row in store.claims(status="denied")}
    for report in REPORTS[10:]:
        put_report(store.connection, report)
    return {row.id for row in store.claims(status="denied")} - before


def sent(net: Net) -> list[dict[str, object]]:
    return [json.loads(body) for body in net.bodies if body]


def test_what_comes_in_is_sent_once_and_signed(net: Net, store: Store) -> None:
    net.answers["terima.example/hook"] = send(b"", status=204)
    assert send_answers(store.connection, NOW) == (0, [])
    new = add_the_rest(store)
    assert new
    assert send_answers(store.connection, NOW) == (1, [])
    assert send_answers(store.connection, NOW) == (0, [])
    (told,) = sent(net)
    assert {claim["id"] for claim in told["claims"]} == new  # type: ignore[attr-defined]
    assert told["question"] == "disangkal"
    headers = net.headers[-1]
    secret = b64decode((find_question(store.connection, "disangkal").secret or "").removeprefix("whsec_"))
    signed = f"{headers['webhook-id']}.{headers['webhook-timestamp']}.".encode() + net.bodies[-1]
    assert headers["webhook-signature"] == "v1," + b64encode(hmac.new(secret, signed, sha256).digest()).decode()
    assert len(secret) == 32


def test_what_does_not_arrive_is_sent_again_as_the_same_message(net: Net, store: Store) -> None:
    net.answers["terima.example/hook"] = send(b"", status=500)
    add_the_rest(store)
    _, faults = send_answers(store.connection, NOW)
    assert "status 500" in faults[0]
    assert send_answers(store.connection, NOW) == (0, [])
    net.answers["terima.example/hook"] = send(b"")
    assert send_answers(store.connection, NOW + timedelta(minutes=2)) == (1, [])
    assert net.headers[0]["webhook-id"] == net.headers[1]["webhook-id"]
    assert net.bodies[0] == net.bodies[1]


def test_what_never_arrives_is_given_up(net: Net, store: Store) -> None:
    net.answers["terima.example/hook"] = send(b"", status=302, Location="http://lain.example/")
    add_the_rest(store)
    for day in range(20):
        send_answers(store.connection, NOW + timedelta(days=day))
    question = find_question(store.connection, "disangkal")
    assert (question.waiting, question.given_up, len(net.asked)) == (0, 1, 9)
    assert "status 302" in (question.fault or "")


def test_a_receiver_that_is_gone_is_left_at_once(net: Net, store: Store) -> None:
    net.answers["terima.example/hook"] = send(b"", status=410)
    add_the_rest(store)
    send_answers(store.connection, NOW)
    assert find_question(store.connection, "disangkal").given_up == 1


def test_what_is_forgotten_is_not_sent(net: Net, store: Store) -> None:
    net.answers["terima.example/hook"] = send(b"", status=500)
    add_the_rest(store)
    send_answers(store.connection, NOW)
    for report in REPORTS[10:]:
        store.forget(report.article.id)
    net.answers["terima.example/hook"] = send(b"")
    send_answers(store.connection, NOW + timedelta(minutes=2))
    assert len(net.asked) == 1
    assert find_question(store.connection, "disangkal").waiting == 0


def test_reading_again_sends_nothing(net: Net, store: Store) -> None:
    net.answers["terima.example/hook"] = send(b"")
    for report in REPORTS[:10]:
        put_report(store.connection, report)
    assert send_answers(store.connection, NOW) == (0, [])


@pytest.mark.parametrize(
    "url", ["http://dalam.example/", "http://127.0.0.1:9/x", "http://contoh.example:8080/", "file:///etc/passwd"]
)
def test_a_webhook_inside_is_refused(net: Net, url: str) -> None:
    with pytest.raises(IntakeError):
        check_webhook(url, inside=False)


def test_a_webhook_inside_is_sent_to_where_it_is_told_so(net: Net, store: Store) -> None:
    assert check_webhook("http://127.0.0.1:9/x", inside=True) == ("http", "127.0.0.1", "127.0.0.1", 9)
    with pytest.raises(IntakeError):
        check_webhook("file:///etc/passwd", inside=True)


def test_a_webhook_that_moved_inside_is_no_longer_sent_to(net: Net, store: Store) -> None:
    """The name is resolved again for every delivery."""
    question = Question(name="disangkal", filters={"status": "denied"}, webhook="http://dalam.example/hook")
    put_question(store.connection, question, "2024-05-01T00:00:00+00:00")
    add_the_rest(store)
    _, faults = send_answers(store.connection, NOW)
    assert "not in the open internet" in faults[0]
    assert net.asked == []


def test_the_latest_answers_stand_first(store: Store) -> None:
    add_the_rest(store)
    question = find_question(store.connection, "disangkal")
    numbers = {row["id"]: row["number"] for row in store.connection.execute("SELECT id, number FROM claims")}
    found = [numbers[row.id] for row, _ in find_latest(store.connection, question, 50)]
    assert found == sorted(found, reverse=True)
    assert len(found) == min(50, len(store.claims(status="denied")))


def test_a_dropped_question_takes_its_deliveries_along(net: Net, store: Store) -> None:
    add_the_rest(store)
    net.answers["terima.example/hook"] = send(b"", status=500)
    send_answers(store.connection, NOW)
    drop_question(store.connection, "disangkal")
    assert store.connection.execute("SELECT count(*) FROM deliveries").fetchone()[0] == 0
