"""The canonical text, fixed here once: what spans point into never changes afterwards."""

import re
import unicodedata

# Raise it when the same bytes would give another text: it is stamped into every Origin.
EXTRACTOR = "menurut-1"

_LINE_ENDS = re.compile(r"\r\n?|\u2028|\u2029|\x85|\x0b|\x0c")
_SPACES = re.compile(r"[ \t\u00a0\u2000-\u200a\u202f\u205f\u3000]+")
_INVISIBLE = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\u200b\u2060\ufeff\u00ad]")
_BLANK_LINES = re.compile(r"\n\s*\n+")


def canonical(text: str) -> str:
    r"""Return `text` in NFC, one paragraph a line, single spaces, without invisible characters; idempotent.

    >>> canonical("Ia\u00a0 datang.\r\n\r\n\r\nIa pergi. ")
    'Ia datang.\nIa pergi.'
    """
    text = unicodedata.normalize("NFC", _INVISIBLE.sub("", _LINE_ENDS.sub("\n", text)))
    lines = (_SPACES.sub(" ", line).strip() for line in text.split("\n"))
    return _BLANK_LINES.sub("\n", "\n".join(lines)).strip("\n")
