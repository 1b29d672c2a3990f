"""What the learned model sees in an article: one encoder pass, all heads. Empty without a model.

Places are token numbers of the Layout, stretches half-open; scores run from 0 to 1 with two decimals, so that they mean the
same on every machine. Scores are never part of an id.
"""

from dataclasses import dataclass, field
from typing import Literal

# Which model reads along: the ordinary one, none, or the smaller one of `--fast`.
Model = bool | Literal["fast"]

# First token and the token behind the last.
Stretch = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hints:
    """What the lexicons say of each token: a PLOVER type ("ASSAULT", "AID?"), an act or "carrier"; "" for nothing."""

    events: tuple[str, ...] = ()
    cues: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NameScore:
    """A proper name: person, organisation, state, place or group."""

    stretch: Stretch
    kind: str
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class CueScore:
    """Words that may carry an attribution, with the phrase that speaks and what it says.

    `source` is None and `content` empty where the model sees none. `acts` are the likely acts, the best first.
    """

    stretch: Stretch
    score: float
    acts: tuple[tuple[str, float], ...]
    source: Stretch | None
    source_score: float
    content: tuple[Stretch, ...]
    content_score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class TriggerScore:
    """Words that may name an event. `types` are the likely PLOVER types, the best first.

    `actors` and `recipients` are the tokens that may name a party, in order, with their scores.
    """

    stretch: Stretch
    score: float
    types: tuple[tuple[str, float], ...]
    modality: str
    polarity: str
    actors: tuple[tuple[int, float], ...] = ()
    recipients: tuple[tuple[int, float], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Pointer:
    """A pronoun and the token it points back to; `antecedent` is None where nothing in the window is meant."""

    pronoun: int
    antecedent: int | None
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysis:
    """All heads over one article, each tuple in order of position; `model` is None under `--no-model`, and all is empty.

    `upos`, `heads` (token number, -1 for a root) and `relations` have an entry a token; where no letter stood in a window nothing was
    looked at, and each is X, a root. `cues` and `triggers` by first token
    hold every candidate above a tenth, chosen or not: whether a rule's find is doubted is for the step to decide.
    """

    model: str | None = None
    digest: str | None = None
    names: tuple[NameScore, ...] = ()
    upos: tuple[str, ...] = ()
    heads: tuple[int, ...] = ()
    relations: tuple[str, ...] = ()
    cues: dict[int, CueScore] = field(default_factory=dict)
    triggers: dict[int, TriggerScore] = field(default_factory=dict)
    pointers: dict[int, Pointer] = field(default_factory=dict)

    def looked_at(self, token: int) -> bool:
        """Return whether the model read the window of a token: without one, and far down a long article, rules read alone."""
        return token < len(self.upos) and self.upos[token] != "X"
