"""An attribution in the making, before it has an id, a parent and what it answers."""

from dataclasses import dataclass

from menurut.languages.custom.active import address
from menurut.reading.attribution.ground import Ground
from menurut.reading.attribution.lexicon import CueEntry
from menurut.types.attribution import Act
from menurut.types.mention import Mention
from menurut.types.span import Span


@dataclass(slots=True)
class Draft:
    """Cue, source phrase and content as a frame found them. `at` is the token it stands at, `kind` the frame.

    `anaphoric` marks a content that only points back ("membantah hal itu"), `fixed` is a parent known from the start.
    """

    at: int
    cue: Span | None
    act: Act
    source: Mention | None
    content: list[Span]
    rule: str
    kind: str
    entry: CueEntry | None = None
    carrier: bool = False
    anaphoric: bool = False
    principal: Mention | None = None
    spokesperson: Mention | None = None
    seen: float | None = None  # the model's score of a cue that only it found
    named: float | None = None  # the model's score of a source that only it found
    ended: float | None = None  # the model's score of a content that it ends sooner than the frames
    fixed: "Draft | None" = None
    parent: "Draft | None" = None
    answers: "Draft | None" = None

    @property
    def start(self) -> int:
        """Return the offset by which attributions are ordered."""
        return min([part.start for part in self.content] + ([self.cue.start] if self.cue else []))

    def holds(self, span: Span) -> bool:
        """Return whether one part of the content covers `span`."""
        return any(part.covers(span) for part in self.content)

    def size(self) -> int:
        """Return the number of characters of the content."""
        return sum(len(part) for part in self.content)


def rule_of(ground: Ground, entry: CueEntry) -> str:
    """Return the address of an entry: id/cues.yml#membantah."""
    return address(ground.lexicon.language, "cues", entry.cue)
