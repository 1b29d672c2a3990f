"""Why something was found: a rule's address or a head's score."""

from dataclasses import dataclass

from menurut.types.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """`step` names the step of reading; `rule` an entry such as "id/cues.yml#membantah", or `head` and `score` (0 to 1)."""

    step: str
    rule: str | None = None
    head: str | None = None
    score: float | None = None
    span: Span | None = None
