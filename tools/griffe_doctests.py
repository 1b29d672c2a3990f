"""Let mkdocstrings print our doctests as code: its parser wants a heading that our docstrings don't have.

Named in mkdocs.yml; the docstrings in the program stay as they are.
"""

import re

from griffe import Extension, Object

# A doctest and what it prints, up to the next empty line.
_DOCTEST = re.compile(r"^>>> .*(?:\n(?!\n).*)*", re.MULTILINE)


class Doctests(Extension):
    """Fence every doctest of every docstring."""

    def on_object(self, *, obj: Object, **_: object) -> None:
        """Rewrite one docstring."""
        if obj.docstring is not None:
            obj.docstring.value = _DOCTEST.sub(lambda found: f"```pycon\n{found.group()}\n```", obj.docstring.value)
