"""Where the reading knows that it does not know."""

from dataclasses import dataclass

from menurut.types.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """Something that was not understood or is not there: absence is a record, never a sentence in a data field."""

    id: str
    span: Span | None = None
    detail: str | None = None
