"""A phrase that can stand for somebody or something."""

from dataclasses import dataclass
from typing import Literal

from menurut.types.span import Span

MentionKind = Literal["name", "nominal", "pronoun"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A name, nominal phrase or pronoun. `head` is its chief word; a clitic -nya has its own span inside its host word.

    A phrase that names several ("AS dan Inggris") gives several mentions, each with its own span where it has one.
    """

    id: str
    span: Span
    head: Span
    kind: MentionKind
