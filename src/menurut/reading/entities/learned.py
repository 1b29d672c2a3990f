"""What the model says a bare name is, where neither a table nor an office tells."""

from dataclasses import dataclass

from menurut.reading.entities.figures import Figure
from menurut.reading.grammar.page import Page
from menurut.types.analysis import NameScore


@dataclass(frozen=True, slots=True)
class Weighing:
    """What the model must give, of 1, to be heard beside the tables; measured in docs/decisions/004."""

    # a name is that of a body, a place
    name: float = 0.6
    # it is a person's: no table has all of those
    person: float = 0.3


WEIGHING = Weighing()


def kind_seen(page: Page, figure: Figure, ending: dict[int, NameScore]) -> str | None:
    """Return what kind the model gives the name of a figure: "person", "organisation", "place" and so on; None where it is unsure, or sees no name.

    Its scores are summed over the mentions by kind, and divided by their number. `ending` are the names it sees, by the token behind each.
    """
    scores: dict[str, float] = {}
    for mention in figure.mentions:
        name = ending.get(page.index_at(mention.span.end))
        if name is not None:
            scores[name.kind] = scores.get(name.kind, 0.0) + name.score
    kind = max(scores, key=lambda one: scores[one], default=None)
    least = WEIGHING.person if kind == "person" else WEIGHING.name
    return kind if kind is not None and scores[kind] / len(figure.mentions) >= least else None
