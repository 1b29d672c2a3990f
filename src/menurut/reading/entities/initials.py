"""Initials: whom an article calls by letters that elsewhere stand for a state.

Polisi menahan tersangka AS. ... AS mengaku menyesal.      a person, unless the article speaks of Amerika Serikat too
"""

from menurut.reading.entities.references import References
from menurut.reading.entities.senses import Table
from menurut.types.layout import Token

# No initials are longer.
LONGEST = 3


def are_initials(token: Token, before: Token | None, references: References) -> bool:
    """Return whether the letters of `token` are a person's behind the word before them."""
    return before is not None and before.lower in references.initialled and token.text.isupper() and len(token.text) <= LONGEST


def without_initials(table: Table, tokens: tuple[Token, ...], references: References) -> Table:
    """Return `table` without the states whose letters are somebody's initials in this article, and which no other name tells."""
    own: Table = {}
    asked: set[str] = set()
    for at, token in enumerate(tokens):
        if at and token.text not in asked and are_initials(token, tokens[at - 1], references):
            asked.add(token.text)
            entries = table.get(token.lower, ())
            state = next((sense.state for _, form, sense in entries if form == token.text and sense.state), None)
            if state is not None and not _tells_otherwise(table, tokens, state, token.text):
                own[token.lower] = tuple(entry for entry in entries if entry[1] != token.text)
    return table | own if own else table


def _tells_otherwise(table: Table, tokens: tuple[Token, ...], state: str, letters: str) -> bool:
    """Return whether a word of the article begins another name of the state."""
    return any(
        sense.state == state and form != letters and token.text == form.split()[0]
        for token in tokens
        if token.text[:1].isupper()
        for _, form, sense in table.get(token.lower, ())
    )
