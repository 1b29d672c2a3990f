"""What the dropped lines above a pasted article say of it: headline, author, time. A page's own data is believed first."""

import re

from menurut.intake.furniture import author_pattern
from menurut.intake.moments import moments_in
from menurut.types.article import Dropped

_WORDS = re.compile(r"[^\W_][\w'’-]*")
# A kicker has four words at most ("Konflik Lumara Vs Kestovia"), a headline more; a teaser ends in a full stop.
_HEADLINE = 5
_LONGEST = 160


def find_headline(dropped: tuple[Dropped, ...]) -> str | None:
    """Return the headline among the lines that stood above the dateline; None where none looks like one."""
    for line in dropped:
        short = line.reason == "furniture/head" and len(line.text) <= _LONGEST and not line.text.endswith((".", ":"))
        if short and len(_WORDS.findall(line.text)) >= _HEADLINE:
            return line.text
    return None


def find_byline(dropped: tuple[Dropped, ...]) -> str | None:
    """Return the author that a dropped line names, on it or on the line below; None where none does.

    >>> find_byline((Dropped(text="Penulis:", reason="furniture/staff"), Dropped(text="Sari Wulan", reason="furniture/staff")))
    'Sari Wulan'
    """
    staff = [line.text for line in dropped if line.reason == "furniture/staff"]
    for number, text in enumerate(staff):
        found = author_pattern().match(text)
        if found:
            name = found["rest"].split("/")[0].strip(" ,:|")
            return name or (staff[number + 1] if number + 1 < len(staff) else None)
    return None


def find_moment(dropped: tuple[Dropped, ...], *, zone: str | None = None) -> str | None:
    """Return the time of publication that a dropped line shows, as ISO 8601; None where none does. `zone` is the outlet's own."""
    lines = (line.text for line in dropped if line.reason == "furniture/time")
    return next((shown.iso(zone) for line in lines for shown in moments_in(line)), None)
