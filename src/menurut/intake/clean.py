"""The cleaner: takes furniture out of a page's lines and keeps every dropped line with its reason.

    Home > Berita > Dunia          dropped, furniture/breadcrumb          above the article
    Baca juga                      dropped, furniture/baca-juga
    Lima fakta tentang beras       dropped with the label above it
    ... ujarnya. (rdp/imk)         the initials dropped, furniture/initials

A line that is long is prose even where it begins like furniture. What an article's own lines look like is decided nowhere here:
a line goes by a rule, by a label above it, or because it stands above the dateline.
"""

import re
from dataclasses import dataclass, replace

from menurut.intake.furniture import are_names, find_furniture, fragments
from menurut.intake.head import find_head, join_dateline, reason_above
from menurut.intake.signatures import cut_signature, is_signature_line
from menurut.types.article import Dropped

# Headlines below a bare "Baca juga"; the longest such list seen has five.
_MOST_TITLES = 5
_LONGEST_TITLE = 130
_LONGEST_NAME = 60
# A headline's words begin with capitals; a subhead's ("Apa kata polisi?") do not.
_CAPITALS = 0.6


def clean_lines(text: str, *, title: str | None = None) -> tuple[str, tuple[Dropped, ...]]:
    """Return canonical `text` without its furniture, and what was dropped, in order; idempotent.

    `title` is the headline where it is known: above the article it is said once more.
    """
    lines = join_dateline(text.split("\n"))
    head = find_head(lines)
    kept: list[str] = []
    dropped: list[Dropped] = []
    label: _Label | None = None
    for number, line in enumerate(lines):
        reason, label = _reason(line, label)
        if reason is None and number < head.lines:
            reason = reason_above(line, title) or ("furniture/head" if head.before_dateline else None)
        if reason:
            dropped.append(Dropped(text=line, reason=reason))
            continue
        label = None
        line, pieces = _without_fragments(line)
        dropped += pieces
        if line:
            kept.append(line)
    return "\n".join(kept), tuple(dropped)


def furniture_reason(line: str) -> str | None:
    """Return why a line goes wherever it stands, such as "furniture/baca-juga"; None for prose.

    >>> furniture_reason("(rdp/imk)"), furniture_reason("(voa)")
    ('furniture/initials', None)
    """
    return _reason(line, None)[0]


@dataclass(frozen=True, slots=True)
class _Label:
    """A label alone on its line, which takes lines below it: "name" or "titles"."""

    reason: str
    below: str
    titles: int = 0


def _reason(line: str, label: _Label | None) -> tuple[str | None, _Label | None]:
    """Return why a line goes, None where it stays, and the label that the next line stands under."""
    if label is not None and _lies_below(line, label):
        goes_on = label.below == "titles" and label.titles + 1 < _MOST_TITLES
        return label.reason, replace(label, titles=label.titles + 1) if goes_on else None
    found = find_furniture(line)
    if found is not None:
        return found.reason, _Label(found.reason, found.below) if found.below else label
    return ("furniture/initials" if is_signature_line(line) else None), label


def _lies_below(line: str, label: _Label) -> bool:
    """Return whether a line is the name or one of the headlines that a label above it announced."""
    if label.below == "name":
        return len(line) <= _LONGEST_NAME and (are_names(line) or len(line.split()) <= 3) and line[-1:] not in '.?!:"'
    if len(line) > _LONGEST_TITLE or line.endswith((".", ":", '"', "”")) or find_furniture(line):
        return False
    words = re.findall(r"[^\W_][\w'’-]*", line)
    capitals = sum(1 for word in words if not word[0].islower())
    return len(words) >= 3 and (capitals >= _CAPITALS * len(words) or (label.titles == 0 and not line.endswith("?")))


def _without_fragments(line: str) -> tuple[str, list[Dropped]]:
    dropped = []
    for pattern, reason in fragments():
        found = [match.group().strip() for match in pattern.finditer(line)]
        if found:
            dropped += [Dropped(text=fragment, reason=reason) for fragment in found]
            line = re.sub(r" {2,}", " ", pattern.sub(" ", line)).strip()
    line, signature = cut_signature(line)
    if signature:
        dropped.append(Dropped(text=signature, reason="furniture/initials"))
    return line, dropped
