"""One event as told by one source chain: what comes out of a reading.

Republika ‹ White House:  PRK gives weapons to RUS   reported
Republika ‹ Korut:        PRK gives weapons to RUS   denied
"""

from dataclasses import dataclass
from typing import Literal

from menurut.types.reason import Reason
from menurut.types.span import Span

LinkRole = Literal["publisher", "agency", "speaker", "spokesperson", "document"]
ClaimAct = Literal[
    "assert",
    "say",
    "claim",
    "allege",
    "deny",
    "confirm",
    "refuse",
    "demand",
    "promise",
    "threaten",
    "praise",
    "criticise",
    "believe",
]
Polarity = Literal["positive", "negative"]
Modality = Literal["actual", "planned", "conditional"]
Status = Literal["asserted", "reported", "claimed", "alleged", "denied", "planned", "conditional"]
Counted = Literal["dead", "injured", "arrested", "displaced", "attending", "money", "weapons"]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceLink:
    """One link of a chain. `name` is None for an unknown publisher or an unnamed source; `evidence` the words that name it."""

    role: LinkRole
    name: str | None
    entity: str | None = None
    evidence: Span | None = None
    attribution: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number that belongs to the event; `low` and `high` are inclusive, None where the text leaves that side open."""

    what: Counted
    low: float | None
    high: float | None
    span: Span


def status_of(act: str, polarity: str, modality: str) -> Status:
    """Return the status of a claim: a total function of how it is told.

    >>> status_of("deny", "negative", "actual"), status_of("say", "positive", "planned"), status_of("believe", "positive", "actual")
    ('denied', 'planned', 'reported')
    """
    if polarity == "negative":
        return "denied"
    if modality == "planned":
        return "planned"
    if modality == "conditional":
        return "conditional"
    by_act: dict[str, Status] = {"assert": "asserted", "claim": "claimed", "allege": "alleged"}
    return by_act.get(act, "reported")


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """Event, chain (outermost first, always beginning with the publisher), act, polarity, modality.

    `attributions` are the chain's, outermost first; empty for the article's own voice, whose act is "assert".
    `score` lies between 0 and 1.
    """

    id: str
    event: str
    chain: tuple[SourceLink, ...]
    act: ClaimAct
    polarity: Polarity = "positive"
    modality: Modality = "actual"
    attributions: tuple[str, ...] = ()
    evidence: tuple[Span, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    score: float = 1.0
    because: tuple[Reason, ...] = ()

    @property
    def status(self) -> Status:
        """Return asserted, reported, claimed, alleged, denied, planned or conditional."""
        return status_of(self.act, self.polarity, self.modality)
