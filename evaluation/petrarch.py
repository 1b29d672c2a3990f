"""B6: the PETRARCH grammar suite, read with its own actors and agents as a lexicon of one's own; verbs and grammar are ours.

    python -m evaluation.petrarch [--wrong]

284 records, each one sentence with triples (source, target, event code) or none. How a record is scored:

- A party is its three-letter codes as a set, without GOV: PLOVER calls a state GOV, so that ARN and ARNGOV are one to us.
- Our triples are actor x recipient of each event that has both. Where everybody acts (a meeting, ties restored) they are all pairs
  in both directions, and of these only one between parties that gold does not name is an error: PLOVER lists, PETRARCH pairs.
  Gold's "receives a visit" (033) is the visit turned round.
- Event codes are WEIS with some CAMEO among them. Their PLOVER types are the table `TYPES`, after shared/spec/plover.md; an act only
  planned may have the type PLOVER gives to it then (restore ties, "about to": AGREE). Comments and denials (02, 14) are no PLOVER
  events, so nothing is expected of them; codes that the suite made up for its own patterns (345, 8xx, 9xx) ask for the parties alone.
- `parties right`: the pairs found are gold's, none missing, none more. `fully right`: the types too. `components`: sources, targets
  and types that are right, of all in gold; a triple is compared with the one of ours that has most in common with it, one to one,
  and here an event of ours with one side alone is compared too.

UniversalPetrarch, with the suite's own verbs besides, has 40 % of records fully right and 72 % of components.
Discards, actors of several codes at once and malformed records are left in: they count as the suite wants them and we may miss them.
"""

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from html import unescape
from itertools import permutations, product

from evaluation.corpora import read_corpus
from evaluation.petrarchwords import lexicon_text, parts_of
from menurut.languages.custom.lexicon import Lexicon
from menurut.reading.events.frames import forms_of
from menurut.reading.proving import make_lexicon
from menurut.reading.reader import read
from menurut.types.article import Article
from menurut.types.entity import Entity
from menurut.types.report import Report

FOLDER = "data/petrarch-tests"

# By the first two digits: WEIS. None: no PLOVER event. An empty set: any type.
TYPES: dict[str, frozenset[str] | None] = {
    "01": frozenset({"CONCEDE", "RETREAT"}),
    "02": None,
    "03": frozenset({"CONSULT"}),
    "04": frozenset({"SUPPORT"}),
    "05": frozenset({"AGREE"}),
    "06": frozenset({"CONCEDE", "RETREAT", "SUPPORT", "AID"}),
    "07": frozenset({"AID", "COOPERATE"}),
    "08": frozenset({"AGREE", "SUPPORT", "COOPERATE"}),
    "09": frozenset({"REQUEST"}),
    "10": frozenset({"REQUEST"}),
    "11": frozenset({"REJECT"}),
    "12": frozenset({"ACCUSE"}),
    "13": frozenset({"ACCUSE"}),
    "14": None,
    "15": frozenset({"REQUEST"}),
    "16": frozenset({"THREATEN"}),
    "17": frozenset({"THREATEN"}),
    "18": frozenset({"PROTEST", "MOBILIZE"}),
    "19": frozenset({"SANCTION", "REJECT"}),
    "20": frozenset({"SANCTION", "COERCE"}),
    "21": frozenset({"COERCE"}),
    "22": frozenset({"ASSAULT"}),
}
# CAMEO among them: shelling, and the four digits of coercion.
CAMEO = {"194": frozenset({"ASSAULT"}), "1711": frozenset({"COERCE"}), "1717": frozenset({"COERCE"}), "1721": frozenset({"COERCE"})}
# What an act is where it is only planned.
PLANNED = {"CONSULT": "AGREE", "SUPPORT": "AGREE", "COOPERATE": "AGREE", "AID": "AGREE", "RETREAT": "CONCEDE"}

Party = frozenset[str]


@dataclass(frozen=True, slots=True)
class Triple:
    """Who does what to whom; `types` are those it may have, empty for any. A side of None was not found, an empty one has no code."""

    source: Party | None
    target: Party | None
    types: frozenset[str]
    mutual: bool = False


