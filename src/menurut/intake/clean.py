"""The cleaner: takes furniture out of a page's lines and keeps every dropped line with its reason.

    Home > Berita > Dunia          dropped, furniture/breadcrumb          above the article
    Baca juga                      dropped, furniture/baca-juga
    Lima fakta tentang beras       dropped with the label above it
    ... ujarnya. (rdp/imk)         the initials dropped, furniture/initials

A line that is long is prose even where it begins like furniture. What an article's own lines look like is decided nowhere here:
a line goes by a rule, by a label above it, or because it stands above the dateline.
"""

import re

from menurut.intake.furniture import are_names, find_furniture, fragments
from menurut.intake.head import find_head
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
    lines = text.split("\n")
    head = find_head(lines, title=title)
    dropped = [Dropped(text=line, reason=reason) for line, reason in head if reason]
    kept = [line for line, reason in head if not reason]
    below: str | None = None
    titles = 0
    for line in lines[len(head) :]:
        reason = None
        if below and _lies_below(line, below, titles):
            reason, titles = label, titles + 1
            below = below if below == "titles" and titles < _MOST_TITLES else None
        elif found := find_furniture(line):
            reason = label = found.reason
            below, titles = found.below or below, 0 if found.below else titles
        elif is_signature_line(line):
            reason = "furniture/initials"
        if reason:
            dropped.append(Dropped(text=line, reason=reason))
            continue
        below = None
        line, pieces = _without_fragments(line)
        dropped += pieces
        if line:
            kept.append(line)
    return "\n".join(kept), tuple(dropped)


def _lies_below(line: str, below: str, titles: int) -> bool:
    """Return whether a line is the name or one of the headlines that a label above it announced."""
    if below == "name":
        return len(line) <= _LONGEST_NAME and (are_names(line) or len(line.split()) <= 3) and line[-1:] not in '.?!:"'
    if len(line) > _LONGEST_TITLE or line.endswith((".", ":", '"', "”")) or find_furniture(line):
        return False
    words = re.findall(r"[^\W_][\w'’-]*", line)
    capitals = sum(1 for word in words if not word[0].islower())
    return len(words) >= 3 and (capitals >= _CAPITALS * len(words) or (titles == 0 and not line.endswith("?")))


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
