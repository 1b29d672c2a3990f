"""An act of saying, thinking, wanting or denying that the article ascribes to somebody.

    [[Menurut|cue]] [[Gedung Putih|source]], [[Pyongyang telah mengirimkan senjata|content]].

Who is meant by the source, and who answers for the words in the end, is settled by later steps.
"""

from dataclasses import dataclass
from typing import Literal

from menurut.types.reason import Reason
from menurut.types.span import Span

Form = Literal["direct", "mixed", "indirect"]
Act = Literal[
    "say", "claim", "allege", "deny", "confirm", "refuse", "demand", "promise", "threaten", "praise", "criticise", "believe"
]
ACTS: tuple[Act, ...] = Act.__args__  # type: ignore[attr-defined]


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Source phrase, cue and content, with the form and the act.

    `cue` is None for a bare quotation or a credit. `source` is the id of a Mention, perhaps in another sentence; None where
    nobody is named. `content` is empty where nothing is said ("Korut membantah."): then `answers` names what is answered.
    `parent` is the attribution inside whose content this one stands; `channel` the words "dalam keterangan tertulis".
    `carrier` marks a medium that passes words on ("dilansir AFP", "(voa)"). `principal` is the Mention for whom a spokesman who
    is the `source` speaks ("juru bicara Kremlin Dmitry Peskov": Kremlin), `spokesperson` the Mention through whom a `source`
    speaks ("dibantah Budi melalui kuasa hukumnya, Rika": Rika).
    """

    id: str
    cue: Span | None
    source: str | None
    content: tuple[Span, ...] = ()
    form: Form = "indirect"
    act: Act = "say"
    channel: Span | None = None
    parent: str | None = None
    answers: str | None = None
    carrier: bool = False
    principal: str | None = None
    spokesperson: str | None = None
    because: tuple[Reason, ...] = ()
