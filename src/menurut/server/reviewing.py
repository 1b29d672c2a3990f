"""What the review form sends: a decision on a claim, or the wish to take one back."""

from dataclasses import dataclass, field
from urllib.parse import parse_qsl

from starlette.requests import Request

from menurut.desk.review import Review
from menurut.desk.store import Store
from menurut.desk.values import FIELDS, ReviewError, told
from menurut.server.faults import PageError
from menurut.server.pages.review import DECISIONS

BODY_LIMIT = 40_000
FIELD_LIMIT = 2_000
SENT = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """What was sent. `values` are the fields as they stood in the form, by name."""

    action: str
    claim: str
    undo: str | None
    reviewer: str
    reason: str
    values: dict[str, str] = field(default_factory=dict)


async def read_decision(request: Request) -> Sent:
    """Return what was sent. Raises PageError for too much, and for what the review form does not send."""
    if not request.headers.get("content-type", "").startswith("application/x-www-form-urlencoded"):
        raise PageError(422, "bad-form", request.url.path)
    body = bytearray()
    async for piece in request.stream():
        body += piece
        if len(body) > BODY_LIMIT:
            raise PageError(413, "too-large")
    try:
        pairs = parse_qsl(body.decode("ascii"), keep_blank_values=True, max_num_fields=SENT, encoding="utf-8", errors="replace")
    except ValueError as fault:
        raise PageError(422, "bad-form", request.url.path) from fault
    sent = dict(pairs)
    action = sent.get("action", "")
    if action not in (*DECISIONS, "undo") or any(len(value) > FIELD_LIMIT for value in sent.values()):
        raise PageError(422, "bad-form", request.url.path)
    return Sent(
        action=action,
        claim=sent.get("claim", ""),
        undo=sent.get("decision") or None,
        reviewer=sent.get("reviewer", "").strip(),
        reason=sent.get("reason", "").strip(),
        values={name: sent[name] for name in FIELDS if name in sent},
    )


def carry_out(store: Store, sent: Sent) -> None:
    """Write what was decided. Raises PageError for an edit that can't be meant."""
    review = Review(store)
    reviewer = sent.reviewer or None
    try:
        if sent.action == "undo":
            review.undo(sent.undo, reviewer=reviewer)
            return
        seen = review.values(sent.claim) if sent.action == "edit" else {}
        edits = {name: value for name, value in sent.values.items() if name in seen and value.strip() != told(name, seen[name])}
        review.decide(sent.claim, sent.action, edits or None, reviewer=reviewer, reason=sent.reason)  # type: ignore[arg-type]
    except ReviewError as fault:
        raise PageError(422, "bad-edit", str(fault)) from fault
