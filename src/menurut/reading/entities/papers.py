"""Papers: an outlet's name that is only a part of a body's.

Serikat Buruh | Merdeka        wartawan | Merdeka, the paper
"""

from menurut.reading.entities.phrase import Item
from menurut.reading.entities.senses import Sense

# Whose bodies bear names as papers do; an office, a firm or a newsroom before the name is the paper's own.
NAMED = frozenset({"LAB", "PTY", "OPP", "SOC", "EDU", "CVL", "REL", "REB", "UAF"})


def ends_body(before: list[Item], sense: Sense) -> bool:
    """Return whether a paper's name ends that of the body with which a phrase opens, told with a capital: "Serikat Buruh | Merdeka"."""
    if sense.organisation is None or sense.organisation.sector != "JRN" or not before or before[0].sense is None:
        return False
    body = before[0].sense.body
    return before[0].text[:1].isupper() and (body in NAMED or (body == "-" and len(before) > 1))
