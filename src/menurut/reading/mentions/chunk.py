"""A phrase while it is being found: a run of tokens with its chief word. Becomes one or more mentions."""

from dataclasses import dataclass

from menurut.types.layout import Token
from menurut.types.mention import MentionKind


@dataclass(frozen=True, slots=True)
class Chunk:
    """Tokens `first` up to but not including `last`, chief word `head`; indexes into the layout's tokens.

    `role` says that the chief word is a title or a quantity of people, which names and "of" may follow.
    """

    first: int
    last: int
    head: int
    kind: MentionKind
    role: bool = False


def starts_capital(token: Token) -> bool:
    """Whether the word is written with a capital."""
    return token.text[0].isupper()


def is_initialism(token: Token) -> bool:
    """Whether the word is written in capitals only, as AS, WHO, U.N. are."""
    letters = [letter for letter in token.text if letter.isalpha()]
    return len(letters) > 1 and all(letter.isupper() for letter in letters)
