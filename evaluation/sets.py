"""Every annotated set by its name, for whoever mends the rules: scores side by side, and events beside what gold has.

python -m evaluation.sets score dev ours apart          one line a set
python -m evaluation.sets events native native-idner    events that differ, with their sentences; of files whose name holds the words
python -m evaluation.sets events corpus pol- missed     of these the missed ones only: missed, extra, type, actor, recipient, date, claims
python -m evaluation.sets said ours detik content       attributions alike: missed, extra, source, content, act, parent, answers

`unread` and `sheets` can be scored, and nobody looks at what differs in them (evaluation/readings/README.md).
"""

import json
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from training.annotate.gold import gold_of
from training.annotate.marked import read_marked

from evaluation.apart import CORPUS, SHEET, golds, names
from evaluation.errors import Compared, at, compared, is_event, notes_of
from evaluation.gold import SHARED, load_scorer, read_gold
from evaluation.ours import UNREAD
from evaluation.standoff import FOLDER, join

Named = tuple[str, dict[str, Any]]
ROWS = {
    "found": ("attribution", "found (content overlaps)"),
    "right": ("attribution", "right (source, content >= .8)"),
    "nesting": ("attribution", "nesting (parent)"),
    "answers": ("attribution", "answers (denial links)"),
    "type": ("event", "type"),
    "slots": ("event", "actor and recipient slots"),
    "dyad": ("event", "type + country dyad"),
    "attr": ("claim", "attributed event (type, dyad, holder, status)"),
    "date": ("event", "of found: date"),
}


def _whole(folder: Path, part: str) -> Iterator[Named]:
    for path in sorted(one for one in folder.glob("*.json") if part in one.stem):
        yield path.stem, json.loads(path.read_text(encoding="utf-8"))


def _joined(folder: Path, part: str, *, begins: str = "") -> Iterator[Named]:
    apart = set(names()) | set(names(sheets=True))
    for path in sorted(folder.glob(f"{begins}*.json")):
        if path.stem not in apart and part in path.stem:
            yield path.stem, join(json.loads(path.read_text(encoding="utf-8")))


def _written(part: str) -> Iterator[Named]:
    apart = set(names())
    for path in sorted((CORPUS / "articles").glob("*.marks")):
        if path.stem not in apart and part in path.stem:
            yield path.stem, gold_of(*read_marked(path))


def _apart(part: str, *, sheets: bool = False) -> Iterator[Named]:
    return ((name, gold) for name, gold in golds(sheets=sheets).items() if part in name)


# By name: the files whose names hold some words, with their gold.
SETS: dict[str, Callable[[str], Iterator[Named]]] = {
    "dev": partial(_whole, SHARED / "gold" / "dev"),
    "ours": partial(_joined, FOLDER),
    "unread": partial(_joined, UNREAD),
    "apart": _apart,
    "sheets": partial(_apart, sheets=True),
    "corpus": _written,
    "native": partial(_joined, CORPUS / "readings", begins=SHEET),
}
SEALED = frozenset({"unread", "sheets"})
# What is shown where nothing is asked for; days and claims follow mostly from other faults.
EVENT_KINDS = frozenset({"missed", "extra", "type", "actor", "recipient"})
SAYING_KINDS = frozenset({"missed", "extra", "source", "content", "act", "parent", "answers"})


def read_set(name: str, part: str = "") -> Iterator[tuple[str, Any, Any]]:
    """Yield the file, gold and what is read of each text of a set whose name holds `part`."""
    scorer = load_scorer()
    for file, raw in SETS[name](part):
        yield file, scorer.from_gold(raw), scorer.from_report(json.loads(read_gold(raw).to_json()))


def score_set(name: str, part: str = "") -> dict[str, dict[str, float]]:
    """Return gold.py's figures of a set by the short names of ROWS."""
    scorer, counts = load_scorer(), Counter[str]()
    for _, gold, system in read_set(name, part):
        scorer.score_pair(gold, system, counts)
    table = scorer.report(counts)
    return {short: table[group][row] for short, (group, row) in ROWS.items()}


def show_differing(name: str, part: str, wanted: frozenset[str], *, events: bool) -> Iterator[str]:
    """Yield a sentence and what differs in it, line by line: events, or attributions; of the `wanted` kinds where there are any."""
    scorer = load_scorer()
    kinds = wanted or (EVENT_KINDS if events else SAYING_KINDS)
    for file, gold, system in read_set(name, part):
        sentences, last = scorer.split_sentences(gold.text), -1
        for faults, g, s in sorted(compared(gold, system), key=_place):
            if is_event(g or s) != events or not kinds & set(faults.split()):
                continue
            number = scorer.sentence_of((at(g or s), 0), sentences)
            if number != last:
                yield f"\n[{file} {number + 1}] {gold.text[slice(*sentences[number])]}"
                last = number
            yield from (f"   {note}" for note in notes_of(gold.text, faults, g, s))


def _place(one: Compared) -> int:
    return at(one[1] or one[2])


def main() -> None:
    """Run `score` or `events` from the command line."""
    command, *rest = sys.argv[1:]
    if command == "score":
        for name in rest:
            figures = score_set(name)
            sys.stdout.write(f"{name:7}" + "".join(f" {short} {row['F']:.1f}" for short, row in figures.items()))
            sys.stdout.write(f"  events P {figures['type']['P']} R {figures['type']['R']}\n")
            sys.stdout.flush()
    elif command in {"events", "said"} and rest[0] not in SEALED:
        part, kinds = (rest[1] if len(rest) > 1 else ""), frozenset(rest[2:])
        for line in show_differing(rest[0], part, kinds, events=command == "events"):
            sys.stdout.write(line + "\n")
    else:
        raise SystemExit("use score SET..., or events or said SET [PART [KIND...]] of a set that may be looked at")


if __name__ == "__main__":
    main()
