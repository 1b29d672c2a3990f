"""An article that could not be taken in or read."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """Where it came from, one sentence of what went wrong, and the SHA-256 of the traceback (None for a plain refusal)."""

    origin: str
    error: str
    digest: str | None = None
