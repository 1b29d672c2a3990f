"""Days that a text names."""

from dataclasses import dataclass
from typing import Literal

from menurut.types.span import Span

Grain = Literal["time", "day", "week", "month", "quarter", "year", "decade", "range"]
Basis = Literal["text", "relative"]


@dataclass(frozen=True, slots=True, kw_only=True)
class DateInterval:
    """Inclusive ISO days; `basis` is "relative" where publication or story time was needed to resolve them."""

    start: str
    end: str
    grain: Grain
    basis: Basis


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeMention:
    """A time expression with the days it stands for."""

    span: Span
    interval: DateInterval