@dataclass(frozen=True, slots=True)
class Record:
    """One sentence of the suite with what it wants."""

    id: str
    day: str
    text: str
    wanted: frozenset[Triple]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What came of a record: components right and wanted, and whether parties and all are right."""

    record: Record
    found: frozenset[Triple]
    parties: bool
    whole: bool
    components: int


def party_of(code: str) -> Party:
    """Return a code's parts without GOV.

    >>> sorted(party_of("ARNGOV")), sorted(party_of("NGOARN")), sorted(party_of("---"))
    (['ARN'], ['ARN', 'NGO'], [])
    """
    return frozenset(parts_of(code)) - {"GOV"}


def _types(code: str) -> frozenset[str] | None:
    types = CAMEO.get(code) or TYPES.get(code[:2], frozenset())
    return None if types is None else types | {PLANNED[one] for one in types if one in PLANNED}


def parse(text: str) -> Iterator[Record]:
    """Yield the records of the suite, which is no proper XML."""
    for piece in re.split(r"(?=<Sentence )", text)[1:]:
        head = dict(re.findall(r'(\w+)\s*=\s*"([^"]*)"', piece[: piece.index(">")]))
        wanted = set()
        for told in re.findall(r"<EventCoding ([^>]*)>", piece):
            coding = dict(re.findall(r"""(\w+)\s*=\s*'?"([^"]*)"'?""", told))
            types = _types(coding["eventcode"]) if "eventcode" in coding else None
            if types is None:
                continue
            source, target = party_of(coding["sourcecode"]), party_of(coding["targetcode"])
            wanted.add(Triple(target, source, types) if coding["eventcode"] == "033" else Triple(source, target, types))
        sentence = re.search(r"<Text>(.*?)</Text>", piece, re.DOTALL)
        day = head["date"]
        written = " ".join(unescape(sentence[1]).split()) if sentence else ""
        yield Record(head["id"], f"{day[:4]}-{day[4:6]}-{day[6:]}", written, frozenset(wanted))


@cache
def lexicon() -> Lexicon:
    """Return the suite's actors and agents as a lexicon of one's own."""
    actors, agents = (read_corpus(f"{FOLDER}/PETR.Validate.{name}.txt") for name in ("actors", "agents"))
    return make_lexicon([("petrarch.yml", lexicon_text(actors, agents))])


def _codes(entity: Entity) -> Party:
    return frozenset(code for code in (entity.country, entity.sector, *entity.secondary) if code) - {"GOV"}


@cache
def _mutual_frames() -> frozenset[str]:
    frames = (form.frame for forms in forms_of("en").values() for form in forms)
    return frozenset(f"en/frames.yml#{frame.id}" for frame in frames if frame.mutual)


def triples_of(report: Report) -> frozenset[Triple]:
    """Return our triples: actor x recipient, or all pairs of those who act together; those with one side have None for the other."""
    entities = {entity.id: entity for entity in report.entities}
    found = set()
    for event in report.events:
        actors, recipients = (
            [_codes(entities[one]) for one in side if one in entities] for side in (event.actors, event.recipients)
        )
        mutual = any(reason.rule in _mutual_frames() for reason in event.because)
        together = (*actors, *recipients)
        pairs = permutations(together, 2) if mutual and len(together) > 1 else product(actors or [None], recipients or [None])
        found.update(Triple(a, r, frozenset({event.type}), mutual) for a, r in pairs if a != r)
    return frozenset(found)


def _is_whole(one: Triple) -> bool:
    return one.source is not None and one.target is not None


def _same_parties(one: Triple, other: Triple) -> bool:
    return (one.source, one.target) == (other.source, other.target)


def _right(found: Triple, wanted: Triple) -> int:
    """Return how many of source, target and type are right."""
    typed = not wanted.types or found.types <= wanted.types
    return (found.source == wanted.source) + (found.target == wanted.target) + typed


def _counts(one: Triple, wanted: frozenset[Triple]) -> bool:
    """Whether a triple of ours is to be compared: not a pair of an act of many that gold, which names both parties, leaves out."""
    named = {party for triple in wanted for party in (triple.source, triple.target)}
    listed = any(_same_parties(one, triple) for triple in wanted)
    return listed or not (one.mutual and {one.source, one.target} <= named)


def judge(record: Record, found: frozenset[Triple]) -> Verdict:
    """Return what came of a record."""
    kept = frozenset(one for one in found if _is_whole(one) and _counts(one, record.wanted))
    parties = {(one.source, one.target) for one in kept} == {(one.source, one.target) for one in record.wanted}
    typed = all(any(_right(one, wanted) == 3 for one in kept) for wanted in record.wanted)
    fitting = all(any(_right(one, wanted) == 3 for wanted in record.wanted) for one in kept)
    left, components = sorted(found, key=repr), 0
    for wanted in sorted(record.wanted, key=repr):
        best = max(left, key=lambda one: _right(one, wanted), default=None)
        if best is not None:
            left.remove(best)
            components += _right(best, wanted)
    return Verdict(record, kept, parties, parties and typed and fitting, components)


@cache
def verdicts() -> tuple[Verdict, ...]:
    """Return what comes of each record."""
    told = []
    for record in parse(read_corpus(f"{FOLDER}/PETR.UnitTest.records.xml")):
        article = Article(id=record.id, text=record.text, published=record.day, language="en")
        told.append(judge(record, triples_of(read(article, lexicon=lexicon()))))
    return tuple(told)


def score_petrarch() -> dict[str, float]:
    """Return the percentages: of all records, and of those with something to find, so that silence doesn't count as skill."""
    every = verdicts()
    told = [one for one in every if one.record.wanted]
    wanted = sum(3 * len(one.record.wanted) for one in told)
    return {
        "parties right": 100 * sum(one.parties for one in every) / len(every),
        "fully right": 100 * sum(one.whole for one in every) / len(every),
        "parties right, of records with events": 100 * sum(one.parties for one in told) / len(told),
        "fully right, of records with events": 100 * sum(one.whole for one in told) / len(told),
        "components": 100 * sum(one.components for one in told) / wanted,
    }


def _shown(triples: frozenset[Triple]) -> str:
    return "; ".join(
        sorted(f"{'+'.join(sorted(t.source))} {'|'.join(sorted(t.types)) or '*'} {'+'.join(sorted(t.target))}" for t in triples)
    )


def main() -> None:
    """Print the figures, and with --wrong the records that are not fully right."""
    for verdict in verdicts() if "--wrong" in sys.argv else ():
        if not verdict.whole:
            print(
                f"{verdict.record.id} {verdict.record.text}\n    want {_shown(verdict.record.wanted)}\n    have {_shown(verdict.found)}"
            )
    for name, value in score_petrarch().items():
        print(f"{name:45} {value:5.1f}")
    print(f"records {len(verdicts())}, with events {sum(bool(one.record.wanted) for one in verdicts())}")


if __name__ == "__main__":
    main()
